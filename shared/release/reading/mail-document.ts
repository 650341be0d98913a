import PostalMime, { type Attachment, type Email } from 'postal-mime';
import type { Newsroom } from '../../newsroom/newsroom.ts';
import type { Problem } from '../problem.ts';
import { withoutC1 } from './charset.ts';
import { type DocumentRead, type Hints, type ReadFormat, type Refusal, refused } from './format.ts';
import { readHtmlDocument } from './html.ts';
import { cleanText, type SourceLine, sourceOf, tidy } from './source-text.ts';
import { readSource } from './text-document.ts';

/** Lines that may part a mail into pieces. One with a hundred pictures has some hundreds. */
const MOST_PARTS = 1000;
/** Parts in parts, and mails in mails. */
const DEEPEST = 20;
const DEEPEST_MAIL = 3;
/** Bytes of all headers together. */
const MOST_HEADERS = 128_000;

/** What a mail program writes before the subject of what it sends on. */
const FORWARDED = /^(?:\s*(?:re|fwd?|tr|rv|rm|wg|aw|i|إعادة توجيه|رد)\s*:\s*)+/iu;

/** Attachments that may well be the release itself, by their names. */
const DOCUMENT = /\.(?:docx?|odt|rtf|pdf|txt|md|html?)$/i;

/**
 * A mail, `.eml`: its text is the release, its subject what it may be called, its date when it was sent. Attachments stay where
 * they are; one that may be the release is asked about. Line numbers are those of the text. A mail that only carries another is
 * read as that one.
 */
export const readMailDocument: ReadFormat = (bytes, newsroom) => readMail(bytes, newsroom, 0);

const readMail = async (bytes: Uint8Array, newsroom: Newsroom, depth: number): Promise<DocumentRead | Refusal> => {
  const parts = partsIn(bytes);
  if (parts > MOST_PARTS) return refused({ code: 'too-much-inside', weight: 'error', params: { limit: `${MOST_PARTS} MIME` } });
  const mail = await parseMail(bytes);
  if (mail instanceof Error) {
    return refused({ code: 'file-damaged', weight: 'error', params: { reason: mail.message.slice(0, 120) } });
  }
  if (!mail.headers.some(({ key }) => /^(?:from|subject|date|content-type|mime-version)$/.test(key))) {
    return refused({ code: 'file-damaged', weight: 'error', params: { reason: 'no header of a mail' } });
  }
  const inner = mail.attachments.find(({ mimeType }) => mimeType === 'message/rfc822');
  if (tidy(mail.text ?? '') === '' && !mail.html && inner && depth < DEEPEST_MAIL) {
    return readMail(bytesOf(inner), newsroom, depth + 1);
  }
  const text = await readText(mail, newsroom);
  if (text.kind === 'refused') return text;
  return {
    ...text,
    format: 'eml',
    charset: charsetOf(bytes),
    lines: [...text.lines, ...headerLines(mail, text.lines)],
    problems: [...text.problems, ...attachmentProblems(mail.attachments)],
    hints: { ...text.hints, ...hintsOf(mail) },
  };
};

/** Every part begins with a line of two hyphens; so may others, but no text has so many. */
const partsIn = (bytes: Uint8Array): number => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let count = 0;
  for (let at = buffer.indexOf('\n--'); at >= 0 && count <= MOST_PARTS; at = buffer.indexOf('\n--', at + 3)) count += 1;
  return count;
};

const parseMail = async (bytes: Uint8Array): Promise<Email | Error> => {
  try {
    return await PostalMime.parse(bytes, {
      forceRfc822Attachments: true,
      maxNestingDepth: DEEPEST,
      maxHeadersSize: MOST_HEADERS,
    });
  } catch (error) {
    return error instanceof Error ? error : new Error('cannot be parsed');
  }
};

const bytesOf = ({ content }: Attachment): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);

/** What people see of a mail: its HTML where it has any, else its text. */
const readText = async ({ html, text = '' }: Email, newsroom: Newsroom): Promise<DocumentRead | Refusal> => {
  if (html) return readHtmlDocument(new TextEncoder().encode(withoutC1(html)), newsroom);
  const source = sourceOf(withoutC1(text), 'utf-8');
  return source.kind === 'refused' ? source : readSource(source, newsroom);
};

const oneLine = (text: string): string => tidy(cleanText(withoutC1(text).replace(/[\v\f\r\n\u0085\u2028\u2029]/g, ' ')));

const hintsOf = ({ subject, date }: Email): Hints => {
  const headline = oneLine(subject ?? '').replace(FORWARDED, '');
  const sent = new Date(date ?? '');
  return { ...(headline && { headline }), ...(!Number.isNaN(sent.getTime()) && { date: sent.toISOString() }) };
};

/** Headers may speak of an embargo, too: the subject, and what some systems write into headers of their own. */
const headerLines = ({ subject, headers }: Email, lines: readonly SourceLine[]): SourceLine[] => {
  const last = lines.at(-1)?.line ?? 0;
  const own = headers.filter(({ key }) => key.includes('embargo')).map(({ key, value }) => `${key}: ${value}`);
  return [subject ?? '', ...own]
    .map(oneLine)
    .filter(Boolean)
    .map((text, index) => ({ line: last + index + 1, raw: text, text }));
};

const attachmentProblems = (attachments: readonly Attachment[]): Problem[] => {
  const problems: Problem[] = [];
  const [document] = attachments.flatMap(({ filename, mimeType }) =>
    DOCUMENT.test(filename ?? '') || mimeType === 'message/rfc822' ? [filename ?? mimeType] : [],
  );
  if (document !== undefined) {
    problems.push({ code: 'release-attached', weight: 'question', params: { name: oneLine(document).slice(0, 100) } });
  }
  if (attachments.length > 0) {
    problems.push({ code: 'embedded-dropped', weight: 'remark', params: { count: attachments.length } });
  }
  return problems;
};

/** The first encoding that a mail names; its text has been decoded by then. */
const charsetOf = (bytes: Uint8Array): string =>
  /charset\s*=\s*"?([\w:.-]{2,40})/i.exec(Buffer.from(bytes.subarray(0, 64_000)).toString('latin1'))?.[1]?.toLowerCase() ??
  'utf-8';
