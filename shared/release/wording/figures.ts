import { fold, latinDigits } from '../../languages/fold.ts';
import { baseOf } from '../../languages/language-folders.ts';
import type { NumberWords } from '../../languages/number-words.ts';
import { anyOf, hanWords, partsOf } from '../../languages/patterns.ts';
import { inAllLanguages, wordingOf } from '../../languages/wording.ts';

/** A figure as a text writes it, and what it may be worth: more than one value only where a language's own usage leaves it open. */
export interface Figure {
  raw: string;
  values: readonly number[];
}

const SPACE = '[ \\u00a0\\u202f\\u2009]';
/** Groups of three by spaces, or digits with any other separators among them. Arabic digits are read as Latin ones before. */
const NUMBER = new RegExp(`(?<![\\d^]|\\^[-−+])(?:\\d{1,3}(?:${SPACE}\\d{3})+(?!\\d)(?:[.,٫]\\d+)?|\\d+(?:[.,'’٬٫]\\d+)*)`, 'gu');

const numbersOf = (lang: string): NumberWords | undefined => wordingOf(lang)?.numbers;

const decimals = new Map<string, string>();
/** The decimal sign of a language by itself, in whatever country: CLDR's. */
const decimalOf = (lang: string): string => {
  const base = baseOf(lang);
  const known = decimals.get(base);
  if (known !== undefined) return known;
  const sign = new Intl.NumberFormat(base).formatToParts(1.5).find(({ type }) => type === 'decimal')?.value ?? ',';
  decimals.set(base, sign);
  return sign;
};

type Multiplier = readonly [pattern: RegExp, factor: number];
const HAN = /^\p{Script=Han}/u;
const multipliersIn = ({ multipliers = [] }: NumberWords): Multiplier[] =>
  multipliers.flatMap(([alternatives, factor]) =>
    partsOf(alternatives).map(
      (one): Multiplier => [new RegExp(`^${anyOf([one])}${HAN.test(one) ? '' : '(?!\\p{L})'}`, 'u'), factor],
    ),
  );
/** Those of all languages: a text may quote another. */
const ALL_MULTIPLIERS = inAllLanguages(({ numbers }) => numbers && multipliersIn(numbers));
const own = new Map<string, Multiplier[]>();

/** What the words behind a figure multiply it by: the longest, of those that are as long the language's own. */
const factorOf = (behind: string, lang: string): number => {
  const words = fold(behind).replace(/^[\s\u00a0\u202f-]+/, '');
  if (!/^[\s\u00a0\u202f-]/.test(behind) && !HAN.test(words)) return 1;
  const numbers = numbersOf(lang);
  const ofOwn = own.get(lang) ?? (numbers ? multipliersIn(numbers) : []);
  own.set(lang, ofOwn);
  const found = [...ofOwn, ...ALL_MULTIPLIERS].flatMap(([pattern, factor]) => {
    const length = pattern.exec(words)?.[0].length;
    return length === undefined ? [] : [{ length, factor }];
  });
  return found.sort((a, b) => b.length - a.length)[0]?.factor ?? 1;
};

/** Raised and lowered figures that are no power, as "CO₂" and "m²" have them, read as "CO2" and "m2" do. */
const UNITS = /(?<=\p{L})[²³¹⁰⁴-⁹₀-₉]+/gu;
const onLine = (text: string): string => text.replace(UNITS, (raised) => raised.normalize('NFKC'));

/** What stands behind a figure that is raised to a power. */
const POWER = /^(?:\^(?<typed>[-−+]?\d{1,3})|(?<raised>[⁺⁻]?[⁰¹²³⁴-⁹]{1,3}))/;

const powerOf = (behind: string): number => {
  const { typed, raised } = POWER.exec(behind)?.groups ?? {};
  return Number((typed ?? raised ?? '1').normalize('NFKC').replace('−', '-'));
};

/** Sums keep six decimals; powers may be far smaller, and keep twelve figures. */
const worth = (value: number, power: number, factor: number): number =>
  power === 1 ? Math.round(value * factor * 1e6) / 1e6 : Number((value ** power * factor).toPrecision(12));

