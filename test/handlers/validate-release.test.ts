import { GetObjectCommand, PutObjectCommand, S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { SQSEvent } from 'aws-lambda';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, test } from 'vitest';
import { wire } from '../../functions/validate-release/wiring.ts';
import { RecordsMessage } from '../../shared/editorial/messages.ts';
import { uploadIdOf } from '../../shared/release/identity.ts';
import { ParsedUpload } from '../../shared/release/upload.ts';

const s3 = mockClient(S3Client);
const sqs = mockClient(SQSClient);

const region = { region: 'eu-west-1', credentials: { accessKeyId: 'x', secretAccessKey: 'x' } };
const handler = wire(
  {
    NEWSROOM_FILE: 'newsroom.json',
    ARCHIVE_BUCKET: 'archive',
    RECORDS_QUEUE_URL: 'https://sqs.example.org/1/records',
    PICTURES_QUEUE_URL: 'https://sqs.example.org/1/pictures',
  },
  { clients: region, writeLine: () => {} },
);

const RELEASE =
  'A new well for the village\n\nDakar – A new well gives three thousand families clean water from today, and they will look after it.\n';

beforeEach(() => {
  s3.reset();
  sqs.reset();
  s3.on(GetObjectCommand).resolves({
    Body: { transformToByteArray: async () => new TextEncoder().encode(RELEASE) } as never,
    ETag: '"e"',
  });
  s3.on(PutObjectCommand).resolves({ ETag: '"p"' });
  sqs.on(SendMessageCommand).resolves({});
});

const notice = (key: string, { size = RELEASE.length, eventName = 'ObjectCreated:Put' } = {}): string =>
  JSON.stringify({
    Records: [
      {
        eventName,
        eventTime: '2026-11-20T10:00:00.000Z',
        userIdentity: { principalId: 'EDITOR' },
        s3: { bucket: { name: 'newsroom' }, object: { key: encodeURIComponent(key), size, versionId: 'v1', sequencer: '0A' } },
      },
    ],
  });
const drop = (...bodies: string[]) =>
  handler({ Records: bodies.map((body, index) => ({ messageId: `m${index}`, body })) } as unknown as SQSEvent);

const parsed = () =>
  s3.commandCalls(PutObjectCommand).map(({ args }) => ParsedUpload.parse(JSON.parse(String(args[0].input.Body))));
const sent = () =>
  sqs.commandCalls(SendMessageCommand).map(({ args }) => RecordsMessage.parse(JSON.parse(args[0].input.MessageBody ?? '')));

describe('a file dropped into the bucket', () => {
  test('is read once in exactly this version, kept as understood, and handed on without its text', async () => {
    expect(await drop(notice('incoming/well.txt'))).toEqual({ batchItemFailures: [] });
    expect(s3.commandCalls(GetObjectCommand).map(({ args }) => args[0].input)).toEqual([
      { Bucket: 'newsroom', Key: 'incoming/well.txt', VersionId: 'v1' },
    ]);
    const uploadId = uploadIdOf('newsroom', 'incoming/well.txt', 'v1');
    expect(s3.commandCalls(PutObjectCommand)[0]?.args[0].input).toMatchObject({
      Bucket: 'archive',
      Key: `parsed/${uploadId}.json`,
    });
    expect(parsed()).toMatchObject([
      { kind: 'document', understood: { headline: 'A new well for the village', countries: ['SN'] } },
    ]);
    expect(sent()).toMatchObject([
      { kind: 'upload', parsed: true, upload: { uploadId, key: 'incoming/well.txt', principal: 'EDITOR' } },
    ]);
    expect(JSON.stringify(sent())).not.toContain('families');
  });

  test('is handed on only once its reading is kept', async () => {
    s3.on(PutObjectCommand).rejects(
      new S3ServiceException({ name: 'SlowDown', $fault: 'server', $metadata: { httpStatusCode: 503 } }),
    );
    expect(await drop(notice('incoming/well.txt'))).toEqual({ batchItemFailures: [{ itemIdentifier: 'm0' }] });
    expect(sent()).toEqual([]);
  });

  test('that is ignored or an asset is handed on and neither read nor kept', async () => {
    await drop(notice('incoming/.DS_Store'), notice('incoming/2026-well/photo.jpg'));
    expect(s3.calls()).toHaveLength(0);
    expect(sent()).toMatchObject([
      { kind: 'upload', parsed: false },
      { kind: 'upload', parsed: false },
    ]);
  });

  test.each([
    ['incoming/well.doc', 10, 'type-save-as-docx'],
    ['incoming/well.pdf', 10, 'type-pdf'],
    ['incoming/well.txt', 0, 'empty'],
    ['incoming/well.txt', 9_000_000, 'too-large'],
    ['incoming/well.KILL.txt', 10, 'command-name'],
  ])('%s of %i bytes is refused without being read: %s', async (key, size, code) => {
    await drop(notice(key, { size }));
    expect(s3.commandCalls(GetObjectCommand)).toHaveLength(0);
    expect(parsed()).toMatchObject([{ kind: 'faulty', problems: [{ code }] }]);
    expect(sent()).toMatchObject([{ kind: 'upload', parsed: true }]);
  });

  test('and deleted before it could be read is gone, not an error', async () => {
    s3.on(GetObjectCommand).rejects(
      new S3ServiceException({ name: 'NoSuchVersion', $fault: 'client', $metadata: { httpStatusCode: 404 } }),
    );
    expect(await drop(notice('incoming/well.txt'))).toEqual({ batchItemFailures: [] });
    expect(parsed()).toMatchObject([{ kind: 'gone' }]);
  });

  test('comes back alone when the bucket has a bad moment', async () => {
    s3.on(GetObjectCommand, { Key: 'incoming/b.txt' }).rejects(
      new S3ServiceException({ name: 'SlowDown', $fault: 'server', $metadata: { httpStatusCode: 503 } }),
    );
    const response = await drop(notice('incoming/a.txt'), notice('incoming/b.txt'), notice('incoming/c.txt'));
    expect(response).toEqual({ batchItemFailures: [{ itemIdentifier: 'm1' }] });
    expect(sent()).toHaveLength(2);
  });

  test('is understood the same on redelivery, byte for byte', async () => {
    await drop(notice('incoming/well.txt'), notice('incoming/well.txt'));
    const bodies = s3.commandCalls(PutObjectCommand).map(({ args }) => args[0].input.Body);
    expect(bodies[0]).toBe(bodies[1]);
  });
});

test('a file taken away is handed on', async () => {
  await drop(notice('incoming/well.txt', { eventName: 'ObjectRemoved:DeleteMarkerCreated' }));
  expect(s3.calls()).toHaveLength(0);
  expect(sent()).toEqual([
    { kind: 'removed', key: 'incoming/well.txt', eventTime: '2026-11-20T10:00:00.000Z', principal: 'EDITOR' },
  ]);
});

test('the test event of S3 passes without a word, and what is no notice goes to the dead letters', async () => {
  expect(await drop(JSON.stringify({ Event: 's3:TestEvent' }), '{}', 'x')).toEqual({
    batchItemFailures: [{ itemIdentifier: 'm1' }, { itemIdentifier: 'm2' }],
  });
  expect(sent()).toEqual([]);
});
