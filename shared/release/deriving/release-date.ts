import { cutTo } from '../cut-text.ts';
import type { Dateline } from '../edition.ts';
import type { Problem } from '../problem.ts';
import type { Line } from '../reading/block.ts';
import { dayIn, instantIn } from '../reading/calendar.ts';
import { dateInLine, dayMeant, type ProseDate } from '../reading/prose-date.ts';
import { because, differs, type Finding, finding, remarkOf } from './finding.ts';
import { dayInKey } from './key-date.ts';

const DAY = 86_400_000;
/** Of a day without its year, the last one is meant if it is no longer ago. Days. */
const SURELY_LAST = 60;

/** What may date a release, the surest first. `hint` is an ISO instant, `key` the object key. */
export interface Dates {
  stated: string | undefined;
  dateline: Dateline | undefined;
  dateLine: Line | undefined;
  /** The day of the dateline in the text names no year. */
  datelineYearless: boolean;
  /** Front matter gives a dateline in place of the one in the text. */
  datelineStated: boolean;
  hint: string | undefined;
  key: string;
}

/** When it was uploaded, and where; how old a release may be of which people are mailed, in days. */
interface Arrival {
  uploaded: Date;
  today: string;
  timeZone: string;
  maxAgeDays: number;
}

interface Dated {
  at: string;
  rule: string;
  evidence: string;
}

/** When a release is dated, and what is asked about it. */
export const dateOfRelease = (dates: Dates, arrival: Arrival): Finding<string> => {
  const dated = dateOf(dates, arrival);
  const problems = [
    ...(dated.rule === 'upload' ? [remarkOf('date-from-upload', { field: 'date' })] : []),
    ...guessedYear(dated, dates, arrival),
    ...differentDay(dated, dates, arrival),
  ];
  return finding(dated.at, because('date', dated.rule, dated.evidence), problems);
};

/** Only what is stated schedules: a date elsewhere that is still to come is never acted on. */
const dateOf = (
  { stated, dateline, dateLine, datelineYearless, datelineStated, hint, key }: Dates,
  { uploaded, today, timeZone }: Arrival,
): Dated => {
  if (stated) return { at: stated, rule: 'front-matter', evidence: stated };
  const prose = dateLine && dateInLine(dateLine.text);
  const inKey = dayInKey(key, today);
  const ofDateline = { day: dateline?.date, rule: 'dateline', evidence: dateline?.raw ?? '' };
  const ofLine = { day: prose && dayMeant(prose, today), rule: 'date-line', evidence: dateLine?.text ?? '' };
  const isGuess = datelineYearless && !datelineStated;
  const days = [
    // A whole date says more than one whose year is a guess.
    ...(isGuess && wholeDateIn(dateLine) ? [ofLine, ofDateline] : [ofDateline, ofLine]),
    { day: hint && hint <= uploaded.toISOString() ? hint : undefined, rule: 'page', evidence: hint ?? '' },
    { day: inKey?.day, rule: 'file-name', evidence: inKey?.words ?? '' },
  ];
  for (const { day, rule, evidence } of days) {
    if (!day || day.slice(0, 10) > today) continue;
    if (day.length > 10) return { at: day, rule, evidence };
    const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
    return { at: instantIn(timeZone, { year, month, day: date }).toISOString(), rule, evidence };
  }
  return { at: uploaded.toISOString(), rule: 'upload', evidence: uploaded.toISOString() };
};

/** A date in a line by itself that names its year. */
export const wholeDateIn = (line: Line | undefined): ProseDate | undefined => {
  const date = line && dateInLine(line.text);
  return date?.year === undefined ? undefined : date;
};

const guessedYear = (
  { at, rule, evidence }: Dated,
  { datelineYearless, dateLine }: Dates,
  { today, timeZone, maxAgeDays }: Arrival,
): Problem[] => {
  if (rule !== 'dateline' || !datelineYearless || wholeDateIn(dateLine)) return [];
  const day = dayIn(timeZone, new Date(at));
  if (Date.parse(today) - Date.parse(day) <= Math.max(maxAgeDays, SURELY_LAST) * DAY) return [];
  return [{ code: 'year-guessed', weight: 'question', field: 'date', params: { date: day, text: cutTo(evidence, 100) } }];
};

/** Where a page gives itself another day than its text does. */
const differentDay = ({ at, rule }: Dated, { hint }: Dates, { timeZone }: Arrival): Problem[] => {
  if (!hint || !/^date-?line$/.test(rule)) return [];
  const [said, read] = [hint, at].map((each) => dayIn(timeZone, new Date(each)));
  return said && read && said !== read ? [differs('date', said, read)] : [];
};
