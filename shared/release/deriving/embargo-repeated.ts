import type * as z from 'zod';
import { fold } from '../../languages/fold.ts';
import { oneWordOf } from '../../languages/reading.ts';
import type { TimeOfDay } from '../../languages/time-words.ts';
import type { Embargo } from '../edition.ts';
import { offsetIn } from '../reading/calendar.ts';
import { findProseDate, weekdayNumbers, weekdaysIn } from '../reading/prose-date.ts';
import { minutesOf, timesOfDayIn, zonesIn } from '../reading/prose-time.ts';
import { wordsBesideWhen } from './publication-condition.ts';

const MIDNIGHT = new RegExp(
  oneWordOf(({ time }) => time.midnight),
  'u',
);

/** Minutes of the day that a folded text names; undefined when it names none, NaN when it cannot be told. */
const minutesIn = (folded: string, clocks: readonly TimeOfDay[]): number | undefined => {
  const [first, ...others] = [...clocks.map(minutesOf), ...(MIDNIGHT.test(folded) ? [0] : [])];
  return others.length > 0 ? Number.NaN : first;
};

/**
 * Whether a line says of an embargo what is stated already, or less: the same day, the same hour, nothing else. A line that names
 * no zone may count in the newsroom's, or in the one that was stated.
 */
export const repeatsEmbargo = (text: string, stated: z.infer<typeof Embargo>, timeZone: string): boolean => {
  if (text.length >= 200) return false;
  const until = new Date(stated.until);
  const offsets = [offsetIn(timeZone, until), statedOffset(stated.text)];
  const date = findProseDate(text);
  const folded = fold(date ? `${text.slice(0, date.start)} ${text.slice(date.end)}` : text);
  const clocks = timesOfDayIn(folded);
  const minutes = minutesIn(folded, clocks);
  const named = zonesIn(folded, clocks);
  const others = named.reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, folded);
  if (wordsBesideWhen(others) > 0) return false;
  const zones = named.map(({ offsetAt }) => offsetAt(until) ?? Number.NaN);
  const weekdays = weekdaysIn(fold(text));
  return (zones.length > 0 ? zones.slice(0, 1) : offsets).some((offset) => {
    const wall = new Date(until.getTime() + offset * 60_000);
    const isDay =
      !date ||
      (date.day === wall.getUTCDate() &&
        date.month === wall.getUTCMonth() + 1 &&
        (date.year ?? wall.getUTCFullYear()) === wall.getUTCFullYear());
    const isHour = minutes === undefined || minutes === wall.getUTCHours() * 60 + wall.getUTCMinutes();
    return (
      zones.length < 2 &&
      isDay &&
      isHour &&
      weekdays.every((name) =>
        weekdayNumbers()
          .get(name)
          ?.includes(((wall.getUTCDay() + 6) % 7) + 1),
      )
    );
  });
};

/** Minutes ahead of UTC in a time such as `2026-03-01T10:00:00+01:00`. */
const statedOffset = (text: string): number => {
  const [, sign = '+', hours = 0, minutes = 0] = /([+-])(\d{2}):?(\d{2})?$/.exec(text.trim()) ?? [];
  return (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
};
