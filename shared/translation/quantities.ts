import { fold, foldWithPlaces, latinDigits } from '../languages/fold.ts';
import { baseOf } from '../languages/language-folders.ts';
import type { NumberWords } from '../languages/number-words.ts';
import { anyAsWritten, anyOf, anyStartOf, partsOf, WORD_END } from '../languages/patterns.ts';
import { wordingOf } from '../languages/wording.ts';
import { figuresIn } from '../release/wording/figures.ts';
import { numbersAndOrders } from '../release/wording/orders-of-numbers.ts';

/** A number of something, as a text writes it, and what it means. */
export interface Quantity {
  /** As the text has it, with what it is a number of. */
  raw: string;
  /** Place in the text; `end` is exclusive. */
  start: number;
  end: number;
  /** Several where the text leaves it open. */
  values: readonly number[];
  /** In digits, or in words only. */
  isWritten: 'digits' | 'words';
  /** What it is a number of: `percent`, `money dollar`, `unit kilometer`; several where a sign stands for more than one; none where nothing says it. */
  measures: readonly string[];
  /** Below zero. */
  isBelow: boolean;
  /** Whether it is a figure of a date. */
  isOfDay: boolean;
  /** Whether it only says of what order a number is: "millions of people". */
  isOpen?: boolean;
  /** Whether it is a Roman numeral. */
  isRoman?: boolean;
  /** Whether it is a figure of a name: "COVID-19", "G20". */
  isOfName?: boolean;
  /** Whether it is the first of several, of which the next number is the last: "1 to 3". */
  isFirst?: boolean;
  /** The numbers of which it is made: the "one" and "five" of "one in five". */
  parts?: readonly Quantity[];
}

/** Signs of money (Unicode, Sc) and codes of ISO 4217 by a name that all languages share. */
const SIGNS: readonly (readonly [sign: string, ...names: string[]])[] = [
  ['R\\$', 'real'],
  ['(?:US|C|CA|A|AU|NZ|HK|S)?\\s?\\$(?:\\s?US|\\s?CA)?', 'dollar'],
  ['€', 'euro'],
  ['£', 'pound'],
  ['[¥￥]', 'yen', 'yuan'],
  ['₽', 'rouble'],
  ['₹', 'rupee'],
  ['₦', 'naira'],
  ['USD|CAD|AUD|NZD|HKD|SGD', 'dollar'],
  ['EUR', 'euro'],
  ['GBP', 'pound'],
  ['CHF|XAF|XOF|F\\s?CFA', 'franc'],
  ['JPY', 'yen'],
  ['CNY|RMB', 'yuan'],
  ['RUB', 'rouble'],
  ['INR|PKR|LKR', 'rupee'],
  ['MXN|ARS|COP|CLP|PHP', 'peso'],
  ['BRL', 'real'],
  ['AED|MAD', 'dirham'],
  ['SAR|QAR|OMR', 'riyal'],
  ['JOD|KWD|IQD|TND|DZD|LYD|BHD', 'dinar'],
  ['KES|UGX|TZS', 'shilling'],
  ['ZAR', 'rand'],
  ['NGN', 'naira'],
  ['SEK|NOK|DKK', 'krona'],
];

/** Symbols of the International System of Units, those used with it (SI Brochure, 9th edition, tables 2, 4 and 8), and customary ones. */
const SYMBOLS: readonly (readonly [symbol: string, unit: string])[] = [
  ['kg', 'kilogram'],
  ['t', 'tonne'],
  ['g', 'gram'],
  ['mg', 'milligram'],
  ['(?:[µμ]|mc)g', 'microgram'],
  ['m[lL]', 'milliliter'],
  // "5 l'heure" are no litres.
  ["[lLℓ](?!['’])", 'liter'],
  ['lbs?', 'pound'],
  ['oz', 'ounce'],
  ['ft', 'foot'],
  ['km(?:2|²)', 'square-kilometer'],
  ['m(?:2|²)', 'square-meter'],
  ['m(?:3|³)', 'cubic-meter'],
  ['km', 'kilometer'],
  ['cm', 'centimeter'],
  ['mm', 'millimeter'],
  ['ha', 'hectare'],
  ['kWh', 'kilowatt-hour'],
  ['kW', 'kilowatt'],
  ['MW', 'megawatt'],
  ['GW', 'gigawatt'],
  ['° ?C|℃', 'celsius'],
  ['° ?F|℉', 'fahrenheit'],
  ['°', 'degree'],
];

