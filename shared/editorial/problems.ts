import type { CommandName, ReviewName } from '../release/command-table.ts';
import type { Problem, ProblemCode } from '../release/problem.ts';

/** Front matter that an answer states: the file is dropped again with it. */
type StatedField = 'title' | 'countries' | 'topics' | 'lang' | 'embargo' | 'correction' | 'release' | 'pictures';

/**
 * An answer that can be copied from a card: a file to drop beside what it is about, or front matter for its top. The file is named as
 * the one it is about is, unless it speaks of the whole release or of one language whatever that is called.
 */
export type AnswerFacts = { file: CommandName | ReviewName; about?: 'release' | 'language' } | { frontMatter: StatedField };

/** Every answer that a card may offer. What it does is said by the command, or by the field, of its name. */
export const answers = {
  accept: { file: 'accept' },
  /** The same file with a first line of its own. */
  'accept-new-release': { file: 'accept' },
  correct: { file: 'correct' },
  embargo: { file: 'embargo' },
  return: { file: 'return' },
  restore: { file: 'restore', about: 'release' },
  'restore-language': { file: 'restore', about: 'language' },
  'state-title': { frontMatter: 'title' },
  'state-countries': { frontMatter: 'countries' },
  'state-topics': { frontMatter: 'topics' },
  'state-lang': { frontMatter: 'lang' },
  'state-embargo': { frontMatter: 'embargo' },
  'state-correction': { frontMatter: 'correction' },
  'state-release': { frontMatter: 'release' },
  'state-pictures': { frontMatter: 'pictures' },
} as const satisfies Record<string, AnswerFacts>;
export type Answer = keyof typeof answers;

export interface ProblemFacts {
  /** The first is what it usually weighs. */
  weights: readonly [Problem['weight'], ...Problem['weight'][]];
  /** What its words may name. */
  params?: readonly string[];
  /** What it takes beyond the file itself, mended and dropped again; the likeliest first. */
  answers?: readonly [Answer, ...Answer[]];
  /**
   * A doubt about one file that binds every language of its release, and not only its own edition: it holds them (`release`), or
   * holds them until the time that the file no longer says (`time`).
   */
  binds?: 'release' | 'time';
  /** Nobody has to answer: what waits goes on by itself. */
  goesOn?: true;
}

