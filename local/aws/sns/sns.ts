import { randomUUID } from 'node:crypto';
import { ACCOUNT, REGION } from '../account-id.ts';
import type { Clock } from '../clock.ts';
import { attributesSize, faultInAttributes, type MessageAttributes } from '../message-attributes.ts';
import type { Service } from '../service.ts';
import { SqsFailure } from '../sqs/sqs-failure.ts';
import { type FilterPolicy, type FilterPolicyScope, type Passes, readFilterPolicy } from './filter-policy.ts';
import { SnsFailure } from './sns-failure.ts';
import { snsService } from './sns-service.ts';

const ARN_PREFIX = `arn:aws:sns:${REGION}:${ACCOUNT}:`;

/** Bytes (https://docs.aws.amazon.com/sns/latest/api/API_Publish.html). */
const LARGEST_MESSAGE = 262_144;

/** More attributes than an SQS message may have: a raw delivery is then discarded (https://docs.aws.amazon.com/sns/latest/dg/sns-large-payload-raw-message-delivery.html). */
const MOST_RAW_ATTRIBUTES = 10;

export interface SubscriptionSettings {
  topicArn: string;
  protocol: 'sqs' | 'email';
  /** The queue's ARN, or the address. */
  endpoint: string;
  /** Delivers the message as it is, its attributes as SQS message attributes, instead of SNS's JSON envelope. */
  raw?: boolean;
  filterPolicy?: FilterPolicy;
  filterPolicyScope?: FilterPolicyScope;
  /** Somebody subscribed it by a call; it is no part of the template. */
  byCall?: boolean;
}

export interface TopicSubscription extends SubscriptionSettings {
  arn: string;
}

export interface Publication {
  topicArn: string;
  message: string;
  subject?: string;
  attributes?: MessageAttributes;
  /** X-Ray's, which goes on with every delivery to a queue. */
  traceHeader?: string;
}

export interface Published extends Required<Omit<Publication, 'subject' | 'traceHeader'>> {
  messageId: string;
  subject?: string;
  traceHeader?: string;
  at: number;
}

export interface Sns {
  service: Service;
  /** Returns the topic's ARN; a topic that is there stays as it is. */
  createTopic(name: string): string;
  /** Returns the subscription's ARN; that of the one that is there, if it is the same. Throws `UnsupportedFilterPolicy` on a policy that is not understood. */
  subscribe(settings: SubscriptionSettings): string;
  /** Resolves with the message's id once every delivery is made: queues have the message for good. */
  publish(publication: Publication): Promise<string>;
  arnOf(name: string): string;
  /** Calls back for everything that is published, in order, before it is delivered. Returns a way to stop. */
  onPublish(callback: (published: Published) => void): () => void;
}