/** Units that ECMA-402 sanctions (§6.6.1, table 2) and a release may count. */
// biome-ignore format: a table
const SANCTIONED = ['acre', 'celsius', 'centimeter', 'day', 'degree', 'fahrenheit', 'foot', 'gallon', 'gram', 'hectare', 'hour', 'inch', 'kilogram', 'kilometer', 'liter', 'meter', 'mile', 'milliliter', 'millimeter', 'minute', 'month', 'ounce', 'pound', 'week', 'yard', 'year'];

/** Numbers of all plural categories that any language has (CLDR). */
const PLURALS = [0, 1, 2, 3, 6, 11, 100, 1.5];

interface Measures {
  before: readonly (readonly [RegExp, readonly string[]])[];
  behind: readonly (readonly [RegExp, readonly string[]])[];
  percent: RegExp;
}

const known = new Map<string, Measures>();

/** How a language writes what a number is a number of, for the text before and behind it. */
const measuresOf = (lang: string): Measures => {
  const base = baseOf(lang);
  const before = known.get(base);
  if (before) return before;
  const { currencies = {}, units = {}, percent = '(?!)', between = '(?!)' } = wordingOf(base)?.measures ?? {};
  const gap = `[\\s-]*(?:${anyOf(partsOf(between))}[\\s']*){0,2}`;
  const word = (alternatives: string, ...measures: string[]): readonly [RegExp, readonly string[]] => [
    new RegExp(`^${gap}${anyOf(partsOf(alternatives))}${WORD_END}`, 'u'),
    measures,
  ];
  const namesOf = (unit: string): string[] =>
    PLURALS.map(
      (count) =>
        new Intl.NumberFormat(base, { style: 'unit', unit, unitDisplay: 'long' })
          .formatToParts(count)
          .find(({ type }) => type === 'unit')?.value ?? '',
    );
  const sanctioned = SANCTIONED.map((unit) => {
    const names = [...new Set(namesOf(unit).filter(Boolean))].map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    // Money has the name of a weight in several languages: "50 pounds".
    return word(names.join('|') || '(?!)', `unit ${unit}`, ...(unit === 'pound' ? ['money pound'] : []));
  });
  const measures: Measures = {
    before: SIGNS.map(([sign, ...names]) => [
      new RegExp(`(?<!\\p{L})(?:${sign})\\s*$`, 'u'),
      names.map((name) => `money ${name}`),
    ]),
    behind: [
      ...SIGNS.map(([sign, ...names]): readonly [RegExp, readonly string[]] => [
        // Right behind a figure letters are part of a name: "5.24PHP".
        new RegExp(`^${/^[A-Z]{3}/.test(sign) ? '\\s' : '\\s*'}(?:${sign})(?!\\p{L})`, 'u'),
        names.map((name) => `money ${name}`),
      ]),
      ...SYMBOLS.map(([symbol, unit]): readonly [RegExp, readonly string[]] => [
        new RegExp(`^[\\s-]?(?:${symbol})(?![\\p{L}\\d])`, 'u'),
        [`unit ${unit}`],
      ]),
      ...Object.entries(currencies).map(([name, alternatives]) => word(alternatives, `money ${name}`)),
      ...Object.entries(units).map(([name, alternatives]) => word(alternatives, `unit ${name}`)),
      ...sanctioned,
    ],
    percent: new RegExp(`^\\s?(?:[%٪％]|${anyOf(partsOf(percent))}${WORD_END})`, 'u'),
  };
  known.set(base, measures);
  return measures;
};

/** Before a figure of a name, whose letters it stands right behind. In scripts without capitals there is a hyphen between. */
const NAME = /(?<![\p{L}\p{N}])(?:\p{Lu}[\p{L}\p{N}]*[-\u2010\u2011–]?|\p{Lo}{2,}[-\u2010\u2011–])$/u;

