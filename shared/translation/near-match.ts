import { distance } from 'fastest-levenshtein';
import { type Inline, normalised, plainText } from '../release/wording/inline.ts';
import type { Segment } from '../release/wording/segments.ts';
import { tokensIn } from './word-count.ts';

/** A sentence and its translation, and where they come from. */
export interface Pair {
  source: Inline[];
  target: Inline[];
  origin: string;
  /** The past release whose readers have, or had, them. */
  release?: string | undefined;
}

/** A pair whose source resembles a sentence. `quality` is a whole percentage, 100 where the words are the same. */
export interface NearMatch extends Pair {
  quality: number;
}

/** The lower ends of the bands in which translators count matches. Below the last one nothing is offered. */
export const bands = [100, 95, 85, 75, 50] as const;
export type Band = (typeof bands)[number];

export const bandOf = (quality: number): Band | undefined => bands.find((least) => quality >= least);

/** `95–99`, as agencies write it in their price lists. */
export const bandName = (band: Band): string => {
  const above = bands[bands.indexOf(band) - 1];
  return above === undefined ? `${band}` : `${band}–${above - 1}`;
};

const LEAST = Math.min(...bands);

/** The most pairs that are compared with the sentences of one file, and the longest sentence that is compared, in characters. */
const MOST_PAIRS = 1_000;
const LONGEST = 1_000;

/** Writes sentences as one character for each word, so that a distance between strings counts words. Long ones are empty. */
const wordsAsCharacters = (lang: string): ((inlines: readonly Inline[]) => string) => {
  const characters = new Map<string, string>();
  const characterOf = (word: string): string => {
    const known = characters.get(word) ?? String.fromCharCode(characters.size);
    characters.set(word, known);
    return known;
  };
  return (inlines) => {
    const text = normalised(plainText(inlines));
    return text.length > LONGEST ? '' : tokensIn(text, lang).map(characterOf).join('');
  };
};

/** How alike two sentences are: the share of words and signs that stay as they are (Levenshtein), in whole per cent. */
const qualityOf = (one: string, other: string): number => {
  const longest = Math.max(one.length, other.length);
  const shortest = Math.min(one.length, other.length);
  // Even if all of the shorter one stood in the longer one, it would not do.
  if (shortest === 0 || shortest * 100 < longest * LEAST) return 0;
  const same = 1 - distance(one, other) / longest;
  return same === 1 ? 100 : Math.min(99, Math.floor(same * 100));
};

/**
 * The pairs that come nearest to each of these sentences, by its id, the nearest first; of equal ones the earlier in the list. At most
 * 1,000 pairs are looked at.
 */
export const nearMatches = (
  segments: readonly Segment[],
  pairs: readonly Pair[],
  lang: string,
): ReadonlyMap<string, readonly NearMatch[]> => {
  const written = wordsAsCharacters(lang);
  const known = pairs.slice(0, MOST_PAIRS).map((pair) => ({ pair, words: written(pair.source) }));
  return new Map(
    segments.map(({ id, source }) => {
      const words = written(source);
      const near = known
        .map(({ pair, words: theirs }): NearMatch => ({ ...pair, quality: qualityOf(words, theirs) }))
        .filter(({ quality }) => bandOf(quality) !== undefined)
        .sort((one, other) => other.quality - one.quality);
      return [id, near];
    }),
  );
};
