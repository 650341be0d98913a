/** The time all local services and functions share. Milliseconds since the epoch. */
export interface Clock {
  now(): number;
  /** Runs a task once the clock has reached `at`. Returns a way to call it off. */
  at(at: number, task: () => void): () => void;
}

/** The laptop's own time, moved by `offset` (milliseconds, 0 at first): `npm start` may skip ahead, never back. */
export interface RunningClock extends Clock {
  offset(): number;
  skip(milliseconds: number): void;
}

/** Time that moves only when told to: tests and preview. Tasks due at the same instant run in the order they were set. */
export interface VirtualClock extends Clock {
  /** When the next task is due; undefined when none is. */
  next(): number | undefined;
  /** Moves to `to`, running the tasks due on the way, each at its own instant. Never moves back. */
  advanceTo(to: number): void;
}