/** How far before and behind a number is looked for what it is a number of, in characters. */
const REACH = 40;

/** What a number is a number of, and how many characters of the text behind it say so. The longest that is said counts; as long ones may each be meant. */
const measureOf = (before: string, behind: string, lang: string): { measures: readonly string[]; length: number } => {
  const { before: signs, behind: others, percent } = measuresOf(lang);
  const asWritten = latinDigits(behind.slice(0, REACH)).replace(/[\u00a0\u202f]/g, ' ');
  const { folded, at } = foldWithPlaces(behind.slice(0, REACH));
  const share = percent.exec(folded)?.[0].length;
  if (share !== undefined) return { measures: ['percent'], length: at[share] ?? share };
  const sign = signs.find(([pattern]) => pattern.test(before.slice(-8).replace(/[\u00a0\u202f]/g, ' ')));
  if (sign) return { measures: sign[1], length: 0 };
  const found = others.flatMap(([pattern, measures]) => {
    const length = pattern.exec(folded)?.[0].length ?? pattern.exec(asWritten)?.[0].length;
    return length === undefined ? [] : [{ measures, length: at[length] ?? length }];
  });
  const length = Math.max(0, ...found.map((one) => one.length));
  return { measures: [...new Set(found.filter((one) => one.length === length).flatMap(({ measures }) => measures))], length };
};

interface NumberPatterns {
  below: { before: RegExp; behind: RegExp };
  range: RegExp;
  through: RegExp;
  outOf: RegExp;
  sum: RegExp;
  decade: RegExp;
  behindDecade: RegExp;
}

const patterns = new Map<string, NumberPatterns>();

const phrases = (list: readonly string[] = []): string => anyOf([...list].sort((one, other) => other.length - one.length));

const patternsOf = (lang: string): NumberPatterns => {
  const before = patterns.get(baseOf(lang));
  if (before) return before;
  const {
    below,
    ranges,
    through,
    outOf,
    joins = [],
    joiningPrefix,
    beforeDecade,
    afterDecade,
  }: NumberWords = wordingOf(lang)?.numbers ?? {};
  const joining = joiningPrefix === undefined ? [...joins] : [...joins, joiningPrefix];
  const made: NumberPatterns = {
    below: {
      before: new RegExp(
        `(?:${below?.before === undefined ? '(?!)' : anyStartOf(partsOf(below.before))}\\s*|(?<![\\p{N}%٪]\\s?)(?<!\\p{L})[-−–])$`,
        'u',
      ),
      behind: new RegExp(`^\\s*${below?.behind === undefined ? '(?!)' : anyOf(partsOf(below.behind))}`, 'u'),
    },
    range: new RegExp(`^\\s*(?:[-–—~～]|${phrases(ranges)})?\\s*(?:\\p{Sc})?$`, 'u'),
    through: new RegExp(`^(?:\\p{L}{1,2}|[.ºª])?\\s*(?:[-–—~～]|${phrases(through)})\\s*$`, 'u'),
    outOf: new RegExp(`^\\s*${phrases(outOf)}\\s*$`, 'u'),
    sum: new RegExp(`^\\s*(?:${phrases(joining)})?\\s*$`, 'u'),
    decade: new RegExp(`(?:${beforeDecade === undefined ? '(?!)' : anyAsWritten([beforeDecade])})$`, 'u'),
    behindDecade: new RegExp(`^${afterDecade === undefined ? '(?!)' : anyOf(partsOf(afterDecade))}${WORD_END}`, 'u'),
  };
  patterns.set(baseOf(lang), made);
  return made;
};

/** "1½", "¾". */
const VULGAR = /(\d+\s?)?([¼-¾⅐-⅞])/gu;
/** Three quarters, not the third of April. */
const FRACTION = /(?<![\d/.])([1-9])\s?[/⁄]\s?(2|3|4|5|6|8|10)(?![\d/.])/gu;
/** The second year of "2025/26". */
const YEAR_BEFORE = /(?:19|20)\d{2}\s?[/–-]\s?$/u;

const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1800 && value <= 2150;

type Span = Pick<Quantity, 'start' | 'end'>;
const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

