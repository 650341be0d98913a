import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { attributesSize, MessageAttribute, type MessageAttributes, md5OfAttributes } from '../message-attributes.ts';
import type { Service, ServiceResponse } from '../service.ts';
import { invalidParameter, SqsFailure } from './sqs-failure.ts';
import {
  LARGEST_MESSAGE,
  md5,
  type QueueSettings,
  type QueueStats,
  type Received,
  type SendOptions,
  systemAttributesOf,
} from './standard-queue.ts';

interface KnownQueue {
  name: string;
  arn: string;
  url: string;
  createdAt: number;
  settings: QueueSettings & { visibilityTimeout: number; delaySeconds: number; receiveWait: number };
}

/** What the protocol below asks of the queues. `queue` may be a name, an ARN or a URL. */
export interface Queues {
  find(queue: string): KnownQueue;
  queueNames(): string[];
  send(queue: string, body: string, options: SendOptions): string;
  receive(queue: string, max: number, visibilityTimeout?: number, waitSeconds?: number): Promise<Received[]>;
  delete(queue: string, receipt: string): void;
  changeVisibility(queue: string, receipt: string, seconds: number): void;
  purge(queue: string): void;
  stats(queue: string): QueueStats;
  redrive(source: string, destination?: string): number;
  arnOf(name: string): string;
  now(): number;
}

type Operation = (input: unknown) => object | Promise<object>;

const Attributes = z.record(z.string(), MessageAttribute).default({});

const Outgoing = z.object({
  MessageBody: z.string().default(''),
  DelaySeconds: z.number().optional(),
  MessageAttributes: Attributes,
  MessageSystemAttributes: z.object({ AWSTraceHeader: MessageAttribute.optional() }).default({}),
});
type Outgoing = z.infer<typeof Outgoing>;

const OfQueue = z.object({ QueueUrl: z.string() });
const SendMessage = OfQueue.extend(Outgoing.shape);
const SendMessageBatch = OfQueue.extend({ Entries: z.array(Outgoing.extend({ Id: z.string() })).default([]) });
const ReceiveMessage = OfQueue.extend({
  MaxNumberOfMessages: z.number().default(1),
  VisibilityTimeout: z.number().optional(),
  WaitTimeSeconds: z.number().optional(),
  AttributeNames: z.array(z.string()).default([]),
  MessageSystemAttributeNames: z.array(z.string()).default([]),
  MessageAttributeNames: z.array(z.string()).default([]),
});
const Receipt = z.object({ ReceiptHandle: z.string() });
const DeleteMessage = OfQueue.extend(Receipt.shape);
const DeleteMessageBatch = OfQueue.extend({ Entries: z.array(Receipt.extend({ Id: z.string() })).default([]) });
const Visibility = Receipt.extend({ VisibilityTimeout: z.number() });
const ChangeMessageVisibility = OfQueue.extend(Visibility.shape);
const ChangeMessageVisibilityBatch = OfQueue.extend({ Entries: z.array(Visibility.extend({ Id: z.string() })).default([]) });

const demandRange = (name: string, value: number | undefined, from: number, to: number): void => {
  if (value === undefined || (Number.isInteger(value) && value >= from && value <= to)) return;
  throw invalidParameter(
    `Value ${value} for parameter ${name} is invalid. Reason: Must be between ${from} and ${to}, if provided.`,
  );
};

/** https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessageBatch.html#API_SendMessageBatch_Errors */
const demandBatch = (entries: readonly { Id: string }[]): void => {
  if (entries.length === 0) throw new SqsFailure('EmptyBatchRequest', 'There should be at least one entry in the request.');
  if (entries.length > 10) {
    throw new SqsFailure(
      'TooManyEntriesInBatchRequest',
      `Maximum number of entries per request are 10. You have sent ${entries.length}.`,
    );
  }
  const ids = new Set<string>();
  for (const { Id } of entries) {
    if (!/^[\w-]{1,80}$/.test(Id)) {
      throw new SqsFailure(
        'InvalidBatchEntryId',
        'A batch entry id can only contain alphanumeric characters, hyphens and underscores. It can be at most 80 letters long.',
      );
    }
    if (ids.has(Id)) throw new SqsFailure('BatchEntryIdsNotDistinct', `Id ${Id} repeated.`);
    ids.add(Id);
  }
};

