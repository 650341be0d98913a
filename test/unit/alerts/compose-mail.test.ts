import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { simpleParser } from 'mailparser';
import { describe, expect, it } from 'vitest';
import { bundling, writeBeside } from '../../../infra/bundling.ts';
import { renderAlert } from '../../../shared/alerts/render-mail.ts';
import { composed, DELIVERY, editionIn, kinds, mailOf, newsroom } from './mail-samples.ts';

const longArabic = mailOf('published', 'ar', {
  edition: {
    ...editionIn('ar'),
    body: Array.from({ length: 300 }, () => `<p>${'سطر من نص طويل عن الآبار. '.repeat(22)}</p>`),
  },
});
const longFrench = mailOf('published', 'fr', {
  edition: {
    ...editionIn('fr'),
    body: Array.from({ length: 300 }, () => `<p>${'Une ligne d’un très long texte. '.repeat(31)}</p>`),
  },
});
const longEverything = mailOf('published', 'ar', {
  edition: { ...editionIn('ar'), subheadline: 'كلمة '.repeat(30_000), body: [`<p>${'كلمة '.repeat(30_000)}</p>`] },
});
const hostile = mailOf('published', 'en', { headline: 'Wells\r\nBcc: everybody@example.org\r\n\r\n<script>\u202e\u0000' });
const longHeadline = mailOf('killed', 'ar', { headline: 'بئر '.repeat(63).trim() });

const mails = [
  ...kinds.map(({ news, lang }) => mailOf(news, lang)),
  longArabic,
  longFrench,
  longEverything,
  hostile,
  longHeadline,
];
const raws = await Promise.all(mails.map((mail) => composed(mail)));

/** What people see above a list of mails. */
const subjects = mails.map((mail) =>
  mail === hostile ? 'Wells Bcc: everybody@example.org <script>' : renderAlert(mail).subject,
);

const headersOf = (raw: Buffer): string =>
  raw
    .toString('latin1')
    .split('\r\n\r\n')[0]
    ?.replace(/\r\n[ \t]/g, ' ') ?? '';
const header = (raw: Buffer, name: string): string[] =>
  headersOf(raw)
    .split('\r\n')
    .filter((line) => line.toLowerCase().startsWith(`${name.toLowerCase()}: `))
    .map((line) => line.slice(name.length + 2));

describe('a mail as it is sent', () => {
  it('is seven bits, in lines that every server takes, below the size at which programs cut it off', () => {
    for (const raw of raws) {
      expect(raw.length).toBeLessThan(100_000);
      expect(raw.every((octet) => octet > 0 && octet < 127)).toBe(true);
      const lines = raw.toString('latin1').split('\r\n');
      expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(998);
      expect(lines.filter((line) => /[\r\n]/.test(line))).toEqual([]);
    }
  });

  it('has more than half of what it may hold when its text is long', () => {
    for (const long of [longArabic, longFrench]) expect(raws[mails.indexOf(long)]?.length).toBeGreaterThan(60_000);
  });

  it('is the same, byte for byte, when it is made again', async () => {
    for (const [index, mail] of mails.entries()) expect((await composed(mail)).equals(raws[index] as Buffer)).toBe(true);
  });

  it('says whom it is from and to, that a machine sent it, and how to leave with one click', () => {
    const raw = raws[0] as Buffer;
    expect(header(raw, 'To')).toEqual(['reader@xn--exmple-cua.org']);
    expect(header(raw, 'Reply-To')).toEqual(['press@example.org']);
    expect(header(raw, 'Message-ID')).toEqual([`<${DELIVERY}@news.example.org>`]);
    expect(header(raw, 'Date')).toEqual(['Thu, 05 Mar 2026 08:00:05 +0000']);
    expect(header(raw, 'List-Id')).toEqual(['<en.releases.news.example.org>']);
    expect(header(raw, 'List-Unsubscribe')).toEqual([`<${mails[0]?.unsubscribeUrl}>`]);
    // Not every program unfolds it.
    expect(raw.includes('\r\nList-Unsubscribe: <https://')).toBe(true);
    expect(header(raw, 'List-Unsubscribe-Post')).toEqual(['List-Unsubscribe=One-Click']);
    expect(header(raw, 'Auto-Submitted')).toEqual(['auto-generated']);
    expect(header(raw, 'X-Dateline-Delivery')).toEqual([DELIVERY]);
    expect(header(raw, 'Content-Language')).toEqual(['en']);
  });

  it('belongs to one thread with everything said of the release in that language', async () => {
    const root = '<0b0e3a52-8a3c-5d0e-9c59-1d2f3a4b5c6d.fr@news.example.org>';
    const first = await composed(mailOf('published', 'fr'));
    expect([header(first, 'References'), header(first, 'In-Reply-To')]).toEqual([[root], [root]]);
    const answer = await composed(mailOf('corrected', 'fr'), { answersTo: '0100018f@eu-west-1.amazonses.com' });
    expect(header(answer, 'References')).toEqual([`${root} <0100018f@eu-west-1.amazonses.com>`]);
    expect(header(answer, 'In-Reply-To')).toEqual(['<0100018f@eu-west-1.amazonses.com>']);
  });

  it('keeps each header once, whatever a headline, a name or an id holds', async () => {
    const breaking = 'x\r\nBcc: everybody@example.org\r\n\r\nbody';
    const raw = await composed(hostile, {
      subject: breaking,
      answersTo: breaking,
      deliveryId: breaking,
      release: breaking,
      unsubscribeUrl: `https://news.example.org/unsubscribe?t=${breaking}`,
      newsroom: { ...newsroom, sender: { ...newsroom.sender, name: breaking } },
    });
    for (const one of [raw, raws[mails.indexOf(hostile)] as Buffer]) {
      const names = headersOf(one)
        .split('\r\n')
        .map((line) => line.split(':')[0]?.toLowerCase() ?? '');
      expect(names).not.toContain('bcc');
      expect(new Set(names).size).toBe(names.length);
      const parsed = await simpleParser(one);
      expect(parsed.bcc).toBeUndefined();
      expect(parsed.html).toContain('<h1');
    }
  });
});

