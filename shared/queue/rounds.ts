/** A message that its reader may send to itself again. */
export interface GoingRound {
  /** When it was first sent so (ISO). */
  since?: string | undefined;
}

/** As long as what fails for a moment is tried. Milliseconds. */
export const LONGEST_ROUNDS = 2 * 24 * 60 * 60_000;

/** What a message waits for does not come. Trying again helps nobody: it is set aside with the dead letters, and somebody hears of it. */
export class GoesRound extends Error {
  override name = 'GoesRound';
}

/** For how long a message has gone round, in milliseconds. */
export const roundFor = ({ since }: GoingRound, now: string): number => (since ? Date.parse(now) - Date.parse(since) : 0);

/**
 * A message as its reader sends it to itself: it remembers since when it goes round, whatever becomes of it on the way, and is given up
 * after `longest` milliseconds by `GoesRound`. Without a bound a mistake of ours would go round for ever, and be paid for: Lambda
 * stops no chain of a function that says it means it.
 */
export const again = <Message extends GoingRound>(message: Message, now: string, longest = LONGEST_ROUNDS): Message => {
  if (roundFor(message, now) > longest)
    throw new GoesRound(
      `what this message waits for has not come since ${message.since}: ${JSON.stringify(message).slice(0, 200)}`,
    );
  return { ...message, since: message.since ?? now };
};
