import { expect } from 'vitest';
import { cpuTimeOf } from '../../cpu-time.ts';
import { parse } from './newsroom-of-tests.ts';

const PARAGRAPH =
  'Dakar, Senegal – A new well gives three thousand families clean water from today, and the village will look after it.\n\n';

/** Characters of ordinary text that a hostile file is measured by. */
const LENGTH = 100_000;

const readProse = async (): Promise<void> => {
  const text = `A headline of this release\n\n${PARAGRAPH.repeat(LENGTH / PARAGRAPH.length)}`;
  for (const name of ['a.md', 'a.txt']) await parse(name, text);
};

let known: Promise<number> | undefined;

/** The processor time that reading such a text takes here, once everything is loaded and warm. */
const costOfProse = (): Promise<number> => {
  known ??= readProse().then(() => cpuTimeOf(readProse));
  return known;
};

/** What takes time that grows with the square of its length takes hundreds of times as long as prose does; what is linear, up to seven. */
const TIMES = 25;

/** What the process cleans up meanwhile of tests before is counted with it: the least of so many measurements is the task's own. */
const MEASUREMENTS = 3;

/** Does something, and expects it to be no more work than reading a long text so many times, whatever machine this is. */
export const expectCheap = async <Result>(task: () => Promise<Result>, times = TIMES): Promise<Result> => {
  const prose = await costOfProse();
  let result: Promise<Result> | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (let count = 0; count < MEASUREMENTS && least >= times * prose; count++) {
    const spent = await cpuTimeOf(() => {
      result = task();
      return result;
    });
    least = Math.min(least, spent);
  }
  expect(least / prose, 'times the work of reading 100,000 characters of prose').toBeLessThan(times);
  return result as Promise<Result>;
};
