import { offsetIn } from './calendar.ts';
import { fold } from './fold.ts';

/** A time of day in a folded text, from `start` to `end` (exclusive). */
export interface Clock {
  start: number;
  end: number;
  hour: number;
  minute: number;
  half?: 'am' | 'pm';
  /** How the hour is marked as one: "10:00", "10 h", "1000 GMT"; "4:00" and "at 10" may be of either half. A bare "10" is not. */
  mark?: 'colon' | 'hour' | 'digits' | 'word' | 'either';
}

const HALF = [
  'a\\.? ?m(?!\\p{L})\\.?|صباحا|فجرا|ص(?!\\p{L})|du matin|de la manana|in the morning',
  "p\\.? ?m(?!\\p{L})\\.?|مساء|ليلا|بعد الظهر|ظهرا|م(?!\\p{L})|de l'apres-midi|du soir|de la (?:tarde|noche)|in the (?:afternoon|evening)",
] as const;
const MARK = "h(?!\\p{L})|(?:heures?|horas?|hrs?|uhr|o'clock)(?!\\p{L})";
const CLOCK = new RegExp(
  `(?<![\\d\\p{L}+−-])(?<!\\d[.,:/])(\\d{1,2})(?:(?: ?([:.]) ?| ?(h) ?)(\\d{2})(?!\\d)(?::\\d{2}(?!\\d))?)?(?: ?(${MARK}))?(?: ?(?:(${HALF[0]})|(${HALF[1]})))?(?!\\d|(?!z(?!\\p{L}))\\p{L})`,
  'gu',
);
const AT = /(?:الساعه|a las|at|@) $/;
const FOUR_DIGITS =
  /(?<![\d\p{L}.,:/-])([01]\d|2[0-4])([0-5]\d)(?= ?(?:h|hrs?|hours?|gmt|utc|bst|ces?t|e[sd]?t|eat|wat|cat|sast)(?!\p{L}))(?: ?(?:h|hrs?|hours?)(?!\p{L}))?/gu;
const NOON = /(?<!\p{L})(?:12 )?(?:noon|midi|mediodia)(?!\p{L})/gu;

// biome-ignore format: a table
const ARABIC_HOURS = ['الواحده', 'الثانيه', 'الثالثه', 'الرابعه', 'الخامسه', 'السادسه', 'السابعه', 'الثامنه', 'التاسعه', 'العاشره', 'الحاديه عشره', 'الثانيه عشره'];
const ARABIC_CLOCK = new RegExp(
  `الساعه (${[...ARABIC_HOURS].reverse().join('|')})(?!\\p{L})(?: (والنصف|والربع))?(?: (?:(${HALF[0]})|(${HALF[1]})))?(?! ?(?:الا|و\\p{L}))`,
  'gu',
);

const halfOf = (morning: string | undefined, afternoon: string | undefined): Pick<Clock, 'half'> =>
  morning ? { half: 'am' } : afternoon ? { half: 'pm' } : {};

/** The times of day in a folded text, in the order of the text. Numbers that may be something else are among them, unmarked. */
export const clocksIn = (folded: string): Clock[] => {
  const of = (match: RegExpMatchArray): Pick<Clock, 'start' | 'end'> => ({
    start: match.index ?? 0,
    end: (match.index ?? 0) + match[0].length,
  });
  const digits = [...folded.matchAll(FOUR_DIGITS)].map(
    (match): Clock => ({ ...of(match), hour: Number(match[1]), minute: Number(match[2]), mark: 'digits' }),
  );
  const noons = [...folded.matchAll(NOON)].map((match): Clock => ({ ...of(match), hour: 12, minute: 0, mark: 'word' }));
  const named = [...folded.matchAll(ARABIC_CLOCK)].map((match): Clock => {
    const minute = match[2] === 'والنصف' ? 30 : match[2] ? 15 : 0;
    return {
      ...of(match),
      hour: ARABIC_HOURS.indexOf(match[1] ?? '') + 1,
      minute,
      ...halfOf(match[3], match[4]),
      mark: 'either',
    };
  });
  const usual = [...folded.matchAll(CLOCK)].map((match): Clock => {
    const [, hour = '', separator, letter, minute = '0', mark, morning, afternoon] = match;
    const isHour = Boolean(letter ?? mark);
    const isEither = (separator && hour.length === 1) || (!separator && AT.test(folded.slice(0, match.index)));
    return {
      ...of(match),
      hour: Number(hour),
      minute: Number(minute),
      ...halfOf(morning, afternoon),
      ...(isHour ? { mark: 'hour' } : isEither ? { mark: 'either' } : separator && { mark: 'colon' }),
    };
  });
  const words = [...noons, ...named, ...digits];
  const isFree = (clock: Clock): boolean => !words.some(({ start, end }) => clock.start < end && start < clock.end);
  return [...words, ...usual.filter(isFree)].sort((a, b) => a.start - b.start);
};

