import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { GetObjectCommand, HeadObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { synthesize } from '../../infra/synthesize.ts';
import { type Listener, listen } from '../../local/aws/http-listener.ts';
import { IdentityPolicy } from '../../local/aws/iam/policy.ts';
import { createRunningClock } from '../../local/aws/running-clock.ts';
import { createMailbox } from '../../local/aws/ses/mailbox.ts';
import { type LocalAccount, openAccount } from '../../local/newsroom/account.ts';

/** The services as functions in workers and people's clients reach them: over HTTP, with credentials that name who it is. */
let account: LocalAccount;
const listeners: Record<string, Listener> = {};

beforeAll(async () => {
  const clock = createRunningClock();
  account = await openAccount(synthesize(), { clock, mail: async () => {}, mailbox: createMailbox({ clock }) });
  for (const [name, service] of Object.entries(account.services)) listeners[name] = await listen(service, 0);
  account.s3.put('newsroom', 'incoming/water.md', 'water');
}, 60_000);

afterAll(async () => {
  await Promise.all(Object.values(listeners).map((listener) => listener.close()));
  await account.close();
});

const optionsFor = (service: string, accessKeyId: string) => ({
  region: 'us-east-1',
  endpoint: `http://127.0.0.1:${listeners[service]?.port}`,
  credentials: { accessKeyId, secretAccessKey: 'local' },
  maxAttempts: 1,
});
const s3As = (name: string) => new S3Client({ ...optionsFor('s3', name), forcePathStyle: true });
const at = (Key: string) => ({ Bucket: 'newsroom', Key });
const session = (role: string, name: string) =>
  expect.stringMatching(
    new RegExp(`^(User|KMS key access denied error: User):? .?arn:aws:sts::000000000000:assumed-role/${role}[0-9A-F]{8}/${name}`),
  );

describe('a function’s credentials', () => {
  it('open what its role may, and S3 refuses the rest', async () => {
    const s3 = s3As('record-release');
    await s3.send(new PutObjectCommand({ ...at('reports/index.html'), Body: 'x' }));
    await expect(s3.send(new PutObjectCommand({ ...at('incoming/water.md'), Body: 'x' }))).rejects.toMatchObject({
      name: 'AccessDenied',
      $metadata: { httpStatusCode: 403 },
      message: session('ReleasesRecordReleaseRole', 'record-release'),
    });
    await expect(s3.send(new HeadObjectCommand(at('translations/in/x.xlf')))).rejects.toMatchObject({
      $metadata: { httpStatusCode: 403 },
    });
    expect(account.s3.get('newsroom', 'incoming/water.md')?.bytes.toString()).toBe('water');
  });

  it('tell that something is not there where its role may list', async () => {
    await expect(s3As('record-release').send(new GetObjectCommand(at('reports/none.html')))).rejects.toMatchObject({
      name: 'NoSuchKey',
    });
  });

  it('are refused by the other services as these do it', async () => {
    const sqs = new SQSClient(optionsFor('sqs', 'build-feeds'));
    const QueueUrl = `http://127.0.0.1:${listeners.sqs?.port}/000000000000/records`;
    await expect(sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: 'x' }))).rejects.toMatchObject({
      name: 'AccessDenied',
      message: session('SyndicationBuildFeedsRole', 'build-feeds'),
    });
    const sns = new SNSClient(optionsFor('sns', 'build-feeds'));
    const TopicArn = 'arn:aws:sns:us-east-1:000000000000:events';
    await expect(sns.send(new PublishCommand({ TopicArn, Message: 'x' }))).rejects.toMatchObject({
      name: 'AuthorizationErrorException',
      $metadata: { httpStatusCode: 403 },
      message: session('SyndicationBuildFeedsRole', 'build-feeds'),
    });
    const dynamodb = new DynamoDBClient(optionsFor('dynamodb', 'keep-time'));
    const Key = { pk: { S: 'a' }, sk: { S: 'b' } };
    await dynamodb.send(new GetItemCommand({ TableName: 'newsroom', Key }));
    await expect(dynamodb.send(new PutItemCommand({ TableName: 'newsroom', Item: Key }))).rejects.toMatchObject({
      name: 'AccessDeniedException',
      $metadata: { httpStatusCode: 400 },
      message: session('ReleasesKeepTimeRole', 'keep-time'),
    });
    const ses = new SESv2Client(optionsFor('sesv2', 'keep-time'));
    const mail = {
      FromEmailAddress: 'news@example.org',
      Destination: { ToAddresses: ['a@example.org'] },
      Content: { Raw: { Data: Buffer.from('From: news@example.org\r\n\r\nx') } },
    };
    await expect(ses.send(new SendEmailCommand(mail))).rejects.toMatchObject({
      name: 'AccessDeniedException',
      $metadata: { httpStatusCode: 403 },
      message: session('ReleasesKeepTimeRole', 'keep-time'),
    });
    expect(account.ses.sent).toEqual([]);
  });

  it('do not get out of a network but where it leads, whatever their role may', async () => {
    // The sandbox's role with everything that the administrator may.
    const all = IdentityPolicy.parse({
      Version: '2012-10-17',
      Statement: { Effect: 'Allow', Action: ['s3:*', 'sqs:*'], Resource: '*' },
    });
    const clock = createRunningClock();
    const open = await openAccount(synthesize(), {
      clock,
      mail: async () => {},
      mailbox: createMailbox({ clock }),
      policies: (given) => ({
        ...given,
        roles: given.roles.map((role) => (role.function === 'validate-release' ? { ...role, policies: [all] } : role)),
      }),
    });
    const [s3Listener, sqsListener] = [await listen(open.services.s3, 0), await listen(open.services.sqs, 0)];
    const as = (port: number) => ({ ...optionsFor('s3', 'validate-release'), endpoint: `http://127.0.0.1:${port}` });
    const s3 = new S3Client({ ...as(s3Listener.port), forcePathStyle: true });
    await s3.send(new PutObjectCommand({ Bucket: 'texts', Key: 'parsed/x.json', Body: 'x' }));
    await expect(s3.send(new PutObjectCommand({ Bucket: 'texts', Key: 'editions/x.json', Body: 'x' }))).rejects.toMatchObject({
      name: 'AccessDenied',
      message: expect.stringContaining('because no VPC endpoint policy allows the s3:PutObject action'),
    });
    const QueueUrl = `http://127.0.0.1:${sqsListener.port}/000000000000/records`;
    await expect(
      new SQSClient(as(sqsListener.port)).send(new SendMessageCommand({ QueueUrl, MessageBody: 'x' })),
    ).rejects.toMatchObject({
      message: expect.stringContaining('because no VPC endpoint policy allows the sqs:sendmessage action'),
    });
    await Promise.all([s3Listener.close(), sqsListener.close()]);
    await open.close();
  });

  it('sign URLs that open what its role may, and no more', async () => {
    const s3 = s3As('validate-release');
    const sign = (command: unknown): Promise<string> =>
      getSignedUrl(s3 as Parameters<typeof getSignedUrl>[0], command as Parameters<typeof getSignedUrl>[1]);
    const VersionId = account.s3.get('newsroom', 'incoming/water.md')?.versionId ?? '';
    const read = await fetch(await sign(new GetObjectCommand({ ...at('incoming/water.md'), VersionId })));
    expect([read.status, await read.text()]).toEqual([200, 'water']);
    expect((await fetch(await sign(new GetObjectCommand(at('incoming/water.md'))))).status).toBe(403);
    const put = await fetch(await sign(new PutObjectCommand({ ...at('reports/x.html') })), { method: 'PUT', body: 'x' });
    expect([put.status, await put.text()]).toEqual([403, expect.stringContaining('s3:PutObject')]);
  });
});

it('anybody else is the account’s administrator', async () => {
  const s3 = s3As('local');
  await s3.send(new PutObjectCommand({ ...at('incoming/other.md'), Body: 'x' }));
  expect((await fetch(`http://127.0.0.1:${listeners.s3?.port}/newsroom/incoming/other.md`)).status).toBe(200);
});
