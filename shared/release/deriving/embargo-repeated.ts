import type * as z from 'zod';
import type { Embargo } from '../edition.ts';
import { offsetIn } from '../reading/calendar.ts';
import { fold } from '../reading/fold.ts';
import { findProseDate, weekdayNames } from '../reading/prose-date.ts';
import { wordsBesideWhen } from './publication-condition.ts';

/** Zones that wires write, in minutes ahead of UTC. */
const ZONES: Record<string, number> = { gmt: 0, utc: 0, bst: 60, cet: 60, cest: 120, est: -300, edt: -240 };

const CLOCK =
  /(?<!\d)(\d{1,2})(?: ?[:h.] ?(\d{2}))?(?: ?(a\.?m|p\.?m|صباحا|مساء))?(?![\d\p{L}])(?: ?h(?:eures?|oras?|rs?)?(?!\p{L}))?/gu;
const NOON = /(?<!\p{L})(?:noon|midi|mediodia|ظهرا)(?!\p{L})/u;
const MIDNIGHT = /(?<!\p{L})(?:midnight|minuit|medianoche|منتصف)(?!\p{L})/u;

/** Minutes of the day that a folded text names; undefined when it names none, NaN when it cannot be told. */
const minutesIn = (folded: string): number | undefined => {
  const clocks = [...folded.matchAll(CLOCK)];
  const words = [NOON.test(folded) ? 720 : [], MIDNIGHT.test(folded) ? 0 : []].flat();
  if (clocks.length + words.length === 0) return undefined;
  const [[, hour = '', minute = '0', half = ''] = []] = clocks;
  if (clocks.length + words.length > 1) return Number.NaN;
  if (clocks.length === 0) return words[0];
  const isAfternoon = /^p|مساء/.test(half);
  const inDay = half ? (Number(hour) % 12) + (isAfternoon ? 12 : 0) : Number(hour);
  return inDay * 60 + Number(minute);
};

/**
 * Whether a line says of an embargo what is stated already, or less: the same day, the same hour, nothing else. A line that names
 * no zone may count in the newsroom's, or in the one that was stated.
 */
export const repeatsEmbargo = (text: string, stated: z.infer<typeof Embargo>, timeZone: string): boolean => {
  if (text.length >= 200 || wordsBesideWhen(text) > 0) return false;
  const until = new Date(stated.until);
  const offsets = [offsetIn(timeZone, until), statedOffset(stated.text)];
  const date = findProseDate(text);
  const folded = fold(date ? `${text.slice(0, date.start)} ${text.slice(date.end)}` : text);
  const minutes = minutesIn(folded);
  const zones = [...folded.matchAll(/\p{L}+/gu)].flatMap(([word]) => ZONES[word] ?? []);
  const weekdays = (fold(text).match(/\p{L}+/gu) ?? []).filter((word) => weekdayNames.includes(word));
  return (zones.length > 0 ? zones.slice(0, 1) : offsets).some((offset) => {
    const wall = new Date(until.getTime() + offset * 60_000);
    const isDay =
      !date ||
      (date.day === wall.getUTCDate() &&
        date.month === wall.getUTCMonth() + 1 &&
        (date.year ?? wall.getUTCFullYear()) === wall.getUTCFullYear());
    const isHour = minutes === undefined || minutes === wall.getUTCHours() * 60 + wall.getUTCMinutes();
    return zones.length < 2 && isDay && isHour && weekdays.every((name) => isNameOf(name, wall));
  });
};

/** Minutes ahead of UTC in a time such as `2026-03-01T10:00:00+01:00`. */
const statedOffset = (text: string): number => {
  const [, sign = '+', hours = 0, minutes = 0] = /([+-])(\d{2}):?(\d{2})?$/.exec(text.trim()) ?? [];
  return (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
};

const LANGUAGES = ['en', 'fr', 'es', 'ar', 'de', 'pt', 'it'];

const isNameOf = (name: string, day: Date): boolean =>
  LANGUAGES.some((language) =>
    (['long', 'short'] as const).some(
      (weekday) => fold(new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' }).format(day)).replace(/\.$/, '') === name,
    ),
  );
