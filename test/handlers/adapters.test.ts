import { DynamoDBClient, TransactionCanceledException, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { GetObjectCommand, HeadObjectCommand, PutObjectCommand, S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import {
  ChangeMessageVisibilityCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { openLog } from '../../shared/aws/log.ts';
import { etagOf, putObjectTo, readBytes, readEtagFrom, unchangedSince } from '../../shared/aws/objects.ts';
import { sendAllTo, sendTo } from '../../shared/aws/queue.ts';
import { eachRecord, type HowToHandle } from '../../shared/aws/sqs-handler.ts';
import { retryConflicts, transact } from '../../shared/aws/table.ts';

const s3 = mockClient(S3Client);
const sqs = mockClient(SQSClient);
const dynamodb = mockClient(DynamoDBClient);
beforeEach(() => {
  s3.reset();
  sqs.reset();
  dynamodb.reset();
});

const refusal = (name: string, httpStatusCode: number): S3ServiceException =>
  new S3ServiceException({ name, $fault: 'client', $metadata: { httpStatusCode }, message: name });

describe('a conditional PUT', () => {
  const put = putObjectTo(new S3Client(), 'site');
  const page = { key: 'en/index.html', body: '<p>', contentType: 'text/html' };

  it('asks that the object is as it was read, or still absent', async () => {
    s3.on(PutObjectCommand).resolves({ ETag: '"new"' });
    await put(page, unchangedSince('"old"'));
    await put(page, unchangedSince(undefined));
    const inputs = s3.commandCalls(PutObjectCommand).map(({ args }) => args[0].input);
    expect(inputs.map(({ IfMatch, IfNoneMatch }) => [IfMatch, IfNoneMatch])).toEqual([
      ['"old"', undefined],
      [undefined, '*'],
    ]);
  });

  it.each([
    ['PreconditionFailed', 412],
    ['ConditionalRequestConflict', 409],
    ['NoSuchKey', 404],
  ])('is beaten, not broken, by %s', async (name, status) => {
    s3.on(PutObjectCommand).rejects(refusal(name, status));
    expect(await put(page, unchangedSince('"old"'))).toEqual({ written: false });
  });

  it('throws what is no answer, as it came', async () => {
    s3.on(PutObjectCommand).rejects(refusal('SlowDown', 503));
    await expect(put(page, unchangedSince('"old"'))).rejects.toThrow('SlowDown');
  });

  it('knows the ETag S3 gives its bytes', () => expect(etagOf('hello')).toBe('"5d41402abc4b2a76b9719d911017c592"'));
});

describe('reading', () => {
  it('answers nothing for an object, a version or an ETag that is not there', async () => {
    const client = new S3Client();
    s3.on(HeadObjectCommand).rejects(refusal('NotFound', 404));
    expect(await readEtagFrom(client, 'site')('x')).toBeUndefined();
    for (const [name, status] of [
      ['NoSuchKey', 404],
      ['NoSuchVersion', 404],
      ['MethodNotAllowed', 405],
    ] as const) {
      s3.on(GetObjectCommand).rejects(refusal(name, status));
      expect(await readBytes(client, { bucket: 'newsroom', key: 'x', versionId: 'v' })).toBeUndefined();
    }
  });

  it('does not take a refusal for absence: a missing permission must alarm', async () => {
    s3.on(HeadObjectCommand).rejects(refusal('Forbidden', 403));
    await expect(readEtagFrom(new S3Client(), 'site')('x')).rejects.toThrow('Forbidden');
  });
});

describe('a queue', () => {
  it('is sent ten messages to a call', async () => {
    sqs.on(SendMessageBatchCommand).resolves({ Successful: [], Failed: [] });
    await sendAllTo(new SQSClient(), 'https://queue')(Array.from({ length: 23 }, (_, index) => index));
    expect(sqs.commandCalls(SendMessageBatchCommand).map(({ args }) => args[0].input.Entries?.length)).toEqual([10, 10, 3]);
  });

  it('is not called for nothing', async () => {
    await sendAllTo(new SQSClient(), 'https://queue')([]);
    expect(sqs.calls()).toHaveLength(0);
  });

  it('throws when a message of a batch was refused, for the whole batch may be sent again', async () => {
    sqs
      .on(SendMessageBatchCommand)
      .resolves({ Failed: [{ Id: '0', Code: 'InternalError', SenderFault: false }], Successful: [] });
    await expect(sendAllTo(new SQSClient(), 'https://queue')(['x'])).rejects.toThrow('InternalError');
  });

  it('never asks for a longer delay than SQS gives, nor for a part of a second less', async () => {
    sqs.on(SendMessageCommand).resolves({});
    const send = sendTo(new SQSClient(), 'https://queue');
    await send('x', 5000);
    await send('x', 0.2);
    expect(sqs.commandCalls(SendMessageCommand).map(({ args }) => args[0].input.DelaySeconds)).toEqual([900, 1]);
  });
});

describe('a batch of records', () => {
  const WORK = 'arn:aws:sqs:us-east-1:000000000000:work';
  const DEAD = 'arn:aws:sqs:us-east-1:000000000000:dead';
  const urlOf = (arn: string): string => `https://sqs.example/${arn.split(':').at(-1)}`;
  const NOW = Date.parse('2026-11-02T09:00:00.000Z');

  /** Records that were received so often, for the first time so many seconds ago. */
  const batch = (bodies: string[], { receives = 1, seconds = 0 } = {}): SQSEvent =>
    ({
      Records: bodies.map((body, index) => ({
        messageId: `m${index}`,
        receiptHandle: `r${index}`,
        body,
        eventSourceARN: WORK,
        attributes: {
          ApproximateReceiveCount: String(receives),
          ApproximateFirstReceiveTimestamp: String(NOW - seconds * 1000),
        },
      })),
    }) as unknown as SQSEvent;

  const handlerOf = (handle: (n: number) => void, more: HowToHandle<{ n: number }> = {}) =>
    eachRecord(
      { now: () => new Date(NOW), log },
      z.object({ n: z.number() }),
      async ({ n }) => {
        handle(n);
        return { event: 'decided' };
      },
      more,
    );
  const written: string[] = [];
  const log = openLog({}, { writeLine: (line) => void written.push(line) });
  const said = () => written.map((line) => JSON.parse(line).message);
  const failed = ({ batchItemFailures }: SQSBatchResponse) => batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
  const pauses = () => sqs.commandCalls(ChangeMessageVisibilityCommand).map(({ args }) => args[0].input.VisibilityTimeout ?? 0);
  const setAside = () => sqs.commandCalls(SendMessageCommand).map(({ args }) => args[0].input);

  beforeEach(() => {
    written.length = 0;
    sqs.on(GetQueueUrlCommand).callsFake(({ QueueName }) => ({ QueueUrl: urlOf(QueueName) }));
    sqs.on(GetQueueAttributesCommand).resolves({ Attributes: { RedrivePolicy: JSON.stringify({ deadLetterTargetArn: DEAD }) } });
    sqs.on(ChangeMessageVisibilityCommand).resolves({});
    sqs.on(SendMessageCommand).resolves({});
  });
  it('sends back only the records that failed', async () => {
    const handled: number[] = [];
    const handler = handlerOf((n) => {
      if (n === 2) throw new Error('throttled');
      handled.push(n);
    });
    expect(failed(await handler(batch(['{"n":1}', '{"n":2}', 'no JSON', '{"n":"x"}', '{"n":3}'])))).toEqual(['m1', 'm2', 'm3']);
    expect(handled).toEqual([1, 3]);
  });

  it('asks SQS nothing as long as all goes well', async () => {
    await handlerOf(() => {})(batch(['{"n":1}'], { receives: 2, seconds: 10 }));
    expect(sqs.calls()).toEqual([]);
  });

  it('has what failed for a moment wait longer each time, and tries it for two days', async () => {
    const handler = handlerOf(() => {
      throw new Error('throttled');
    });
    const lives = { 1: 0, 2: 10, 4: 130, 20: 14_000, 190: 165_000 };
    for (const [receives, seconds] of Object.entries(lives))
      expect(failed(await handler(batch(['{"n":1}'], { receives: Number(receives), seconds })))).toEqual(['m0']);
    const [first = 0, second = 0, fourth = 0, ...late] = pauses();
    expect(first).toBeLessThanOrEqual(10);
    expect(second).toBeGreaterThan(first);
    expect(fourth).toBeGreaterThan(200);
    for (const pause of late) expect(pause).toBeGreaterThan(670);
    expect(setAside()).toEqual([]);
  });

  it('sets a mistake of ours aside after three tries, and says what it was', async () => {
    const handler = handlerOf(() => {});
    expect(failed(await handler(batch(['no JSON'], { receives: 2, seconds: 10 })))).toEqual(['m0']);
    expect(failed(await handler(batch(['no JSON', '{"n":1}'], { receives: 3, seconds: 40 })))).toEqual([]);
    expect(setAside()).toMatchObject([
      { QueueUrl: urlOf(DEAD), MessageBody: 'no JSON', MessageAttributes: { error: { StringValue: 'Unreadable' } } },
    ]);
  });

  it('sets aside what killed its reader again and again, without trying it', async () => {
    const handled: number[] = [];
    // Each time it came back when its queue's two minutes were over: nobody had said that it failed.
    for (let receives = 1; setAside().length === 0; receives++)
      await handlerOf((n) => handled.push(n))(batch(['{"n":1}'], { receives, seconds: (receives - 1) * 120 }));
    expect(handled.length).toBeLessThan(10);
    expect(setAside()).toMatchObject([{ MessageAttributes: { error: { StringValue: 'Vanished' } } }]);
  });

  it('takes nothing for what kills its reader while SQS sets no pauses', async () => {
    sqs.on(ChangeMessageVisibilityCommand).rejects(new Error('away'));
    const handler = handlerOf(() => {
      throw new Error('away');
    });
    expect(failed(await handler(batch(['{"n":1}'])))).toEqual(['m0']);
    expect(failed(await handler(batch(['{"n":1}'], { receives: 30, seconds: 3600 })))).toEqual(['m0']);
    expect(setAside()).toEqual([]);
  });

  it('lets go what is sent again every minute anyway', async () => {
    const handler = handlerOf(
      () => {
        throw new Error('away');
      },
      { isSweptAgain: ({ n }) => n === 1 },
    );
    expect(failed(await handler(batch(['{"n":1}'])))).toEqual(['m0']);
    expect(failed(await handler(batch(['{"n":1}', '{"n":2}'], { receives: 3, seconds: 40 })))).toEqual(['m1']);
    expect(setAside()).toEqual([]);
  });

  it('gives the rest of a batch back untried when its time is nearly over', async () => {
    let left = 20_000;
    const handled: number[] = [];
    const handler = handlerOf((n) => {
      handled.push(n);
      left = 5000;
    });
    expect(failed(await handler(batch(['{"n":1}', '{"n":2}']), { getRemainingTimeInMillis: () => left }))).toEqual(['m1']);
    expect(handled).toEqual([1]);
  });

  it('says so when a record has waited for a quarter of an hour', async () => {
    const handler = handlerOf(() => {
      throw new Error('away');
    });
    await handler(batch(['{"n":1}'], { receives: 3, seconds: 40 }));
    expect(said()).not.toContain('record-waits');
    await handler(batch(['{"n":1}'], { receives: 6, seconds: 1200 }));
    expect(said()).toContain('record-waits');
  });
});

describe('a transaction', () => {
  const table = { client: new DynamoDBClient(), name: 'newsroom' };
  const change = { put: { pk: 'R#1', sk: 'HEAD' }, if: { expression: 'attribute_not_exists(pk)' } };
  const cancelled = (...codes: string[]): TransactionCanceledException =>
    new TransactionCanceledException({ message: '', $metadata: {}, CancellationReasons: codes.map((Code) => ({ Code })) });

  it('answers which conditions failed', async () => {
    dynamodb.on(TransactWriteItemsCommand).rejects(cancelled('None', 'ConditionalCheckFailed'));
    expect(await transact(table, [change, change])).toEqual({ committed: false, refused: [1] });
  });

  it('sets no token of its own', async () => {
    dynamodb.on(TransactWriteItemsCommand).resolves({});
    await transact(table, [change]);
    expect(dynamodb.commandCalls(TransactWriteItemsCommand)[0]?.args[0].input.ClientRequestToken).toBeUndefined();
  });

  it('that meets another one is tried again, and then given back to the queue', async () => {
    dynamodb.on(TransactWriteItemsCommand).rejectsOnce(cancelled('TransactionConflict')).resolves({});
    expect(await retryConflicts(() => transact(table, [change]))).toEqual({ committed: true });
    dynamodb.on(TransactWriteItemsCommand).rejects(cancelled('TransactionConflict', 'None'));
    await expect(retryConflicts(() => transact(table, [change]))).rejects.toThrow(TransactionCanceledException);
  });
});
