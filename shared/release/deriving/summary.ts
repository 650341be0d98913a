import { lengthSaid } from '../../languages/han.ts';
import { beforeNumbers, mayEnd, neverEnds, starters } from '../wording/sentence-patterns.ts';

const LONGEST = 300;
/** A sentence shorter than this, an exclamation say, does not sum up anything. */
const SHORTEST = 40;

const SENTENCE_END = /[.!?…؟](?:["'”»’)\]]|\s»)*(?=\s|$)|[。！？][”’」』）]*/gu;
/** A point after a single capital ends no sentence: "William F. Todd". */
const INITIAL = /(?:^|[\s(“«"'’])\p{Lu}\.$/u;

/** Whether the point at the end of `before` is one of an abbreviation. */
const isAbbreviated = (before: string, after: string): boolean =>
  INITIAL.test(before) ||
  neverEnds().test(before) ||
  (beforeNumbers().test(before) && /^[\s(]*(?:\p{L}[°º] ?)?[\p{N}\p{Ll}+:]/u.test(after)) ||
  (mayEnd().test(before) && /\S/.test(after) && !starters().test(after));

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
  const length = lengthSaid(paragraph);
  if (length <= LONGEST) return paragraph;
  // As many letters as say what is allowed, where each says more.
  const most = Math.floor((LONGEST * paragraph.length) / length);
  const fits = (at: number): boolean => at <= most || lengthSaid(paragraph.slice(0, at)) <= LONGEST;
  const end = sentenceEnds(paragraph.slice(0, LONGEST + 1)).findLast(
    (at) => fits(at) && lengthSaid(paragraph.slice(0, at)) >= SHORTEST,
  );
  if (end) return paragraph.slice(0, end).trim();
  const cut = paragraph.slice(0, Math.min(LONGEST, most) - 1);
  const words = cut.slice(0, Math.max(cut.lastIndexOf(' '), cut.length / 2));
  // Where no spaces part words, any letter may be the last.
  return `${(/\p{Script=Han}$/u.test(cut) ? cut : words).replace(/[\s,;:،؛，、；：–—-]+$/u, '')}…`;
};
