import { readFileSync } from 'node:fs';
import { simpleParser } from 'mailparser';
import { describe, expect, it } from 'vitest';
import type { Embedded } from '../../local/newsroom/embedded.ts';
import { Subscription } from '../../shared/alerts/subscriber.ts';
import { tries } from '../tries.ts';
import { openNewsroom, outcomes, page, releaseAbout } from './newsroom-run.ts';
import { bulletins, wellFormed } from './well-formed.ts';

const NOON = '2026-11-02T12:00:00.000Z';
const reader = Subscription.parse({ email: 'reader@example.org' });

const card = (run: Embedded, name: string) => {
  const read = (ending: string): string => String(run.account.s3.get(run.landmarks.newsroom, `reports/${name}.${ending}`)?.bytes);
  return { ...JSON.parse(read('json')), page: read('html') };
};
const water = releaseAbout('Clean water');
const corrected = (front: string[] = []) => releaseAbout('Clean water', { front }).replace('7946 0123', '7946 0999');
const WATER = '/en/2026/11/clean-water-reaches-the-coastal-villages/';

describe('a corrected telephone number', () => {
  it('goes public in place of the old one when the embargo ends', async () => {
    const run = await openNewsroom();
    run.drop('incoming/water.md', releaseAbout('Clean water', { front: [`embargo: ${NOON}`] }));
    await run.untilIdle();
    run.drop('incoming/water.md', corrected([`embargo: ${NOON}`]));
    await run.untilIdle();
    expect(await outcomes(run)).toEqual({ 'water.md': 'embargoed' });
    await run.advanceTo('2026-11-02T12:00:10.000Z');
    await run.untilIdle();
    const { text } = await page(run, WATER);
    expect(text).toContain('7946 0999');
    expect(text).not.toContain('7946 0123');
  });

  it('is asked about once the old one is public, and goes to everyone who got it with its note', async () => {
    const run = await openNewsroom({ subscribers: [reader] });
    run.drop('incoming/water.md', water);
    await run.untilIdle();
    run.drop('incoming/water.md', corrected());
    await run.untilIdle();
    expect(card(run, 'water.md')).toMatchObject({
      outcome: 'held',
      problems: expect.arrayContaining([expect.objectContaining({ code: 'changed-without-note' })]),
    });
    expect((await page(run, WATER)).text).toContain('7946 0123');
    run.drop('incoming/water.correct.txt', 'The telephone number of the press office was wrong.');
    await run.untilIdle();
    const { text } = await page(run, WATER);
    expect(text).toContain('7946 0999');
    expect(text).toContain('The telephone number of the press office was wrong.');
    expect(run.events.map(({ event }) => event)).toEqual(['ReleasePublished', 'ReleaseCorrected']);
    const mails = await Promise.all(run.mails().map(({ raw }) => simpleParser(raw)));
    expect(mails.map(({ text: said = '' }) => /was wrong/.test(said))).toEqual([false, true]);
    expect([run.failures, run.deadLetters()]).toEqual([[], []]);
  });
});

describe('what was killed, dropped under another name', () => {
  const copies = {
    'wells-final.md': water,
    'wells (1).md': water,
    'wells-more.md': releaseAbout('Clean water', { more: ' The pumps run on sunlight alone, it added.' }),
    'wells-topics.md': releaseAbout('Clean water', { front: ['topics: [water]'] }),
    'wells-title.md': water.replace(
      '# Clean water reaches the coastal villages',
      '# Forty villages on the coast are off the trucks',
    ),
  };

  it.each([
    ['while it waited', [`embargo: ${NOON}`]],
    ['when it was public', []],
  ])('after it was killed %s: is held, nothing of it is public, and the card says what it was', async (_, front) => {
    const run = await openNewsroom();
    run.drop('incoming/wells.md', releaseAbout('Clean water', { front }));
    await run.untilIdle();
    run.drop('incoming/wells.kill.txt', 'The source withdrew it.');
    await run.untilIdle();
    const before = run.events.length;
    for (const [name, text] of Object.entries(copies)) run.drop(`incoming/${name}`, text);
    await run.advanceTo('2026-11-02T12:30:00.000Z');
    await run.untilIdle();
    const { 'wells.md': _killed, 'wells.kill.txt': _kill, ...became } = await outcomes(run);
    expect(became).toMatchObject({
      'wells-final.md': 'held',
      'wells-more.md': 'held',
      'wells-topics.md': 'held',
      'wells-title.md': 'held',
    });
    expect(became['wells (1).md']).toMatch(/held|duplicate/);
    expect(run.events.length).toBe(before);
    expect(card(run, 'wells-final.md').page).toContain('wells.md');
    expect(card(run, 'wells-final.md').problems).toContainEqual({
      code: 'resembles-killed',
      weight: 'question',
      params: { key: 'incoming/wells.md' },
    });
    run.drop('incoming/wells-final.accept.txt', 'The source agrees again.');
    await run.untilIdle();
    expect((await outcomes(run))['wells-final.md']).toBe('published');
    expect([run.failures, run.deadLetters()]).toEqual([[], []]);
  });
});

