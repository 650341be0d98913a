import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tries } from '../tries.ts';
import { inWords, life } from './life.ts';
import { play, unlike } from './play.ts';

/** `LIVES=20000` plays more, `SEED=…` others: those of a test are the same each time. */
const LIVES = tries('LIVES', { sample: 100, full: 1000 });

describe('any life of a newsroom', () => {
  it(`keeps what was promised: ${LIVES} of them`, async () => {
    const kinds = new Map<string, number>();
    const started = performance.now();
    await fc.assert(
      fc.asyncProperty(life, async (each) => {
        const { desk, broken } = await play(each);
        for (const { action } of desk.decisions) kinds.set(action, (kinds.get(action) ?? 0) + 1);
        const wrong = [...broken, ...unlike(desk)];
        if (wrong.length > 0) throw new Error(`${wrong.join('\n')}\n${inWords(each)}`);
      }),
      { numRuns: LIVES, seed: Number(process.env.SEED ?? 20261128) },
    );
    const seconds = (performance.now() - started) / 1000;
    const perMinute = Math.round((LIVES / seconds) * 60);
    const counts = [...kinds].sort().map(([action, count]) => `${action} ${count}`);
    console.log(`${LIVES} lives in ${seconds.toFixed(0)} s, ${perMinute} a minute: ${counts.join(', ')}`);
    expect(kinds.size).toBeGreaterThan(10);
  }, 3_600_000);
});
