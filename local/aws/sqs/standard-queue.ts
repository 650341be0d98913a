import { createHash, randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Clock } from '../clock.ts';
import type { Journal } from '../journal.ts';
import { MessageAttributes } from '../message-attributes.ts';
import { SqsFailure } from './sqs-failure.ts';

/** https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-messages.html, as it stood when we began: bytes. */
export const LARGEST_MESSAGE = 262_144;
export const LONGEST_DELAY = 900;

/** Durations in seconds. `target` is the name of the dead-letter queue. */
export interface QueueSettings {
  visibilityTimeout?: number;
  delaySeconds?: number;
  receiveWait?: number;
  redrive?: { target: string; maxReceiveCount: number };
}

export interface QueueStats {
  visible: number;
  inFlight: number;
  delayed: number;
  /** When the next delayed or in-flight message becomes visible, if nothing is done. */
  nextChangeAt?: number;
}

export interface SendOptions {
  /** At most 900; the queue's own delay when absent. */
  delaySeconds?: number;
  attributes?: MessageAttributes;
  traceHeader?: string;
}

/** A message as a queue keeps it. Instants are milliseconds since the epoch. */
export const QueuedMessage = z.object({
  id: z.string(),
  body: z.string(),
  attributes: MessageAttributes.default({}),
  traceHeader: z.string().optional(),
  sentAt: z.number(),
  /** Not seen by receivers before. */
  visibleAt: z.number(),
  receiveCount: z.number(),
  firstReceivedAt: z.number().optional(),
  /** In a dead-letter queue: the ARN of the queue it died in. */
  deadFrom: z.string().optional(),
});
export type QueuedMessage = z.infer<typeof QueuedMessage>;

/** What changed in the queues, one line of the journal each. `queue` is a name. */
export const QueueChange = z.discriminatedUnion('change', [
  z.object({ change: z.literal('sent'), queue: z.string(), message: QueuedMessage }),
  z.object({ change: z.literal('deleted'), queue: z.string(), id: z.string() }),
  /** A receiver gave it back, or let its time pass. Receives are not written: a receiver that died with us is not held against the message. */
  z.object({
    change: z.literal('returned'),
    queue: z.string(),
    id: z.string(),
    visibleAt: z.number(),
    receiveCount: z.number(),
    firstReceivedAt: z.number().optional(),
  }),
  /** Gone from one queue and into another, in one step. */
  z.object({ change: z.literal('moved'), queue: z.string(), id: z.string(), to: z.string(), message: QueuedMessage }),
  z.object({ change: z.literal('purged'), queue: z.string() }),
]);
export type QueueChange = z.infer<typeof QueueChange>;

export type MessageState = 'visible' | 'delayed' | 'inFlight';

interface Held {
  message: QueuedMessage;
  state: MessageState;
  /** Of the last receive. */
  receipt?: string;
  /** Calls off the moment at which it becomes visible. */
  callOff?: () => void;
}

export interface Received {
  message: QueuedMessage;
  receipt: string;
}

export const md5 = (text: string): string => createHash('md5').update(text).digest('hex');

export const systemAttributesOf = ({ message }: Received): Record<string, string> => ({
  SenderId: 'AIDALOCAL',
  SentTimestamp: String(message.sentAt),
  ApproximateReceiveCount: String(message.receiveCount),
  ApproximateFirstReceiveTimestamp: String(message.firstReceivedAt),
  ...(message.traceHeader && { AWSTraceHeader: message.traceHeader }),
  ...(message.deadFrom && { DeadLetterQueueSourceArn: message.deadFrom }),
});

/** One standard queue in memory. Every change is in the journal before it is made. */
export interface Queue {
  /** Takes in a message whose arrival is already in the journal. */
  hold(message: QueuedMessage): void;
  /** Hands out up to `max` visible messages, oldest first, for `seconds`. */
  receive(max: number, seconds: number): Received[];
  /** False when the receipt is not of the last receive: the message is somebody else's now. */
  delete(receipt: string): boolean;
  changeVisibility(receipt: string, seconds: number): void;
  purge(): void;
  /** Forgets a message whose departure is already in the journal. */
  forget(id: string): void;
  messages(): Iterable<Readonly<Pick<Held, 'message' | 'state'>>>;
  visible(): number;
}

