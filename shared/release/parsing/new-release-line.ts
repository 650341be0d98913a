import type { CommandWords } from '../../languages/command-words.ts';
import { allCommandWords, anyCommandWord } from '../../languages/commands.ts';
import { fold } from '../../languages/fold.ts';
import { tidy } from '../reading/source-text.ts';

const bare = (line: string): string => tidy(line.replace(/[\u200e\u200f]/g, '').replaceAll('\u00a0', ' ')).toLowerCase();

/** Whether a line is exactly one of those that open a new release. */
export const isNewReleaseLine = (line: string): boolean =>
  allCommandWords.some(({ newReleaseLine }) => bare(newReleaseLine) === bare(line));

type Words = CommandWords['newRelease'];
const any = (part: (words: Words) => readonly string[] | undefined): string =>
  anyCommandWord(({ newRelease }) => part(newRelease));

const BEFORE = `^(?:${any(({ before }) => before)} )*`;
const BETWEEN = `(?: ${any(({ between }) => between)})?`;
const phrase = (noun: string): string =>
  `(?:${any((words) => words.new)}${BETWEEN} ?${noun}|${noun}${BETWEEN} ?${any((words) => words.new)})`;

/** The words themselves, whatever follows: but for what is no release, as the date of one. */
const BEGINS = new RegExp(
  `${BEFORE}${phrase(any(({ release }) => release))}(?! ${any(({ otherThings }) => otherThings)}(?: |$))(?: |$)`,
  'u',
);

/** Other words for it, and misspelt ones, alone in their sentence. */
const ALONE = new RegExp(
  `${BEFORE}${phrase(any(({ release, story }) => [...release, ...story]))}(?: ${any(({ after }) => after)})*$`,
  'u',
);

/** As much of a line as is looked at, in characters. */
const LONGEST_LOOK = 200;

/** The words of a text, one space apart. */
const wordsIn = (text: string): string =>
  fold(text.slice(0, LONGEST_LOOK))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * Whether a reason reads as if it were to open a new release, and does not: it begins with the words and goes on, says
 * them in another way, or after a first line of its own. Whoever meant that would see the old story replaced.
 */
export const nearsNewReleaseLine = (lines: readonly string[]): boolean => {
  const [first = '', ...others] = lines;
  if (isNewReleaseLine(first)) return false;
  const [sentence = ''] = first.split(/[.!?;:؟؛،,–—(]/).filter((part) => wordsIn(part) !== '');
  return BEGINS.test(wordsIn(first)) || ALONE.test(wordsIn(sentence)) || others.some((line) => ALONE.test(wordsIn(line)));
};
