import {
  type AttributeValue,
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  type QueryCommandInput,
  TransactionCanceledException,
  TransactionConflictException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type * as z from 'zod';
import type { Change, OwnChange, StoredRow } from '../editorial/change.ts';
import type { RowKey } from '../editorial/rows.ts';
import { Unreadable } from './failures.ts';

export interface Table {
  client: Pick<DynamoDBClient, 'send'>;
  name: string;
}

export const marshalRow = (row: object): Record<string, AttributeValue> => marshall(row, { removeUndefinedValues: true });

const unmarshalRow = (item: Record<string, AttributeValue>): StoredRow => unmarshall(item) as StoredRow;

/** Reads a stored row by its schema, or says that we wrote something we cannot read. */
export const parseRow = <Row>(schema: z.ZodType<Row>, row: StoredRow): Row => {
  const read = schema.safeParse(row);
  if (!read.success) throw new Unreadable(`row ${withoutNames(row.pk)} ${withoutNames(row.sk)}`, { cause: read.error });
  return read.data;
};

/** A part of a row's key for a log: ids and instants stay; names of files and releases are nobody's business there. */
const withoutNames = (part: string): string =>
  part
    .split('#')
    .map((word) => (/^([A-Z]{1,8}|[0-9a-f-]{36}|[0-9a-f]{64}|\d{4}-[\dT:.Z-]+|[a-z]{2})$/.test(word) ? word : '…'))
    .join('#');

/** Reads one row of one table. */
export type ReadRow = <Row>(schema: z.ZodType<Row>, key: RowKey) => Promise<Row | undefined>;

/** Reads one row, strongly consistent. */
export const readRow = async <Row>(table: Table, schema: z.ZodType<Row>, key: RowKey): Promise<Row | undefined> => {
  const { Item } = await table.client.send(
    new GetItemCommand({ TableName: table.name, Key: marshalRow(key), ConsistentRead: true }),
  );
  return Item && parseRow(schema, unmarshalRow(Item));
};

export interface RowQuery {
  pk: string;
  /** Inclusive. */
  from?: string;
  to?: string;
  newestFirst?: boolean;
  /** Stop once this many rows have passed the filter. */
  limit?: number;
  filter?: { expression: string; names?: Record<string, string>; values?: Record<string, unknown> };
  /** Reads the sparse index `lists` by `list` and `listAt` instead of the table: eventually consistent. */
  index?: string;
}

/** Reads rows of one table. */
export type QueryRows = (query: RowQuery) => Promise<StoredRow[]>;

/** Reads the rows of a partition in the order of their sort key, page by page, strongly consistent on the table itself. */
export const queryRows = async (table: Table, query: RowQuery): Promise<StoredRow[]> => {
  const [pk, sk] = query.index ? ['list', 'listAt'] : ['pk', 'sk'];
  const range =
    query.from !== undefined && query.to !== undefined
      ? ' AND #sk BETWEEN :from AND :to'
      : query.from !== undefined
        ? ' AND #sk >= :from'
        : query.to !== undefined
          ? ' AND #sk <= :to'
          : '';
  const input: QueryCommandInput = {
    TableName: table.name,
    KeyConditionExpression: `#pk = :pk${range}`,
    ExpressionAttributeNames: { '#pk': pk, ...(range && { '#sk': sk }), ...query.filter?.names },
    ExpressionAttributeValues: marshalRow({
      ':pk': query.pk,
      ':from': query.from,
      ':to': query.to,
      ...query.filter?.values,
    }),
    ScanIndexForward: !query.newestFirst,
    ...(query.index ? { IndexName: query.index } : { ConsistentRead: true }),
    ...(query.filter && { FilterExpression: query.filter.expression }),
    ...(query.limit && { Limit: query.limit }),
  };
  const rows: StoredRow[] = [];
  let start: Record<string, AttributeValue> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await table.client.send(
      new QueryCommand({ ...input, ...(start && { ExclusiveStartKey: start }) }),
    );
    rows.push(...Items.map(unmarshalRow));
    start = LastEvaluatedKey;
  } while (start && rows.length < (query.limit ?? Number.POSITIVE_INFINITY));
  return query.limit ? rows.slice(0, query.limit) : rows;
};

/** Deletes one row of one table, whatever is in it. */
export type DeleteRow = (key: RowKey) => Promise<void>;

