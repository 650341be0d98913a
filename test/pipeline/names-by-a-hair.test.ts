import { describe, expect, it } from 'vitest';
import type { Embedded } from '../../local/newsroom/embedded.ts';
import { reportNameOf } from '../../shared/editorial/report-card.ts';
import { cardOf, openNewsroom, outcomes, pass, releaseAbout } from './newsroom-run.ts';
import { clean } from './table-and-log.ts';
import { FRENCH_WITH_CONTACT as FRENCH } from './two-languages.ts';

const reportPage = (run: Embedded, key: string): string =>
  String(run.account.s3.get(run.landmarks.newsroom, `reports/${reportNameOf(`incoming/${key}`)}.html`)?.bytes);
const problemsOf = (run: Embedded, key: string) => cardOf(run, reportNameOf(`incoming/${key}`)).problems;
const published = (run: Embedded): string[] =>
  run.events.filter(({ event }) => event === 'ReleasePublished').map(({ lang }) => lang);
const withFront = (text: string, ...front: string[]): string => ['---', ...front, '---', '', text].join('\n');

describe('a command whose name misses by a hair', () => {
  it.each([
    ['gao.md', 'Gao.kill.txt', 'gao.kill.txt'],
    ['gao.md', 'GAO.withdraw.txt', 'gao.withdraw.txt'],
    ['gao.md', 'gao/gao.kill.txt', 'gao.kill.txt'],
    ['2026/11/gao.md', 'gao.kill.txt', '2026/11/gao.kill.txt'],
    ['2026/11/gao.md', '2026/gao.withdraw.txt', '2026/11/gao.withdraw.txt'],
    ['2026/11/gao.md', 'gao.embargo.txt', '2026/11/gao.embargo.txt'],
    ['gao/en.md', 'gao/gao.kill.txt', 'gao.kill.txt'],
    ['flood-appeal.md', 'flood_appeal.kill.txt', 'flood-appeal.kill.txt'],
    ['flood appeal.md', 'flood-appeal.kill.txt', 'flood appeal.kill.txt'],
    ['écoles.md', 'ecoles.kill.txt', 'écoles.kill.txt'],
    ['gao.en.md', 'Gao.en.kill.txt', 'gao.en.kill.txt'],
    ['gao_en.md', 'gao_en.kill.txt', 'gao.en.kill.txt'],
  ])('of %s, %s is refused and its card names %s, which does it', async (file, name, meant) => {
    const run = await openNewsroom();
    run.drop(`incoming/${file}`, releaseAbout('Clean water'));
    await run.untilIdle();
    const notices = run.notices.length;
    run.drop(`incoming/${name}`, name.includes('embargo') ? '2026-11-09T09:00:00+00:00 Later.' : 'It is wrong.');
    await run.untilIdle();
    expect((await outcomes(run))[name]).toBe('rejected');
    expect(problemsOf(run, name)).toContainEqual(
      expect.objectContaining({ code: 'command-near-name', weight: 'error', params: expect.objectContaining({ meant }) }),
    );
    expect(reportPage(run, name)).toContain(meant);
    expect(run.notices.length).toBe(notices + 1);
    expect(run.events.map(({ event }) => event)).toEqual(['ReleasePublished']);
    if (!meant.endsWith('.kill.txt')) return;
    run.drop(`incoming/${meant}`, 'It is wrong.');
    await run.untilIdle();
    expect(run.events.map(({ event }) => event)).toEqual(['ReleasePublished', 'ReleaseKilled']);
    await clean(run);
  });

  it('names the newest folders where several have such a file', async () => {
    const run = await openNewsroom();
    for (const [week, subject] of ['Water', 'Seeds', 'Bridges', 'Ferries'].entries())
      run.drop(`incoming/2026/${41 + week}/week.md`, releaseAbout(subject));
    await run.untilIdle();
    run.drop('incoming/week.kill.txt', 'It is wrong.');
    await run.untilIdle();
    expect(problemsOf(run, 'week.kill.txt')[0].params.meant).toBe(
      '2026/44/week.kill.txt, 2026/43/week.kill.txt, 2026/42/week.kill.txt',
    );
    await clean(run);
  });

  it('binds all the same what it only overtook', async () => {
    const run = await openNewsroom();
    run.drop('incoming/2026/week.md', releaseAbout('Water'));
    await run.untilIdle();
    run.drop('incoming/week.kill.txt', 'It is wrong.');
    await run.untilIdle();
    run.drop('incoming/week.md', releaseAbout('Seeds'));
    await run.untilIdle();
    expect(await outcomes(run)).toEqual({ '2026/week.md': 'published', 'week.kill.txt': 'rejected', 'week.md': 'rejected' });
    await clean(run);
  });

  it('waits a minute for what it may have overtaken, where it is of a kind that waits', async () => {
    const run = await openNewsroom();
    run.drop('incoming/2026/week.md', withFront(releaseAbout('Water'), 'draft: true'));
    await run.untilIdle();
    run.drop('incoming/week.accept.txt', 'Checked.');
    await pass(run, 40);
    run.drop('incoming/week.fr.accept.txt', 'Checked.');
    await pass(run, 120);
    await run.untilIdle();
    expect(problemsOf(run, 'week.accept.txt')).toMatchObject([
      { code: 'command-near-name', params: { meant: '2026/week.accept.txt' } },
    ]);
    // No French there: nothing is near.
    expect(problemsOf(run, 'week.fr.accept.txt')).toMatchObject([{ code: 'command-without-target' }]);
    await clean(run);
  });

  it('does what it says where a release goes by its name, whatever else goes by one like it', async () => {
    const run = await openNewsroom();
    run.drop('incoming/2026/week.md', releaseAbout('Water'));
    run.drop('incoming/week.md', releaseAbout('Seeds'));
    run.drop('incoming/Week.md', releaseAbout('Ferries'));
    await run.untilIdle();
    run.drop('incoming/week.kill.txt', 'It is wrong.');
    await run.untilIdle();
    expect(run.events.filter(({ event }) => event === 'ReleaseKilled').map(({ headline }) => headline)).toEqual([
      expect.stringContaining('Seeds'),
    ]);
    await clean(run);
  });

  it.each([
    ['gao-kill.txt', 'gao.kill.txt'],
    ['gao_kill.txt', 'gao.kill.txt'],
    ['gao kill.txt', 'gao.kill.txt'],
    ['KILL gao.txt', 'gao.kill.txt'],
    ['gao-kill.md', 'gao.kill.txt'],
    ['gao.fr-withdraw.txt', 'gao.fr.withdraw.txt'],
    ['gao.kill.docx', 'gao.kill.txt'],
    ['gao.kill.md', 'gao.kill.txt'],
    ['gao.kill', 'gao.kill.txt'],
    ['gao.killed.md', 'gao.kill.txt'],
    ['gao.remove.txt', 'gao.kill.txt'],
    ['gao.cancel.txt', 'gao.kill.txt'],
    ['gao.unpublish.txt', 'gao.kill.txt'],
    ['gao.delete.txt', 'gao.kill.txt'],
    ['gao.retract.txt', 'gao.kill.txt'],
    ['gao.Retracted.txt', 'gao.kill.txt'],
    ['gao.supprimé.txt', 'gao.kill.txt'],
    ['gao.retirar.txt', 'gao.kill.txt'],
    ['gao.remove.md', 'gao.kill.txt'],
    ['gao-remove.txt', 'gao.kill.txt'],
    ['gao-approved.txt', 'gao.accept.txt'],
    ['gao.correction.txt', 'gao.correct.txt'],
  ])('%s is no release, does nothing, and its card names %s', async (name, meant) => {
    const run = await openNewsroom();
    run.drop('incoming/gao.md', releaseAbout('Clean water'));
    await run.untilIdle();
    run.drop(
      `incoming/${name}`,
      'The ministry has asked us not to go out with this one.\n\nIts figures are those of last year, and the minister is quoted with words that she never said. Please take it down at once, and tell nobody why.\n',
    );
    await run.untilIdle();
    expect((await outcomes(run))[name]).toBe('rejected');
    if (name !== 'gao.kill.docx') expect(problemsOf(run, name)).toMatchObject([{ weight: 'error', params: { meant } }]);
    expect(reportPage(run, name)).toContain(meant);
    expect(published(run)).toEqual(['en']);
    await clean(run);
  });

  it.each(['refugees-return.txt', 'forests-restore.md', 'un-lifts-embargo.txt', 'prices correct.md', 'gao-approved.md'])(
    '%s is a release where its text is one',
    async (name) => {
      const run = await openNewsroom();
      run.drop(`incoming/${name}`, releaseAbout('Clean water'));
      await run.untilIdle();
      expect((await outcomes(run))[name]).toBe('published');
      await clean(run);
    },
  );
});

