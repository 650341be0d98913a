import * as z from 'zod';
import type { VirtualClock } from '../../aws/clock.ts';
import { scheduledEvent } from '../../aws/lambda-event.ts';
import type { InvokeFunction } from './invoke-function.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** What a function on a schedule says: when it will have something to do. */
const Round = z.object({ quietUntil: z.string().optional() });

/**
 * The functions that run every minute, but for the minutes in which they said that there would be nothing to do; and those that run on
 * the hour.
 */
export interface MinuteRule {
  /** When they run next. */
  next(): number;
  run(): Promise<void>;
  /** Runs them if they never ran: the rule was there before the first upload. */
  begin(): Promise<void>;
  /** Something else happened, so what they said does not hold any more. */
  somethingHappened(): void;
}

export const createMinuteRule = ({
  clock,
  functions,
  hourly,
  invoke,
  isBlocked,
}: {
  clock: VirtualClock;
  functions: readonly string[];
  hourly: readonly string[];
  invoke: InvokeFunction;
  /** What waits for a service that is away is seen when it is back, and nothing else says when that is. */
  isBlocked: () => boolean;
}): MinuteRule => {
  let quietUntil = 0;
  const hourAfter = (at: number): number => (hourly.length > 0 ? (Math.floor(at / HOUR) + 1) * HOUR : Number.POSITIVE_INFINITY);
  let nextHour = hourAfter(clock.now());
  let begun = false;
  const run = async (): Promise<void> => {
    begun = true;
    if (clock.now() >= nextHour) {
      for (const name of hourly) await invoke(name, scheduledEvent(clock.now()));
      nextHour = hourAfter(clock.now());
    }
    const quiet: number[] = [];
    for (const name of functions) {
      const ended = await invoke(name, scheduledEvent(clock.now()));
      const round = Round.safeParse('answer' in ended ? ended.answer : undefined);
      quiet.push(round.success && round.data.quietUntil ? Date.parse(round.data.quietUntil) : 0);
    }
    quietUntil = Math.min(...quiet);
  };
  return {
    next: () => Math.min(nextHour, Math.ceil(Math.max(isBlocked() ? 0 : quietUntil, clock.now() + 1) / MINUTE) * MINUTE),
    run,
    async begin() {
      if (!begun) await run();
    },
    somethingHappened() {
      quietUntil = 0;
    },
  };
};
