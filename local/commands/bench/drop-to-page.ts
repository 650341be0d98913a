import { setTimeout as pause } from 'node:timers/promises';
import { percentile } from '../../newsroom/percentile.ts';
import { madeUpRelease } from './bench-releases.ts';
import { timed } from './measure.ts';
import type { NewsroomOnTrial } from './newsroom-on-trial.ts';

/** Milliseconds. */
export interface DropToPage {
  uploads: number;
  every: number;
  barePair: { p50: number; p99: number };
  dropToPage: { p50: number; p99: number };
  /** Pages that were not there yet at the last drop: more than a few, and uploads came faster than this machine works them off. */
  behind: number;
}

/** Milliseconds. */
export interface AtOnce {
  uploads: number;
  /** As many bare pairs at once as there were uploads, until the last was done. */
  barePairs: number;
  /** Until the last page was there. */
  pages: number;
  /** Until no queue held anything: feeds, home pages and desk page as well, with the seconds they wait on purpose. */
  everything: number;
}

/** Milliseconds from the kill's PUT to the first 410 of a page that was out. */
export interface KillToGone {
  /** Dropped at once just before the second kill. */
  uploads: number;
  idle: number;
  behind: number;
}

const numbers = (from: number, count: number): number[] => Array.from({ length: count }, (_, index) => from + index);

/** Starts each function's sandboxes and lets the compiler see the code, so that what is measured is how it goes on. */
export const warmUp = async (newsroom: NewsroomOnTrial, from: number, count: number): Promise<void> => {
  for (const number of numbers(from, count)) await newsroom.barePair(number);
  for (const number of numbers(from, count / 2)) {
    const release = madeUpRelease(number);
    await newsroom.drop(release);
    await newsroom.pageOf(release);
  }
  await Promise.all(numbers(from + count / 2, count / 2).map((number) => newsroom.drop(madeUpRelease(number))));
  await newsroom.untilIdle();
};

/** One upload after the other; just before each a bare pair, so that both meet the same machine. */
export const measureDropToPage = async (
  newsroom: NewsroomOnTrial,
  { from, uploads, every }: { from: number; uploads: number; every: number },
): Promise<DropToPage> => {
  const pairs: number[] = [];
  const pages: Promise<number>[] = [];
  let out = 0;
  const begun = performance.now();
  for (const [index, number] of numbers(from, uploads).entries()) {
    await pause(Math.max(0, begun + index * every - performance.now()));
    pairs.push(await timed(() => newsroom.barePair(number)));
    const release = madeUpRelease(number);
    const page = timed(async () => {
      await newsroom.drop(release);
      await newsroom.pageOf(release);
      out += 1;
    });
    pages.push(page);
  }
  const behind = uploads - out;
  const latencies = await Promise.all(pages);
  await newsroom.untilIdle();
  return {
    uploads,
    every,
    barePair: spreadOf(pairs),
    dropToPage: spreadOf(latencies),
    behind,
  };
};

/** What half of the values do not exceed, and what 99 of 100 do not. */
const spreadOf = (values: readonly number[]): { p50: number; p99: number } => ({
  p50: percentile(values, 0.5) ?? Number.NaN,
  p99: percentile(values, 0.99) ?? Number.NaN,
});

/** All at once. */
export const measureAtOnce = async (
  newsroom: NewsroomOnTrial,
  { from, uploads }: { from: number; uploads: number },
): Promise<AtOnce> => {
  const barePairs = await timed(() => Promise.all(numbers(from, uploads).map(newsroom.barePair)));
  const releases = numbers(from, uploads).map(madeUpRelease);
  const begun = performance.now();
  await Promise.all(releases.map(newsroom.drop));
  // One look at a time: whoever asks for all pages at once measures the asking.
  for (const release of releases) await newsroom.pageOf(release);
  const pages = performance.now() - begun;
  await newsroom.untilIdle();
  return { uploads, barePairs, pages, everything: performance.now() - begun };
};

/** As long as feeds and desk page take that follow a kill. Milliseconds. */
const AFTER_KILL = 10_000;

/** A kill when nothing waits, and one behind many files that were dropped before it. */
export const measureKill = async (
  newsroom: NewsroomOnTrial,
  { from, uploads }: { from: number; uploads: number },
): Promise<KillToGone> => {
  const [one, other] = [madeUpRelease(from), madeUpRelease(from + 1)] as const;
  for (const release of [one, other]) {
    await newsroom.drop(release);
    await newsroom.pageOf(release);
  }
  await newsroom.untilIdle();
  const gone = (release: typeof one): Promise<number> =>
    timed(async () => {
      await newsroom.kill(release);
      await newsroom.pageOf(release, 410);
    });
  const idle = await gone(one);
  // Whom a kill concerns is looked up again after twenty minutes: the queues are not empty before.
  await pause(AFTER_KILL);
  await Promise.all(numbers(from + 2, uploads).map((number) => newsroom.drop(madeUpRelease(number))));
  return { uploads, idle, behind: await gone(other) };
};
