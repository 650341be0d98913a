interface Entry {
  at: number;
  /** Breaks ties: tasks due at the same instant run in the order they were set. */
  turn: number;
  /** Undefined once called off. */
  task: (() => void) | undefined;
}

/** Tasks in the order they fall due. Adding, taking and calling off cost O(log n). */
export interface Agenda {
  /** Returns a way to call the task off. */
  add(at: number, task: () => void): () => void;
  /** When the first task is due; undefined when there is none. */
  next(): number | undefined;
  /** Takes the first task off the agenda if it is due at `now`. */
  takeDue(now: number): (() => void) | undefined;
}

export const createAgenda = (): Agenda => {
  const heap: Entry[] = [];
  let turns = 0;

  const comesFirst = (a: Entry | undefined, b: Entry | undefined): boolean =>
    a !== undefined && b !== undefined && (a.at < b.at || (a.at === b.at && a.turn < b.turn));

  const swap = (i: number, j: number): void => {
    [heap[i], heap[j]] = [heap[j] as Entry, heap[i] as Entry];
  };

  const rise = (from: number): void => {
    for (let i = from; i > 0; ) {
      const parent = (i - 1) >> 1;
      if (!comesFirst(heap[i], heap[parent])) return;
      swap(i, parent);
      i = parent;
    }
  };

  const sink = (): void => {
    for (let i = 0; ; ) {
      const [left, right] = [2 * i + 1, 2 * i + 2];
      const child = comesFirst(heap[right], heap[left]) ? right : left;
      if (!comesFirst(heap[child], heap[i])) return;
      swap(i, child);
      i = child;
    }
  };

  const dropFirst = (): void => {
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return;
    heap[0] = last;
    sink();
  };

  /** A task that was called off stays in the heap until it comes up. */
  const first = (): Entry | undefined => {
    while (heap[0] && heap[0].task === undefined) dropFirst();
    return heap[0];
  };

  return {
    add(at, task) {
      const entry: Entry = { at, turn: turns++, task };
      heap.push(entry);
      rise(heap.length - 1);
      return () => {
        entry.task = undefined;
      };
    },
    next: () => first()?.at,
    takeDue(now) {
      const entry = first();
      if (entry === undefined || entry.at > now) return undefined;
      dropFirst();
      return entry.task;
    },
  };
};
