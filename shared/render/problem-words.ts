import type { Newsroom } from '../newsroom/newsroom.ts';
import { directionOf } from '../release/direction.ts';
import type { CommandName, ReviewName } from '../release/key-reading.ts';
import { INCOMING, RETURNED, readKey } from '../release/object-key.ts';
import type { Problem, ProblemCode } from '../release/problem.ts';
import { readIsoTime } from '../release/reading/calendar.ts';
import { exactTime, offsetToCopy } from './dates.ts';
import { type DeskWords, deskWords, frontMatterFields } from './desk-words.ts';
import { countryName, inCatalogue, languageName } from './newsroom-names.ts';
import { arabic } from './problem-words-ar.ts';
import { english } from './problem-words-en.ts';
import { spanish } from './problem-words-es.ts';
import { french } from './problem-words-fr.ts';
import { fill } from './reader-words.ts';

/** For every code what it says and what to do about it. `{…}` is filled in from the problem's params and from the file. */
export type ProblemSentences = Record<ProblemCode, readonly [what: string, todo: string]>;

const sentencesIn = (lang: string): ProblemSentences => inCatalogue({ en: english, fr: french, es: spanish, ar: arabic }, lang);

/** Lines to copy: front matter for the top of the file, or a file to drop. */
export interface Paste {
  intro: string;
  text: string;
  /** An answer that lets a held file go on. */
  accept?: true;
}

export interface ProblemWords {
  what: string;
  todo: string;
  paste: Paste[];
}

/** What of a report card the words depend on. `key` is the whole object key. */
export interface ProblemContext {
  key: string;
  decidedAt: string;
  newsroom: Newsroom;
  /** `release:` in the document, which overrides the key. */
  release?: string | undefined;
  /** The file has errors as well: it is dropped again, and cannot be accepted. */
  rejected?: boolean | undefined;
}

/** What a problem says to a press officer, and what to do about it, with lines ready to copy where that is quicker. */
export const problemWords = (problem: Problem, lang: string, context: ProblemContext): ProblemWords => {
  const [what, todo] = sentencesIn(lang)[problem.code];
  const words = deskWords(lang);
  const values = readable(problem, lang, context.newsroom);
  // What translators return has no place for front matter.
  const paste = pastes(problem, lang, context).filter(({ text }) => !context.key.startsWith(RETURNED) || !text.startsWith('---'));
  const acceptable = paste.some(({ accept }) => accept);
  return {
    what: fill(what, values),
    todo: acceptable && context.rejected ? words.settleToo : fill(todoIn(problem, todo, words), values),
    paste: context.rejected ? paste.filter(({ accept }) => !accept) : paste,
  };
};

/** Where a time makes a difference to what is to be done. */
const todoIn = ({ params }: Problem, todo: string, words: DeskWords): string => {
  if (params?.passed) return words.embargoPassed;
  return params?.until === undefined ? todo : words.waitsUntil;
};

/** The params as people read them: names for codes, megabytes for bytes. */
const readable = ({ params = {} }: Problem, lang: string, newsroom: Newsroom): Record<string, string> => {
  const { expects } = deskWords(lang);
  const field = frontMatterFields.find((one) => one === params.key);
  const expected = field && fill(expects[field], { topics: newsroom.topics.map(({ id }) => id).join(', ') || '–' });
  const named = Object.entries({ ...params, ...(expected && { expected }) }).map(([name, value]) => [
    name,
    isolated(nameOf(name, value, lang, newsroom), lang),
  ]);
  return Object.fromEntries(named);
};

const nameOf = (param: string, value: string | number, lang: string, { timeZone }: Newsroom): string => {
  switch (param) {
    case 'size':
    case 'limit':
      return typeof value === 'number' && value > 1000 ? megabytes(value, lang) : String(value);
    case 'declared':
    case 'detected':
    case 'lang':
      return languageName(String(value), lang);
    case 'missing':
      return new Intl.ListFormat(lang).format(
        String(value)
          .split(', ')
          .map((one) => languageName(one, lang)),
      );
    case 'until':
    case 'dueAt':
      return exactTime(String(value), lang, timeZone);
    case 'key':
      return String(value).replace(/^incoming\//, '');
    case 'country':
      return countryName(String(value), lang);
    default:
      return String(value);
  }
};

const megabytes = (bytes: number, lang: string): string =>
  new Intl.NumberFormat(`${lang}-u-nu-latn`, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 }).format(
    bytes / 1_000_000,
  );

/** Foreign words inside a right-to-left sentence keep to themselves (FSI … PDI, Unicode UAX #9). */
const isolated = (value: string, lang: string): string => (directionOf(lang) === 'rtl' ? `\u2068${value}\u2069` : value);

/** A file's name reads from left to right wherever it stands (LRI … PDI), also when it begins with a date. */
const fileName = (name: string, lang: string): string => (directionOf(lang) === 'rtl' ? `\u2066${name}\u2069` : name);

