import {
  GetSubscriptionAttributesCommand,
  GetTopicAttributesCommand,
  ListSubscriptionsByTopicCommand,
  ListTopicsCommand,
  PublishBatchCommand,
  PublishCommand,
  SetSubscriptionAttributesCommand,
  SNSClient,
  SubscribeCommand,
  UnsubscribeCommand,
} from '@aws-sdk/client-sns';
import { describe, expect, it, test } from 'vitest';
import { listen } from '../../local/aws/http-listener.ts';
import { type FilterPolicy, readFilterPolicy, UnsupportedFilterPolicy } from '../../local/aws/sns/filter-policy.ts';
import { createSns, type Published } from '../../local/aws/sns/sns.ts';
import { createSqs } from '../../local/aws/sqs/sqs.ts';
import { createVirtualClock } from '../../local/aws/virtual-clock.ts';
import { inProcess } from '../../local/newsroom/in-process.ts';
import { clientOptions } from './sdk-clients.ts';

const NOON = Date.parse('2026-11-23T12:00:00Z');

const setUp = () => {
  const clock = createVirtualClock(NOON);
  const sqs = createSqs({ clock });
  sqs.createQueue('feeds');
  sqs.createQueue('alerts');
  const mails: string[][] = [];
  const sns = createSns({
    clock,
    send: async (queueArn, body, attributes) => void sqs.send(queueArn, body, { attributes }),
    mail: async (...mail) => void mails.push(mail),
  });
  const TopicArn = sns.createTopic('release-events');
  const client = new SNSClient(clientOptions(inProcess({ sns: sns.service })));
  return { sqs, sns, client, TopicArn, mails };
};

const text = (StringValue: string) => ({ DataType: 'String', StringValue });

