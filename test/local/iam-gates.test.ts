import { describe, expect, it } from 'vitest';
import { createAccess } from '../../local/aws/iam/access.ts';
import { type Denial, denialText } from '../../local/aws/iam/denial.ts';
import { dynamoDbGate } from '../../local/aws/iam/dynamodb-gate.ts';
import type { AccessRequest } from '../../local/aws/iam/evaluation.ts';
import { byCredentials, type Gate, guarded } from '../../local/aws/iam/guard.ts';
import { IdentityPolicy, ResourcePolicy } from '../../local/aws/iam/policy.ts';
import { s3Gate } from '../../local/aws/iam/s3-gate.ts';
import { sesGate } from '../../local/aws/iam/ses-gate.ts';
import { snsGate } from '../../local/aws/iam/sns-gate.ts';
import { sqsGate } from '../../local/aws/iam/sqs-gate.ts';
import type { ServiceRequest } from '../../local/aws/service.ts';

const ask = (method: string, path: string, { query = '', headers = {}, body = '' as string | object } = {}): ServiceRequest => ({
  method,
  path,
  query: new URLSearchParams(query),
  headers,
  body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
});

const short = (requests: readonly AccessRequest[]): string[] =>
  requests.map(({ action, resource, context = {} }) =>
    [
      action,
      resource.replace(/^arn:aws:\w+:[\w-]*:\d*:/, ''),
      ...Object.entries(context).flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${value}`])),
    ].join(' '),
  );

const asks = (gate: Gate, request: ServiceRequest): string[] => short(gate.asks(request));

describe('S3 asks', () => {
  it.each<[string, ServiceRequest, string[]]>([
    ['a read', ask('GET', '/b/a%20b/k'), ['s3:GetObject b/a b/k']],
    ['a look', ask('HEAD', '/b/k'), ['s3:GetObject b/k']],
    ['a read of a version', ask('GET', '/b/k', { query: 'versionId=1' }), ['s3:GetObjectVersion b/k']],
    ['a write', ask('PUT', '/b/k'), ['s3:PutObject b/k']],
    ['a write where nothing is', ask('PUT', '/b/k', { headers: { 'if-none-match': '*' } }), ['s3:PutObject b/k']],
    ['a write over what was read', ask('PUT', '/b/k', { headers: { 'if-match': '"e"' } }), ['s3:PutObject b/k', 's3:GetObject b/k']],
    ['a removal', ask('DELETE', '/b/k'), ['s3:DeleteObject b/k']],
    ['a removal of a version', ask('DELETE', '/b/k', { query: 'versionId=1' }), ['s3:DeleteObjectVersion b/k']],
    ['a removal of what was read', ask('DELETE', '/b/k', { headers: { 'if-match': '"e"' } }), ['s3:DeleteObject b/k', 's3:GetObject b/k']],
    ['a removal of what is there', ask('DELETE', '/b/k', { headers: { 'if-match': '*' } }), ['s3:DeleteObject b/k']],
    ['a copy', ask('PUT', '/b/k', { headers: { 'x-amz-copy-source': '/c/other%20k' } }), ['s3:GetObject c/other k', 's3:PutObject b/k']],
    ['a copy of a version', ask('PUT', '/b/k', { headers: { 'x-amz-copy-source': 'c/k?versionId=1' } }), ['s3:GetObjectVersion c/k', 's3:PutObject b/k']],
    ['a list', ask('GET', '/b', { query: 'list-type=2&prefix=a/&delimiter=/' }), ['s3:ListBucket b s3:prefix=a/ s3:delimiter=/']],
    ['a list of everything', ask('GET', '/b'), ['s3:ListBucket b']],
    ['a list of versions', ask('GET', '/b', { query: 'versions&prefix=a' }), ['s3:ListBucketVersions b s3:prefix=a']],
    ['a part of an upload', ask('PUT', '/b/k', { query: 'uploadId=u&partNumber=1' }), ['s3:PutObject b/k']],
    ['an upload taken back', ask('DELETE', '/b/k', { query: 'uploadId=u' }), ['s3:AbortMultipartUpload b/k']],
    ['the bucket', ask('HEAD', '/b'), ['s3:ListBucket b']],
    ['all buckets', ask('GET', '/'), ['s3:ListAllMyBuckets *']],
    ['what S3 does not do', ask('PATCH', '/b/k'), []],
  ])('of %s', (_, request, permissions) => {
    expect(asks(s3Gate, request)).toEqual(permissions);
  }); // biome-ignore format: a table

  it('and will not guess', () => {
    expect(() => s3Gate.asks(ask('POST', '/b', { query: 'delete' }))).toThrow('does not know which permission DeleteObjects');
  });

  it('before it says that something is not there, whether one may list what there is', () => {
    const missing = (request: ServiceRequest) =>
      short(s3Gate.asksOfMissing?.(request, { status: 404, headers: {}, body: '' }) ?? []);
    expect(missing(ask('GET', '/b/a/k'))).toEqual(['s3:ListBucket b s3:prefix=a/k']);
    expect(missing(ask('GET', '/b/a/k', { query: 'versionId=1' }))).toEqual([
      's3:ListBucket b s3:prefix=a/k',
      's3:ListBucketVersions b s3:prefix=a/k',
    ]);
    expect(missing(ask('PUT', '/b/a/k', { headers: { 'if-match': '"e"' } }))).toEqual([]);
  });
});

describe('the others ask', () => {
  const sqs = (operation: string, body: object) =>
    ask('POST', '/', { headers: { 'x-amz-target': `AmazonSQS.${operation}` }, body });
  const url = { QueueUrl: 'http://127.0.0.1:1/000000000000/records' };

  it.each([
    ['SendMessage', url, 'sqs:SendMessage records'],
    ['SendMessageBatch', url, 'sqs:SendMessage records'],
    ['ReceiveMessage', url, 'sqs:ReceiveMessage records'],
    ['DeleteMessageBatch', url, 'sqs:DeleteMessage records'],
    ['ChangeMessageVisibility', url, 'sqs:ChangeMessageVisibility records'],
    ['GetQueueAttributes', url, 'sqs:GetQueueAttributes records'],
    ['GetQueueUrl', { QueueName: 'records' }, 'sqs:GetQueueUrl records'],
  ])('SQS, of %s', (operation, body, permission) => {
    expect(asks(sqsGate, sqs(operation, body))).toEqual([permission]);
    expect(() => sqsGate.asks(sqs('CreateQueue', {}))).toThrow('CreateQueue');
  });

  const topic = 'arn:aws:sns:us-east-1:000000000000:events';
  it.each(['Publish', 'PublishBatch'])('SNS, of %s, and of the topic’s key', (Action) => {
    const body = new URLSearchParams({ Action, TopicArn: topic }).toString();
    expect(asks(snsGate({}), ask('POST', '/', { body }))).toEqual(['sns:Publish events']);
    expect(asks(snsGate({ [topic]: 'key' }), ask('POST', '/', { body }))).toEqual([
      'sns:Publish events',
      'kms:GenerateDataKey key kms:viaservice=sns.us-east-1.amazonaws.com',
      'kms:Decrypt key kms:viaservice=sns.us-east-1.amazonaws.com',
    ]);
    expect(() => snsGate({}).asks(ask('POST', '/', { body: 'Action=ListTopics' }))).toThrow('ListTopics');
  });

  const dynamodb = (operation: string, body: object) =>
    ask('POST', '/', { headers: { 'x-amz-target': `DynamoDB_20120810.${operation}` }, body });
  const TableName = 'newsroom';
  it.each<[string, object, string[]]>([
    ['GetItem', { TableName }, ['dynamodb:GetItem table/newsroom']],
    ['Query', { TableName }, ['dynamodb:Query table/newsroom']],
    ['Query', { TableName, IndexName: 'lists' }, ['dynamodb:Query table/newsroom/index/lists']],
    ['BatchWriteItem', { RequestItems: { newsroom: [], other: [] } }, ['dynamodb:BatchWriteItem table/newsroom', 'dynamodb:BatchWriteItem table/other']],
    [
      'TransactWriteItems',
      { TransactItems: [{ Put: { TableName } }, { Update: { TableName } }, { Put: { TableName } }, { Delete: { TableName } }, { ConditionCheck: { TableName } }] },
      ['dynamodb:PutItem table/newsroom', 'dynamodb:UpdateItem table/newsroom', 'dynamodb:DeleteItem table/newsroom', 'dynamodb:ConditionCheckItem table/newsroom'],
    ],
    ['TransactGetItems', { TransactItems: [{ Get: { TableName } }] }, ['dynamodb:GetItem table/newsroom']],
  ])('DynamoDB, of %s', (operation, body, permissions) => {
    expect(asks(dynamoDbGate({}), dynamodb(operation, body))).toEqual(permissions);
  }); // biome-ignore format: a table

  it('DynamoDB, of a table with a key, for what it does with that', () => {
    const keys = { 'arn:aws:dynamodb:us-east-1:000000000000:table/newsroom': 'key' };
    expect(asks(dynamoDbGate(keys), dynamodb('Query', { TableName, IndexName: 'lists' }))).toEqual([
      'dynamodb:Query table/newsroom/index/lists',
      'kms:Decrypt key kms:viaservice=dynamodb.us-east-1.amazonaws.com',
    ]);
    expect(() => dynamoDbGate({}).asks(dynamodb('ListTables', {}))).toThrow('ListTables');
  });

  const mail = (more: object) =>
    ask('POST', '/v2/email/outbound-emails', {
      body: {
        Content: { Raw: { Data: Buffer.from('From: Desk <desk@news.example.org>\r\n\r\nx').toString('base64') } },
        ...more,
      },
    });
  it('SES, of the identity that a mail is sent in the name of, and of its settings', () => {
    const from = { FromEmailAddress: 'News <news@news.example.org>', ConfigurationSetName: 'mails' };
    expect(asks(sesGate(), mail(from))).toEqual([
      'ses:SendRawEmail identity/news.example.org ses:fromaddress=news@news.example.org',
      'ses:SendRawEmail configuration-set/mails ses:fromaddress=news@news.example.org',
    ]);
    const identity = (verified: string[]) => asks(sesGate(verified), mail({}))[0];
    expect(identity(['example.org'])).toBe('ses:SendRawEmail identity/example.org ses:fromaddress=desk@news.example.org');
    expect(identity(['example.org', 'desk@news.example.org'])).toContain(' identity/desk@news.example.org ');
    expect(asks(sesGate(), ask('GET', '/v2/email/account'))).toEqual(['ses:GetAccount *']);
    expect(asks(sesGate(), ask('GET', '/v2/email/configuration-sets/mails/event-destinations'))).toEqual([
      'ses:GetConfigurationSetEventDestinations configuration-set/mails',
    ]);
    expect(() => sesGate().asks(ask('GET', '/v2/email/identities'))).toThrow('/v2/email/identities');
  });
});

const identityPolicy = (...Statement: object[]) => IdentityPolicy.parse({ Version: '2012-10-17', Statement });
const resourcePolicy = (...Statement: object[]) => ResourcePolicy.parse({ Version: '2012-10-17', Statement });
const ROLE = 'arn:aws:iam::000000000000:role/Reader';
const OBJECT = 'arn:aws:s3:::b/k';
const KEY = 'arn:aws:kms:us-east-1:000000000000:key/k';

const accessWith = (
  own: ReturnType<typeof identityPolicy>[],
  resources: { arn: string; policy: ReturnType<typeof resourcePolicy> }[],
) => createAccess({ roles: [{ function: 'reader', arn: ROLE, policies: own }], resources });

const reader = { kind: 'role', function: 'reader', arn: ROLE } as const;
const bucket = (...statements: object[]) => [{ arn: 'arn:aws:s3:::b', policy: resourcePolicy(...statements) }];
const get = { action: 's3:GetObject', resource: OBJECT };
const allowGet = { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::b/*' };

describe('policies of roles and resources', () => {
  it.each<[string, object[], object[], string]>([
    ['nothing', [], [], 'not allowed'],
    ['the role’s', [allowGet], [], 'allowed'],
    ['the bucket’s, for the role', [], [{ ...allowGet, Principal: { AWS: ROLE } }], 'allowed'],
    ['the bucket’s, for the role’s session', [], [{ ...allowGet, Principal: { AWS: 'arn:aws:sts::000000000000:assumed-role/Reader/reader' } }], 'allowed'],
    ['the bucket’s, for everybody', [], [{ ...allowGet, Principal: '*' }], 'allowed'],
    ['the bucket’s, for the account: that leaves it to the role’s', [], [{ ...allowGet, Principal: { AWS: 'arn:aws:iam::000000000000:root' } }], 'not allowed'],
    ['the bucket’s, for another', [], [{ ...allowGet, Principal: { AWS: `${ROLE}s` } }], 'not allowed'],
    ['the bucket’s, for a service', [], [{ ...allowGet, Principal: { Service: 's3.amazonaws.com' } }], 'not allowed'],
    ['the role’s, and a denial of the bucket’s', [allowGet], [{ ...allowGet, Effect: 'Deny', Principal: { AWS: '*' } }], 'denied'],
    ['the bucket’s, and a denial of the role’s', [{ ...allowGet, Effect: 'Deny' }], [{ ...allowGet, Principal: '*' }], 'denied'],
    ['the role’s, and a denial of what is not over TLS', [allowGet], [{ ...allowGet, Effect: 'Deny', Principal: '*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }], 'allowed'],
  ])('by %s', (_, own, theirs, answer) => {
    const access = accessWith(own.length > 0 ? [identityPolicy(...own)] : [], theirs.length > 0 ? bucket(...theirs) : []);
    expect(access.decide(reader, get).answer).toBe(answer);
    expect(access.decide(reader, get).answer).toBe(answer);
  }); // biome-ignore format: a table

  it('let a service in for what it acts for', () => {
    const statement = {
      ...allowGet,
      Principal: { Service: 'cloudfront.amazonaws.com' },
      Condition: {
        StringEquals: { 'AWS:SourceAccount': '000000000000' },
        ArnLike: { 'aws:SourceArn': 'arn:aws:cloudfront::000000000000:distribution/*' },
      },
    };
    const { decide } = accessWith([], bucket(statement));
    const answerTo = (name: string, sourceArn: string) => decide({ kind: 'service', name, sourceArn }, get).answer;
    expect(answerTo('cloudfront.amazonaws.com', 'arn:aws:cloudfront::000000000000:distribution/E1')).toBe('allowed');
    expect(answerTo('cloudfront.amazonaws.com', 'arn:aws:cloudfront::111111111111:distribution/E1')).toBe('not allowed');
    expect(answerTo('s3.amazonaws.com', 'arn:aws:cloudfront::000000000000:distribution/E1')).toBe('not allowed');
  });

  it('of a key count for a role only as far as the key’s own says so', () => {
    const use = { action: 'kms:Decrypt', resource: KEY };
    const own = [identityPolicy({ Effect: 'Allow', Action: 'kms:Decrypt', Resource: KEY })];
    const key = (Principal: object) => [
      { arn: KEY, policy: resourcePolicy({ Effect: 'Allow', Action: 'kms:*', Resource: '*', Principal }) },
    ];
    const root = { AWS: 'arn:aws:iam::000000000000:root' };
    expect(accessWith(own, []).decide(reader, use).answer).toBe('not allowed');
    expect(accessWith(own, key({ Service: 'ses.amazonaws.com' })).decide(reader, use).answer).toBe('not allowed');
    expect(accessWith([], key(root)).decide(reader, use).answer).toBe('not allowed');
    expect(accessWith(own, key(root)).decide(reader, use)).toMatchObject({
      answer: 'allowed',
      by: [{ holder: KEY }, { holder: 'reader' }],
    });
    expect(accessWith([], key({ AWS: ROLE })).decide(reader, use).answer).toBe('allowed');
  });

  it('with a condition on what no request here tells are refused, and not passed over', () => {
    const statement = { ...allowGet, Condition: { StringEquals: { 'dynamodb:Attributes': 'x' } } };
    expect(() => accessWith([identityPolicy(statement)], [])).toThrow(
      'the condition key dynamodb:attributes in a policy of reader is not known here',
    );
  });

  it('remember what they allowed, once for each set of permissions', () => {
    const { decide, allowed } = accessWith([identityPolicy(allowGet)], []);
    for (const key of ['a', 'b', 'c']) decide(reader, { action: 's3:GetObject', resource: `arn:aws:s3:::b/${key}` });
    decide(reader, { action: 's3:PutObject', resource: OBJECT });
    expect(allowed().map(({ request }) => request.resource)).toEqual(['arn:aws:s3:::b/a']);
  });
});

describe('a guarded service', () => {
  const gate: Gate = {
    asks: () => [get],
    refuse: (denial) => ({ status: 403, headers: {}, body: denialText(denial) }),
  };
  const service = guarded(async () => ({ status: 200, headers: {}, body: 'ok' }), gate, {
    access: accessWith([], []),
    callerOf: byCredentials(accessWith([], [])),
  });
  const signed = (accessKey: string) => ({
    authorization: `AWS4-HMAC-SHA256 Credential=${accessKey}/20261118/us-east-1/s3/aws4_request, …`,
  });

  it('knows a function by its credentials, in a header or in a presigned URL', async () => {
    for (const request of [
      ask('GET', '/b/k', { headers: signed('reader') }),
      ask('GET', '/b/k', { query: 'X-Amz-Credential=reader/20261118/us-east-1/s3/aws4_request' }),
    ])
      expect(await service(request)).toMatchObject({
        status: 403,
        body: `User: arn:aws:sts::000000000000:assumed-role/Reader/reader is not authorized to perform: s3:GetObject on resource: ${OBJECT} because no identity-based policy allows the s3:GetObject action`,
      });
  });

  it('keeps nothing from the account’s administrator', async () => {
    for (const headers of [signed('local'), {}]) expect((await service(ask('GET', '/b/k', { headers }))).status).toBe(200);
  });
});

it('a denial says whose policy denies it', () => {
  const denialBy = (holder: string): Denial => ({
    caller: reader,
    request: get,
    verdict: { answer: 'denied', by: [{ holder, grant: { effect: 'Deny', action: '', resource: '', condition: {} } }] },
  });
  expect(denialText(denialBy('reader'))).toMatch(/with an explicit deny in an identity-based policy$/);
  expect(denialText(denialBy('arn:aws:s3:::b'))).toMatch(/with an explicit deny in a resource-based policy$/);
});
