import type { Clock } from '../../aws/clock.ts';

const MINUTE = 60_000;

/** Does something now and at the beginning of each minute. Returns a way to stop. */
export const everyMinute = (clock: Clock, task: () => void): (() => void) => {
  let callOff = (): void => {};
  const run = (): void => {
    task();
    callOff = clock.at((Math.floor(clock.now() / MINUTE) + 1) * MINUTE, run);
  };
  run();
  return () => callOff();
};
