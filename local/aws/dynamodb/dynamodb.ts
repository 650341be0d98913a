import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { AttributeValue, CreateTableCommandInput } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Clock } from '../clock.ts';
import { writing } from '../disk.ts';
import type { Service, ServiceResponse } from '../service.ts';
import {
  type Body,
  commit,
  createStore,
  isDynaliteError,
  isDynaliteOperation,
  itemSize,
  perform,
  Refused,
  type Rehearsal,
  readRequest,
  rehearse,
  type Store,
  type TableDescription,
  writingTo,
} from './dynalite.ts';
import { type CancellationReason, cancelled, DynamoDbFailure, invalid } from './dynamodb-failure.ts';
import type { RowsSnapshot } from './rows-in-memory.ts';
import { readTransactGet, readTransactWrite, type WriteAction } from './transaction.ts';

/** How DynamoDB may refuse a write that has nothing wrong with it. */
export type InjectedFault = 'TransactionConflict' | 'ProvisionedThroughputExceeded' | 'ThrottlingError';

/** One row that is about to be written, by itself or in a transaction. */
export interface AttemptedWrite {
  operation: 'PutItem' | 'UpdateItem' | 'DeleteItem' | 'ConditionCheck';
  table: string;
  /** The row's key, for a put the whole item. */
  key: Record<string, unknown>;
  /** Whether it is part of a transaction. */
  transaction: boolean;
}

export interface DynamoDb {
  service: Service;
  /** Creates a table unless it is there already, as CreateTable describes it. */
  createTable(definition: CreateTableCommandInput): Promise<void>;
  /**
   * Refuses writes as a busy DynamoDB would: the next `when` requests, or the rows for which it returns true.
   * BatchWriteItem is spared. Returns a way to stop.
   */
  injectConflict(when: number | ((write: AttemptedWrite) => boolean), fault?: InjectedFault): () => void;
  /** Everything in the tables, to have another DynamoDB with the same tables begin there. In memory only. */
  snapshot(): RowsSnapshot;
  restore(snapshot: RowsSnapshot): void;
  /** Every item of a table as plain values. */
  scan(table: string): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
}

const faultMessages: Record<InjectedFault, string> = {
  TransactionConflict: 'Transaction is ongoing for the item',
  ProvisionedThroughputExceeded:
    'The level of configured provisioned throughput for the table was exceeded. Consider increasing your provisioning level with the UpdateTable API.',
  ThrottlingError:
    'Throughput exceeds the current capacity of your table or index. DynamoDB is automatically scaling your table or index so please try again shortly.',
};

/** What the same faults are called when they meet a single write. */
const singleFaults: Record<InjectedFault, string> = {
  TransactionConflict: 'TransactionConflictException',
  ProvisionedThroughputExceeded: 'ProvisionedThroughputExceededException',
  ThrottlingError: 'com.amazon.coral.availability#ThrottlingException',
};

/** How long a token is remembered (API_TransactWriteItems, ClientRequestToken). */
const TOKEN_LIFE = 10 * 60_000;

const LARGEST_TRANSACTION = 4 * 1024 * 1024;

type SingleWrite = Exclude<AttemptedWrite['operation'], 'ConditionCheck'>;

const isWrite = (operation: string): operation is SingleWrite | 'BatchWriteItem' =>
  ['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem'].includes(operation);

const isConditionFailure = (refused: Refused): boolean =>
  refused.error.body?.__type.endsWith('#ConditionalCheckFailedException') ?? false;

/** Writes come one at a time: what a transaction saw while it was evaluated is still so when it is committed. */
const oneAtATime = (): (<Result>(task: () => Promise<Result>) => Promise<Result>) => {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const result = last.then(task);
    last = result.catch(() => {});
    return result;
  };
};

/**
 * DynamoDB on this machine: dynalite, called in process, behind a front that adds transactions, refuses on demand, and commits
 * a write with its index rows, and a transaction whole, as one batch of the store. With a folder it survives `kill -9`.
 */
