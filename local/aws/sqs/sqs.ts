import { randomUUID } from 'node:crypto';
import type { SQSRecord } from 'aws-lambda';
import type { Clock } from '../clock.ts';
import type { MessageAttributes } from '../message-attributes.ts';
import type { Service } from '../service.ts';
import { demandSendable } from './check-send.ts';
import { recoverQueues } from './recover-queues.ts';
import { noSuchQueue, SqsFailure } from './sqs-failure.ts';
import { sqsService } from './sqs-service.ts';
import {
  createQueue,
  type MessageState,
  md5,
  type Queue,
  type QueuedMessage,
  type QueueSettings,
  type QueueStats,
  type Received,
  type SendOptions,
  systemAttributesOf,
} from './standard-queue.ts';
import { waitForMessages } from './wait-for-messages.ts';

const ACCOUNT = '000000000000';
const ARN_PREFIX = `arn:aws:sqs:us-east-1:${ACCOUNT}:`;

/** A record as Lambda hands it to a function, but for what the event source adds. */
export type ReceivedRecord = Omit<SQSRecord, 'eventSource' | 'eventSourceARN' | 'awsRegion'>;

export interface PeekedMessage {
  messageId: string;
  body: string;
  attributes: MessageAttributes;
  state: MessageState;
  receiveCount: number;
  sentAt: number;
  visibleAt: number;
}

/**
 * SQS's standard queues, and what only a host on the same machine may do. A queue may be named by name, ARN or URL. A send or
 * delete is durable when it returns.
 */
export interface Sqs {
  service: Service;
  createQueue(name: string, settings?: QueueSettings): void;
  /** Returns the message's id. */
  send(queue: string, body: string, options?: SendOptions): string;
  receive(queue: string, max: number): ReceivedRecord[];
  delete(queue: string, receipt: string): void;
  /** Gives a received message back, to be visible after `delay` seconds. A receipt that is no longer valid is let be. */
  release(queue: string, receipt: string, delay?: number): void;
  stats(queue: string): QueueStats;
  peek(queue: string): PeekedMessage[];
  /** Calls back whenever a message of the queue becomes visible. Returns a way to stop. */
  onVisible(queue: string, callback: () => void): () => void;
  queueNames(): string[];
  urlOf(name: string): string;
  arnOf(name: string): string;
  close(): void;
}

interface OpenQueue {
  name: string;
  settings: Required<Omit<QueueSettings, 'redrive'>> & Pick<QueueSettings, 'redrive'>;
  queue: Queue;
  createdAt: number;
  watchers: Set<() => void>;
}

const nameOf = (queue: string): string => queue.split(/[:/]/).at(-1) ?? queue;

const recordOf = (received: Received): ReceivedRecord => ({
  messageId: received.message.id,
  receiptHandle: received.receipt,
  body: received.message.body,
  attributes: systemAttributesOf(received) as unknown as SQSRecord['attributes'],
  messageAttributes: Object.fromEntries(
    Object.entries(received.message.attributes).map(([name, { DataType, StringValue, BinaryValue }]) => [
      name,
      {
        dataType: DataType as 'String',
        ...(StringValue !== undefined && { stringValue: StringValue }),
        ...(BinaryValue !== undefined && { binaryValue: BinaryValue }),
        stringListValues: [],
        binaryListValues: [],
      },
    ]),
  ),
  md5OfBody: md5(received.message.body),
});

const statsOf = (queue: Queue): QueueStats => {
  const counts = { visible: 0, inFlight: 0, delayed: 0 };
  let nextChangeAt: number | undefined;
  for (const { message, state } of queue.messages()) {
    counts[state] += 1;
    if (state !== 'visible' && !(nextChangeAt !== undefined && nextChangeAt <= message.visibleAt))
      nextChangeAt = message.visibleAt;
  }
  return { ...counts, ...(nextChangeAt !== undefined && { nextChangeAt }) };
};

const peeked = ({ message, state }: { message: QueuedMessage; state: MessageState }): PeekedMessage => ({
  messageId: message.id,
  body: message.body,
  attributes: message.attributes,
  state,
  receiveCount: message.receiveCount,
  sentAt: message.sentAt,
  visibleAt: message.visibleAt,
});

/**
 * SQS on this machine. With a folder, what was acknowledged survives `kill -9`; messages in flight are then visible at once,
 * for their receivers died with us. `baseUrl` is the origin under which clients reach `service`.
 */
