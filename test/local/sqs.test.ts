import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  ChangeMessageVisibilityCommand,
  DeleteMessageBatchCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  ListQueuesCommand,
  PurgeQueueCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
  SQSClient,
  StartMessageMoveTaskCommand,
} from '@aws-sdk/client-sqs';
import { describe, expect, it, test } from 'vitest';
import { listen } from '../../local/aws/http-listener.ts';
import { createRunningClock } from '../../local/aws/running-clock.ts';
import { createSqs } from '../../local/aws/sqs/sqs.ts';
import { createVirtualClock } from '../../local/aws/virtual-clock.ts';
import { inProcess } from '../../local/newsroom/in-process.ts';
import { clientOptions } from './sdk-clients.ts';

const NOON = Date.parse('2026-11-23T12:00:00Z');

const setUp = (folder?: string) => {
  const clock = createVirtualClock(NOON);
  const sqs = createSqs({ clock, ...(folder && { folder }) });
  sqs.createQueue('dead');
  sqs.createQueue('work', { visibilityTimeout: 60, redrive: { target: 'dead', maxReceiveCount: 2 } });
  const client = new SQSClient(clientOptions(inProcess({ sqs: sqs.service })));
  return { clock, sqs, client, QueueUrl: sqs.urlOf('work') };
};

