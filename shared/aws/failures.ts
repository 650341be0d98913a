import * as z from 'zod';
import { GoesRound } from '../queue/rounds.ts';

/** We are wrong: a setting is missing or does not parse. Alarms; the editor can do nothing about it. */
export class Misconfigured extends Error {
  override name = 'Misconfigured';
}

/** We are wrong: a message or a row that our own schema refuses. */
export class Unreadable extends Error {
  override name = 'Unreadable';
}

/**
 * Whether we are wrong, so that no waiting helps: what our own schema refuses, a setting, a mistake in the code. All that a service
 * answered, or did not, is a moment; so is every plain `Error`, which says that somebody else was in the way. What the SDK throws
 * carries `$metadata` or `$response`, even where it could not read an answer.
 */
export const isOurMistake = (error: unknown): boolean => {
  if (error instanceof Unreadable || error instanceof Misconfigured || error instanceof GoesRound) return true;
  if (error instanceof z.ZodError) return true;
  const isOfCode = error instanceof TypeError || error instanceof RangeError || error instanceof ReferenceError;
  return (isOfCode || error instanceof SyntaxError) && !('$metadata' in error) && !('$response' in error);
};
