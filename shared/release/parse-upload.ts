import { createHash } from 'node:crypto';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { embargoQuestions } from './deriving/embargo-line.ts';
import { understand } from './deriving/understand.ts';
import type { KeyReading } from './key-reading.ts';
import { readKey } from './object-key.ts';
import type { Problem } from './problem.ts';
import type { Block } from './reading/block.ts';
import { readFrontMatter } from './reading/front-matter.ts';
import { readMarkdown } from './reading/markdown.ts';
import { readPlainText } from './reading/plain-text.ts';
import { decodeUtf8, type SourceLine, type SourceText, tidy } from './reading/source-text.ts';
import type { ParsedUpload, PartlyUnderstood, Upload } from './upload.ts';

/** Reads the lines of a format as blocks. A format that comes later is one more reader here. */
type ReadBlocks = (lines: readonly SourceLine[]) => Block[];

const readers: Record<string, ReadBlocks> = { txt: readPlainText, md: readMarkdown, markdown: readMarkdown };

/** No release has this many lines; what is done for each of them stays bounded. */
const MOST_LINES = 20_000;

/** Nor this many bytes of text: a book is read in a second or two, and a function has twenty. */
const MOST_TEXT = 1_000_000;

/** The longest reason that is kept of a command file, in characters. */
const LONGEST_REASON = 2000;

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

const refusedUnread = (reading: KeyReading, { size }: Upload, { intake }: Newsroom): Problem[] => {
  if (reading.kind === 'faulty') return reading.problems;
  if (size === 0) return [{ code: reading.kind === 'command' ? 'command-empty' : 'empty', weight: 'error' }];
  return size > intake.maxBytes ? [{ code: 'too-large', weight: 'error', params: { size, limit: intake.maxBytes } }] : [];
};

/**
 * Reads one uploaded file: a document and everything derived from it, a command and its reason, or what is wrong, every problem
 * at once. Pure; never throws for anything a file may contain.
 */
export const parseUpload = ({ bytes }: { bytes: Uint8Array }, upload: Upload, newsroom: Newsroom): ParsedUpload => {
  const look = firstLook({ ...upload, size: bytes.length }, newsroom);
  if (look.kind === 'decided') return { ...look.parsed, upload };
  const reading = readKey(upload.key, newsroom.languages);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (bytes.length > MOST_TEXT) {
    return faulty(upload, [{ code: 'too-large', weight: 'error', params: { size: bytes.length, limit: MOST_TEXT } }]);
  }
  const source = decodeUtf8(bytes);
  if (!source) return faulty(upload, [{ code: 'not-utf-8', weight: 'error' }]);
  if (reading.kind === 'command') return readReason(source, sha256, upload);
  if (reading.kind === 'document') return readDocument(source, reading, { sha256, upload, newsroom });
  return faulty(upload, [{ code: 'type-unsupported', weight: 'error', params: { type: '' } }]);
};

const cleanedRemark = ({ cleaned }: SourceText): Problem[] =>
  cleaned > 0 ? [{ code: 'characters-cleaned', weight: 'remark', params: { count: cleaned } }] : [];

const readReason = (source: SourceText, sha256: string, upload: Upload): ParsedUpload => {
  const text = tidy(source.lines.map((line) => line.text).join(' '));
  if (text === '') return faulty(upload, [{ code: 'command-empty', weight: 'error' }]);
  const reason = text.slice(0, LONGEST_REASON).replace(/[\ud800-\udbff]$/, '');
  return { kind: 'command', upload, sha256, reason, problems: cleanedRemark(source) };
};

const readDocument = (
  source: SourceText,
  { extension, lang, problems: ofKey }: Extract<KeyReading, { kind: 'document' }>,
  { sha256, upload, newsroom }: { sha256: string; upload: Upload; newsroom: Newsroom },
): ParsedUpload => {
  const readBlocks = readers[extension];
  if (!readBlocks) return faulty(upload, [{ code: 'type-not-read-yet', weight: 'error', params: { type: extension } }]);
  if (source.lines.every(({ text }) => tidy(text) === '')) return faulty(upload, [{ code: 'empty', weight: 'error' }]);

  if (source.lines.length > MOST_LINES) {
    return faulty(upload, [
      { code: 'too-large', weight: 'error', params: { size: `${source.lines.length} ¶`, limit: `${MOST_LINES} ¶` } },
    ]);
  }

  const frontMatter = readFrontMatter(source.lines, newsroom);
  const when = { eventTime: upload.eventTime, timeZone: newsroom.timeZone };
  const questions = embargoQuestions(source.lines, frontMatter.embargoLines, when);
  const embargoLines = new Set(questions.flatMap(({ line }) => line ?? []));
  const { understood, problems } = understand(
    { blocks: readBlocks(frontMatter.body), frontMatter, embargoLines, ...(lang && { nameLanguage: lang }) },
    upload,
    newsroom,
  );
  const all = [...frontMatter.problems, ...questions, ...problems, ...ofKey, ...cleanedRemark(source)];
  if (all.some(({ weight }) => weight === 'error')) {
    const { headline, ...rest } = understood;
    return faulty(upload, all, headline ? { ...rest, headline } : rest);
  }
  return {
    kind: 'document',
    upload,
    sha256,
    format: extension === 'markdown' ? 'md' : extension,
    charset: 'utf-8',
    understood,
    problems: all,
  };
};
