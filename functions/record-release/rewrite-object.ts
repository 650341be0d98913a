import { retryWhileBeaten } from '../../shared/queue/retry-while-beaten.ts';

/** How often an object is made anew because somebody else wrote it in between. */
const ATTEMPTS = 5;

/**
 * Has an object made from the rows as they are now and written on condition that nobody wrote it since (`write` says whether it
 * was), again while others come first.
 */
export const rewriteObject = async (name: string, write: () => Promise<boolean>): Promise<void> => {
  await retryWhileBeaten(`writing ${name}`, ATTEMPTS, async () => ((await write()) ? 'written' : 'beaten'));
};
