import { describe, expect, it } from 'vitest';
import type { Embedded } from '../../local/newsroom/embedded.ts';
import { holdQueue, openNewsroom, outcomes, page, pass, readQueueAgain, releaseAbout } from './newsroom-run.ts';

/**
 * What a function takes for one record on AWS while it is warm, in milliseconds of the run: as many calls as docs/performance.md counts,
 * at 5 to 10 ms each. What they are does not matter much here: that a thousand of them take minutes does.
 */
const DURATIONS: Record<string, number> = { 'validate-release': 200, 'record-release': 500, 'publish-release': 300 };
const durationOf = (name: string): number => DURATIONS[name] ?? 250;

const WAITING = 1000;
/** As many as take longer than five seconds. */
const SOME = 300;
const CLEAN_WATER = '/en/2026/11/clean-water-reaches-the-coastal-villages/';

/** Steps in which it is looked whether a page has changed, in seconds of the run. */
const STEP = 0.05;

const openWithRelease = async (): Promise<Embedded> => {
  const run = await openNewsroom({ durationOf });
  run.drop('incoming/water.md', releaseAbout('Clean water'));
  await run.untilIdle();
  expect((await page(run, CLEAN_WATER)).status).toBe(200);
  return run;
};

const dropMany = (run: Embedded, count: number): void => {
  for (let number = 0; number < count; number++)
    run.drop(`incoming/many/release-${number}.md`, releaseAbout(`Item number ${number}`));
};

/** Seconds of the run until the page answers so; more than `most` when it does not by then. */
const secondsUntil = async (run: Embedded, status: number, most: number): Promise<number> => {
  const from = Date.parse(run.now());
  const seconds = (): number => (Date.parse(run.now()) - from) / 1000;
  while (seconds() <= most && (await page(run, CLEAN_WATER)).status !== status) await pass(run, STEP);
  return seconds();
};

const waitingIn = (run: Embedded, queue: string): number => run.account.sqs.stats(queue).visible;

describe('a kill behind a thousand files', () => {
  it('is a 410 as soon as without them', async () => {
    const quiet = await openWithRelease();
    quiet.drop('incoming/water.kill.txt', 'A figure was wrong.');
    const idle = await secondsUntil(quiet, 410, 60);

    const run = await openWithRelease();
    dropMany(run, WAITING);
    await pass(run, 2);
    run.drop('incoming/water.kill.txt', 'A figure was wrong.');
    const behind = await secondsUntil(run, 410, 60);
    console.info(`a kill is a 410 after ${idle.toFixed(2)} s when idle, and ${behind.toFixed(2)} s behind ${WAITING} files`);
    expect(waitingIn(run, 'uploads')).toBeGreaterThan(WAITING / 2);
    expect(behind - idle).toBeLessThanOrEqual(3);
  });

  it.each(['urgent-uploads', 'urgent-records', 'urgent-pages'])('and would wait for them without the queue %s', async (queue) => {
    const run = await openWithRelease();
    await holdQueue(run, queue);
    dropMany(run, SOME);
    await pass(run, 2);
    run.drop('incoming/water.kill.txt', 'A figure was wrong.');
    expect(await secondsUntil(run, 410, 5)).toBeGreaterThan(5);
  });
});

describe('a command that overtakes the newer version of the file that it is about', () => {
  it('accepts that one, and not what is held of the older', async () => {
    const run = await openNewsroom();
    run.drop('incoming/water.md', releaseAbout('Clean water', { front: ['draft: true'] }));
    await run.untilIdle();
    await holdQueue(run, 'uploads');
    await pass(run, 5);
    run.drop('incoming/water.md', releaseAbout('Clean water', { front: ['draft: true'], more: ' Two more will follow.' }));
    await pass(run, 5);
    run.drop('incoming/water.accept.txt', 'Go');
    await pass(run, 120);
    expect((await page(run, CLEAN_WATER)).status).toBe(404);
    await readQueueAgain(run, 'uploads');
    await run.untilIdle();
    expect((await run.uploads()).map(({ row }) => row?.outcome)).toEqual(['superseded', 'published', 'command']);
    expect((await page(run, CLEAN_WATER)).text).toContain('Two more will follow.');
  });

  it('gives its note to that one', async () => {
    const run = await openNewsroom();
    run.drop('incoming/water.md', releaseAbout('Clean water'));
    await run.untilIdle();
    await holdQueue(run, 'uploads');
    await pass(run, 5);
    run.drop('incoming/water.md', releaseAbout('Clean water', { more: ' Two more will follow.' }));
    await pass(run, 5);
    run.drop('incoming/water.correct.txt', 'Two districts were missing.');
    await pass(run, 120);
    await readQueueAgain(run, 'uploads');
    await run.untilIdle();
    expect(run.events.map(({ event }) => event)).toEqual(['ReleasePublished', 'ReleaseCorrected']);
    expect((await page(run, CLEAN_WATER)).text).toContain('Two districts were missing.');
  });

  it('waits for a file that lies there unread for no longer than an hour', async () => {
    const run = await openNewsroom();
    run.drop('incoming/water.md', releaseAbout('Clean water', { front: ['draft: true'] }));
    await run.untilIdle();
    await holdQueue(run, 'uploads');
    await pass(run, 5);
    run.drop('incoming/water.md', releaseAbout('Clean water', { front: ['draft: true'], more: ' Two more will follow.' }));
    run.drop('incoming/water.accept.txt', 'Go');
    await pass(run, 3500);
    expect(await outcomes(run)).toEqual({ 'water.md': undefined, 'water.accept.txt': undefined });
    await pass(run, 200);
    expect(await outcomes(run)).toEqual({ 'water.md': undefined, 'water.accept.txt': 'command' });
  });

  it('binds what comes, where it takes back: nobody waits for what is to be killed', async () => {
    const run = await openNewsroom();
    await holdQueue(run, 'uploads');
    run.drop('incoming/water.md', releaseAbout('Clean water'));
    await pass(run, 5);
    run.drop('incoming/water.kill.txt', 'A figure was wrong.');
    await pass(run, 5);
    expect(await outcomes(run)).toEqual({ 'water.md': undefined, 'water.kill.txt': 'command' });
    await readQueueAgain(run, 'uploads');
    await run.untilIdle();
    expect(await outcomes(run)).toEqual({ 'water.md': 'rejected', 'water.kill.txt': 'command' });
    expect(run.events).toEqual([]);
  });
});