/** Numbers as they stand in a text, none of which says yet what it is a number of. */
const bareNumbers = (text: string, lang: string): (Omit<Quantity, 'measures' | 'isBelow' | 'isOfDay'> & { scale: number })[] => {
  const bare = (start: number, end: number, values: readonly number[], isWritten: Quantity['isWritten'], scale = 1) => ({
    raw: text.slice(start, end),
    start,
    end,
    values,
    isWritten,
    scale,
  });
  const vulgar = [...text.matchAll(VULGAR)].map(({ 0: raw, 1: whole = '0', 2: sign = '', index }) => {
    const [over = 0, under = 1] = sign.normalize('NFKC').split('⁄').map(Number);
    return bare(index, index + raw.length, [Number(whole) + over / under], 'digits');
  });
  const fractions = [...text.matchAll(FRACTION)].flatMap(({ 0: raw, 1: over, 2: under, index }) =>
    Number(over) < Number(under) ? [bare(index, index + raw.length, [Number(over) / Number(under)], 'digits')] : [],
  );
  const special = [...vulgar, ...fractions];
  const { decade, behindDecade } = patternsOf(lang);
  const figures = figuresIn(text, lang)
    .filter((figure) => !special.some((span) => overlaps(span, figure)))
    .map(({ values, start, end, scale }) => {
      const [value = 0] = values;
      if (value < 100 && YEAR_BEFORE.test(text.slice(0, start)))
        return bare(start, end, [value, 1900 + value, 2000 + value], 'digits');
      const before = fold(text.slice(Math.max(0, start - REACH), start));
      const head = decade.exec(before)?.[0] ?? '';
      const isDecade =
        value % 10 === 0 &&
        (value < 100 || isYear(value)) &&
        (head !== '' || behindDecade.test(fold(text.slice(end, end + REACH))));
      const century = (Math.floor(value / 100) || 19) * 100;
      const decades = [value, century + (value % 100), value % 100, ...(value < 100 ? [2000 + value] : [])];
      return isDecade ? bare(start - head.length, end, decades, 'digits') : bare(start, end, values, 'digits', scale);
    })
    // A century that is said of a decade is a part of it.
    .filter((figure, at, all) => !all.some((other, index) => index > at && other.start < figure.end));
  const written = [...special, ...figures];
  const { folded, at } = foldWithPlaces(text);
  const inWords = numbersAndOrders(folded, lang)
    .map(({ start, end, values, isOpen }) => ({
      ...bare(at[start] ?? start, at[end] ?? end, values, 'words'),
      ...(isOpen && { isOpen }),
    }))
    .filter((words) => !written.some((span) => overlaps(span, words)));
  return [...written, ...inWords].sort((one, other) => one.start - other.start);
};

/** "1亿2000万", "3 млн 500 тыс.": one number in two figures. */
const summed = (numbers: ReturnType<typeof bareNumbers>, text: string, lang: string): ReturnType<typeof bareNumbers> => {
  const { sum } = patternsOf(lang);
  const done: ReturnType<typeof bareNumbers> = [];
  for (const number of numbers) {
    const last = done.at(-1);
    const isPart =
      last &&
      last.scale > number.scale &&
      number.scale > 1 &&
      (number.values[0] ?? 0) < last.scale &&
      sum.test(fold(text.slice(last.end, number.start)));
    if (!isPart) done.push(number);
    else {
      const values = last.values.flatMap((one) => number.values.map((other) => one + other));
      done.splice(-1, 1, { ...number, raw: text.slice(last.start, number.end), start: last.start, values });
    }
  }
  return done;
};

/**
 * The numbers of a text and what they are numbers of, in its order: "between $2 and 3 million" is two and three million dollars, "one
 * in five" a fifth. `days` are the places of its dates, whose figures are numbers of nothing.
 */