export const createSqs = ({
  clock,
  folder,
  baseUrl = 'http://127.0.0.1',
}: {
  clock: Clock;
  folder?: string;
  baseUrl?: string;
}): Sqs => {
  const { journal, held } = recoverQueues(folder);
  const queues = new Map<string, OpenQueue>();

  const find = (queue: string): OpenQueue => {
    const found = queues.get(nameOf(queue));
    if (!found) throw noSuchQueue();
    return found;
  };
  const urlOf = (name: string): string => `${baseUrl}/${ACCOUNT}/${name}`;
  const arnOf = (name: string): string => `${ARN_PREFIX}${name}`;

  const moveTo = (target: OpenQueue, from: OpenQueue, message: QueuedMessage, id: string): void => {
    journal.append({ change: 'moved', queue: from.name, id, to: target.name, message });
    from.queue.forget(id);
    target.queue.hold(message);
  };

  const bury = (from: OpenQueue, message: QueuedMessage): boolean => {
    const { redrive } = from.settings;
    const target = redrive && queues.get(redrive.target);
    if (!redrive || !target || message.receiveCount < redrive.maxReceiveCount) return false;
    moveTo(target, from, { ...message, visibleAt: clock.now(), deadFrom: arnOf(from.name) }, message.id);
    return true;
  };

  const send = (name: string, body: string, { delaySeconds, attributes = {}, traceHeader }: SendOptions = {}): string => {
    const { queue, settings, name: queueName } = find(name);
    const delay = delaySeconds ?? settings.delaySeconds;
    demandSendable(body, attributes, delay);
    const sentAt = clock.now();
    const message: QueuedMessage = {
      id: randomUUID(),
      body,
      attributes,
      ...(traceHeader && { traceHeader }),
      sentAt,
      visibleAt: sentAt + delay * 1000,
      receiveCount: 0,
    };
    journal.append({ change: 'sent', queue: queueName, message });
    queue.hold(message);
    return message.id;
  };

  const onVisible = (name: string, callback: () => void): (() => void) => {
    const { watchers } = find(name);
    watchers.add(callback);
    return () => watchers.delete(callback);
  };

  /** Waits up to `waitSeconds` of the clock's time for a message. Who asked first is served first. */
  const receive = (name: string, max: number, visibilityTimeout?: number, waitSeconds?: number): Promise<Received[]> => {
    const { queue, settings } = find(name);
    return waitForMessages(() => queue.receive(max, visibilityTimeout ?? settings.visibilityTimeout), {
      seconds: waitSeconds ?? settings.receiveWait,
      clock,
      onVisible: (callback) => onVisible(name, callback),
    });
  };

  const stats = (name: string): QueueStats => statsOf(find(name).queue);

  /** Moves what lies visible in a dead-letter queue back to where it died, or to `destination`. Returns how many. */
  const redrive = (source: string, destination?: string): number => {
    const from = find(source);
    const dead = [...from.queue.messages()].flatMap(({ message, state }) => (state === 'visible' ? [message] : []));
    for (const message of dead) {
      // A redriven message counts as a new one (https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-configure-dead-letter-queue-redrive.html).
      const { firstReceivedAt: _, deadFrom, ...rest } = message;
      const now = clock.now();
      const fresh = { ...rest, id: randomUUID(), sentAt: now, visibleAt: now, receiveCount: 0 };
      moveTo(find(destination ?? deadFrom ?? ''), from, fresh, message.id);
    }
    return dead.length;
  };

  return {
    service: sqsService({
      find: (queue) => {
        const { name, settings, createdAt } = find(queue);
        return { name, settings, createdAt, arn: arnOf(name), url: urlOf(name) };
      },
      queueNames: () => [...queues.keys()],
      send,
      receive,
      delete: (queue, receipt) => find(queue).queue.delete(receipt),
      changeVisibility: (queue, receipt, seconds) => find(queue).queue.changeVisibility(receipt, seconds),
      purge: (queue) => find(queue).queue.purge(),
      stats,
      redrive,
      arnOf,
      now: clock.now,
    }),
    createQueue(name, { visibilityTimeout = 30, delaySeconds = 0, receiveWait = 0, redrive: policy } = {}) {
      if (queues.has(name)) throw new Error(`There already is a queue ${name}.`);
      const watchers = new Set<() => void>();
      const settings = { visibilityTimeout, delaySeconds, receiveWait, ...(policy && { redrive: policy }) };
      const queue = createQueue({
        name,
        clock,
        journal,
        bury: (message) => bury(opened, message),
        becameVisible: () => {
          for (const watcher of [...watchers]) if (queue.visible() > 0) watcher();
        },
      });
      const opened: OpenQueue = { name, settings, createdAt: clock.now(), watchers, queue };
      queues.set(name, opened);
      for (const message of held.get(name)?.values() ?? []) queue.hold(message);
      held.delete(name);
    },
    send,
    receive: (name, max) => {
      const { queue, settings } = find(name);
      return queue.receive(max, settings.visibilityTimeout).map(recordOf);
    },
    delete: (queue, receipt) => void find(queue).queue.delete(receipt),
    release(queue, receipt, delay = 0) {
      try {
        find(queue).queue.changeVisibility(receipt, delay);
      } catch (error) {
        if (!(error instanceof SqsFailure && error.code === 'MessageNotInflight')) throw error;
      }
    },
    stats,
    peek: (queue) => [...find(queue).queue.messages()].map(peeked),
    onVisible,
    queueNames: () => [...queues.keys()],
    urlOf,
    arnOf,
    close: () => journal.close(),
  };
};
