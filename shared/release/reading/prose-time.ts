import { fold } from '../../languages/fold.ts';
import { inAllLanguages, oneOf, oneWordOf } from '../../languages/reading.ts';
import type { TimeOfDay, ZoneMeaning } from '../../languages/time-words.ts';
import { offsetIn } from './calendar.ts';

const MORNING = oneOf(({ time }) => time.morning);
const AFTERNOON = oneOf(({ time }) => time.afternoon);
const MARK = `h(?!\\p{L})|${oneOf(({ time }) => time.hourMarks)}(?!\\p{L})`;
const CLOCK = new RegExp(
  `(?<![\\d\\p{L}+−-])(?<!\\d[.,:/])(\\d{1,2})(?:(?: ?([:.]) ?| ?(h) ?)(\\d{2})(?!\\d)(?::\\d{2}(?!\\d))?)?(?: ?(${MARK}))?(?: ?(?:(${MORNING})|(${AFTERNOON})))?(?!\\d|(?!z(?!\\p{L}))\\p{L})`,
  'gu',
);
const AT = new RegExp(`${oneOf(({ time }) => time.beforeHour)} $`, 'u');
const HOURS = `${oneOf(({ time }) => time.hoursBehindDigits)}(?!\\p{L})`;
const ALSO_WORDS = new Set(inAllLanguages(({ time }) => time.alsoWords));
const ZONE_NAMES = [
  ...inAllLanguages(({ time }) => Object.keys(time.zones ?? {})).filter((name) => !ALSO_WORDS.has(name)),
  ...inAllLanguages(({ time }) => time.alsoWordsBehindDigits),
];
/** "1400 GMT", "1400 hours". */
const FOUR_DIGITS = new RegExp(
  `(?<![\\d\\p{L}.,:/-])([01]\\d|2[0-4])([0-5]\\d)(?= ?(?:${HOURS}|(?:${ZONE_NAMES.join('|')})(?!\\p{L})))(?: ?${HOURS})?`,
  'gu',
);
const NOON = new RegExp(`(?:(?<!\\p{L})12 )?${oneWordOf(({ time }) => time.noon)}`, 'gu');

const ownClocks = inAllLanguages(({ time: { timesOfDayIn } }) => (timesOfDayIn ? [timesOfDayIn] : []));

const halfOf = (morning: string | undefined, afternoon: string | undefined): Pick<TimeOfDay, 'half'> =>
  morning ? { half: 'am' } : afternoon ? { half: 'pm' } : {};

/** Where a match is. */
const sized = (match: RegExpMatchArray): { start: number; end: number } => ({
  start: match.index ?? 0,
  end: (match.index ?? 0) + match[0].length,
});

/** The times of day in a folded text, in the order of the text. Numbers that may be something else are among them, unmarked. */
export const timesOfDayIn = (folded: string): TimeOfDay[] => {
  const digits = [...folded.matchAll(FOUR_DIGITS)].map(
    (match): TimeOfDay => ({ ...sized(match), hour: Number(match[1]), minute: Number(match[2]), mark: 'digits' }),
  );
  const noons = [...folded.matchAll(NOON)].map((match): TimeOfDay => ({ ...sized(match), hour: 12, minute: 0, mark: 'word' }));
  const named = ownClocks.flatMap((clocksOf) => clocksOf(folded));
  const usual = [...folded.matchAll(CLOCK)].map((match): TimeOfDay => {
    const [, hour = '', separator, letter, minute = '0', mark, morning, afternoon] = match;
    const isHour = Boolean(letter ?? mark);
    const isEither = (separator && hour.length === 1) || (!separator && AT.test(folded.slice(0, match.index)));
    return {
      ...sized(match),
      hour: Number(hour),
      minute: Number(minute),
      ...halfOf(morning, afternoon),
      ...(isHour ? { mark: 'hour' } : isEither ? { mark: 'either' } : separator && { mark: 'colon' }),
    };
  });
  const words = [...noons, ...named, ...digits];
  const isFree = (clock: TimeOfDay): boolean => !words.some(({ start, end }) => clock.start < end && start < clock.end);
  return [...words, ...usual.filter(isFree)].sort((a, b) => a.start - b.start);
};

