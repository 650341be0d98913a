import { appendFileSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateEmailIdentityCommand,
  GetAccountCommand,
  GetConfigurationSetEventDestinationsCommand,
  SESv2Client,
  SendEmailCommand,
  type SendEmailCommandInput,
} from '@aws-sdk/client-sesv2';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createMailbox } from '../../local/aws/ses/mailbox.ts';
import { createSes, type SesSettings } from '../../local/aws/ses/ses.ts';
import { createVirtualClock } from '../../local/aws/virtual-clock.ts';
import { inProcess } from '../../local/newsroom/in-process.ts';
import { clientOptions } from './sdk-clients.ts';

const NOON = Date.parse('2026-11-23T12:00:00.250Z');
const TOPIC = 'arn:aws:sns:us-east-1:000000000000:mail-events';

const RAW = [
  'From: Blue Harbour Relief <news@example.org>',
  'To: reader@example.org',
  'Subject: =?utf-8?q?Des_puits?=',
  'Message-ID: <mine@example.org>',
  'Date: Thu, 01 Jan 1970 00:00:00 +0000',
  'List-Unsubscribe: <https://example.org/unsubscribe?token=abc>,',
  '\t<mailto:leave@example.org>',
  'MIME-Version: 1.0',
  'Content-Type: text/plain; charset=utf-8',
  'Content-Transfer-Encoding: 8bit',
  '',
  'Des puits réparés.',
  '',
].join('\r\n');

interface MailEvent {
  eventType: string;
  mail: {
    messageId: string;
    destination: string[];
    timestamp: string;
    tags: Record<string, string[]>;
    headers: { name: string; value: string }[];
  };
  [member: string]: unknown;
}

const setUp = ({ settings, folder }: { settings?: Partial<SesSettings>; folder?: string } = {}) => {
  const clock = createVirtualClock(NOON);
  const mailbox = createMailbox({ clock, ...(folder && { folder: join(folder, 'mail') }) });
  const told: { topicArn: string; at: number; event: MailEvent }[] = [];
  const ses = createSes({
    clock,
    mailbox,
    account: '000000000000',
    publish: async (topicArn, message) => void told.push({ topicArn, at: clock.now(), event: JSON.parse(message) }),
    ...(folder && { folder }),
    ...(settings && { settings }),
  });
  ses.createConfigurationSet({
    name: 'alerts',
    sending: true,
    destinations: [
      { name: 'to-topic', enabled: true, types: ['SEND', 'DELIVERY', 'BOUNCE', 'COMPLAINT', 'REJECT'], topicArn: TOPIC },
    ],
  });
  const client = new SESv2Client(clientOptions(inProcess({ sesv2: ses.service })));
  const send = (
    to: string | string[] = 'reader@example.org',
    more: Partial<SendEmailCommandInput> = {},
    raw: string | Buffer = RAW,
  ) =>
    client.send(
      new SendEmailCommand({
        FromEmailAddress: 'news@example.org',
        Destination: { ToAddresses: [to].flat() },
        Content: { Raw: { Data: Buffer.from(raw) } },
        ConfigurationSetName: 'alerts',
        EmailTags: [{ Name: 'delivery', Value: 'a1-b2_c3' }],
        ...more,
      }),
    );
  const refusal = async (sending: Promise<unknown>): Promise<string> => {
    const error = await sending.then(
      () => undefined,
      (thrown: unknown) => thrown as { name: string; message: string; $metadata: { httpStatusCode: number } },
    );
    return error ? `${error.$metadata.httpStatusCode} ${error.name}: ${error.message}` : 'nothing was refused';
  };
  const mails = () => ses.sent.map(({ mailId }) => String(mailbox.read(mailId)));
  return { clock, mailbox, ses, told, client, send, refusal, mails };
};

const folders: string[] = [];
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-ses-'));
  folders.push(folder);
  return folder;
};
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** The most recipients in any second that begins with a mail. */
const mostIn = (sent: readonly { at: number; to: readonly string[] }[], milliseconds: number): number =>
  Math.max(
    ...sent.map(({ at }) =>
      sent.filter((mail) => mail.at >= at && mail.at < at + milliseconds).reduce((sum, { to }) => sum + to.length, 0),
    ),
  );