/** Does each entry for itself; those that fail are listed beside those that went well. */
const eachEntry = <Entry extends { Id: string }>(entries: readonly Entry[], act: (entry: Entry) => object): object => {
  const Successful: object[] = [];
  const Failed: object[] = [];
  for (const entry of entries) {
    try {
      Successful.push({ Id: entry.Id, ...act(entry) });
    } catch (error) {
      if (!(error instanceof SqsFailure)) throw error;
      Failed.push({ Id: entry.Id, SenderFault: true, Code: error.queryCode, Message: error.message });
    }
  }
  return { Successful, ...(Failed.length > 0 && { Failed }) };
};

const chosen = <Value>(all: Record<string, Value>, wanted: (name: string) => boolean): Record<string, Value> =>
  Object.fromEntries(Object.entries(all).filter(([name]) => wanted(name)));

/** `All`, `.*`, a name, or a prefix followed by `.*`. */
const namesAttribute =
  (patterns: readonly string[]) =>
  (name: string): boolean =>
    patterns.some((each) => each === 'All' || each === name || (each.endsWith('.*') && name.startsWith(each.slice(0, -2))));

const queueAttributes = (
  queue: KnownQueue,
  { visible, inFlight, delayed }: QueueStats,
  arnOf: Queues['arnOf'],
): Record<string, string> => {
  const { redrive, visibilityTimeout, delaySeconds, receiveWait } = queue.settings;
  const created = String(Math.floor(queue.createdAt / 1000));
  return {
    QueueArn: queue.arn,
    ApproximateNumberOfMessages: String(visible),
    ApproximateNumberOfMessagesNotVisible: String(inFlight),
    ApproximateNumberOfMessagesDelayed: String(delayed),
    CreatedTimestamp: created,
    LastModifiedTimestamp: created,
    VisibilityTimeout: String(visibilityTimeout),
    DelaySeconds: String(delaySeconds),
    ReceiveMessageWaitTimeSeconds: String(receiveWait),
    MaximumMessageSize: String(LARGEST_MESSAGE),
    MessageRetentionPeriod: '345600',
    SqsManagedSseEnabled: 'true',
    ...(redrive && {
      RedrivePolicy: JSON.stringify({ deadLetterTargetArn: arnOf(redrive.target), maxReceiveCount: redrive.maxReceiveCount }),
    }),
  };
};

