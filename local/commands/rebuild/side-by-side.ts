/** How many calls are under way at once: enough to keep a network busy, and no service throttles it. */
const COPIES = 32;

/** Does something with each of many, some of them at a time, in no order. */
export const sideBySide = async <Item>(items: Iterable<Item>, act: (item: Item) => Promise<void>): Promise<void> => {
  const shared = items[Symbol.iterator]();
  const work = async (): Promise<void> => {
    for (let next = shared.next(); !next.done; next = shared.next()) await act(next.value);
  };
  await Promise.all(Array.from({ length: COPIES }, work));
};