describe('a mail that is sent', () => {
  it('lies in the mailbox byte for byte, but for the Message-ID and Date that SES puts in their place', async () => {
    const { send, mails, ses } = setUp();
    const { MessageId = '' } = await send();
    expect(MessageId).toMatch(/^0100[0-9a-f]{12}-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}-000000$/);
    expect(mails()).toEqual([
      `Return-Path: <${MessageId}@amazonses.com>\r\nDelivered-To: reader@example.org\r\n${RAW.replace(
        '<mine@example.org>',
        `<${MessageId}@email.amazonses.com>`,
      ).replace('Thu, 01 Jan 1970 00:00:00 +0000', 'Mon, 23 Nov 2026 12:00:00 +0000')}`,
    ]);
    expect(ses.sent).toEqual([
      {
        at: NOON,
        messageId: MessageId,
        mailId: expect.any(String),
        from: 'news@example.org',
        to: ['reader@example.org'],
        subject: '=?utf-8?q?Des_puits?=',
      },
    ]);
  });

  it('is given both where it has neither, and a folded one is replaced whole', async () => {
    const { send, mails } = setUp();
    const { MessageId } = await send(
      'a@example.org',
      {},
      'From: a@example.org\nMessage-ID:\n <folded@example.org>\nX: y\n\nbody\n',
    );
    await send('a@example.org', {}, 'From: a@example.org\n\n');
    expect(mails()[0]).toContain(
      `From: a@example.org\nMessage-ID: <${MessageId}@email.amazonses.com>\nX: y\nDate: Mon, 23 Nov 2026 12:00:00 +0000\n\nbody\n`,
    );
    expect(mails()[1]).toMatch(/From: a@example\.org\nMessage-ID: <.+>\nDate: .+\n\n$/);
  });

  it('has the same id in every run that sends the same mails at the same times, and no two have the same', async () => {
    const ids = async () => {
      const { send } = setUp();
      return [(await send()).MessageId, (await send()).MessageId];
    };
    const first = await ids();
    expect(await ids()).toEqual(first);
    expect(new Set(first).size).toBe(2);
  });
});

