import { foldWithPlaces, latinDigits } from '../languages/fold.ts';
import { anyWordOf, partsOf } from '../languages/patterns.ts';
import { oneOf } from '../languages/reading.ts';
import { wordingOf } from '../languages/wording.ts';
import { findProseDate, monthsNamedIn, weekdayNumbers, weekdaysIn } from '../release/reading/prose-date.ts';
import { minutesOf, timesOfDayIn, type Zone, zonesIn } from '../release/reading/prose-time.ts';
import { EMAIL_ADDRESS, WEB_ADDRESS } from '../release/wording/address-patterns.ts';
import { romanNumeralsIn } from '../release/wording/figures.ts';
import type { TextIn } from './difference.ts';
import { type Quantity, quantitiesIn } from './quantities.ts';

const EMAIL = new RegExp(EMAIL_ADDRESS, 'gu');
const URL_IN_TEXT = new RegExp(WEB_ADDRESS, 'gu');
/** International, with the leading zero of a country's own way and at least nine digits, or North American. */
const PHONE =
  /(?<!\p{N})(?<!(?!\p{Script=Han})\p{L})(?:(?:\+|00)\d(?:[\s()./\u2011\u200e-]{0,2}\d){6,14}|\(?0\d(?:[\s()./\u2011-]{0,2}\d){7,12}|\(?\d{3}\)?[\s.-]\d{3}[\s.-]\d{4}|\d(?:[\s-]{0,2}\d){7,14}\s?\+)(?!\p{N})/gu;
/** Hours with minutes: a bare "10 hours" may be how long something takes. */
const WITH_MINUTES = /[:h]\s?\d{2}/;
/** A day in figures. Which of the two is the month, languages disagree about. */
const NUMERIC_DATE = /(?<!\d|\d\.)(\d{1,4})[/.-](\d{1,2})[/.-](\d{1,4})(?!\d|\.\d)/gu;
const LANGUAGE_PART = /\/(?:[a-z]{2})(?:[-_][a-z]{2,4})?(?=\/|$)/gi;
const LANGUAGE_HOST = /^[a-z]{2}(?=\.[^.]+\.)/;

/** An hour of the day. */
export interface Hour {
  raw: string;
  /** Minutes of the day; of half the day where it is not said which. */
  minutes: number;
  isEither: boolean;
  /** Whether only words say it: noon may be said otherwise in the other text. */
  isWord: boolean;
  /** The two numbers it may be just as well: 3:10 is "3 to 10", too. */
  ratio?: readonly [number, number];
  zone?: { raw: string; offsetAt: Zone['offsetAt'] };
}

/** What a text says that its translation must say, too. */
export interface Facts {
  lang: string;
  emails: Map<string, string>;
  urls: Map<string, string>;
  phones: Map<string, string>;
  /** Months by number, with the words of the date they stand in. */
  months: Map<string, string>;
  weekdays: { numbers: readonly number[]; raw: string }[];
  hours: Hour[];
  /** Numbers that are none of these. */
  quantities: Quantity[];
  romans: Quantity[];
  /** Where it says that something is so by day and by night. */
  dayAndNight: Quantity[];
  /** Figures of days in another calendar. */
  otherDays: Quantity[];
  /** Numbers that the form of a word may say. */
  implied: ReadonlySet<number>;
  /** Months, Roman numerals, "by day and by night": figures in the other text may stand for those that it does not have. */
  alsoSaid: Readonly<Record<'romans' | 'months' | 'hours', ReadonlySet<number>>>;
}

const taken = (
  text: string,
  pattern: RegExp,
  read: (raw: string) => string | undefined,
): { found: Map<string, string>; rest: string } => {
  const found = new Map<string, string>();
  const rest = text.replace(pattern, (raw) => {
    const value = read(raw);
    if (value === undefined) return raw;
    if (!found.has(value)) found.set(value, raw);
    return ' '.repeat(raw.length);
  });
  return { found, rest };
};

/** Groups of Arabic digits are typed backwards where they are to look right: "٥٥ ٠١ ٥٥٥ ٢٢ ٤١+". */
const phoneOf = (raw: string): string => {
  const forward = raw.trim().endsWith('+') ? raw.replace('+', '').trim().split(/\s+/).reverse().join('') : raw;
  return digitsOnly(forward).replace(/^00/, '');
};

const digitsOnly = (text: string): string => foldWithPlaces(text).folded.replace(/\D/g, '');

const addressOf = (raw: string): string => {
  const [address = '', query = ''] = raw.replace(/^https?:\/\/(?:www\.)?|^www\./i, '').split('?');
  const [host = '', ...path] = address.split('/');
  const way = `/${path.join('/')}`.replace(LANGUAGE_PART, '/*').replace(/\/+$/, '');
  const site = host.toLowerCase().replace(LANGUAGE_HOST, '*').replace(/^\*\./, '');
  return `${site}${way}${query && `?${query.replace(/(?<=(?:^|&)(?:lang|hl|locale|l)=)[\w-]+/g, '*')}`}`;
};

/** The dates of a text, with their places. */
const datesIn = (text: string): { start: number; end: number; month: number; day: number; year?: number }[] => {
  const dates = [];
  for (let from = 0; from < text.length; ) {
    const date = findProseDate(text.slice(from));
    if (!date) {
      from += 320;
      continue;
    }
    dates.push({ ...date, start: from + date.start, end: from + date.end });
    from += date.end;
  }
  return dates;
};

/** Months that are named without a day. A name that is another word as well counts within a sentence and with a capital. */
const monthsAlone = (text: string, lang: string): { start: number; end: number; month: number; raw: string }[] => {
  const { folded, at } = foldWithPlaces(text);
  return monthsNamedIn(folded, lang).flatMap(({ start, end, month, isWord }) => {
    const [from = start, to = end] = [at[start], at[end]];
    const raw = text.slice(from, to);
    const isOther = isWord && (!/^\p{Lu}/u.test(raw) || /(?:^|[.!?…]\s*)$/.test(text.slice(0, from)));
    return isOther ? [] : [{ start: from, end: to, month, raw }];
  });
};

/** Short names of days are other words, too, but for Chinese ones. */
const LONG_NAME = /\p{L}{5}|\p{L}-|\p{Script=Han}{2}/u;

/** A day of the week of which the night before is meant: "in the night to Tuesday" is Monday night. */
const NIGHT_TO = new RegExp(`(?<!\\p{L})${oneOf(({ time }) => time.nightTo)} (?<day>\\p{L}+(?:-\\p{L}+)*)`, 'gu');

/** The day of the week before each. */
const dayBefore = (numbers: readonly number[]): number[] => numbers.map((day) => (day === 1 ? 7 : day - 1));

const namedWeekdays = (text: string): Facts['weekdays'] => {
  const { folded } = foldWithPlaces(text);
  const nights = [...folded.matchAll(NIGHT_TO)].map(({ groups }) => groups?.day ?? '');
  return weekdaysIn(folded)
    .filter((name) => LONG_NAME.test(name))
    .map((raw) => {
      const numbers = weekdayNumbers().get(raw) ?? [];
      return { raw, numbers: nights.some((day) => day === raw) ? [...numbers, ...dayBefore(numbers)] : numbers };
    });
};

const RATIO = /^\d{1,2}:\d{2}$/;

/** How far behind an hour its zone is named, in characters. */
const ZONE_REACH = 30;
/** So near, it says that what is before it is an hour. */
const NEAR = 4;

/** The hours of a text, and the text without them. */
const hoursIn = (text: string): { hours: Hour[]; rest: string } => {
  const { folded, at } = foldWithPlaces(text);
  const clocks = timesOfDayIn(folded);
  const zones = zonesIn(folded, clocks);
  let rest = text;
  const hours = clocks.flatMap((clock): Hour[] => {
    const said = folded.slice(clock.start, clock.end);
    const minutes = minutesOf(clock);
    const zone = zones.find((one) => one.start >= clock.end && one.start - clock.end < ZONE_REACH);
    const isWithZone = clock.mark !== undefined && zone !== undefined && zone.start - clock.end < NEAR;
    const isSure =
      isWithZone ||
      clock.half !== undefined ||
      clock.mark === 'word' ||
      (clock.mark === 'either' && clock.minute > 0 && /\p{L}{3}/u.test(said)) ||
      (clock.mark === 'hour' && (clock.minute > 0 || /\d\D{1,12}\d{2}/.test(said)));
    if ((!isSure && !WITH_MINUTES.test(said)) || Number.isNaN(minutes)) return [];
    const [start = 0, end = 0] = [at[clock.start], at[clock.end]];
    rest = `${rest.slice(0, start)}${' '.repeat(end - start)}${rest.slice(end)}`;
    return [
      {
        raw: text.slice(start, end).trim(),
        minutes,
        isEither: clock.mark === 'either' && clock.half === undefined,
        isWord: clock.mark === 'word' && !/\d/.test(said),
        ...(RATIO.test(said.trim()) && { ratio: [clock.hour, clock.minute] as const }),
        ...(zone && { zone: { raw: text.slice(at[zone.start], at[zone.end]).trim(), offsetAt: zone.offsetAt } }),
      },
    ];
  });
  return { hours, rest };
};

/** A day of the Hijri calendar: "16 Ramadan 1447 AH", "24 جمادى الأولى 1448هـ". */
const HIJRI = /(?<!\p{N})\d{1,2}\.? (?:de )?(?:\p{L}[\p{L}'’ʻʿ-]* ?){1,3},? ?(?:de |عام |سنة )?1[34]\d{2}(?!\p{N})/gu;

/** Days of another calendar, which stand beside those of this one where a text has them. */
const otherDaysIn = (text: string, dates: ReturnType<typeof datesIn>): { start: number; end: number }[] =>
  dates.some(({ year }) => year !== undefined)
    ? [...text.matchAll(HIJRI)].map(({ 0: raw, index }) => ({ start: index, end: index + raw.length }))
    : [];

const daysAndNights = new Map<string, RegExp>();

/** How a language says that something is so by day and by night. */
const dayAndNightOf = (lang: string): RegExp => {
  const known = daysAndNights.get(lang);
  if (known) return known;
  const alternatives = partsOf(wordingOf(lang)?.numbers?.dayAndNight ?? '').sort((one, other) => other.length - one.length);
  const made = new RegExp(`(?<![\\p{N}/])${anyWordOf(alternatives)}(?![\\p{N}/]|[.,]\\d)`, 'gu');
  daysAndNights.set(lang, made);
  return made;
};

/** Where a text says so, and the text without it. */
const withoutDayAndNight = (text: string, lang: string): { found: Quantity[]; rest: string } => {
  const { folded, at } = foldWithPlaces(text);
  const found = [...folded.matchAll(dayAndNightOf(lang))].map(({ 0: said, index }) =>
    saying(text, { start: at[index] ?? index, end: at[index + said.length] ?? text.length, values: [24] }),
  );
  const rest = found.reduce((left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end), text);
  return { found, rest };
};

/** What says a number and is no figure of it. */
const saying = (text: string, { start, end, values }: Pick<Quantity, 'start' | 'end' | 'values'>): Quantity => ({
  raw: text.slice(start, end).trim(),
  start,
  end,
  values,
  isWritten: 'words',
  measures: [],
  isBelow: false,
  isOfDay: false,
});

/** The facts of a text. Each is taken out of it before the next are looked for. */
export const factsOf = ({ text, lang }: TextIn): Facts => {
  const emails = taken(text, EMAIL, (raw) => raw.toLowerCase());
  const urls = taken(emails.rest, URL_IN_TEXT, addressOf);
  const always = withoutDayAndNight(urls.rest, lang);
  const latin = latinDigits(always.rest);
  const phones = taken(latin, PHONE, phoneOf);
  const { hours, rest } = hoursIn(phones.rest);
  const dates = datesIn(rest);
  // With the year first there is no doubt which is the month (ISO 8601).
  const inFigures = (raw: string): boolean => /^\d{1,2}[-.]\d+[-.]\d+/.test(raw);
  const months = new Map<string, string>();
  const dated = dates.flatMap(({ start, end, month }): [string, string][] => {
    const raw = text.slice(start, end);
    return inFigures(raw) ? [] : [[String(month), raw]];
  });
  const alone = monthsAlone(rest, lang);
  for (const [month, raw] of [...dated, ...alone.map((one): [string, string] => [String(one.month), one.raw])])
    if (!months.has(month)) months.set(month, raw);
  const numbers = rest.replace(NUMERIC_DATE, (raw) => raw.replace(/[/.-]/g, ';'));
  const otherDays = otherDaysIn(numbers, dates);
  const isOfOtherDay = ({ start, end }: Quantity): boolean => otherDays.some((day) => day.start < end && start < day.end);
  const quantities = quantitiesIn(numbers, lang, [...dates, ...alone, ...otherDays]);
  const { implied = [1] } = wordingOf(lang)?.numbers ?? {};
  const romans = romanNumeralsIn(text);
  return {
    lang,
    emails: emails.found,
    urls: urls.found,
    phones: phones.found,
    months,
    weekdays: namedWeekdays(rest),
    hours,
    quantities: quantities
      .filter((quantity) => !isOfOtherDay(quantity))
      .map((quantity) => ({ ...quantity, raw: text.slice(quantity.start, quantity.end).trim() })),
    romans: romans.flatMap(({ value, isSure, ...place }) =>
      isSure ? [{ ...saying(text, { ...place, values: [value] }), isRoman: true }] : [],
    ),
    dayAndNight: always.found,
    otherDays: quantities.filter(isOfOtherDay),
    implied: new Set(implied),
    alsoSaid: {
      romans: new Set(romans.map(({ value }) => value)),
      months: new Set([...months.keys()].map(Number)),
      hours: new Set(always.found.length > 0 ? [24, 7] : []),
    },
  };
};
