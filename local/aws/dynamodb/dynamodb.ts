import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { AttributeValue, CreateTableCommandInput } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Clock } from '../clock.ts';
import { writing } from '../disk.ts';
import type { Service, ServiceResponse } from '../service.ts';
import { transactionsIn } from './commit-transactions.ts';
import {
  type Body,
  commit,
  createStore,
  isConditionFailure,
  isDynaliteError,
  isDynaliteOperation,
  perform,
  Refused,
  readRequest,
  rehearse,
  type Store,
  type TableDescription,
  writingTo,
} from './dynalite.ts';
import { DynamoDbFailure } from './dynamodb-failure.ts';
import { type AttemptedWrite, faultMessages, type InjectedFault, noFaults, singleFaults } from './injected-faults.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { readTransactGet } from './read-transaction.ts';
import type { RowsSnapshot } from './rows-in-memory.ts';

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

type SingleWrite = Exclude<AttemptedWrite['operation'], 'ConditionCheck'>;

const isWrite = (operation: string): operation is SingleWrite | 'BatchWriteItem' =>
  ['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem'].includes(operation);

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
  const faults = noFaults();
  const transactWrite = transactionsIn(store, { faults, exclusively, clock });

  const write = async (operation: SingleWrite | 'BatchWriteItem', request: Body): Promise<Body> => {
    const data = readRequest(store, operation, request);
    return exclusively(async () => {
      if (operation !== 'BatchWriteItem') {
        const key = (data.Key ?? data.Item) as Record<string, unknown>;
        const [fault] = faults.faultsFor([{ operation, table: String(data.TableName), key, transaction: false }]);
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

    injectConflict: faults.inject,
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

export const dynamoDbReply = (status: number, body: Body): ServiceResponse => ({
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
      return dynamoDbReply(200, await answer(operation, JSON.parse(body.toString()) as Body));
    } catch (error) {
      if (error instanceof DynamoDbFailure) return dynamoDbReply(400, error.body);
      if (isDynaliteError(error)) return dynamoDbReply(error.statusCode, error.body);
      if (error instanceof SyntaxError) {
        return dynamoDbReply(400, { __type: 'com.amazon.coral.service#SerializationException', Message: error.message });
      }
      throw error;
    }
  };