/** Minutes of the day; NaN for an hour there is not. "12 a.m." is midnight, "16 h p.m." sixteen hours. */
export const minutesOf = ({ hour, minute, half }: TimeOfDay): number => {
  if (hour > 23 || minute > 59 || (half === 'am' && hour > 12)) return Number.NaN;
  return (half && hour <= 12 ? (hour % 12) + (half === 'pm' ? 12 : 0) : hour) * 60 + minute;
};

/** A zone a text names: how far its clocks are ahead of UTC at an instant, in minutes; undefined when that is not certain. */
export interface Zone {
  start: number;
  end: number;
  offsetAt: (instant: Date) => number | undefined;
}

const fixed = (minutes: number) => (): number => minutes;
const inPlace =
  (zone: string) =>
  (instant: Date): number =>
    offsetIn(zone, instant);
/** Half the year's name of a zone: out of its season nobody can tell what is meant ("10:00 CET" in July). */
const inSeason =
  (zone: string, minutes: number) =>
  (instant: Date): number | undefined =>
    offsetIn(zone, instant) === minutes ? minutes : undefined;
const uncertain = (): undefined => undefined;

const offsetOf = (meaning: ZoneMeaning): Zone['offsetAt'] => {
  if (meaning === 'uncertain') return uncertain;
  if (!('minutes' in meaning)) return inPlace(meaning.in);
  return meaning.in === undefined ? fixed(meaning.minutes) : inSeason(meaning.in, meaning.minutes);
};

/** Abbreviations that wires and agencies write (IANA tz database, "theory"). Several mean different zones to different people. */
const ABBREVIATIONS: ReadonlyMap<string, Zone['offsetAt']> = new Map(
  inAllLanguages(({ time }) => Object.entries(time.zones ?? {})).map(([name, meaning]) => [name, offsetOf(meaning)]),
);

let cities: ReadonlyMap<string, string> | undefined;
/** The IANA zone of a place whose time people speak of, by its folded name. */
export const zoneOfPlace = (name: string): string | undefined => {
  cities ??= new Map([
    ...Intl.supportedValuesOf('timeZone')
      .filter((zone) => zone.includes('/'))
      .map((zone): [string, string] => [fold(zone.slice(zone.lastIndexOf('/') + 1)).replaceAll('_', ' '), zone]),
    ...inAllLanguages(({ time }) => Object.entries(time.zonePlaces ?? {})).map(([name, zone]): [string, string] => [
      fold(name),
      zone,
    ]),
  ]);
  return cities.get(name);
};

const ABBREVIATION = new RegExp(
  `(?<![\\p{L}\\d])(?:(?:utc|gmt) ?([+−–-]) ?(\\d{1,2})(?::?(\\d{2}))?(?!\\d)|(${[...ABBREVIATIONS.keys()].join('|')})(?![\\p{L}\\d]))`.replace(
    '+-−–',
    '+\\-−–',
  ),
  'gu',
);
/** ISO 8601's own, hard on the time. */
const ISO_OFFSET = /(?<=\d:\d{2})(?:(z)(?!\p{L})|([+-])(\d{2}):?(\d{2})(?!\d))/gu;
/** "heure de Paris", "hora de Madrid", "بتوقيت جنيف": the place is what the next words say. */
const TIME_OF = new RegExp(`(?<!\\p{L})${oneOf(({ time }) => time.timeOf)}([\\p{L}'-]+(?: [\\p{L}'-]+){0,2})`, 'gu');
const ALWAYS_TIME_OF = new RegExp(
  oneOf(({ time }) => time.alwaysTimeOf),
  'u',
);
/** "Geneva time", "Eastern Standard Time". */
const OF_TIME = new RegExp(`([\\p{L}'-]+(?: [\\p{L}'-]+){0,2}) ${oneOf(({ time }) => time.ofTime)}(?!\\p{L})`, 'gu');
/** "北京时间": the letters before are a place, as far as one is known. */
const JOINED_OF_TIME = new RegExp(`(\\p{L}{2,8}?)${oneOf(({ time }) => time.joinedOfTime)}`, 'gu');
const LOCAL = new RegExp(
  oneWordOf(({ time }) => time.localTime),
  'gu',
);

