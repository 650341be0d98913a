import { fold } from './fold.ts';

/**
 * Several ways to write something, parted by `|`, each a word as it is or part of a pattern: `Mr|Mrs|Messrs`, `press|media (?:desk|office)`.
 * Common signs: `x?` with or without x; `(?:a|b)` a or b; `[ae]` a or e; `(?=x)` before x; `(?!x)` not before x; `.*` anything.
 */
export type Alternatives = string;

/** Lists of words as packs write them: parted by white space, as people spell them; folded here. */
export const wordsOf = (lists: Iterable<string>): string[] =>
  [...lists].flatMap((list) => fold(list).split(/\s+/).filter(Boolean));

/** A part of a pattern as people spell it, with its accents and its own letters, as one for folded text. Capitals stay: they are classes. */
const foldedPart = (source: string): string =>
  source.replace(/[\p{L}\p{M}’]/gu, (letter) => (letter > '\u007f' ? fold(letter) : letter));

/** Alternatives for a text that is not folded, as the source of a pattern: with the capitals and accents the pack writes. One that matches nothing where there are none. */
export const anyAsWritten = (alternatives: Iterable<string>): string => {
  const all = [...alternatives];
  return all.length === 0 ? '(?!)' : `(?:${all.join('|')})`;
};

/** The same for folded text. */
export const anyOf = (alternatives: Iterable<string>): string => anyAsWritten([...alternatives].map(foldedPart));

/** Alternatives that need a boundary around them, and those that may stand anywhere. */
const bounded = (alternatives: Iterable<string>, isAnywhere: RegExp, around: (pattern: string) => string): string => {
  const all = [...alternatives];
  const anywhere = all.filter((one) => isAnywhere.test(one));
  const others = all.filter((one) => !isAnywhere.test(one));
  return anyOf([...(others.length > 0 ? [around(anyOf(others))] : []), ...anywhere]);
};

/**
 * `anyOf` for alternatives that are words of their own. Chinese writes no spaces: what begins in its letters may stand anywhere.
 */
export const anyWordOf = (alternatives: Iterable<string>): string =>
  bounded(alternatives, /^\p{Script=Han}/u, (pattern) => `(?<!\\p{L})${pattern}(?!\\p{L})`);

/** The alternatives of a pattern, taken apart where they are parted on the highest level. */
export const partsOf = (pattern: Alternatives): string[] => {
  const parts = [''];
  let depth = 0;
  for (const [token] of pattern.matchAll(/\\.|[^\\]/gsu)) {
    if (token === '(' || token === '[') depth += 1;
    if (token === ')' || token === ']') depth -= 1;
    if (token === '|' && depth === 0) parts.push('');
    else parts[parts.length - 1] += token;
  }
  return parts.filter(Boolean);
};

/** The same for the beginnings of words. Arabic hangs its small words on the next, and Chinese writes no spaces: those may stand anywhere. */
export const anyStartOf = (alternatives: Iterable<string>): string =>
  bounded(alternatives, /^\p{Lo}/u, (pattern) => `(?<![\\p{L}\\p{N}_])${pattern}`);

/** Where a word ends: no letter follows, or it is Chinese, where any may. */
export const WORD_END = '(?:(?<=\\p{Script=Han})|(?!\\p{L}))';

const HAN = /\p{Script=Han}/u;
let segmenter: Intl.Segmenter | undefined;

/** The words of a run of letters: it is one, unless it is Chinese, which is taken apart by ICU's dictionary. */
export const hanWords = (run: string): string[] => {
  if (!HAN.test(run)) return [run];
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return [...segmenter.segment(run)].map(({ segment }) => segment);
};

/** No word that is looked for has more letters. */
const LONGEST_HAN_WORD = 6;

/** The longest of the `known` words that stands in a run of letters at a place. */
const knownAt = (run: string, at: number, known: ReadonlySet<string>): string | undefined => {
  for (let length = Math.min(LONGEST_HAN_WORD, run.length - at); length > 0; length -= 1) {
    const word = run.slice(at, at + length);
    if (known.has(word)) return word;
  }
  return undefined;
};

/** A run of Chinese letters as `known` words, as far as it is made of them; ICU's words are between. */
const hanWordsBy = (run: string, known: ReadonlySet<string>): string[] => {
  const words: string[] = [];
  let between = '';
  const end = (): void => {
    if (between !== '') words.push(...hanWords(between));
    between = '';
  };
  for (let at = 0; at < run.length; ) {
    const word = knownAt(run, at, known);
    if (word === undefined) between += run[at];
    else {
      end();
      words.push(word);
    }
    at += word?.length ?? 1;
  }
  end();
  return words;
};

/** The words of a folded text, figures left out. Chinese is taken apart by the `known` words, and by a dictionary where it has others. */
export const wordsIn = (folded: string, known?: ReadonlySet<string>): string[] =>
  (folded.match(/\p{L}+/gu) ?? []).flatMap((run) => (known && HAN.test(run) ? hanWordsBy(run, known) : hanWords(run)));
