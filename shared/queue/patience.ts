/** What SQS says of a record's life so far. */
export interface Receives {
  /** How often it was handed out, this time included. */
  count: number;
  /** How long ago it was handed out for the first time, in seconds. */
  forSeconds: number;
}

/** The first pause after a failure, and how much longer each is than the one before, up to the longest. Seconds. */
const FIRST_PAUSE = 10;
const LONGER = 3;
export const LONGEST_PAUSE = 900;

/** Chance takes up to this much off a pause, so that what failed together does not come back together. */
const JITTER = 0.25;

/** How often a record is tried that fails by our own mistake: a second and a third time, for a row that was just being written. */
export const TRIES_OF_POISON = 3;

/** How many times a record may vanish in its reader's hands before it is taken for what kills the reader. */
const VANISHED = 3;

/**
 * How often a queue hands a record out before SQS itself gives it up. At pauses of a quarter of an hour these are two days: no
 * outage is as long, and what is set aside after that still lies there for more than a week.
 */
export const MOST_RECEIVES = 200;

/**
 * The same of a queue whose reader can set no pauses, and gets a record back after the time for which it is hidden: at two minutes 33
 * hours. SQS takes no higher number (https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html).
 */
export const MOST_RECEIVES_WITHOUT_PAUSES = 1000;

const fullPause = (count: number): number => Math.min(LONGEST_PAUSE, FIRST_PAUSE * LONGER ** Math.min(count - 1, 10));

/** How long a record waits that has failed for a moment for the `count`th time, in whole seconds. `chance` is from 0 to 1. */
export const pauseAfter = (count: number, chance: number): number => Math.ceil(fullPause(count) * (1 - JITTER * chance));

/**
 * Whether a record was received more often than it can have failed in words: each failure that was reported had its pause, and the
 * pauses do not fit into its age. So its reader died over it, again and again: out of memory, or out of time.
 */
export const killsItsReader = ({ count, forSeconds }: Receives): boolean => {
  let reported = 0;
  for (let age = 0; reported < count - 1; reported++) {
    age += fullPause(reported + 1) * (1 - JITTER);
    if (age > forSeconds) break;
  }
  return count - 1 - reported >= VANISHED;
};
