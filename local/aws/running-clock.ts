import { createAgenda } from './agenda.ts';
import type { RunningClock } from './clock.ts';

/** A longer delay makes `setTimeout` fire at once (https://nodejs.org/api/timers.html#settimeoutcallback-delay-args). */
const LONGEST_TIMEOUT = 2 ** 31 - 1;

/**
 * The laptop's own time plus `offset` milliseconds. Its timers keep no process alive: that is the listeners' part.
 */
export const createRunningClock = ({ offset: start = 0 }: { offset?: number } = {}): RunningClock => {
  const agenda = createAgenda();
  let offset = start;
  let timer: NodeJS.Timeout | undefined;

  const now = (): number => Date.now() + offset;

  const arm = (): void => {
    clearTimeout(timer);
    const due = agenda.next();
    if (due !== undefined) timer = setTimeout(runDue, Math.min(Math.max(due - now(), 0), LONGEST_TIMEOUT)).unref();
  };

  const runDue = (): void => {
    try {
      for (let task = agenda.takeDue(now()); task; task = agenda.takeDue(now())) task();
    } finally {
      arm(); // also after a task that threw: the others still count on being run
    }
  };

  return {
    now,
    at(at, task) {
      const soonest = agenda.next();
      const callOff = agenda.add(at, task);
      if (soonest === undefined || at < soonest) arm();
      return callOff;
    },
    offset: () => offset,
    skip(milliseconds) {
      if (milliseconds < 0) throw new RangeError('The clock may skip ahead, never back.');
      offset += milliseconds;
      arm();
    },
  };
};