export const deleteRow = async (table: Table, key: RowKey): Promise<void> => {
  await table.client.send(new DeleteItemCommand({ TableName: table.name, Key: marshalRow(key) }));
};

/** Puts one row into one table, whatever was there. */
export const putRow = async (table: Table, row: StoredRow): Promise<void> => {
  await table.client.send(new PutItemCommand({ TableName: table.name, Item: marshalRow(row) }));
};

/** Makes one change to one table by itself; false when its condition failed. */
export type Write = (change: OwnChange) => Promise<boolean>;

/** Makes one change by itself: half of what it costs in a transaction. False when its condition failed. */
export const write = async (table: Table, change: OwnChange): Promise<boolean> => {
  const { Put, Update, Delete } = transactItem(table.name, change);
  try {
    if (Put) await table.client.send(new PutItemCommand(Put));
    if (Update) await table.client.send(new UpdateItemCommand({ ...Update, UpdateExpression: Update.UpdateExpression }));
    if (Delete) await table.client.send(new DeleteItemCommand(Delete));
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
};

/** `refused` lists the indexes of the changes whose condition failed. */
export type TransactionResult = { committed: true } | { committed: false; refused: number[] };

/**
 * Commits all changes or none. A failed condition is an answer; anything else (a conflict with another transaction, a throttle)
 * is thrown as it came, for the queue to retry. At most 100 changes
 * (https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html).
 */
export const transact = async (table: Table, changes: readonly Change[]): Promise<TransactionResult> => {
  try {
    await table.client.send(
      new TransactWriteItemsCommand({ TransactItems: changes.map((change) => transactItem(table.name, change)) }),
    );
    return { committed: true };
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw error;
    const reasons = error.CancellationReasons ?? [];
    const refused = reasons.flatMap(({ Code }, index) => (Code === 'ConditionalCheckFailed' ? [index] : []));
    if (refused.length === 0) throw error;
    return { committed: false, refused };
  }
};

/** Pauses between tries of a transaction that met another one, in milliseconds; doubled by chance, so that two do not meet again. */
const PAUSES = [20, 50, 120, 300];

/**
 * Tries a transaction, or a write that met one, again while it only conflicts with others or is throttled, and then throws what it
 * met: the queue will bring the message back.
 */
export const retryConflicts = async <Result>(attempt: () => Promise<Result>): Promise<Result> => {
  for (const pause of PAUSES) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof TransactionCanceledException || error instanceof TransactionConflictException)) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause * (1 + Math.random())));
    }
  }
  return attempt();
};

const transactItem = (TableName: string, change: Change): TransactWriteItem => {
  const condition = change.if && {
    ConditionExpression: change.if.expression,
    ...(change.if.names && { ExpressionAttributeNames: change.if.names }),
    ...(change.if.values && { ExpressionAttributeValues: marshalRow(change.if.values) }),
  };
  if ('put' in change) return { Put: { TableName, Item: marshalRow(change.put), ...condition } };
  if ('delete' in change) return { Delete: { TableName, Key: marshalRow(change.delete), ...condition } };
  if ('check' in change) {
    return {
      ConditionCheck: { TableName, Key: marshalRow(change.check), ConditionExpression: change.if.expression, ...condition },
    };
  }
  const sets = Object.entries(change.set).filter(([, value]) => value !== undefined);
  const remove = change.remove ?? [];
  const expression = [
    sets.length > 0 && `SET ${sets.map((_, index) => `#s${index} = :s${index}`).join(', ')}`,
    remove.length > 0 && `REMOVE ${remove.map((_, index) => `#r${index}`).join(', ')}`,
  ].filter(Boolean);
  const values = { ...Object.fromEntries(sets.map(([, value], index) => [`:s${index}`, value])), ...change.if?.values };
  return {
    Update: {
      TableName,
      Key: marshalRow(change.update),
      UpdateExpression: expression.join(' '),
      ExpressionAttributeNames: {
        ...Object.fromEntries(sets.map(([name], index) => [`#s${index}`, name])),
        ...Object.fromEntries(remove.map((name, index) => [`#r${index}`, name])),
        ...change.if?.names,
      },
      ...(Object.keys(values).length > 0 && { ExpressionAttributeValues: marshalRow(values) }),
      ...(change.if && { ConditionExpression: change.if.expression }),
    },
  };
};
