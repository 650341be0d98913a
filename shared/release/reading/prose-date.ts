import { fold, foldWithPlaces, latinDigits } from '../../languages/fold.ts';
import { baseOf } from '../../languages/language-folders.ts';
import { once } from '../../languages/once.ts';
import { hanWords } from '../../languages/patterns.ts';
import { inAllLanguages, oneOf, readingOf } from '../../languages/reading.ts';
import type { ReadingPack } from '../../languages/reading-pack.ts';
import { isRealTime, type WallTime } from './calendar.ts';

const namesOf = (tag: string, part: 'month' | 'weekday', style: 'long' | 'short'): [string, number][] => {
  const format = new Intl.DateTimeFormat(tag, { [part]: style, timeZone: 'UTC' });
  return Array.from({ length: part === 'month' ? 12 : 7 }, (_, index): [string, number] => {
    const date = part === 'month' ? Date.UTC(2024, index, 15) : Date.UTC(2024, 0, 1 + index);
    return [fold(format.format(date)).replace(/\.$/, ''), index + 1];
  });
};

const months = once(
  () =>
    new Map<string, number>([
      ...inAllLanguages(({ time }, tag) => (time.shortMonths ? namesOf(tag, 'month', 'short') : [])).filter(([name]) =>
        /^[a-z]{3,4}$/.test(name),
      ),
      ...inAllLanguages((_, tag) => namesOf(tag, 'month', 'long')),
      ...inAllLanguages(({ time }) => Object.entries(time.months ?? {})).map(([name, month]): [string, number] => [
        fold(name),
        month,
      ]),
    ]),
);

/** The days of the week a folded name may mean, Monday as 1: short names of several languages are alike. */
export const weekdayNumbers: () => ReadonlyMap<string, readonly number[]> = once(() => {
  const pairs = [
    ...inAllLanguages(({ time }) => Object.entries(time.weekdays ?? {})).map(([name, day]): [string, number] => [
      fold(name),
      day,
    ]),
    ...inAllLanguages((_, tag) => namesOf(tag, 'weekday', 'long')),
    ...inAllLanguages((_, tag) => namesOf(tag, 'weekday', 'short')),
  ];
  return new Map(
    pairs.map(([name]): [string, number[]] => [name, pairs.flatMap(([other, number]) => (other === name ? [number] : []))]),
  );
});

/** Names of months and of days of the week, folded. */
export const monthNames: () => readonly string[] = once(() => [...months().keys()].flatMap((name) => name.split(' ')));
export const weekdayNames: () => readonly string[] = once(() => [...weekdayNumbers().keys()]);

/** The days of the week that a folded text names, as it does. A name may be of several words: "terça-feira". */
export const weekdaysIn = (folded: string): string[] =>
  (folded.match(/\p{L}+(?:-\p{L}+)*/gu) ?? [])
    .flatMap((word) => (weekdayNumbers().has(word) ? [word] : word.split('-').flatMap(hanWords)))
    .filter((word) => weekdayNumbers().has(word));

/** A month that a folded text names, without a day as well. */
export interface NamedMonth {
  start: number;
  end: number;
  month: number;
  /** Whether its name is another word as well. */
  isWord: boolean;
}

const namesAlone = new Map<string, RegExp>();

/** The names of months that a language has, long ones: short ones are other words. */
const monthPatternOf = (tag: string, pack: ReadingPack): RegExp => {
  const known = namesAlone.get(tag);
  if (known) return known;
  const own = [...namesOf(tag, 'month', 'long').map(([name]) => name), ...Object.keys(pack.time.months ?? {}).map(fold)];
  const pattern = new RegExp(`(?<!\\p{L})(${anyOfNames(own.filter((name) => name.length > 2))})(?!\\p{L})`, 'gu');
  namesAlone.set(tag, pattern);
  return pattern;
};

/** The months that a folded text names in its language, with a day and without. */
export const monthsNamedIn = (folded: string, lang: string): NamedMonth[] => {
  const pack = readingOf(lang);
  if (!pack) return [];
  if (pack.time.monthsIn) return pack.time.monthsIn(folded).map((one) => ({ ...one, isWord: false }));
  const alsoWords = pack.time.monthsAlsoWords ?? [];
  return [...folded.matchAll(monthPatternOf(baseOf(lang), pack))].flatMap(({ 0: raw, 1: name = '', index }) => {
    const month = months().get(name);
    const end = index + raw.length;
    return month === undefined ? [] : [{ start: index, end, month, isWord: alsoWords.includes(name) }];
  });
};