const idOf = (receipt: string): string => {
  const [id, nonce] = Buffer.from(receipt, 'base64url').toString().split('/');
  if (!id || !nonce)
    throw new SqsFailure(
      'ReceiptHandleIsInvalid',
      `The input receipt handle "${receipt}" is not a valid receipt handle.`,
      'ReceiptHandleIsInvalid',
    );
  return id;
};

export const createQueue = ({
  name,
  clock,
  journal,
  bury,
  becameVisible,
}: {
  name: string;
  clock: Clock;
  journal: Pick<Journal<QueueChange>, 'append'>;
  /** Moves a message that is about to be received once too often to the dead-letter queue; false when there is none, or not yet. */
  bury: (message: QueuedMessage) => boolean;
  becameVisible: () => void;
}): Queue => {
  const held = new Map<string, Held>();
  /** In the order they became visible. */
  const visible = new Map<string, Held>();

  const show = (entry: Held): void => {
    entry.callOff?.();
    delete entry.callOff;
    entry.state = 'visible';
    visible.set(entry.message.id, entry);
    becameVisible();
  };

  const hideUntil = (entry: Held, at: number, state: MessageState, then: () => void): void => {
    entry.callOff?.();
    visible.delete(entry.message.id);
    entry.state = state;
    entry.message.visibleAt = at;
    entry.callOff = clock.at(at, then);
  };

  const giveBack = (entry: Held): void => {
    const { id, receiveCount, firstReceivedAt } = entry.message;
    const visibleAt = clock.now();
    journal.append({
      change: 'returned',
      queue: name,
      id,
      visibleAt,
      receiveCount,
      ...(firstReceivedAt !== undefined && { firstReceivedAt }),
    });
    entry.message.visibleAt = visibleAt;
    show(entry);
  };

  const forget = (id: string): void => {
    held.get(id)?.callOff?.();
    held.delete(id);
    visible.delete(id);
  };

  /** The message a receipt was given for, if it still is the last one. */
  const heldBy = (receipt: string): Held | undefined => {
    const entry = held.get(idOf(receipt));
    return entry?.receipt === receipt ? entry : undefined;
  };

  return {
    hold(message) {
      const entry: Held = { message, state: 'visible' };
      held.set(message.id, entry);
      if (message.visibleAt > clock.now()) hideUntil(entry, message.visibleAt, 'delayed', () => show(entry));
      else show(entry);
    },

    receive(max, seconds) {
      const received: Received[] = [];
      for (const entry of visible.values()) {
        if (received.length === max) break;
        if (bury(entry.message)) continue;
        const { message } = entry;
        message.receiveCount += 1;
        message.firstReceivedAt ??= clock.now();
        entry.receipt = Buffer.from(`${message.id}/${randomUUID()}`).toString('base64url');
        if (seconds > 0) hideUntil(entry, clock.now() + seconds * 1000, 'inFlight', () => giveBack(entry));
        received.push({ message, receipt: entry.receipt });
      }
      return received;
    },

    delete(receipt) {
      const entry = heldBy(receipt);
      if (!entry) return false;
      journal.append({ change: 'deleted', queue: name, id: entry.message.id });
      forget(entry.message.id);
      return true;
    },

    changeVisibility(receipt, seconds) {
      const entry = heldBy(receipt);
      if (entry?.state !== 'inFlight') {
        throw new SqsFailure(
          'MessageNotInflight',
          `Value ${receipt} for parameter ReceiptHandle is invalid. Reason: Message does not exist or is not available for visibility timeout change.`,
        );
      }
      if (seconds === 0) giveBack(entry);
      else hideUntil(entry, clock.now() + seconds * 1000, 'inFlight', () => giveBack(entry));
    },

    purge() {
      journal.append({ change: 'purged', queue: name });
      for (const id of [...held.keys()]) forget(id);
    },

    forget,
    messages: () => held.values(),
    visible: () => visible.size,
  };
};
