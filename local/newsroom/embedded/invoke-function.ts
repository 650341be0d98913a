import type { Handler } from './function-instances.ts';

/** A function and the event that Lambda hands it. */
export interface Invocation {
  function: string;
  event: unknown;
}

/** An invocation that ended in an error; its messages come back when their visibility timeout has passed. */
export interface FailedInvocation {
  function: string;
  at: string;
  error: unknown;
}

/** How an invocation ended. */
export type Ended = { answer: unknown } | { failure: FailedInvocation };

export type InvokeFunction = (name: string, event: unknown) => Promise<Ended>;

/** Sees each invocation, one after the other; `next` calls the function, and may be called twice, or not at all. */
export type AroundInvocation = (invocation: Invocation, next: () => Promise<unknown>) => Promise<unknown>;

/** Calls a function as Lambda would, and notes the failures. */
export const invokeFunctions =
  ({
    handlerOf,
    around,
    now,
    failures,
  }: {
    handlerOf: (name: string) => Promise<Handler>;
    around: AroundInvocation;
    now: () => string;
    failures: FailedInvocation[];
  }): InvokeFunction =>
  async (name, event) => {
    try {
      return { answer: await around({ function: name, event }, async () => (await handlerOf(name))(event)) };
    } catch (error) {
      const failure = { function: name, at: now(), error };
      failures.push(failure);
      return { failure };
    }
  };
