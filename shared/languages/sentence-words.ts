import type { Alternatives } from './patterns.ts';

/**
 * Where sentences end. Unicode's rules know the marks; here are the points that end none. As written, capitals count; each without its
 * last point. A space within may be written ` ?`: "p\\. ?ex" is "p. ex." and "p.ex.".
 */
export interface SentenceWords {
  /** Short for what stands before a name or an example: a point behind never ends a sentence. "Mr", "Dr", "e\\.g". */
  neverEnds?: Alternatives;
  /** Short for what is numbered, and months: the point ends no sentence where a number follows. "No", "vol", "Sept". */
  beforeNumbers?: Alternatives;
  /** Those that may end a sentence as well: kinds of companies, "etc". Names in capitals with points (U.S.A.) are known. */
  mayEnd?: Alternatives;
  /** Words with a capital that seldom stand anywhere but at the beginning of a sentence: behind `mayEnd` they begin one. "The", "They". */
  starters?: Alternatives;
  /** Numbers with a point that are the first, the second …, where CLDR's dates do not show that the language has them ("20. November"). */
  ordinalPoint?: boolean;
}
