/**
 * The processor time in milliseconds that a task took in this process, whatever else the machine was doing. Compare it with that of
 * another task in the same run: as a number by itself it says more about the machine than about the task.
 */
export const cpuTimeOf = async (task: () => unknown): Promise<number> => {
  const began = process.cpuUsage();
  await task();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
};
