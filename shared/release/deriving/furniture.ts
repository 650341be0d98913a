import { fold, foundIn } from '../../languages/fold.ts';
import { lengthSaid } from '../../languages/han.ts';
import type { PageWords, SpecialType } from '../../languages/page-words.ts';
import { oneOf, oneWordOf } from '../../languages/reading.ts';
import { countryInText, countryOfCity } from '../gazetteer/places.ts';
import { changesSomething, isGreetingInText, isStockNote, warnsReader } from '../reading/mail-phrases.ts';
import { dateInLine, dayInFigures, findProseDate, proseDateAt } from '../reading/prose-date.ts';
import { isContactHeading } from './contacts.ts';
import { sentenceEnds } from './summary.ts';

/** What is longer is a paragraph, and is not folded in vain. */
const LONGEST_LINE = 400;

/** A line as patterns see it: folded, without marks around it. */
const bare = (text: string): string =>
  fold(text)
    .replace(/^[\s*_:#>+=~\-–—•|[\]()【】〔〕《》]+|[\s*_:#>+=~\-–—•|[\]()!【】〔〕《》。]+$/g, '')
    .replace(/\s+/g, ' ');

type Part = (words: PageWords) => readonly string[] | undefined;
const any = (part: Part): string => oneOf(({ page }) => page && part(page));
const anyWord = (part: Part): string => oneWordOf(({ page }) => page && part(page));

const END_MARK = new RegExp(
  `^(?:#{2,}|(?:# ){2,}#?|\\*{3,}|(?:\\* ){2,}\\*?|-+ ?30 ?-+|- ?30|30 ?-|-?xxx-?|(?:-+ ?)?${any(({ endMarks }) => endMarks)}(?: ?-+)?\\.?)$`,
);

/** Whether a line marks the end of a release: `###`, `-30-`, `ENDS`. */
export const isEndMark = (text: string): boolean => {
  if (text.length > LONGEST_LINE) return false;
  const words = fold(text)
    .trim()
    .replace(/[–—]/g, '-')
    .replace(/^[[(]|[\])]$/g, '');
  return END_MARK.test(words);
};

const specialTypes: readonly SpecialType[] = ['advisory', 'statement', 'briefing'];
/** What patterns of each kind of document, whole lines or openings, find in a folded text. */
const typed = (pattern: (type: SpecialType) => RegExp): ((folded: string) => SpecialType | undefined) => {
  const patterns = specialTypes.map((type) => [pattern(type), type] as const);
  return (folded) => patterns.find(([each]) => each.test(folded))?.[1];
};

const STATUS = new RegExp(`^${any(({ statusLines }) => statusLines)}$`, 'u');
const typeOfStatus = typed((type) => new RegExp(`^${any(({ typeLines }) => typeLines?.[type])}$`, 'u'));
const typeOfHeadline = typed((type) => new RegExp(`^${anyWord(({ typesInHeadline }) => typesInHeadline?.[type])}`, 'u'));

/** The type of release that a headline begins with, if it does. */
export const typeInHeadline = (headline: string): SpecialType | undefined => typeOfHeadline(fold(headline));

/** Whether a line only says what the document is, such as FOR IMMEDIATE RELEASE; and the type of release it names, if it does. */
export const statusLine = (text: string): { type?: SpecialType } | undefined => {
  if (text.length > LONGEST_LINE) return undefined;
  const words = bare(text)
    .replace(/\s*[:–—-]\s*(?=\d|$)(?:[^\p{L}]*\p{L}+){0,4}[^\p{L}]*$/u, '')
    .trim();
  if (words.length > 60) return undefined;
  for (const part of [bare(text), words]) {
    if (STATUS.test(part)) return {};
    const type = typeOfStatus(part);
    if (type) return { type };
  }
  return undefined;
};

/** The words of a status line where more follows them in the same line. */
const STATUS_AHEAD = new RegExp(
  `^[\\s*_#|-]*${any(({ statusAhead }) => statusAhead)}(?:(?<=\\p{Script=Han})|(?![\\p{L}\\d]))[\\s:.,|–—-]*`,
  'u',
);
const STATUS_BEHIND = new RegExp(`[\\s|–—-]+${any(({ statusBehind }) => statusBehind)}[\\s*_!]*$`, 'u');

/**
 * The parts of a line into which a status, a date, a contact or a headline were run, as tabs and lost line breaks leave them:
 * "FOR IMMEDIATE RELEASE Contact: Jo Doe, 555 0100", "May 4, 2026 Village gets a well". The line itself when it is one.
 */
export const runInParts = (line: string): string[] => partsRunIn(line, MOST_PARTS);

/** Nobody runs more lines into one; what is left stays whole. */
const MOST_PARTS = 20;

const partsRunIn = (line: string, most: number): string[] => {
  const barred = line.length <= LONGEST_LINE ? line.split(/\s+[|·•]\s+/) : [];
  if (barred.length > 1 && barred.every((part) => isDateLine(part) || isSiteLine(part) || statusLine(part) !== undefined))
    return barred;
  if (most === 0 || isLetterheadLine(line)) return [line];
  const behind = foundIn(STATUS_BEHIND, line)?.start ?? 0;
  if (behind > 0) return [...partsRunIn(line.slice(0, behind), most - 1), line.slice(behind).trim()];
  const ahead = line.slice(0, foundIn(STATUS_AHEAD, line)?.end ?? 0);
  const rest = line.slice(ahead.length);
  if (
    ahead &&
    rest &&
    (opensWithYearlyDate(rest) || isContactHeading(rest) || (isShouted(ahead) && /^[\p{Lu}\d"“«]/u.test(rest)))
  ) {
    return [ahead.trim(), ...partsRunIn(rest, most - 1)];
  }
  const date = opensWithYearlyDate(line);
  const after = date ? line.slice(date).replace(/^[\s,.;:|–—-]+/, '') : '';
  // A dateline opens with its date, too; what follows it is a place and a dash.
  if (date && after.length > 8 && /^[\p{Lu}"“«]/u.test(after) && !/[–—-]/.test(line.slice(date, date + 60))) {
    return [line.slice(0, date), after];
  }
  return headlineAndDate(line);
};

/** Whether a line is written in capitals. */
export const isShouted = (text: string): boolean => text === text.toUpperCase() && /\p{Lu}{3}/u.test(text);

/** Where a date with its year, that opens a text, ends. */
const opensWithYearlyDate = (text: string): number | undefined => {
  const date = proseDateAt(text, 0);
  return date?.year ? date.end : undefined;
};

/** A headline runs into the date below it: "VILLAGE GETS A WELL May 4, 2026 NAIROBI …". Only in a line that holds the whole text. */
const headlineAndDate = (line: string): string[] => {
  if (line.length < 400) return [line];
  const date = findProseDate(line.slice(0, 330));
  if (!date?.year || date.start < 20 || !/\s$/.test(line.slice(0, date.start))) return [line];
  const [headline, rest] = [line.slice(0, date.start).trim(), line.slice(date.end).replace(/^[\s,.;:|–—-]+/, '')];
  // The date of a sentence stands in the middle of it.
  return /[.!?,;:–—-]$|\s\p{Ll}+$/u.test(headline) || !/^[\p{Lu}"“«]/u.test(rest)
    ? [line]
    : [headline, line.slice(date.start, date.end), rest];
};

/** Offices that stand in letterheads, and numbers that releases are filed under. Whole lines, folded. */
const LETTERHEAD = new RegExp(
  `^(?:${any(({ offices }) => offices)}|${any(({ numbered }) => numbered)}[\\s.:]*(?:n[o°]?|nr|num|#|${any(({ numberWords }) => numberWords)})?[\\s.:°]*[a-z]{0,6}[\\s/(-]*\\d[\\d/.\\s()-]*(?:${any(({ ofYear }) => ofYear)} (?:19|20)\\d{2})?)$`,
  'u',
);
const POSTAL = new RegExp(
  [
    `(?:^|[\\s,])${any(({ postBoxes }) => postBoxes)}[\\s.:]*\\d`,
    `^\\d{1,5}[,\\s][^.]{2,40}${anyWord(({ streets }) => streets)}`,
    `^(?:\\d{1,4},? )?${any(({ streetsBeforeNumber }) => streetsBeforeNumber)} [^.]{2,50}(?:,| - ) ?(?:n[o°]? ?)?\\d`,
  ].join('|'),
  'u',
);
/** "Unity – Work – Progress" */
const MOTTO = /^(?:\p{L}+(?: \p{L}+){0,2})(?: ?[–—-] ?(?:\p{L}+(?: \p{L}+){0,2})){1,3}$/u;

/** Whether a line is what stands above releases rather than one's headline: an office, a number, an address, a state and its motto. */
export const isLetterheadLine = (text: string): boolean => {
  if (text.length > LONGEST_LINE) return false;
  const words = bare(text);
  if (words.length > 120) return false;
  return (
    LETTERHEAD.test(words) ||
    POSTAL.test(words) ||
    countryInText(text.trim()) !== undefined ||
    isOnlyPlaces(text) ||
    (words.length < 60 && MOTTO.test(words) && words.split(/[–—-]/).length > 2)
  );
};

/** "Baghdad, Iraq": a city and its country, alone in a line. */
const isOnlyPlaces = (text: string): boolean => {
  const [city, country, ...more] = text.trim().split(/\s*[,،]\s*/);
  return (
    city !== undefined &&
    country !== undefined &&
    more.length === 0 &&
    countryOfCity(city) !== undefined &&
    countryOfCity(city) === countryInText(country)
  );
};

const DATE_LABELS = new RegExp(`^(?:(?:gmt|${any(({ dateLabels }) => dateLabels)})(?: |$))*$`, 'u');

/** Whether a line is a date and nothing else but its label: "Release date: 13 October 2025". */
export const isDateLine = (text: string): boolean => {
  if (text.length > 80) return false;
  // Also where day and month could be the other way round.
  if (dayInFigures(text) || /^\d{1,2}\/\d{1,2}\/\d{4}$/.test(text.trim())) return true;
  const date = dateInLine(text);
  if (!date) return false;
  const rest = fold(text.slice(0, date.start) + text.slice(date.end))
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
  return DATE_LABELS.test(rest);
};

/** What sites put around a text: buttons, menus, notices. Whole lines only. */
const SITE_LINE = new RegExp(
  `^(?:tweet|facebook|twitter|linkedin|whatsapp|(?:©|\\(c\\)).{0,100}|${any(({ siteLines }) => siteLines)})$`,
  'u',
);

/** Entries of the menu of any site. Alone they may head something of a release: "About us", "Contact us". */
const MENU_WORD = new RegExp(`^${any(({ menuWords }) => menuWords)}$`, 'u');

/** Whether a line in a row of short ones shows that they are a menu. */
export const isMenuWord = (text: string): boolean =>
  text.length <= 60 && (MENU_WORD.test(bare(text)) || isSiteLine(text) || isBreadcrumbs(text));

/** What stands above the titles of other texts of a site. Whole lines, folded. */
const RELATED = new RegExp(`^${any(({ relatedHeadings }) => relatedHeadings)}$`, 'u');

/** Whether a line heads the titles of other texts of a site. */
export const isRelatedHeading = (text: string): boolean => text.length <= 60 && RELATED.test(bare(text.replace(/[:：]\s*$/, '')));

/** What sites say of a page around its text: when and by whom it was posted, and under what. Whole lines, folded. */
const BYLINE = new RegExp(`^${any(({ bylines }) => bylines)} .{2,90}$`, 'u');

/** Whether a line tells of the page rather than of anything else. */
export const isByline = (text: string): boolean =>
  text.length < LONGEST_LINE && BYLINE.test(bare(text)) && !/[.!?؟。！？]$/.test(text);

const EVENT_LABEL = new RegExp(
  `^${any(({ eventPlaces = [], eventLabels = [] }) => [...eventPlaces, ...eventLabels])} ?[:：]\\s*\\S`,
  'u',
);
const EVENT_PLACE = new RegExp(`^${any(({ eventPlaces }) => eventPlaces)} ?[:：]`, 'u');

/** Whether lines that stand together say when and where something takes place, as an invitation of the press does. A day and an hour alone may be those of publication. */
export const isEventBlock = (lines: readonly string[]): boolean => {
  if (lines.length < 2 || lines.some((line) => line.length > LONGEST_LINE)) return false;
  const words = lines.map((line) => fold(line).trim());
  return words.every((line) => EVENT_LABEL.test(line)) && words.some((line) => EVENT_PLACE.test(line));
};

/** Whether a line speaks to whoever reads the file rather than to readers of a release. */
export const isSpokenToReader = (text: string): boolean => {
  if (text.length > LONGEST_LINE) return false;
  const words = text.trim();
  return isGreetingInText(words) || warnsReader(words) || CONSENT.test(fold(words)) || isHandedOn(words);
};
/** A sentence of whoever sends a text, pasted with it: "Please find our latest release below." */
const isHandedOn = (words: string): boolean => /[.!:]$/.test(words) && isStockNote(words) && !changesSomething(words);
const CONSENT = new RegExp(`^${anyWord(({ consents }) => consents)}`, 'u');

/** An address in brackets is where a button leads. */
const LEADS_TO = /\s*[(<[](?:https?:|www\.)[^\s)>\]]*[)>\]]$/i;

/** `--Name of a wire--`, and lines of nothing but marks. */
const MARKED_OFF = /^(?:-{2,}[^-]{2,40}-{2,}|[\s\-–—|•·>»«]*)$/;

/** "Home > News > Press releases": where a page stands in its site. Where slashes part it, it begins at home. */
const CRUMBS = new RegExp(
  `^[^<>›»«→.,،;!?]{2,30}(?:(?:\\s+[›»→]\\s+|\\s*>\\s*)[^<>›»«→،;!?]{2,80}){1,6}$|^${any(({ home }) => home)}(?:\\s*[/|\\\\]\\s*[^/|\\\\]{2,80}){1,6}$`,
  'u',
);

/** Whether a line tells where a page lies in its site. Above a text only: in one it may be the way through a menu. */
export const isBreadcrumbs = (text: string): boolean =>
  text.length <= 200 && !/[.!?؟]$/.test(text) && CRUMBS.test(fold(text).trim());

export const isSiteLine = (text: string): boolean => text.length <= LONGEST_LINE && saysOfSite(text.replace(LEADS_TO, ''));

const saysOfSite = (text: string): boolean => SITE_LINE.test(bare(text)) || MARKED_OFF.test(text) || isRelatedHeading(text);

/** Whether a block is links and nothing else: what a site hangs below a text. `html` is inline HTML. */
export const isOnlyLinks = (html: string): boolean => {
  const without = html.replace(/<a\b[^>]*>[\s\S]*?<\/a>/g, '').replace(/<[^>]*>/g, '');
  return /<a\b/.test(html) && (without.match(/\p{L}/gu)?.length ?? 0) <= 8;
};

/** A paragraph that tells something: long enough for a sentence, and with one; or so long that its points must have been lost. */
export const isProse = (text: string): boolean => {
  // Arabic says the same in fewer letters: it writes no short vowels.
  const length = lengthSaid(text) + (text.match(/\p{Script=Arabic}/gu)?.length ?? 0) / 4;
  return length >= 110 && (length >= 300 || sentenceEnds(text.slice(0, 2000)).length > 0);
};
