import * as z from 'zod';
import { parseJson } from '../../aws/parse-json.ts';
import type { FunctionCall } from '../../newsroom/embedded/observe-calls.ts';
import type { Unit } from './prices.ts';

/** How much of each was used. What is not there was not used. */
export type Units = Partial<Record<Unit, number>>;

export const plus = (one: Units, other: Units, times = 1): Units => {
  const sum: Units = { ...one };
  for (const [unit, count] of Object.entries(other) as [Unit, number][]) sum[unit] = (sum[unit] ?? 0) + count * times;
  return sum;
};

const Items = z.record(z.string(), z.unknown());
const Written = z.looseObject({
  Put: z.looseObject({ Item: Items }).optional(),
  Update: z.looseObject({}).optional(),
  Delete: z.looseObject({}).optional(),
  ConditionCheck: z.looseObject({}).optional(),
});
const Request = z.looseObject({
  ConsistentRead: z.boolean().default(false),
  Item: Items.optional(),
  TransactItems: z.array(Written).default([]),
});

/** The bytes that one write unit holds, and one read unit. */
const WRITE_UNIT = 1_024;
const READ_UNIT = 4_096;

/** Of JSON with its types, which is some longer than the item: what is counted is rather too much. */
const writeUnits = (item: unknown): number => Math.max(1, Math.ceil(Buffer.byteLength(JSON.stringify(item)) / WRITE_UNIT));

/**
 * The units that DynamoDB counts for a call, on demand: by the size of what is written and read, twice for what is in a transaction, half
 * for a read that need not be consistent (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html).
 * An index is written with its item: what lies in one counts once more.
 */
export const dynamodbUnits = (operation: string, body: Buffer, answer: Buffer): Units => {
  const { ConsistentRead, Item, TransactItems } = Request.parse(parseJson(body.toString()) ?? {});
  const indexed = (item: unknown): number => (JSON.stringify(item)?.includes('"list"') ? 2 : 1);
  if (operation === 'TransactWriteItems')
    return {
      dynamodbWrite: TransactItems.reduce((sum, { Put, ...other }) => {
        const written = Put?.Item ?? other;
        return sum + 2 * writeUnits(written) * indexed(written);
      }, 0),
    };
  if (operation === 'PutItem') return { dynamodbWrite: writeUnits(Item) * indexed(Item) };
  if (operation === 'UpdateItem' || operation === 'DeleteItem') {
    const asked = parseJson(body.toString());
    return { dynamodbWrite: writeUnits(asked) * indexed(asked) };
  }
  const read = Math.max(1, Math.ceil(answer.length / READ_UNIT));
  return { dynamodbRead: ConsistentRead ? read : read / 2 };
};

/** The bytes of one request of SQS: 64 KB count as one more. */
const SQS_CHUNK = 65_536;

/** What one SDK call is paid as. */
export const unitsOf = ({ service, operation, request }: FunctionCall, answer: Buffer): Units => {
  switch (service) {
    case 's3':
      return /^(?:Put|Copy|List|Create)/.test(operation) ? { s3Put: 1 } : /^Delete/.test(operation) ? {} : { s3Get: 1 };
    case 'dynamodb':
      return dynamodbUnits(operation, request.body, answer);
    case 'sqs':
      return { sqsRequest: Math.max(1, Math.ceil(request.body.length / SQS_CHUNK)) };
    case 'sns':
      return { snsPublish: Math.max(1, Math.ceil(request.body.length / SQS_CHUNK)) };
    case 'sesv2':
      return operation === 'SendEmail' ? { sesMail: 1 } : {};
    default:
      return {};
  }
};

/** How long a call takes on AWS, in milliseconds: what was measured from a function, and rounded up. */
export const latencies: Record<string, number> = { s3: 25, dynamodb: 6, sqs: 10, sns: 20, sesv2: 80 };

/** What an invocation takes beside its calls, in milliseconds. */
export const OWN_WORK = 20;