export const createSns = ({
  clock,
  send,
  mail,
}: {
  clock: Pick<Clock, 'now'>;
  send: (queueArn: string, body: string, attributes: MessageAttributes, traceHeader?: string) => Promise<void>;
  mail: (to: string, subject: string, text: string) => Promise<void>;
}): Sns => {
  const topics = new Map<string, (TopicSubscription & { passes: Passes })[]>();
  const observers = new Set<(published: Published) => void>();
  const arnOf = (name: string): string => `${ARN_PREFIX}${name}`;

  const subscriptionsOf = (topicArn: string): (TopicSubscription & { passes: Passes })[] => {
    const subscriptions = topics.get(topicArn);
    if (!subscriptions) throw new SnsFailure('NotFound', 'Topic does not exist');
    return subscriptions;
  };

  /**
   * What somebody subscribed that is not there, or not any more, gets nothing: SNS does not try again, and whoever publishes hears
   * nothing of it. A queue that the template declares has to be there.
   */
  const deliver = async (subscription: TopicSubscription, published: Published): Promise<void> => {
    try {
      await handOver(subscription, published);
    } catch (error) {
      const isGone = error instanceof SqsFailure && error.code === 'QueueDoesNotExist';
      if (!subscription.byCall || !isGone) throw error;
    }
  };

  const handOver = async (subscription: TopicSubscription, published: Published): Promise<void> => {
    if (subscription.protocol === 'email') {
      await mail(subscription.endpoint, published.subject ?? 'AWS Notification Message', published.message);
    } else if (!subscription.raw) {
      await send(subscription.endpoint, envelope(published, subscription.arn), {}, published.traceHeader);
    } else if (Object.keys(published.attributes).length <= MOST_RAW_ATTRIBUTES) {
      await send(subscription.endpoint, published.message, published.attributes, published.traceHeader);
    }
  };

  const publish = async (publication: Publication): Promise<string> => {
    const subscriptions = subscriptionsOf(publication.topicArn);
    demandPublishable(publication);
    const published: Published = { attributes: {}, ...publication, messageId: randomUUID(), at: clock.now() };
    for (const observe of observers) observe(published);
    await Promise.all(
      subscriptions
        .filter(({ passes }) => passes(published.attributes, published.message))
        .map((subscription) => deliver(subscription, published)),
    );
    return published.messageId;
  };

  const subscribe = (settings: SubscriptionSettings): string => {
    const subscriptions = subscriptionsOf(settings.topicArn);
    const passes = readFilterPolicy(settings.filterPolicy, settings.filterPolicyScope);
    const same = subscriptions.find(({ protocol, endpoint }) => protocol === settings.protocol && endpoint === settings.endpoint);
    if (same && !isSame(same, settings))
      throw new SnsFailure(
        'InvalidParameter',
        'Invalid parameter: Attributes Reason: Subscription already exists with different attributes',
      );
    if (same) return same.arn;
    const arn = `${settings.topicArn}:${randomUUID()}`;
    subscriptions.push({ ...settings, arn, passes });
    return arn;
  };

  const find = (arn: string): TopicSubscription & { passes: Passes } => {
    const found = [...topics.values()].flat().find((each) => each.arn === arn);
    if (!found) throw new SnsFailure('NotFound', 'Subscription does not exist');
    return found;
  };

  /** Gives a subscription other settings than it had; those that are not said stay. */
  const change = (arn: string, more: Partial<SubscriptionSettings>): void => {
    const found = find(arn);
    const settings = { ...found, ...more };
    Object.assign(found, more, { passes: readFilterPolicy(settings.filterPolicy, settings.filterPolicyScope) });
  };

  /** One that is not there is forgotten as well as one that was. */
  const unsubscribe = (arn: string): void => {
    for (const [topic, subscriptions] of topics)
      topics.set(
        topic,
        subscriptions.filter((each) => each.arn !== arn),
      );
  };

  return {
    service: snsService({
      publish,
      subscriptionsOf,
      topicArns: () => [...topics.keys()],
      subscribe,
      unsubscribe,
      find,
      change,
    }),
    createTopic(name) {
      const arn = arnOf(name);
      if (!topics.has(arn)) topics.set(arn, []);
      return arn;
    },
    subscribe,
    publish,
    arnOf,
    onPublish(callback) {
      observers.add(callback);
      return () => {
        observers.delete(callback);
      };
    },
  };
};

const isSame = (one: SubscriptionSettings, other: SubscriptionSettings): boolean => {
  const settingsOf = ({
    raw = false,
    filterPolicy = {},
    filterPolicyScope = 'MessageAttributes',
  }: SubscriptionSettings): string => JSON.stringify([raw, filterPolicy, filterPolicyScope]);
  return settingsOf(one) === settingsOf(other);
};

const demandPublishable = ({ message, subject, attributes = {} }: Publication): void => {
  if (message === '') throw new SnsFailure('InvalidParameter', 'Invalid parameter: Empty message');
  if (Buffer.byteLength(message) + attributesSize(attributes) > LARGEST_MESSAGE) {
    throw new SnsFailure('InvalidParameter', 'Invalid parameter: Message too long');
  }
  // Printable ASCII, starting with a letter, number or punctuation, shorter than 100 characters.
  if (subject !== undefined && !/^[\x21-\x7e][\x20-\x7e]{0,98}$/.test(subject)) {
    throw new SnsFailure('InvalidParameter', 'Invalid parameter: Subject');
  }
  const fault = faultInAttributes(attributes);
  if (fault) throw new SnsFailure('ParameterValueInvalid', fault);
};

/** What a queue gets unless delivery is raw (https://docs.aws.amazon.com/sns/latest/dg/sns-message-and-json-formats.html). */
const envelope = ({ messageId, topicArn, subject, message, at, attributes }: Published, subscriptionArn: string): string =>
  JSON.stringify(
    {
      Type: 'Notification',
      MessageId: messageId,
      TopicArn: topicArn,
      ...(subject !== undefined && { Subject: subject }),
      Message: message,
      Timestamp: new Date(at).toISOString(),
      SignatureVersion: '1',
      Signature: 'unsigned',
      SigningCertURL: `https://sns.${REGION}.amazonaws.com/SimpleNotificationService-local.pem`,
      UnsubscribeURL: `https://sns.${REGION}.amazonaws.com/?Action=Unsubscribe&SubscriptionArn=${subscriptionArn}`,
      ...(Object.keys(attributes).length > 0 && {
        MessageAttributes: Object.fromEntries(
          Object.entries(attributes).map(([name, { DataType, StringValue, BinaryValue }]) => [
            name,
            { Type: DataType, Value: StringValue ?? BinaryValue },
          ]),
        ),
      }),
    },
    null,
    2,
  );
