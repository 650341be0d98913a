import { foldWithPlaces } from '../../languages/fold.ts';
import { inAllLanguages, oneOf, oneWordOf } from '../../languages/reading.ts';
import type { TimeOfDay } from '../../languages/time-words.ts';
import { countryInText, countryOfCity } from '../gazetteer/places.ts';
import { dayIn, instantIn, isRealTime, offsetIn, type WallTime } from '../reading/calendar.ts';
import { findProseDate, type ProseDate, weekdayNumbers, weekdaysIn } from '../reading/prose-date.ts';
import { minutesOf, timesOfDayIn, type Zone, zoneOfPlace, zonesIn } from '../reading/prose-time.ts';
import { isWordOfWhen } from './publication-condition.ts';

/**
 * What a line that speaks of an embargo may mean. `until` is ISO 8601 as front matter takes it, with letters where the line does
 * not say, or not surely ("2026-12-01Thh:mm:00+01:00"): front matter refuses those. `zone` tells whose clock it is.
 */
export type EmbargoSuggestion = { until: string; zone: 'named' | 'newsroom' } | 'passed';

/** Longer lines tell a story, and their times are part of it. */
const LONGEST = 200;

const TODAY = new RegExp(
  oneWordOf(({ time }) => time.today),
  'gu',
);
const TOMORROW = new RegExp(
  oneWordOf(({ time }) => time.tomorrow),
  'gu',
);
/** Words that move a day to where this reader does not follow. */
const OTHER_DAY = new RegExp(
  oneWordOf(({ time }) => time.otherDay),
  'u',
);
/** The same for an hour. Midnight belongs to either of two days. */
const OTHER_HOUR = new RegExp(
  oneWordOf(({ time }) => [...(time.midnight ?? []), ...(time.otherHour ?? [])]),
  'u',
);

/** Short names of days of the week that are no other words. */
const SURELY_DAYS = new Set(inAllLanguages(({ time }) => time.surelyDays));

const DAY = 86_400_000;
const isoDay = ({ year, month, day }: WallTime): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
const plus = (day: string, days: number): string => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
const weekdayOf = (day: string): number => ((new Date(day).getUTCDay() + 6) % 7) + 1;

/** Without a year it is the nearest such day, rather one to come: in March nobody means the December before. */
const dayOf = ({ year, month, day }: Pick<ProseDate, 'year' | 'month' | 'day'>, today: string): string | undefined => {
  const thisYear = Number(today.slice(0, 4));
  const years = year === undefined ? [thisYear - 1, thisYear, thisYear + 1] : [year];
  return years
    .map((one) => ({ year: one, month, day }))
    .filter(isRealTime)
    .map(isoDay)
    .find((one) => year !== undefined || Date.parse(one) > Date.parse(today) - 60 * DAY);
};

/** A day in figures with slashes: which is the month is only certain when one cannot be. */
const SLASHED = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})(?![\d/])/gu;
const slashed = (match: RegExpMatchArray, today: string): string | undefined => {
  const [first, second] = [Number(match[1]), Number(match[2])];
  const year = Number(match[3]) + (match[3]?.length === 2 ? 2000 : 0);
  const read = (day: number, month: number): string[] => [dayOf({ year, month, day }, today) ?? []].flat();
  const days = [...new Set([...read(first, second), ...read(second, first)])];
  return days.length === 1 ? days[0] : undefined;
};

interface Days {
  /** The folded line with everything that names a day blanked, as long as before. */
  rest: string;
  /** The one day named; undefined for none. */
  day?: string;
  /** Days are named, and not surely one. */
  isDoubtful: boolean;
}