describe('a topic', () => {
  it('wraps a message for a queue as AWS does', async () => {
    const { sqs, sns, client, TopicArn } = setUp();
    const arn = sns.subscribe({ topicArn: TopicArn, protocol: 'sqs', endpoint: sqs.arnOf('feeds') });
    const { MessageId } = await client.send(
      new PublishCommand({
        TopicArn,
        Subject: 'News',
        Message: '{"headline":"Été & «hiver» <1>"}',
        MessageAttributes: { language: text('fr') },
      }),
    );
    const [record] = sqs.receive('feeds', 10);
    expect(JSON.parse(record?.body ?? '')).toEqual({
      Type: 'Notification',
      MessageId,
      TopicArn,
      Subject: 'News',
      Message: '{"headline":"Été & «hiver» <1>"}',
      Timestamp: '2026-11-23T12:00:00.000Z',
      SignatureVersion: '1',
      Signature: expect.any(String),
      SigningCertURL: expect.stringContaining('https://'),
      UnsubscribeURL: expect.stringContaining(arn),
      MessageAttributes: { language: { Type: 'String', Value: 'fr' } },
    });
    expect(record?.messageAttributes).toEqual({});
  });

  it('delivers raw with its attributes, and discards a raw message with more than ten', async () => {
    const { sqs, sns, client, TopicArn } = setUp();
    sns.subscribe({ topicArn: TopicArn, protocol: 'sqs', endpoint: sqs.arnOf('feeds'), raw: true });
    await client.send(
      new PublishCommand({
        TopicArn,
        Message: 'as it is',
        MessageAttributes: { seal: { DataType: 'Binary', BinaryValue: new Uint8Array([1, 2]) }, language: text('ar') },
      }),
    );
    expect(sqs.receive('feeds', 10)).toMatchObject([
      {
        body: 'as it is',
        messageAttributes: {
          language: { dataType: 'String', stringValue: 'ar' },
          seal: { dataType: 'Binary', binaryValue: 'AQI=' },
        },
      },
    ]);
    const eleven = Object.fromEntries(Array.from({ length: 11 }, (_, n) => [`a${n}`, text('x')]));
    await client.send(new PublishCommand({ TopicArn, Message: 'too much', MessageAttributes: eleven }));
    expect(sqs.stats('feeds').visible).toBe(0);
  });

  it('gives each subscriber what its filter lets pass, and the desk a mail', async () => {
    const { sqs, sns, client, TopicArn, mails } = setUp();
    sns.subscribe({ topicArn: TopicArn, protocol: 'sqs', endpoint: sqs.arnOf('feeds'), raw: true });
    sns.subscribe({
      topicArn: TopicArn,
      protocol: 'sqs',
      endpoint: sqs.arnOf('alerts'),
      raw: true,
      filterPolicy: { event: [{ prefix: 'Release' }], priority: ['high'] },
    });
    sns.subscribe({ topicArn: TopicArn, protocol: 'email', endpoint: 'desk@example.org' });
    const { Successful, Failed } = await client.send(
      new PublishBatchCommand({
        TopicArn,
        PublishBatchRequestEntries: [
          { Id: 'a', Message: 'kill', MessageAttributes: { event: text('ReleaseKilled'), priority: text('high') } },
          { Id: 'b', Message: 'new', MessageAttributes: { event: text('ReleasePublished'), priority: text('normal') } },
          { Id: 'c', Message: '' },
        ],
      }),
    );
    expect([Successful?.map(({ Id }) => Id), Failed?.map(({ Id, Code }) => [Id, Code])]).toEqual([
      ['a', 'b'],
      [['c', 'InvalidParameter']],
    ]);
    expect(sqs.peek('feeds').map(({ body }) => body)).toEqual(['kill', 'new']);
    expect(sqs.peek('alerts').map(({ body }) => body)).toEqual(['kill']);
    expect(mails).toEqual([
      ['desk@example.org', 'AWS Notification Message', 'kill'],
      ['desk@example.org', 'AWS Notification Message', 'new'],
    ]);
  });

  it('shows what is published in order, and acknowledges only what is delivered', async () => {
    const { sns, client, TopicArn } = setUp();
    const seen: Published[] = [];
    sns.onPublish((published) => seen.push(published));
    sns.subscribe({ topicArn: TopicArn, protocol: 'sqs', endpoint: 'arn:aws:sqs:us-east-1:000000000000:nowhere', raw: true });
    await expect(client.send(new PublishCommand({ TopicArn, Message: 'one' }))).rejects.toThrow();
    expect(seen).toMatchObject([{ message: 'one', topicArn: TopicArn, at: NOON }]);
  });

  it('refuses what SNS refuses', async () => {
    const { client, TopicArn, sns } = setUp();
    const publish = (more: object) => client.send(new PublishCommand({ TopicArn, Message: 'm', ...more }));
    await expect(publish({ TopicArn: sns.arnOf('nowhere') })).rejects.toMatchObject({ name: 'NotFoundException' });
    await expect(publish({ Message: 'x'.repeat(262_145) })).rejects.toMatchObject({ name: 'InvalidParameterException' });
    await expect(publish({ Subject: 'two\nlines' })).rejects.toMatchObject({ name: 'InvalidParameterException' });
    await expect(publish({ MessageStructure: 'json' })).rejects.toThrow('MessageStructure');
    await expect(publish({ MessageAttributes: { empty: text('') } })).rejects.toMatchObject({
      name: 'InvalidParameterValueException',
    });
  });

  it('answers what is asked about it', async () => {
    const { client, TopicArn, sns } = setUp();
    const SubscriptionArn = sns.subscribe({ topicArn: TopicArn, protocol: 'email', endpoint: 'desk@example.org' });
    expect((await client.send(new ListTopicsCommand({}))).Topics).toEqual([{ TopicArn }]);
    expect((await client.send(new ListSubscriptionsByTopicCommand({ TopicArn }))).Subscriptions).toMatchObject([
      { SubscriptionArn, Protocol: 'email', Endpoint: 'desk@example.org' },
    ]);
    expect((await client.send(new GetTopicAttributesCommand({ TopicArn }))).Attributes).toMatchObject({
      TopicArn,
      SubscriptionsConfirmed: '1',
    });
  });
});

