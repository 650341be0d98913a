import { type Answer, type AnswerFacts, answers, answersTo } from '../editorial/problems.ts';
import { commandWords } from '../languages/commands.ts';
import { exactTime, offsetToCopy } from '../languages/dates.ts';
import { deskWords } from '../languages/desk.ts';
import type { DeskWords } from '../languages/desk-words.ts';
import { directionOf } from '../languages/direction.ts';
import { fieldNames } from '../languages/field-names.ts';
import { fill } from '../languages/fill.ts';
import { countryName, languageName } from '../languages/newsroom-names.ts';
import { problemSentences } from '../languages/problems.ts';
import { chosenIn, countedIn, countOf, say } from '../languages/say.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { commandFileName, commandNames, commands, reviewNames } from '../release/command-table.ts';
import { INCOMING, RETURNED, readKey } from '../release/object-key.ts';
import type { Problem } from '../release/problem.ts';
import { readIsoTime } from '../release/reading/calendar.ts';
import { commandTargets } from './command-files.ts';

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
  /** That of the edition, where there is one. */
  lang?: string | undefined;
  /** `release:` in the document, which overrides the key. */
  release?: string | undefined;
  /** The file has errors as well: it is dropped again, and cannot be accepted. */
  rejected?: boolean | undefined;
}

/** What a problem says to a press officer, and what to do about it, with lines ready to copy where that is quicker. */
export const problemWords = (problem: Problem, lang: string, context: ProblemContext): ProblemWords => {
  const [what, todo] = problemSentences(lang)[problem.code];
  const words = deskWords(lang);
  const values = { ...readable(problem, lang, context.newsroom), ...commandFiles(problem, lang, context) };
  const sayProblem = (sentence: string): string => {
    const asTheyAre = [...countedIn(sentence), ...chosenIn(sentence)].map((name) => [name, problem.params?.[name] ?? '']);
    return say(sentence, { ...values, ...Object.fromEntries(asTheyAre) }, lang);
  };
  const paste = answersTo(problem).flatMap((answer) => pasteOf(answer, problem, lang, context) ?? []);
  // Whatever else it is asked, a file with errors is dropped again.
  const isOvertaken = context.rejected && problem.weight === 'question' && paste.some(({ file }) => file !== undefined);
  return {
    what: sayProblem(what),
    todo: isOvertaken ? words.settleToo : sayProblem(todoIn(problem, todo, words)),
    paste: isOvertaken ? paste.filter(({ file }) => file === undefined) : paste,
  };
};

/** Where a time makes a difference to what is to be done. */
const todoIn = ({ params }: Problem, todo: string, words: DeskWords): string => {
  if (params?.passed) return words.embargoPassed;
  return params?.until === undefined ? todo : words.waitsUntil;
};

/** The params as people read them: names for codes, megabytes for bytes. */
const readable = (problem: Problem, lang: string, newsroom: Newsroom): Record<string, string> => {
  const { params = {} } = problem;
  const { expects } = deskWords(lang);
  const field = fieldNames.find((one) => one === params.key);
  const expected = field && fill(expects[field], { topics: newsroom.topics.map(({ id }) => id).join(', ') || '–' });
  const named = Object.entries({ ...params, ...(expected && { expected }) }).map(([name, value]) => [
    name,
    isFileName(problem, name)
      ? fileName(nameOf(name, value, lang, newsroom))
      : isolated(nameOf(name, value, lang, newsroom), lang),
  ]);
  return Object.fromEntries(named);
};

/** Whether a param is the name of a file: `key` is a line of front matter where the problem is about that. */
const isFileName = ({ code }: Problem, param: string): boolean =>
  param === 'file' ||
  (param === 'key' && !code.startsWith('front-matter') && code !== 'unknown-key') ||
  (param === 'meant' && code.startsWith('command-')) ||
  (param === 'name' && (code.startsWith('command-') || code === 'release-attached'));

const nameOf = (param: string, value: string | number, lang: string, { timeZone }: Newsroom): string => {
  switch (param) {
    case 'size':
    case 'limit':
      if (typeof value !== 'number') return value;
      return value > 1000 ? megabytes(value, lang) : countOf(value, lang);
    case 'declared':
    case 'detected':
    case 'lang':
      return languageName(String(value), lang);
    case 'missing':
    case 'languages':
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
      return typeof value === 'number' ? countOf(value, lang) : value;
  }
};

const megabytes = (bytes: number, lang: string): string =>
  new Intl.NumberFormat(`${lang}-u-nu-latn`, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 })
    .format(bytes / 1_000_000)
    // CLDR has a plain space there in some languages: the unit would begin a line.
    .replace(/ /g, '\u00a0');

/**
 * The exact names of command files that a sentence may give: `{killFile}` is about the upload's own language, `{killRelease}` about
 * the whole release, `{killEach}` about each of the languages that the problem names.
 */