describe('through the SDK', () => {
  it('carries a message with its attributes, digests right, from sender to receiver', async () => {
    const { client, QueueUrl } = setUp();
    const MessageAttributes = {
      language: { DataType: 'String', StringValue: 'العربية' },
      priority: { DataType: 'Number', StringValue: '3' },
      seal: { DataType: 'Binary', BinaryValue: new Uint8Array([0, 255, 7]) },
    };
    const sent = await client.send(new SendMessageCommand({ QueueUrl, MessageBody: 'Phnom Penh – «ដំណឹង»', MessageAttributes }));
    // The SDK itself refuses an answer whose digests are wrong.
    const { Messages } = await client.send(
      new ReceiveMessageCommand({ QueueUrl, MessageSystemAttributeNames: ['All'], MessageAttributeNames: ['All'] }),
    );
    expect(Messages).toMatchObject([
      {
        MessageId: sent.MessageId,
        Body: 'Phnom Penh – «ដំណឹង»',
        MessageAttributes,
        MD5OfMessageAttributes: sent.MD5OfMessageAttributes,
        Attributes: {
          ApproximateReceiveCount: '1',
          SentTimestamp: String(NOON),
          ApproximateFirstReceiveTimestamp: String(NOON),
        },
      },
    ]);
  });

  it('computes the digest of attributes as AWS documents it', async () => {
    const { client, QueueUrl } = setUp();
    const { MD5OfMessageAttributes } = await client.send(
      new SendMessageCommand({
        QueueUrl,
        MessageBody: 'x',
        MessageAttributes: {
          timestamp: { DataType: 'Number', StringValue: '1493147359900' },
        },
      }),
    );
    expect(MD5OfMessageAttributes).toBe('235c5c510d26fb653d073faed50ae77c');

    const binary = await client.send(
      new SendMessageCommand({
        QueueUrl,
        MessageBody: 'x',
        MessageAttributes: { b: { DataType: 'Binary', BinaryValue: new Uint8Array([0, 255]) } },
      }),
    );
    // Length and name, length and type, 2 for binary, length and value: written out by hand.
    const bytes = Buffer.from('0000000162' + '0000000642696e617279' + '02' + '0000000200ff', 'hex');
    expect(binary.MD5OfMessageAttributes).toBe(createHash('md5').update(bytes).digest('hex'));
  });

  it('hides a received message until its time has passed, then hands it out again', async () => {
    const { clock, client, QueueUrl } = setUp();
    await client.send(new SendMessageCommand({ QueueUrl, MessageBody: 'one' }));
    const receive = async () => (await client.send(new ReceiveMessageCommand({ QueueUrl }))).Messages;
    expect(await receive()).toHaveLength(1);
    expect(await receive()).toBeUndefined();
    clock.advanceTo(NOON + 59_999);
    expect(await receive()).toBeUndefined();
    clock.advanceTo(NOON + 60_000);
    expect(await receive()).toHaveLength(1);
  });

  it('holds a delayed message back, and refuses a delay over 900 seconds', async () => {
    const { clock, client, sqs, QueueUrl } = setUp();
    await client.send(new SendMessageCommand({ QueueUrl, MessageBody: 'later', DelaySeconds: 900 }));
    expect(sqs.stats('work')).toEqual({ visible: 0, inFlight: 0, delayed: 1, nextChangeAt: NOON + 900_000 });
    clock.advanceTo(NOON + 899_999);
    expect((await client.send(new ReceiveMessageCommand({ QueueUrl }))).Messages).toBeUndefined();
    clock.advanceTo(NOON + 900_000);
    expect((await client.send(new ReceiveMessageCommand({ QueueUrl }))).Messages).toHaveLength(1);
    await expect(
      client.send(new SendMessageCommand({ QueueUrl, MessageBody: 'too late', DelaySeconds: 901 })),
    ).rejects.toMatchObject({ message: expect.stringContaining('DelaySeconds'), Code: 'InvalidParameterValue' });
  });

  it('waits for a message as long as it was asked to, and no longer', async () => {
    const { clock, client, sqs, QueueUrl } = setUp();
    const waiting = client.send(new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 20 }));
    await new Promise(setImmediate);
    sqs.send('work', 'here');
    expect((await waiting).Messages).toMatchObject([{ Body: 'here' }]);

    const inVain = client.send(new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 20 }));
    await new Promise((resolve) => setTimeout(resolve, 20));
    clock.advanceTo(NOON + 20_000);
    expect((await inVain).Messages).toBeUndefined();
  });

  it('moves a message to the dead letters when it would be received once too often, and back on redrive', async () => {
    const { clock, client, sqs, QueueUrl } = setUp();
    const MessageId = sqs.send('work', 'poison');
    for (const _ of [1, 2]) {
      expect((await client.send(new ReceiveMessageCommand({ QueueUrl }))).Messages).toHaveLength(1);
      clock.advanceTo(clock.now() + 60_000);
    }
    expect((await client.send(new ReceiveMessageCommand({ QueueUrl }))).Messages).toBeUndefined();
    const { Messages } = await client.send(
      new ReceiveMessageCommand({ QueueUrl: sqs.urlOf('dead'), VisibilityTimeout: 0, MessageSystemAttributeNames: ['All'] }),
    );
    expect(Messages).toMatchObject([
      { MessageId, Body: 'poison', Attributes: { DeadLetterQueueSourceArn: sqs.arnOf('work'), SentTimestamp: String(NOON) } },
    ]);

    await client.send(new StartMessageMoveTaskCommand({ SourceArn: sqs.arnOf('dead') }));
    expect(sqs.stats('dead').visible).toBe(0);
    expect(sqs.receive('work', 10)).toMatchObject([{ body: 'poison', attributes: { ApproximateReceiveCount: '1' } }]);
    await expect(client.send(new StartMessageMoveTaskCommand({ SourceArn: sqs.arnOf('work') }))).rejects.toThrow(
      'Dead Letter Queue',
    );
  });

  it('lets only the last receiver delete a message', async () => {
    const { clock, client, sqs, QueueUrl } = setUp();
    sqs.send('work', 'one');
    const [first] = sqs.receive('work', 1);
    clock.advanceTo(NOON + 60_000);
    const [second] = sqs.receive('work', 1);
    await client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: first?.receiptHandle }));
    expect(sqs.stats('work').inFlight).toBe(1);
    await expect(
      client.send(new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle: first?.receiptHandle, VisibilityTimeout: 5 })),
    ).rejects.toMatchObject({ name: 'MessageNotInflight' });
    await client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: second?.receiptHandle }));
    expect(sqs.stats('work')).toEqual({ visible: 0, inFlight: 0, delayed: 0 });
    await expect(client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: 'nonsense' }))).rejects.toMatchObject({
      name: 'ReceiptHandleIsInvalid',
    });
  });

  it('takes a batch apart: good entries go, bad ones are named; a bad batch is refused whole', async () => {
    const { client, sqs, QueueUrl } = setUp();
    const { Successful, Failed } = await client.send(
      new SendMessageBatchCommand({
        QueueUrl,
        Entries: [
          { Id: 'good', MessageBody: 'a' },
          { Id: 'bad', MessageBody: 'b\u0000' },
          { Id: 'late', MessageBody: 'c', DelaySeconds: 1000 },
        ],
      }),
    );
    expect(Successful?.map(({ Id }) => Id)).toEqual(['good']);
    expect(Failed).toMatchObject([
      { Id: 'bad', Code: 'InvalidMessageContents', SenderFault: true },
      { Id: 'late', Code: 'InvalidParameterValue' },
    ]);
    const batchOf = (bodies: string[], id = (index: number) => `n${index}`) =>
      client.send(
        new SendMessageBatchCommand({ QueueUrl, Entries: bodies.map((MessageBody, index) => ({ Id: id(index), MessageBody })) }),
      );
    await expect(batchOf([])).rejects.toMatchObject({ name: 'EmptyBatchRequest' });
    await expect(batchOf(Array(11).fill('x'))).rejects.toMatchObject({ name: 'TooManyEntriesInBatchRequest' });
    await expect(batchOf(['x', 'y'], () => 'same')).rejects.toMatchObject({ name: 'BatchEntryIdsNotDistinct' });
    await expect(batchOf(['x'], () => 'no spaces')).rejects.toMatchObject({ name: 'InvalidBatchEntryId' });
    await expect(batchOf(Array(3).fill('x'.repeat(100_000)))).rejects.toMatchObject({ name: 'BatchRequestTooLong' });
    expect(sqs.stats('work').visible).toBe(1);

    const [received] = sqs.receive('work', 10);
    const deleted = await client.send(
      new DeleteMessageBatchCommand({ QueueUrl, Entries: [{ Id: 'a', ReceiptHandle: received?.receiptHandle ?? '' }] }),
    );
    expect(deleted.Successful).toEqual([{ Id: 'a' }]);
    expect(sqs.stats('work').inFlight).toBe(0);
  });

  it('takes a message of 256 KiB, attributes included, and not a byte more', async () => {
    const { client, QueueUrl } = setUp();
    const attributes = { MessageAttributes: { n: { DataType: 'String', StringValue: 'v' } } }; // 8 bytes
    await client.send(new SendMessageCommand({ QueueUrl, MessageBody: 'x'.repeat(262_136), ...attributes }));
    await expect(
      client.send(new SendMessageCommand({ QueueUrl, MessageBody: 'x'.repeat(262_137), ...attributes })),
    ).rejects.toThrow('shorter than 262144');
  });

  it('answers what is asked about queues, and says when there is none', async () => {
    const { client, sqs, QueueUrl } = setUp();
    expect((await client.send(new ListQueuesCommand({}))).QueueUrls).toEqual([sqs.urlOf('dead'), QueueUrl]);
    expect((await client.send(new GetQueueUrlCommand({ QueueName: 'work' }))).QueueUrl).toBe(QueueUrl);
    await expect(client.send(new GetQueueUrlCommand({ QueueName: 'nowhere' }))).rejects.toMatchObject({
      name: 'QueueDoesNotExist',
      Code: 'AWS.SimpleQueueService.NonExistentQueue',
    });
    sqs.send('work', 'x');
    const { Attributes } = await client.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] }));
    expect(Attributes).toMatchObject({
      ApproximateNumberOfMessages: '1',
      VisibilityTimeout: '60',
      RedrivePolicy: JSON.stringify({ deadLetterTargetArn: sqs.arnOf('dead'), maxReceiveCount: 2 }),
    });
    await client.send(new PurgeQueueCommand({ QueueUrl }));
    expect(sqs.stats('work').visible).toBe(0);
  });
});

