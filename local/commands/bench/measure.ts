/** Milliseconds that something took. */
export const timed = async (task: () => Promise<unknown>): Promise<number> => {
  const from = performance.now();
  await task();
  return performance.now() - from;
};

/** Milliseconds of CPU, user and system together, that this process spent while something ran. */
export const cpuOf = async (task: () => Promise<unknown>): Promise<number> => {
  const from = process.cpuUsage();
  await task();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
};

/** The smallest value that `share` of the values do not exceed (nearest rank); `share` is above 0 and at most 1. */
export const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.ceil(values.length * share) - 1] ?? Number.NaN;
