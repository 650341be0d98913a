import { GetObjectCommand, PutObjectCommand, S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { SQSEvent } from 'aws-lambda';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, test } from 'vitest';
import { wire } from '../../functions/validate-release/wiring.ts';
import { uploadIdOf } from '../../shared/release/identity.ts';
import { StoredUpload } from '../../shared/release/upload.ts';

const s3 = mockClient(S3Client);
const sqs = mockClient(SQSClient);

const region = { region: 'eu-west-1', credentials: { accessKeyId: 'x', secretAccessKey: 'x' } };
const said: string[] = [];
const handler = wire(
  { NEWSROOM_FILE: 'newsroom.json', ARCHIVE_BUCKET: 'archive' },
  { clients: region, writeLine: (line) => void said.push(line) },
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
  said.length = 0;
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

/** What was understood, as it was put into the archive: for each file once and for all. */
const kept = () =>
  s3
    .commandCalls(PutObjectCommand)
    .map(({ args }) => args[0].input)
    .filter(({ Key }) => !Key?.startsWith('beginnings/'))
    .map(({ Key, Body, IfNoneMatch }) => ({ Key, IfNoneMatch, stored: StoredUpload.parse(JSON.parse(String(Body))) }));
const parsed = () => kept().map(({ stored }) => stored);
const failing = (name: string, httpStatusCode: number) =>
  new S3ServiceException({ name, $fault: httpStatusCode < 500 ? 'client' : 'server', $metadata: { httpStatusCode } });

describe('a file dropped into the bucket', () => {
  test('is read once in exactly this version and kept as understood; nobody is spoken to but S3', async () => {
    expect(await drop(notice('incoming/well.txt'))).toEqual({ batchItemFailures: [] });
    expect(s3.commandCalls(GetObjectCommand).map(({ args }) => args[0].input)).toEqual([
      { Bucket: 'newsroom', Key: 'incoming/well.txt', VersionId: 'v1' },
    ]);
    const uploadId = uploadIdOf('newsroom', 'incoming/well.txt', 'v1');
    expect(s3.commandCalls(PutObjectCommand)[0]?.args[0].input).toMatchObject({
      Bucket: 'archive',
      Key: `parsed/${uploadId}.json`,
      IfNoneMatch: '*',
    });
    expect(parsed()).toMatchObject([
      { kind: 'document', understood: { headline: 'A new well for the village', countries: ['SN'] } },
    ]);
    expect(sqs.calls()).toHaveLength(0);
  });

  test.each([
    ['incoming/well.kill.txt', 'commands'],
    ['incoming/week 12/well.fr.accept.txt', 'commands'],
    ['incoming/well.txt', 'parsed'],
    ['incoming/well.Kill.txt', 'parsed'],
    ['incoming/well.killed.txt', 'parsed'],
  ])('%s is kept below %s/', async (key, folder) => {
    await drop(notice(key));
    expect(kept().map(({ Key }) => Key)).toEqual([`${folder}/${uploadIdOf('newsroom', key, 'v1')}.json`]);
  });

  test('that is ignored or an asset is not read, and kept as that', async () => {
    await drop(notice('incoming/.DS_Store'), notice('incoming/2026-well/annex.pdf'));
    expect(s3.commandCalls(GetObjectCommand)).toHaveLength(0);
    expect(parsed()).toMatchObject([{ kind: 'unread' }, { kind: 'unread' }]);
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
  });

  test('and deleted before it could be read is gone, not an error', async () => {
    s3.on(GetObjectCommand).rejects(failing('NoSuchVersion', 404));
    expect(await drop(notice('incoming/well.txt'))).toEqual({ batchItemFailures: [] });
    expect(parsed()).toMatchObject([{ kind: 'gone' }]);
  });

  test('comes back alone when the bucket has a bad moment', async () => {
    s3.on(GetObjectCommand, { Key: 'incoming/b.txt' }).rejects(failing('SlowDown', 503));
    const response = await drop(notice('incoming/a.txt'), notice('incoming/b.txt'), notice('incoming/c.txt'));
    expect(response).toEqual({ batchItemFailures: [{ itemIdentifier: 'm1' }] });
    expect(parsed()).toHaveLength(2);
  });

  test('is understood the same on redelivery, byte for byte, and kept by who comes first', async () => {
    s3.on(PutObjectCommand).resolvesOnce({ ETag: '"p"' }).rejects(failing('PreconditionFailed', 412));
    expect(await drop(notice('incoming/well.txt'), notice('incoming/well.txt'))).toEqual({ batchItemFailures: [] });
    const bodies = s3.commandCalls(PutObjectCommand).map(({ args }) => args[0].input.Body);
    expect(bodies[0]).toBe(bodies[1]);
    expect(said.map((line) => JSON.parse(line).message).filter((word) => /^upload/.test(word))).toEqual([
      'upload-read',
      'upload-known',
    ]);
  });
});

describe('a file at which the reader breaks off', () => {
  const received = (count: number, key = 'incoming/well.txt') =>
    handler({
      Records: [{ messageId: 'm', body: notice(key), attributes: { ApproximateReceiveCount: String(count) } }],
    } as unknown as SQSEvent);
  const beginnings = () =>
    s3
      .commandCalls(PutObjectCommand)
      .map(({ args }) => args[0].input)
      .filter(({ Key }) => Key?.startsWith('beginnings/'));

  test('leaves a note each time that it begins again, which it needs no right to read', async () => {
    await received(1);
    expect(beginnings()).toEqual([]);
    s3.on(PutObjectCommand, { Key: `beginnings/${uploadIdOf('newsroom', 'incoming/well.txt', 'v1')}/2` }).rejects(
      failing('PreconditionFailed', 412),
    );
    await received(3);
    expect(beginnings().map(({ Key, IfNoneMatch }) => [Key?.split('/').at(-1), IfNoneMatch])).toEqual([
      ['2', '*'],
      ['3', '*'],
    ]);
    expect(parsed().at(-1)).toMatchObject({ kind: 'document' });
  });

  test('is left alone once it has ended its reader four times, and its card says whose mistake that is', async () => {
    for (const number of [2, 3, 4])
      s3.on(PutObjectCommand, { Key: `beginnings/${uploadIdOf('newsroom', 'incoming/well.txt', 'v1')}/${number}` }).rejects(
        failing('PreconditionFailed', 412),
      );
    expect(await received(5)).toEqual({ batchItemFailures: [] });
    expect(parsed()).toMatchObject([{ kind: 'faulty', problems: [{ code: 'not-read', weight: 'error' }] }]);
    expect(JSON.parse(said.at(-1) ?? '')).toMatchObject({ message: 'upload-given-up', level: 'ERROR', why: 'Vanished' });
  });

  test('in words is tried three times', async () => {
    s3.on(GetObjectCommand).resolves({
      Body: {
        transformToByteArray: async () => {
          throw new TypeError('our mistake');
        },
      } as never,
    });
    expect(await received(2)).toEqual({ batchItemFailures: [{ itemIdentifier: 'm' }] });
    expect(parsed()).toEqual([]);
    expect(await received(3)).toEqual({ batchItemFailures: [] });
    expect(parsed()).toMatchObject([{ kind: 'faulty', problems: [{ code: 'not-read' }] }]);
    expect(JSON.parse(said.at(-1) ?? '')).toMatchObject({ message: 'upload-given-up', why: 'TypeError' });
  });

  test('because S3 is away is tried for as long as the queue has it, and nobody is blamed', async () => {
    s3.on(GetObjectCommand).rejects(failing('ServiceUnavailable', 503));
    for (const count of [1, 5, 900]) expect(await received(count)).toEqual({ batchItemFailures: [{ itemIdentifier: 'm' }] });
    expect(s3.commandCalls(PutObjectCommand)).toEqual([]);
    expect(sqs.calls()).toEqual([]);
  });
});

test('the test event of S3 passes without a word, and what is no notice comes back', async () => {
  expect(await drop(JSON.stringify({ Event: 's3:TestEvent' }), '{}', 'x')).toEqual({
    batchItemFailures: [{ itemIdentifier: 'm1' }, { itemIdentifier: 'm2' }],
  });
  expect(s3.calls()).toEqual([]);
});
