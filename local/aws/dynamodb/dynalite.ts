import { createRequire } from 'node:module';
import { writingLater } from '../disk.ts';
import { type RowsSnapshot, rowsInMemory } from './rows-in-memory.ts';

/** An item as the API writes it: attribute name to `{ S: … }`, `{ N: … }` and so on. */
export type DynamoItem = Record<string, Record<string, unknown>>;

export type Body = Record<string, unknown>;

/** An error as dynalite makes it: the status and body of the answer. */
export interface DynaliteError extends Error {
  statusCode?: number;
  body?: { __type: string; message?: string } & Body;
}

export type Callback<Result> = (error: DynaliteError | null | undefined, result?: Result) => void;

export type BatchOperation = { type: 'put'; key: string; value: unknown } | { type: 'del'; key: string };

/** One table's or index's rows. */
export interface RowStore {
  lock(key: string, run: (release: <Result>(callback: Callback<Result>) => Callback<Result>) => void): void;
  get(key: string, callback: Callback<DynamoItem>): void;
  put(key: string, value: unknown, callback: Callback<void>): void;
  del(key: string, callback: Callback<void>): void;
}

export interface TableDescription extends Body {
  TableName: string;
  TableStatus: string;
}

export interface Store {
  /** Where it is kept; absent in memory. */
  path?: string;
  db: { open(): Promise<void>; batch(operations: BatchOperation[], callback: Callback<void>): void };
  tableDb: RowStore;
  getTable(name: string, callback: Callback<TableDescription>): void;
  getItemDb(table: string): RowStore;
  getIndexDb(kind: string, table: string, index: string): RowStore;
  lifecycleManager: { gracefulClose(): Promise<void> };
  /** Of a store in memory. */
  memory?: { snapshot(): RowsSnapshot; restore(snapshot: RowsSnapshot): void };
}

type Action = (store: Store, data: Body, callback: Callback<Body>) => void;

interface Checks {
  types: Body;
  custom?: (data: Body, store: Store) => string | undefined;
}

// dynalite is CommonJS without types, and what we want of it lies below its main module: version 4.0.0 is pinned for that.
const require = createRequire(import.meta.url);
const { create, itemSize } = require('dynalite/db') as {
  create(options: { path?: string; createTableMs: number }): Store;
  itemSize(item: DynamoItem): number;
};
const { checkTypes, checkValidations } = require('dynalite/validations') as {
  checkTypes(data: Body, types: Body): Body;
  checkValidations(data: Body, types: Body, custom: Checks['custom'], store: Store): void;
};

export { itemSize };

/** A store in `path`, or in memory. */
export const createStore = (path?: string): Store => {
  const store = create({ ...(path && { path }), createTableMs: 0 });
  // Every table and index is a prefix of this one database, and asks it anew for each call.
  if (path !== undefined) return { ...store, path };
  const { snapshot, restore, ...rows } = rowsInMemory();
  Object.assign(store.db, rows);
  return { ...store, memory: { snapshot, restore } };
};

const operations = [
  'BatchGetItem',
  'BatchWriteItem',
  'CreateTable',
  'DeleteItem',
  'DescribeTable',
  'DescribeTimeToLive',
  'GetItem',
  'ListTables',
  'PutItem',
  'Query',
  'Scan',
  'UpdateItem',
] as const;
export type DynaliteOperation = (typeof operations)[number];

const fileOf = (operation: string): string => operation.charAt(0).toLowerCase() + operation.slice(1);

const loaded = Object.fromEntries(
  operations.map((operation) => [
    operation,
    {
      action: require(`dynalite/actions/${fileOf(operation)}`) as Action,
      checks: require(`dynalite/validations/${fileOf(operation)}`) as Checks,
    },
  ]),
) as Record<DynaliteOperation, { action: Action; checks: Checks }>;

export const isDynaliteOperation = (operation: string): operation is DynaliteOperation => operation in loaded;

const copyOf = <Value>(value: Value): Value => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copyOf) as Value;
  const copy = Object.create(Object.getPrototypeOf(value));
  for (const [name, each] of Object.entries(value)) copy[name] = copyOf(each);
  return copy;
};

/** Requests that were read before, by their text: most of the time goes into parsing expressions, and the same come again and again. */
const read = new Map<string, Body>();
const MOST_READ = 2000;