const anyOfNames = (names: Iterable<string>): string =>
  [...names]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');

/** A day and its month, the day first or the month, and the days that languages read in a way of their own. */
const patterns = once(() => {
  const names = anyOfNames(months().keys());
  const weekday = `(?:(?:${anyOfNames(weekdayNames())})\\.?\\s*[,،]?\\s+)?`;
  const month = `(${names})(?![\\p{L}])\\.?(?:\\s*/\\s*(?:${names})(?![\\p{L}]))?`;
  const year = `(\\d{4})(?!\\d)(?:\\s*${oneOf(({ time }) => time.afterYear)}(?!\\p{L}))?`;
  const ending = oneOf(({ time }) => time.dayEndings);
  return {
    dayFirst: new RegExp(
      `${weekday}(?:${oneOf(({ time }) => time.beforeDay)} )?(\\d{1,2})(?:${ending})?\\s*(?:${oneOf(({ time }) => time.beforeMonth)})?\\s*${month}(?:\\s*,?\\s*(?:${oneOf(({ time }) => time.beforeYear)})?${year})?`,
      'uy',
    ),
    monthFirst: new RegExp(`${weekday}${month}\\s*(\\d{1,2})(?:${ending})?(?!\\d)(?:\\s*[,،]?\\s*${year})?`, 'uy'),
    ownDays: inAllLanguages(({ time: { dayAt } }) => (dayAt ? [dayAt] : [])),
  };
});
const ISO_DAY = /(\d{4})([-/])(\d{2})\2(\d{2})(?!\d)/uy;
const DOTTED = /(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/uy;

/** A date as prose writes it, from `start` to `end` (exclusive) in the text. Without a year when it names none. */
export interface ProseDate {
  start: number;
  end: number;
  month: number;
  day: number;
  year?: number;
}

type Found = Omit<ProseDate, 'start' | 'end'> & { length: number };

const found = (length: number, day: string | undefined, month: number | undefined, year: string | undefined): Found[] => {
  const date = { day: Number(day), month: month ?? 0, ...(year && { year: Number(year) }) };
  return isRealTime({ ...date, year: date.year ?? 2024 }) ? [{ ...date, length }] : [];
};

const readAt = (folded: string, at: number): Found | undefined => {
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(folded);
  };
  const iso = match(ISO_DAY);
  if (iso) return found(iso[0].length, iso[4], Number(iso[3]), iso[1])[0];
  const dotted = match(DOTTED);
  if (dotted) return found(dotted[0].length, dotted[1], Number(dotted[2]), dotted[3])[0];
  const { dayFirst: dayThenMonth, monthFirst: monthThenDay, ownDays } = patterns();
  for (const dayAt of ownDays) {
    const own = dayAt(folded, at);
    if (own) return isRealTime({ ...own, year: own.year ?? 2024 }) ? own : undefined;
  }
  const dayFirst = match(dayThenMonth);
  if (dayFirst) return found(dayFirst[0].length, dayFirst[1], months().get(dayFirst[2] ?? ''), dayFirst[3])[0];
  const monthFirst = match(monthThenDay);
  if (monthFirst) return found(monthFirst[0].length, monthFirst[2], months().get(monthFirst[1] ?? ''), monthFirst[3])[0];
  return undefined;
};

/** The date that begins exactly at `at`, in any language that is read, or ISO. */
export const proseDateAt = (text: string, at: number): ProseDate | undefined => {
  const { folded, at: places } = foldWithPlaces(text.slice(at, at + 80));
  const date = readAt(folded, 0);
  return date && place(date, places, 0, at);
};

const place = ({ length, ...date }: Found, places: readonly number[], from: number, at: number): ProseDate => ({
  ...date,
  start: at + (places[from] ?? 0),
  end: at + (places[from + length] ?? 0),
});

/** Where a word begins; Chinese has no spaces, and a date may begin at any of its letters. */
const WORD_START = /(?<![\p{L}\p{N}])[\p{L}\p{N}]|(?<=\p{Script=Han})\d|\p{Script=Han}/gu;

