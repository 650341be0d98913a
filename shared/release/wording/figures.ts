import { fold, latinDigits } from '../../languages/fold.ts';

/** A figure as a text writes it, and what it may be worth: more than one value only where a language's own usage leaves it open. */
export interface Figure {
  raw: string;
  values: readonly number[];
}

const SPACE = '[ \\u00a0\\u202f\\u2009]';
/** Groups of three by spaces, or digits with any other separators among them. Arabic digits are read as Latin ones before. */
const NUMBER = new RegExp(`(?<![\\d^]|\\^[-−+])(?:\\d{1,3}(?:${SPACE}\\d{3})+(?!\\d)(?:[.,٫]\\d+)?|\\d+(?:[.,'’٬٫]\\d+)*)`, 'gu');

/** Languages whose decimals stand behind a point; all others have a comma there (CLDR). Arabic offices write both. */
const POINT = /^(?:en|ar|he|zh|ja|ko|th)\b/;
const EITHER = /^ar\b/;

// biome-ignore format: a table
/** Words behind a figure that multiply it, by the beginning of a folded text. English is read on the short scale. */
const MULTIPLIERS: readonly (readonly [RegExp, number])[] = [
  [/^(?:thousand millions?|mil millones|mil milhoes|milliards?|milliarden?|miliard[io]?|bilhoes|bilhao|billions?|bn\b|مليارات|مليار|بليون)(?!\p{L})/u, 1e9],
  [/^(?:millions?|millones|millon|milhoes|milhao|millionen|milioni|mn\b|m\b|ملايين|مليون|مليونا)(?!\p{L})/u, 1e6],
  [/^(?:thousand|mille|mil|mila|tausend|الاف|الف|الفا)(?!\p{L})/u, 1e3],
  [/^(?:lakhs?)(?!\p{L})/u, 1e5],
  [/^(?:crores?)(?!\p{L})/u, 1e7],
];

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
  const read = EITHER.test(lang) ? [withPoint, withComma] : [POINT.test(lang) ? withPoint : withComma];
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
    const words = fold(behind).replace(/^[\s\u00a0\u202f-]+/, '');
    const [, factor = 1] = (/^[\s\u00a0\u202f-]/.test(behind) && MULTIPLIERS.find(([pattern]) => pattern.test(words))) || [];
    return {
      raw: text.slice(index, index + digits.length),
      values: valuesOf(digits, lang).map((value) => worth(value, power, factor)),
    };
  });
};

// biome-ignore format: tables
const NUMBER_WORDS: Record<string, string> = {
  en: 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
  fr: 'zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt',
  es: 'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte',
  pt: 'zero um dois tres quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis dezessete dezoito dezenove vinte',
  de: 'null eins zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn zwanzig',
};
// biome-ignore format: tables
const OTHER_WORDS: Record<string, Record<string, number>> = {
  en: { first: 1, second: 2, third: 3, dozen: 12, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90, hundred: 100, thousand: 1000, million: 1e6, half: 0.5 },
  fr: { une: 1, premier: 1, premiere: 1, deuxieme: 2, seconde: 2, second: 2, troisieme: 3, douzaine: 12, trente: 30, quarante: 40, cinquante: 50, soixante: 60, 'soixante-dix': 70, 'quatre-vingts': 80, 'quatre-vingt-dix': 90, cent: 100, cents: 100, mille: 1000, million: 1e6, demi: 0.5, demie: 0.5 },
  es: { un: 1, una: 1, primer: 1, primera: 1, primero: 1, segundo: 2, segunda: 2, tercer: 3, tercera: 3, docena: 12, treinta: 30, cuarenta: 40, cincuenta: 50, sesenta: 60, setenta: 70, ochenta: 80, noventa: 90, cien: 100, ciento: 100, mil: 1000, millon: 1e6, medio: 0.5, media: 0.5 },
  pt: { uma: 1, primeiro: 1, primeira: 1, segundo: 2, segunda: 2, terceiro: 3, duas: 2, trinta: 30, quarenta: 40, cinquenta: 50, sessenta: 60, setenta: 70, oitenta: 80, noventa: 90, cem: 100, mil: 1000, milhao: 1e6 },
  de: { ein: 1, eine: 1, erste: 1, zweite: 2, dritte: 3, dreissig: 30, vierzig: 40, funfzig: 50, sechzig: 60, siebzig: 70, achtzig: 80, neunzig: 90, hundert: 100, tausend: 1000 },
  ar: {
    واحد: 1, واحده: 1, الاول: 1, الاولي: 1, اثنان: 2, اثنين: 2, اثنتان: 2, اثنتين: 2, الثاني: 2, الثانيه: 2, ثلاث: 3, ثلاثه: 3, الثالث: 3, الثالثه: 3, اربع: 4, اربعه: 4, خمس: 5, خمسه: 5, ست: 6, سته: 6, سبع: 7, سبعه: 7, ثمان: 8, ثماني: 8, ثمانيه: 8,
    تسع: 9, تسعه: 9, عشر: 10, عشره: 10, عشرون: 20, عشرين: 20, ثلاثون: 30, ثلاثين: 30, اربعون: 40, اربعين: 40, خمسون: 50, خمسين: 50, ستون: 60, ستين: 60, سبعون: 70, سبعين: 70, ثمانون: 80, ثمانين: 80, تسعون: 90, تسعين: 90, مايه: 100, ميه: 100, مئه: 100, الف: 1000, الفين: 2000, الفان: 2000, مليون: 1e6, نصف: 0.5,
  },
};

const ROMAN: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
const romanIn = (text: string): number[] =>
  [...text.matchAll(/(?<![\p{L}\p{N}])[IVXLC]{1,7}(?=e?r?(?![\p{L}\p{N}]))/gu)].map(({ 0: letters }) =>
    [...letters].reduce((sum, letter, at) => {
      const [value = 0, next = 0] = [ROMAN[letter], ROMAN[letters[at + 1] ?? '']];
      return value < next ? sum - value : sum + value;
    }, 0),
  );

/** Numbers a text says in words: they may stand for digits in another language. Arabic says "two" by the ending of a noun. */
export const numberWordsIn = (text: string, lang: string): Set<number> => {
  const base = lang.split('-')[0] ?? lang;
  const list = (NUMBER_WORDS[base] ?? '').split(' ');
  const words = fold(text).match(/[\p{L}-]+/gu) ?? [];
  const values = words.flatMap((word) =>
    [word, ...word.split('-'), word.replace(/^[وبلف](?=\p{L}{2})/u, ''), word.replace(/^(?:و|ب|ل|ف)?ال/u, '')].flatMap((form) => {
      const at = form === '' ? -1 : list.indexOf(form);
      return at >= 0 ? [at] : (OTHER_WORDS[base]?.[form] ?? []);
    }),
  );
  return new Set([...values, ...romanIn(text), ...(base === 'ar' ? [1, 2] : [1])]);
};