const operationsOn = (queues: Queues): Record<string, Operation> => {
  const moveTasks: { SourceArn: string; StartedTimestamp: number; moved: number }[] = [];

  const send = (queue: string, { MessageBody, DelaySeconds, MessageAttributes, MessageSystemAttributes }: Outgoing): object => {
    const traceHeader = MessageSystemAttributes.AWSTraceHeader?.StringValue;
    const MessageId = queues.send(queue, MessageBody, {
      attributes: MessageAttributes,
      ...(DelaySeconds !== undefined && { delaySeconds: DelaySeconds }),
      ...(traceHeader && { traceHeader }),
    });
    const digest = md5OfAttributes(MessageAttributes);
    return { MessageId, MD5OfMessageBody: md5(MessageBody), ...(digest && { MD5OfMessageAttributes: digest }) };
  };

  const changeVisibility = (queue: string, { ReceiptHandle, VisibilityTimeout }: z.infer<typeof Visibility>): object => {
    demandRange('VisibilityTimeout', VisibilityTimeout, 0, 43_200);
    queues.changeVisibility(queue, ReceiptHandle, VisibilityTimeout);
    return {};
  };

  return {
    ListQueues(input) {
      const { QueueNamePrefix = '' } = z.object({ QueueNamePrefix: z.string().optional() }).parse(input);
      const names = queues.queueNames().filter((name) => name.startsWith(QueueNamePrefix));
      return names.length > 0 ? { QueueUrls: names.map((name) => queues.find(name).url) } : {};
    },
    GetQueueUrl: (input) => ({ QueueUrl: queues.find(z.object({ QueueName: z.string() }).parse(input).QueueName).url }),
    GetQueueAttributes(input) {
      const { QueueUrl, AttributeNames } = OfQueue.extend({ AttributeNames: z.array(z.string()).default([]) }).parse(input);
      const queue = queues.find(QueueUrl);
      return { Attributes: chosen(queueAttributes(queue, queues.stats(QueueUrl), queues.arnOf), namesAttribute(AttributeNames)) };
    },
    SendMessage(input) {
      const message = SendMessage.parse(input);
      return send(message.QueueUrl, message);
    },
    SendMessageBatch(input) {
      const { QueueUrl, Entries } = SendMessageBatch.parse(input);
      queues.find(QueueUrl);
      demandBatch(Entries);
      const size = Entries.reduce(
        (sum, entry) => sum + Buffer.byteLength(entry.MessageBody) + attributesSize(entry.MessageAttributes),
        0,
      );
      if (size > LARGEST_MESSAGE) {
        throw new SqsFailure(
          'BatchRequestTooLong',
          `Batch requests cannot be longer than ${LARGEST_MESSAGE} bytes. You have sent ${size} bytes.`,
        );
      }
      return eachEntry(Entries, (entry) => send(QueueUrl, entry));
    },
    async ReceiveMessage(input) {
      const wanted = ReceiveMessage.parse(input);
      queues.find(wanted.QueueUrl);
      demandRange('MaxNumberOfMessages', wanted.MaxNumberOfMessages, 1, 10);
      demandRange('VisibilityTimeout', wanted.VisibilityTimeout, 0, 43_200);
      demandRange('WaitTimeSeconds', wanted.WaitTimeSeconds, 0, 20);
      const received = await queues.receive(
        wanted.QueueUrl,
        wanted.MaxNumberOfMessages,
        wanted.VisibilityTimeout,
        wanted.WaitTimeSeconds,
      );
      const wantsSystem = namesAttribute([...wanted.AttributeNames, ...wanted.MessageSystemAttributeNames]);
      const wantsOwn = namesAttribute(wanted.MessageAttributeNames);
      const messages = received.map((each) => messageOf(each, wantsSystem, wantsOwn));
      return messages.length > 0 ? { Messages: messages } : {};
    },
    DeleteMessage(input) {
      const { QueueUrl, ReceiptHandle } = DeleteMessage.parse(input);
      queues.delete(QueueUrl, ReceiptHandle);
      return {};
    },
    DeleteMessageBatch(input) {
      const { QueueUrl, Entries } = DeleteMessageBatch.parse(input);
      queues.find(QueueUrl);
      demandBatch(Entries);
      return eachEntry(Entries, ({ ReceiptHandle }) => {
        queues.delete(QueueUrl, ReceiptHandle);
        return {};
      });
    },
    ChangeMessageVisibility(input) {
      const change = ChangeMessageVisibility.parse(input);
      return changeVisibility(change.QueueUrl, change);
    },
    ChangeMessageVisibilityBatch(input) {
      const { QueueUrl, Entries } = ChangeMessageVisibilityBatch.parse(input);
      queues.find(QueueUrl);
      demandBatch(Entries);
      return eachEntry(Entries, (entry) => changeVisibility(QueueUrl, entry));
    },
    PurgeQueue(input) {
      queues.purge(OfQueue.parse(input).QueueUrl);
      return {};
    },
    ListDeadLetterSourceQueues(input) {
      const { name } = queues.find(OfQueue.parse(input).QueueUrl);
      return { queueUrls: sourcesOf(queues, name).map(({ url }) => url) };
    },
    StartMessageMoveTask(input) {
      const { SourceArn, DestinationArn } = z
        .object({ SourceArn: z.string(), DestinationArn: z.string().optional() })
        .parse(input);
      if (sourcesOf(queues, queues.find(SourceArn).name).length === 0) {
        throw invalidParameter('Source queue must be configured as a Dead Letter Queue.');
      }
      const moved = queues.redrive(SourceArn, DestinationArn);
      moveTasks.unshift({ SourceArn, StartedTimestamp: queues.now(), moved });
      return { TaskHandle: Buffer.from(JSON.stringify({ taskId: randomUUID(), sourceArn: SourceArn })).toString('base64') };
    },
    ListMessageMoveTasks(input) {
      const { SourceArn, MaxResults = 1 } = z.object({ SourceArn: z.string(), MaxResults: z.number().optional() }).parse(input);
      const Results = moveTasks
        .filter((task) => task.SourceArn === SourceArn)
        .slice(0, MaxResults)
        .map(({ moved, ...task }) => ({
          ...task,
          Status: 'COMPLETED',
          ApproximateNumberOfMessagesMoved: moved,
          ApproximateNumberOfMessagesToMove: moved,
        }));
      return { Results };
    },
  };
};