export const quantitiesIn = (text: string, lang: string, days: readonly Span[] = []): Quantity[] => {
  const { below, range, through, outOf } = patternsOf(lang);
  const bare = summed(bareNumbers(text, lang), text, lang);
  const all = bare.map(({ scale, ...number }): Quantity & { scale: number; areBelow: boolean } => {
    const isOfDay = days.some((day) => overlaps(day, number));
    const [before, behind] = [text.slice(Math.max(0, number.start - REACH), number.start), text.slice(number.end)];
    const said = isOfDay ? { measures: [], length: 0 } : measureOf(before, behind, lang);
    // "2026 год", "2026 г.".
    const isCalendar = said.measures.some((one) => one === 'unit year' || one === 'unit gram') && number.values.some(isYear);
    const { measures, length } = isCalendar ? { measures: [], length: 0 } : said;
    // "5 to 10 degrees below zero" are two numbers below it.
    const areBelow = !isOfDay && below.behind.test(fold(text.slice(number.end, number.end + REACH)));
    const isBelow = areBelow || (!isOfDay && below.before.test(fold(before)));
    const end = number.end + length;
    const isOfName = number.isWritten === 'digits' && measures.length === 0 && NAME.test(before);
    return { ...number, raw: text.slice(number.start, end).trim(), end, measures, isBelow, isOfDay, scale, isOfName, areBelow };
  });
  // "m2", "في المئة": what says of what a number is, says no number.
  const measured = all.filter((number, at) => number.start >= (all[at - 1]?.end ?? 0));
  // What stands behind the second of two numbers is said of both.
  for (let at = measured.length - 2; at >= 0; at -= 1) {
    const [one, next] = [measured[at], measured[at + 1]];
    if (!one || !next) continue;
    const between = fold(text.slice(one.end, next.start));
    measured[at] = { ...one, isFirst: through.test(between) };
    if (!range.test(between)) continue;
    const isShort = one.measures.length === 0 || one.measures[0]?.startsWith('money');
    const scaled = one.scale === 1 && next.scale > 1 && isShort ? one.values.map((value) => value * next.scale) : [];
    measured[at] = {
      ...one,
      measures: one.measures.length > 0 ? one.measures : next.measures,
      values: [...one.values, ...scaled],
      isFirst: through.test(between),
      isBelow: one.isBelow || next.areBelow,
      areBelow: next.areBelow,
    };
    if (next.measures.length === 0 && one.measures.length > 0) measured[at + 1] = { ...next, measures: one.measures };
  }
  const done: Quantity[] = [];
  for (const { scale: _scale, areBelow: _areBelow, ...number } of measured) {
    const last = done.at(-1);
    const [over = 0, under = 0] = [last?.values[0], number.values[0]];
    const isShare = last && !last.parts && over < under && under <= 1000 && outOf.test(fold(text.slice(last.end, number.start)));
    if (!isShare) done.push(number);
    else {
      const raw = text.slice(last.start, number.end);
      done.splice(-1, 1, { ...number, raw, start: last.start, values: [over / under], measures: [], parts: [last, number] });
    }
  }
  return done;
};

/** A third and 33 per cent are the same, and so are a sixth and 17. */
const CLOSE = 0.006;

const isSameNumber = (one: number, other: number): boolean =>
  Math.abs(one - other) <= 1e-9 * Math.max(Math.abs(one), Math.abs(other));

const figureOf = ({ raw }: Quantity): string => latinDigits(raw).replace(/[^\d.,]/g, '');

/** Whether two quantities are as many, whatever they are numbers of: 25 % and a quarter are. */
export const areAsMany = (one: Quantity, other: Quantity): boolean => {
  // An address or a version is worth nothing but itself: "10.13.20.190".
  if (one.values.length === 0 || other.values.length === 0) return figureOf(one) === figureOf(other);
  const [isShare, isOtherShare] = [one.measures.includes('percent'), other.measures.includes('percent')];
  return one.values.some((value) =>
    other.values.some((another) => {
      if (isSameNumber(value, another)) return true;
      if (isShare && !isOtherShare) return another <= 2 && !Number.isInteger(another) && Math.abs(value / 100 - another) < CLOSE;
      return isOtherShare && !isShare && value <= 2 && !Number.isInteger(value) && Math.abs(another / 100 - value) < CLOSE;
    }),
  );
};

/** Whether one of these quantities, or a part of one, is as many as another. */
export const haveAsMany = (quantities: readonly Quantity[], other: Quantity): boolean =>
  quantities.some((one) => areAsMany(one, other) || (one.parts ?? []).some((part) => areAsMany(part, other)));
