import { BEFORE_NUMBERS, MAY_END, NEVER_ENDS, STARTERS } from '../wording/sentence-patterns.ts';

const LONGEST = 300;
/** A sentence shorter than this, an exclamation say, does not sum up anything. */
const SHORTEST = 40;

const SENTENCE_END = /[.!?…؟](?:["'”»’)\]]|\s»)*(?=\s|$)|[。！？][”’」』）]*/gu;
/** A point after a single capital ends no sentence: "William F. Todd". */
const INITIAL = /(?:^|[\s(“«"'’])\p{Lu}\.$/u;

/** Whether the point at the end of `before` is one of an abbreviation. */
const isAbbreviated = (before: string, after: string): boolean =>
  INITIAL.test(before) ||
  NEVER_ENDS.test(before) ||
  (BEFORE_NUMBERS.test(before) && /^[\s(]*(?:\p{L}[°º] ?)?[\p{N}\p{Ll}+:]/u.test(after)) ||
  (MAY_END.test(before) && /\S/.test(after) && !STARTERS.test(after));

/** Where the sentences of a text end: indices after their last character. */
export const sentenceEnds = (text: string): number[] =>
  [...text.matchAll(SENTENCE_END)]
    .filter(
      ({ 0: end, index }) =>
        !end.startsWith('.') ||
        !isAbbreviated(text.slice(Math.max(0, index - 12), index + 1), text.slice(index + end.length, index + 60)),
    )
    .map(({ 0: end, index }) => index + end.length);

/** The beginning of a paragraph as a summary: whole sentences up to 300 characters, or words and an ellipsis. */
export const summaryOf = (paragraph: string): string => {
  if (paragraph.length <= LONGEST) return paragraph;
  const end = sentenceEnds(paragraph.slice(0, LONGEST + 1)).findLast((at) => at <= LONGEST && at >= SHORTEST);
  if (end) return paragraph.slice(0, end).trim();
  const cut = paragraph.slice(0, LONGEST - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST / 2)).replace(/[\s,;:،؛–—-]+$/u, '')}…`;
};
