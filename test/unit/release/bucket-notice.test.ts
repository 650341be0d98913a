import { expect, test } from 'vitest';
import { BucketNotice } from '../../../shared/release/bucket-notice.ts';
import { uploadIdOf } from '../../../shared/release/identity.ts';

const record = (object: object, eventName = 'ObjectCreated:Put') => ({
  eventVersion: '2.1',
  eventName,
  eventTime: '2026-11-20T10:00:00.123Z',
  userIdentity: { principalId: 'AWS:EDITOR' },
  s3: {
    bucket: { name: 'newsroom', arn: 'arn' },
    object: { versionId: 'v1', sequencer: '0055AED6', size: 12, eTag: 'x', ...object },
  },
});

test('an upload is named by bucket, decoded key and version', () => {
  const key = 'incoming/a+b & c%20d é.md';
  expect(BucketNotice.parse({ Records: [record({ key: 'incoming/a%2Bb+%26+c%2520d+%C3%A9.md' })] })).toEqual([
    {
      kind: 'uploaded',
      upload: {
        uploadId: uploadIdOf('newsroom', key, 'v1'),
        bucket: 'newsroom',
        key,
        versionId: 'v1',
        sequencer: '0055AED6',
        eventTime: '2026-11-20T10:00:00.123Z',
        principal: 'AWS:EDITOR',
        size: 12,
      },
    },
  ]);
});

test('copies and finished multipart uploads are uploads, deletions are removals, the rest is no news', () => {
  const names = [
    'ObjectCreated:Copy',
    'ObjectCreated:CompleteMultipartUpload',
    'ObjectRemoved:DeleteMarkerCreated',
    'ObjectTagging:Put',
  ];
  const news = BucketNotice.parse({ Records: names.map((name) => record({ key: 'incoming/a.md' }, name)) });
  expect(news.map(({ kind }) => kind)).toEqual(['uploaded', 'uploaded', 'removed']);
});

test('a removal has no size', () => {
  const { size: _, ...object } = record({ key: 'incoming/a.md' }).s3.object;
  const removed = { ...record({}, 'ObjectRemoved:Delete'), s3: { bucket: { name: 'newsroom' }, object } };
  expect(BucketNotice.parse({ Records: [removed] })).toEqual([
    { kind: 'removed', key: 'incoming/a.md', eventTime: '2026-11-20T10:00:00.123Z', principal: 'AWS:EDITOR' },
  ]);
});

test('the test event of S3 is no news, and anything else is refused', () => {
  expect(BucketNotice.parse({ Service: 'Amazon S3', Event: 's3:TestEvent', Bucket: 'newsroom' })).toEqual([]);
  expect(BucketNotice.safeParse({ hello: 'world' }).success).toBe(false);
  expect(BucketNotice.safeParse({ Records: [record({ key: 'incoming/%E9.md' })] }).success).toBe(false);
});
