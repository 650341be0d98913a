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