describe('a filter policy', () => {
  const attributes = {
    event: text('ReleaseKilled'),
    n: { DataType: 'Number', StringValue: '7' },
    topics: { DataType: 'String.Array', StringValue: '["migration","health"]' },
  };

  it.each<[FilterPolicy, boolean]>([
    [{ event: ['ReleaseKilled'] }, true],
    [{ event: ['ReleasePublished', 'ReleaseKilled'] }, true],
    [{ event: ['ReleasePublished'] }, false],
    [{ event: ['ReleaseKilled'], language: ['fr'] }, false],
    [{ event: [{ prefix: 'Release' }] }, true],
    [{ event: [{ prefix: 'Translation' }] }, false],
    [{ event: [{ suffix: 'ed' }] }, true],
    [{ event: [{ suffix: 'fr' }] }, false],
    [{ event: [{ 'anything-but': 'TranslationStale' }] }, true],
    [{ event: [{ 'anything-but': ['ReleaseKilled'] }] }, false],
    [{ event: [{ 'anything-but': { prefix: 'Rel' } }] }, false],
    [{ language: [{ 'anything-but': 'fr' }] }, false],
    [{ n: [{ numeric: ['>', 5, '<=', 7] }] }, true],
    [{ n: [{ numeric: ['=', 8] }] }, false],
    [{ n: [7] }, true],
    [{ n: ['7'] }, false],
    [{ event: [{ numeric: ['=', 7] }] }, false],
    [{ topics: ['health'] }, true],
    [{ topics: ['climate'] }, false],
    [{ language: [{ exists: false }] }, true],
    [{ event: [{ exists: false }] }, false],
    [{ event: [{ exists: true }] }, true],
  ])('%j on attributes: %s', (policy, passes) => {
    expect(readFilterPolicy(policy)(attributes, '')).toBe(passes);
  });

  it.each<[FilterPolicy, boolean]>([
    [{ release: { lang: ['fr'] } }, true],
    [{ release: { lang: ['en'] } }, false],
    [{ release: { countries: ['KH'] } }, true],
    [{ release: { killed: [true] } }, true],
    [{ release: { note: [null] } }, true],
    [{ elsewhere: [{ exists: true }] }, false],
    [{ files: { object: { key: [{ suffix: '.kill.txt' }] } } }, true],
    [{ files: { object: { key: [{ suffix: '.accept.txt' }] } } }, false],
    [{ files: { elsewhere: [{ exists: true }] } }, false],
  ])('%j on the body: %s', (policy, passes) => {
    const body = JSON.stringify({
      release: { lang: 'fr', countries: ['TH', 'KH'], killed: true, note: null },
      files: [{ object: { key: 'a.md' } }, { object: { key: 'a.kill.txt' } }],
    });
    expect(readFilterPolicy(policy, 'MessageBody')({}, body)).toBe(passes);
    expect(readFilterPolicy(policy, 'MessageBody')({}, 'not JSON')).toBe(false);
  });

  it.each<[unknown, string]>([
    [{ event: [{ wildcard: '*d' }] }, 'event: the filter {"wildcard":"*d"}'],
    // Nor does SNS itself know it, as it knows it of a prefix.
    [{ event: [{ 'anything-but': { suffix: 'd' } }] }, 'event: anything-but {"suffix":"d"}'],
    [{ event: [{ wildcard: '*' }] }, 'wildcard'],
    [{ $or: [{ event: ['a'] }] }, '$or'],
    [{ event: 'ReleaseKilled' }, 'a list of conditions is expected'],
    [{ event: { nested: ['x'] } }, 'event'],
    [{ event: [] }, 'empty'],
    [{ n: [{ numeric: ['!', 1] }] }, 'numeric ["!",1]'],
    [Object.fromEntries(Array.from({ length: 6 }, (_, n) => [`k${n}`, ['a']])), '5 keys'],
    [{ a: Array.from({ length: 20 }, String), b: Array.from({ length: 20 }, String) }, '150 combinations'],
  ])('%j is a hard error that names it', (policy, says) => {
    const read = () => readFilterPolicy(policy as FilterPolicy);
    expect(read).toThrow(UnsupportedFilterPolicy);
    expect(read).toThrow(says);
  });
});