describe('a mail that SES refuses', () => {
  const header = (line: string): string => `${line}\r\n${RAW}`;

  it.each<[string, string | string[], string, string]>([
    ['without a domain', 'reader', RAW, "Missing final '@domain'"],
    ['with a line break in an address', 'reader@example.org\r\nBcc: x@example.org', RAW, 'contains control or whitespace'],
    ['with a local part that is not ASCII', 'jörg@example.org', RAW, 'Local address contains control or whitespace'],
    ['with a domain that is not ASCII', 'a@bücher.example', RAW, 'Domain contains control or whitespace'],
    ['to more than 50 people', Array.from({ length: 51 }, (_, n) => `r${n}@example.org`), RAW, 'Recipient count exceeds 50.'],
    ['without From', 'a@example.org', 'To: a@example.org\r\n\r\n', "Missing required header 'From'."],
    ['with two subjects', 'a@example.org', header('subject: twice'), "Duplicate header 'subject'."],
    ['with a header that is not 7-bit', 'a@example.org', header('Subjects: é'), 'not 7-bit ASCII'],
    ['with a line that is no header', 'a@example.org', header('no header'), "Invalid header line: 'no header'."],
    ['without an end of its header', 'a@example.org', 'From: a@example.org\r\nnot a body', 'no blank line'],
    ['with a line of 1,000 characters', 'a@example.org', `${RAW}${'x'.repeat(1000)}\r\n`, 'Line length'],
    ['that has SES act by a header', 'a@example.org', header('X-SES-CONFIGURATION-SET: other'), 'x-ses-configuration-set'],
  ])('%s is a bad request', async (_, to, raw, why) => {
    const { send, refusal, ses } = setUp();
    expect(await refusal(send(to, {}, raw))).toMatch(/^400 BadRequestException: /);
    expect(await refusal(send(to, {}, raw))).toContain(why);
    expect(ses.sent).toEqual([]);
  });

  it('has a tag of other characters, or too many bytes, or nobody to go to', async () => {
    const { send, refusal } = setUp();
    expect(await refusal(send('a@example.org', { EmailTags: [{ Name: 'to', Value: 'a b' }] }))).toContain(
      'Invalid tag value <a b>',
    );
    expect(await refusal(send([]))).toContain('recipients');
    const heavy = Buffer.concat([Buffer.from(RAW), Buffer.alloc(31 * 1024 * 1024, 'x'.repeat(99).concat('\n'))]);
    expect(await refusal(send('a@example.org', {}, heavy))).toContain('Message length is more than 41943040 bytes');
  });

  it('names a configuration set that is not there', async () => {
    const { send, refusal, client } = setUp();
    expect(await refusal(send('a@example.org', { ConfigurationSetName: 'other' }))).toBe(
      '404 NotFoundException: Configuration set <other> does not exist.',
    );
    expect(
      await refusal(client.send(new GetConfigurationSetEventDestinationsCommand({ ConfigurationSetName: 'other' }))),
    ).toContain('404 NotFoundException');
  });

  it('meets an account that is paused or suspended, until it is not', async () => {
    const { send, refusal, ses, client } = setUp();
    ses.change({ sending: 'paused' });
    expect(await refusal(send())).toContain('400 SendingPausedException');
    ses.change({ sending: 'suspended' });
    expect(await refusal(send())).toContain('400 AccountSuspendedException');
    expect(await client.send(new GetAccountCommand({}))).toMatchObject({ SendingEnabled: false, EnforcementStatus: 'SHUTDOWN' });
    ses.change({ sending: 'on' });
    expect(await refusal(send())).toBe('nothing was refused');
  });

  it('asks for what the local SES does not do, which it names', async () => {
    const { send, refusal, client } = setUp();
    expect(await refusal(send('a@example.org', { Content: { Template: { TemplateName: 't' } } }))).toContain(
      'The local SES does not support Content',
    );
    expect(await refusal(send('a@example.org', { ListManagementOptions: { ContactListName: 'l' } }))).toContain(
      'ListManagementOptions of SendEmail',
    );
    expect(await refusal(client.send(new CreateEmailIdentityCommand({ EmailIdentity: 'example.org' })))).toBe(
      '404 UnknownOperationException: The local SES does not know the operation POST /v2/email/identities.',
    );
  });
});

describe('the quota', () => {
  it('allows no second with more recipients than it says, wherever the second begins', async () => {
    const { clock, send, refusal, ses } = setUp({ settings: { perSecond: 3 } });
    let throttled = 0;
    for (let n = 0; n < 60; n += 1) {
      const said = await refusal(send(n % 4 === 0 ? ['a@example.org', 'b@example.org'] : 'a@example.org'));
      if (said !== 'nothing was refused') {
        throttled += 1;
        expect(said).toBe('429 TooManyRequestsException: Maximum sending rate exceeded.');
      }
      clock.advanceTo(clock.now() + 130);
    }
    expect(throttled).toBeGreaterThan(10);
    expect(mostIn(ses.sent, 1000)).toBe(3);
  });

  it('counts people, not mails', async () => {
    const { send, refusal } = setUp({ settings: { perSecond: 3 } });
    await send(['a@example.org', 'b@example.org']);
    expect(await refusal(send(['a@example.org', 'b@example.org']))).toContain('Maximum sending rate exceeded.');
    expect(await refusal(send('a@example.org'))).toBe('nothing was refused');
  });

  it('of one a second takes one mail each second', async () => {
    const { clock, send, refusal } = setUp({ settings: { perSecond: 1 } });
    await send();
    clock.advanceTo(NOON + 999);
    expect(await refusal(send())).toContain('Maximum sending rate exceeded.');
    clock.advanceTo(NOON + 1000);
    expect(await refusal(send())).toBe('nothing was refused');
  });

  it('of a day counts the last 24 hours, and GetAccount says how much is used', async () => {
    const { clock, send, refusal, client } = setUp({ settings: { perDay: 2 } });
    await send();
    clock.advanceTo(NOON + 3_600_000);
    await send();
    expect(await refusal(send())).toBe('429 TooManyRequestsException: Daily message quota exceeded.');
    const quota = async () => (await client.send(new GetAccountCommand({}))).SendQuota;
    expect(await quota()).toEqual({ Max24HourSend: 2, MaxSendRate: 14, SentLast24Hours: 2 });
    clock.advanceTo(NOON + 24 * 3_600_000);
    expect(await quota()).toMatchObject({ SentLast24Hours: 1 });
    expect(await refusal(send())).toBe('nothing was refused');
  });
});

