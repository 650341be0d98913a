import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type DiskRefused, onDiskRefused } from '../../local/aws/disk.ts';
import { createDynamoDb } from '../../local/aws/dynamodb/dynamodb.ts';
import { createS3, type LocalS3 } from '../../local/aws/s3/s3.ts';
import type { Service } from '../../local/aws/service.ts';
import { createMailbox } from '../../local/aws/ses/mailbox.ts';
import { createSes } from '../../local/aws/ses/ses.ts';
import { createSqs, type Sqs } from '../../local/aws/sqs/sqs.ts';
import { createVirtualClock } from '../../local/aws/virtual-clock.ts';
import { fillDisk } from './disk-that-fills.ts';

const NOON = Date.parse('2026-11-23T12:00:00Z');
const clock = createVirtualClock(NOON);

let folder: string;
/** What of a path makes its file one that finds no room. */
let full: string | undefined;
let endFilling: () => void;
let refusals: string[];
let stopListening: () => void;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-full-'));
  refusals = [];
  full = undefined;
  endFilling = fillDisk((file) => full !== undefined && file.includes(full));
  stopListening = onDiskRefused(({ message }: DiskRefused) => refusals.push(message));
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
  endFilling();
  stopListening();
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const sentence = (file: string): string =>
  `${file} could not be written, the disk is full: nothing that was answered for is lost; make room, and start again.`;

const call = async (service: Service, method: string, path: string, body = '', headers = {}): Promise<number | 'no answer'> => {
  try {
    return (await service({ method, path, query: new URLSearchParams(), headers, body: Buffer.from(body) })).status;
  } catch {
    return 'no answer';
  }
};

describe('on a full disk', () => {
  const openS3 = (): LocalS3 => {
    const s3 = createS3({ clock, folder, notify: async () => {} });
    s3.createBucket('newsroom', { versioned: true, notifications: [] });
    return s3;
  };

  it.each(['journal.ndjson', 'bodies/'])('an object is kept whole or its PUT is not answered for: %s', async (part) => {
    let s3 = openS3();
    const put = (key: string): ReturnType<typeof call> => call(s3.service, 'PUT', `/newsroom/${key}`, `text of ${key}`);
    expect(await put('before')).toBe(200);
    full = part;
    expect(await put('refused')).toBe(500);
    expect(refusals).toEqual([expect.stringMatching(/^\S+ could not be written, the disk is full: /)]);
    expect(refusals[0]).toContain(join(folder, part));
    full = undefined;
    expect(await put('after')).toBe(200);
    s3.close();

    s3 = openS3();
    const kept = s3.list('newsroom').map(({ key }) => [key, s3.get('newsroom', key)?.bytes.toString()]);
    expect(kept).toEqual([
      ['after', 'text of after'],
      ['before', 'text of before'],
    ]);
    s3.close();
  });

  it('a message is kept whole or its sending is not answered for', async () => {
    const open = (): Sqs => {
      const sqs = createSqs({ clock, folder });
      sqs.createQueue('work');
      return sqs;
    };
    let sqs = open();
    const send = (text: string): ReturnType<typeof call> =>
      call(sqs.service, 'POST', '/', JSON.stringify({ QueueUrl: sqs.urlOf('work'), MessageBody: text }), {
        'x-amz-target': 'AmazonSQS.SendMessage',
      });
    expect(await send('before')).toBe(200);
    full = 'queues.ndjson';
    expect(await send('refused')).toBe('no answer');
    expect(refusals).toEqual([sentence(join(folder, 'queues.ndjson'))]);
    full = undefined;
    expect(await send('after')).toBe(200);
    sqs.close();
    sqs = open();
    expect(sqs.peek('work').map(({ body }) => body)).toEqual(['before', 'after']);
    sqs.close();
  });

  it.each(['mailbox/tmp', 'ses.ndjson'])('a mail is delivered whole or its sending is not answered for: %s', async (part) => {
    const open = () => {
      const mailbox = createMailbox({ clock, folder: join(folder, 'mailbox') });
      const sns = { publish: async () => {}, account: '000000000000' };
      const ses = createSes({ clock, mailbox, folder, ...sns });
      return { mailbox, ses };
    };
    let { mailbox, ses } = open();
    const send = (subject: string): Promise<number | 'no answer'> => {
      const raw = Buffer.from(`From: desk@example.org\r\nTo: reader@example.org\r\nSubject: ${subject}\r\n\r\nText\r\n`);
      return call(
        ses.service,
        'POST',
        '/v2/email/outbound-emails',
        JSON.stringify({
          FromEmailAddress: 'desk@example.org',
          Destination: { ToAddresses: ['reader@example.org'] },
          Content: { Raw: { Data: raw.toString('base64') } },
        }),
        { 'content-type': 'application/json' },
      );
    };
    expect(await send('before')).toBe(200);
    full = part;
    expect(await send('refused')).toBe('no answer');
    expect(refusals).toHaveLength(1);
    full = undefined;
    expect(await send('after')).toBe(200);
    ses.close();
    ({ mailbox, ses } = open());
    expect(mailbox.list().map(({ id }) => /^Subject: (.*)\r$/m.exec(String(mailbox.read(id)))?.[1])).toEqual(['before', 'after']);
    expect(ses.sent.map(({ subject }) => subject)).toEqual(['before', 'after']);
    ses.close();
  });

  it('what was kept stays as it is when even the start finds no room', () => {
    const sqs = createSqs({ clock, folder });
    sqs.createQueue('work');
    sqs.send('work', 'kept');
    sqs.close();
    const file = join(folder, 'queues.ndjson');
    const before = readFileSync(file, 'utf8');
    full = 'queues.ndjson';
    expect(() => createSqs({ clock, folder })).toThrow(sentence(file));
    expect(readFileSync(file, 'utf8')).toBe(before);
  });
});

describe('what was damaged', () => {
  it.each(['queues.ndjson', 'ses.ndjson', 'journal.ndjson'])('is named, with the line and what to do: %s', (name) => {
    const file = join(folder, name);
    const open = (): unknown =>
      name === 'queues.ndjson'
        ? createSqs({ clock, folder })
        : name === 'ses.ndjson'
          ? createSes({ clock, folder, mailbox: createMailbox({ clock }), publish: async () => {}, account: '000000000000' })
          : createS3({ clock, folder, notify: async () => {} });
    writeFileSync(file, '');
    appendFileSync(file, 'x{"not":"ours"}\n');
    expect(open).toThrow(
      `${file}, line 1: this is not what Dateline wrote there, the file was damaged or changed. Nothing was touched: put back a copy of it, or run "npm start -- --fresh" to begin again without what is kept here.`,
    );
    expect(readFileSync(file, 'utf8')).toBe('x{"not":"ours"}\n');
  });

  it('is named when it is the tables', async () => {
    const table = {
      TableName: 'rows',
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' as const }],
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' as const }],
      BillingMode: 'PAY_PER_REQUEST' as const,
    };
    const dynamodb = createDynamoDb({ folder });
    await dynamodb.createTable(table);
    await dynamodb.close();
    const tables = join(folder, 'tables');
    for (const name of readdirSync(tables)) if (name.startsWith('MANIFEST')) writeFileSync(join(tables, name), 'rubbish');
    expect(existsSync(join(tables, 'CURRENT'))).toBe(true);
    const again = createDynamoDb({ folder });
    await expect(again.createTable(table)).rejects.toThrow(
      `${tables}: this is not what Dateline wrote there, the file was damaged or changed.`,
    );
  });
});
