import { fold } from './fold.ts';

/** Lists of words as packs write them: parted by white space, as people spell them; folded here. */
export const wordsOf = (lists: Iterable<string>): string[] =>
  [...lists].flatMap((list) => fold(list).split(/\s+/).filter(Boolean));

/** Alternatives of a pattern, as its source; one that matches nothing where there are none. */
export const anyOf = (alternatives: Iterable<string>): string => {
  const all = [...alternatives];
  return all.length === 0 ? '(?!)' : `(?:${all.join('|')})`;
};

/**
 * The same for alternatives that are words of their own. Chinese writes no spaces: what begins in its letters may stand anywhere.
 */
export const anyWordOf = (alternatives: Iterable<string>): string => {
  const all = [...alternatives];
  const unspaced = all.filter((one) => /^\p{Script=Han}/u.test(one));
  const spaced = all.filter((one) => !unspaced.includes(one));
  return anyOf([...(spaced.length > 0 ? [`(?<!\\p{L})${anyOf(spaced)}(?!\\p{L})`] : []), ...unspaced]);
};

const HAN = /\p{Script=Han}/u;
let segmenter: Intl.Segmenter | undefined;

/** The words of a folded text, figures left out. Chinese is taken apart by ICU's dictionary. */
export const wordsIn = (folded: string): string[] =>
  (folded.match(/\p{L}+/gu) ?? []).flatMap((run) => {
    if (!HAN.test(run)) return [run];
    segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
    return [...segmenter.segment(run)].map(({ segment }) => segment);
  });
