/** A moment of the calendar in no particular zone. `month` counts from 1. */
export interface WallTime {
  year: number;
  month: number;
  day: number;
  hour?: number;
  minute?: number;
  second?: number;
  millisecond?: number;
}

/** Whether a day is in the calendar: 30 February is not. */
export const isRealTime = ({ year, month, day, hour = 0, minute = 0, second = 0 }: WallTime): boolean => {
  if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate() && hour < 24 && minute < 60 && second < 60;
};

const asUtc = ({ year, month, day, hour = 0, minute = 0, second = 0, millisecond = 0 }: WallTime): number =>
  Date.UTC(year, month - 1, day, hour, minute, second, millisecond);

const formats = new Map<string, Intl.DateTimeFormat>();

/** What clocks in `zone` show at an instant, as if it were UTC; milliseconds. */
const wallAt = (instant: number, zone: string): number => {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(zone, format);
  }
  const part = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second) + (instant - Math.floor(instant / 1000) * 1000);
};

/**
 * The instant at which clocks in `zone` show `time`. Of an hour that happens twice, the first; of one that is skipped, as much
 * after the gap as it is past its beginning.
 */
export const instantIn = (zone: string, time: WallTime): Date => {
  const wanted = asUtc(time);
  const offset = (at: number): number => wallAt(at, zone) - at;
  const before = wanted - offset(wanted - 86_400_000);
  const after = wanted - offset(wanted + 86_400_000);
  return new Date(wallAt(before, zone) === wanted || wallAt(after, zone) !== wanted ? before : after);
};

/** How far clocks in `zone` are ahead of UTC at an instant, in minutes. */
export const offsetIn = (zone: string, instant: Date): number => (wallAt(instant.getTime(), zone) - instant.getTime()) / 60_000;

/** The calendar day in `zone` at an instant, such as `2026-03-08`. */
export const dayIn = (zone: string, instant: Date): string =>
  new Date(wallAt(instant.getTime(), zone)).toISOString().slice(0, 10);

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:(?:[T ]|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i;

export type StatedTime =
  | { kind: 'day'; time: WallTime }
  | { kind: 'local'; time: WallTime }
  | { kind: 'instant'; instant: Date }
  | { kind: 'impossible' };

/** Reads an ISO 8601 day, local time or time with offset (a space for the `T` allowed); undefined when it is none of these. */
export const readIsoTime = (text: string): StatedTime | undefined => {
  const match = ISO.exec(text.trim());
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second, fraction, offset] = match;
  const time: WallTime = {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    ...(hour && { hour: Number(hour), minute: Number(minute), second: Number(second ?? 0) }),
    ...(fraction && { millisecond: Number(fraction.padEnd(3, '0').slice(0, 3)) }),
  };
  if (!isRealTime(time)) return { kind: 'impossible' };
  if (!hour) return { kind: 'day', time };
  if (!offset) return { kind: 'local', time };
  if (/^z$/i.test(offset)) return { kind: 'instant', instant: new Date(asUtc(time)) };
  const hours = Number(offset.slice(1, 3));
  const minutes = Number(offset.slice(3).replace(':', '') || 0);
  if (hours > 14 || minutes > 59) return { kind: 'impossible' };
  const shift = (hours * 60 + minutes) * 60_000 * (offset.startsWith('-') ? -1 : 1);
  return { kind: 'instant', instant: new Date(asUtc(time) - shift) };
};

/** When a month (`2026-11`) begins in `zone`, and the one after it: ISO instants. */
export const boundsOf = (month: string, zone: string): { from: string; until: string } => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const begins = (at: WallTime): string => instantIn(zone, at).toISOString();
  return {
    from: begins({ year, month: number, day: 1 }),
    until: begins(number === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: number + 1, day: 1 }),
  };
};