describe('a language that is joined to the name otherwise than by a dot', () => {
  it.each(['gao_fr.md', 'gao-fr.md', 'gao_FR.md', 'gao (fr).md', 'gao FR.md', 'gao - fr.md'])(
    '%s is the French of gao: its embargo binds the other language',
    async (name) => {
      for (const [first, second] of [
        ['gao.en.md', name],
        [name, 'gao_en.md'],
      ] as const) {
        const run = await openNewsroom();
        const text = (file: string): string =>
          file === name ? withFront(FRENCH, 'embargo: 2026-11-03T09:00:00+00:00') : releaseAbout('Clean water');
        run.drop(`incoming/${first}`, text(first));
        await pass(run, 5);
        run.drop(`incoming/${second}`, text(second));
        await run.untilIdle();
        expect(await outcomes(run)).toEqual({ [first]: 'embargoed', [second]: 'embargoed' });
        await run.advanceTo('2026-11-03T09:00:10.000Z');
        await run.untilIdle();
        expect(published(run).sort()).toEqual(['en', 'fr']);
        expect(new Set(run.events.map(({ release }) => release)).size).toBe(1);
        run.drop('incoming/gao.fr.kill.txt', 'It is wrong.');
        await run.untilIdle();
        expect(run.events.filter(({ event }) => event === 'ReleaseKilled').map(({ lang }) => lang)).toEqual(['fr']);
        await clean(run);
      }
    },
  );

  it('is answered by the file that its card names', async () => {
    const run = await openNewsroom();
    run.drop('incoming/gao-fr.md', withFront(FRENCH, 'draft: true'));
    await run.untilIdle();
    expect(reportPage(run, 'gao-fr.md')).toContain('gao.fr.accept.txt');
    run.drop('incoming/gao.fr.accept.txt', 'Checked.');
    await run.untilIdle();
    expect((await outcomes(run))['gao-fr.md']).toBe('published');
    await clean(run);
  });

  it('is a part of the name where the text is in another language: floods in Argentina', async () => {
    const run = await openNewsroom();
    run.drop('incoming/floods.md', withFront(FRENCH, 'draft: true'));
    run.drop('incoming/floods-ar.md', releaseAbout('Clean water'));
    run.drop('incoming/kit-es.txt', releaseAbout('Ferries'));
    await run.untilIdle();
    expect(await outcomes(run)).toEqual({ 'floods.md': 'held', 'floods-ar.md': 'published', 'kit-es.txt': 'published' });
    run.drop('incoming/floods-ar.kill.txt', 'It is wrong.');
    await run.untilIdle();
    expect((await outcomes(run))['floods-ar.kill.txt']).toBe('command');
    await clean(run);
  });

  it('a kill of the file’s own name that came first binds it', async () => {
    const run = await openNewsroom();
    run.drop('incoming/gao-fr.kill.txt', 'Not agreed.');
    await run.untilIdle();
    run.drop('incoming/gao-fr.md', FRENCH);
    await run.untilIdle();
    expect((await outcomes(run))['gao-fr.md']).toBe('rejected');
    expect(run.events).toEqual([]);
    await clean(run);
  });
});