/** Minutes of the day; NaN for an hour there is not. "12 a.m." is midnight, "16 h p.m." sixteen hours. */
export const minutesOf = ({ hour, minute, half }: Clock): number => {
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

/** Abbreviations that wires and agencies write (IANA tz database, "theory"). Several mean different zones to different people. */
const ABBREVIATIONS: Record<string, Zone['offsetAt']> = {
  gmt: fixed(0),
  utc: fixed(0),
  tu: fixed(0),
  bst: inSeason('Europe/London', 60),
  cet: inSeason('Europe/Paris', 60),
  cest: inSeason('Europe/Paris', 120),
  mez: inSeason('Europe/Berlin', 60),
  mesz: inSeason('Europe/Berlin', 120),
  est: inSeason('America/New_York', -300),
  edt: inSeason('America/New_York', -240),
  et: inPlace('America/New_York'),
  ct: inPlace('America/Chicago'),
  mt: inPlace('America/Denver'),
  pt: inPlace('America/Los_Angeles'),
  pst: inSeason('America/Los_Angeles', -480),
  pdt: inSeason('America/Los_Angeles', -420),
  eat: fixed(180),
  wat: fixed(60),
  cat: fixed(120),
  sast: fixed(120),
  msk: fixed(180),
  pkt: fixed(300),
  jst: fixed(540),
  ist: uncertain,
  ast: uncertain,
  cst: uncertain,
  cdt: uncertain,
};

/** Also words of their own: zones only right after an hour, with a day, a sign or nothing behind them. */
const ALSO_WORDS = new Set(['tu', 'et', 'est', 'ct', 'mt', 'pt', 'eat', 'cat', 'wat', 'ist', 'ast']);

// biome-ignore format: a table
/** Places as people call their time, besides the cities of the IANA database in English. Folded. */
const PLACES: Record<string, string> = {
  geneva: 'Europe/Zurich', geneve: 'Europe/Zurich', ginebra: 'Europe/Zurich', جنيف: 'Europe/Zurich', swiss: 'Europe/Zurich', suisse: 'Europe/Zurich', berne: 'Europe/Zurich',
  paris: 'Europe/Paris', باريس: 'Europe/Paris', french: 'Europe/Paris', francaise: 'Europe/Paris', 'central european': 'Europe/Paris',
  londres: 'Europe/London', لندن: 'Europe/London', british: 'Europe/London', uk: 'Europe/London',
  madrid: 'Europe/Madrid', مدريد: 'Europe/Madrid', peninsular: 'Europe/Madrid', espanola: 'Europe/Madrid', rome: 'Europe/Rome', roma: 'Europe/Rome', روما: 'Europe/Rome',
  vienne: 'Europe/Vienna', viena: 'Europe/Vienna', فيينا: 'Europe/Vienna', bruxelles: 'Europe/Brussels', bruselas: 'Europe/Brussels', بروكسل: 'Europe/Brussels',
  berlin: 'Europe/Berlin', برلين: 'Europe/Berlin', 'the hague': 'Europe/Amsterdam', 'la haye': 'Europe/Amsterdam', 'la haya': 'Europe/Amsterdam', لاهاي: 'Europe/Amsterdam',
  copenhague: 'Europe/Copenhagen', lisbonne: 'Europe/Lisbon', lisboa: 'Europe/Lisbon', athenes: 'Europe/Athens', atenas: 'Europe/Athens', moscou: 'Europe/Moscow', moscu: 'Europe/Moscow', موسكو: 'Europe/Moscow',
  'nueva york': 'America/New_York', نيويورك: 'America/New_York', washington: 'America/New_York', واشنطن: 'America/New_York', eastern: 'America/New_York', 'us eastern': 'America/New_York', 'eastern standard': 'America/New_York', 'eastern daylight': 'America/New_York',
  pacific: 'America/Los_Angeles', mexico: 'America/Mexico_City', 'ciudad de mexico': 'America/Mexico_City', 'la habana': 'America/Havana', 'la havane': 'America/Havana',
  نيروبي: 'Africa/Nairobi', 'east africa': 'Africa/Nairobi', 'le caire': 'Africa/Cairo', 'el cairo': 'Africa/Cairo', القاهره: 'Africa/Cairo', alger: 'Africa/Algiers', argel: 'Africa/Algiers', الجزاير: 'Africa/Algiers',
  tunez: 'Africa/Tunis', تونس: 'Africa/Tunis', rabat: 'Africa/Casablanca', الرباط: 'Africa/Casablanca', dakar: 'Africa/Dakar', داكار: 'Africa/Dakar', الخرطوم: 'Africa/Khartoum', 'addis abeba': 'Africa/Addis_Ababa', 'addis-abeba': 'Africa/Addis_Ababa', abuja: 'Africa/Lagos', pretoria: 'Africa/Johannesburg', yaounde: 'Africa/Douala',
  بيروت: 'Asia/Beirut', beyrouth: 'Asia/Beirut', دمشق: 'Asia/Damascus', damas: 'Asia/Damascus', damasco: 'Asia/Damascus', بغداد: 'Asia/Baghdad', bagdad: 'Asia/Baghdad', الرياض: 'Asia/Riyadh', 'مكه المكرمه': 'Asia/Riyadh', السعوديه: 'Asia/Riyadh', الدوحه: 'Asia/Qatar', doha: 'Asia/Qatar', القدس: 'Asia/Jerusalem',
  'new delhi': 'Asia/Kolkata', delhi: 'Asia/Kolkata', indian: 'Asia/Kolkata', pekin: 'Asia/Shanghai', beijing: 'Asia/Shanghai', islamabad: 'Asia/Karachi', kaboul: 'Asia/Kabul', hanoi: 'Asia/Ho_Chi_Minh', tokio: 'Asia/Tokyo',
  'greenwich mean': 'Etc/UTC', greenwich: 'Etc/UTC', غرينتش: 'Etc/UTC', غرينيتش: 'Etc/UTC', جرينتش: 'Etc/UTC', 'coordinated universal': 'Etc/UTC', universal: 'Etc/UTC', universelle: 'Etc/UTC', 'العالمي المنسق': 'Etc/UTC',
};

let cities: ReadonlyMap<string, string> | undefined;
/** The IANA zone of a place whose time people speak of, by its folded name. */
export const zoneOfPlace = (name: string): string | undefined => {
  cities ??= new Map([
    ...Intl.supportedValuesOf('timeZone')
      .filter((zone) => zone.includes('/'))
      .map((zone): [string, string] => [fold(zone.slice(zone.lastIndexOf('/') + 1)).replaceAll('_', ' '), zone]),
    ...Object.entries(PLACES),
  ]);
  return cities.get(name);
};

const ABBREVIATION = new RegExp(
  `(?<![\\p{L}\\d])(?:(?:utc|gmt) ?([+−–-]) ?(\\d{1,2})(?::?(\\d{2}))?(?!\\d)|(${Object.keys(ABBREVIATIONS).join('|')})(?![\\p{L}\\d]))`.replace(
    '+-−–',
    '+\\-−–',
  ),
  'gu',
);
/** ISO 8601's own, hard on the time. */
const ISO_OFFSET = /(?<=\d:\d{2})(?:(z)(?!\p{L})|([+-])(\d{2}):?(\d{2})(?!\d))/gu;
/** "heure de Paris", "hora de Madrid", "بتوقيت جنيف": the place is what the next words say. */
const TIME_OF =
  /(?<!\p{L})(?:heure (?:locale )?(?:de |d'|du )|hora (?:local )?(?:de |del )|heure (?=francaise|suisse)|hora (?=peninsular|espanola)|temps (?=universel)|ب?توقيت )(?:la ville de |مدينه )?([\p{L}'-]+(?: [\p{L}'-]+){0,2})/gu;
/** "Geneva time", "Eastern Standard Time". */
const OF_TIME = /([\p{L}'-]+(?: [\p{L}'-]+){0,2}) (?:local )?time(?!\p{L})/gu;
const LOCAL = /(?<!\p{L})(?:local time|heure locale|hora local(?! de)|التوقيت المحلي|بالتوقيت المحلي)(?!\p{L})/gu;

const sized = (match: RegExpMatchArray): Pick<Zone, 'start' | 'end'> => ({
  start: match.index ?? 0,
  end: (match.index ?? 0) + match[0].length,
});

/** The longest run of words, from the front or from the back, that is a place. */
const placeAmong = (words: readonly string[], from: 'front' | 'back'): string | undefined =>
  [3, 2, 1]
    .map((count) => zoneOfPlace((from === 'front' ? words.slice(0, count) : words.slice(-count)).join(' ')))
    .find((zone) => zone !== undefined);

/**
 * The zones a folded text names. `clocks` are its times of day: some names are also words, and count only behind one. A zone that
 * is named and cannot be told is among them.
 */
export const zonesIn = (folded: string, clocks: readonly Clock[]): Zone[] => {
  const isBehindClock = (start: number): boolean =>
    clocks.some(({ end }) => /^[\s(]*$/.test(folded.slice(end, Math.max(end, start))) && end <= start);
  const abbreviations = [...folded.matchAll(ABBREVIATION)].flatMap((match): Zone[] => {
    const place = sized(match);
    const [, sign, hours = '0', minutes = '0', name = ''] = match;
    const ahead = (Number(hours) * 60 + Number(minutes)) * (sign === '+' ? 1 : -1);
    if (sign) return [{ ...place, offsetAt: Math.abs(ahead) > 14 * 60 ? uncertain : fixed(ahead) }];
    const offsetAt = ABBREVIATIONS[name];
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
    const zone = placeAmong((match[1] ?? '').split(' '), 'front');
    const isZone = zone !== undefined || isBehindClock(match.index ?? 0) || match[0].includes('توقيت');
    return isZone ? [{ ...sized(match), offsetAt: zone ? inPlace(zone) : uncertain }] : [];
  });
  const ofTime = [...folded.matchAll(OF_TIME)].flatMap((match): Zone[] => {
    const zone = placeAmong((match[1] ?? '').split(' '), 'back');
    const isZone = zone !== undefined || isBehindClock(match.index ?? 0);
    return isZone ? [{ ...sized(match), offsetAt: zone ? inPlace(zone) : uncertain }] : [];
  });
  const local = [...folded.matchAll(LOCAL)].map((match): Zone => ({ ...sized(match), offsetAt: uncertain }));
  const named = [...iso, ...abbreviations, ...timeOf, ...ofTime, ...local].sort((a, b) => a.start - b.start);
  // "GMT" within "Greenwich Mean Time (GMT)" is said twice, not twice meant; what overlaps is one.
  return named.filter((zone, index) => index === 0 || zone.start >= (named[index - 1]?.end ?? 0));
};
