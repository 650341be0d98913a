import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetBucketLocationCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListBucketsCommand,
  ListMultipartUploadsCommand,
  ListObjectsCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  ListPartsCommand,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
  UploadPartCommand,
  UploadPartCopyCommand,
} from '@aws-sdk/client-s3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listen } from '../../local/aws/http-listener.ts';
import { createS3, type LocalS3 } from '../../local/aws/s3/s3.ts';
import { createVirtualClock } from '../../local/aws/virtual-clock.ts';
import { inProcess } from '../../local/newsroom/in-process.ts';
import { clientOptions } from './sdk-clients.ts';

const START = Date.parse('2026-11-23T09:00:00Z');
const MIB = 1024 * 1024;

let s3: LocalS3;
let client: S3Client;
let clock: ReturnType<typeof createVirtualClock>;
let notices: { target: string; record: Record<string, unknown> & { s3: { object: Record<string, unknown> } } }[];
let close: () => Promise<void>;

const ways = {
  'in process': async (local: LocalS3) => ({
    client: new S3Client({ ...clientOptions(inProcess({ s3: local.service })), forcePathStyle: true }),
    close: async () => {},
  }),
  'over HTTP': async (local: LocalS3) => {
    const listener = await listen(local.service, 0);
    const { region, credentials, maxAttempts } = clientOptions({});
    const endpoint = `http://127.0.0.1:${listener.port}`;
    const over = new S3Client({ region, credentials, maxAttempts, endpoint, forcePathStyle: true });
    return {
      client: over,
      close: async () => {
        over.destroy();
        await listener.close();
      },
    };
  },
};

const put = (key: string, body: string | Uint8Array, more: object = {}) =>
  client.send(new PutObjectCommand({ Bucket: 'newsroom', Key: key, Body: body, ...more }));

const get = async (key: string, more: object = {}) => {
  const { Body, ...rest } = await client.send(new GetObjectCommand({ Bucket: 'newsroom', Key: key, ...more }));
  return { ...rest, text: (await Body?.transformToString()) ?? '' };
};

/** How a call was refused: `412 PreconditionFailed`. */
const refusal = async (call: Promise<unknown>): Promise<string> => {
  try {
    await call;
  } catch (error) {
    if (error instanceof S3ServiceException) return `${error.$metadata.httpStatusCode} ${error.name}`;
    throw error;
  }
  return 'not refused';
};

