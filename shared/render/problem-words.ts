import { type Answer, type AnswerFacts, answers, answersTo } from '../editorial/problems.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import {
  type CommandName,
  commandFileName,
  commands,
  newReleaseLines,
  type ReviewName,
  reviewNames,
} from '../release/commands.ts';
import { directionOf } from '../release/direction.ts';
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

/** Lines to copy: front matter for the top of the file, or what a file to drop holds. */
export interface Paste {
  intro: string;
  text: string;
  /** The file to drop, below `incoming/` or with its whole key; absent for front matter. */
  file?: string;
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
  const paste = answersTo(problem).flatMap((answer) => pasteOf(answer, problem, lang, context) ?? []);
  // Whatever else it is asked, a file with errors is dropped again.
  const isOvertaken = context.rejected && problem.weight === 'question' && paste.some(({ file }) => file !== undefined);
  return {
    what: fill(what, values),
    todo: isOvertaken ? words.settleToo : fill(todoIn(problem, todo, words), values),
    paste: isOvertaken ? paste.filter(({ file }) => file === undefined) : paste,
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

/**
 * The file that answers with a command about this upload: below `incoming/`, or with its whole key where it lies beside a returned
 * translation. Undefined where there is no such command.
 */
const commandFile = (command: CommandName | ReviewName, { key, newsroom, release }: ProblemContext): string | undefined => {
  const reading = readKey(key, newsroom.languages);
  const isReturned = reading.kind === 'document' && reading.returned;
  if (isReturned && reviewNames.some((name) => name === command)) return commandFileName(key, command);
  if (!Object.hasOwn(commands, command)) return undefined;
  if (reading.kind === 'manifest') return commandFileName(reading.releaseKey, command);
  if (reading.kind !== 'document') return commandFileName(key.slice(INCOMING.length), command);
  return commandFileName(`${release ?? reading.releaseKey}${reading.lang ? `.${reading.lang}` : ''}`, command);
};

/** The names of command files, below `incoming/`, each of which answers what is asked about a held upload. */
export const answerFiles = (problem: Problem, context: ProblemContext): string[] => [
  ...new Set(
    answersTo(problem).flatMap((answer) => {
      const facts: AnswerFacts = answers[answer];
      return 'file' in facts ? (commandFile(facts.file, context) ?? []) : [];
    }),
  ),
];

/** A page, a mail and an export have no place for front matter that a press officer could find. */
export const takesFrontMatter = (key: string): boolean => !/\.(?:html?|eml|json)$/i.test(key);

const frontMatter = (...fields: string[]): string => ['---', ...fields, '---'].join('\n');

/** One answer as it is copied from a card; undefined where it cannot be given, or not without something that nobody knows yet. */
const pasteOf = (answer: Answer, problem: Problem, lang: string, context: ProblemContext): Paste | undefined => {
  const facts: AnswerFacts = answers[answer];
  const words = deskWords(lang);
  if ('frontMatter' in facts) {
    // What translators return has no place for it.
    if (context.key.startsWith(RETURNED)) return undefined;
    // A release of an earlier generation is none that a document can be filed under.
    if (facts.frontMatter === 'release' && problem.params?.release === undefined) return undefined;
    const file = context.key.slice(context.key.lastIndexOf('/') + 1);
    return {
      intro: takesFrontMatter(file) ? fill(words.frontMatterOf, { file: fileName(file, lang) }) : words.frontMatterOfCopy,
      text: frontMatter(`${facts.frontMatter}: ${statedAs[facts.frontMatter](problem, words, context)}`),
    };
  }
  const file = commandFile(facts.file, context);
  const written = file === undefined ? undefined : writtenAs[answer as FileAnswer](problem, words, lang, context);
  return file === undefined || !written
    ? undefined
    : { intro: fill(written.intro, { file: fileName(file, lang), time: written.time ?? '' }), text: written.text, file };
};

type Stated = Extract<AnswerFacts, { frontMatter: string }>['frontMatter'];

/** What front matter says to answer a problem. */
const statedAs: Record<Stated, (problem: Problem, words: DeskWords, context: ProblemContext) => string | number> = {
  title: ({ params = {} }, words) => (params.other === undefined ? words.fields.title : JSON.stringify(params.other)),
  countries: ({ code, params = {} }) => `[${code === 'country-uncertain' ? params.country : 'KH'}]`,
  topics: ({ params = {} }, _words, { newsroom }) => `[${params.topics || (newsroom.topics[0]?.id ?? '')}]`,
  lang: ({ code, params = {} }, _words, { newsroom }) =>
    (code === 'language-mismatch' ? (params.detected ?? params.declared) : newsroom.languages[0]) ?? '',
  // No time of ours: pasted unread it would be an embargo nobody agreed to. Front matter refuses the letters.
  embargo: ({ params = {} }, _words, { decidedAt, newsroom }) =>
    (params.passed ? undefined : params.suggestion) ?? `YYYY-MM-DDThh:mm:00${offsetToCopy(decidedAt, newsroom.timeZone)}`,
  correction: (_problem, words) => words.correctionExample,
  release: ({ params = {} }) => JSON.stringify(params.release ?? ''),
};

type FileAnswer = { [A in Answer]: (typeof answers)[A] extends { file: string } ? A : never }[Answer];

/** What the file of an answer holds, and how a card leads to it; undefined where only the desk knows what to write. */
const writtenAs: Record<
  FileAnswer,
  (
    problem: Problem,
    words: DeskWords,
    lang: string,
    context: ProblemContext,
  ) => { intro: string; text: string; time?: string } | undefined
> = {
  accept: (_problem, words) => ({ intro: words.acceptFile, text: words.acceptReason }),
  'accept-new-release': (_problem, words, lang) => ({
    intro: words.acceptNewFile,
    text: [inCatalogue(newReleaseLines, lang), words.acceptReason].join('\n'),
  }),
  correct: (_problem, words) => ({ intro: words.correctFile, text: words.correctionExample }),
  return: (_problem, words) => ({ intro: words.returnFile, text: words.returnNotes }),
  // A time a line surely names. Who pastes it has read it in the newsroom's own zone.
  embargo: ({ params = {} }, words, lang, { newsroom }) => {
    const { suggestion = '', zone, text = '' } = params;
    const until = params.passed ? undefined : readIsoTime(String(suggestion));
    if (until?.kind !== 'instant') return undefined;
    return {
      intro: zone === 'named' ? words.embargoFile : `${words.embargoNoZone} ${words.embargoFile}`,
      time: exactTime(until.instant.toISOString(), lang, newsroom.timeZone),
      text: `${suggestion} ${text}`,
    };
  },
};
