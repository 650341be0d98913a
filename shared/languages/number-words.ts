import type { Alternatives } from './patterns.ts';

/**
 * How numbers are written, so that a translation can be compared with its original. Separators are CLDR's, by the language's tag. All
 * folded (no capitals, no accents).
 */
export interface NumberWords {
  /** Whether decimals are written with a point and with a comma, whatever CLDR says: both readings are allowed. */
  decimalsEither?: boolean;
  /** Words behind a figure that multiply it, with what they are worth: `[['millions?', 1e6]]`. Where no spaces are written, right behind it: 万. */
  multipliers?: readonly (readonly [Alternatives, number])[];
  /** The numbers from nothing to twenty, in their order, parted by spaces: "zero one two three …". */
  upToTwenty?: string;
  /** Other words for numbers, ordinals and forms among them, with what they are worth: `{ first: 1, dozen: 12, half: 0.5 }`. */
  others?: Readonly<Record<string, number>>;
  /** What may be hung before such a word: the Arabic conjunction and article. */
  prefixes?: Alternatives;
  /** Numbers that words say by their form or by having no plural, in every text: `[1, 2]` where there is a dual. 1 where nothing is given. */
  implied?: readonly number[];
  /** The numbers that a folded text says in words, for a language that makes them of parts: 三百二十. */
  valuesIn?(folded: string): number[];
}