/** Where a command about this upload is dropped, below `incoming/`. */
const commandFile = (command: CommandName | ReviewName, { key, newsroom, release }: ProblemContext): string => {
  const reading = readKey(key, newsroom.languages);
  if (reading.kind !== 'document') return `${key.slice(INCOMING.length)}.${command}.txt`;
  // What is said of a returned translation lies beside it; its note goes by the name of its release.
  if (reading.returned && command !== 'correct') return `${key}.${command}.txt`;
  return `${release ?? reading.releaseKey}${reading.lang ? `.${reading.lang}` : ''}.${command}.txt`;
};

/** Questions that are not answered by accepting alone, or by nothing that is a command. */
const ANSWERS: Partial<Record<ProblemCode, readonly (CommandName | ReviewName)[]>> = {
  'translation-review': ['accept', 'return'],
  'embargo-line': ['embargo', 'accept'],
  'embargo-removed': ['embargo', 'accept'],
  'embargo-brought-forward': ['embargo', 'accept'],
  'newer-rejected': ['embargo', 'accept'],
  'changed-without-note': ['correct', 'accept'],
  'language-not-published': [],
  'language-unknown': [],
};

/** The names of command files, below `incoming/`, each of which answers what is asked about a held upload. */
export const answerFiles = ({ code }: Problem, context: ProblemContext): string[] =>
  (ANSWERS[code] ?? ['accept']).map((command) => commandFile(command, context));

/** A page, a mail and an export have no place for front matter that a press officer could find. */
export const takesFrontMatter = (key: string): boolean => !/\.(?:html?|eml|json)$/i.test(key);

const frontMatter = (...fields: string[]): string => ['---', ...fields, '---'].join('\n');

/** Ready-made answers, the likeliest first. */
const pastes = ({ code, params = {} }: Problem, lang: string, context: ProblemContext): Paste[] => {
  const words = deskWords(lang);
  const file = context.key.slice(context.key.lastIndexOf('/') + 1);
  const top = (...fields: string[]): Paste => ({
    intro: takesFrontMatter(file) ? fill(words.frontMatterOf, { file: fileName(file, lang) }) : words.frontMatterOfCopy,
    text: frontMatter(...fields),
  });
  const accept: Paste = {
    intro: fill(words.acceptFile, { file: fileName(commandFile('accept', context), lang) }),
    text: words.acceptReason,
    accept: true,
  };
  // A time a line surely names. Who pastes it has read it in the newsroom's own zone.
  const orders = (): Paste[] => {
    const { suggestion = '', zone, text = '' } = params;
    const until = readIsoTime(String(suggestion));
    if (until?.kind !== 'instant') return [];
    const time = exactTime(until.instant.toISOString(), lang, context.newsroom.timeZone);
    const intro = fill(words.embargoFile, { time, file: fileName(commandFile('embargo', context), lang) });
    return [{ intro: zone === 'named' ? intro : `${words.embargoNoZone} ${intro}`, text: `${suggestion} ${text}`, accept: true }];
  };
  // No time of ours: pasted unread it would be an embargo nobody agreed to. Front matter refuses the letters.
  const embargo = `embargo: YYYY-MM-DDThh:mm:00${offsetToCopy(context.decidedAt, context.newsroom.timeZone)}`;
  switch (code) {
    case 'embargo-line':
      if (params.passed) return [accept, top(embargo)];
      return [...orders(), top(params.suggestion ? `embargo: ${params.suggestion}` : embargo), accept];
    case 'embargo-removed':
    case 'embargo-brought-forward':
      return [top(embargo), accept];
    case 'front-matter-embargo-key':
      return [top(embargo)];
    case 'language-mismatch':
      return [top(`lang: ${params.detected ?? params.declared ?? ''}`), accept];
    case 'language-unknown':
    case 'language-not-published':
      return [top(`lang: ${context.newsroom.languages[0] ?? 'en'}`)];
    case 'changed-without-note':
      return [top(`correction: ${words.correctionExample}`), accept];
    case 'different-story':
      return [{ ...accept, text: words.acceptNew }, accept];
    case 'release-attached':
    case 'tracked-changes':
    case 'mojibake':
    case 'characters-lost':
    case 'draft':
    case 'translation-review':
      return [
        accept,
        { intro: fill(words.returnFile, { file: fileName(commandFile('return', context), lang) }), text: words.returnNotes },
      ];
    case 'segment-differs':
    case 'segment-markup':
      // The whole file can be taken as it is: an error that has an answer.
      return params.acceptable ? [{ intro: accept.intro, text: accept.text }] : [];
    case 'resembles-held':
    case 'resembles-waiting':
      return params.release === undefined ? [accept] : [top(`release: ${JSON.stringify(params.release)}`), accept];
    case 'waiting-for-set':
    case 'bundle-waits':
    case 'resembles-killed':
    case 'nothing-to-correct':
      return [accept];
    case 'no-headline':
    case 'headline-length':
      return [top(`title: ${words.fields.title}`)];
    case 'no-country':
    case 'country-from-text':
      return [top('countries: [KH]')];
    default:
      return [];
  }
};