const daysIn = (text: string, today: string): Days => {
  const named: (string | undefined)[] = [];
  let left = text;
  for (let date = findProseDate(left); date; date = findProseDate(left)) {
    named.push(dayOf(date, today));
    left = `${left.slice(0, date.start)}${' '.repeat(date.end - date.start)}${left.slice(date.end)}`;
  }
  const blank = (pattern: RegExp, value: (match: RegExpMatchArray) => string | undefined): void => {
    for (const match of rest.matchAll(pattern)) named.push(value(match));
    rest = rest.replace(pattern, (match) => ' '.repeat(match.length));
  };
  // An ISO time is a day, a T and a time.
  let rest = foldWithPlaces(left).folded.replace(/(?<= )t(?=\d{1,2}:)/gu, ' ');
  blank(SLASHED, (match) => slashed(match, today));
  blank(TODAY, () => today);
  blank(TOMORROW, () => plus(today, 1));
  // The dates took the names of their weekdays with them; those that stand apart are in the text still.
  const weekdays = weekdaysIn(foldWithPlaces(text).folded).flatMap((word) => {
    const numbers = word.length > 4 || SURELY_DAYS.has(word) ? weekdayNumbers().get(word) : undefined;
    return numbers ? [numbers] : [];
  });
  if (named.length === 0 && weekdays.length > 0) {
    // On a Friday, "Friday" is today or in a week.
    const next = [1, 2, 3, 4, 5, 6]
      .map((days) => plus(today, days))
      .find((day) => weekdays.every((each) => each.includes(weekdayOf(day))));
    return { rest, ...(next && { day: next }), isDoubtful: next === undefined };
  }
  const [day] = named;
  const agree =
    named.every((each) => each === day) && weekdays.every((each) => day !== undefined && each.includes(weekdayOf(day)));
  return { rest, ...(agree && day && { day }), isDoubtful: named.length > 0 && !(agree && day) };
};

/** Minutes of the day, where nobody could take it for another: "4:00" may be in the afternoon, "04:00" and "16:00" may not. */
const surely = (clock: TimeOfDay): number | undefined => {
  const { hour, minute, half, mark } = clock;
  if (half === 'am' && hour === 12) return undefined;
  if (!half && (!mark || mark === 'either')) return undefined;
  const minutes = minutesOf(clock);
  return Number.isNaN(minutes) || (mark === 'hour' && hour === 0 && minute === 0 && !half) ? undefined : minutes;
};

