import { createHash } from 'node:crypto';
import type { Newsroom } from '../../newsroom/newsroom.ts';
import { commandRow } from '../command-table.ts';
import { cutTo } from '../cut-text.ts';
import { besideQuestions } from '../deriving/beside-text.ts';
import { credentialQuestion } from '../deriving/credentials.ts';
import { embargoQuestions } from '../deriving/embargo-line.ts';
import { repeatsEmbargo } from '../deriving/embargo-repeated.ts';
import { understand } from '../deriving/understand.ts';
import type { DocumentReading, KeyReading } from '../key-reading.ts';
import { misnamedAs } from '../near-command.ts';
import { readKey } from '../object-key.ts';
import { preflight } from '../preflight.ts';
import type { Problem } from '../problem.ts';
import type { Block } from '../reading/block.ts';
import type { DocumentRead } from '../reading/format.ts';
import { readerOf } from '../reading/formats.ts';
import { withTypedLists } from '../reading/lists.ts';
import { damagedLetters, decodeText, tidy } from '../reading/source-text.ts';
import { deadLinksIn } from '../sanitise-blocks.ts';
import type { ParsedUpload, PartlyUnderstood, Upload } from '../upload.ts';
import { readManifestFile } from './manifest-file.ts';
import { parseCommand } from './parse-command.ts';
import { readPictureFile } from './picture-file.ts';

type Faulty = Extract<ParsedUpload, { kind: 'faulty' }>;

const faulty = (upload: Upload, problems: Problem[], understood: PartlyUnderstood = {}): Faulty => ({
  kind: 'faulty',
  upload,
  understood,
  problems,
});

/** What can be said of an upload without its bytes: nothing more, everything there is to say, or that it must be read. */
export type FirstLook = { kind: 'no-text' } | { kind: 'decided'; parsed: Faulty } | { kind: 'read' };

/**
 * Decides what an upload's name and size settle: keys that are ignored or kept as assets have no text, faulty names, empty files
 * and files over the cap are refused unread.
 */
export const firstLook = (upload: Upload, newsroom: Newsroom): FirstLook => {
  const reading = readKey(upload.key, newsroom.languages);
  if (reading.kind === 'ignored' || reading.kind === 'asset') return { kind: 'no-text' };
  const problems = refusedUnread(reading, upload, newsroom);
  return problems.length > 0 ? { kind: 'decided', parsed: faulty(upload, problems) } : { kind: 'read' };
};

/** What is all text is never as large. Bytes. */
const MOST_WITHOUT_PICTURES = 5_000_000;

/** Formats that hold pictures. */
const WITH_PICTURES: ReadonlySet<string> = new Set(['docx', 'eml', 'html', 'htm', 'md', 'markdown']);

const refusedUnread = (reading: KeyReading, { size }: Upload, { intake }: Newsroom): Problem[] => {
  if (reading.kind === 'faulty') return reading.problems;
  if (size === 0) return [{ code: reading.kind === 'command' ? 'command-empty' : 'empty', weight: 'error' }];
  const holdsPictures =
    reading.kind === 'picture' || (reading.kind === 'document' && WITH_PICTURES.has(reading.extension) && !reading.returned);
  const limit = holdsPictures ? intake.maxBytes : Math.min(intake.maxBytes, MOST_WITHOUT_PICTURES);
  return size > limit ? [{ code: 'too-large', weight: 'error', params: { size, limit } }] : [];
};

/**
 * Reads one uploaded file: a document and everything derived from it, a command and its reason, or what is wrong, every problem
 * at once. The same bytes are always understood the same; never throws for anything a file may contain.
 */
export const parseUpload = async (file: { bytes: Uint8Array }, upload: Upload, newsroom: Newsroom): Promise<ParsedUpload> =>
  (await readUpload(file, upload, newsroom)).parsed;

/** An upload as it was read, with the bytes of the pictures in it by their ids: those alone that its release is to show. */
export interface ReadUpload {
  parsed: ParsedUpload;
  pictures: ReadonlyMap<string, Uint8Array>;
}

/** The same as `parseUpload`, with the pictures that are still to be made. */
export const readUpload = async ({ bytes }: { bytes: Uint8Array }, upload: Upload, newsroom: Newsroom): Promise<ReadUpload> => {
  const found = new Map<string, Uint8Array>();
  const parsed = await parse(bytes, upload, newsroom, found);
  const shown =
    parsed.kind === 'document' ? (parsed.understood.pictures ?? []) : parsed.kind === 'picture' ? [parsed.picture] : [];
  return { parsed, pictures: new Map(shown.flatMap(({ id }) => [[id, found.get(id) ?? new Uint8Array()] as const])) };
};

