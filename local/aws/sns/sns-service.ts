import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { ACCOUNT } from '../account-id.ts';
import type { MessageAttributes } from '../message-attributes.ts';
import { parseJson } from '../parse-json.ts';
import type { Service, ServiceResponse } from '../service.ts';
import { type FilterPolicy, UnsupportedFilterPolicy } from './filter-policy.ts';
import type { Publication, SubscriptionSettings, TopicSubscription } from './sns.ts';
import { SnsFailure } from './sns-failure.ts';

const FilterPolicySchema = z.record(z.string(), z.unknown());

/** What the protocol below asks of the topics. */
export interface Topics {
  publish(publication: Publication): Promise<string>;
  subscriptionsOf(topicArn: string): TopicSubscription[];
  topicArns(): string[];
  subscribe(settings: SubscriptionSettings): string;
  unsubscribe(subscriptionArn: string): void;
  find(subscriptionArn: string): TopicSubscription;
  change(subscriptionArn: string, more: Partial<SubscriptionSettings>): void;
}

/** Result elements by name. A list becomes `<member>`s, a map `<entry>`s. */
type Result = { [name: string]: string | Result | Result[] | Map<string, string> };

const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character] ?? '');

const xml = (result: Result): string =>
  Object.entries(result)
    .map(([name, value]) => {
      if (typeof value === 'string') return `<${name}>${escapeXml(value)}</${name}>`;
      const inner = Array.isArray(value)
        ? value.map((member) => xml({ member })).join('')
        : value instanceof Map
          ? [...value].map(([key, of]) => xml({ entry: { key, value: of } })).join('')
          : xml(value);
      return `<${name}>${inner}</${name}>`;
    })
    .join('');

const NAMESPACE = 'http://sns.amazonaws.com/doc/2010-03-31/';

const reply = (status: number, element: string, inner: string): ServiceResponse => ({
  status,
  headers: { 'content-type': 'text/xml' },
  body: `<${element} xmlns="${NAMESPACE}">${inner}</${element}>`,
});

export const snsFailure = ({ status, code, message }: SnsFailure): ServiceResponse =>
  reply(
    status,
    'ErrorResponse',
    `${xml({ Error: { Type: 'Sender', Code: code, Message: message } })}${xml({ RequestId: randomUUID() })}`,
  );

/** The members of a list or map of the query protocol: `MessageAttributes.entry.1.Name` lies at `1`, as `Name`. */
const membersAt = (form: URLSearchParams, prefix: string): URLSearchParams[] => {
  const members: URLSearchParams[] = [];
  for (let index = 1; ; index += 1) {
    const start = `${prefix}.${index}.`;
    const member = new URLSearchParams();
    for (const [name, value] of form) if (name.startsWith(start)) member.append(name.slice(start.length), value);
    if (member.size === 0) return members;
    members.push(member);
  }
};

const attributesIn = (form: URLSearchParams): MessageAttributes =>
  Object.fromEntries(
    membersAt(form, 'MessageAttributes.entry').map((entry) => {
      const StringValue = entry.get('Value.StringValue');
      const BinaryValue = entry.get('Value.BinaryValue');
      return [
        entry.get('Name') ?? '',
        {
          DataType: entry.get('Value.DataType') ?? '',
          ...(StringValue !== null && { StringValue }),
          ...(BinaryValue !== null && { BinaryValue }),
        },
      ];
    }),
  );

const publicationIn = (form: URLSearchParams, topicArn: string, traceHeader: string | undefined): Publication => {
  if (form.has('MessageStructure')) {
    throw new SnsFailure('InvalidParameter', 'Invalid parameter: MessageStructure is not supported by the local SNS');
  }
  const subject = form.get('Subject');
  return {
    topicArn,
    message: form.get('Message') ?? '',
    attributes: attributesIn(form),
    ...(subject !== null && { subject }),
    ...(traceHeader && { traceHeader }),
  };
};

const describe = ({ arn, topicArn, protocol, endpoint }: TopicSubscription): Result => ({
  SubscriptionArn: arn,
  Owner: ACCOUNT,
  Protocol: protocol,
  Endpoint: endpoint,
  TopicArn: topicArn,
});

/** A filter policy as the API takes it: JSON. */
const filterPolicyIn = (text: string): FilterPolicy => {
  const policy = parseJson(text);
  const read = FilterPolicySchema.safeParse(policy);
  if (!read.success) throw new SnsFailure('InvalidParameter', 'Invalid parameter: FilterPolicy: failed to parse JSON');
  return read.data;
};

/** What an attribute of a subscription sets (https://docs.aws.amazon.com/sns/latest/api/API_SetSubscriptionAttributes.html). */
const settingOf = (name: string, value: string): Partial<SubscriptionSettings> => {
  if (name === 'FilterPolicy') return { filterPolicy: filterPolicyIn(value) };
  if (name === 'FilterPolicyScope' && (value === 'MessageAttributes' || value === 'MessageBody'))
    return { filterPolicyScope: value };
  if (name === 'RawMessageDelivery' && /^(true|false)$/i.test(value)) return { raw: value.toLowerCase() === 'true' };
  throw new SnsFailure('InvalidParameter', `Invalid parameter: ${name}: "${value}" is not supported by the local SNS`);
};

/** Has what the caller said and cannot be read answered as SNS does. */
const reading = <Value>(read: () => Value): Value => {
  try {
    return read();
  } catch (error) {
    if (error instanceof UnsupportedFilterPolicy)
      throw new SnsFailure('InvalidParameter', `Invalid parameter: FilterPolicy: ${error.message}`);
    throw error;
  }
};

const SQS_ARN = /^arn:aws[a-z-]*:sqs:[a-z0-9-]+:\d{12}:[\w-]{1,80}(\.fifo)?$/;