const table = {
  empty: { weights: ['error'] },
  'not-utf-8': { weights: ['error'] },
  'too-large': { weights: ['error'], params: ['size', 'limit'] },
  'file-damaged': { weights: ['error'], params: ['reason'] },
  'file-unsafe': { weights: ['error'], params: ['reason'] },
  'too-much-inside': { weights: ['error'], params: ['limit'] },
  'not-read': { weights: ['error'] },
  'type-not-read-yet': { weights: ['error'], params: ['type'] },
  'type-unsupported': { weights: ['error'], params: ['type'] },
  'type-save-as-docx': { weights: ['error'], params: ['type'] },
  'type-pdf': { weights: ['error'] },
  'picture-file-refused': { weights: ['error'], params: ['name', 'why'] },
  'key-empty': { weights: ['error'] },
  'key-path': { weights: ['error'] },
  'mail-automatic': { weights: ['error'], params: ['reason'] },
  'no-headline': { weights: ['error'], answers: ['state-title'] },
  'headline-length': { weights: ['error'], params: ['length', 'min', 'max'], answers: ['state-title'] },
  'no-body': { weights: ['error'] },
  'front-matter-unclosed': { weights: ['error'], params: ['after'] },
  'front-matter-unreadable': { weights: ['error'], params: ['reason'] },
  'front-matter-duplicate-key': { weights: ['error'], params: ['key'] },
  'front-matter-near-miss': { weights: ['error'], params: ['key', 'meant'] },
  'front-matter-embargo-key': { weights: ['error'], params: ['key'], answers: ['state-embargo'] },
  'front-matter-value': { weights: ['error'], params: ['key', 'expected'] },
  'front-matter-date': { weights: ['error'], params: ['key', 'value'] },
  'json-unreadable': { weights: ['error'], params: ['reason'] },
  'too-many-feeds': { weights: ['error'], params: ['count', 'limit'] },
  'release-too-large': { weights: ['error'], params: ['limit'] },
  'command-empty': { weights: ['error'] },
  'command-not-read-yet': { weights: ['error'], params: ['command'] },
  'command-time': { weights: ['error'], params: ['said'] },
  'command-too-long': { weights: ['error'], params: ['limit', 'length'] },
  'accept-needs-language': { weights: ['error'], params: ['languages'] },
  'new-release-inexact': { weights: ['error'], params: ['said', 'line'] },
  'command-needs-language': { weights: ['error'], params: ['languages'] },
  'embargo-too-late': { weights: ['error'] },
  'command-without-target': { weights: ['error', 'remark'], params: ['command', 'target'] },
  'command-not-applicable': { weights: ['error'], params: ['command', 'state', 'lang'] },
  'control-file-not-read-yet': { weights: ['error'] },
  'manifest-alone': { weights: ['error'] },
  'manifest-earlier': { weights: ['error'] },
  'command-misplaced': { weights: ['error'], params: ['command', 'meant'] },
  'command-name': { weights: ['error'], params: ['name', 'meant'] },
  'command-word': { weights: ['error'], params: ['name', 'meant', 'aside'] },
  'command-near-name': { weights: ['error'], params: ['command', 'target', 'meant'] },
  'command-elsewhere': { weights: ['error'], params: ['name', 'folder'] },
  'translation-unreadable': { weights: ['error'], params: ['reason'] },
  'translation-format': { weights: ['error'], params: ['type', 'tool', 'kind', 'send'] },
  'translation-unmarked': { weights: ['error'], params: ['name'] },
  'translation-unknown': { weights: ['error'] },
  'translation-over': { weights: ['error'] },
  'translation-language': { weights: ['error'], params: ['declared', 'detected'] },
  'segment-missing': { weights: ['error'], params: ['paragraph', 'sentence', 'said'] },
  'segment-broken': { weights: ['error'], params: ['paragraph', 'sentence', 'said'] },
  'segment-markup': {
    weights: ['error', 'remark'],
    params: ['paragraph', 'sentence', 'said', 'acceptable'],
    answers: ['accept'],
  },
  'segment-differs': {
    weights: ['error', 'remark'],
    params: ['paragraph', 'sentence', 'said', 'read', 'acceptable'],
    answers: ['accept'],
  },
  'segment-unlike': {
    weights: ['error', 'remark'],
    params: ['paragraph', 'sentence', 'said', 'read', 'acceptable'],
    answers: ['accept'],
  },
  'translation-unchanged': { weights: ['error'], params: ['said', 'acceptable'], answers: ['accept'] },
  'memory-unreadable': { weights: ['error'], params: ['said'] },
  'glossary-unreadable': { weights: ['error'], params: ['said'] },
  'translation-returned': { weights: ['error'], params: ['said'] },
  killed: { weights: ['error'] },

  'embargo-line': {
    weights: ['question'],
    params: ['text', 'suggestion', 'zone', 'passed'],
    answers: ['embargo', 'state-embargo', 'accept'],
    binds: 'release',
  },
  'headline-doubtful': { weights: ['question'], params: ['text', 'other'], answers: ['accept', 'state-title'] },
  'year-guessed': { weights: ['question'], params: ['text', 'date'], answers: ['accept'] },
  'text-elsewhere': { weights: ['question'], params: ['count'], answers: ['accept'] },
  'draft-line': { weights: ['question'], params: ['text'], answers: ['accept'], binds: 'release' },
  'mail-note': { weights: ['question'], params: ['text'], answers: ['accept'] },
  'mail-unsure': { weights: ['question'], params: ['text'], answers: ['accept'] },
  'release-attached': { weights: ['question'], params: ['name'], answers: ['accept'] },
  'tracked-changes': { weights: ['question'], params: ['count'], answers: ['accept'] },
  'struck-out': { weights: ['question'], params: ['text', 'count'], answers: ['accept'] },
  mojibake: { weights: ['question'], params: ['text', 'meant'], answers: ['accept'] },
  'characters-lost': { weights: ['question'], params: ['text'], answers: ['accept'] },
  'language-mismatch': { weights: ['question'], params: ['declared', 'detected'], answers: ['state-lang', 'accept'] },
  'language-unknown': { weights: ['question'], answers: ['state-lang'] },
  'language-unread': { weights: ['question'], params: ['lang'], answers: ['embargo', 'accept'], binds: 'release' },
  'paragraph-language': { weights: ['question'], params: ['lang', 'detected'], answers: ['accept'] },
  'second-release': { weights: ['question'], params: ['text'], answers: ['accept'] },
  'credential-in-text': { weights: ['question'], params: ['text'], answers: ['accept'] },
  'language-not-published': { weights: ['question'], params: ['lang'], answers: ['state-lang'] },
  'changed-without-note': { weights: ['question'], answers: ['state-correction', 'correct', 'accept'] },
  'different-story': { weights: ['question'], answers: ['accept-new-release', 'accept'] },
  'resembles-killed': { weights: ['question'], params: ['key'], answers: ['accept'] },
  'resembles-held': { weights: ['question'], params: ['key', 'release'], answers: ['state-release', 'accept'] },
  'resembles-waiting': { weights: ['question'], params: ['key', 'dueAt', 'release'], answers: ['state-release', 'accept'] },
  'embargo-removed': { weights: ['question'], answers: ['state-embargo', 'embargo', 'accept'], binds: 'time' },
  'embargo-brought-forward': { weights: ['question'], answers: ['state-embargo', 'embargo', 'accept'], binds: 'time' },
  'topic-unknown': {
    weights: ['question', 'error'],
    params: ['topic', 'topics', 'expected'],
    answers: ['state-topics', 'accept'],
  },
  draft: { weights: ['question'], answers: ['accept'], binds: 'release' },
  'translation-review': { weights: ['question'], answers: ['accept', 'return'] },
  'translation-stale': { weights: ['question'], params: ['lang', 'said', 'count'], answers: ['accept'] },
  'translation-differs': { weights: ['question'], params: ['lang', 'said', 'read', 'count'], answers: ['accept'] },
  'waiting-for-set': { weights: ['question'], params: ['missing', 'until'], answers: ['accept'], goesOn: true },
  'bundle-waits': { weights: ['question'], params: ['key'], answers: ['accept'], goesOn: true },
  'embargo-after-publication': { weights: ['question'], params: ['languages'], answers: ['accept'] },
  'nothing-to-correct': { weights: ['question'], answers: ['accept'] },
  'release-withdrawn': { weights: ['question', 'remark'], answers: ['restore'] },
  'language-withdrawn': { weights: ['question', 'remark'], answers: ['restore-language'] },

  'picture-refused': { weights: ['question'], params: ['name', 'why'], answers: ['accept'] },
  'pictures-too-many': { weights: ['question'], params: ['count', 'limit'], answers: ['accept'] },
  'picture-without-text': {
    weights: ['question', 'remark'],
    params: ['count', 'names'],
    answers: ['state-pictures', 'accept'],
  },
  'picture-without-credit': { weights: ['remark'], params: ['count', 'names'] },
  'picture-missing': { weights: ['question'], params: ['names'], answers: ['accept'] },
  'picture-waits': { weights: ['remark'], params: ['names'] },
  'picture-of-nobody': { weights: ['remark'], params: ['names'] },
  'picture-shown': { weights: ['remark'], params: ['name'] },

  'unknown-key': { weights: ['remark'], params: ['key'] },
  'no-dateline': { weights: ['remark'] },
  'no-country': { weights: ['remark'], answers: ['state-countries'] },
  'country-uncertain': { weights: ['remark'], params: ['country', 'text'], answers: ['state-countries'] },
  'country-from-text': { weights: ['remark'], params: ['country'], answers: ['state-countries'] },
  'date-from-upload': { weights: ['remark'] },
  'page-differs': { weights: ['remark'], params: ['field', 'said', 'read'] },
  'no-contact': { weights: ['remark'] },
  'noise-dropped': { weights: ['remark'], params: ['count'] },
  'characters-cleaned': { weights: ['remark'], params: ['count'] },
  'charset-guessed': { weights: ['remark'], params: ['charset'] },
  'hidden-text-dropped': { weights: ['remark'], params: ['count'] },
  'embedded-dropped': { weights: ['remark'], params: ['count'] },
  'link-dropped': { weights: ['remark'], params: ['address'] },
  'possible-copy': { weights: ['remark'] },
  'correction-unseen': { weights: ['remark'] },
  'older-than-alerts': { weights: ['remark'] },
  'note-not-shown': { weights: ['remark'], params: ['command'] },
  'newer-rejected': { weights: ['remark', 'question'], answers: ['embargo', 'accept'] },
  'embargo-without-target': { weights: ['remark'], params: ['target'] },
  'earlier-public': { weights: ['remark'], params: ['lang', 'file'] },
  'bundle-time': { weights: ['remark'] },
  'original-assumed': { weights: ['remark'], params: ['lang'] },
  'partner-title': { weights: ['remark'], params: ['text'] },
  'partner-characters': { weights: ['remark'], params: ['text', 'count'] },
  'partner-length': { weights: ['remark'], params: ['length', 'max'] },
  'partner-structure': { weights: ['remark'], params: ['count'] },
  'partner-contact': { weights: ['remark'], params: ['name'] },
  'segment-unsure': { weights: ['remark'], params: ['paragraph', 'sentence', 'said', 'read'] },
  'segment-length': { weights: ['remark'], params: ['paragraph', 'sentence', 'said', 'read'] },
  'translation-partial': { weights: ['remark'], params: ['count', 'said'] },
  'package-opened': { weights: ['remark'], params: ['count', 'files'] },
  'translation-note': { weights: ['remark'], params: ['paragraph', 'sentence', 'said'] },
  'term-missing': { weights: ['remark'], params: ['paragraph', 'sentence', 'said', 'read'] },
  'memory-taken': { weights: ['remark'], params: ['count', 'total'] },
  'memory-left-out': { weights: ['remark'], params: ['count', 'why'] },
  'glossary-taken': { weights: ['remark'], params: ['count', 'total'] },
  'superseded-by': { weights: ['remark'] },
  'duplicate-of': { weights: ['remark'], params: ['key'] },
} as const satisfies Record<ProblemCode, ProblemFacts>;

