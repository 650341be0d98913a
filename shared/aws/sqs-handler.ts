import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type * as z from 'zod';
import { Unreadable } from './failures.ts';

/** What Lambda calls for a queue: reports the records that failed, so that only they come back. */
export type QueueHandler = (event: SQSEvent) => Promise<SQSBatchResponse>;

/**
 * Handles each record of a batch for itself, one after the other, and reports those that failed
 * (https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html#services-sqs-batchfailurereporting).
 * A body that the schema refuses is our own mistake and ends in the dead-letter queue.
 */
export const eachRecord =
  <Message>(schema: z.ZodType<Message>, handle: (message: Message, record: SQSRecord) => Promise<void>): QueueHandler =>
  async ({ Records }) => {
    const batchItemFailures: SQSBatchResponse['batchItemFailures'] = [];
    for (const record of Records) {
      try {
        await handle(readBody(schema, record), record);
      } catch (error) {
        console.error(JSON.stringify({ level: 'error', messageId: record.messageId, error: describe(error) }));
        batchItemFailures.push({ itemIdentifier: record.messageId });
      }
    }
    return { batchItemFailures };
  };

const readBody = <Message>(schema: z.ZodType<Message>, record: SQSRecord): Message => {
  try {
    return schema.parse(JSON.parse(record.body));
  } catch (cause) {
    throw new Unreadable(`message ${record.messageId} is not what this queue carries`, { cause });
  }
};

const describe = (error: unknown): Record<string, unknown> =>
  error instanceof Error
    ? { name: error.name, message: error.message, ...(error.cause instanceof Error && { cause: error.cause.message }) }
    : { message: String(error) };
