import { fold } from '../../languages/fold.ts';
import { ofLanguage } from '../../languages/language-folders.ts';
import { countryName } from '../../languages/newsroom-names.ts';
import { once } from '../../languages/once.ts';
import { type PlaceNames, placeNames } from '../../languages/place-names.ts';
import { oneOf, readTags } from '../../languages/reading.ts';
import { cityTable, regionTable } from './cities.ts';

const LEADING = new RegExp(`^${oneOf(({ places }) => places.leading)} (?=\\S{3})`, 'u');
const LEADING_JOINED = new RegExp(`^${oneOf(({ places }) => places.leadingJoined)}(?=\\S{3})`, 'u');

/** A name as it is looked up: folded, without points, hyphens, apostrophes and a leading article. */
const keyOf = (name: string): string =>
  fold(name)
    .replace(/\./g, '')
    .replace(/[-–—'"()]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(LEADING, '')
    .replace(LEADING_JOINED, '');

const add = (name: string, code: string, names: Map<string, string>): void => {
  const key = keyOf(name);
  if (key !== '' && !names.has(key)) names.set(key, code);
};

/** The lines of a table: each a country's code and names parted by `;`, a name with its spellings by `/`. */
const linesOf = (table: string): [code: string, names: string[][]][] =>
  table
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => [
      line.slice(0, 2),
      line
        .slice(3)
        .split(';')
        .map((name) => name.split('/').map((each) => each.trim())),
    ]);

/** Every code there is, as the lists of names have it. */
const codes = once(
  () => new Set(['XK', ...[...placeNames.values()].flatMap(({ countryNames }) => Object.keys(countryNames ?? {}))]),
);

/** The countries that names mean. */
interface Countries {
  /** Names that are looked for in running text. */
  inText: ReadonlyMap<string, string>;
  /** Those read only where a country is expected: "Island" is Iceland in German. */
  elsewhere: ReadonlyMap<string, string>;
}

const countries = once((): Countries => {
  const inText = new Map<string, string>();
  const elsewhere = new Map<string, string>();
  /** Where the names of a language are read: all in text, none, or all but some. */
  const mapFor = (only: PlaceNames['onlyWhereExpected']): ((name: string) => Map<string, string>) => {
    const others = new Set((only === 'all' ? [] : (only ?? [])).map(keyOf));
    return (name) => (only === 'all' || others.has(keyOf(name)) ? elsewhere : inText);
  };
  const addAll = (of: (names: PlaceNames, tag: string) => Iterable<[name: string, code: string]>): void => {
    for (const tag of readTags) {
      const names = placeNames.get(tag) ?? {};
      const mapOf = mapFor(names.onlyWhereExpected);
      for (const [name, code] of of(names, tag)) add(name, code, mapOf(name));
    }
  };
  // What people say comes first, then what a list has, then CLDR.
  addAll(({ moreCountryNames = '' }) =>
    linesOf(moreCountryNames).flatMap(([code, names]) => names.flat().map((name): [string, string] => [name, code])),
  );
  addAll(({ countryNames = {} }) =>
    Object.entries(countryNames).flatMap(([code, names]) => [names].flat().map((name): [string, string] => [name, code])),
  );
  addAll((_, tag) => {
    const names = new Intl.DisplayNames(tag, { type: 'region' });
    return [...codes()].map((code): [string, string] => [names.of(code) ?? code, code]);
  });
  return { inText, elsewhere };
});

const cityTables = once(() => [cityTable, ...[...placeNames.values()].flatMap(({ cities }) => cities ?? [])]);

/** The country of each spelling of a city, and the first spelling in its table. */
const cities = once(() => {
  const countryOf = new Map<string, string>();
  const spellings = new Map<string, string>();
  for (const table of cityTables()) {
    for (const [code, names] of linesOf(table)) {
      for (const city of names) {
        for (const name of city) {
          add(name, code, countryOf);
          add(name, spellings.get(keyOf(city[0] ?? '')) ?? keyOf(city[0] ?? ''), spellings);
        }
      }
    }
  }
  return { countryOf, spellings };
});

const regions = once(() => {
  const countryOf = new Map<string, string>();
  for (const [code, names] of linesOf(regionTable)) for (const name of names.flat()) add(name, code, countryOf);
  return countryOf;
});

/** What a state is called before its name, folded: "Islamic Republic of", "Royaume du". Georgia is a state's, too. */
const FORMAL = new RegExp(`^${oneOf(({ places }) => places.formal)}(?=\\S{3})`, 'u');
/** "Bolivia (Plurinational State of)" */
const FORMAL_BEHIND = /^([^()]{3,40}?)\s*\([^()]{3,60}\)$/;

/** What a name means in a table: as it is, without what stands in brackets after it, without what a state is called before it. */
const lookUp = (name: string, table: ReadonlyMap<string, string>): string | undefined => {
  const key = keyOf(name);
  const known = table.get(key);
  if (known) return known;
  const bare = FORMAL_BEHIND.exec(name)?.[1];
  const formal = FORMAL.exec(key)?.[0];
  return (bare && table.get(keyOf(bare))) || (formal ? table.get(keyOf(key.slice(formal.length))) : undefined);
};

/** The ISO code of a country by its code or a name in any of the languages we know, whatever its accents and apostrophes. */
export const countryNamed = (text: string): string | undefined => {
  const trimmed = text.trim();
  if (/^[A-Za-z]{2}$/.test(trimmed) && codes().has(trimmed.toUpperCase())) return trimmed.toUpperCase();
  return lookUp(trimmed, countries().inText) ?? lookUp(trimmed, countries().elsewhere);
};

/** The same for names alone: in running text "in" and "is" are no countries. */
export const countryInText = (text: string): string | undefined => lookUp(text, countries().inText);

/** The country of a city that stands alone in a dateline. */
export const countryOfCity = (text: string): string | undefined => cities().countryOf.get(keyOf(text));

/** The country of a state or province: `Ontario`, `N.C.`, or in capitals `OR`. */
export const countryOfRegion = (text: string): string | undefined => {
  const key = keyOf(text);
  if (/^[a-z]{2}$/.test(key) && !/^(?:[A-Z]\.?){2}$/.test(text.trim()) && !/^[A-Z][a-z]\.$/.test(text.trim())) return undefined;
  return regions().get(key);
};

const states = new Map(
  [...placeNames.values()].flatMap(({ statesBehindCities = '' }) => {
    const [country = '', ...codes] = statesBehindCities.split(' ');
    return codes.map((code): [string, string] => [code, country]);
  }),
);

/** The country of a state behind a city in brackets or behind a slash: "Belém (PA)", "Belém/PA". */
export const countryOfStateBehindCity = (text: string): string | undefined => states.get(text.trim());

/** Whether two place names mean the same place: `Geneva` and `Genève` do, by the other spellings of the city table. */
export const samePlace = (a: string, b: string): boolean => {
  if (keyOf(a) === keyOf(b)) return true;
  const { spellings } = cities();
  return spellings.get(keyOf(a)) !== undefined && spellings.get(keyOf(a)) === spellings.get(keyOf(b));
};

/** A name in Latin letters, and a language that is written in them. */
const LATIN_NAME = /^[\p{Script=Latin}\p{M}\s.'’-]+$/u;
const isLatin = (lang: string): boolean => new Intl.Locale(lang).maximize().script === 'Latn';

const isCountryNameIn = (name: string, code: string, lang: string): boolean =>
  [countryName(code, lang), ofLanguage(placeNames, lang)?.countryNames?.[code] ?? []]
    .flat()
    .some((each) => fold(each) === fold(name));

/** First spellings of cities that have another one in Latin letters: Genève is not Geneva. */
const spelledOtherwise = once(
  () =>
    new Set(
      cityTables()
        .flatMap(linesOf)
        .flatMap(([, names]) => names)
        .filter((all) => all.filter((each) => LATIN_NAME.test(each)).length > 1)
        .map(([first = '']) => keyOf(first)),
    ),
);

/**
 * Whether places, as a dateline names them, are called the same in two languages, as far as we know: their country is, or there is
 * none and each city is known, and no city has another name.
 */
export const isSamePlaceNameIn = (text: string, from: string, to: string): boolean => {
  if (!LATIN_NAME.test(text.replace(/[,;/()]/g, ' ')) || !isLatin(from) || !isLatin(to)) return false;
  const names = text.split(/[,;/()]/).flatMap((name) => name.trim() || []);
  const codesOfNames = names.map((name) => countryInText(name));
  const hasCountry = codesOfNames.some(Boolean);
  const { countryOf, spellings } = cities();
  return names.every((name, at) => {
    const code = codesOfNames[at];
    if (code) return isCountryNameIn(name, code, from) && isCountryNameIn(name, code, to);
    const key = keyOf(name);
    return !spelledOtherwise().has(spellings.get(key) ?? key) && (hasCountry || countryOf.has(key));
  });
};
