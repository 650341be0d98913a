import { afterEach, describe, expect, it, vi } from 'vitest';
import { openNewsroom, outcomes, releaseAbout } from './newsroom-run.ts';

const AT = '2026-11-02T09:00:00.000Z';
const EMBARGO = '2026-11-02T09:00:01.000Z';

afterEach(() => {
  vi.restoreAllMocks();
});

/** What functions log of their failures is no news here. */
const quietly = (): void => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
};

describe('the embedded run', () => {
  it('takes up again what a function could not do, after pauses that grow', async () => {
    quietly();
    let refused = 0;
    const run = await openNewsroom({
      at: AT,
      around: async ({ function: name, operation }, next) => {
        if (name === 'record-release' && operation === 'TransactWriteItems' && Date.parse(run.now()) < Date.parse(AT) + 30_000) {
          refused += 1;
          throw new Error('The line went dead.');
        }
        return next();
      },
    });
    run.drop('incoming/water.md', releaseAbout('Clean water'));
    await run.untilIdle();
    expect(await outcomes(run)).toEqual({ 'water.md': 'published' });
    expect(run.deadLetters()).toEqual([]);
    // At once, after some ten seconds, and then after some thirty more.
    expect(refused).toBe(2);
    const took = Date.parse(run.now()) - Date.parse(AT);
    expect([took >= 30_000, took < 90_000]).toEqual([true, true]);
  });

  it('buries what can never be done, and only that', async () => {
    quietly();
    const run = await openNewsroom({
      at: AT,
      around: async ({ function: name, operation, request }, next) => {
        if (name === 'validate-release' && operation === 'GetObject' && request.path.includes('poison')) throw new Error('No.');
        return next();
      },
    });
    run.drop('incoming/poison.md', releaseAbout('Poison'));
    run.drop('incoming/water.md', releaseAbout('Clean water'));
    await run.untilIdle();
    expect(run.deadLetters().map(({ queue, body }) => [queue, body.includes('poison.md')])).toEqual([
      ['uploads-dead-letters', true],
    ]);
    const [poison, water] = await run.uploads();
    expect([poison?.row, water?.row?.outcome]).toEqual([undefined, 'published']);
  });

  it('comes to rest without reaching an embargo, however long its other work takes', async () => {
    const run = await openNewsroom({ at: AT });
    run.drop('incoming/a.md', releaseAbout('Clean water'));
    run.drop('incoming/b.md', releaseAbout('Dry wells', { front: [`embargo: ${EMBARGO}`] }));
    await run.untilIdle();
    expect(Date.parse(run.now())).toBeGreaterThan(Date.parse(EMBARGO)); // the feeds' delay
    expect(await outcomes(run)).toEqual({ 'a.md': 'published', 'b.md': 'embargoed' });
    await run.advanceTo(EMBARGO);
    await run.untilIdle();
    expect(await outcomes(run)).toEqual({ 'a.md': 'published', 'b.md': 'published' });
  });

  it('counts a call for the upload it is made for, also when the clock brought it about a month later', async () => {
    const run = await openNewsroom({ at: AT });
    run.drop('incoming/a.md', releaseAbout('Clean water'));
    run.drop('incoming/b.md', releaseAbout('Dry wells', { front: ['embargo: 2026-12-02T09:00:00Z'] }));
    await run.untilIdle();
    expect(run.usage.uploads['incoming/a.md']?.['publish-release']?.sns).toEqual({ Publish: 1 });
    expect(run.usage.uploads['incoming/b.md']?.['publish-release']).toBeUndefined();
    await run.advanceTo('2026-12-02T09:00:00.000Z');
    await run.untilIdle();
    expect(run.usage.uploads['incoming/b.md']?.['publish-release']?.sns).toEqual({ Publish: 1 });
    // One when it came, one when its time had come.
    expect(run.usage.uploads['incoming/b.md']?.['record-release']?.dynamodb?.TransactWriteItems).toBe(2);
    expect(run.usage.total['publish-release']?.sns).toEqual({ Publish: 2 });
    // A month has 43,200 minutes, and in almost none of them was there anything to look for.
    for (const name of ['keep-time', 'reconcile-alerts']) {
      const looked = run.usage.total[name]?.dynamodb?.Query ?? 0;
      expect(looked).toBeGreaterThan(0);
      expect(looked).toBeLessThan(100);
    }
  });
});
