import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import MailComposer from 'nodemailer/lib/mail-composer';
import { afterEach, describe, expect, it } from 'vitest';
import { createMailbox, type Mailbox } from '../../local/aws/ses/mailbox.ts';
import { createVirtualClock } from '../../local/aws/virtual-clock.ts';
import { createMailboxPage } from '../../local/newsroom/mailbox/mailbox-page.ts';

const NOON = Date.parse('2026-11-23T12:00:00.250Z');

const setUp = (folder?: string) => {
  const clock = createVirtualClock(NOON);
  return { clock, mailbox: createMailbox({ clock, ...(folder && { folder }) }) };
};

const folders: string[] = [];
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-mail-'));
  folders.push(folder);
  return folder;
};
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

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
  const ask = async (mailbox: Mailbox, address: string, method = 'GET') => {
    const { pathname, searchParams } = new URL(address, 'http://127.0.0.1');
    return createMailboxPage(mailbox)({ method, path: pathname, query: searchParams, headers: {}, body: Buffer.alloc(0) });
  };
  const get = async (mailbox: Mailbox, address: string, method = 'GET') => {
    const { status, headers, body } = await ask(mailbox, address, method);
    return { status, headers, body: String(body) };
  };
  /** A mail as its composer writes it, delivered. */
  const deliver = async (mailbox: Mailbox, mail: ConstructorParameters<typeof MailComposer>[0], to: string) =>
    mailbox.deliver(await new MailComposer({ from: 'news@example.org', to, ...mail }).compile().build(), {
      from: 'bounces@example.org',
      to: [to],
    });

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
    expect(body).toContain('dir="auto">عنوان</a>');

    const one = await get(mailbox, `/mail/${id}`);
    expect(one.body).toContain('<h1 dir="auto">عنوان</h1>');
    expect(one.body).toContain('<bdi>reader@example.org</bdi>');
    expect(one.body).toContain(
      '<a href="http://127.0.0.1:4000/confirm?token=a&amp;b=c" target="_blank" rel="noopener noreferrer">',
    );
    expect(one.body).toContain('Thank you &lt;3');
    expect(one.body).toContain('datetime="2026-11-23T12:00:01.250Z"');
    expect((await get(mailbox, `/mail/${id}.eml`)).headers['content-type']).toContain('text/plain');
  });

  it('lists those to one address, whatever their headers say', async () => {
    const { mailbox } = setUp();
    mailbox.deliver('Subject: to both\r\nTo: list@example.org\r\n\r\n', {
      from: 'x@example.org',
      to: ['Amina@example.org', 'b@example.org'],
    });
    mailbox.deliver('Subject: to b\r\n\r\n', { from: 'x@example.org', to: ['b@example.org'] });
    mailbox.deliver('Subject: without an envelope\r\nTo: C <c@example.org>\r\n\r\n');
    const subjects = async (to: string) =>
      [...(await get(mailbox, `/?to=${to}`)).body.matchAll(/class="subject"[^>]*>([^<]*)</g)].map(([, subject]) => subject);
    expect(await subjects('amina@example.org')).toEqual(['to both']);
    expect(await subjects('b@example.org')).toEqual(['to b', 'to both']);
    expect(await subjects('c@example.org')).toEqual(['without an envelope']);
    expect(await subjects('list@example.org')).toEqual([]);
    expect((await get(mailbox, '/?to=nobody@example.org')).body).toContain('No mail to <bdi>nobody@example.org</bdi>');
    expect((await get(mailbox, '/?to=b@example.org')).body).toContain('2 mails to <bdi>b@example.org</bdi>');
  });

  it('shows HTML, text, headers and source apart, and says when a part is missing', async () => {
    const { mailbox } = setUp();
    const id = await deliver(mailbox, { subject: 'Both', text: 'as text', html: '<p>as HTML' }, 'a@example.org');
    const first = await get(mailbox, `/mail/${id}`);
    expect(first.body).toContain(`<iframe src="/mail/${id}/document" sandbox="allow-popups allow-popups-to-escape-sandbox"`);
    expect(first.body).toContain(`<a href="/mail/${id}/html" aria-current="page">HTML</a>`);
    expect(first.body).not.toContain('as text');
    expect((await get(mailbox, `/mail/${id}/text`)).body).toContain('as text');
    const headers = (await get(mailbox, `/mail/${id}/headers`)).body;
    expect(headers).toContain('<dt>Delivered-To</dt><dd>a@example.org</dd>');
    expect(headers).toContain('<dt>Subject</dt><dd>Both</dd>');
    const source = (await get(mailbox, `/mail/${id}/source`)).body;
    expect(source).toContain('Content-Type: multipart/alternative;');

    const plain = mailbox.deliver('Subject: plain\r\n\r\nonly text\r\n');
    expect((await get(mailbox, `/mail/${plain}`)).body).toContain('only text');
    expect((await get(mailbox, `/mail/${plain}/html`)).body).toContain('This mail has no HTML part.');
    expect((await get(mailbox, `/mail/${plain}/document`)).status).toBe(404);
    const bare = mailbox.deliver('Subject: bare\r\nContent-Type: text/html\r\n\r\n<p>only HTML');
    expect((await get(mailbox, `/mail/${bare}/text`)).body).toContain('This mail has no text part.');
  });

  it('never takes a mail for markup', async () => {
    const { mailbox } = setUp();
    const evil = '<script>alert(1)</script>';
    const id = mailbox.deliver(
      `From: "<b>x" <a@example.org>\r\nTo: ${evil} <b@example.org>\r\nSubject: ${evil}\r\nX-Odd: ${evil}\r\n\r\n${evil}<img src=x onerror=alert(1)>`,
    );
    for (const address of ['/', `/mail/${id}`, `/mail/${id}/text`, `/mail/${id}/headers`, `/mail/${id}/source`]) {
      const { body, headers } = await get(mailbox, address);
      expect(body, address).not.toMatch(/<script|<img|<b>/);
      expect(headers['content-security-policy']).toContain("default-src 'none'");
    }
    expect((await get(mailbox, `/?to=${encodeURIComponent('"><script>')}`)).body).not.toContain('<script>');
  });

  it('lets the HTML of a mail run nothing, load nothing and lead nowhere but to a page of its own', async () => {
    const { mailbox } = setUp();
    const id = await deliver(
      mailbox,
      {
        subject: 'HTML',
        html: '<!doctype html><html><head><title>x</title></head><body><a href="https://example.org/">out</a><img src="cid:logo@example.org"><script>alert(1)</script>',
        attachments: [{ cid: 'logo@example.org', filename: 'logo.png', content: Buffer.from([1, 2, 3]) }],
      },
      'a@example.org',
    );
    const { body, headers } = await get(mailbox, `/mail/${id}/document`);
    const policy = headers['content-security-policy'] ?? '';
    for (const rule of ["default-src 'none'", 'img-src data:', "frame-ancestors 'self'"]) expect(policy).toContain(rule);
    expect(/sandbox (.*)$/.exec(policy)?.[1]).toBe('allow-popups allow-popups-to-escape-sandbox');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(body).toMatch(/^<!doctype html><html><head><base target="_blank"><title>/);
    expect(body).toContain('<img src="data:image/png;base64,AQID">');
  });

  it('names what is attached, and gives it as a file only', async () => {
    const { mailbox } = setUp();
    const attachments = [{ filename: 'été <1>.html', content: '<script>alert(1)</script>' }];
    const id = await deliver(mailbox, { subject: 'Files', text: 'see there', attachments }, 'a@example.org');
    expect((await get(mailbox, `/mail/${id}`)).body).toContain('<bdi>été &lt;1&gt;.html</bdi></a> (text/html, 25 bytes)');
    const { status, headers, body } = await ask(mailbox, `/mail/${id}/attachment/1`);
    expect([status, headers['content-type'], String(body)]).toEqual([
      200,
      'application/octet-stream',
      '<script>alert(1)</script>',
    ]);
    expect(headers['content-disposition']).toBe("attachment; filename*=UTF-8''%C3%A9t%C3%A9%20%3C1%3E.html");
    expect((await get(mailbox, `/mail/${id}/attachment/2`)).status).toBe(404);
  });

  it('pages through a long list, also of those to one address', async () => {
    const { mailbox } = setUp();
    for (let n = 0; n < 101; n += 1) mailbox.deliver(`Subject: number ${n}.\r\nTo: a@example.org\r\n\r\n`);
    for (const start of ['/', '/?to=a@example.org']) {
      const first = await get(mailbox, start);
      expect(first.body).not.toContain('number 0.');
      const older = /href="([^"]+)" rel="next"/.exec(first.body)?.[1]?.replaceAll('&amp;', '&') ?? '';
      const second = await get(mailbox, older);
      expect(second.body).toContain('number 0.');
      expect(second.body).not.toContain('number 1.');
      expect(second.body).not.toContain('Older mails');
      expect(second.body).toContain('Newest mails');
    }
  });

  it('leads from a mail to the one before and after it', async () => {
    const { mailbox } = setUp();
    const [first, second, third] = ['a', 'b', 'c'].map((subject) => mailbox.deliver(`Subject: ${subject}\r\n\r\n`));
    const { body } = await get(mailbox, `/mail/${second}/headers`);
    expect(body).toContain(`<a href="/mail/${third}/headers" rel="prev">Newer</a>`);
    expect(body).toContain(`<a href="/mail/${first}/headers" rel="next">Older</a>`);
  });

  it('answers 404 for what is not there and lets nobody write', async () => {
    const { mailbox } = setUp(newFolder());
    const id = mailbox.deliver('Subject: there\r\n\r\n');
    for (const address of ['/mail/1.M000000Q0', '/mail/a%2fb', '/mail/..%2f..', '/nothing', `/mail/${id}/other`])
      expect((await get(mailbox, address)).status, address).toBe(404);
    expect((await get(mailbox, '/', 'POST')).status).toBe(405);
  });
});