/**
 * What can be said of an upload, and what answers it. Cards, the desk page, commands and docs read it here. The words are in
 * `shared/languages/<tag>/problems.ts`, by the same code.
 */
export const problems: Record<ProblemCode, ProblemFacts> = table;

/** Codes that hold an upload, turn it away, or take an answer. */
export type AnswerableCode = {
  [Code in ProblemCode]: (typeof table)[Code] extends { answers: unknown }
    ? Code
    : Exclude<(typeof table)[Code]['weights'][number], 'remark'> extends never
      ? never
      : Code;
}[ProblemCode];

const codesWhere = (isMeant: (facts: ProblemFacts) => boolean): ProblemCode[] =>
  (Object.keys(problems) as ProblemCode[]).filter((code) => isMeant(problems[code]));

/** Doubts about one file that hold every language of its release. */
export const doubtsOfRelease: readonly ProblemCode[] = codesWhere(({ binds }) => binds === 'release');

/** A file no longer says the time that its release waits for. */
export const forgettingATime: readonly ProblemCode[] = codesWhere(({ binds }) => binds === 'time');

/** What a file waits for that is no question to anybody. */
export const goingOnByThemselves: readonly ProblemCode[] = codesWhere(({ goesOn }) => goesOn === true);

/** Questions that an embargo command settles. */
export const answeredByATime: readonly ProblemCode[] = codesWhere(({ answers: taken }) => taken?.includes('embargo') ?? false);

/** What a text waits for that was withdrawn before readers had it: a restoration, and nothing else. */
export const answeredByRestoring: readonly ProblemCode[] = codesWhere(
  ({ answers: taken }) => taken?.some((answer) => answer === 'restore' || answer === 'restore-language') ?? false,
);

/** The answers to one problem as it was raised, the likeliest first. */
export const answersTo = ({ code, weight, params = {} }: Problem): readonly Answer[] => {
  const taken: readonly Answer[] = problems[code].answers ?? [];
  // A returned translation can be taken as it is only where nothing but its words is in doubt.
  if (weight === 'error' && taken.includes('accept') && !params.acceptable) return [];
  // A time that has passed most likely asks for nothing any more.
  return params.passed ? [...taken].reverse() : taken;
};
