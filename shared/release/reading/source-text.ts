import { withoutLineEndsWithin } from '../../languages/han.ts';
import type { Problem } from '../problem.ts';
import { decodeBytes, garbledIn, withoutC1 } from './charset.ts';
import { type Refusal, refused } from './format.ts';

/**
 * One line of an uploaded file. `line` counts from 1 as editors' programs do; `raw` is the line as uploaded, in which columns
 * count; `text` is cleaned and in NFC.
 */
export interface SourceLine {
  line: number;
  raw: string;
  text: string;
}

/** The text of a file. */
export interface SourceText {
  kind: 'text';
  lines: SourceLine[];
  /** As provenance names it: `utf-8`. */
  charset: string;
  /** What decoding and cleaning have to say. */
  problems: Problem[];
}

/** No release has this many lines; what is done for each of them stays bounded. */
const MOST_LINES = 20_000;

/** Nor this many bytes, or characters, of text, whatever they came in: a book is read in a second or two, and a function has twenty. */
export const MOST_TEXT = 1_000_000;

/**
 * Characters that no reader sees and that break feeds, hide words or turn text around: controls, soft hyphen, zero-width space
 * and joiner marks, bidi embeddings, overrides and isolates, noncharacters, language tags. NBSP, narrow NBSP, LRM, RLM, ZWJ and
 * ZWNJ stay: French, Arabic and Persian need them.
 */
const UNWANTED =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: taking them out is the point
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u180e\u200b\u202a-\u202e\u2060-\u206f\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff\u{e0000}-\u{e007f}]/gu;

const LINE_END = /\r\n|\n|\r/;

/** Breaks that no editor counts as a line: vertical tab (Word), form feed, NEL and the Unicode separators. */
const SOFT_LINE_END = /[\v\f\u0085\u2028\u2029]/;

/** Takes unwanted characters out of a text, puts the marks of Windows where it has controls, and brings it into NFC. */
export const cleanText = (raw: string): string => withoutC1(raw).replace(UNWANTED, '').normalize('NFC');

/**
 * White space and line ends of all kinds as one space, none at the ends. Non-breaking spaces inside stay; a line end between two Han letters
 * parts nothing.
 */
export const tidy = (text: string): string =>
  withoutLineEndsWithin(text)
    .replace(/[ \t\n\r\v\f\u0085\u2028\u2029]+/g, ' ')
    .replace(/^[\s\u00a0]+|[\s\u00a0]+$/g, '');

/** The bytes of a text as clean lines, or why they are none: too much of it, or no text that can be told. */
export const decodeText = (bytes: Uint8Array): SourceText | Refusal => {
  if (bytes.length > MOST_TEXT) return tooMuch(bytes.length);
  const decoded = decodeBytes(bytes);
  if (decoded === undefined) return refused({ code: 'not-utf-8', weight: 'error' });
  const { text, charset, guessed } = decoded;
  const guess: Problem[] = guessed ? [{ code: 'charset-guessed', weight: 'remark', params: { charset } }] : [];
  return sourceOf(text, charset, guess);
};

const tooMuch = (size: number): Refusal => refused({ code: 'too-large', weight: 'error', params: { size, limit: MOST_TEXT } });

/** A text that was decoded already as clean lines, or that there is too much of it. */
export const sourceOf = (text: string, charset: string, problems: readonly Problem[] = []): SourceText | Refusal => {
  if (text.length > MOST_TEXT) return tooMuch(text.length);
  const { lines, cleaned } = linesOf(text);
  if (lines.length > MOST_LINES) {
    const params = { size: `${lines.length} ¶`, limit: `${MOST_LINES} ¶` };
    return refused({ code: 'too-large', weight: 'error', params });
  }
  return { kind: 'text', lines, charset, problems: [...problems, ...cleanedRemark(cleaned)] };
};

/** A text as clean lines, and how many characters were taken out. */
export const linesOf = (text: string): { lines: SourceLine[]; cleaned: number } => {
  let cleaned = 0;
  const lines = text.split(LINE_END).flatMap((whole, index) =>
    whole.split(SOFT_LINE_END).map((raw) => {
      cleaned += raw.match(UNWANTED)?.length ?? 0;
      return { line: index + 1, raw, text: cleanText(raw) };
    }),
  );
  return { lines, cleaned };
};

/** Signs of one font's own, which no reader's font knows. */
const NOBODYS = /[\ue000-\uf8ff]/u;

/**
 * Says where letters were damaged or lost before a text came to us: the first place of each kind. Signs of nobody matter in what is
 * published alone: sites draw their buttons with them.
 */
export const damagedLetters = (lines: readonly SourceLine[], published: readonly string[] = []): Problem[] => {
  const problems: Problem[] = [];
  for (const source of lines) {
    const garbled = garbledIn(source.raw);
    if (!garbled) continue;
    const params = { text: garbled.text, meant: garbled.meant };
    problems.push({ code: 'mojibake', weight: 'question', ...placeIn(source, garbled.at + 1), params });
    break;
  }
  const signs = published.some((text) => NOBODYS.test(text));
  const lost =
    lines.find(({ raw }) => raw.includes('\ufffd')) ?? (signs ? lines.find(({ raw }) => NOBODYS.test(raw)) : undefined);
  if (lost) {
    const place = placeIn(lost, lost.raw.search(/[\ufffd\ue000-\uf8ff]/u) + 1);
    problems.push({ code: 'characters-lost', weight: 'question', ...place, params: { text: place.excerpt } });
  }
  return problems;
};

/** Says how many characters were taken out of a text, if any. */
export const cleanedRemark = (count: number): Problem[] =>
  count > 0 ? [{ code: 'characters-cleaned', weight: 'remark', params: { count } }] : [];

/** Where in a file something stands, and the words around it: the place a `Problem` names. */
export const placeIn = (source: SourceLine, column: number): { line: number; column: number; excerpt: string } => {
  const from = source.raw.length <= 200 ? 0 : Math.max(0, column - 60);
  const excerpt = cleanText(source.raw.slice(from, from + 400))
    .trim()
    .slice(0, 200);
  return { line: source.line, column, excerpt };
};
