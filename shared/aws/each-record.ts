import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type * as z from 'zod';
import type { Line } from '../operations/lines.ts';
import type { Receives } from '../queue/patience.ts';
import { Unreadable } from './failures.ts';
import type { Invocation, Log } from './log.ts';
import { currentTrace, duringTrace, traceIdOf, traceOn } from './trace.ts';

/** What Lambda calls for a queue: reports the records that failed, so that only they come back. */
export type QueueHandler = (event: SQSEvent, invocation?: Invocation) => Promise<SQSBatchResponse>;

/** What becomes of records that fail. */
export interface Patience<Message> {
  /** Whether a record that has come back so often is done with, untried. */
  isSpent: (record: SQSRecord, receives: Receives) => Promise<boolean>;
  /** Whether a record that failed is done with. `message` is absent when it could not be read. */
  isOver: (record: SQSRecord, failed: { receives: Receives; message: Message | undefined; error: unknown }) => Promise<boolean>;
  /** Hides a record that comes back, for as long as one that failed for the `count`th time. */
  pause: (record: SQSRecord, count: number) => Promise<void>;
}

/** With less time left than this, the rest of a batch goes back untried: one call may take that long. Milliseconds. */
const TIME_FOR_A_RECORD = 6000;

/** After this long somebody should hear that a record still waits. Seconds. */
const LONG = 900;

/** What was decided and done about a message, a line for each thing: most often one. */
export type Handled = Line | readonly Line[];

/** Decides and acts upon a message, told how often and since when it was handed out. */
export type Handle<Message> = (message: Message, receives: Receives) => Promise<Handled>;

/** Handles everything that a message carries, one after the other. */
export const inTurn =
  <Item>(handle: Handle<Item>): Handle<readonly Item[]> =>
  async (items, receives) => {
    const lines: Line[] = [];
    for (const item of items) lines.push(...[await handle(item, receives)].flat());
    return lines;
  };

/** What is made of a record: how it is read, what is done about it, and what becomes of one that fails. */
export interface EachRecord<Message> {
  log: Log;
  now: () => Date;
  schema: z.ZodType<Message>;
  handle: Handle<Message>;
  patience: Patience<Message>;
}

/**
 * Handles each record of a batch for itself, one after the other, says in the log what was done, and reports those that failed
 * (https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html#services-sqs-batchfailurereporting).
 */
export const handleEach = <Message>({ log, now, schema, handle, patience }: EachRecord<Message>): QueueHandler => {
  /** Whether the record is done with. */
  const attempt = async (record: SQSRecord): Promise<boolean> => {
    log.about({ record: record.messageId, trace: traceIdOf(currentTrace()) });
    const receives = receivesOf(record, now().getTime());
    if (await patience.isSpent(record, receives)) return true;
    let message: Message | undefined;
    try {
      message = readBody(schema, record);
      for (const line of [await handle(message, receives)].flat()) log.tell(line);
      return true;
    } catch (error) {
      const { count, forSeconds } = receives;
      log.tell({ level: 'error', event: 'record-failed', receives: count, error });
      if (await patience.isOver(record, { receives, message, error })) return true;
      if (forSeconds >= LONG)
        log.tell({ level: 'warn', event: 'record-waits', receives: count, forSeconds: Math.round(forSeconds) });
      await patience.pause(record, count);
      return false;
    }
  };

  const handleBatch: QueueHandler = async ({ Records }, invocation) => {
    const batchItemFailures: SQSBatchResponse['batchItemFailures'] = [];
    const isShort = () => (invocation?.getRemainingTimeInMillis?.() ?? Number.POSITIVE_INFINITY) < TIME_FOR_A_RECORD;
    for (const [index, record] of Records.entries()) {
      const isUntried = index > 0 && isShort();
      if (isUntried) await patience.pause(record, 1);
      const trace = traceOn(record.attributes?.AWSTraceHeader, log.trace());
      if (isUntried || !(await duringTrace(trace, () => attempt(record))))
        batchItemFailures.push({ itemIdentifier: record.messageId });
    }
    return { batchItemFailures };
  };
  return (event, invocation) => log.during(invocation, () => handleBatch(event, invocation));
};

/** How often SQS has handed a record out, and since when. */
const receivesOf = ({ attributes }: SQSRecord, now: number): Receives => {
  const { ApproximateReceiveCount = '1', ApproximateFirstReceiveTimestamp } = attributes ?? {};
  const since = Number(ApproximateFirstReceiveTimestamp ?? now);
  return { count: Number(ApproximateReceiveCount), forSeconds: Math.max(0, (now - since) / 1000) };
};

const readBody = <Message>(schema: z.ZodType<Message>, record: SQSRecord): Message => {
  try {
    return schema.parse(JSON.parse(record.body));
  } catch (cause) {
    throw new Unreadable(`message ${record.messageId} is not what this queue carries`, { cause });
  }
};