describe.each(Object.entries(ways))('S3 %s', (_way, open) => {
  beforeEach(async () => {
    clock = createVirtualClock(START);
    notices = [];
    s3 = createS3({
      clock,
      notify: async (target, message) => {
        const record = JSON.parse(message).Records?.[0];
        if (record) notices.push({ target, record });
      },
    });
    s3.createBucket('newsroom', {
      versioned: true,
      notifications: [
        {
          id: 'intake',
          queueArn: 'arn:aws:sqs:us-east-1:000000000000:intake',
          events: ['s3:ObjectCreated:*', 's3:ObjectRemoved:*'],
          prefix: 'incoming/',
        },
      ],
    });
    s3.createBucket('site', { versioned: false, notifications: [] });
    ({ client, close } = await open(s3));
  });
  afterEach(async () => {
    await close();
  });

  it('gives back what was put, with its type, metadata, version and time', async () => {
    const written = await put('incoming/a.txt', 'Phnom Penh – …', {
      ContentType: 'text/plain; charset=utf-8',
      CacheControl: 'max-age=45',
      Metadata: { Status: '410' },
    });
    const read = await get('incoming/a.txt');
    expect(read).toMatchObject({
      text: 'Phnom Penh – …',
      ContentType: 'text/plain; charset=utf-8',
      CacheControl: 'max-age=45',
      Metadata: { status: '410' },
      ETag: written.ETag,
      VersionId: written.VersionId,
      LastModified: new Date(START),
      ContentLength: 18,
    });
    const head = await client.send(new HeadObjectCommand({ Bucket: 'newsroom', Key: 'incoming/a.txt' }));
    expect(head).toMatchObject({ ContentLength: 18, ETag: written.ETag, Metadata: { status: '410' } });
  });

  it.each([
    'incoming/two words.txt',
    'incoming/one+one.txt',
    'incoming/100%25 sure.txt',
    'incoming/بيان صحفي.txt',
    'incoming/../secret.txt',
    'incoming//double/./dot.txt',
    'incoming/de\u0301compose\u0301.txt',
    'incoming/😀 & <b>"x"</b> \'!()*~.txt',
    'incoming/trailing/',
  ])('keeps the key %s as it is', async (key) => {
    const { VersionId } = await put(key, key);
    expect((await get(key)).text).toBe(key);
    const { Contents } = await client.send(new ListObjectsV2Command({ Bucket: 'newsroom' }));
    expect(Contents?.map(({ Key }) => Key)).toEqual([key]);
    const encoded = String(notices[0]?.record.s3.object.key);
    expect(decodeURIComponent(encoded.replace(/\+/g, ' '))).toBe(key);
    await client.send(
      new CopyObjectCommand({ Bucket: 'newsroom', Key: 'copy', CopySource: `newsroom/${encodeURIComponent(key)}` }),
    );
    expect((await get('copy')).text).toBe(key);
    await client.send(new DeleteObjectsCommand({ Bucket: 'newsroom', Delete: { Objects: [{ Key: key, VersionId }] } }));
    expect(await refusal(get(key))).toBe('404 NoSuchKey');
  });

  it('answers ranges as S3 does', async () => {
    await put('r', '0123456789');
    expect(await get('r', { Range: 'bytes=2-4' })).toMatchObject({ text: '234', ContentRange: 'bytes 2-4/10', ContentLength: 3 });
    expect((await get('r', { Range: 'bytes=8-' })).text).toBe('89');
    expect((await get('r', { Range: 'bytes=-3' })).text).toBe('789');
    expect((await get('r', { Range: 'bytes=5-99' })).ContentRange).toBe('bytes 5-9/10');
    expect((await get('r', { Range: 'lines=1-2' })).text).toBe('0123456789');
    expect(await refusal(get('r', { Range: 'bytes=10-' }))).toBe('416 InvalidRange');
    expect(await refusal(get('r', { Range: 'bytes=-0' }))).toBe('416 InvalidRange');
  });

  it('writes only what its condition allows', async () => {
    const { ETag } = await put('page', 'one', { IfNoneMatch: '*' });
    expect(await refusal(put('page', 'two', { IfNoneMatch: '*' }))).toBe('412 PreconditionFailed');
    expect(await refusal(put('page', 'two', { IfMatch: '"00000000000000000000000000000000"' }))).toBe('412 PreconditionFailed');
    expect(await refusal(put('none', 'two', { IfMatch: ETag }))).toBe('404 NoSuchKey');
    await put('page', 'two', { IfMatch: ETag });
    expect((await get('page')).text).toBe('two');
    expect(await refusal(put('page', 'three', { IfMatch: ETag }))).toBe('412 PreconditionFailed');
    expect(await refusal(put('page', 'three', { IfNoneMatch: ETag }))).toBe('501 NotImplemented');
  });

  it('takes a key under a delete marker for one that does not exist', async () => {
    const { ETag } = await put('page', 'one');
    await client.send(new DeleteObjectCommand({ Bucket: 'newsroom', Key: 'page' }));
    expect(await refusal(put('page', 'two', { IfMatch: ETag }))).toBe('404 NoSuchKey');
    await put('page', 'two', { IfNoneMatch: '*' });
    expect((await get('page')).text).toBe('two');
  });

  it('lets exactly one of many writers with the same ETag through', async () => {
    const { ETag } = await put('page', 'zero');
    const results = await Promise.all(Array.from({ length: 20 }, (_, n) => refusal(put('page', `${n}`, { IfMatch: ETag }))));
    expect(results.filter((result) => result === 'not refused')).toHaveLength(1);
    expect(new Set(results)).toEqual(new Set(['not refused', '412 PreconditionFailed']));
  });

  it('sends a page only to who does not have it', async () => {
    const { ETag } = await put('page', 'one');
    expect(await refusal(get('page', { IfNoneMatch: ETag }))).toMatch(/^304/);
    expect((await get('page', { IfNoneMatch: '"other"' })).text).toBe('one');
    expect((await get('page', { IfMatch: ETag })).text).toBe('one');
    expect(await refusal(get('page', { IfMatch: '"other"' }))).toMatch(/^412/);
    expect(await refusal(get('page', { IfModifiedSince: new Date(START) }))).toMatch(/^304/);
    expect((await get('page', { IfModifiedSince: new Date(START - 1000) })).text).toBe('one');
    expect(await refusal(get('page', { IfUnmodifiedSince: new Date(START - 1000) }))).toMatch(/^412/);
  });

  it('keeps every version until it is deleted by its id', async () => {
    const one = await put('incoming/v', 'one');
    const two = await put('incoming/v', 'two');
    expect(one.VersionId).not.toBe(two.VersionId);
    expect((await get('incoming/v', { VersionId: one.VersionId })).text).toBe('one');

    const marker = await client.send(new DeleteObjectCommand({ Bucket: 'newsroom', Key: 'incoming/v' }));
    expect(marker).toMatchObject({ DeleteMarker: true });
    expect(await refusal(get('incoming/v'))).toBe('404 NoSuchKey');
    expect(await refusal(get('incoming/v', { VersionId: marker.VersionId }))).toBe('405 MethodNotAllowed');
    expect((await get('incoming/v', { VersionId: two.VersionId })).text).toBe('two');

    const { Versions, DeleteMarkers } = await client.send(new ListObjectVersionsCommand({ Bucket: 'newsroom' }));
    expect(Versions?.map(({ VersionId, IsLatest }) => [VersionId, IsLatest])).toEqual([
      [two.VersionId, false],
      [one.VersionId, false],
    ]);
    expect(DeleteMarkers?.map(({ VersionId, IsLatest }) => [VersionId, IsLatest])).toEqual([[marker.VersionId, true]]);

    await client.send(new DeleteObjectCommand({ Bucket: 'newsroom', Key: 'incoming/v', VersionId: marker.VersionId }));
    expect((await get('incoming/v')).text).toBe('two');
    await client.send(new DeleteObjectCommand({ Bucket: 'newsroom', Key: 'incoming/v', VersionId: two.VersionId }));
    expect((await get('incoming/v')).text).toBe('one');
    expect(await refusal(get('incoming/v', { VersionId: two.VersionId }))).toBe('404 NoSuchVersion');
  });

  it('replaces and forgets in a bucket without versions', async () => {
    const put = (text: string) => client.send(new PutObjectCommand({ Bucket: 'site', Key: 'p', Body: text }));
    expect((await put('one')).VersionId).toBeUndefined();
    await put('two');
    const { Versions } = await client.send(new ListObjectVersionsCommand({ Bucket: 'site' }));
    expect(Versions?.map(({ VersionId, Size }) => [VersionId, Size])).toEqual([['null', 3]]);
    await client.send(new DeleteObjectCommand({ Bucket: 'site', Key: 'p' }));
    await client.send(new DeleteObjectCommand({ Bucket: 'site', Key: 'p' }));
    expect((await client.send(new ListObjectVersionsCommand({ Bucket: 'site' }))).Versions).toBeUndefined();
  });

  it('deletes many at once and says what became of each', async () => {
    await put('a', '1');
    await put('b', '2');
    const { Deleted } = await client.send(
      new DeleteObjectsCommand({ Bucket: 'newsroom', Delete: { Objects: [{ Key: 'a' }, { Key: 'b' }, { Key: 'c' }] } }),
    );
    expect(Deleted?.map(({ Key, DeleteMarker }) => [Key, DeleteMarker])).toEqual([
      ['a', true],
      ['b', true],
      ['c', true],
    ]);
    expect((await client.send(new ListObjectsV2Command({ Bucket: 'newsroom' }))).KeyCount).toBe(0);
  });

  it('copies one version, with its metadata or other', async () => {
    const { VersionId } = await put('from', 'one', { ContentType: 'text/plain', Metadata: { a: '1' } });
    await put('from', 'two');
    const copy = (more: object = {}) =>
      client.send(
        new CopyObjectCommand({ Bucket: 'newsroom', Key: 'to', CopySource: `newsroom/from?versionId=${VersionId}`, ...more }),
      );
    expect((await copy()).CopySourceVersionId).toBe(VersionId);
    expect(await get('to')).toMatchObject({ text: 'one', ContentType: 'text/plain', Metadata: { a: '1' } });
    await copy({ MetadataDirective: 'REPLACE', ContentType: 'text/html', Metadata: { b: '2' } });
    expect(await get('to')).toMatchObject({ text: 'one', ContentType: 'text/html', Metadata: { b: '2' } });
    expect(await refusal(copy({ CopySourceIfMatch: '"other"' }))).toBe('412 PreconditionFailed');
    const toItself = new CopyObjectCommand({ Bucket: 'newsroom', Key: 'to', CopySource: 'newsroom/to' });
    expect(await refusal(client.send(toItself))).toBe('400 InvalidRequest');
    const ofNothing = new CopyObjectCommand({ Bucket: 'newsroom', Key: 'to', CopySource: 'newsroom/none' });
    expect(await refusal(client.send(ofNothing))).toBe('404 NoSuchKey');
  });

  it('lists page by page, folder by folder, in the order of UTF-8', async () => {
    const keys = ['a/1', 'a/2', 'b', 'c/1/x', 'c/2', '\uffee', '😀'];
    for (const key of [...keys].reverse()) await put(key, key);
    const pages = async (more: object) => {
      const seen: string[] = [];
      let token: string | undefined;
      do {
        const page = await client.send(
          new ListObjectsV2Command({ Bucket: 'newsroom', MaxKeys: 2, ContinuationToken: token, ...more }),
        );
        const here = [...(page.Contents ?? []).map(({ Key }) => Key), ...(page.CommonPrefixes ?? []).map(({ Prefix }) => Prefix)];
        expect(here.length).toBeLessThanOrEqual(2);
        seen.push(...here.map(String));
        token = page.NextContinuationToken;
      } while (token);
      return seen;
    };
    expect(await pages({})).toEqual(keys);
    expect((await pages({ Delimiter: '/' })).sort()).toEqual(['a/', 'b', 'c/', '\uffee', '😀'].sort());
    expect(await pages({ Prefix: 'c/', Delimiter: '/' })).toEqual(['c/2', 'c/1/']);
    expect(await pages({ StartAfter: 'b' })).toEqual(keys.slice(3));

    const old = await client.send(new ListObjectsCommand({ Bucket: 'newsroom', Delimiter: '/', MaxKeys: 1 }));
    expect(old).toMatchObject({ IsTruncated: true, NextMarker: 'a/' });
    const next = await client.send(new ListObjectsCommand({ Bucket: 'newsroom', Delimiter: '/', Marker: 'a/', MaxKeys: 1 }));
    expect(next.Contents?.[0]?.Key).toBe('b');
    expect((await client.send(new ListObjectsV2Command({ Bucket: 'newsroom', MaxKeys: 0 }))).IsTruncated).toBe(false);
  });

  it('lists versions page by page, also when a page ends inside a key', async () => {
    const expected: string[] = [];
    for (const key of ['a', 'b']) {
      const ids: string[] = [];
      for (const text of ['1', '2', '3']) ids.unshift(`${key} ${(await put(key, text)).VersionId}`);
      expected.push(...ids);
    }
    const seen: string[] = [];
    let marker: { KeyMarker?: string | undefined; VersionIdMarker?: string | undefined } = {};
    for (let more = true; more; ) {
      const page = await client.send(new ListObjectVersionsCommand({ Bucket: 'newsroom', MaxKeys: 2, ...marker }));
      seen.push(...(page.Versions ?? []).map(({ Key, VersionId }) => `${Key} ${VersionId}`));
      marker = { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker };
      more = page.IsTruncated === true;
    }
    expect(seen).toEqual(expected);
  });

  it('assembles a file from its parts', async () => {
    const Key = 'incoming/large.docx';
    const { UploadId } = await client.send(
      new CreateMultipartUploadCommand({ Bucket: 'newsroom', Key, ContentType: 'application/msword', Metadata: { a: 'b' } }),
    );
    const at = { Bucket: 'newsroom', Key, UploadId };
    const bytes = Buffer.alloc(7 * MIB, 'dateline ');
    const upload = async (PartNumber: number, Body: Uint8Array) => ({
      PartNumber,
      ETag: (await client.send(new UploadPartCommand({ ...at, PartNumber, Body }))).ETag,
    });
    const first = await upload(1, bytes.subarray(0, 5 * MIB));
    const second = await upload(2, bytes.subarray(5 * MIB));
    const third = await upload(3, bytes.subarray(0, 9));
    const { Parts } = await client.send(new ListPartsCommand(at));
    expect(Parts?.map(({ Size }) => Size)).toEqual([5 * MIB, 2 * MIB, 9]);
    const { Uploads } = await client.send(new ListMultipartUploadsCommand({ Bucket: 'newsroom' }));
    expect(Uploads?.map((upload) => upload.UploadId)).toEqual([UploadId]);

    const complete = (Parts: object[], more: object = {}) =>
      client.send(new CompleteMultipartUploadCommand({ ...at, MultipartUpload: { Parts }, ...more }));
    expect(await refusal(complete([second, first]))).toBe('400 InvalidPartOrder');
    expect(await refusal(complete([first, { ...second, ETag: first.ETag }]))).toBe('400 InvalidPart');
    expect(await refusal(complete([first, second, third]))).toBe('400 EntityTooSmall');
    expect(await refusal(complete([]))).toBe('400 MalformedXML');
    expect(await refusal(complete([first, second], { IfMatch: '"x"' }))).toBe('404 NoSuchKey');
    expect(await refusal(get(Key))).toBe('404 NoSuchKey');
    expect(notices).toEqual([]);

    const { ETag } = await complete([first, second], { IfNoneMatch: '*' });
    expect(ETag).toMatch(/^"[0-9a-f]{32}-2"$/);
    const read = await get(Key);
    expect(Buffer.from(read.text).equals(bytes)).toBe(true);
    expect(read).toMatchObject({ ETag, ContentType: 'application/msword', Metadata: { a: 'b' } });
    expect((await get(Key, { Range: `bytes=${5 * MIB - 2}-${5 * MIB + 1}` })).text).toBe(
      bytes.toString('utf8', 5 * MIB - 2, 5 * MIB + 2),
    );
    expect(notices.map(({ record }) => [record.eventName, record.s3.object.size])).toEqual([
      ['ObjectCreated:CompleteMultipartUpload', 7 * MIB],
    ]);
    expect(await refusal(complete([first, second]))).toBe('404 NoSuchUpload');
  });

  it('copies a part out of another object, and drops an upload that is called off', async () => {
    await put('from', '0123456789');
    const at = { Bucket: 'newsroom', Key: 'to' };
    const { UploadId } = await client.send(new CreateMultipartUploadCommand(at));
    const { CopyPartResult } = await client.send(
      new UploadPartCopyCommand({ ...at, UploadId, PartNumber: 1, CopySource: 'newsroom/from', CopySourceRange: 'bytes=2-4' }),
    );
    const Parts = [{ PartNumber: 1, ETag: CopyPartResult?.ETag }];
    await client.send(new CompleteMultipartUploadCommand({ ...at, UploadId, MultipartUpload: { Parts } }));
    expect((await get('to')).text).toBe('234');

    const second = await client.send(new CreateMultipartUploadCommand(at));
    await client.send(new AbortMultipartUploadCommand({ ...at, UploadId: second.UploadId }));
    expect((await client.send(new ListMultipartUploadsCommand({ Bucket: 'newsroom' }))).Uploads).toBeUndefined();
    expect(await refusal(client.send(new ListPartsCommand({ ...at, UploadId: second.UploadId })))).toBe('404 NoSuchUpload');
  });

  it('checks and returns checksums of every kind', async () => {
    for (const ChecksumAlgorithm of ['CRC32', 'CRC32C', 'SHA1', 'SHA256'] as const) {
      await put('sum', 'release', { ChecksumAlgorithm });
      const head = await client.send(new HeadObjectCommand({ Bucket: 'newsroom', Key: 'sum', ChecksumMode: 'ENABLED' }));
      expect(head[`Checksum${ChecksumAlgorithm}`]).toBeTruthy();
      expect((await get('sum')).text).toBe('release'); // the SDK verifies it
    }
    expect(await refusal(put('sum', 'release', { ChecksumCRC32: 'AAAAAA==' }))).toBe('400 BadDigest');
    expect(await refusal(put('sum', 'release', { ChecksumSHA256: 'AAAAAA==' }))).toBe('400 InvalidRequest');
    expect((await get('sum')).text).toBe('release');
  });

  it('tells what it is asked about buckets', async () => {
    const { Buckets } = await client.send(new ListBucketsCommand({}));
    expect(Buckets?.map(({ Name }) => Name)).toEqual(['newsroom', 'site']);
    await client.send(new HeadBucketCommand({ Bucket: 'site' }));
    expect((await client.send(new GetBucketLocationCommand({ Bucket: 'site' }))).LocationConstraint).toBeUndefined();
    expect(await refusal(client.send(new HeadBucketCommand({ Bucket: 'other' })))).toBe('404 NotFound');
    expect(await refusal(client.send(new ListObjectsV2Command({ Bucket: 'other' })))).toBe('404 NoSuchBucket');
    expect(await refusal(put('x'.repeat(1025), 'text'))).toBe('400 KeyTooLongError');
    expect(await refusal(put('tagged', 'text', { Tagging: 'a=b' }))).toBe('501 NotImplemented');
  });

  it('tells the queue what happened, in S3 shape and with sequencers that sort', async () => {
    const written = await put('incoming/été 1.txt', 'one');
    clock.advanceTo(START + 1500);
    await put('incoming/été 1.txt', 'two');
    await put('reports/x.html', 'not asked for');
    await client.send(new CopyObjectCommand({ Bucket: 'newsroom', Key: 'incoming/copy', CopySource: 'newsroom/reports/x.html' }));
    const marker = await client.send(new DeleteObjectCommand({ Bucket: 'newsroom', Key: 'incoming/copy' }));
    await client.send(new DeleteObjectCommand({ Bucket: 'newsroom', Key: 'incoming/copy', VersionId: marker.VersionId }));

    expect(notices.map(({ record }) => record.eventName)).toEqual([
      'ObjectCreated:Put',
      'ObjectCreated:Put',
      'ObjectCreated:Copy',
      'ObjectRemoved:DeleteMarkerCreated',
      'ObjectRemoved:Delete',
    ]);
    expect(notices[0]).toMatchObject({
      target: 'arn:aws:sqs:us-east-1:000000000000:intake',
      record: {
        eventSource: 'aws:s3',
        eventTime: '2026-11-23T09:00:00.000Z',
        userIdentity: { principalId: 'AWS:local' },
        s3: {
          configurationId: 'intake',
          bucket: { name: 'newsroom', arn: 'arn:aws:s3:::newsroom' },
          object: {
            key: 'incoming/%C3%A9t%C3%A9+1.txt',
            size: 3,
            eTag: written.ETag?.replaceAll('"', ''),
            versionId: written.VersionId,
          },
        },
      },
    });
    expect(notices[1]?.record.eventTime).toBe('2026-11-23T09:00:01.500Z');
    expect(notices[3]?.record.s3.object).toMatchObject({ versionId: marker.VersionId });
    for (let n = 0; n < 20; n++) await put('incoming/again', `${n}`);
    const sequencers = notices.map(({ record }) => String(record.s3.object.sequencer).padEnd(40, '0'));
    expect([...sequencers].sort()).toEqual(sequencers);
    expect(new Set(sequencers).size).toBe(25);
  });
});
