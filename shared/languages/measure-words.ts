import type { Alternatives } from './patterns.ts';

/**
 * What a number is a number of, as one language calls it: parts of patterns for folded text. Units that ECMA-402 sanctions (kilometre,
 * kilogram, day …) are CLDR's, by the language's tag, in every form it has, and need not be given but for forms of other cases.
 */
export interface MeasureWords {
  /** Money, by a name that all languages share: `{ dollar: 'dollars?' }`. */
  currencies?: Readonly<Record<string, Alternatives>>;
  /** Units by their names in English (CLDR's, without what is in it for all): `{ tonne: 'tonnes?', 'square-meter': '…' }`. */
  units?: Readonly<Record<string, Alternatives>>;
  /** Words for one of a hundred. */
  percent?: Alternatives;
  /** Words that may stand between a number and what it is a number of: "de", "of US". */
  between?: Alternatives;
}