describe('for the host', () => {
  it('wakes an event source whenever a message becomes visible', () => {
    const { clock, sqs } = setUp();
    const seen: string[] = [];
    sqs.onVisible('work', () => seen.push(...sqs.receive('work', 10).map(({ body }) => body)));
    sqs.send('work', 'now');
    sqs.send('work', 'soon', { delaySeconds: 5 });
    expect(seen).toEqual(['now']);
    clock.advanceTo(NOON + 5_000);
    expect(seen).toEqual(['now', 'soon']);
    clock.advanceTo(NOON + 60_000);
    expect(seen).toEqual(['now', 'soon', 'now']);
  });

  it('gives a message back at once or after a while', () => {
    const { clock, sqs } = setUp();
    sqs.send('work', 'x');
    const [first] = sqs.receive('work', 1);
    sqs.release('work', first?.receiptHandle ?? '');
    expect(sqs.stats('work').visible).toBe(1);
    const [second] = sqs.receive('work', 1);
    sqs.release('work', second?.receiptHandle ?? '', 10);
    expect(sqs.peek('work')).toMatchObject([{ state: 'inFlight', receiveCount: 2, visibleAt: NOON + 10_000 }]);
    clock.advanceTo(NOON + 10_000);
    expect(sqs.peek('work')).toMatchObject([{ state: 'visible' }]);
  });
});