const two = (value: number): string => String(value).padStart(2, '0');
const offsetText = (minutes: number): string =>
  `${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;

/** How far a zone is ahead of UTC when its clocks show a time; undefined when they show it twice or never. */
const offsetWhen = (day: string, minutes: number, offsetAt: Zone['offsetAt']): number | undefined => {
  const wall = Date.parse(day) + minutes * 60_000;
  const near = [-DAY, DAY].map((away) => offsetAt(new Date(wall + away)));
  const [offset, ...others] = [...new Set(near)].filter(
    (each) => each !== undefined && offsetAt(new Date(wall - each * 60_000)) === each,
  );
  return others.length === 0 ? offset : undefined;
};

/** What a line that speaks of an embargo may mean, for the desk to confirm; undefined when it names neither a day nor an hour. */
export const suggestEmbargo = (
  text: string,
  { eventTime, timeZone }: { eventTime: string; timeZone: string },
): EmbargoSuggestion | undefined => {
  if (text.length > LONGEST) return undefined;
  const today = dayIn(timeZone, new Date(eventTime));
  const { rest, day, isDoubtful } = daysIn(text, today);
  const clocks = timesOfDayIn(rest);
  const named = zonesIn(rest, clocks);
  const zones = [...named, ...placesBehind(rest, clocks, named)].sort((a, b) => a.start - b.start);
  const withoutTimes = [...clocks.filter(({ mark, half }) => mark ?? half), ...zones].reduce(
    (left, { start, end }) => `${left.slice(0, start)}${' '.repeat(end - start)}${left.slice(end)}`,
    rest,
  );
  // A figure that is neither day nor hour may change everything.
  if (isDoubtful || OTHER_DAY.test(rest) || /\d/.test(withoutTimes)) return undefined;
  if (OTHER_HOUR.test(rest)) return partly(day, today, timeZone);
  if (clocks.some(({ end }) => hasUnknownZone(withoutTimes.slice(end)))) return partly(day, today, timeZone);
  const times = clocks.map((clock) => ({
    minutes: surely(clock),
    zone: zones.find(({ start }) => start >= clock.end && !clocks.some((next) => next.start > clock.start && next.start < start)),
  }));
  const [time] = times;
  if (!time || time.minutes === undefined) return partly(day, today, timeZone);
  const zone = time.zone ?? (clocks.length === 1 ? zones[0] : undefined);
  if (clocks.length === 1 && zones.length > 1) return partly(day, today, timeZone);
  const offsetAt = zone?.offsetAt ?? ((instant: Date) => offsetIn(timeZone, instant));
  const clock = `${two(Math.floor(time.minutes / 60))}:${two(time.minutes % 60)}`;
  const whose = zone ? 'named' : 'newsroom';
  if (!day) {
    const offset = zone ? sameAlways(offsetAt, eventTime) : undefined;
    return times.length > 1
      ? undefined
      : { until: `YYYY-MM-DDT${clock}:00${offset === undefined ? '+hh:mm' : offsetText(offset)}`, zone: whose };
  }
  const offset = offsetWhen(day, time.minutes, offsetAt);
  if (offset === undefined) return { until: `${day}T${clock}:00+hh:mm`, zone: whose };
  const instants = times.map(({ minutes, zone: own }) => {
    const ownOffset = own && minutes !== undefined ? offsetWhen(day, minutes, own.offsetAt) : undefined;
    return minutes === undefined || ownOffset === undefined ? undefined : minutes - ownOffset;
  });
  // "10:00 GMT / 11:00 CET" is one time; "10:00 for print, 12:00 for broadcast" is two.
  if (times.length > 1 && instants.some((each) => each === undefined || each !== instants[0]))
    return partly(day, today, timeZone);
  const until = Date.parse(day) + (time.minutes - offset) * 60_000;
  return until <= Date.parse(eventTime) ? 'passed' : { until: `${day}T${clock}:00${offsetText(offset)}`, zone: whose };
};

/** The day alone, its hour left to fill in. */
const partly = (day: string | undefined, today: string, timeZone: string): EmbargoSuggestion | undefined => {
  if (day === undefined) return undefined;
  if (day < today) return 'passed';
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const offset = offsetIn(timeZone, instantIn(timeZone, { year, month, day: date, hour: 12 }));
  return { until: `${day}Thh:mm:00${offsetText(offset)}`, zone: 'newsroom' };
};

/** A zone's offset if it is the same in winter and summer. */
const sameAlways = (offsetAt: Zone['offsetAt'], eventTime: string): number | undefined => {
  const [now, ...others] = [0, 91, 182, 273].map((days) => offsetAt(new Date(Date.parse(eventTime) + days * DAY)));
  return others.every((each) => each === now) ? now : undefined;
};

/** A place right behind an hour: "6 a.m. in Port-au-Prince", "10 h à Goma", "10:00 (Dakar)". */
const PLACE_BEHIND = new RegExp(
  `^[\\s,(]*(?:(?<preposition>${oneOf(({ time }) => time.beforePlace)})\\s+(?:${oneOf(({ time }) => time.articles)} ?)?)?(?<words>\\p{L}[\\p{L}'-]*(?: \\p{L}[\\p{L}'-]+){0,3})`,
  'u',
);

/**
 * Zones that are named by a place alone. Of one that nobody knows, or that has several, it is not certain how late it is there; the
 * newsroom's own zone is surely not meant.
 */
const placesBehind = (folded: string, clocks: readonly TimeOfDay[], named: readonly Zone[]): Zone[] =>
  clocks.flatMap(({ end, mark, half }): Zone[] => {
    const found = mark || half ? PLACE_BEHIND.exec(folded.slice(end)) : null;
    const words = found?.groups?.words?.split(' ') ?? [];
    const [first = ''] = words;
    if (!found || isWordOfWhen(first)) return [];
    const place = { start: end, end: end + found[0].length };
    if (named.some((zone) => zone.start < place.end && place.start < zone.end)) return [];
    const names = [4, 3, 2, 1].filter((count) => count <= words.length).map((count) => words.slice(0, count).join(' '));
    const zone = names
      .map((name) => zoneOfPlace(name) ?? zoneOfCountry(countryOfCity(name) ?? countryInText(name)))
      .find(Boolean);
    const isPlace = zone ?? (found.groups?.preposition || names.some((name) => countryOfCity(name) ?? countryInText(name)));
    return isPlace ? [{ ...place, offsetAt: (instant) => (zone ? offsetIn(zone, instant) : undefined) }] : [];
  });

/** The zone of a country that has only one (IANA, as ICU keeps it). */
const zoneOfCountry = (country: string | undefined): string | undefined => {
  const locale =
    country && (new Intl.Locale('und', { region: country }) as { timeZones?: string[]; getTimeZones?: () => string[] });
  const zones = (locale && (locale.getTimeZones?.() ?? locale.timeZones)) || [];
  return zones.length === 1 ? zones[0] : undefined;
};

/** Right behind an hour a short word that says nothing of when: "10:00 NPT". */
const hasUnknownZone = (rest: string): boolean => {
  const [, word] = /^\s*\(?([\p{L}]{2,5})(?!\p{L})/u.exec(rest) ?? [];
  return word !== undefined && !isWordOfWhen(word);
};