export const createDynamoDb = ({
  folder,
  clock = { now: Date.now },
}: {
  folder?: string;
  clock?: Pick<Clock, 'now'>;
} = {}): DynamoDb => {
  if (folder) writing(folder, () => mkdirSync(folder, { recursive: true }));
  const store = createStore(folder && join(folder, 'tables'));
  const exclusively = oneAtATime();
  const injections = new Set<{ faultsIn: (writes: readonly AttemptedWrite[]) => boolean[]; fault: InjectedFault }>();
  const tokens = new Map<string, { until: number; request: string }>();

  /** The fault each of a request's writes meets, if any. */
  const faultsFor = (writes: readonly AttemptedWrite[]): (InjectedFault | undefined)[] => {
    const met = [...injections].map(({ faultsIn, fault }) => ({ fault, faults: faultsIn(writes) }));
    return writes.map((_, index) => met.find(({ faults }) => faults[index])?.fault);
  };

  const write = async (operation: SingleWrite | 'BatchWriteItem', request: Body): Promise<Body> => {
    const data = readRequest(store, operation, request);
    return exclusively(async () => {
      if (operation !== 'BatchWriteItem') {
        const key = (data.Key ?? data.Item) as Record<string, unknown>;
        const [fault] = faultsFor([{ operation, table: String(data.TableName), key, transaction: false }]);
        if (fault) throw new DynamoDbFailure(singleFaults[fault], faultMessages[fault]);
      }
      try {
        const { answer, writes } = await rehearse(store, operation, data);
        await commit(store, writes);
        return answer;
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        const wanted = request.ReturnValuesOnConditionCheckFailure === 'ALL_OLD' && isConditionFailure(error);
        throw wanted && error.before && error.error.body
          ? Object.assign(error.error, { body: { ...error.error.body, Item: error.before } })
          : error.error;
      }
    });
  };

  /** What one action of a transaction would do, or why it must not. */
  const rehearseAction = async (
    action: WriteAction,
  ): Promise<{ rehearsal: Rehearsal } | { key: string; reason: CancellationReason }> => {
    try {
      return { rehearsal: await rehearse(store, action.rehearsedAs, action.data) };
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const type = error.error.body?.__type ?? '';
      if (isConditionFailure(error)) {
        const Item = action.returnsOld ? error.before : undefined;
        return { key: error.key, reason: { Code: 'ConditionalCheckFailed', Message: error.message, ...(Item && { Item }) } };
      }
      if (!type.endsWith('#ValidationException')) throw error.error;
      return { key: error.key, reason: { Code: 'ValidationError', Message: error.message } };
    }
  };

  const commitTransaction = async (actions: readonly WriteAction[]): Promise<Body> => {
    const outcomes = await Promise.all(actions.map(rehearseAction));
    const keys = outcomes.map((outcome) => ('reason' in outcome ? outcome.key : outcome.rehearsal.key)).filter(Boolean);
    if (new Set(keys).size < keys.length) throw invalid('Transaction request cannot include multiple operations on one item');

    const faults = faultsFor(actions.map(({ operation, table, key }) => ({ operation, table, key, transaction: true })));
    const reasons = outcomes.map((outcome, index): CancellationReason => {
      const fault = faults[index];
      if (fault) return { Code: fault, Message: faultMessages[fault] };
      return 'reason' in outcome ? outcome.reason : { Code: 'None' };
    });
    if (reasons.some(({ Code }) => Code !== 'None')) throw cancelled(reasons);

    const writes = outcomes.flatMap((outcome, index) =>
      'reason' in outcome || actions[index]?.operation === 'ConditionCheck' ? [] : outcome.rehearsal.writes,
    );
    const size = writes.reduce(
      (sum, each) => (each.type === 'put' && each.key.startsWith('item-') ? sum + itemSize(each.value as never) : sum),
      0,
    );
    if (size > LARGEST_TRANSACTION) throw invalid('Transaction request cannot exceed the maximum transaction size of 4 MB');
    await commit(store, writes);
    return {};
  };

  const transactWrite = async (request: Body): Promise<Body> => {
    const { ClientRequestToken: token, ...rest } = request;
    const actions = readTransactWrite(store, rest);
    const digest = createHash('sha256').update(JSON.stringify(rest)).digest('hex');
    return exclusively(async () => {
      const now = clock.now();
      for (const [known, { until }] of tokens) {
        if (until > now) break; // they were remembered in the order they will be forgotten
        tokens.delete(known);
      }
      if (typeof token !== 'string') return commitTransaction(actions);
      const earlier = tokens.get(token);
      if (earlier && earlier.request !== digest) {
        throw new DynamoDbFailure(
          'IdempotentParameterMismatchException',
          'The request uses the same client token as a previous, but non-identical request.',
        );
      }
      if (earlier) return {};
      const answer = await commitTransaction(actions);
      tokens.set(token, { until: now + TOKEN_LIFE, request: digest });
      return answer;
    });
  };

  const transactGet = async (request: Body): Promise<Body> => {
    const gets = readTransactGet(store, request);
    return exclusively(async () => {
      const answers = await Promise.all(gets.map((data) => perform(store, 'GetItem', data)));
      return { Responses: answers.map(({ Item }) => (Item ? { Item } : {})) };
    });
  };

  const answer = (operation: string, request: Body): Promise<Body> => {
    if (operation === 'TransactWriteItems') return transactWrite(request);
    if (operation === 'TransactGetItems') return transactGet(request);
    if (isWrite(operation)) return write(operation, request);
    if (!isDynaliteOperation(operation) || operation === 'CreateTable') {
      throw new DynamoDbFailure(
        'com.amazon.coral.service#UnknownOperationException',
        `The local DynamoDB does not know the operation "${operation}".`,
      );
    }
    return perform(store, operation, readRequest(store, operation, request));
  };

  return {
    service: dynamoDbService(answer),

    async createTable(definition) {
      await writingTo(store, () => store.db.open());
      const wanted = readRequest(store, 'CreateTable', definition as unknown as Body);
      const existing = await tableNamed(store, definition.TableName ?? '');
      if (existing && !sameKeys(existing, wanted)) {
        throw new Error(
          `The table ${definition.TableName} on this machine has other keys or indexes than the template: start afresh.`,
        );
      }
      await writingTo(store, async () => {
        const table = existing ?? ((await perform(store, 'CreateTable', wanted)).TableDescription as TableDescription);
        // dynalite makes a table active a moment after it was created: we would rather wait for it, or do what a crash prevented.
        await activate(store, table);
      });
    },

    injectConflict(when, fault = 'TransactionConflict') {
      let left = typeof when === 'number' ? when : 0;
      const injection = {
        fault,
        faultsIn: (writes: readonly AttemptedWrite[]): boolean[] => {
          if (typeof when === 'function') return writes.map(when);
          left -= 1;
          return writes.map((_, index) => left >= 0 && index === 0);
        },
      };
      injections.add(injection);
      return () => {
        injections.delete(injection);
      };
    },

    snapshot: () => inMemory(store).snapshot(),
    restore: (snapshot) => inMemory(store).restore(snapshot),

    async scan(table) {
      const items: Record<string, unknown>[] = [];
      let start: unknown;
      do {
        const request = { TableName: table, ...(start !== undefined && { ExclusiveStartKey: start }) };
        const page = await perform(store, 'Scan', readRequest(store, 'Scan', request));
        items.push(...(page.Items as Record<string, AttributeValue>[]).map((item) => unmarshall(item)));
        start = page.LastEvaluatedKey;
      } while (start !== undefined);
      return items;
    },

    close: () => exclusively(() => store.lifecycleManager.gracefulClose()),
  };
};