describe('what SES tells the topic', () => {
  it('is first that it took the mail, then what became of it, with its tags, a moment later each', async () => {
    const { clock, send, told, ses } = setUp();
    const { MessageId } = await send();
    expect([told.length, ses.owed()]).toEqual([0, 2]);
    clock.advanceTo(NOON + 60_000);
    expect(told.map(({ topicArn, at, event }) => [topicArn, at - NOON, event.eventType])).toEqual([
      [TOPIC, 20, 'Send'],
      [TOPIC, 500, 'Delivery'],
    ]);
    expect(ses.owed()).toBe(0);
    const [sent, delivered] = told.map(({ event }) => event);
    expect(sent?.mail).toMatchObject({
      timestamp: '2026-11-23T12:00:00.250Z',
      messageId: MessageId,
      source: 'news@example.org',
      destination: ['reader@example.org'],
      headersTruncated: false,
      tags: { delivery: ['a1-b2_c3'], 'ses:configuration-set': ['alerts'], 'ses:from-domain': ['example.org'] },
      commonHeaders: { from: ['Blue Harbour Relief <news@example.org>'], to: ['reader@example.org'] },
    });
    expect(sent?.mail.headers).toContainEqual({
      name: 'List-Unsubscribe',
      value: '<https://example.org/unsubscribe?token=abc>, <mailto:leave@example.org>',
    });
    expect(delivered?.delivery).toMatchObject({ recipients: ['reader@example.org'], processingTimeMillis: 500 });
  });

  it.each([
    ['bounce@example.org', ['Send', 'Bounce'], { bounceType: 'Permanent', bounceSubType: 'General' }],
    ['Bounce+42@example.org', ['Send', 'Bounce'], { bounceType: 'Permanent' }],
    ['softbounce@example.org', ['Send', 'Bounce'], { bounceType: 'Transient' }],
    ['suppressionlist@example.org', ['Send', 'Bounce'], { bounceSubType: 'OnAccountSuppressionList' }],
    ['complaint@example.org', ['Send', 'Delivery', 'Complaint'], { complaintFeedbackType: 'abuse' }],
    ['reject@example.org', ['Send', 'Reject'], { reason: 'Bad content' }],
    ['bouncer@example.org', ['Send', 'Delivery'], { recipients: ['bouncer@example.org'] }],
  ])('for %s is %j', async (to, types, last) => {
    const { clock, send, told } = setUp();
    await send(to);
    clock.advanceTo(NOON + 60_000);
    expect(told.map(({ event }) => event.eventType)).toEqual(types);
    const type = types.at(-1) ?? '';
    expect(told.at(-1)?.event[type.toLowerCase()]).toMatchObject(last);
    expect(JSON.stringify(told.at(-1)?.event)).toContain(`"${to}"`);
  });

  it('is only what its destination listens to, and nothing while events are off, which anyone can see', async () => {
    const { clock, send, told, ses, client } = setUp();
    const destinations = async () =>
      (await client.send(new GetConfigurationSetEventDestinationsCommand({ ConfigurationSetName: 'alerts' }))).EventDestinations;
    expect(await destinations()).toMatchObject([{ Name: 'to-topic', Enabled: true, SnsDestination: { TopicArn: TOPIC } }]);
    ses.change({ events: false });
    expect(await destinations()).toMatchObject([{ Enabled: false }]);
    await send();
    ses.change({ events: true });
    ses.createConfigurationSet({
      name: 'alerts',
      sending: true,
      destinations: [{ name: 'd', enabled: true, types: ['BOUNCE'], topicArn: TOPIC }],
    });
    await send();
    await send('bounce@example.org');
    clock.advanceTo(NOON + 60_000);
    expect(told.map(({ event }) => event.eventType)).toEqual(['Bounce']);
  });

  it('is told again when the topic could not be reached', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
    const clock = createVirtualClock(NOON);
    const told: string[] = [];
    const ses = createSes({
      clock,
      mailbox: createMailbox({ clock }),
      account: '000000000000',
      publish: async (_, message) => {
        told.push(message);
        if (told.length === 1) throw new Error('the disk is full: said on purpose');
      },
    });
    ses.createConfigurationSet({
      name: 'alerts',
      sending: true,
      destinations: [{ name: 'd', enabled: true, types: ['SEND'], topicArn: TOPIC }],
    });
    const client = new SESv2Client(clientOptions(inProcess({ sesv2: ses.service })));
    await client.send(
      new SendEmailCommand({
        Destination: { ToAddresses: ['a@example.org'] },
        Content: { Raw: { Data: Buffer.from(RAW) } },
        ConfigurationSetName: 'alerts',
      }),
    );
    clock.advanceTo(NOON + 100);
    await Promise.resolve();
    clock.advanceTo(NOON + 10_000);
    expect(told).toHaveLength(2);
    expect(told[1]).toBe(told[0]);
    expect(logged).toHaveBeenCalledOnce();
    logged.mockRestore();
  });
});