const commandFiles = (
  { params = {} }: Problem,
  lang: string,
  { key, newsroom, release }: ProblemContext,
): Record<string, string> => {
  const { whole, own } = commandTargets(key, { newsroom, release });
  const each =
    params.languages === undefined
      ? [whole]
      : String(params.languages)
          .split(', ')
          .map((one) => `${whole}.${one}`);
  return Object.fromEntries(
    commandNames.flatMap((command) => {
      const named = (target: string): string => fileName(commandFileName(target, command));
      const list = new Intl.ListFormat(lang, { type: command === 'accept' ? 'disjunction' : 'conjunction' });
      return [
        [`${command}File`, named(own)],
        [`${command}Release`, named(whole)],
        [`${command}Each`, list.format(each.map(named))],
      ];
    }),
  );
};

/** Foreign words inside a right-to-left sentence keep to themselves (FSI … PDI, Unicode UAX #9). */
const isolated = (value: string, lang: string): string => (directionOf(lang) === 'rtl' ? `\u2068${value}\u2069` : value);

/**
 * A file's name reads from left to right wherever it stands (LRI … PDI), also when it begins with a date. Pages make an element of
 * it (`fileNamesMarked`), so that no line ends inside it.
 */
const fileName = (name: string): string => `\u2066${name}\u2069`;

/**
 * The file that answers with a command about this upload: below `incoming/`, or with its whole key where it lies beside a returned
 * translation. Undefined where there is no such command.
 */
const commandFile = (
  { file: command, about }: Extract<AnswerFacts, { file: string }>,
  { key, newsroom, release, lang }: ProblemContext,
): string | undefined => {
  const reading = readKey(key, newsroom.languages);
  const targets = commandTargets(key, { newsroom, release });
  if (about && 'releaseKey' in reading)
    return commandFileName(about === 'language' && lang ? `${targets.whole}.${lang}` : targets.whole, command);
  const isReturned = reading.kind === 'document' && reading.returned;
  if (isReturned && reviewNames.some((name) => name === command)) return commandFileName(key, command);
  if (!Object.hasOwn(commands, command)) return undefined;
  const isFiled = reading.kind === 'manifest' || reading.kind === 'document';
  return commandFileName(isFiled ? targets.own : key.slice(INCOMING.length), command);
};

/** The names of command files, below `incoming/`, each of which answers what is asked about a held upload. */
export const answerFiles = (problem: Problem, context: ProblemContext): string[] => [
  ...new Set(
    answersTo(problem).flatMap((answer) => {
      const facts: AnswerFacts = answers[answer];
      return 'file' in facts ? (commandFile(facts, context) ?? []) : [];
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
      intro: takesFrontMatter(file) ? fill(words.frontMatterOf, { file: fileName(file) }) : words.frontMatterOfCopy,
      text: frontMatter(`${facts.frontMatter}: ${statedAs[facts.frontMatter](problem, words, context)}`),
    };
  }
  const file = commandFile(facts, context);
  const written = file === undefined ? undefined : writtenAs[answer as FileAnswer](problem, words, lang, context);
  return file === undefined || !written
    ? undefined
    : { intro: fill(written.intro, { file: fileName(file), time: written.time ?? '' }), text: written.text, file };
};

/** A time in letters, in the newsroom's zone: no command and no front matter takes it before it is filled in. */
const timeToFillIn = (decidedAt: string, { timeZone }: Newsroom): string =>
  `YYYY-MM-DDThh:mm:00${offsetToCopy(decidedAt, timeZone)}`;

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
    (params.passed ? undefined : params.suggestion) ?? timeToFillIn(decidedAt, newsroom),
  correction: (_problem, words) => words.correctionExample,
  release: ({ params = {} }) => JSON.stringify(params.release ?? ''),
  pictures: ({ params = {} }, words) =>
    String(params.names ?? '')
      .split(', ')
      .map((name) => `\n  ${JSON.stringify(name)}: ${words.pictureShows}`)
      .join(''),
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
    text: [commandWords(lang).newReleaseLine, words.acceptReason].join('\n'),
  }),
  correct: (_problem, words) => ({ intro: words.correctFile, text: words.correctionExample }),
  return: (_problem, words) => ({ intro: words.returnFile, text: words.returnNotes }),
  restore: (_problem, words) => ({ intro: words.restoreFile, text: words.restoreReason }),
  'restore-language': (_problem, words) => ({ intro: words.restoreFile, text: words.restoreReason }),
  // A time a line surely names. Who pastes it has read it in the newsroom's own zone.
  embargo: (problem, words, lang, { decidedAt, newsroom }) => {
    const { suggestion = '', zone, text = '', passed } = problem.params ?? {};
    const until = passed ? undefined : readIsoTime(String(suggestion));
    if (until?.kind !== 'instant') {
      // Where front matter takes the time, that is offered instead.
      if (problem.weight !== 'question' || answersTo(problem).includes('state-embargo')) return undefined;
      return { intro: words.embargoFileOpen, text: `${timeToFillIn(decidedAt, newsroom)} ${words.embargoReason}` };
    }
    return {
      intro: zone === 'named' ? words.embargoFile : `${words.embargoNoZone} ${words.embargoFile}`,
      time: exactTime(until.instant.toISOString(), lang, newsroom.timeZone),
      text: `${suggestion} ${text}`,
    };
  },
};
