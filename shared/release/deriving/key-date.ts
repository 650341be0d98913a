import { fold } from '../../languages/fold.ts';
import { isRealTime } from '../reading/calendar.ts';
import { findProseDate } from '../reading/prose-date.ts';

/** Earlier years in a name are numbers of something else. */
const EARLIEST = 1990;

/** Eight figures may be followed by a number of that day's: `2016060402`. */
const YEAR_FIRST = /(?<!\d)((?:19|20)\d{2})([-_.]?)(\d{2})\2(\d{2})(?:(?<=\d{8})\d{2})?(?!\d)/g;
const DAY_FIRST = /(?<!\d)(\d{1,2})([-_.])(\d{1,2})\2((?:19|20)\d{2})(?!\d)/g;
/** `25Jan2007`, `25-jan-2007`, `3 de marzo de 2026`, `Jan 25, 2007`: spaces where a name has other marks or none. */
const WITH_MONTH = /(?<=\d)(?=\p{L})|(?<=\p{L})(?=\d)|[-_.+]+/gu;

const day = (year: string | undefined, month: string | undefined, date: string | undefined): string | undefined => {
  const time = { year: Number(year), month: Number(month), day: Number(date) };
  return time.year >= EARLIEST && isRealTime(time)
    ? `${year}-${String(time.month).padStart(2, '0')}-${String(time.day).padStart(2, '0')}`
    : undefined;
};

const dayIn = (name: string): { day: string; words: string } | undefined => {
  for (const [words, year, , month, date] of name.matchAll(YEAR_FIRST)) {
    const found = day(year, month, date);
    if (found) return { day: found, words };
  }
  for (const [words, one, , other, year] of name.matchAll(DAY_FIRST)) {
    // 03-04-2026 is two days; nobody can tell which.
    const [first, second] = [Number(one), Number(other)];
    if (first <= 12 && second <= 12 && first !== second) continue;
    const found = first > 12 ? day(year, other, one) : day(year, one, other);
    if (found) return { day: found, words };
  }
  const spaced = name.replace(WITH_MONTH, ' ');
  const prose = findProseDate(spaced);
  if (!prose?.year || !/\p{L}/u.test(fold(spaced.slice(prose.start, prose.end)))) return undefined;
  const found = day(String(prose.year), String(prose.month), String(prose.day));
  return found ? { day: found, words: spaced.slice(prose.start, prose.end) } : undefined;
};

/**
 * The day that the name of a file, or else a folder it is in, is dated: `20170617.en.html`, `2026/0514/wells.md`,
 * `25Jan2007.txt`. Not after `notAfter`, an ISO day. `key` is the object key.
 */
export const dayInKey = (key: string, notAfter: string): { day: string; words: string } | undefined => {
  const segments = key.split('/');
  // Folders that are a date in steps: 2026/05/14, 2026/0514.
  const stepped = segments.map((_, at) => segments.slice(Math.max(0, at - 2), at + 1).filter((part) => /^\d{1,4}$/.test(part)));
  const candidates = [
    ...[...segments].reverse(),
    ...stepped.flatMap((parts) => (parts.length > 1 ? [parts.map((part) => part.padStart(2, '0')).join('')] : [])).reverse(),
  ];
  for (const candidate of candidates) {
    const found = dayIn(candidate.slice(0, 300));
    if (found && found.day <= notAfter) return found;
  }
  return undefined;
};
