import { createHash } from 'node:crypto';
import type { Problem } from './problem.ts';
import { decodeText, tidy } from './reading/source-text.ts';
import type { ParsedUpload, Upload } from './upload.ts';

/** The longest reason that is kept of a command file, in characters. */
const LONGEST_REASON = 2000;

/** Reads a command file: all of it is the reason, which has to be there. */
export const parseCommand = (bytes: Uint8Array, upload: Upload): ParsedUpload => {
  const faulty = (problems: Problem[]): ParsedUpload => ({ kind: 'faulty', upload, understood: {}, problems });
  const source = decodeText(bytes);
  if (source.kind === 'refused') return faulty(source.problems);
  const text = tidy(source.lines.map((line) => line.text).join(' '));
  if (text === '') return faulty([{ code: 'command-empty', weight: 'error' }]);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const reason = text.slice(0, LONGEST_REASON).replace(/[\ud800-\udbff]$/, '');
  return { kind: 'command', upload, sha256, reason, problems: source.problems };
};
