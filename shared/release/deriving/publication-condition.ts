import type { EmbargoWords } from '../../languages/embargo-words.ts';
import { fold } from '../../languages/fold.ts';
import { wordsSaid } from '../../languages/han.ts';
import { once } from '../../languages/once.ts';
import { WORD_END, wordsIn as wordsByDictionary, wordsOf } from '../../languages/patterns.ts';
import { inAllLanguages, oneOf, oneWordOf } from '../../languages/reading.ts';
import { dayInYearOf, findProseDate, isDayAfter, monthNames, weekdayNames, weekdaysIn } from '../reading/prose-date.ts';

const says = (of: (words: EmbargoWords) => readonly string[] | undefined): RegExp =>
  new RegExp(
    oneWordOf(({ embargo }) => of(embargo)),
    'u',
  );
const listed = (of: (words: EmbargoWords) => string | undefined): string[] =>
  wordsOf(inAllLanguages(({ embargo }) => [of(embargo) ?? '']));

/** Words that set a bound in time, on folded text. */
const BOUND = says(({ bound }) => bound);
/** These also say where something is from: alone with a time they set a bound. */
const WEAK_BOUND = says(({ weakBound }) => weakBound);

const HOUR_WORDS = new Set(wordsOf(inAllLanguages(({ time }) => [time.dayOrHour ?? ''])));
/** Names of days, and words for them and for hours, that a folded text has. */
const daysAndHoursIn = (folded: string): string[] => [
  ...weekdaysIn(folded),
  ...wordsIn(folded).filter((word) => HOUR_WORDS.has(word)),
];
const CLOCK = new RegExp(
  `(?<!\\d)\\d{1,2} ?(?:[:h.] ?\\d{2}(?!\\d)|(?:h|am|pm|a\\.m|p\\.m|gmt|utc|${oneOf(({ time }) => time.hourMarks)})${WORD_END}|\\/ ?\\d{1,2})`,
  'u',
);

/** What such a line is made of besides days and hours. Folded. */
const vocabulary = once(
  () =>
    new Set([
      ...HOUR_WORDS,
      ...weekdayNames().flatMap((name) => name.split('-')),
      ...monthNames(),
      ...listed(({ vocabularyWords }) => vocabularyWords),
    ]),
);
/** What else a line asks to wait with. */
const ALSO_SAID = new Set(listed(({ alsoSaidWords }) => alsoSaidWords));

/** What Chinese lines are taken apart by: words that are looked for are found before those of a dictionary. */
const unspaced = once(
  (): ReadonlySet<string> =>
    new Set(
      [...vocabulary(), ...ALSO_SAID, ...PUBLISHING, ...PUBLISHING_TOO, ...PUBLISHED, ...SAID_OF_DRAFTS].filter((word) =>
        HAN.test(word),
      ),
    ),
);
const HAN = /^\p{Script=Han}/u;
const wordsIn = (folded: string): string[] => wordsByDictionary(folded, unspaced());

const hasTime = (text: string, folded: string): boolean =>
  CLOCK.test(folded) || daysAndHoursIn(folded).length > 0 || findProseDate(text) !== undefined;

/** Words of publication that mean nothing else. */
const PUBLISHING = new Set(listed(({ publishingWords }) => publishingWords));
/** These may speak of other things, too: nothing else may stand beside them. */
const PUBLISHING_TOO = new Set(listed(({ publishingTooWords }) => publishingTooWords));
/** What has been published is a day of the past, unless a line says until or not. */
const PUBLISHED = new Set(listed(({ publishedWords }) => publishedWords));

const NEGATION = says(({ negation }) => negation);
const UNTIL_TOLD = says(({ untilTold }) => untilTold);
/** What is put off has no time to come, and needs none. */
const PUT_OFF = says(({ putOff }) => putOff);
const KEPT_BACK = says(({ keptBack }) => keptBack);
/** What a publication waits for instead of a time: "after the press conference". */
const UNTIL_IT_HAPPENS = new RegExp(
  `${oneWordOf(({ embargo }) => embargo.untilItHappens?.before)}.*${oneOf(({ embargo }) => embargo.untilItHappens?.events)}`,
  'u',
);
const TO_BE = says(({ toBe }) => toBe);
const AT_ONCE = new RegExp(
  oneOf(({ embargo }) => embargo.atOnce),
  'u',
);

