import {
  ChangeMessageVisibilityCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import * as z from 'zod';
import type { Line } from '../operations/lines.ts';
import { killsItsReader, pauseAfter, type Receives, TRIES_OF_POISON } from '../queue/patience.ts';
import { hurried, type World } from './client.ts';
import { isOurMistake, Unreadable } from './failures.ts';
import type { Invocation, Log } from './log.ts';
import { currentTrace, duringTrace, traceIdOf, traceOn } from './trace.ts';

/** What Lambda calls for a queue: reports the records that failed, so that only they come back. */
export type QueueHandler = (event: SQSEvent, invocation?: Invocation) => Promise<SQSBatchResponse>;

export interface HowToHandle<Message> {
  /**
   * Messages that keep-time sends again every minute as long as they are needed: after two short pauses one that fails is let go, so
   * that an outage of hours does not heap them up.
   */
  isSweptAgain?: (message: Message) => boolean;
}

/** With less time left than this, the rest of a batch goes back untried: one call may take that long. Milliseconds. */
const TIME_FOR_A_RECORD = 6000;

/** How often a message is tried that is swept again. */
const TRIES_OF_SWEPT = 3;

/** After this long somebody should hear that a record still waits. Seconds. */
const LONG = 900;

/** What was decided and done about a message, a line for each thing: most often one. */
export type Handled = Line | readonly Line[];

/**
 * Handles each record of a batch for itself, one after the other, says in the log what was done, and reports those that failed
 * (https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html#services-sqs-batchfailurereporting).
 * One that failed for a moment comes back after a pause that grows with each time, for two days; our own mistakes, and what kills its
 * reader, are set aside with the dead letters after few tries. See docs/decisions/patience.md.
 */
export const eachRecord = <Message>(
  { log, ...world }: World & { log: Log },
  schema: z.ZodType<Message>,
  handle: (message: Message, record: SQSRecord) => Promise<Handled>,
  { isSweptAgain = () => false }: HowToHandle<Message> = {},
): QueueHandler => {
  const { now = () => new Date(), chance = Math.random } = world;
  const queue = queueOf(world);
  /** Since when a record's age says nothing about how it failed: a pause could not be set. */
  let pausesFailedAt = 0;

  /** Hides a record for its pause. When SQS does not listen it comes back after its queue's own time. */
  const pause = async (record: SQSRecord, count: number): Promise<void> => {
    try {
      await queue.hide(record, pauseAfter(count, chance()));
    } catch (error) {
      pausesFailedAt = now().getTime();
      log.tell({ level: 'warn', event: 'pause-not-set', error });
    }
  };

  /** Whether the record is done with. */
  const setAside = async (record: SQSRecord, error: string): Promise<boolean> => {
    try {
      await queue.setAside(record, error);
      log.tell({ level: 'error', event: 'record-set-aside', why: error });
      return true;
    } catch (failure) {
      log.tell({ level: 'error', event: 'record-not-set-aside', error: failure });
      return false;
    }
  };

  /** Whether the record is done with. */
  const attempt = async (record: SQSRecord): Promise<boolean> => {
    log.about({ record: record.messageId, trace: traceIdOf(currentTrace()) });
    const receives = receivesOf(record, now().getTime());
    const isTold = pausesFailedAt < now().getTime() - receives.forSeconds * 1000;
    if (isTold && killsItsReader(receives) && (await setAside(record, 'Vanished'))) return true;
    let message: Message | undefined;
    try {
      message = readBody(schema, record);
      for (const line of [await handle(message, record)].flat()) log.tell(line);
      return true;
    } catch (error) {
      const { count, forSeconds } = receives;
      log.tell({ level: 'error', event: 'record-failed', receives: count, error });
      if (isOurMistake(error) && count >= TRIES_OF_POISON && (await setAside(record, nameOf(error)))) return true;
      const isSwept = message !== undefined && isSweptAgain(message);
      if (isSwept && !isOurMistake(error) && count >= TRIES_OF_SWEPT) return true;
      if (forSeconds >= LONG)
        log.tell({ level: 'warn', event: 'record-waits', receives: count, forSeconds: Math.round(forSeconds) });
      await pause(record, count);
      return false;
    }
  };

  const handleBatch: QueueHandler = async ({ Records }, invocation) => {
    const batchItemFailures: SQSBatchResponse['batchItemFailures'] = [];
    const isShort = () => (invocation?.getRemainingTimeInMillis?.() ?? Number.POSITIVE_INFINITY) < TIME_FOR_A_RECORD;
    for (const [index, record] of Records.entries()) {
      const isUntried = index > 0 && isShort();
      if (isUntried) await pause(record, 1);
      const trace = traceOn(record.attributes?.AWSTraceHeader, log.trace());
      if (isUntried || !(await duringTrace(trace, () => attempt(record))))
        batchItemFailures.push({ itemIdentifier: record.messageId });
    }
    return { batchItemFailures };
  };
  return (event, invocation) => log.during(invocation, () => handleBatch(event, invocation));
};

const receivesOf = ({ attributes }: SQSRecord, now: number): Receives => {
  const { ApproximateReceiveCount = '1', ApproximateFirstReceiveTimestamp } = attributes ?? {};
  const since = Number(ApproximateFirstReceiveTimestamp ?? now);
  return { count: Number(ApproximateReceiveCount), forSeconds: Math.max(0, (now - since) / 1000) };
};

/** What RedrivePolicy says, as JSON in an attribute. */
const RedrivePolicy = z.object({ deadLetterTargetArn: z.string() });

/** The queue a record came from and its dead letters, found by the record's own `eventSourceARN`: only failures need them. */
const queueOf = ({ clients = hurried }: World) => {
  const urls = new Map<string, string>();
  let client: SQSClient | undefined;
  const sqs = (): SQSClient => {
    client ??= new SQSClient(clients);
    return client;
  };
  const urlOf = async (arn: string): Promise<string> => {
    const known = urls.get(arn);
    if (known !== undefined) return known;
    const { QueueUrl = '' } = await sqs().send(new GetQueueUrlCommand({ QueueName: arn.slice(arn.lastIndexOf(':') + 1) }));
    urls.set(arn, QueueUrl);
    return QueueUrl;
  };
  const deadLettersOf = async (arn: string): Promise<string> => {
    const asked = { QueueUrl: await urlOf(arn), AttributeNames: ['RedrivePolicy' as const] };
    const { Attributes = {} } = await sqs().send(new GetQueueAttributesCommand(asked));
    return urlOf(RedrivePolicy.parse(JSON.parse(Attributes.RedrivePolicy ?? '{}')).deadLetterTargetArn);
  };
  return {
    async hide({ eventSourceARN, receiptHandle }: SQSRecord, seconds: number): Promise<void> {
      const QueueUrl = await urlOf(eventSourceARN);
      await sqs().send(
        new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle: receiptHandle, VisibilityTimeout: seconds }),
      );
    },
    async setAside({ eventSourceARN, body }: SQSRecord, error: string): Promise<void> {
      const QueueUrl = await deadLettersOf(eventSourceARN);
      const MessageAttributes = { error: { DataType: 'String', StringValue: error } };
      await sqs().send(new SendMessageCommand({ QueueUrl, MessageBody: body, MessageAttributes }));
    },
  };
};

const readBody = <Message>(schema: z.ZodType<Message>, record: SQSRecord): Message => {
  try {
    return schema.parse(JSON.parse(record.body));
  } catch (cause) {
    throw new Unreadable(`message ${record.messageId} is not what this queue carries`, { cause });
  }
};

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);