/** The first date in the first 400 characters of a text. */
export const findProseDate = (text: string): ProseDate | undefined => {
  const { folded, at: places } = foldWithPlaces(text.slice(0, 400));
  for (const { index } of folded.matchAll(WORD_START)) {
    const date = readAt(folded, index);
    if (date) return place(date, places, index, 0);
  }
  return undefined;
};

/** The ISO day of a date; one without a year is of that of `today` (an ISO day). */
export const dayInYearOf = (today: string, date: ProseDate): string | undefined =>
  dayMeant({ ...date, year: date.year ?? Number(today.slice(0, 4)) }, today);

/** Whether a date is after an ISO day; one without a year is of that day's. */
export const isDayAfter = (date: ProseDate, today: string): boolean => (dayInYearOf(today, date) ?? '') > today;

/** The date that a line by itself gives: in words, or in figures alone. */
export const dateInLine = (text: string): ProseDate | undefined =>
  findProseDate(text) ?? dayInFigures(text) ?? dayBehindWords(text);

const dayBehindWords = (text: string): ProseDate | undefined => {
  const ahead = WORDS_AHEAD.exec(text)?.[0].length ?? 0;
  const date = ahead > 0 ? dayInFigures(text.slice(ahead)) : undefined;
  if (date) return { ...date, start: ahead, end: ahead + date.end };
  return ahead > 0 ? slashedDateAt(text, ahead) : undefined;
};

/** "Published on 21/11/2026" */
const WORDS_AHEAD = /^[\p{L}\s:：.-]{2,40}?(?=\d)/u;

const DAY_IN_DIGITS = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
const DAY_WITH_SLASHES = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

/** A text that is nothing but a day in figures: "20261120", "21/11/2026". None where day and month could be the other way round. */
export const dayInFigures = (text: string): ProseDate | undefined => {
  const whole = text.trim();
  const [, year, month, day] = DAY_IN_DIGITS.exec(whole) ?? [];
  const [, one = '', two = '', slashed] = DAY_WITH_SLASHES.exec(whole) ?? [];
  const monthFirst = Number(two) > 12;
  const isTold = slashed !== undefined && (monthFirst || Number(one) > 12 || one === two);
  const [date] = isTold
    ? found(whole.length, monthFirst ? two : one, Number(monthFirst ? one : two), slashed)
    : found(whole.length, day, Number(month), year);
  return date && (year ?? slashed) !== undefined
    ? { start: 0, end: whole.length, month: date.month, day: date.day, year: Number(year ?? slashed) }
    : undefined;
};

const DAY_FIRST_SCRIPT = /[\p{Script=Arabic}\p{Script=Cyrillic}]/u;
const afterYear = once(() => new RegExp(`^\\s*${oneOf(({ time }) => time.afterYear)}(?!\\p{L})`, 'u'));
/** How far a day in figures reaches that ends at `end`: "11/11/2026م". */
const yearEnd = (text: string, end: number): number => end + (afterYear().exec(fold(text.slice(end, end + 12)))?.[0].length ?? 0);

/** A day with slashes or hyphens that begins exactly at `at`, where only one of its two numbers can be the month. */
export const slashedDateAt = (text: string, at: number): ProseDate | undefined => {
  const words = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?!\d)/.exec(latinDigits(text.slice(at, at + 12)));
  if (!words) return undefined;
  const [whole, day, , month, year] = words;
  // Only where Latin letters are written may the month stand first.
  const [own] = DAY_FIRST_SCRIPT.test(text) ? found(whole.length, day, Number(month), year) : [];
  const date = own ?? dayInFigures(whole.replaceAll('-', '/'));
  return date && { month: date.month, day: date.day, year: Number(year), start: at, end: yearEnd(text, at + whole.length) };
};

/** The day a date means. Without a year it is the latest such day that is not after `notAfter` (an ISO day). */
export const dayMeant = (
  { month, day, year }: Pick<ProseDate, 'month' | 'day' | 'year'>,
  notAfter: string,
): string | undefined => {
  const iso = (inYear: number): string | undefined => {
    const time: WallTime = { year: inYear, month, day };
    const text = `${String(inYear).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    return isRealTime(time) ? text : undefined;
  };
  if (year !== undefined) return iso(year);
  const thisYear = Number(notAfter.slice(0, 4));
  return [thisYear, thisYear - 1].map(iso).find((day) => day !== undefined && day <= notAfter);
};
