export type Exclusively = <Result>(task: () => Promise<Result>) => Promise<Result>;

/** Writes come one at a time: what a transaction saw while it was evaluated is still so when it is committed. */
export const oneAtATime = (): Exclusively => {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const result = last.then(task);
    last = result.catch(() => {});
    return result;
  };
};
