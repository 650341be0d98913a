import type { Problem } from '../problem.ts';

/** The first words that are struck out, and the line they stand in with what is struck out of it. */
export interface StruckWords {
  text: string;
  line: number;
  within: string;
  /** Where they begin in it, in characters from 0; where it is not known, at the first such words. */
  at?: number;
}

/** What is shown of the words of a line before those that are struck out, and of line and words together. Characters. */
const BEFORE = 80;
const LONGEST = 200;

/**
 * What is asked where words are struck out: they are never published, and whether the rest is the text nobody can tell. They are shown
 * where they stand.
 */
export const struckOutQuestion = (count: number, { text, line, within, at = within.indexOf(text) }: StruckWords): Problem => {
  const from = at + text.length <= LONGEST ? 0 : at - BEFORE;
  const isFound = at >= 0 && within.startsWith(text, at);
  const excerpt = isFound ? `${from > 0 ? '…' : ''}${within.slice(from, from + LONGEST)}` : text.slice(0, LONGEST);
  const column = isFound ? at - from + (from > 0 ? 2 : 1) : 1;
  return { code: 'struck-out', weight: 'question', line, column, excerpt, params: { count, text: text.slice(0, LONGEST) } };
};
