import { setImmediate } from 'node:timers/promises';
import { createVirtualClock } from '../../local/aws/virtual-clock.ts';

/**
 * A clock on which many things take their time at once: it moves to the next instant at which one of them goes on, once all that can
 * be done at this one is done.
 */
export interface OverlappingClock {
  /** Milliseconds since the epoch. */
  now: () => number;
  /** Ends when the clock has come so many milliseconds further. */
  pause: (milliseconds: number) => Promise<void>;
  /** Moves the clock until a piece of work has ended. Throws where nothing is left that could end it. */
  until: <Result>(work: Promise<Result>) => Promise<Result>;
}

export const createOverlappingClock = (at: number): OverlappingClock => {
  const clock = createVirtualClock(at);
  return {
    now: clock.now,
    pause: (milliseconds) => new Promise((goOn) => void clock.at(clock.now() + milliseconds, goOn)),
    async until(work) {
      let hasEnded = false;
      const end = (): void => {
        hasEnded = true;
      };
      work.then(end, end);
      for (;;) {
        // Every promise that waits for nothing but others has gone on by then.
        await setImmediate();
        if (hasEnded) return work;
        const next = clock.next();
        if (next === undefined) throw new Error('Nothing is left to happen, and the work has not ended.');
        clock.advanceTo(next);
      }
    },
  };
};
