import { createHash } from 'node:crypto';
import { allCommandWords } from '../../languages/commands.ts';
import { type CommandRow, type CommandText, LONGEST_NOTE } from '../command-table.ts';
import { cutTo } from '../cut-text.ts';
import type { Problem } from '../problem.ts';
import { decodeText, tidy } from '../reading/source-text.ts';
import type { ParsedUpload, Upload } from '../upload.ts';
import { isNewReleaseLine, nearsNewReleaseLine } from './new-release-line.ts';

/** The longest reason that is kept of a command file, in characters. */
const LONGEST_REASON = 2000;

/**
 * Reads a command file. Its text is internal. Of a command that tells readers something, what follows a line that begins with
 * `note:`, in any of the desk's languages, is for them, or all of it where the table says so.
 */
export const parseCommand = (bytes: Uint8Array, upload: Upload, { name, text, tellsReaders }: CommandRow): ParsedUpload => {
  const faulty = (problems: Problem[]): ParsedUpload => ({ kind: 'faulty', upload, understood: {}, problems });
  const source = decodeText(bytes);
  if (source.kind === 'refused') return faulty(source.problems);
  const lines = source.lines.map((line) => tidy(line.text)).filter((line) => line !== '');
  const begins = lines.findIndex((line) => NOTE.test(line));
  const { internal, note } = tellsReaders ? parted(lines, begins, text) : { internal: lines.join(' '), note: '' };
  // Whoever writes for readers alone has no other reason to give.
  const reason = cutTo(internal || note, LONGEST_REASON);
  if (reason === '') return faulty([{ code: 'command-empty', weight: 'error' }]);
  if (note.length > LONGEST_NOTE)
    return faulty([{ code: 'command-too-long', weight: 'error', params: { length: note.length, limit: LONGEST_NOTE } }]);
  const isUnshown = begins >= 0 && !tellsReaders && text !== 'notes for the translator';
  return {
    kind: 'command',
    upload,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    reason,
    ...(note && { note }),
    ...(isNewReleaseLine(lines[0] ?? '') && { opensRelease: true as const }),
    ...(name === 'accept' && nearsNewReleaseLine(lines) && { nearsNewRelease: cutTo(lines[0] ?? '', 100) }),
    problems: [
      ...source.problems,
      ...(isUnshown ? [{ code: 'note-not-shown' as const, weight: 'remark' as const, params: { command: name } }] : []),
    ],
  };
};

/** What is internal of a text whose note begins with a line, and what is for readers. */
const parted = (lines: readonly string[], begins: number, text: CommandText): { internal: string; note: string } => {
  const [internal, told] = begins < 0 ? [lines, []] : [lines.slice(0, begins), lines.slice(begins)];
  const [reason, note] = [internal.join(' '), told.join(' ').replace(NOTE, '')];
  return { internal: reason, note: note || (text === 'note for readers' ? reason : '') };
};

/** Marks that turn text around are seen by nobody and may stand before the first word. */
const MARKS = '[\\u200e\\u200f\\s\\u00a0]*';

const NOTE = new RegExp(`^${MARKS}(?:${allCommandWords.flatMap(({ notes }) => notes).join('|')})${MARKS}[:：]${MARKS}`, 'iu');