describe('what waits, dropped under another name', () => {
  it('does not come out before its time, and comes out at it once', async () => {
    const run = await openNewsroom();
    run.drop('incoming/wells.md', releaseAbout('Clean water', { front: [`embargo: ${NOON}`] }));
    await run.untilIdle();
    run.drop('incoming/copy.md', water);
    run.drop('incoming/topics.md', releaseAbout('Clean water', { front: ['topics: [water]'] }));
    run.drop('incoming/more.md', releaseAbout('Clean water', { more: ' The pumps run on sunlight alone, it added.' }));
    await run.untilIdle();
    expect(await outcomes(run)).toEqual({
      'wells.md': 'embargoed',
      'copy.md': 'duplicate',
      'topics.md': 'held',
      'more.md': 'held',
    });
    expect(card(run, 'more.md').problems).toContainEqual(
      expect.objectContaining({
        code: 'resembles-waiting',
        params: expect.objectContaining({ key: 'incoming/wells.md', dueAt: NOON }),
      }),
    );
    expect(run.events).toEqual([]);
    await run.advanceTo('2026-11-02T12:00:10.000Z');
    await run.untilIdle();
    expect(run.events.map(({ event }) => event)).toEqual(['ReleasePublished']);
    // The answer on the card: the longer text is the release's next version.
    run.drop(
      'incoming/wells.md',
      releaseAbout('Clean water', { front: ['minor: true'], more: ' The pumps run on sunlight alone, it added.' }),
    );
    await run.untilIdle();
    expect((await outcomes(run))['wells.md']).toBe('published');
  });
});

describe('a text that is whole within a longer one', () => {
  const [killed, ...others] = wellFormed(9);
  const paragraphs = (text = ''): string[] => text.split('\n\n').slice(1, 4);
  const newsletter = (count: number, texts: readonly string[]): string =>
    [
      '# What has happened on ten coasts in October',
      'LONDON, 2 November 2026 – Blue Harbour Relief looks back on a month of storms, boats and repairs, and forward to the rains.',
      ...texts.slice(0, count).flatMap(paragraphs),
    ].join('\n\n');
  const around = others.map(({ text }) => text);

  it.each([1, 2, 3, 4, 5])('is asked about once it was killed, among %d other stories', async (count) => {
    const run = await openNewsroom();
    run.drop('incoming/wells.md', killed?.text ?? '');
    await run.untilIdle();
    run.drop('incoming/wells.kill.txt', 'The source withdrew it.');
    await run.untilIdle();
    run.drop('incoming/october.md', newsletter(count + 1, [...around.slice(0, count), killed?.text ?? '']));
    run.drop('incoming/october-without.md', newsletter(count, around).replace('October', 'that month'));
    await run.untilIdle();
    expect(await outcomes(run)).toMatchObject({ 'october.md': 'held', 'october-without.md': 'published' });
    expect(card(run, 'october.md').problems).toContainEqual(
      expect.objectContaining({ code: 'resembles-killed', params: { key: 'incoming/wells.md' } }),
    );
  });

  it('is asked about while it waits, if the longer one comes out first', async () => {
    const run = await openNewsroom();
    run.drop('incoming/wells.md', `---\nembargo: ${NOON}\n---\n\n${killed?.text}`);
    await run.untilIdle();
    const text = newsletter(4, [...around.slice(0, 3), killed?.text ?? '']);
    run.drop('incoming/now.md', text);
    run.drop('incoming/with-it.md', `---\nembargo: ${NOON}\n---\n\n${text.replace('October', 'that month')}`);
    await run.untilIdle();
    expect((await outcomes(run))['now.md']).toBe('held');
    expect(card(run, 'now.md').problems).toContainEqual(expect.objectContaining({ code: 'resembles-waiting' }));
  });

  it('is not asked about in a report that repeats two paragraphs of what is public', async () => {
    const run = await openNewsroom();
    for (const { name, text } of others) run.drop(`incoming/${name}`, text);
    run.drop('incoming/wells.md', killed?.text ?? '');
    await run.untilIdle();
    run.drop('incoming/wells.kill.txt', 'The source withdrew it.');
    await run.untilIdle();
    for (const [index, { text }] of others.entries())
      run.drop(
        `incoming/situation-report-${index}.md`,
        [
          `# Situation report ${index + 1}: the coast after the storms`,
          `AGADEZ, 2 November 2026 – Report ${index + 1} of Blue Harbour Relief counts what was done in district ${index + 21}.`,
          ...paragraphs(text).slice(0, 2),
          `Next month ${31 + index * 7} teams go on to villages ${index + 5} and ${index + 9} of the plain.`,
        ].join('\n\n'),
      );
    await run.untilIdle();
    const asked = (await run.uploads()).filter(({ row }) => row?.problems.some((code) => code.startsWith('resembles-')));
    expect(asked.map(({ key }) => key)).toEqual([]);
  });
});

