import { foldWithPlaces } from '../languages/fold.ts';
import { oneOf } from '../languages/reading.ts';
import { findProseDate, weekdayNumbers, weekdaysIn } from '../release/reading/prose-date.ts';
import { minutesOf, timesOfDayIn } from '../release/reading/prose-time.ts';
import { EMAIL_ADDRESS, WEB_ADDRESS } from '../release/wording/address-patterns.ts';
import { figuresIn, numberWordsIn } from '../release/wording/figures.ts';

/** Something a translation must not change, as each of the two texts writes it: what is missing, and what is there instead. */
export interface Difference {
  kind: 'figure' | 'date' | 'phone' | 'email' | 'url' | 'quotes';
  source: string[];
  target: string[];
}

export interface TextIn {
  text: string;
  /** BCP 47. */
  lang: string;
}

const EMAIL = new RegExp(EMAIL_ADDRESS, 'gu');
const URL_IN_TEXT = new RegExp(WEB_ADDRESS, 'gu');
/** International, or with the leading zero of a country's own way and at least nine digits. */
const PHONE =
  /(?<![\p{L}\p{N}])(?:(?:\+|00)\d(?:[\s()./\u2011-]{0,2}\d){6,14}|\(?0\d(?:[\s()./\u2011-]{0,2}\d){7,12})(?!\p{N})/gu;
/** Hours with minutes: a bare "10 hours" may be how long something takes. */
const WITH_MINUTES = /[:h]\s?\d{2}/;
const BEFORE_DAY = new RegExp(`^${oneOf(({ time }) => time.beforeDay)} `, 'iu');
/** A day in figures. Which of the two is the month, languages disagree about. */
const NUMERIC_DATE = /(?<!\d)(\d{1,4})[/.-](\d{1,2})[/.-](\d{1,4})(?!\d)/gu;
const LANGUAGE_PART = /\/(?:[a-z]{2})(?:[-_][a-z]{2,4})?(?=\/|$)/gi;

interface Facts {
  emails: Map<string, string>;
  urls: Map<string, string>;
  phones: Map<string, string>;
  /** Months by number, with the words of the date they stand in. */
  months: Map<string, string>;
  weekdays: Map<string, string>;
  /** Minutes of the day, of half the day where it is not said which. */
  clocks: { raw: string; minutes: number; isEither: boolean; isWord: boolean }[];
  /** What is left of the text: figures that are none of these. */
  rest: string;
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

const digitsOnly = (text: string): string => foldWithPlaces(text).folded.replace(/\D/g, '');

const addressOf = (raw: string): string => {
  const [address = '', query = ''] = raw.replace(/^https?:\/\/(?:www\.)?|^www\./i, '').split('?');
  const [host = '', ...path] = address.split('/');
  const way = `/${path.join('/')}`.replace(LANGUAGE_PART, '/*').replace(/\/+$/, '');
  return `${host.toLowerCase()}${way}${query && `?${query.replace(/(?<=(?:^|&)(?:lang|hl|locale|l)=)[\w-]+/g, '*')}`}`;
};

const monthsIn = (text: string): Map<string, string> => {
  const months = new Map<string, string>();
  for (let from = 0; from < text.length; ) {
    const date = findProseDate(text.slice(from));
    if (!date) {
      from += 320;
      continue;
    }
    const raw = text.slice(from + date.start, from + date.end).replace(BEFORE_DAY, '');
    if (!/^\d+[-.]\d+[-.]\d+/.test(raw) && !months.has(String(date.month))) months.set(String(date.month), raw);
    from += date.end;
  }
  return months;
};

/** Short names of days are other words, too, but for Chinese ones. */
const LONG_NAME = /\p{L}{5}|\p{L}-|\p{Script=Han}{2}/u;

/** Days of the week by their numbers, with their names as the text has them. */
const namedWeekdays = (text: string): Map<string, string> =>
  new Map(
    weekdaysIn(foldWithPlaces(text).folded)
      .filter((name) => LONG_NAME.test(name))
      .map((name) => [String(weekdayNumbers.get(name)), name]),
  );

const factsOf = (text: string): Facts => {
  const emails = taken(text, EMAIL, (raw) => raw.toLowerCase());
  const urls = taken(emails.rest, URL_IN_TEXT, addressOf);
  const phones = taken(urls.rest, PHONE, (raw) => digitsOnly(raw).replace(/^00/, ''));
  const { folded, at } = foldWithPlaces(phones.rest);
  let rest = phones.rest;
  const clocks = timesOfDayIn(folded).flatMap((clock) => {
    const said = folded.slice(clock.start, clock.end);
    const minutes = minutesOf(clock);
    const isSure = clock.half !== undefined || clock.mark === 'word' || (clock.minute > 0 && clock.mark === 'hour');
    if ((!isSure && !WITH_MINUTES.test(said)) || Number.isNaN(minutes)) return [];
    const [start = 0, end = 0] = [at[clock.start], at[clock.end]];
    rest = `${rest.slice(0, start)}${' '.repeat(end - start)}${rest.slice(end)}`;
    return [
      {
        raw: text.slice(start, end),
        minutes,
        isEither: clock.mark === 'either' && clock.half === undefined,
        isWord: clock.mark === 'word' && !/\d/.test(said),
      },
    ];
  });
  return {
    emails: emails.found,
    urls: urls.found,
    phones: phones.found,
    months: monthsIn(rest),
    weekdays: namedWeekdays(rest),
    clocks,
    rest: rest.replace(NUMERIC_DATE, (raw) => raw.replace(/[/.-]/g, ' ; ')),
  };
};

const betweenMaps = (kind: Difference['kind'], source: Map<string, string>, target: Map<string, string>): Difference[] => {
  const only = (one: Map<string, string>, other: Map<string, string>): string[] =>
    [...one].flatMap(([value, raw]) => (other.has(value) ? [] : [raw]));
  const [missing, instead] = [only(source, target), only(target, source)];
  return missing.length + instead.length > 0 ? [{ kind, source: missing, target: instead }] : [];
};

const figures = (source: TextIn & Facts, target: TextIn & Facts): Difference[] => {
  // A month in words may be a figure in the other text.
  const read = (one: TextIn & Facts) => ({
    list: figuresIn(one.rest, one.lang),
    words: new Set([...numberWordsIn(one.text, one.lang), ...[...one.months.keys()].map(Number)]),
  });
  const [from, to] = [read(source), read(target)];
  const only = (one: typeof from, other: typeof from): string[] =>
    one.list
      .filter(
        ({ values }) =>
          !values.some((value) => other.words.has(value) || other.list.some((figure) => figure.values.includes(value))),
      )
      .map(({ raw }) => raw);
  const isSame = (one: Facts['clocks'][number], other: Facts['clocks'][number]): boolean =>
    one.isEither || other.isEither ? (one.minutes - other.minutes) % 720 === 0 : one.minutes === other.minutes;
  // Noon in words may be said otherwise in the other text; an hour in its place is noticed there.
  const onlyClocks = (one: Facts, other: Facts): string[] =>
    one.clocks.filter((clock) => !clock.isWord && !other.clocks.some((each) => isSame(clock, each))).map(({ raw }) => raw);
  const missing = [...only(from, to), ...onlyClocks(source, target)];
  const instead = [...only(to, from), ...onlyClocks(target, source)];
  return missing.length + instead.length > 0 ? [{ kind: 'figure', source: missing, target: instead }] : [];
};

const PAIRS: Record<string, string> = { '«': '»', '“': '”', '„': '“', '»': '«', '‹': '›', '「': '」' };

/** The quotations of a text, those within others not counted. A mark that is never closed ends with the text. */
const quotationsIn = (text: string): string[] => {
  const quotations: string[] = [];
  let open: { mark: string; closes: string; at: number; depth: number } | undefined;
  [...text].reduce((at, character) => {
    if (open) {
      if (character === open.closes || (open.closes === '“' && character === '”')) open.depth -= 1;
      else if (character === open.mark) open.depth += 1;
      if (open.depth === 0) {
        quotations.push(text.slice(open.at, at + character.length));
        open = undefined;
      }
    } else if (character === '"') open = { mark: '', closes: '"', at, depth: 1 };
    else if (PAIRS[character]) open = { mark: character, closes: PAIRS[character] ?? '', at, depth: 1 };
    return at + character.length;
  }, 0);
  return open ? [...quotations, text.slice(open.at)] : quotations;
};

/** Marks around a word or two say that it is a name, or somebody else's; languages differ in when they do. */
const isSpeech = (quotation: string): boolean =>
  /[.,!?؟،…][\s\u00a0\u202f]*.$/u.test(quotation) || (quotation.match(/[\p{L}\p{N}]+/gu) ?? []).length > 3;

const quotes = (source: TextIn, target: TextIn): Difference[] => {
  const [from, to] = [quotationsIn(source.text), quotationsIn(target.text)];
  const isSame = from.length === to.length || from.filter(isSpeech).length === to.filter(isSpeech).length;
  return isSame ? [] : [{ kind: 'quotes', source: from, target: to }];
};

/** Days of the week are only wrong where both say one: languages leave them out. */
const weekdays = (source: Facts, target: Facts): Difference[] =>
  source.weekdays.size > 0 && target.weekdays.size > 0 ? betweenMaps('date', source.weekdays, target.weekdays) : [];

/** Months in words count where both write them; one of them may have the day in figures. */
const months = (source: Facts, target: Facts): Difference[] =>
  source.months.size > 0 && target.months.size > 0 ? betweenMaps('date', source.months, target.months) : [];

/**
 * What a translation changed that must stay: figures by their value, hours, months and days of the week, telephone numbers,
 * addresses, and how many quotations there are. Figures may be said in words on one side. Of what is said twice, once is enough.
 */
export const differences = (source: TextIn, target: TextIn): Difference[] => {
  const [from, to] = [
    { ...source, ...factsOf(source.text) },
    { ...target, ...factsOf(target.text) },
  ];
  return [
    ...figures(from, to),
    ...months(from, to),
    ...weekdays(from, to),
    ...betweenMaps('phone', from.phones, to.phones),
    ...betweenMaps('email', from.emails, to.emails),
    ...betweenMaps('url', from.urls, to.urls),
    ...quotes(source, target),
  ];
};