describe('a queue that somebody subscribes', () => {
  const PARTNER = 'arn:aws:sqs:us-east-1:444455556666:alerts';
  const subscribe = (TopicArn: string, Attributes: Record<string, string>, more: object = {}) =>
    new SubscribeCommand({ TopicArn, Protocol: 'sqs', Endpoint: PARTNER, Attributes, ReturnSubscriptionArn: true, ...more });
  const tell = (TopicArn: string, event: string, language: string) =>
    new PublishCommand({ TopicArn, Message: event, MessageAttributes: { event: text(event), language: text(language) } });

  it('hears what its filter lets pass, at once, as raw messages if it wants, and nothing after it has left', async () => {
    const { sqs, client, TopicArn } = setUp();
    const FilterPolicy = JSON.stringify({ language: ['fr'], event: ['ReleasePublished', 'ReleaseKilled'] });
    const { SubscriptionArn } = await client.send(subscribe(TopicArn, { FilterPolicy, RawMessageDelivery: 'true' }));
    expect(SubscriptionArn).toMatch(new RegExp(`^${TopicArn}:[0-9a-f-]{36}$`));
    for (const [event, language] of [
      ['ReleasePublished', 'en'],
      ['ReleaseCorrected', 'fr'],
      ['ReleaseKilled', 'fr'],
    ] as const)
      await client.send(tell(TopicArn, event, language));
    expect(sqs.receive('alerts', 10).map(({ body }) => body)).toEqual(['ReleaseKilled']);
    expect((await client.send(new GetSubscriptionAttributesCommand({ SubscriptionArn }))).Attributes).toMatchObject({
      PendingConfirmation: 'false',
      RawMessageDelivery: 'true',
      FilterPolicy,
      FilterPolicyScope: 'MessageAttributes',
    });
    await client.send(new UnsubscribeCommand({ SubscriptionArn }));
    await client.send(tell(TopicArn, 'ReleaseKilled', 'fr'));
    expect(sqs.receive('alerts', 10)).toEqual([]);
    await expect(client.send(new GetSubscriptionAttributesCommand({ SubscriptionArn }))).rejects.toMatchObject({
      name: 'NotFoundException',
    });
  });

  it('may change its filter', async () => {
    const { sqs, client, TopicArn } = setUp();
    const { SubscriptionArn } = await client.send(subscribe(TopicArn, { FilterPolicy: '{"language":["fr"]}' }));
    await client.send(
      new SetSubscriptionAttributesCommand({
        SubscriptionArn,
        AttributeName: 'FilterPolicy',
        AttributeValue: '{"language":["en"]}',
      }),
    );
    await client.send(tell(TopicArn, 'ReleasePublished', 'en'));
    await client.send(tell(TopicArn, 'ReleasePublished', 'fr'));
    expect(sqs.stats('alerts').visible).toBe(1);
  });

  it('is subscribed once: the same again is the same, and other settings are refused', async () => {
    const { client, TopicArn } = setUp();
    const policy = { FilterPolicy: '{"language":["fr"]}' };
    const first = await client.send(subscribe(TopicArn, policy));
    expect((await client.send(subscribe(TopicArn, policy))).SubscriptionArn).toBe(first.SubscriptionArn);
    await expect(client.send(subscribe(TopicArn, {}))).rejects.toThrow('Subscription already exists with different attributes');
  });

  it('does not keep a topic from publishing when it is gone', async () => {
    const { client, TopicArn } = setUp();
    await client.send(subscribe(TopicArn, {}, { Endpoint: 'arn:aws:sqs:us-east-1:444455556666:gone' }));
    expect((await client.send(tell(TopicArn, 'ReleaseKilled', 'fr'))).MessageId).toBeDefined();
  });

  it.each([
    [{ Attributes: { FilterPolicy: 'language = fr' } }, 'FilterPolicy: failed to parse JSON'],
    [{ Attributes: { FilterPolicy: '{"language":"fr"}' } }, 'language: a list of conditions is expected'],
    [{ Attributes: { RawMessageDelivery: 'yes' } }, 'RawMessageDelivery: "yes" is not supported'],
    [{ Endpoint: 'alerts' }, 'SQS endpoint ARN'],
    [{ Protocol: 'https', Endpoint: 'https://example.org/' }, 'does not subscribe "https"'],
    [{ TopicArn: 'arn:aws:sns:us-east-1:000000000000:nothing' }, 'Topic does not exist'],
  ])('%j is refused', async (more, says) => {
    const { client, TopicArn } = setUp();
    await expect(client.send(subscribe(TopicArn, {}, more))).rejects.toThrow(says);
  });
});

test('the topic is reached over HTTP', async () => {
  const { sns, sqs, TopicArn } = setUp();
  sns.subscribe({ topicArn: TopicArn, protocol: 'sqs', endpoint: sqs.arnOf('feeds'), raw: true });
  const listener = await listen(sns.service, 0);
  try {
    const client = new SNSClient({
      endpoint: `http://127.0.0.1:${listener.port}`,
      region: 'us-east-1',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    });
    await client.send(new PublishCommand({ TopicArn, Message: 'a + b = ç & more' }));
    expect(sqs.peek('feeds')).toMatchObject([{ body: 'a + b = ç & more' }]);
    client.destroy();
  } finally {
    await listener.close();
  }
});