describe('a translation under another name', () => {
  const sample = (lang: string, ...front: string[]): string =>
    readFileSync(`samples/2026-11-12-beira-cholera-vaccination/${lang}.md`, 'utf8').replace(
      '---\n',
      ['---', ...front, ''].join('\n'),
    );

  it.each(['fr', 'es', 'ar'])('of a text that was killed is asked about: %s', async (lang) => {
    const run = await openNewsroom({ at: '2026-11-13T09:00:00.000Z' });
    run.drop('incoming/beira.md', sample('en'));
    await run.untilIdle();
    run.drop('incoming/beira.kill.txt', 'The ministry withdrew its figures.');
    await run.untilIdle();
    run.drop('incoming/cholera.md', sample(lang));
    await run.untilIdle();
    expect(card(run, 'cholera.md')).toMatchObject({
      outcome: 'held',
      problems: expect.arrayContaining([
        expect.objectContaining({ code: 'resembles-killed', params: { key: 'incoming/beira.md' } }),
      ]),
    });
    run.drop('incoming/cholera.accept.txt', 'The ministry agrees again.');
    await run.untilIdle();
    expect((await outcomes(run))['cholera.md']).toBe('published');
    expect([run.failures, run.deadLetters()]).toEqual([[], []]);
  });

  it('of a text under embargo is asked about if it would come out sooner, and only then', async () => {
    const run = await openNewsroom({ at: '2026-11-13T09:00:00.000Z' });
    const until = 'embargo: 2026-11-14T09:00:00+01:00';
    run.drop('incoming/beira.md', sample('en', until));
    await run.untilIdle();
    run.drop('incoming/cholera.md', sample('fr'));
    run.drop('incoming/colera.md', sample('es', until));
    await run.untilIdle();
    expect(await outcomes(run)).toEqual({ 'beira.md': 'embargoed', 'cholera.md': 'held', 'colera.md': 'embargoed' });
    expect(run.events).toEqual([]);
  });

  it('of what is public is nobody’s question, nor is another story of the same office', async () => {
    const run = await openNewsroom({ at: '2026-11-13T09:00:00.000Z' });
    run.drop('incoming/beira.md', sample('en'));
    await run.untilIdle();
    run.drop('incoming/cholera.md', sample('fr'));
    await run.untilIdle();
    run.drop('incoming/cholera.kill.txt', 'Filed under the wrong name.');
    run.drop('incoming/beira.fr.md', sample('fr'));
    run.drop('incoming/wells.txt', readFileSync('samples/2026-11-10-wells-repaired-turkana.txt', 'utf8'));
    run.drop('incoming/kasai.fr.txt', readFileSync('samples/2026-11-09-retour-en-classe-kasai.fr.txt', 'utf8'));
    await run.untilIdle();
    const asked = (await run.uploads()).filter(({ row }) => row?.problems.some((code) => code.startsWith('resembles-')));
    // The French itself was killed: that it comes again is asked about by its words.
    expect(asked.map(({ key }) => key)).toEqual(['incoming/beira.fr.md']);
  });
});

const WELL_FORMED = tries('RELEASES', { sample: 40, full: 100 });

describe('releases that are well formed', () => {
  it(`are not asked about, ${WELL_FORMED} of them, also while others of the same series wait or were killed`, async () => {
    const run = await openNewsroom();
    for (const { name, text } of wellFormed(WELL_FORMED)) run.drop(`incoming/${name}`, text);
    await run.untilIdle();
    const weekly = bulletins(12);
    for (const [index, { name, text }] of weekly.entries()) {
      // One in three waits, one in six is killed: the others come out beside them.
      run.drop(`incoming/${name}`, index % 3 === 0 ? `---\nembargo: ${NOON}\n---\n${text}` : text);
      await run.untilIdle();
      if (index % 6 === 1) run.drop(`incoming/${name.replace('.md', '.kill.txt')}`, 'The figures were those of another week.');
    }
    await run.untilIdle();
    const asked = (await run.uploads()).filter(({ row }) => row?.problems.some((code) => code.startsWith('resembles-')));
    const held = (await run.uploads()).filter(({ row }) => row?.outcome === 'held');
    console.log(`${(await run.uploads()).length} files, ${asked.length} asked about as copies, ${held.length} held`);
    expect(asked.map(({ key }) => key)).toEqual([]);
    expect(held.map(({ key }) => key)).toEqual([]);
    expect([run.failures, run.deadLetters()]).toEqual([[], []]);
  }, 120_000);
});
