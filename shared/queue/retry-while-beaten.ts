/** One try of reading, deciding and writing; `beaten` when somebody else changed in between what it had read. `count` begins at 1. */
export type Attempt<Result> = (count: number) => Promise<Result | 'beaten'>;

/** Reads, decides and writes anew while others come first; `beaten` when they still do after so many attempts. */
export const tryWhileBeaten = async <Result>(attempts: number, attempt: Attempt<Result>): Promise<Result | 'beaten'> => {
  for (let count = 1; count <= attempts; count++) {
    const result = await attempt(count);
    if (result !== 'beaten') return result;
  }
  return 'beaten';
};

/** The same, and throws in the end: the queue will bring the message back. `doing` is what others kept doing. */
export const retryWhileBeaten = async <Result>(doing: string, attempts: number, attempt: Attempt<Result>): Promise<Result> => {
  const result = await tryWhileBeaten(attempts, attempt);
  if (result === 'beaten') throw new Error(`others kept ${doing}: try again later`);
  return result;
};
