import type { Alternatives } from './patterns.ts';

/**
 * How places are called and spoken of. Cities that all languages spell with Latin letters stand in one table
 * (`shared/release/gazetteer/cities.ts`); CLDR's names of countries are known by the language's tag. Words are folded (no capitals, no
 * accents) unless it says "as written".
 */
export interface PlaceWords {
  /** Names of countries by ISO code, as written: those of `i18n-iso-countries`, whose file of the language is imported by the pack. */
  countryNames?: Readonly<Record<string, string | readonly string[]>>;
  /** Names in use that neither that list nor CLDR has, as written; a line a country: `GB Great Britain/UK/U.K.`. */
  moreCountryNames?: string;
  /**
   * Names that are other words in some language, as written: read where a country is expected ("Country: Island") and not in running
   * text. German "Island" is Iceland, and in an English text an island: `['Island']`. Or all of them.
   */
  onlyWhereExpected?: readonly string[] | 'all';
  /**
   * Names of cities in this language, as written; a line a country, cities parted by `;`: the name in the common table, then those
   * in this language: `CH Geneva/Женева; Bern/Берн`. A city that the table has not begins with its first name here.
   */
  cities?: string;
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
