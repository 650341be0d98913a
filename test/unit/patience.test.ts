import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { killsItsReader, LONGEST_PAUSE, MOST_RECEIVES, pauseAfter } from '../../shared/queue/patience.ts';

const chance = fc.double({ min: 0, max: 1, noNaN: true });

/** How old a record is when it is received for the `count`th time, if it came back after these pauses. */
const ageAfter = (pauses: readonly number[]): number => pauses.reduce((sum, pause) => sum + pause, 0);

describe('patience', () => {
  it('lasts for more than twelve hours, and ends before the queue forgets', () => {
    for (const luck of [0, 1]) {
      const all = ageAfter(Array.from({ length: MOST_RECEIVES }, (_, index) => pauseAfter(index + 1, luck)));
      expect(all).toBeGreaterThan(24 * 3600);
      expect(all).toBeLessThan(4 * 24 * 3600);
    }
  });

  it('looks soon at first, and never later than a quarter of an hour', () => {
    expect(pauseAfter(1, 0)).toBeLessThanOrEqual(10);
    expect(ageAfter([1, 2, 3].map((count) => pauseAfter(count, 0)))).toBeLessThanOrEqual(130);
    expect(pauseAfter(MOST_RECEIVES, 0)).toBe(LONGEST_PAUSE);
  });

  it('never takes what failed in words for what kills its reader, however late it is received', () => {
    const delays = fc.array(fc.integer({ min: 0, max: 100_000 }), { maxLength: 5 });
    fc.assert(
      fc.property(fc.array(chance, { maxLength: MOST_RECEIVES }), delays, (luck, late) => {
        const pauses = luck.map((each, index) => pauseAfter(index + 1, each));
        for (let count = 1; count <= pauses.length + 1; count++) {
          const forSeconds = ageAfter(pauses.slice(0, count - 1)) + ageAfter(late);
          expect(killsItsReader({ count, forSeconds })).toBe(false);
        }
      }),
    );
  });

  it.each([120, 180])('notices within ten tries what kills its reader, when it comes back every %i seconds', (timeout) => {
    const dead = Array.from({ length: 11 }, (_, index) => index + 1).find((count) =>
      killsItsReader({ count, forSeconds: (count - 1) * timeout }),
    );
    expect(dead).toBeLessThanOrEqual(10);
  });

  it('forgives a reader that died twice', () => {
    expect(killsItsReader({ count: 3, forSeconds: 0 })).toBe(false);
  });
});
