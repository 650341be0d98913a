import { languageFolders } from './language-folders.ts';

/**
 * What countries and cities are called in a language, as written: `names.ts` in its folder. It lies beside the reading pack, since only
 * few functions look for places. CLDR's names of countries are known by the language's tag, and cities that are spelled with Latin letters stand in one
 * table (`shared/release/gazetteer/cities.ts`).
 */
export interface PlaceNames {
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
  /** Short names of states that stand behind a city in brackets or behind a slash, with their country: `BR AC AL AP`. "Belém (PA)" is in Brazil, whatever PA is elsewhere. */
  statesBehindCities?: string;
}

/** The names of places of each language that has some, by its tag. */
export const placeNames: ReadonlyMap<string, PlaceNames> = new Map(
  await Promise.all(
    languageFolders.names.map(async (tag): Promise<[string, PlaceNames]> => [tag, (await import(`./${tag}/names.ts`)).default]),
  ),
);
