/** What a function that is called every minute answers: how long it may be left alone. */
export interface Round {
  /** Nothing falls due for it before this instant, unless somebody else does something; absent while something is under way. */
  quietUntil?: string;
}

/** `quietUntil` when nothing waits at all. */
export const NEVER = '9999-12-31T23:59:59.999Z';
