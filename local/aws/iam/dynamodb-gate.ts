import { ACCOUNT, REGION } from '../account-id.ts';
import { dynamoDbReply } from '../dynamodb/dynamodb.ts';
import { parseJson } from '../parse-json.ts';
import { type Denial, denialText } from './denial.ts';
import type { AccessRequest } from './evaluation.ts';
import type { Gate } from './guard.ts';

const tableArn = (table: unknown): string => `arn:aws:dynamodb:${REGION}:${ACCOUNT}:table/${String(table)}`;

const on = (action: string, { TableName: table, Item, Key }: OfTable, index?: unknown): AccessRequest => {
  const leading = (Item ?? Key)?.pk?.S;
  return {
    action: `dynamodb:${action}`,
    resource: index === undefined ? tableArn(table) : `${tableArn(table)}/index/${String(index)}`,
    ...(leading !== undefined && { context: { 'dynamodb:leadingkeys': leading } }),
  };
};

type Row = { pk?: { S?: string } };

interface OfTable {
  TableName?: unknown;
  /** What is put, or which row is meant. */
  Item?: Row;
  Key?: Row;
}

type Transaction = { TransactItems?: Partial<Record<string, OfTable>>[] };

const transactionActions: Record<string, string> = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
  Get: 'GetItem',
};

/** A transaction is no permission of its own: each of its parts asks for that of the operation it stands for. */
const partsOf = ({ TransactItems = [] }: Transaction): AccessRequest[] =>
  TransactItems.flatMap((item) => Object.entries(item).map(([part, about]) => on(transactionActions[part] ?? part, about ?? {})));

const single = (action: string) => (input: OfTable & { IndexName?: unknown }) => [on(action, input, input.IndexName)];
const batch = (action: string) => (input: { RequestItems?: object }) =>
  Object.keys(input.RequestItems ?? {}).map((TableName) => on(action, { TableName }));

/**
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazondynamodb.html and, of transactions,
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis-iam.html
 */
const asked: Record<string, (input: object) => AccessRequest[]> = {
  ...Object.fromEntries(
    ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Query', 'Scan', 'DescribeTable', 'DescribeTimeToLive'].map((name) => [
      name,
      single(name),
    ]),
  ),
  BatchGetItem: batch('BatchGetItem'),
  BatchWriteItem: batch('BatchWriteItem'),
  TransactWriteItems: partsOf,
  TransactGetItems: partsOf,
};

/** What many parts ask for alike is asked once. */
const distinct = (requests: AccessRequest[]): AccessRequest[] => [
  ...new Map(requests.map((request) => [JSON.stringify([request.action, request.resource, request.context]), request])).values(),
];

/**
 * What DynamoDB asks of a table's key in the name of whoever calls it; the rest of what it may do with it happens out of sight
 * (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.usagenotes.html).
 */
const keyUses = (requests: readonly AccessRequest[], keys: Readonly<Record<string, string>>): AccessRequest[] =>
  [...new Set(requests.flatMap(({ resource }) => keys[resource.replace(/\/index\/.*/, '')] ?? []))].map((key) => ({
    action: 'kms:Decrypt',
    resource: key,
    context: { 'kms:viaservice': `dynamodb.${REGION}.amazonaws.com` },
  }));

const textOf = (denial: Denial): string =>
  `${denial.request.action.startsWith('kms:') ? 'KMS key access denied error: ' : ''}${denialText(denial)}`;

/** `keys` are the tables' keys: ARNs. */
export const dynamoDbGate = (keys: Readonly<Record<string, string>>): Gate => ({
  asks({ headers, body }) {
    const operation = (headers['x-amz-target'] ?? '').replace(/^DynamoDB_20120810\./, '');
    const ask = asked[operation];
    if (!ask)
      throw new Error(`The local run does not know which permission ${operation || 'this request'} of DynamoDB asks for.`);
    const requests = distinct(ask((parseJson(body.toString()) ?? {}) as object));
    return [...requests, ...keyUses(requests, keys)];
  },
  refuse: (denial) => dynamoDbReply(400, { __type: 'com.amazon.coral.service#AccessDeniedException', Message: textOf(denial) }),
});