const sourcesOf = (queues: Queues, target: string): KnownQueue[] =>
  queues
    .queueNames()
    .map((name) => queues.find(name))
    .filter(({ settings }) => settings.redrive?.target === target);

const messageOf = (received: Received, wantsSystem: (name: string) => boolean, wantsOwn: (name: string) => boolean): object => {
  const { message, receipt } = received;
  const Attributes = chosen(systemAttributesOf(received), wantsSystem);
  const own: MessageAttributes = chosen(message.attributes, wantsOwn);
  return {
    MessageId: message.id,
    ReceiptHandle: receipt,
    Body: message.body,
    MD5OfBody: md5(message.body),
    ...(Object.keys(Attributes).length > 0 && { Attributes }),
    ...(Object.keys(own).length > 0 && { MessageAttributes: own, MD5OfMessageAttributes: md5OfAttributes(own) }),
  };
};

const reply = (status: number, body: object, headers: Record<string, string> = {}): ServiceResponse => ({
  status,
  headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amzn-requestid': randomUUID(), ...headers },
  body: JSON.stringify(body),
});

export const sqsFailure = ({ code, queryCode, message }: SqsFailure, status = 400): ServiceResponse =>
  // Clients that grew up with the query protocol find its error codes here
  // (https://smithy.io/2.0/aws/protocols/aws-query-protocol.html#awsquerycompatible-trait).
  reply(status, { __type: `com.amazonaws.sqs#${code}`, message }, { 'x-amzn-query-error': `${queryCode};Sender` });

const PREFIX = 'AmazonSQS.';

/** Answers SQS's JSON protocol (https://smithy.io/2.0/aws/protocols/aws-json-1_0-protocol.html), which all current clients speak. */
export const sqsService = (queues: Queues): Service => {
  const operations = operationsOn(queues);
  return async ({ headers, body }) => {
    const target = headers['x-amz-target'] ?? '';
    const operation = target.startsWith(PREFIX) ? operations[target.slice(PREFIX.length)] : undefined;
    if (!operation) {
      return sqsFailure(new SqsFailure('UnsupportedOperation', `The local SQS does not know the operation "${target}".`));
    }
    try {
      return reply(200, await operation(JSON.parse(body.toString() || '{}')));
    } catch (error) {
      if (error instanceof SqsFailure) return sqsFailure(error);
      if (error instanceof SyntaxError || error instanceof z.ZodError) {
        const why = error instanceof z.ZodError ? z.prettifyError(error) : error.message;
        return sqsFailure(new SqsFailure('SerializationException', `The request could not be read: ${why}`, 'MalformedInput'));
      }
      throw error;
    }
  };
};