describe('programs that read it', () => {
  it('mailparser finds both faces as they were rendered', async () => {
    for (const [index, raw] of raws.entries()) {
      const { subject, text, html, from } = await simpleParser(raw, { skipTextToHtml: true });
      const { lang, unsubscribeUrl } = mails[index] as (typeof mails)[number];
      expect(subject).toBe(subjects[index]);
      expect(text).toContain(unsubscribeUrl);
      expect(html).toContain(`<html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}">`);
      expect(from?.value).toEqual([{ name: 'Secours Port Bleu – Presse', address: 'news@example.org' }]);
    }
  });

  const python = spawnSync('python3', ['-c', 'import email']).status === 0;
  if (!python) console.log('no python3 here: mails are not read by its email package');

  it.skipIf(!python)('Python’s email package finds no defect', () => {
    const { stdout, stderr } = spawnSync('python3', [fileURLToPath(new URL('./mail-defects.py', import.meta.url))], {
      input: JSON.stringify(raws.map((raw) => raw.toString('base64'))),
      encoding: 'utf8',
      maxBuffer: 100_000_000,
    });
    expect(stderr).toBe('');
    const found: {
      defects: string[];
      subject: string;
      from: string;
      to: string;
      parts: { type: string; content: string }[];
    }[] = JSON.parse(stdout);
    expect(found).toHaveLength(mails.length);
    for (const [index, { defects, subject, from, to, parts }] of found.entries()) {
      const { lang, unsubscribeUrl } = mails[index] as (typeof mails)[number];
      expect(defects).toEqual([]);
      expect(subject).toBe(subjects[index]);
      expect([from, to]).toEqual(['Secours Port Bleu – Presse', 'reader@xn--exmple-cua.org']);
      expect(parts.map(({ type }) => type)).toEqual(['text/plain', 'text/html']);
      expect(parts[0]?.content).toContain(unsubscribeUrl);
      if (lang === 'ar') {
        expect(subject).toMatch(/^\p{Script=Arabic}/u);
        expect(parts[0]?.content).toMatch(/^\p{Script=Arabic}/u);
        expect(parts[1]?.content).toContain('dir="rtl"');
      }
    }
  });
});

describe('the bundle that Lambda runs', () => {
  it('writes the same bytes, and is small', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dateline-mail-'));
    try {
      const outfile = join(folder, 'index.mjs');
      const { metafile } = await build({
        ...bundling,
        entryPoints: [fileURLToPath(new URL('./mail-samples.ts', import.meta.url))],
        outfile,
        metafile: true,
      });
      writeBeside(metafile);
      const own = Object.entries(metafile.outputs)
        .flatMap(([, { inputs }]) => Object.entries(inputs))
        .filter(([input]) => /node_modules\/nodemailer\//.test(input));
      expect(own.reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0)).toBeLessThan(150_000);
      const bundled: typeof import('./mail-samples.ts') = await import(pathToFileURL(outfile).href);
      const raw = await bundled.composed(bundled.mailOf('corrected', 'ar'));
      expect(raw.equals(await composed(mailOf('corrected', 'ar')))).toBe(true);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