const valueIn = (digits: string, group: RegExp, decimal: string): number | undefined => {
  const [whole = '', fraction, more] = digits.split(decimal);
  if (more !== undefined || (fraction !== undefined && !/^\d+$/.test(fraction))) return undefined;
  const groups = whole.split(group);
  const isGrouped =
    groups.length === 1 || (/^\d{1,3}$/.test(groups[0] ?? '') && groups.slice(1).every((part) => /^\d{3}$/.test(part)));
  return isGrouped ? Number(`${groups.join('')}${fraction === undefined ? '' : `.${fraction}`}`) : undefined;
};

/** What digits with separators are worth in a language; a version or an address such as 1.2.3 is worth nothing but itself. */
const valuesOf = (digits: string, lang: string): number[] => {
  const spaceless = digits.replace(new RegExp(SPACE, 'gu'), '').replace(/['’٬]/g, '');
  if (spaceless.includes('٫')) return [valueIn(spaceless, /[.,]/, '٫') ?? Number.NaN];
  const withPoint = valueIn(spaceless, /,/, '.');
  const withComma = valueIn(spaceless, /\./, ',');
  const read = numbersOf(lang)?.decimalsEither ? [withPoint, withComma] : [decimalOf(lang) === ',' ? withComma : withPoint];
  // What the language's own way cannot read was written in the other's.
  const values = read.filter((value) => value !== undefined);
  return values.length > 0 ? values : [withPoint ?? withComma ?? Number.NaN].filter((value) => !Number.isNaN(value));
};

/** The figures of a text in a language, in its order. */
export const figuresIn = (text: string, lang: string): Figure[] => {
  const latin = onLine(latinDigits(text));
  return [...latin.matchAll(NUMBER)].map(({ 0: digits, index }) => {
    const raised = latin.slice(index + digits.length, index + digits.length + 28);
    const power = powerOf(raised);
    const behind = raised.replace(POWER, '');
    const factor = factorOf(behind, lang);
    return {
      raw: text.slice(index, index + digits.length),
      values: valuesOf(digits, lang).map((value) => worth(value, power, factor)),
    };
  });
};

interface KnownWords {
  values: ReadonlyMap<string, number>;
  prefixes: readonly RegExp[];
}
const knownWords = new Map<string, KnownWords>();
/** The number words of a language, folded. */
const wordsOf = (lang: string): KnownWords => {
  const known = knownWords.get(lang);
  if (known) return known;
  const { upToTwenty = '', others = {}, prefixes } = numbersOf(lang) ?? {};
  const listed = fold(upToTwenty).split(' ').filter(Boolean);
  const words = {
    values: new Map([
      ...Object.entries(others).map(([word, value]) => [fold(word), value] as const),
      ...listed.map((word, value) => [word, value] as const),
    ]),
    prefixes: prefixes ? partsOf(prefixes).map((one) => new RegExp(`^${anyOf([one])}`, 'u')) : [],
  };
  knownWords.set(lang, words);
  return words;
};

const ROMAN: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
const romanIn = (text: string): number[] =>
  [...text.matchAll(/(?<![\p{L}\p{N}])[IVXLC]{1,7}(?=e?r?(?![\p{L}\p{N}]))/gu)].map(({ 0: letters }) =>
    [...letters].reduce((sum, letter, at) => {
      const [value = 0, next = 0] = [ROMAN[letter], ROMAN[letters[at + 1] ?? '']];
      return value < next ? sum - value : sum + value;
    }, 0),
  );

/** Numbers a text says in words: they may stand for digits in another language. */
export const numberWordsIn = (text: string, lang: string): Set<number> => {
  const { values: known, prefixes } = wordsOf(lang);
  const { valuesIn, implied = [1] } = numbersOf(lang) ?? {};
  const folded = fold(text);
  const words = (folded.match(/[\p{L}-]+/gu) ?? []).flatMap(hanWords);
  const values = words.flatMap((word) =>
    [word, ...word.split('-'), ...prefixes.map((prefix) => word.replace(prefix, ''))].flatMap((form) => known.get(form) ?? []),
  );
  return new Set([...values, ...(valuesIn?.(folded) ?? []), ...romanIn(text), ...implied]);
};
