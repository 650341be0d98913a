import { describe, expect, it } from 'vitest';
import { madeUpRelease } from '../../local/commands/bench/bench-releases.ts';
import { openNewsroom, outcomes, page } from './newsroom-run.ts';

/**
 * What a function takes for one record on AWS while it is warm, in milliseconds of the run: as many calls as docs/performance.md counts,
 * at 5 to 10 ms each.
 */
const DURATIONS: Record<string, number> = {
  'validate-release': 200,
  'record-release': 500,
  'publish-release': 300,
  'build-feeds': 600,
};
const durationOf = (name: string): number => DURATIONS[name] ?? 250;

const AT_ONCE = 50;

/** Of the made-up releases every fourth is in English. */
const releases = Array.from({ length: AT_ONCE }, (_, index) => madeUpRelease(4 * index));

/** The same document written again: an edit per release would be fifty. */
const MOST_WRITES = 10;

describe('fifty publications at once into one feed', { timeout: 300_000 }, () => {
  it('are all in it, in every format, and none of its documents is written more than ten times', async () => {
    const writes = new Map<string, number>();
    const run = await openNewsroom({
      // As many copies of each function as the template lets Lambda have, each busy for as long as it takes.
      durationOf,
      around: async ({ function: name, operation, request }, next) => {
        const answer = await next();
        // What was not written because somebody was faster is no write.
        if (name === 'build-feeds' && operation === 'PutObject' && answer.statusCode === 200)
          writes.set(request.path, (writes.get(request.path) ?? 0) + 1);
        return answer;
      },
    });
    for (const { path, text } of releases) run.drop(`incoming/${path}`, text);
    await run.untilIdle();
    await run.advanceTo(new Date(Date.parse(run.now()) + 60_000).toISOString());

    expect(new Set(Object.values(await outcomes(run)))).toEqual(new Set(['published']));
    for (const address of [
      '/feeds/en/atom.xml',
      '/feeds/en/rss.xml',
      '/feeds/en/feed.json',
      // Home and the listing show the newest of them, and lead to the month.
      '/feeds/en/2026-11/',
      '/sitemap-en-2026-11.xml',
    ]) {
      const { text } = await page(run, address);
      const missing = releases.filter(({ slug }) => !text.includes(`/en/2026/11/${slug}/`));
      expect([address, missing.map(({ slug }) => slug)]).toEqual([address, []]);
    }
    const { site } = run.landmarks;
    const ofSite = [...writes]
      .filter(([path]) => path.startsWith(`/${site}/`))
      .map(([path, count]) => ({ path: path.slice(site.length + 1), count }));
    const most = ofSite.reduce((one, other) => (other.count > one.count ? other : one));
    console.info(`${AT_ONCE} at once: ${ofSite.length} documents written, ${most.path} most often, ${most.count} times`);
    expect(ofSite.some(({ path }) => path === '/feeds/en/atom.xml')).toBe(true);
    expect(ofSite.filter(({ count }) => count > MOST_WRITES)).toEqual([]);
    expect([run.failures, run.deadLetters()]).toEqual([[], []]);
  });
});
