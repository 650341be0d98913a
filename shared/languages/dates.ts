import { scriptOf } from './direction.ts';

/** An instant in UTC, as ISO 8601 writes it. */
type Instant = string;

/**
 * The formatting locale for a language: the day before the month in English, as offices around the world write it; Latin
 * digits and the Gregorian calendar everywhere, whatever a runtime's data prefers.
 */
const localeOf = (lang: string): string => `${lang === 'en' ? 'en-GB' : lang}-u-ca-gregory-nu-latn`;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making an Intl format costs far more than using it. */
const format = (lang: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const name = JSON.stringify([lang, options]);
  const known = formats.get(name) ?? new Intl.DateTimeFormat(localeOf(lang), options);
  formats.set(name, known);
  return known;
};

/** "5 March 2026", in the reader's language and the given IANA zone. */
export const longDay = (instant: Instant, lang: string, timeZone: string): string => {
  const day = format(lang, { day: 'numeric', month: 'long', year: 'numeric', timeZone }).format(new Date(instant));
  // French counts the first day of a month and names the others; CLDR does not know that.
  return /^fr\b/.test(lang) ? day.replace(/^1(?=\s)/, '1er') : day;
};

/** "March 2026": the heading of a month in a listing. */
export const monthOf = (instant: Instant, lang: string, timeZone: string): string =>
  format(lang, { month: 'long', year: 'numeric', timeZone }).format(new Date(instant));

/** "09:00" */
const clockTime = (instant: Instant, timeZone: string): string =>
  format('en', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(new Date(instant));

/** "5 March 2026, 09:00", where the zone has been said already. */
export const dayAndTime = (instant: Instant, lang: string, timeZone: string): string =>
  `${longDay(instant, lang, timeZone)}${SEPARATORS[scriptOf(lang)] ?? ', '}${clockTime(instant, timeZone)}`;

/** What stands between a day and its hour, by script: 2026年3月5日 09:00. */
const SEPARATORS: Readonly<Record<string, string>> = { Arab: '، ', Hans: ' ', Hant: ' ' };

/** "UTC+1": what the zone was worth at that instant. */
const offsetOf = (instant: Instant, timeZone: string): string =>
  (
    format('en', { timeZoneName: 'shortOffset', timeZone })
      .formatToParts(new Date(instant))
      .find(({ type }) => type === 'timeZoneName')?.value ?? 'UTC'
  ).replace('GMT', 'UTC');

/** "5 March 2026, 09:00 (Europe/Paris, UTC+1)": a time that people in several countries act on. */
export const exactTime = (instant: Instant, lang: string, timeZone: string): string => {
  const offset = offsetOf(instant, timeZone);
  const zone = timeZone === offset ? timeZone : `${timeZone},\u00a0${offset}`;
  // The zone is left-to-right text wherever it stands: isolated (Unicode UAX #9, LRI … PDI), and kept on one line.
  return `${dayAndTime(instant, lang, timeZone)} (\u2066${zone}\u2069)`;
};

/** "Central European Time", as the language calls it; undefined for UTC itself. */
const zoneName = (instant: Instant, lang: string, timeZone: string): string | undefined => {
  const name = format(lang, { timeZoneName: 'longGeneric', timeZone })
    .formatToParts(new Date(instant))
    .find(({ type }) => type === 'timeZoneName')?.value;
  // Where a zone has no name of its own there stands an offset.
  return name === undefined || /\d/.test(name) ? undefined : name;
};

/** "5 March 2026, 09:00 (Central European Time, UTC+1)": the same for readers, who know no names of databases. */
export const timeForReaders = (instant: Instant, lang: string, timeZone: string): string => {
  const isHan = /^Han/.test(scriptOf(lang));
  // The offset is left-to-right text, and stays on one line.
  const said = [zoneName(instant, lang, timeZone), `\u2066${offsetOf(instant, timeZone).replace(/^UTC\+0$/, 'UTC')}\u2069`]
    .filter((part) => part !== undefined)
    .join(isHan ? '，' : (SEPARATORS[scriptOf(lang)] ?? ', '));
  return dayAndTime(instant, lang, timeZone) + (isHan ? `（${said}）` : ` (${said})`);
};

/** Largest first, in seconds: months and years as long as they are on the average. */
const SPANS = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** "in 3 hours", seen from another instant: in whole units of which there are at least two, and in minutes when it is sooner. */
export const countdown = (instant: Instant, from: Instant, lang: string): string => {
  const seconds = (Date.parse(instant) - Date.parse(from)) / 1000;
  const [unit, length] = SPANS.find(([, span]) => seconds >= 2 * span) ?? ['minute', 60];
  // What is due and not out yet comes within the minute.
  return new Intl.RelativeTimeFormat(localeOf(lang)).format(Math.max(1, Math.floor(seconds / length)), unit);
};

/** RFC 822 as RSS 2.0 asks for it, with a year of four digits: "Thu, 05 Mar 2026 08:00:00 GMT". */
export const rssDate = (instant: Instant): string => new Date(instant).toUTCString();

/** "+01:00": what the zone was worth at that instant, as front matter takes it. For examples to copy. */
export const offsetToCopy = (instant: Instant, timeZone: string): string =>
  format('en', { timeZoneName: 'longOffset', timeZone })
    .formatToParts(new Date(instant))
    .find(({ type }) => type === 'timeZoneName')
    ?.value.replace('GMT', '') || '+00:00';
