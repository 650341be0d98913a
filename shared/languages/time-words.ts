import type { Alternatives } from './patterns.ts';

/** A day of the calendar as a text writes it: how many characters of the folded text it takes, and what it says. */
export interface WrittenDay {
  length: number;
  /** Month from 1. */
  month: number;
  day: number;
  year?: number;
}

/** A time of day in a folded text, from `start` to `end` (exclusive). */
export interface TimeOfDay {
  start: number;
  end: number;
  hour: number;
  minute: number;
  half?: 'am' | 'pm';
  /** How the hour is marked as one: "10:00", "10 h", "1000 GMT"; "4:00" and "at 10" may be of either half. A bare "10" is not. */
  mark?: 'colon' | 'hour' | 'digits' | 'word' | 'either';
}

/** How far a zone is ahead of UTC: minutes, or those of a season of an IANA zone; undefined where it means several things to several people. */
export type ZoneMeaning = { minutes: number; in?: string } | { in: string } | 'uncertain';

/**
 * How days, hours and zones are written. The names of months and days of the week are CLDR's, by the language's tag, and need not be
 * given. All folded; parts of patterns unless it says words.
 */
export interface TimeWords {
  /** Names of months that CLDR does not give, by number. */
  months?: Readonly<Record<string, number>>;
  /** Names of months that are other words as well: "may" and "march" are months only with a capital that no sentence begins with. */
  monthsAlsoWords?: readonly string[];
  /** Months named without a day in a way of the language's own: 3月份. */
  monthsIn?(folded: string): { start: number; end: number; month: number }[];
  /** Whether CLDR's short names of months are read, too. Only where they are no other words. */
  shortMonths?: boolean;
  /** Names of days of the week of four letters and less that are no other words. */
  surelyDays?: readonly string[];
  /** Words that stand before a day: "le 3 mars". */
  beforeDay?: readonly string[];
  /** What is hung on the figure of a day: "1er", "3rd". */
  dayEndings?: readonly string[];
  /** Forms of the names of days of the week that CLDR does not give, Monday as 1: "до вторника". */
  weekdays?: Readonly<Record<string, number>>;
  /** What follows the figures of a year and belongs to them: "2026 года", "2026 г.". */
  afterYear?: readonly string[];
  /** What stands between day and month ("3 de marzo") and before the year ("marzo de 2026"), with the space behind it. */
  beforeMonth?: readonly string[];
  beforeYear?: readonly string[];
  /** Days written in a way of the language's own, at an index of the folded text: 2026年3月3日. */
  dayAt?(folded: string, at: number): WrittenDay | undefined;

  /** Behind an hour, which half of the day it is of. */
  morning?: readonly string[];
  afternoon?: readonly string[];
  /** Words behind a figure that make it an hour: "10 heures". */
  hourMarks?: readonly string[];
  /** What stands before an hour: "at 10". */
  beforeHour?: readonly string[];
  /** Twelve o'clock in the day, and in the night. */
  noon?: readonly string[];
  midnight?: readonly string[];
  /** Hours written in a way of the language's own, in the order of the text. */
  timesOfDayIn?(folded: string): TimeOfDay[];

  /** Abbreviations of zones. `alsoWords` are words of the language as well, and zones only right behind an hour. */
  zones?: Readonly<Record<string, ZoneMeaning>>;
  alsoWords?: readonly string[];
  /** Those of them that are zones behind an hour in four digits, too: "1400 ET". */
  alsoWordsBehindDigits?: readonly string[];
  /** Words behind an hour in four digits: "1400 hours". */
  hoursBehindDigits?: readonly string[];
  /** Places by whose names people call their time, with their zone (IANA), besides the cities of the IANA database in English. */
  zonePlaces?: Readonly<Record<string, string>>;
  /** What stands before the place whose time is meant: "heure de". Surely so where `alwaysTimeOf`: nothing else follows it. */
  timeOf?: readonly string[];
  /** What is always about a zone, known or not: "بتوقيت". */
  alwaysTimeOf?: readonly string[];
  /** What stands behind it: "Geneva time". */
  ofTime?: readonly string[];
  /** The same where it is written together with the place: "北京时间". */
  joinedOfTime?: readonly string[];
  /** The time of a place that is not named. */
  localTime?: readonly string[];

  /** Before the second of the two days of a night, which others call by the first: "in der Nacht auf", "в ночь на". Parts of patterns. */
  nightTo?: Alternatives;

  /** Words for a day seen from today. */
  today?: readonly string[];
  tomorrow?: readonly string[];
  /** Words for the day after, in other languages' sense, which move a day to where nobody follows: "next", "the week after". */
  otherDay?: readonly string[];
  /** The same for an hour: "between", "or", "an hour after". */
  otherHour?: readonly string[];
  /** Words of a day or an hour: with one of them a line speaks of a time. A list of words. */
  dayOrHour?: string;
  /** What stands between an hour and a place: "6 a.m. in Port-au-Prince"; and an article before that. */
  beforePlace?: readonly string[];
  articles?: readonly string[];
}