const parse = async (
  bytes: Uint8Array,
  upload: Upload,
  newsroom: Newsroom,
  found: Map<string, Uint8Array>,
): Promise<ParsedUpload> => {
  const look = firstLook({ ...upload, size: bytes.length }, newsroom);
  if (look.kind === 'decided') return { ...look.parsed, upload };
  const reading = readKey(upload.key, newsroom.languages);
  if (reading.kind === 'command') return parseCommand(bytes, upload, commandRow(reading.command));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (reading.kind === 'picture') {
    const { picture, problems } = readPictureFile(bytes, reading.file);
    if (!picture) return faulty(upload, problems);
    found.set(picture.id, bytes);
    return { kind: 'picture', upload, sha256, picture, problems };
  }
  if (reading.kind === 'manifest') {
    const source = decodeText(bytes);
    if (source.kind === 'refused') return faulty(upload, source.problems);
    const { manifest, problems: ofFile } = readManifestFile(source.lines, { eventTime: upload.eventTime, newsroom });
    const problems = [...ofFile, ...source.problems];
    if (problems.some(({ weight }) => weight === 'error')) return faulty(upload, problems);
    return { kind: 'manifest', upload, sha256, manifest, problems };
  }
  const type = reading.kind === 'document' ? reading.extension : '';
  const readFormat = await readerOf(type);
  if (reading.kind !== 'document' || !readFormat) {
    return faulty(upload, [{ code: 'type-unsupported', weight: 'error', params: { type } }]);
  }
  const read = await readFormat(bytes, newsroom);
  if (read.kind === 'refused') return faulty(upload, read.problems);
  for (const { id, bytes: picture } of read.pictures ?? []) found.set(id, picture);
  const parsed = understandDocument(read, reading, { sha256, upload, newsroom });
  return isCommandText(reading, read, parsed)
    ? faulty(upload, [misnamedAs(reading.like.name, reading.like.target, reading.like.means)])
    : parsed;
};

/** No release is as short as this, and a reason seldom longer. Words. */
const SHORT = 80;

/** A word, or a letter of a script that says as much with one and puts no spaces between them. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu;

/** Whether a document is a command under a wrong name: its name says so, and its text is no release. */
const isCommandText = (
  reading: DocumentReading,
  { lines, frontMatter }: DocumentRead,
  parsed: ParsedUpload,
): reading is typeof reading & Required<Pick<typeof reading, 'like'>> => {
  if (!reading.like || reading.returned || Object.keys(frontMatter.values).length > 0) return false;
  if (parsed.kind === 'document' && parsed.understood.dateline) return false;
  return lines.reduce((words, { text }) => words + (text.match(WORD)?.length ?? 0), 0) < SHORT;
};

/** Formats in which a release comes with something around it: a site, a mailing. */
const SURROUNDED: ReadonlySet<string> = new Set(['html', 'eml', 'json']);

/** What the format left out, and what the release has no use for, is one number. */
const countedOnce = (problems: readonly Problem[]): Problem[] => {
  const counts = problems.filter(({ code }) => code === 'embedded-dropped');
  const [first] = counts;
  if (!first || counts.length === 1) return [...problems];
  const count = counts.reduce((sum, { params }) => sum + Number(params?.count ?? 0), 0);
  return problems.flatMap((one) => (one === first ? [{ ...one, params: { count } }] : counts.includes(one) ? [] : [one]));
};

/** More remarks of one kind than this help nobody. */
const MOST_REMARKS = 20;

const deadLinks = (blocks: readonly Block[]): Problem[] =>
  blocks
    .flatMap((block) => block.lines)
    .flatMap(({ html, text, line }) =>
      deadLinksIn(html).map((address): Problem => {
        const excerpt = cutTo(text, 200);
        return { code: 'link-dropped', weight: 'remark', line, excerpt, params: { address: address.slice(0, 200) } };
      }),
    )
    .slice(0, MOST_REMARKS);

const understandDocument = (
  { format, charset, blocks: asRead, frontMatter, lines, problems: ofFile, hints, noise, pictures, named }: DocumentRead,
  { lang, alike, problems: ofKey }: DocumentReading,
  { sha256, upload, newsroom }: { sha256: string; upload: Upload; newsroom: Newsroom },
): ParsedUpload => {
  if (lines.every(({ text }) => tidy(text) === '')) return faulty(upload, [{ code: 'empty', weight: 'error' }]);
  const blocks = withTypedLists(asRead);
  const when = { eventTime: upload.eventTime, timeZone: newsroom.timeZone };
  const inWords = embargoQuestions(lines, frontMatter.embargoLines, when);
  const asked = new Set(inWords.flatMap(({ excerpt }) => excerpt ?? []));
  const questions = [...inWords, ...besideQuestions({ blocks, seen: lines }, asked, when)];
  const embargoLines = new Set(questions.flatMap(({ line }) => line ?? []));
  const { understood, problems } = understand(
    {
      blocks,
      frontMatter,
      embargoLines,
      ...(lang && { nameLanguage: lang }),
      ...(alike && { likelyLanguage: alike.lang }),
      ...(hints && { hints }),
      ...(noise && { noise }),
      ...(pictures && { pictures }),
      ...(named && { named }),
      hasSurroundings: SURROUNDED.has(format),
    },
    upload,
    newsroom,
  );
  // A note above a release that is somewhere else is too short to tell its language by; what it is, is asked already.
  const isElsewhere = ofFile.some(({ code }) => code === 'release-attached' || code === 'mail-unsure');
  const stated = frontMatter.values.embargo;
  const isOpen = ({ line }: Problem): boolean =>
    !stated ||
    stated === 'none' ||
    lines.some((each) => each.line === line && !repeatsEmbargo(each.text, stated, newsroom.timeZone));
  const all = countedOnce([
    ...frontMatter.problems,
    ...questions.filter(isOpen),
    ...problems.filter(({ code }) => !(isElsewhere && code === 'language-unknown')),
    ...ofKey,
    ...ofFile,
    ...credentialQuestion(lines),
    ...damagedLetters(lines, [understood.headline, ...understood.body]),
    ...deadLinks(blocks),
  ]);
  if (all.some(({ weight }) => weight === 'error')) {
    const { headline, ...rest } = understood;
    return faulty(upload, all, headline ? { ...rest, headline } : rest);
  }
  return { kind: 'document', upload, sha256, format, charset, understood, problems: [...all, ...preflight(understood)] };
};
