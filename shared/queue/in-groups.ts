/** Many things in groups of at most `size`, in their order. */
export const inGroupsOf = <Item>(size: number, items: readonly Item[]): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));

/** Does something with each of many, one group after the other, the members of a group at the same time; what came of each, in their order. */
export const groupByGroup = async <Item, Made>(
  size: number,
  items: readonly Item[],
  act: (item: Item) => Promise<Made>,
): Promise<Made[]> => {
  const made: Made[] = [];
  for (const group of inGroupsOf(size, items)) made.push(...(await Promise.all(group.map(act))));
  return made;
};
