import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Embedded } from '../../local/newsroom/embedded.ts';
import { openNewsroom, outcomes, page, releaseAbout } from './newsroom-run.ts';
import { clean } from './table-and-log.ts';
import { FRENCH_WITH_CONTACT } from './two-languages.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const WATER = '/en/2026/11/water-reaches-the-coastal-villages/';
const TIME = '2026-11-03T09:00:00+00:00';
const UNDER_EMBARGO = releaseAbout('Water', { front: [`embargo: ${TIME}`] });
const FRENCH = ['---', `embargo: ${TIME}`, '---', '', FRENCH_WITH_CONTACT].join('\n');

const AFTER = '2026-11-03T09:01:00.000Z';

const dropped = async (newer: string, options: Parameters<typeof openNewsroom>[0] = {}): Promise<Embedded> => {
  const run = await openNewsroom(options);
  run.drop('incoming/water.md', UNDER_EMBARGO);
  await run.untilIdle();
  expect(await outcomes(run)).toEqual({ 'water.md': 'embargoed' });
  run.drop('incoming/water.md', newer);
  await run.untilIdle();
  return run;
};

const versions = async (run: Embedded) => (await run.uploads()).map(({ row }) => row?.outcome);

describe('a newer version of a file takes back what waits of the older', () => {
  it('in another language', async () => {
    const run = await dropped(FRENCH);
    expect(await versions(run)).toEqual(['superseded', 'embargoed']);
    await run.advanceTo(AFTER);
    expect((await page(run, WATER)).status).toBe(404);
    expect(run.events.map(({ event, lang }) => [event, lang])).toEqual([['ReleasePublished', 'fr']]);
    await clean(run);
  });

  it('in another release', async () => {
    const run = await dropped(releaseAbout('Water', { front: ['release: other', 'embargo: 2026-11-04T09:00:00+00:00'] }));
    expect(await versions(run)).toEqual(['superseded', 'embargoed']);
    await run.advanceTo(AFTER);
    expect([run.events, (await page(run, WATER)).status]).toEqual([[], 404]);
    await clean(run);
  });

  it('in another release that waits for longer, with the same words', async () => {
    const run = await openNewsroom();
    run.drop('incoming/other.fr.md', FRENCH.replace(TIME, '2026-11-04T09:00:00+00:00'));
    run.drop('incoming/water.md', UNDER_EMBARGO);
    await run.untilIdle();
    run.drop('incoming/water.md', releaseAbout('Water', { front: ['release: other', `embargo: ${TIME}`] }));
    await run.advanceTo(AFTER);
    expect(await versions(run)).toEqual(['embargoed', 'superseded', 'embargoed']);
    expect([run.events, (await page(run, WATER)).status]).toEqual([[], 404]);
    await run.advanceTo('2026-11-04T09:01:00.000Z');
    expect(run.events.map(({ event, lang }) => [event, lang]).sort()).toEqual([
      ['ReleasePublished', 'en'],
      ['ReleasePublished', 'fr'],
    ]);
    await clean(run);
  });

  it('as a draft, in the same language, another one or another release', async () => {
    for (const draft of [
      releaseAbout('Water', { front: ['draft: true'] }),
      FRENCH.replace(`embargo: ${TIME}`, 'draft: true'),
      releaseAbout('Water', { front: ['release: other', 'draft: true'] }),
    ]) {
      const run = await dropped(draft);
      expect(await versions(run)).toEqual(['superseded', 'held']);
      await run.advanceTo(AFTER);
      expect([run.events, (await page(run, WATER)).status]).toEqual([[], 404]);
      await clean(run);
    }
  });

  it('and one that cannot be read holds it, whatever release it was in', async () => {
    const run = await openNewsroom();
    run.drop('incoming/water.md', releaseAbout('Bridges'));
    await run.untilIdle();
    run.drop('incoming/water.md', releaseAbout('Water', { front: ['release: other', `embargo: ${TIME}`] }));
    await run.untilIdle();
    run.drop('incoming/water.md', '---\nembargo: tomorrow\n---\n\n# Water');
    await run.untilIdle();
    expect(await versions(run)).toEqual(['published', 'held', 'rejected']);
    await run.advanceTo(AFTER);
    expect((await page(run, WATER)).status).toBe(404);
    // The mended file takes it back, and what was held of it.
    run.drop('incoming/water.md', FRENCH.replace(`embargo: ${TIME}\n`, 'release: third\n'));
    await run.untilIdle();
    expect(await versions(run)).toEqual(['published', 'superseded', 'rejected', 'published']);
    await clean(run);
  });

  it('also when it repeats what another file said', async () => {
    const run = await openNewsroom();
    run.drop('incoming/bridges.md', releaseAbout('Bridges'));
    run.drop('incoming/water.md', UNDER_EMBARGO);
    await run.untilIdle();
    run.drop('incoming/water.md', releaseAbout('Bridges'));
    await run.untilIdle();
    expect(await versions(run)).toEqual(['published', 'superseded', 'duplicate']);
    await run.advanceTo(AFTER);
    expect((await page(run, WATER)).status).toBe(404);
    await clean(run);
  });

  it('and not when it is the same text again', async () => {
    const run = await dropped(UNDER_EMBARGO);
    expect(await versions(run)).toEqual(['embargoed', 'duplicate']);
    await run.advanceTo(AFTER);
    expect((await page(run, WATER)).status).toBe(200);
    await clean(run);
  });

  it('once, however often it is told, and after a crash at any step', async () => {
    const twice = await dropped(FRENCH, {
      invoke: async (_invocation, next) => {
        await next();
        return next();
      },
    });
    expect(await versions(twice)).toEqual(['superseded', 'embargoed']);
    await clean(twice);
    vi.spyOn(console, 'error').mockImplementation(() => {});
    for (let crash = 0; crash < 40; crash += 4) {
      let calls = -1;
      const run = await openNewsroom({
        around: async ({ function: by }, next) => {
          const answer = await next();
          if (by === 'record-release' && calls >= 0 && calls++ === crash) throw new Error('the process is gone');
          return answer;
        },
      });
      run.drop('incoming/water.md', UNDER_EMBARGO);
      await run.untilIdle();
      calls = 0;
      run.drop('incoming/water.md', FRENCH);
      await run.advanceTo('2026-11-02T12:00:00.000Z');
      expect([crash, await versions(run), run.deadLetters()]).toEqual([crash, ['superseded', 'embargoed'], []]);
      await run.close();
      if (calls <= crash) break;
    }
  });

  it('while it waits for the other files of its folder, the older one does not come out', async () => {
    const run = await openNewsroom();
    run.drop('incoming/w/en.md', releaseAbout('Water', { front: ['release: other', `embargo: ${TIME}`] }));
    await run.untilIdle();
    await run.advanceTo('2026-11-03T08:59:50.000Z');
    run.drop('incoming/w/en.md', releaseAbout('Water', { front: ['embargo: 2026-11-05T09:00:00+00:00'] }));
    await run.advanceTo(AFTER);
    expect(await versions(run)).toEqual(['superseded', 'embargoed']);
    expect((await page(run, WATER)).status).toBe(404);
    await clean(run);
  });

  it('but not what is public: that stays, and the card says how it is taken down', async () => {
    const run = await openNewsroom();
    run.drop('incoming/water.md', releaseAbout('Water'));
    await run.untilIdle();
    run.drop('incoming/water.md', FRENCH.replace(`embargo: ${TIME}`, 'release: water'));
    await run.untilIdle();
    expect(await versions(run)).toEqual(['published', 'published']);
    const card = JSON.parse(String(run.account.s3.get(run.landmarks.newsroom, 'reports/water.md.json')?.bytes));
    expect(card.problems).toContainEqual({
      code: 'earlier-public',
      weight: 'remark',
      params: { lang: 'en', file: 'water.en.kill.txt' },
    });
    run.drop('incoming/water.en.kill.txt', 'It was never to be in English.');
    await run.untilIdle();
    expect((await page(run, WATER)).status).toBe(410);
    await clean(run);
  });
});
