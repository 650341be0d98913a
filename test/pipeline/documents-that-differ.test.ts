import { describe, expect, it } from 'vitest';
import type { Embedded } from '../../local/newsroom/embedded.ts';
import { Subscription } from '../../shared/alerts/subscriber.ts';
import { reportNameOf } from '../../shared/editorial/report-card.ts';
import { cardOf, openNewsroom, outcomes } from './newsroom-run.ts';
import { clean } from './table-and-log.ts';

const front = (lines: readonly string[]): string => (lines.length > 0 ? `---\n${lines.join('\n')}\n---\n\n` : '');
const english = (wells: number, ...lines: string[]): string =>
  `${front(lines)}# Villages of the coast have clean water again\n\nMOMBASA, Kenya – Teams repaired ${wells} wells this week, the national office said. They bring clean water to 15,000 people.\n`;
const french = (wells: number, ...lines: string[]): string =>
  `${front(lines)}# Les villages de la côte ont de nouveau de l’eau potable\n\nMOMBASA, Kenya – Des équipes ont réparé ${wells} puits cette semaine, a annoncé le bureau national. Ils apportent l’eau potable à 15 000 personnes.\n`;

const drop = async (run: Embedded, files: Record<string, string>): Promise<void> => {
  for (const [name, text] of Object.entries(files)) run.drop(`incoming/${name}`, text);
  await run.untilIdle();
};
const questions = (run: Embedded, name: string): { code: string; params?: object }[] =>
  cardOf(run, reportNameOf(`incoming/${name}`)).problems.filter(({ weight }: { weight: string }) => weight === 'question');
const events = (run: Embedded): string[] => run.events.map(({ event, lang }) => `${event} ${lang}`);
const reader = Subscription.parse({ email: 'reader@example.org', languages: ['fr'] });
const DIFFERS = { code: 'translation-differs', weight: 'question', params: { lang: 'en', said: '40', read: '14', count: 1 } };

describe('a whole document with another figure than its original', () => {
  it.each([
    ['beside its original', 'wells.md', 'wells.fr.md'],
    ['in a folder', 'wells/en.md', 'wells/fr.md'],
  ])('is held and asked about, %s', async (_where, original, translation) => {
    for (const files of [
      { [original]: english(40), [translation]: french(14) },
      { [translation]: french(14), [original]: english(40) },
    ]) {
      const run = await openNewsroom();
      await drop(run, files);
      expect(await outcomes(run)).toMatchObject({ [original]: 'published', [translation]: 'held' });
      expect(questions(run, translation)).toEqual([DIFFERS]);
      expect(events(run)).toEqual(['ReleasePublished en']);
      await clean(run);
    }
  });

  it('is published and mailed once somebody has accepted it, and is asked about no more', async () => {
    const run = await openNewsroom({ subscribers: [reader] });
    await drop(run, { 'wells.md': english(40) });
    await drop(run, { 'wells.fr.md': french(14) });
    expect(run.mails()).toEqual([]);
    await drop(run, { 'wells.fr.accept.txt': 'The French counts the deep wells alone.' });
    expect(events(run)).toEqual(['ReleasePublished en', 'ReleasePublished fr']);
    expect(run.mails().length).toBe(1);
    await clean(run);
  });

  it('goes out by itself once its original says the same', async () => {
    const run = await openNewsroom();
    await drop(run, { 'wells.md': english(40) });
    await drop(run, { 'wells.fr.md': french(14) });
    await drop(run, { 'wells.md': english(14, 'correction: There were 14 wells.') });
    expect(events(run)).toEqual(['ReleasePublished en', 'ReleaseCorrected en', 'ReleasePublished fr']);
    await clean(run);
  });

  it('is not asked about once it is dropped right', async () => {
    const run = await openNewsroom();
    await drop(run, { 'wells.md': english(40) });
    await drop(run, { 'wells.fr.md': french(14) });
    await drop(run, { 'wells.fr.md': french(40) });
    expect(events(run)).toEqual(['ReleasePublished en', 'ReleasePublished fr']);
    await clean(run);
  });

  it('stays where it is at its embargo, whichever of both came first', async () => {
    const embargo = 'embargo: 2026-11-09T09:00:00+01:00';
    for (const files of [
      { 'wells.md': english(40, embargo), 'wells.fr.md': french(14, embargo, 'translationOf: en') },
      { 'wells.fr.md': french(14, embargo, 'translationOf: en'), 'wells.md': english(40, embargo) },
    ]) {
      const run = await openNewsroom();
      for (const [name, text] of Object.entries(files)) await drop(run, { [name]: text });
      await run.advanceTo('2026-11-10T09:00:00.000Z');
      expect(events(run)).toEqual(['ReleasePublished en']);
      expect(questions(run, 'wells.fr.md')).toEqual([DIFFERS]);
      await clean(run);
    }
  });

  it('replaces no text that readers have', async () => {
    const run = await openNewsroom();
    await drop(run, { 'wells.md': english(40) });
    await drop(run, { 'wells.fr.md': french(40) });
    await drop(run, { 'wells.fr.md': french(14, 'correction: Le nombre de puits.') });
    expect(events(run)).toEqual(['ReleasePublished en', 'ReleasePublished fr']);
    expect(questions(run, 'wells.fr.md')).toEqual([DIFFERS]);
    await clean(run);
  });
});