/**
 * Subscribes a queue, at once: nobody confirms what the owner of a queue subscribes
 * (https://docs.aws.amazon.com/sns/latest/dg/sns-send-message-to-sqs-cross-account.html). Whose queue it is, and who may, is not asked
 * on this machine.
 */
const subscribe = (topics: Topics, form: URLSearchParams): Result => {
  const [topicArn, protocol, endpoint] = ['TopicArn', 'Protocol', 'Endpoint'].map((name) => form.get(name) ?? '');
  if (protocol !== 'sqs')
    throw new SnsFailure('InvalidParameter', `Invalid parameter: the local SNS does not subscribe "${protocol}", only sqs`);
  if (!SQS_ARN.test(endpoint ?? '')) throw new SnsFailure('InvalidParameter', 'Invalid parameter: SQS endpoint ARN');
  const settings = membersAt(form, 'Attributes.entry').map((entry) =>
    settingOf(entry.get('key') ?? '', entry.get('value') ?? ''),
  );
  const wanted = Object.assign({ topicArn, protocol, endpoint, byCall: true }, ...settings) as SubscriptionSettings;
  return { SubscriptionArn: reading(() => topics.subscribe(wanted)) };
};

const attributesOf = ({
  arn,
  topicArn,
  protocol,
  endpoint,
  raw = false,
  ...filter
}: TopicSubscription): Record<string, string> => ({
  SubscriptionArn: arn,
  TopicArn: topicArn,
  Protocol: protocol,
  Endpoint: endpoint,
  Owner: ACCOUNT,
  PendingConfirmation: 'false',
  ConfirmationWasAuthenticated: 'true',
  RawMessageDelivery: String(raw),
  ...(filter.filterPolicy && {
    FilterPolicy: JSON.stringify(filter.filterPolicy),
    FilterPolicyScope: filter.filterPolicyScope ?? 'MessageAttributes',
  }),
});

const publishBatch = async (
  topics: Topics,
  topicArn: string,
  form: URLSearchParams,
  trace: string | undefined,
): Promise<Result> => {
  const entries = membersAt(form, 'PublishBatchRequestEntries.member');
  const ids = entries.map((entry) => entry.get('Id') ?? '');
  if (entries.length < 1 || entries.length > 10 || new Set(ids).size < ids.length) {
    throw new SnsFailure('InvalidParameter', 'Invalid parameter: a batch has 1 to 10 entries with distinct ids');
  }
  const Successful: Result[] = [];
  const Failed: Result[] = [];
  for (const [index, entry] of entries.entries()) {
    const Id = ids[index] ?? '';
    try {
      Successful.push({ Id, MessageId: await topics.publish(publicationIn(entry, topicArn, trace)) });
    } catch (error) {
      if (!(error instanceof SnsFailure)) throw error;
      Failed.push({ Id, Code: error.code, Message: error.message, SenderFault: 'true' });
    }
  }
  return { Successful, Failed };
};

const operations: Record<string, (topics: Topics, form: URLSearchParams, trace?: string) => Result | Promise<Result>> = {
  Publish: async (topics, form, trace) => ({
    MessageId: await topics.publish(publicationIn(form, form.get('TopicArn') ?? form.get('TargetArn') ?? '', trace)),
  }),
  PublishBatch: (topics, form, trace) => publishBatch(topics, form.get('TopicArn') ?? '', form, trace),
  ListTopics: (topics) => ({ Topics: topics.topicArns().map((TopicArn) => ({ TopicArn })) }),
  ListSubscriptions: (topics) => ({
    Subscriptions: topics.topicArns().flatMap((arn) => topics.subscriptionsOf(arn).map(describe)),
  }),
  ListSubscriptionsByTopic: (topics, form) => ({
    Subscriptions: topics.subscriptionsOf(form.get('TopicArn') ?? '').map(describe),
  }),
  Subscribe: subscribe,
  Unsubscribe(topics, form) {
    topics.unsubscribe(form.get('SubscriptionArn') ?? '');
    return {};
  },
  GetSubscriptionAttributes: (topics, form) => ({
    Attributes: new Map(Object.entries(attributesOf(topics.find(form.get('SubscriptionArn') ?? '')))),
  }),
  SetSubscriptionAttributes(topics, form) {
    const setting = settingOf(form.get('AttributeName') ?? '', form.get('AttributeValue') ?? '');
    reading(() => topics.change(form.get('SubscriptionArn') ?? '', setting));
    return {};
  },
  GetTopicAttributes(topics, form) {
    const TopicArn = form.get('TopicArn') ?? '';
    const confirmed = String(topics.subscriptionsOf(TopicArn).length);
    const attributes = { TopicArn, Owner: ACCOUNT, SubscriptionsConfirmed: confirmed, SubscriptionsPending: '0' };
    return { Attributes: new Map(Object.entries(attributes)) };
  },
};

/** Answers SNS's query protocol (https://smithy.io/2.0/aws/protocols/aws-query-protocol.html). */
export const snsService =
  (topics: Topics): Service =>
  async ({ body, headers }) => {
    const form = new URLSearchParams(body.toString());
    const action = form.get('Action') ?? '';
    try {
      const operation = operations[action];
      if (!operation) throw new SnsFailure('InvalidAction', `The local SNS does not know the action "${action}".`);
      const result = xml({ [`${action}Result`]: await operation(topics, form, headers['x-amzn-trace-id']) });
      return reply(200, `${action}Response`, `${result}${xml({ ResponseMetadata: { RequestId: randomUUID() } })}`);
    } catch (error) {
      if (error instanceof SnsFailure) return snsFailure(error);
      throw error;
    }
  };
