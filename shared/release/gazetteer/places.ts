import ar from 'i18n-iso-countries/langs/ar.json' with { type: 'json' };
import en from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import es from 'i18n-iso-countries/langs/es.json' with { type: 'json' };
import fr from 'i18n-iso-countries/langs/fr.json' with { type: 'json' };
import { fold } from '../../languages/fold.ts';
import { cityTable, countryAliases, regionTable } from './cities.ts';

/** Names in these are looked for in running text; in the others only where a country is expected: "Island" is Iceland in German. */
const textLanguages = ['en', 'fr', 'es', 'ar'];
const otherLanguages = ['de', 'pt', 'it'];

/** A name as it is looked up: folded, without points, hyphens, apostrophes and a leading article. */
const keyOf = (name: string): string =>
  fold(name)
    .replace(/\./g, '')
    .replace(/[-–—'"()]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:the|la|le|les|l|el|los|las|republic of|republique de|republique du) (?=\S{3})/, '')
    .replace(/^ال(?=\S{3})/, '');

const inText = new Map<string, string>();
const elsewhere = new Map<string, string>();
const add = (name: string, code: string, names = inText): void => {
  const key = keyOf(name);
  if (!names.has(key)) names.set(key, code);
};

for (const [name, code] of Object.entries(countryAliases)) add(name, code);
for (const { countries: names } of [en, fr, es, ar] as { countries: Record<string, string | string[]> }[]) {
  for (const [code, name] of Object.entries(names)) for (const each of [name].flat()) add(each, code);
}
/** Every code there is, as the English list has it. */
const codes = new Set(Object.keys(en.countries));
codes.add('XK');
for (const language of [...textLanguages, ...otherLanguages]) {
  const names = new Intl.DisplayNames(language, { type: 'region' });
  for (const code of codes) add(names.of(code) ?? code, code, textLanguages.includes(language) ? inText : elsewhere);
}

const readTable = (table: string, into: Map<string, string>): void => {
  for (const line of table.trim().split('\n')) {
    const code = line.slice(0, 2);
    for (const name of line.slice(3).split(/[;/]/)) if (!into.has(keyOf(name))) into.set(keyOf(name), code);
  }
};
const cities = new Map<string, string>();
readTable(cityTable, cities);
const regions = new Map<string, string>();
readTable(regionTable, regions);

/** What a state is called before its name, folded: "Islamic Republic of", "Royaume du", "دولة". Georgia is a state's, too. */
const FORMAL =
  /^(?:(?:[a-z]+ ){0,2}(?:republic|kingdom|state|sultanate|union|federation) of (?:the )?(?!georgia)|(?:republique|royaume|etat|sultanat|union)(?: [a-z]+){0,2} (?:de la |de l |du |des |de |d )|(?:republica|reino|estado|sultanato)(?: [a-z]+){0,2} (?:de la |del |de los |de )|(?:جمهوريه|دوله|مملكه|سلطنه)(?: [\u0620-\u064a]+يه)? (?:ال)?)(?=\S{3})/;
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
  if (/^[A-Za-z]{2}$/.test(trimmed) && codes.has(trimmed.toUpperCase())) return trimmed.toUpperCase();
  return lookUp(trimmed, inText) ?? lookUp(trimmed, elsewhere);
};

/** The same for names alone: in running text "in" and "is" are no countries. */
export const countryInText = (text: string): string | undefined => lookUp(text, inText);

/** The country of a city that stands alone in a dateline. */
export const countryOfCity = (text: string): string | undefined => cities.get(keyOf(text));

/** The country of a state or province: `Ontario`, `N.C.`, or in capitals `OR`. */
export const countryOfRegion = (text: string): string | undefined => {
  const key = keyOf(text);
  if (/^[a-z]{2}$/.test(key) && !/^(?:[A-Z]\.?){2}$/.test(text.trim()) && !/^[A-Z][a-z]\.$/.test(text.trim())) return undefined;
  return regions.get(key);
};

/** Whether two place names mean the same place: `Geneva` and `Genève` do, by the other spellings of the city table. */
export const samePlace = (a: string, b: string): boolean => {
  if (keyOf(a) === keyOf(b)) return true;
  return spellings.get(keyOf(a)) !== undefined && spellings.get(keyOf(a)) === spellings.get(keyOf(b));
};

/** Each spelling of a city and the first one in its table. */
const spellings = new Map<string, string>();
for (const line of cityTable.trim().split('\n')) {
  for (const city of line.slice(3).split(';')) {
    const [first = '', ...others] = city.split('/').map(keyOf);
    for (const spelling of [first, ...others]) if (!spellings.has(spelling)) spellings.set(spelling, first);
  }
}

/** A name in Latin letters, and a language that is written in them. */
const LATIN_NAME = /^[\p{Script=Latin}\p{M}\s.'’-]+$/u;
const isLatin = (lang: string): boolean => new Intl.Locale(lang).maximize().script === 'Latn';

const listedNames: Readonly<Record<string, Readonly<Record<string, string | string[]>>>> = {
  ar: ar.countries,
  en: en.countries,
  es: es.countries,
  fr: fr.countries,
};
const isCountryNameIn = (name: string, code: string, lang: string): boolean =>
  [new Intl.DisplayNames(lang, { type: 'region' }).of(code) ?? [], listedNames[lang.split('-')[0] ?? '']?.[code] ?? []]
    .flat()
    .some((each) => fold(each) === fold(name));

/** First spellings of cities that have another one in Latin letters: Genève is not Geneva. */
const spelledOtherwise = new Set(
  cityTable
    .trim()
    .split('\n')
    .flatMap((line) => line.slice(3).split(';'))
    .map((city) => city.split('/').map((each) => each.trim()))
    .filter((all) => all.filter((each) => LATIN_NAME.test(each)).length > 1)
    .map(([first = '']) => keyOf(first)),
);

/**
 * Whether places, as a dateline names them, are called the same in two languages, as far as we know: their country is, or there is
 * none and each city is known, and no city has another name.
 */
export const isSamePlaceNameIn = (text: string, from: string, to: string): boolean => {
  if (!LATIN_NAME.test(text.replace(/[,;/()]/g, ' ')) || !isLatin(from) || !isLatin(to)) return false;
  const names = text.split(/[,;/()]/).flatMap((name) => name.trim() || []);
  const countries = names.map((name) => countryInText(name));
  const hasCountry = countries.some(Boolean);
  return names.every((name, at) => {
    const code = countries[at];
    if (code) return isCountryNameIn(name, code, from) && isCountryNameIn(name, code, to);
    const key = keyOf(name);
    return !spelledOtherwise.has(spellings.get(key) ?? key) && (hasCountry || cities.has(key));
  });
};