describe('in a folder', () => {
  const newFolder = () => mkdtempSync(join(tmpdir(), 'dateline-sqs-'));

  it('keeps what was sent and forgets what was deleted; what was in flight is visible again', () => {
    const folder = newFolder();
    const before = setUp(folder);
    before.sqs.send('work', 'kept', { attributes: { lang: { DataType: 'String', StringValue: 'fr' } } });
    before.sqs.send('work', 'done');
    before.sqs.send('work', 'delayed', { delaySeconds: 100 });
    const records = before.sqs.receive('work', 10);
    before.sqs.delete('work', records[1]?.receiptHandle ?? '');
    // no close: the process is gone

    const after = setUp(folder);
    expect(after.sqs.peek('work')).toMatchObject([
      { body: 'kept', state: 'visible', receiveCount: 0, attributes: { lang: { StringValue: 'fr' } } },
      { body: 'delayed', state: 'delayed', visibleAt: NOON + 100_000 },
    ]);
  });

  it('remembers how often a message came back, so that a poison message dies after a restart too', () => {
    const folder = newFolder();
    const before = setUp(folder);
    before.sqs.send('work', 'poison');
    for (const _ of [1, 2]) {
      before.sqs.receive('work', 1);
      before.clock.advanceTo(before.clock.now() + 60_000);
    }
    const after = setUp(folder);
    after.clock.advanceTo(before.clock.now());
    expect(after.sqs.receive('work', 1)).toEqual([]);
    expect(after.sqs.stats('dead').visible).toBe(1);
    const again = setUp(folder);
    again.clock.advanceTo(before.clock.now());
    expect(again.sqs.stats('work').visible).toBe(0);
    expect(again.sqs.stats('dead').visible).toBe(1);
  });

  it('lets a line torn by a crash go, and nothing else', () => {
    const folder = newFolder();
    const before = setUp(folder);
    before.sqs.send('work', 'whole');
    appendFileSync(join(folder, 'queues.ndjson'), '{"change":"deleted","queue":"work","i');
    const after = setUp(folder);
    after.sqs.send('work', 'next');
    expect(
      setUp(folder)
        .sqs.peek('work')
        .map(({ body }) => body),
    ).toEqual(['whole', 'next']);
  });

  it('says which line it cannot read', () => {
    const folder = newFolder();
    setUp(folder);
    appendFileSync(join(folder, 'queues.ndjson'), '{"change":"who knows"}\n');
    expect(() => setUp(folder)).toThrow(/queues\.ndjson, line 1/);
  });

  it('has every acknowledged send after kill -9 in the middle', async () => {
    const folder = newFolder();
    const script = `
      import { createSqs } from ${JSON.stringify(join(import.meta.dirname, '../../local/aws/sqs/sqs.ts'))};
      const sqs = createSqs({ clock: { now: () => ${NOON}, at: () => () => {} }, folder: ${JSON.stringify(folder)} });
      sqs.createQueue('work');
      for (let n = 0; ; n += 1) {
        sqs.send('work', 'm' + n);
        if (n % 3 === 0) { const [m] = sqs.receive('work', 1); sqs.delete('work', m.receiptHandle); console.log('deleted ' + m.body); }
        console.log('sent m' + n);
        if (n % 50 === 0) await new Promise(setImmediate); // lets the output go
      }`;
    const child = execFile(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], { maxBuffer: 1e9 });
    let output = '';
    child.stdout?.on('data', (chunk: string) => {
      output += chunk;
      if (output.length > 50_000) child.kill('SIGKILL');
    });
    await new Promise((resolve) => child.once('close', resolve));
    const lines = output.split('\n').slice(0, -1);
    const deleted = new Set(lines.flatMap((line) => line.match(/^deleted (.*)/)?.[1] ?? []));
    const sent = lines.flatMap((line) => line.match(/^sent (.*)/)?.[1] ?? []);
    expect(sent.length).toBeGreaterThan(1000);
    const bodies = new Set(
      setUp(folder)
        .sqs.peek('work')
        .map(({ body }) => body),
    );
    // What it said last was lost with it, deletions too: those are of the oldest, one after the other.
    const left = sent.filter((body) => !deleted.has(body));
    const missing = left.filter((body) => !bodies.has(body));
    expect(missing).toEqual(left.slice(0, missing.length));
    expect(missing.length).toBeLessThan(left.length / 2);
    expect([...deleted].filter((body) => bodies.has(body))).toEqual([]);
  });
});

test('queues are reached over HTTP, by long polls too; a taken port is named', async () => {
  const clock = createRunningClock();
  let sqs: ReturnType<typeof createSqs> | undefined;
  const listener = await listen(async (request) => {
    if (!sqs) throw new Error('not yet');
    return sqs.service(request);
  }, 0);
  try {
    const endpoint = `http://127.0.0.1:${listener.port}`;
    sqs = createSqs({ clock, baseUrl: endpoint });
    sqs.createQueue('work');
    const QueueUrl = sqs.urlOf('work');
    const client = new SQSClient({
      endpoint,
      region: 'us-east-1',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    });
    const waiting = client.send(new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 5 }));
    await client.send(new SendMessageCommand({ QueueUrl, MessageBody: 'over the wire' }));
    expect((await waiting).Messages).toMatchObject([{ Body: 'over the wire' }]);
    client.destroy();
    await expect(listen(sqs.service, listener.port)).rejects.toThrow(`Port ${listener.port} on 127.0.0.1 is in use`);
  } finally {
    await listener.close();
  }
});
