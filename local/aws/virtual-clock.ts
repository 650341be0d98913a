import { createAgenda } from './agenda.ts';
import type { VirtualClock } from './clock.ts';

/** A clock that stands at `at` (milliseconds since the epoch) until it is told to move. */
export const createVirtualClock = (at: number): VirtualClock => {
  const agenda = createAgenda();
  let now = at;
  return {
    now: () => now,
    at: agenda.add,
    next: agenda.next,
    advanceTo(to) {
      for (let due = agenda.next(); due !== undefined && due <= Math.max(to, now); due = agenda.next()) {
        now = Math.max(now, due);
        agenda.takeDue(now)?.();
      }
      now = Math.max(now, to);
    },
  };
};
