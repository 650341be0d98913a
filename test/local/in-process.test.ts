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
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutObjectCommand,
  S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { describe, expect, it } from 'vitest';
import type { Service, ServiceRequest } from '../../local/aws/service.ts';
import { createSns } from '../../local/aws/sns/sns.ts';
import { createSqs } from '../../local/aws/sqs/sqs.ts';
import { createVirtualClock } from '../../local/aws/virtual-clock.ts';
import { type InProcessCall, inProcess } from '../../local/newsroom/in-process.ts';
import { clientOptions } from './sdk-clients.ts';

const setUp = (around?: Parameters<typeof inProcess>[1]) => {
  const clock = createVirtualClock(0);
  const sqs = createSqs({ clock });
  sqs.createQueue('work');
  const handler = inProcess({ sqs: sqs.service }, around);
  const send = (maxAttempts = 1) =>
    new SQSClient(clientOptions(handler, { maxAttempts })).send(
      new SendMessageCommand({ QueueUrl: sqs.urlOf('work'), MessageBody: 'm' }),
    );
  return { sqs, send };
};

describe('calls in process', () => {
  it('can be counted, and are named as the API names them', async () => {
    const calls: string[] = [];
    const empty: Service = async () => ({ status: 200, headers: {}, body: '' });
    const sns = createSns({ clock: createVirtualClock(0), send: async () => {}, mail: async () => {} });
    const handler = inProcess({ s3: empty, sns: sns.service, sesv2: empty }, (call, next) => {
      calls.push(`${call.service} ${call.operation}`);
      return next();
    });
    const s3 = new S3Client({ ...clientOptions(handler), forcePathStyle: true });
    const [Bucket, Key, UploadId] = ['newsroom', 'incoming/été 1.md', 'u'];
    // Answers are empty: most fail to parse, and none matters.
    const of = async (sending: Promise<unknown>) => void (await sending.catch(() => {}));
    await of(s3.send(new PutObjectCommand({ Bucket, Key, Body: 'x' })));
    await of(s3.send(new GetObjectCommand({ Bucket, Key })));
    await of(s3.send(new HeadObjectCommand({ Bucket, Key })));
    await of(s3.send(new DeleteObjectCommand({ Bucket, Key })));
    await of(s3.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects: [{ Key }] } })));
    await of(s3.send(new CopyObjectCommand({ Bucket, Key, CopySource: 'a/b' })));
    await of(s3.send(new ListObjectsV2Command({ Bucket })));
    await of(s3.send(new ListObjectVersionsCommand({ Bucket })));
    await of(s3.send(new HeadBucketCommand({ Bucket })));
    await of(s3.send(new GetBucketLocationCommand({ Bucket })));
    await of(s3.send(new ListBucketsCommand({})));
    await of(s3.send(new CreateMultipartUploadCommand({ Bucket, Key })));
    await of(s3.send(new UploadPartCommand({ Bucket, Key, UploadId, PartNumber: 1, Body: 'x' })));
    await of(s3.send(new CompleteMultipartUploadCommand({ Bucket, Key, UploadId })));
    await of(s3.send(new AbortMultipartUploadCommand({ Bucket, Key, UploadId })));
    await of(new SNSClient(clientOptions(handler)).send(new PublishCommand({ TopicArn: sns.createTopic('t'), Message: 'm' })));
    await of(
      new SESv2Client(clientOptions(handler)).send(new SendEmailCommand({ Content: { Raw: { Data: new Uint8Array() } } })),
    );
    expect(calls).toEqual([
      's3 PutObject',
      's3 GetObject',
      's3 HeadObject',
      's3 DeleteObject',
      's3 DeleteObjects',
      's3 CopyObject',
      's3 ListObjectsV2',
      's3 ListObjectVersions',
      's3 HeadBucket',
      's3 GetBucketLocation',
      's3 ListBuckets',
      's3 CreateMultipartUpload',
      's3 UploadPart',
      's3 CompleteMultipartUpload',
      's3 AbortMultipartUpload',
      'sns Publish',
      'sesv2 SendEmail',
    ]);
  });

  it('can crash before they are made, or lose their answer after', async () => {
    const before = setUp(() => Promise.reject(new Error('crashed before')));
    await expect(before.send()).rejects.toThrow('crashed before');
    expect(before.sqs.stats('work').visible).toBe(0);

    const after = setUp(async (_call, next) => {
      await next();
      throw new Error('answer lost');
    });
    await expect(after.send()).rejects.toThrow('answer lost');
    expect(after.sqs.stats('work').visible).toBe(1);
  });

  it('can be throttled, and the SDK tries again', async () => {
    const calls: InProcessCall[] = [];
    const { send, sqs } = setUp(async (call, next) => {
      calls.push(call);
      if (calls.length > 1) return next();
      const body = Buffer.from(JSON.stringify({ __type: 'ThrottlingException', message: 'slow down' }));
      return { statusCode: 400, headers: { 'content-type': 'application/x-amz-json-1.0' }, body };
    });
    await send(2);
    expect([calls.length, sqs.stats('work').visible]).toEqual([2, 1]);
  });

  it('carry the path and the query of S3 as they were sent, and its answer as a stream', async () => {
    const requests: ServiceRequest[] = [];
    const s3 = new S3Client({
      ...clientOptions(
        inProcess({
          s3: async (request) => {
            requests.push(request);
            return { status: 200, headers: { 'content-length': '5' }, body: 'ééa' };
          },
        }),
      ),
      forcePathStyle: true,
    });
    const { Body } = await s3.send(new GetObjectCommand({ Bucket: 'b', Key: 'a+b/é %.md', VersionId: 'v/1' }));
    expect(await Body?.transformToString()).toBe('ééa');
    expect([requests[0]?.path, requests[0]?.query.get('versionId')]).toEqual(['/b/a%2Bb/%C3%A9%20%25.md', 'v/1']);
  });

  it('say which service is not there', async () => {
    const sns = new SNSClient(clientOptions(inProcess({})));
    await expect(sns.send(new PublishCommand({ TopicArn: 't', Message: 'm' }))).rejects.toThrow('No sns runs here.');
  });
});