/** "Embargo: none", and nothing else. */
const SAYS_NONE = new RegExp(
  `^[^\\p{L}]*${oneOf(({ embargo }) => embargo.embargo)}[\\s:*_–—-]*${oneOf(({ embargo }) => embargo.noEmbargo)}[^\\p{L}]*$`,
  'u',
);

/** "No. 24/2026" denies nothing, and is no day. */
const withoutNumbers = (text: string): string =>
  text.replace(/(?<!\p{L})(?:no?[.°º]*|№) ?(?=\d)/giu, '').replace(/(?<![\d/])\d{1,4}\/\d{4}(?!\d)/g, '');

/** How many of the words of a folded line are none of those with which one is asked to wait. */
const foreignWords = (words: readonly string[]): number =>
  words.filter((word) => word.length > 1 && !vocabulary().has(word) && !ALSO_SAID.has(word)).length;

/** Whether a line names a time that is still to come on an ISO day: a later day, or an hour or a weekday of no day at all. */
export const namesTimeToCome = (text: string, today: string): boolean => {
  const date = findProseDate(text);
  if (date) return isDayAfter(date, today);
  const folded = fold(text);
  const figures = /(?<!\d)(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?!\d)/.exec(folded);
  if (figures) {
    const [, first = '', second = '', year = ''] = figures;
    const day = (month: string, date: string): string => `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
    return Number(second) > 12 ? day(first, second) > today : day(second, first) > today;
  }
  return CLOCK.test(folded) || namesDay(folded);
};

/** Whether a line names an hour of this very day: whether that has passed, the line does not say. */
const namesHourOf = (today: string, text: string, folded: string): boolean => {
  const date = findProseDate(text);
  return date !== undefined && CLOCK.test(folded) && dayInYearOf(today, date) === today;
};

/** Whether a folded line names a weekday or an hour in words. Short names of days are other words, too: "do not", "so". */
const namesDay = (folded: string): boolean => daysAndHoursIn(folded).some((word) => word.length > 3 || !/^[a-z]/.test(word));

/**
 * Whether a line by itself asks to wait, in whatever words: it is made of the words of publication and of time, and names a time to
 * come, or says no. "Release on Tuesday", "Retener hasta nuevo aviso". `today` is an ISO day.
 */
export const asksToWait = (text: string, today: string): boolean => {
  if (text.length > 140) return false;
  const telling = withoutNumbers(text);
  const folded = fold(telling);
  if (SAYS_NONE.test(folded)) return false;
  const said = wordsIn(folded);
  const foreign = foreignWords(said);
  if (foreign > 1 || said.length > 16) return false;
  const says = (set: ReadonlySet<string>): boolean => said.some((word) => set.has(word));
  const isBound = BOUND.test(folded);
  const denies = NEGATION.test(folded);
  if (AT_ONCE.test(folded) && !isBound && !denies) return false;
  const publishes =
    says(PUBLISHING) || (foreign === 0 && says(PUBLISHING_TOO)) || (says(PUBLISHED) && (isBound || denies || TO_BE.test(folded)));
  if (UNTIL_TOLD.test(folded)) return publishes || foreign === 0;
  if (publishes && (PUT_OFF.test(folded) || UNTIL_IT_HAPPENS.test(folded))) return true;
  if (foreign === 0 && (KEPT_BACK.test(folded) || (isBound && UNTIL_IT_HAPPENS.test(folded)))) return true;
  const isToCome =
    namesTimeToCome(telling, today) || ((isBound || WEAK_BOUND.test(folded)) && namesHourOf(today, telling, folded));
  return publishes ? isToCome || denies : isBound && denies && isToCome && foreign === 0;
};

/**
 * Words that forbid something. A line above a headline in which one stands is worth a question whatever else it says; in a text they
 * say nothing. Folded.
 */
const FORBIDDING = says(({ forbidding }) => forbidding);
/** What an event has its own time in. Folded. */
const OF_EVENT = says(({ ofEvent }) => ofEvent);

/**
 * Whether a line that stands above a headline and is no part of a release asks for something, in whatever words: it forbids, or names
 * a time to come that is no event's own.
 */
export const asksSomething = (text: string, today: string): boolean => {
  if (text.length > 200) return false;
  const telling = withoutNumbers(text);
  const folded = fold(telling);
  return FORBIDDING.test(folded) || (!OF_EVENT.test(folded) && namesDayToCome(telling, folded, today));
};

/** The same as `namesTimeToCome`, but for an hour alone, which may be that of anything. */
const namesDayToCome = (text: string, folded: string, today: string): boolean =>
  namesTimeToCome(text, today) &&
  (findProseDate(text) !== undefined || /\d[/.]\d{1,2}[/.]\d{4}/.test(folded) || namesDay(folded));

/** What says that a text is not finished or not for everybody. Folded. */
const UNFINISHED: readonly RegExp[] = inAllLanguages(({ embargo }) => embargo.unfinished);
const SAID_OF_DRAFTS = new Set(listed(({ unfinishedWords }) => unfinishedWords));

/**
 * Whether a line by itself says that the text is not finished, or not for everybody: "DRAFT 3 – for comments", "سري". `mostOther`
 * words of another kind may stand among several.
 */
export const saysUnfinished = (text: string, mostOther = 1): boolean => {
  if (text.length > 100) return false;
  const folded = fold(text);
  const said = wordsIn(folded).filter((word) => word.length > 1);
  const foreign = said.filter((word) => !SAID_OF_DRAFTS.has(word) && !vocabulary().has(word) && !ALSO_SAID.has(word)).length;
  return foreign <= (said.length > 3 ? mostOther : 0) && UNFINISHED.some((pattern) => pattern.test(folded));
};

/** The same before a headline: "DRAFT: Village gets a well", "[Confidencial] …". */
export const opensUnfinished = (text: string): boolean => {
  const [, bracketed, before] = /^\s*(?:[[(]([^\])]{2,40})[\])]|([^:]{2,40}):)\s*\p{L}/u.exec(text) ?? [];
  const mark = bracketed ?? before;
  return mark !== undefined && wordsSaid(mark) <= 5 && saysUnfinished(mark, 0);
};

/** How many of the words of a folded line speak of anything but when it may be published. */
const otherWords = (words: readonly string[]): number =>
  words.filter((word) => word.length > 1 && !vocabulary().has(word)).length;

/** Whether a line is a bound in time and little else: "Under wraps till Friday", "Pas avant jeudi 6 h". */
export const isPublicationCondition = (text: string): boolean => {
  if (text.length > 120) return false;
  const folded = fold(text);
  const said = wordsIn(folded);
  const others = otherWords(said);
  const publishes = said.some((word) => PUBLISHING.has(word));
  return (
    (others === 0 || (others === 1 && publishes)) &&
    (BOUND.test(folded) || (others === 0 && WEAK_BOUND.test(folded))) &&
    hasTime(text, folded)
  );
};

/** Whether a line that was asked about says nothing but when it may be published; what tells anything else is text. */
export const saysOnlyWhen = (text: string): boolean => {
  if (text.length >= 200) return false;
  const folded = fold(text);
  return otherWords(wordsIn(folded)) <= (hasTime(text, folded) ? 2 : 1);
};

/** How many words of a line speak of anything but when it may be published. */
export const wordsBesideWhen = (text: string): number => otherWords(wordsIn(fold(text)));

/** Whether a folded word is one of those that say when something may be published. */
export const isWordOfWhen = (word: string): boolean => vocabulary().has(word);