/** Reads a request as AWS would, expressions included, or throws the `DynaliteError` it would answer. */
export const readRequest = (store: Store, operation: DynaliteOperation, request: Body): Body => {
  const key = operation + JSON.stringify(request);
  const known = read.get(key);
  if (known) return copyOf(known); // carrying it out writes into it
  const { types, custom } = loaded[operation].checks;
  const data = checkTypes(copyOf(request), types); // checkTypes deletes what it does not know
  checkValidations(data, types, custom, store);
  if (read.size >= MOST_READ) read.clear();
  read.set(key, copyOf(data));
  return data;
};

/** Carries out a request that `readRequest` has read. */
export const perform = (store: Store, operation: DynaliteOperation, data: Body): Promise<Body> =>
  new Promise((resolve, reject) => {
    loaded[operation].action(store, data, (error, result) => (error ? reject(error) : resolve(result ?? {})));
  });

export interface Rehearsal {
  answer: Body;
  /** What the request would write to the store, index rows included. */
  writes: BatchOperation[];
  /** The row it is about as it is now, for a request about one row; `key` is the same for two requests about the same row. */
  before: DynamoItem | undefined;
  key: string;
}

/** A request that fails, and the row it failed on. */
export class Refused extends Error {
  override name = 'Refused';
  readonly error: DynaliteError;
  readonly before: DynamoItem | undefined;
  readonly key: string;
  constructor(error: DynaliteError, rehearsed: Pick<Rehearsal, 'before' | 'key'>) {
    super(error.message, { cause: error });
    this.error = error;
    this.before = rehearsed.before;
    this.key = rehearsed.key;
  }
}

export const isConditionFailure = (refused: Refused): boolean =>
  refused.error.body?.__type.endsWith('#ConditionalCheckFailedException') ?? false;

/**
 * Lets dynalite's own action carry out a request on the store as it is, catching what it would write instead of writing it.
 * So conditions, updates, limits and indexes are dynalite's, and many requests can be committed as one batch.
 */
export const rehearse = async (store: Store, operation: DynaliteOperation, data: Body): Promise<Rehearsal> => {
  const writes: BatchOperation[] = [];
  let before: DynamoItem | undefined;
  let key = '';
  /** Rows as dynalite keeps them: all in one database, each table and index under its own prefix. */
  const catching = (prefix: string, rows: RowStore): RowStore => ({
    lock: (_key, run) => run((callback) => callback),
    get: (rowKey, callback) =>
      rows.get(rowKey, (error, row) => {
        before = row;
        key = prefix + rowKey;
        callback(error, row);
      }),
    put(rowKey, value, callback) {
      writes.push({ type: 'put', key: prefix + rowKey, value });
      callback(null);
    },
    del(rowKey, callback) {
      writes.push({ type: 'del', key: prefix + rowKey });
      callback(null);
    },
  });
  const rehearsalStore: Store = {
    ...store,
    getItemDb: (table) => catching(`item-${table}~`, store.getItemDb(table)),
    getIndexDb: (kind, table, index) =>
      catching(`index-${kind.toLowerCase()}~${table}~${index}~`, store.getIndexDb(kind, table, index)),
  };
  try {
    const answer = await perform(rehearsalStore, operation, data);
    return { answer, writes, before, key };
  } catch (error) {
    throw isDynaliteError(error) ? new Refused(error, { before, key }) : error;
  }
};

export const isDynaliteError = (error: unknown): error is DynaliteError & Required<Pick<DynaliteError, 'body' | 'statusCode'>> =>
  error instanceof Error && 'statusCode' in error && 'body' in error;

/** Does what writes to the store: throws `DiskRefused` where the disk does not take it, and `Damaged` when it cannot be read. */
export const writingTo = <Result>({ path }: Store, task: () => Promise<Result>): Promise<Result> =>
  path === undefined ? task() : writingLater(path, task);

/** Commits writes all at once: LevelDB's log holds a batch whole or not at all, `kill -9` or not. */
export const commit = (store: Store, writes: BatchOperation[]): Promise<void> =>
  writingTo(
    store,
    () =>
      new Promise((resolve, reject) => {
        if (writes.length === 0) resolve();
        else store.db.batch(writes, (error) => (error ? reject(error) : resolve()));
      }),
  );