/** The longest run of words, from the front or from the back, that is a place, and how many letters of the others are none. */
const placeAmong = (text: string, from: 'front' | 'back'): { zone: string; others: number } | undefined => {
  const words = text.split(' ');
  return [3, 2, 1]
    .flatMap((count) => {
      const place = (from === 'front' ? words.slice(0, count) : words.slice(-count)).join(' ');
      const zone = zoneOfPlace(place);
      return zone === undefined ? [] : { zone, others: text.length - place.length };
    })
    .at(0);
};

/**
 * The zones a folded text names. `clocks` are its times of day: some names are also words, and count only behind one. A zone that
 * is named and cannot be told is among them.
 */
export const zonesIn = (folded: string, clocks: readonly TimeOfDay[]): Zone[] => {
  const isBehindClock = (start: number): boolean =>
    clocks.some(({ end }) => /^[\s(]*$/.test(folded.slice(end, Math.max(end, start))) && end <= start);
  const abbreviations = [...folded.matchAll(ABBREVIATION)].flatMap((match): Zone[] => {
    const place = sized(match);
    const [, sign, hours = '0', minutes = '0', name = ''] = match;
    const ahead = (Number(hours) * 60 + Number(minutes)) * (sign === '+' ? 1 : -1);
    if (sign) return [{ ...place, offsetAt: Math.abs(ahead) > 14 * 60 ? uncertain : fixed(ahead) }];
    const offsetAt = ABBREVIATIONS.get(name);
    const isWord =
      ALSO_WORDS.has(name) &&
      !(isBehindClock(place.start) && /^\s*(?:$|[^\p{L}\d\s]|on\s|\p{L}{5,})/u.test(folded.slice(place.end)));
    return !offsetAt || isWord ? [] : [{ ...place, offsetAt }];
  });
  const iso = [...folded.matchAll(ISO_OFFSET)].map((match): Zone => {
    const minutes = (Number(match[3] ?? 0) * 60 + Number(match[4] ?? 0)) * (match[2] === '-' ? -1 : 1);
    return { ...sized(match), offsetAt: Math.abs(minutes) > 14 * 60 ? uncertain : fixed(minutes) };
  });
  const timeOf = [...folded.matchAll(TIME_OF)].flatMap((match): Zone[] => {
    const place = placeAmong(match[1] ?? '', 'front');
    const isZone = place !== undefined || isBehindClock(match.index ?? 0) || ALWAYS_TIME_OF.test(match[0]);
    const { start, end } = sized(match);
    return isZone ? [{ start, end: end - (place?.others ?? 0), offsetAt: place ? inPlace(place.zone) : uncertain }] : [];
  });
  const ofTime = [...folded.matchAll(OF_TIME)].flatMap((match): Zone[] => {
    const place = placeAmong(match[1] ?? '', 'back');
    const isZone = place !== undefined || isBehindClock(match.index ?? 0);
    const { start, end } = sized(match);
    return isZone ? [{ start: start + (place?.others ?? 0), end, offsetAt: place ? inPlace(place.zone) : uncertain }] : [];
  });
  const joined = [...folded.matchAll(JOINED_OF_TIME)].flatMap((match): Zone[] => {
    const { start, end } = sized(match);
    const letters = match[1] ?? '';
    const from = Array.from(letters, (_, at) => at).find((at) => zoneOfPlace(letters.slice(at)) !== undefined);
    const zone = from === undefined ? undefined : zoneOfPlace(letters.slice(from));
    return from !== undefined && zone ? [{ start: start + from, end, offsetAt: inPlace(zone) }] : [];
  });
  const local = [...folded.matchAll(LOCAL)].map((match): Zone => ({ ...sized(match), offsetAt: uncertain }));
  const named = [...iso, ...abbreviations, ...timeOf, ...ofTime, ...joined, ...local].sort((a, b) => a.start - b.start);
  // "GMT" within "Greenwich Mean Time (GMT)" is said twice, not twice meant; what overlaps is one.
  return named.filter((zone, index) => index === 0 || zone.start >= (named[index - 1]?.end ?? 0));
};
