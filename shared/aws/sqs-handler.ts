import {
  ChangeMessageVisibilityCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import type { SQSRecord } from 'aws-lambda';
import * as z from 'zod';
import { killsItsReader, pauseAfter, TRIES_OF_POISON } from '../queue/patience.ts';
import { hurried, type World } from './client.ts';
import { type Handle, handleEach, type Patience, type QueueHandler } from './each-record.ts';
import { isOurMistake } from './failures.ts';
import type { Log } from './log.ts';

export type { QueueHandler } from './each-record.ts';

export interface HowToHandle<Message> {
  /**
   * Messages that keep-time sends again every minute as long as they are needed: after two short pauses one that fails is let go, so
   * that an outage of hours does not heap them up.
   */
  isSweptAgain?: (message: Message) => boolean;
}

/** How often a message is tried that is swept again. */
const TRIES_OF_SWEPT = 3;

/**
 * Handles each record of a batch as `handleEach` does. One that failed for a moment comes back after a pause that grows with each time,
 * for two days; our own mistakes, and what kills its reader, are set aside with the dead letters after few tries. See
 * docs/decisions/patience.md.
 */
export const eachRecord = <Message>(
  { log, ...world }: World & { log: Log },
  schema: z.ZodType<Message>,
  handle: Handle<Message>,
  how: HowToHandle<Message> = {},
): QueueHandler => {
  const { now = () => new Date() } = world;
  return handleEach({ log, now, schema, handle, patience: patienceBySqs({ log, ...world }, how) });
};

const patienceBySqs = <Message>(
  { log, ...world }: World & { log: Log },
  { isSweptAgain = () => false }: HowToHandle<Message>,
): Patience<Message> => {
  const { now = () => new Date(), chance = Math.random } = world;
  const queue = queueOf(world);
  /** Since when a record's age says nothing about how it failed: a pause could not be set. */
  let pausesFailedAt = 0;

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

  return {
    isSpent: async (record, receives) => {
      const isTold = pausesFailedAt < now().getTime() - receives.forSeconds * 1000;
      return isTold && killsItsReader(receives) && setAside(record, 'Vanished');
    },
    isOver: async (record, { receives: { count }, message, error }) => {
      const isOurs = isOurMistake(error);
      if (isOurs && count >= TRIES_OF_POISON && (await setAside(record, nameOf(error)))) return true;
      return message !== undefined && isSweptAgain(message) && !isOurs && count >= TRIES_OF_SWEPT;
    },
    /** When SQS does not listen it comes back after its queue's own time. */
    pause: async (record, count) => {
      try {
        await queue.hide(record, pauseAfter(count, chance()));
      } catch (error) {
        pausesFailedAt = now().getTime();
        log.tell({ level: 'warn', event: 'pause-not-set', error });
      }
    },
  };
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

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);