describe('SES in a folder', () => {
  const kept = (folder: string) => readFileSync(join(folder, 'ses.ndjson'), 'utf8').trim().split('\n');

  it('still owes after a crash what it had not told, still counts what it sent, and tells nothing twice', async () => {
    const folder = newFolder();
    const before = setUp({ folder });
    await before.send('first@example.org');
    before.clock.advanceTo(NOON + 100); // Send is told, Delivery is not
    await new Promise(setImmediate);
    const { MessageId } = await before.send('second@example.org');

    const after = setUp({ folder, settings: { perDay: 2 } });
    expect(after.ses.sent.map(({ to }) => to[0])).toEqual(['first@example.org', 'second@example.org']);
    expect(after.ses.sent[1]?.messageId).toBe(MessageId);
    expect(await after.refusal(after.send())).toContain('Daily message quota exceeded.');
    after.ses.resumeEvents();
    after.clock.advanceTo(NOON + 60_000);
    expect(after.told.map(({ event }) => `${event.eventType} ${event.mail.destination}`)).toEqual([
      'Send second@example.org',
      'Delivery first@example.org',
      'Delivery second@example.org',
    ]);
    await new Promise(setImmediate);
    const again = setUp({ folder });
    expect([again.ses.owed(), again.ses.sent.length]).toEqual([0, 2]);
  });

  it('finishes a mail that it accepted when the crash came before it lay in the mailbox, and forgets one that it did not', async () => {
    const folder = newFolder();
    const before = setUp({ folder });
    await before.send('accepted@example.org');
    const [id = ''] = readdirSync(join(folder, 'mail', 'new'));
    renameSync(join(folder, 'mail', 'new', id), join(folder, 'mail', 'tmp', id));
    const other = id.replace('Q000000', 'Q000001');
    appendFileSync(join(folder, 'mail', 'tmp', other), 'From: a@example.org\r\n\r\nnever accepted');

    const after = setUp({ folder });
    expect(after.mailbox.list().map((mail) => mail.id)).toEqual([id]);
    expect(after.mails()).toHaveLength(1);
    expect(after.mails()[0]).toContain('Delivered-To: accepted@example.org');
    expect(kept(folder)).toHaveLength(1);
  });

  it('forgets after a day what is told and counts no more', async () => {
    const folder = newFolder();
    const before = setUp({ folder });
    await before.send();
    before.clock.advanceTo(NOON + 60_000);
    await new Promise(setImmediate);
    before.ses.close();
    const clock = createVirtualClock(NOON + 25 * 3_600_000);
    const mailbox = createMailbox({ clock, folder: join(folder, 'mail') });
    createSes({ clock, mailbox, account: '000000000000', publish: async () => {}, folder }).close();
    expect(kept(folder)).toEqual(['']);
    expect(mailbox.list()).toHaveLength(1);
  });
});
