import type { Pause } from './hold-queues.ts';

/** What has to be looked at again and again until it has come about. */
export interface Waiting {
  now: () => number;
  pause: Pause;
}

/** Without any progress for this long, what is left is not waited for. Milliseconds. */
const PATIENCE = 10 * 60_000;

/** How much of what is left is looked at in one round. */
const A_LOOK = 200;

/** Waits until each has come about, and answers those that did not. */
export const untilAll = async <Item>(
  items: readonly Item[],
  hasComeAbout: (item: Item) => Promise<boolean>,
  { now, pause }: Waiting,
): Promise<Item[]> => {
  let left = [...items];
  let progressAt = now();
  while (left.length > 0 && now() - progressAt < PATIENCE) {
    const [looked, rest] = [left.slice(0, A_LOOK), left.slice(A_LOOK)];
    const done = await Promise.all(looked.map(hasComeAbout));
    const still = looked.filter((_, index) => !done[index]);
    if (still.length < looked.length) progressAt = now();
    else await pause();
    left = [...rest, ...still];
  }
  return left;
};
