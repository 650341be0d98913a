import { fold, latinDigits } from '../../languages/fold.ts';
import { baseOf } from '../../languages/language-folders.ts';
import type { NumberWords } from '../../languages/number-words.ts';
import { once } from '../../languages/once.ts';
import { anyAsWritten, anyOf, partsOf } from '../../languages/patterns.ts';
import { inAllLanguages, wordingOf } from '../../languages/wording.ts';

/** A figure as a text writes it, and what it may be worth: more than one value only where a language's own usage leaves it open. */
export interface Figure {
  raw: string;
  values: readonly number[];
  /** Where it is in the text, with what multiplies it: "3.4bn", "15 mil". `end` is exclusive. */
  start: number;
  end: number;
  /** What it is multiplied by: 1 for a bare figure. */
  scale: number;
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
const allMultipliers = once(() => inAllLanguages(({ numbers }) => numbers && multipliersIn(numbers)));
const own = new Map<string, Multiplier[]>();

/** What stands behind a figure and multiplies it, and how many characters it takes; 1 and none where there is nothing. */
interface Factor {
  factor: number;
  length: number;
  /** Whether it may be something else just as well: "5m" is five metres, too, and "5B" a gate. */
  isDoubtful?: boolean;
}

const abbreviations = new Map<string, Multiplier[]>();
const abbreviationsOf = (lang: string): Multiplier[] => {
  const known = abbreviations.get(lang);
  if (known) return known;
  const made = (numbersOf(lang)?.attached ?? []).map(
    ([alternatives, factor]): Multiplier => [
      new RegExp(`^[ \\u00a0\\u202f]?${anyAsWritten(partsOf(alternatives))}(?![\\p{L}\\d²³])`, 'u'),
      factor,
    ],
  );
  abbreviations.set(lang, made);
  return made;
};

/** Abbreviations right behind a figure: "3.4bn", "20 M€". */
const attachedTo = (before: string, behind: string, lang: string): Factor | undefined => {
  for (const [pattern, factor] of abbreviationsOf(lang)) {
    const length = pattern.exec(behind)?.[0].length;
    if (length === undefined) continue;
    const isMoney = /\p{Sc}\s?$/u.test(before) || /^\s?\p{Sc}/u.test(behind.slice(length));
    return { factor, length, isDoubtful: !isMoney && length === 1 };
  }
  return undefined;
};

/** The longest word that multiplies the figure before it, of those that are as long the language's own. */
const factorOf = (before: string, behind: string, lang: string): Factor => {
  const numbers = numbersOf(lang);
  const attached = attachedTo(before, behind, lang);
  if (attached) return attached;
  const gap = /^[\s\u00a0\u202f-]*/.exec(behind)?.[0].length ?? 0;
  const words = fold(behind.slice(gap));
  if (gap === 0 && !HAN.test(words)) return { factor: 1, length: 0 };
  const ofOwn = own.get(lang) ?? (numbers ? multipliersIn(numbers) : []);
  own.set(lang, ofOwn);
  const found = [...ofOwn, ...allMultipliers()].flatMap(([pattern, factor]) => {
    const length = pattern.exec(words)?.[0].length;
    return length === undefined ? [] : [{ factor, length: gap + length }];
  });
  return found.sort((a, b) => b.length - a.length)[0] ?? { factor: 1, length: 0 };
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
    const { factor, length, isDoubtful } = factorOf(latin.slice(Math.max(0, index - 2), index), behind, lang);
    const values = valuesOf(digits, lang);
    return {
      raw: text.slice(index, index + digits.length),
      values: [...values.map((value) => worth(value, power, factor)), ...(isDoubtful ? values : [])],
      start: index,
      end: index + digits.length + (raised.length - behind.length) + length,
      scale: factor,
    };
  });
};

/** A Roman numeral in capitals: "XXIe siècle". */
export interface RomanNumeral {
  raw: string;
  start: number;
  end: number;
  value: number;
  /** Whether it is surely one: "I", "C" and "CV" are other things, too. */
  isSure: boolean;
}

const ROMAN: readonly (readonly [letters: string, value: number])[] = [
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
];

const inRoman = (value: number): string => {
  const [letters, most] = ROMAN.find(([, one]) => one <= value) ?? ['', value];
  return value === 0 ? '' : letters + inRoman(value - most);
};

const valueOfRoman = (letters: string): number => {
  const worths = [...letters].map((letter) => ROMAN.find(([one]) => one === letter)?.[1] ?? 0);
  return worths.reduce((sum, value, at) => sum + (value < (worths[at + 1] ?? 0) ? -value : value), 0);
};

/** Two letters that nothing else has, three, or one with the ending of a number of an order. */
const SURELY_ROMAN = /^(?:[IVX]{2,}|[IVXL]{3,}|[IVX](?=\p{Ll}))/u;

/** The Roman numerals of a text. Cyrillic letters that look the same are typed for them. */
export const romanNumeralsIn = (text: string): RomanNumeral[] =>
  [
    ...text
      .replace(/Х/g, 'X')
      .replace(/І/g, 'I')
      .matchAll(/(?<![\p{L}\p{N}])([IVXLC]{1,8})(?:er?|[rè]?re|[èe]me|[oa])?(?![\p{L}\p{N}])/gu),
  ].map(({ 0: raw, 1: letters = '', index }) => {
    const value = valueOfRoman(letters);
    const isSure = SURELY_ROMAN.test(raw) && inRoman(value) === letters;
    return { raw: text.slice(index, index + raw.length), start: index, end: index + raw.length, value, isSure };
  });
