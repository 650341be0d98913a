import PostalMime, { type Attachment, type Email } from 'postal-mime';
import type { Newsroom } from '../../newsroom/newsroom.ts';
import { cutTo } from '../cut-text.ts';
import { pictureIdOf } from '../picture.ts';
import type { Problem } from '../problem.ts';
import { type Block, plainLine, standsBefore, textOfBlock } from './block.ts';
import { withoutC1 } from './charset.ts';
import { type DocumentRead, type FoundPicture, type Hints, type ReadFormat, type Refusal, refused } from './format.ts';
import { readMailPage } from './html-document.ts';
import { automaticReason, documentsIn, isPictureFile } from './mail-attachments.ts';
import { withTrueCharsets } from './mail-charset.ts';
import { isOneMessage, type MailParts, partsOfMail } from './mail-parts.ts';
import { subjectProper } from './mail-phrases.ts';
import { leftOutRemark, MOST_LOOKED_AT, type PictureAt } from './placed-pictures.ts';
import { cleanText, type SourceLine, sourceOf, tidy } from './source-text.ts';
import { readSource } from './text-document.ts';

/** Lines that may part a mail into pieces. One with a hundred pictures has some hundreds. */
const MOST_PARTS = 1000;
/** Parts in parts, and mails in mails. */
const DEEPEST = 20;
const DEEPEST_MAIL = 3;
/** Bytes of all headers together. */
const MOST_HEADERS = 128_000;

/**
 * A mail, `.eml`: its text is the release, its subject what it may be called, its date when it was sent. Pictures stand where its text
 * shows them, and those that hang on it below the text. Other attachments stay where they are; one that may be the release is asked about. Line numbers are those of the text. A mail that only carries another is
 * read as that one.
 */
export const readMailDocument: ReadFormat = (bytes, newsroom) => readMail(bytes, newsroom, 0);

const readMail = async (bytes: Uint8Array, newsroom: Newsroom, depth: number): Promise<DocumentRead | Refusal> => {
  if (partsIn(bytes) > MOST_PARTS)
    return refused({ code: 'too-much-inside', weight: 'error', params: { limit: `${MOST_PARTS} MIME` } });
  const { bytes: labelled, guessed } = withTrueCharsets(bytes);
  const mail = await parseMail(labelled);
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
  const reason = automaticReason(mail);
  if (reason) return refused({ code: 'mail-automatic', weight: 'error', params: { reason } });
  const shown = new Set<Attachment>();
  const text = await readText(mail, newsroom, partsShown(mail.attachments, shown));
  if (text.kind === 'refused') return text;
  const { parts, ...read } = text;
  const hanging = mail.attachments.filter((one) => !shown.has(one) && !one.related && isPictureFile(one));
  const others = mail.attachments.filter((one) => !shown.has(one) && !hanging.includes(one));
  const pictures = [...(read.pictures ?? []), ...hanging.slice(0, MOST_LOOKED_AT).map(hangingPicture)];
  const attached = [...attachmentProblems(others), ...leftOutRemark(others.length)];
  const hints = { ...read.hints, ...hintsOf(mail, parts.subject) };
  const asked = parts.unsure || attached.some(({ code }) => code === 'release-attached');
  return {
    ...read,
    blocks: asked ? withHeadline(read.blocks, hints.headline) : read.blocks,
    format: 'eml',
    charset: charsetOf(labelled),
    lines: [...read.lines, ...headerLines(mail, read.lines)],
    problems: [
      ...read.problems,
      ...guessed.slice(0, 1).map((charset): Problem => ({ code: 'charset-guessed', weight: 'remark', params: { charset } })),
      ...partsProblems(parts, read, attached),
      ...attached,
    ],
    hints,
    ...(pictures.length > 0 && { pictures }),
  };
};

/** The parts that a mail's text shows by their ids (RFC 2392), or by their names; `shown` collects them. */
const partsShown =
  (attachments: readonly Attachment[], shown: Set<Attachment>): PictureAt =>
  (address) => {
    const id = /^cid:(.+)$/i.exec(address)?.[1];
    if (id === undefined) return undefined;
    const ids = [id, unescaped(id)];
    const part = attachments.find(({ contentId = '' }) => ids.includes(contentId.replace(/^<|>$/g, '')));
    if (!part) return undefined;
    shown.add(part);
    return { name: nameOf(part), bytes: bytesOf(part) };
  };

const unescaped = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

const nameOf = ({ filename, mimeType }: Attachment): string => oneLine(filename ?? '') || mimeType;

const hangingPicture = (part: Attachment): FoundPicture => {
  const bytes = bytesOf(part);
  return { name: nameOf(part), line: 0, attached: true, id: pictureIdOf(bytes), bytes };
};

/** Shorter subjects are no headline. Characters. */
const SHORTEST_HEADLINE = 10;
const LONGEST_HEADLINE = 200;

/**
 * A mail that is a note of one paragraph is held under its subject, or under its own words, so that the desk sees what it is and is
 * told what to do: without a headline, it would be refused as a text with a fault.
 */
const withHeadline = (blocks: Block[], subject = ''): Block[] => {
  const [note, ...others] = blocks.filter((block) => textOfBlock(block) !== '');
  if (note?.kind !== 'paragraph' || others.length > 0) return blocks;
  const headline = subject.length >= SHORTEST_HEADLINE ? subject : textOfBlock(note);
  return [
    { kind: 'heading', level: 1, lines: [plainLine(cutTo(headline, LONGEST_HEADLINE), note.lines[0]?.line ?? 1)] },
    ...blocks,
  ];
};

