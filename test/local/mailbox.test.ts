import { mkdtempSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { describe, expect, it } from 'vitest';
import { createMailbox, type Mailbox } from '../../local/mailbox/mailbox.ts';
import { createMailboxPage } from '../../local/mailbox/mailbox-page.ts';
import { createVirtualClock } from '../../local/virtual-clock.ts';

const NOON = Date.parse('2026-11-23T12:00:00.250Z');

const setUp = (folder?: string) => {
  const clock = createVirtualClock(NOON);
  return { clock, mailbox: createMailbox({ clock, ...(folder && { folder }) }) };
};

const newFolder = () => mkdtempSync(join(tmpdir(), 'dateline-mail-'));

const contents = (mailbox: Mailbox) => mailbox.list().map(({ id }) => String(mailbox.read(id)));

describe.each([
  ['in memory', () => undefined],
  ['in a folder', newFolder],
])('a mailbox %s', (_, folderOf) => {
  it('keeps mails in the order they came, byte for byte below their envelope', async () => {
    const { clock, mailbox } = setUp(folderOf());
    const raw = Buffer.from([...Buffer.from('Subject: a\r\n\r\n'), 0xe9, 0x0a]);
    const first = await mailbox.deliver(raw);
    await mailbox.deliver('Subject: b\r\n\r\n', { from: 'bounces@example.org', to: ['a@example.org', 'b@example.org\r\nX: y'] });
    clock.advanceTo(NOON + 60_000);
    await mailbox.deliver('Subject: c\r\n\r\n');
    expect(mailbox.read(first)).toEqual(raw);
    expect(contents(mailbox).slice(1)).toEqual([
      'Return-Path: <bounces@example.org>\r\nDelivered-To: a@example.org\r\nDelivered-To: b@example.org X: y\r\nSubject: b\r\n\r\n',
      'Subject: c\r\n\r\n',
    ]);
    expect(mailbox.list().map(({ at }) => at)).toEqual([NOON, NOON, NOON + 60_000]);
    expect(mailbox.read('../../etc/passwd')).toBeUndefined();
  });

  it('writes notices any mail program can read, whatever their script', async () => {
    const { mailbox } = setUp(folderOf());
    const id = await mailbox.notice('desk@example.org', 'Le désk : «embargo» ⏰', 'سطر أول\n.\nFrom here on, été.\n'.repeat(20));
    const raw = mailbox.read(id) ?? Buffer.alloc(0);
    expect(
      Math.max(
        ...raw
          .toString()
          .split('\r\n')
          .map(({ length }) => length),
      ),
    ).toBeLessThanOrEqual(998);
    expect(raw.every((byte) => byte < 0x80)).toBe(true);
    const mail = await simpleParser(raw);
    expect(mail).toMatchObject({
      subject: 'Le désk : «embargo» ⏰',
      to: { text: 'desk@example.org' },
      date: new Date('2026-11-23T12:00:00Z'),
    });
    expect(mail.text?.trim()).toBe('سطر أول\n.\nFrom here on, été.\n'.repeat(20).trim());
  });
});

describe('a mailbox in a folder', () => {
  it('is a Maildir: whole mails in new, those a mail program has seen in cur, none twice', async () => {
    const folder = newFolder();
    const { mailbox } = setUp(folder);
    const id = await mailbox.deliver('Subject: seen\r\n\r\n');
    await mailbox.deliver('Subject: new\r\n\r\n');
    const [seen = ''] = readdirSync(join(folder, 'new')).sort();
    renameSync(join(folder, 'new', seen), join(folder, 'cur', `${seen}:2,S`));
    writeFileSync(join(folder, 'tmp', '1.M000000Q000000R00000000.dateline'), 'Subject: torn by a cra');
    const again = setUp(folder).mailbox;
    expect(contents(again)).toEqual(['Subject: seen\r\n\r\n', 'Subject: new\r\n\r\n']);
    expect(String(again.read(id))).toContain('seen');
    await again.deliver('Subject: after a restart\r\n\r\n');
    expect(again.list()).toHaveLength(3);
    expect(readdirSync(join(folder, 'tmp'))).toHaveLength(1);
    expect(readFileSync(join(folder, 'cur', `${seen}:2,S`), 'utf8')).toContain('seen');
  });
});

describe('the mailbox page', () => {
  const get = async (mailbox: Mailbox, address: string, method = 'GET') => {
    const { pathname, searchParams } = new URL(address, 'http://127.0.0.1');
    const { status, headers, body } = await createMailboxPage(mailbox)({
      method,
      path: pathname,
      query: searchParams,
      headers: {},
      body: Buffer.alloc(0),
    });
    return { status, headers, body: String(body) };
  };

  it('says what it is for while it is empty', async () => {
    expect((await get(setUp().mailbox, '/')).body).toContain('No mail yet.');
  });

  it('lists mails, newest first, and shows one with its links', async () => {
    const { clock, mailbox } = setUp();
    await mailbox.notice('desk@example.org', 'One', 'first');
    clock.advanceTo(NOON + 1000);
    const id = await mailbox.notice(
      'reader@example.org',
      'عنوان',
      'Open http://127.0.0.1:4000/confirm?token=a&b=c. Thank you <3',
    );
    const { body } = await get(mailbox, '/');
    expect(body).toContain('2 mails, newest first');
    expect(body.indexOf('عنوان')).toBeLessThan(body.indexOf('>One<'));

    const one = await get(mailbox, `/mail/${id}`);
    expect(one.body).toContain('<h1 dir="auto">عنوان</h1>');
    expect(one.body).toContain('<bdi>reader@example.org</bdi>');
    expect(one.body).toContain('<a href="http://127.0.0.1:4000/confirm?token=a&amp;b=c" rel="noreferrer">');
    expect(one.body).toContain('Thank you &lt;3');
    expect(one.body).toContain('datetime="2026-11-23T12:00:01.250Z"');
    expect((await get(mailbox, `/mail/${id}.eml`)).headers['content-type']).toContain('text/plain');
  });

  it('never takes a mail for markup', async () => {
    const { mailbox } = setUp();
    const id = await mailbox.deliver(
      'From: "<b>x" <a@example.org>\r\nSubject: <script>alert(1)</script>\r\nContent-Type: text/html\r\n\r\n<img src=x onerror=alert(1)><p>only <b>HTML</b></p>',
    );
    for (const address of ['/', `/mail/${id}`]) {
      const { body, headers } = await get(mailbox, address);
      expect(body).not.toMatch(/<script|<img|<b>/);
      expect(headers['content-security-policy']).toContain("default-src 'none'");
    }
    expect((await get(mailbox, `/mail/${id}`)).body).toContain('only HTML');
  });

  it('pages through a long list', async () => {
    const { mailbox } = setUp();
    for (let n = 0; n < 101; n += 1) await mailbox.deliver(`Subject: number ${n}.\r\n\r\n`);
    const first = await get(mailbox, '/');
    expect(first.body).not.toContain('number 0.');
    const older = /href="(\/\?before=[^"]+)"/.exec(first.body)?.[1] ?? '';
    const second = await get(mailbox, older);
    expect(second.body).toContain('number 0.');
    expect(second.body).not.toContain('number 1.');
    expect(second.body).not.toContain('Older mails');
  });

  it('answers 404 for what is not there and lets nobody write', async () => {
    const { mailbox } = setUp();
    expect((await get(mailbox, '/mail/1.M000000Q0')).status).toBe(404);
    expect((await get(mailbox, '/mail/a%2fb')).status).toBe(404);
    expect((await get(mailbox, '/', 'POST')).status).toBe(405);
  });
});
