import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { JobRow } from '../editorial/rows.ts';
import { type Inline, normalised, plainText } from '../release/wording/inline.ts';
import type { Group } from '../release/wording/segments.ts';
import { type ReturnedDocument, UUID } from './returned-document.ts';

/** What the archive keeps of a file that went out, by each clue that may be left of it. */
export const SentJob = z.object({ release: z.uuid(), lang: z.string(), version: z.int() });
export type SentJob = z.infer<typeof SentJob>;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Where the archive keeps which job a clue means. */
const keyOfClue = (kind: 'job' | 'name' | 'words', clue: string): string => `translations/sent/${kind}/${sha256(clue)}.json`;

const MOST_TELLING = 5;

/** The longest sentences of a file say which it is: short ones are everywhere, and tools leave some of them out. */
const tellingWords = (sources: readonly (readonly Inline[])[]): string =>
  [...new Set(sources.map((source) => normalised(plainText(source)).replace(/[\s\p{Cf}]/gu, '')))]
    .sort((one, other) => other.length - one.length || (one < other ? -1 : 1))
    .slice(0, MOST_TELLING)
    .join('\n');

const wordsClue = (sources: readonly (readonly Inline[])[], lang: string): string => `${lang}\n${tellingWords(sources)}`;

/** The keys under which it is written down which job a file asks for, when it goes out as `out`. */
export const clueKeysOf = (job: Pick<JobRow, 'id' | 'lang'>, out: string, groups: readonly Group[]): string[] => [
  keyOfClue('job', job.id),
  keyOfClue('name', nameOfPath(out)),
  keyOfClue(
    'words',
    wordsClue(
      groups.flatMap(({ segments }) => segments.filter(({ fixed }) => !fixed).map(({ source }) => source)),
      job.lang,
    ),
  ),
];

/** No file that went out has a longer name; what tools put around it is short. */
const LONGEST_NAME = 400;

const nameOfPath = (path: string): string =>
  (path.split(/[\\/]/).at(-1) ?? '').slice(0, LONGEST_NAME).normalize('NFC').toLowerCase();

/** The name of the file that went out, in what a tool made of it: `2026-11-03-wells.fr-es.xlf_spa.mqxliff`. */
const namesSent = (names: readonly string[], languages: readonly string[]): string[] => {
  const tags = [...languages].sort((one, other) => other.length - one.length).map((tag) => tag.toLowerCase());
  const sent = new RegExp(`\\d{4}-\\d{2}-\\d{2}-.+?\\.(?:${tags.join('|')})-(?:${tags.join('|')})(?![\\p{L}\\p{N}])`, 'u');
  return [...new Set(names.flatMap((name) => sent.exec(nameOfPath(name))?.[0] ?? []))];
};

/**
 * Whether a file in one language answers a job that asks for another: the language itself, or a regional form of it that the newsroom
 * does not publish by itself (BCP 47; RFC 4647, 3.3.1). A tool that leaves the region out says less, and nothing else.
 */
export const answersLanguage = (asked: string, declared: string, published: readonly string[]): boolean => {
  const [wanted, said] = [asked.toLowerCase(), declared.toLowerCase()];
  if (wanted === said) return true;
  if (published.some((tag) => tag.toLowerCase() === said)) return false;
  return (
    said.startsWith(`${wanted}-`) || (wanted.startsWith(`${said}-`) && /^-(?:[a-z]{2}|\d{3})$/.test(wanted.slice(said.length)))
  );
};

/** Where to look for the job of a file. */
export type WhereToLook =
  | { release: string }
  /** Keys of the archive, the surest clues first; those beside each other say nothing where more than one of them is there. */
  | { clues: readonly (readonly string[])[]; isNamed: boolean };

/**
 * Where the job that a file answers is found. What the file says itself counts, and nothing beside it; a file that tools have taken that
 * from is known by its name, or that of what it was made of, and at last by its words. `names`: of the upload, and within a package.
 */
export const whereToLook = (document: ReturnedDocument, names: readonly string[], languages: readonly string[]): WhereToLook => {
  const { job, release, target, units } = document;
  if (release !== undefined && UUID.test(release)) return { release };
  if (job !== undefined && UUID.test(job)) return { clues: [[keyOfClue('job', job)]], isNamed: true };
  const sources = units.map(({ source }) => source);
  const meant = target === undefined ? languages : languages.filter((lang) => answersLanguage(lang, target, languages));
  return {
    clues: [
      ...namesSent([...names, ...(job === undefined ? [] : [job])], languages).map((name) => [keyOfClue('name', name)]),
      meant.map((lang) => keyOfClue('words', wordsClue(sources, lang))),
    ],
    isNamed: false,
  };
};

/** The job of a release that a file answers: the one it names, was found by, or asks for by its language; the only one there is. */
export const jobMeant = (
  jobs: readonly JobRow[],
  { document, sent }: { document: ReturnedDocument; sent: SentJob | undefined },
  languages: readonly string[],
): JobRow | undefined => {
  const { job, target } = document;
  if (job !== undefined && UUID.test(job)) return jobs.find(({ id }) => id === job);
  if (sent) return jobs.find(({ lang }) => lang === sent.lang);
  if (target === undefined) return jobs.length === 1 ? jobs[0] : undefined;
  return jobs.find(({ lang }) => lang === target) ?? jobs.find(({ lang }) => answersLanguage(lang, target, languages));
};

/** The file as an answer to that job: its languages are those of the job where they mean them. */
export const asAnswerTo = (
  job: JobRow,
  { document, sent }: { document: ReturnedDocument; sent: SentJob | undefined },
  languages: readonly string[],
): ReturnedDocument => {
  const { source, target, version = sent?.version } = document;
  const isSource = source === undefined || answersLanguage(job.from, source, languages);
  const isTarget = target === undefined || answersLanguage(job.lang, target, languages);
  return {
    ...document,
    ...(version !== undefined && { version }),
    ...(isSource && { source: job.from }),
    ...(isTarget && { target: job.lang }),
  };
};
