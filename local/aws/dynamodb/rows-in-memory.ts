import { Readable, Stream } from 'node:stream';
import { insertKey, positionOf, removeKey } from '../s3/sorted-keys.ts';
import type { BatchOperation, Callback } from './dynalite.ts';

/** LevelDB's options for a range of keys. */
interface Range {
  gt?: string;
  gte?: string;
  lt?: string;
  lte?: string;
  reverse?: boolean;
  /** Negative for all. */
  limit?: number;
}

/** Every row of every table and index as it was at a moment. */
export interface RowsSnapshot {
  rows: ReadonlyMap<string, string>;
  keys: readonly string[];
}

/** A stream as dynalite listens to one: whatever comes, comes at once. */
class Values extends Stream {
  #isOver = false;
  constructor(values: Iterable<unknown>) {
    super();
    queueMicrotask(() => {
      for (const value of values) {
        if (this.#isOver) return;
        this.emit('data', value);
      }
      this.emit('end');
    });
  }
  destroy(): void {
    this.#isOver = true;
  }
}

/** Under which dynalite keeps what a table is: it asks for that with every call. */
const TABLES = 'table~';

const frozen = (value: unknown): unknown => {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
};

/**
 * What dynalite asks of its database, from a map: dynalite's own one for rows in memory takes an iterator, a stream and several
 * turns of the event loop for each call. Rows are kept as JSON, so that no two readers share one; what a table is they share, and
 * none can change it.
 */
export const rowsInMemory = () => {
  let rows = new Map<string, string>();
  let keys: string[] = [];
  const tables = new Map<string, unknown>();

  const put = (key: string, value: unknown): void => {
    if (!rows.has(key)) insertKey(keys, key);
    rows.set(key, JSON.stringify(value));
    tables.delete(key);
  };
  const del = (key: string): void => {
    tables.delete(key);
    if (rows.delete(key)) removeKey(keys, key);
  };
  const read = (key: string): unknown => {
    const row = rows.get(key);
    return row === undefined ? undefined : JSON.parse(row);
  };
  const readTable = (key: string): unknown => {
    const table = tables.get(key) ?? frozen(read(key));
    tables.set(key, table);
    return table;
  };
  const after = (key: string): number => positionOf(keys, key) + (rows.has(key) ? 1 : 0);

  const keysIn = ({ gt, gte, lt, lte, reverse = false, limit = -1 }: Range): string[] => {
    const from = gt !== undefined ? after(gt) : gte !== undefined ? positionOf(keys, gte) : 0;
    const to = lt !== undefined ? positionOf(keys, lt) : lte !== undefined ? after(lte) : keys.length;
    const most = limit < 0 ? keys.length : limit;
    return reverse ? keys.slice(Math.max(from, to - most), to).reverse() : keys.slice(from, Math.min(to, from + most));
  };

  return {
    snapshot: (): RowsSnapshot => ({ rows: new Map(rows), keys: [...keys] }),
    restore(snapshot: RowsSnapshot): void {
      rows = new Map(snapshot.rows);
      keys = [...snapshot.keys];
      tables.clear();
    },
    async open(): Promise<void> {},
    get(key: string, callback: Callback<unknown>): void {
      callback(null, key.startsWith(TABLES) ? readTable(key) : read(key));
    },
    put(key: string, value: unknown, callback: Callback<void>): void {
      put(key, value);
      callback(null);
    },
    del(key: string, callback: Callback<void>): void {
      del(key);
      callback(null);
    },
    batch(operations: BatchOperation[], callback: Callback<void>): void {
      for (const operation of operations) {
        if (operation.type === 'put') put(operation.key, operation.value);
        else del(operation.key);
      }
      callback(null);
    },
    createValueStream: (range: Range = {}): Stream => new Values(keysIn(range).map(read)),
    createKeyStream: (range: Range = {}): Stream => Readable.from(keysIn(range)),
  };
};
