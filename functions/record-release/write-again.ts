/** How often an object is made anew because somebody else wrote it in between. */
const ATTEMPTS = 5;

/**
 * Has an object made from the rows as they are now and written on condition that nobody wrote it since (`attempt` says whether it
 * was), again while others come first. Throws when they keep doing so: the queue will bring the message back.
 */
export const writeAgain = async (name: string, attempt: () => Promise<boolean>): Promise<void> => {
  for (let count = 1; count <= ATTEMPTS; count++) if (await attempt()) return;
  throw new Error(`others kept writing ${name}: try again later`);
};