/** What is asked about a mail in which the release does not stand alone. */
const partsProblems = ({ note, unsure }: MailParts, { blocks }: DocumentRead, attached: readonly Problem[]): Problem[] => {
  const problems: Problem[] = [];
  if (note) problems.push({ code: 'mail-note', weight: 'question', params: { text: note.slice(0, 200) } });
  if (unsure && !attached.some(({ code }) => code === 'release-attached')) {
    const first = blocks.flatMap(({ lines }) => lines)[0]?.text ?? '';
    problems.push({ code: 'mail-unsure', weight: 'question', params: { text: first.slice(0, 200) } });
  }
  return problems;
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

type MailRead = DocumentRead & { parts: MailParts };

/** What people see of a mail: its HTML where it says anything, else its text; of either, the release alone. */
const readText = async ({ html, text = '', from }: Email, newsroom: Newsroom, partAt: PictureAt): Promise<MailRead | Refusal> => {
  const senders = from?.name ? [from.name] : [];
  if (html) {
    const page = await readMailPage(new TextEncoder().encode(withoutC1(html)), newsroom, partAt);
    if (page.kind === 'refused' || page.blocks.length > 0 || tidy(text) === '') {
      return page.kind === 'refused' ? page : releaseIn(page, senders);
    }
  }
  const source = sourceOf(withoutC1(text), 'utf-8');
  if (source.kind === 'refused') return source;
  const parts = partsOfMail(
    source.lines.map(({ raw }) => raw),
    senders,
  );
  const kept = new Set(parts.text);
  // An empty line ends a paragraph, be it where something was taken out.
  const lines = source.lines.map((line, index) => (kept.has(index) ? line : { ...line, raw: '', text: '' }));
  const read = readSource({ ...source, lines }, newsroom);
  return {
    ...read,
    lines: source.lines.filter((_, index) => !parts.byPrograms.has(index)),
    noise: [...(read.noise ?? []), ...linesLeftOut(parts, source.lines)],
    parts,
  };
};

const linesLeftOut = ({ leftOut, byPrograms }: MailParts, lines: readonly { text: string; line: number }[]) =>
  [...leftOut, ...byPrograms]
    .sort((one, other) => one - other)
    .flatMap((index) => {
      const line = lines[index];
      return line && tidy(line.text) !== '' ? [plainLine(line.text, line.line)] : [];
    });

/** The release in a mail that was read as a page. */
const releaseIn = (page: DocumentRead, senders: readonly string[]): MailRead => {
  // Between blocks stands an empty line, as in a text.
  const flat = page.blocks.flatMap((block, at) => [
    ...block.lines.map(({ text, line, order }) => ({ text, line, order, at })),
    { text: '', line: 0, order: undefined, at: -1 },
  ]);
  const words = flat.map(({ text }) => text);
  // Without a head of its own, what is cited is a thread below or above; with one it may be the release that was sent on.
  const cited = isOneMessage(words) && page.blocks.some((block) => block.cited) && !page.blocks.every((block) => block.cited);
  const parts = partsOfMail(cited ? flat.map(({ text, at }) => (page.blocks[at]?.cited ? `> ${text}` : text)) : words, senders);
  const out = new Set([...parts.leftOut, ...parts.byPrograms]);
  const isKept = (at: number): boolean[] => flat.flatMap((line, index) => (line.at === at ? [!out.has(index)] : []));
  const blocks = page.blocks.flatMap((block, at): Block[] => {
    if (block.lines.length === 0) return [block];
    const kept = isKept(at);
    if (kept.every(Boolean)) return [block];
    // A list, a table or a quotation stays or goes as a whole.
    if (!kept.some(Boolean) || block.html !== undefined) return kept.some(Boolean) ? [block] : [];
    return [{ ...block, lines: block.lines.filter((_, index) => kept[index]) }];
  });
  /** A picture that follows what is left out, such as a signature or an older mail, goes with it. */
  const isOfRelease = (picture: FoundPicture): boolean => {
    const above = flat.findLastIndex((line) => line.text !== '' && !standsBefore(picture, line));
    return above < 0 || !out.has(above);
  };
  const { pictures = [], ...rest } = page;
  const own = pictures.filter(isOfRelease);
  const programs = new Set([...parts.byPrograms].map((index) => flat[index]?.text));
  return {
    ...rest,
    ...(own.length > 0 && { pictures: own }),
    problems: [...page.problems, ...leftOutRemark(pictures.length - own.length)],
    blocks,
    lines: page.lines.filter(({ text }) => !programs.has(tidy(text))),
    noise: [...(page.noise ?? []), ...linesLeftOut(parts, flat)],
    parts,
  };
};

const oneLine = (text: string): string => tidy(cleanText(withoutC1(text).replace(/[\v\f\r\n\u0085\u2028\u2029]/g, ' ')));

/** `sentOn` is the subject of the message that a mail sends on. */
const hintsOf = ({ subject, date }: Email, sentOn: string | undefined): Hints => {
  const headline = subjectProper(oneLine(sentOn ?? subject ?? ''));
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
  const [document] = documentsIn(attachments);
  if (document !== undefined) {
    problems.push({ code: 'release-attached', weight: 'question', params: { name: oneLine(document).slice(0, 100) } });
  }
  return problems;
};

/** The first encoding that a mail names; its text has been decoded by then. */
const charsetOf = (bytes: Uint8Array): string =>
  /charset\s*=\s*"?([\w:.-]{2,40})/i.exec(Buffer.from(bytes.subarray(0, 64_000)).toString('latin1'))?.[1]?.toLowerCase() ??
  'utf-8';
