import type { Alternatives } from './patterns.ts';

/**
 * How places are spoken of. What they are called stands in `names.ts` of the language's folder (`PlaceNames`). Words are folded (no
 * capitals, no accents) unless it says "as written".
 */
export interface PlaceWords {
  /** What may be left out before a name of a country: "the", "republic of". `leadingJoined` is written together with it: "ال". */
  leading?: Alternatives;
  leadingJoined?: Alternatives;
  /** What a state is called before its name, with the space behind: `islamic republic of `, `royaume du `. */
  formal?: Alternatives;

  /** What makes something else of a country that it stands beside: such a name is no mention of the country. */
  otherName?: {
    /** Right before it: "New Mexico", "Lake Chad". */
    before?: Alternatives;
    /** Before it and one of `of`: "Gulf of Mexico", "cochon d'Inde". */
    beforeOf?: Alternatives;
    of?: Alternatives;
    /** Right before a short name, which the others leave alone: "долларов США". */
    beforeShort?: Alternatives;
    /** Right behind it: "Niger Delta", "Vietnam War". */
    behind?: Alternatives;
  };
  /** Countries whose name is often another place's: "georgia" is a state of the USA. */
  oftenAnother?: readonly string[];
  /** Names that people have, too, as written: `Jordan|Chad`. Beside another name they are somebody. */
  alsoPersons?: Alternatives;
  /** Words that may have a capital beside a country and leave its name what it is: "Northern Kenya", "In Mali". Others make it part of a longer name: "Kenya Red Cross". */
  besideCountry?: Alternatives;
  /** What stands between members of a list: "and", "or". `joinedPrefix` is written together with the next word: "و". */
  joins?: Alternatives;
  joinedPrefix?: Alternatives;
  /** Short words that lose their vowel before a name, without their apostrophe: d for "d'Haïti". */
  elided?: Alternatives;
  /** What is hung on a name behind an apostrophe: s for "Mali's". */
  possessive?: Alternatives;
  /** Prepositions written together with the name, the longest first: "بال" in "بالسودان". */
  prefixes?: Alternatives;
  /** Articles that are never part of a country's name: "the". Not "El", for El Salvador. */
  articlesInText?: Alternatives;
  /** Names of three letters and less that are read in text, as written, with their countries: `{ UK: 'GB' }`. */
  shortNames?: Readonly<Record<string, string>>;
  /** Those among them that are other words where a text is all in capitals: US. */
  shortWords?: readonly string[];
}