const inMemory = ({ memory }: Store): NonNullable<Store['memory']> => {
  if (!memory) throw new Error('Only tables in memory can be taken down and put elsewhere.');
  return memory;
};

const tableNamed = (store: Store, name: string): Promise<TableDescription | undefined> =>
  new Promise((resolve, reject) => {
    store.getTable(name, (error, table) => (error && error.name !== 'NotFoundError' ? reject(error) : resolve(table)));
  });

const keysOf = ({ KeySchema, AttributeDefinitions, GlobalSecondaryIndexes }: Body): unknown => ({
  KeySchema,
  attributes: [...(AttributeDefinitions as { AttributeName: string }[])].sort((a, b) =>
    a.AttributeName.localeCompare(b.AttributeName),
  ),
  indexes: ((GlobalSecondaryIndexes ?? []) as Body[]).map(({ IndexName, KeySchema: schema, Projection }) => ({
    IndexName,
    schema,
    Projection,
  })),
});

/** Compared as JSON: what comes from the store and what was just read differ in prototypes. */
const sameKeys = (a: Body, b: Body): boolean =>
  isDeepStrictEqual(JSON.parse(JSON.stringify(keysOf(a))), JSON.parse(JSON.stringify(keysOf(b))));

const activate = async (store: Store, table: TableDescription): Promise<void> => {
  const indexes = (table.GlobalSecondaryIndexes ?? []) as Body[];
  const active = {
    ...table,
    TableStatus: 'ACTIVE',
    ...(indexes.length > 0 && { GlobalSecondaryIndexes: indexes.map((index) => ({ ...index, IndexStatus: 'ACTIVE' })) }),
  };
  await new Promise<void>((resolve, reject) => {
    store.tableDb.put(table.TableName, active, (error) => (error ? reject(error) : resolve()));
  });
};

const reply = (status: number, body: Body): ServiceResponse => ({
  status,
  headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amzn-requestid': randomUUID() },
  body: JSON.stringify(body),
});

/** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.LowLevelAPI.html */
const dynamoDbService =
  (answer: (operation: string, request: Body) => Promise<Body>): Service =>
  async ({ headers, body }) => {
    const operation = (headers['x-amz-target'] ?? '').replace(/^DynamoDB_20120810\./, '');
    try {
      return reply(200, await answer(operation, JSON.parse(body.toString()) as Body));
    } catch (error) {
      if (error instanceof DynamoDbFailure) return reply(400, error.body);
      if (isDynaliteError(error)) return reply(error.statusCode, error.body);
      if (error instanceof SyntaxError) {
        return reply(400, { __type: 'com.amazon.coral.service#SerializationException', Message: error.message });
      }
      throw error;
    }
  };
