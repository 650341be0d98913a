import type { Action, DeskSection, Outcome } from './desk-names.ts';
import type { FieldName } from './field-names.ts';
import type { ProblemCode } from './problem-codes.ts';

/** Everything report cards and the desk page say by themselves, to press officers. `{…}` is filled in; what counts is an ICU plural (`say`). */
export interface DeskWords {
  /** The e-mails that tell the desk of something: one sentence each. */
  notices: Record<
    'held' | 'rejected' | 'unmatched' | 'early-embargo' | 'late-embargo' | 'removed' | 'translations' | 'overdue',
    string
  >;
  verdicts: Record<
    | Outcome
    | 'withdrawn'
    | 'killed'
    | 'refused'
    | 'settled'
    | 'ordered'
    | 'goingDown'
    | 'goingAside'
    | 'nothingThere'
    | 'nothingThereYet'
    | 'manifest'
    | 'waits'
    /** A translation memory, a glossary or a package: what became of it stands below. */
    | 'taken',
    string
  >;
  /** Instead of a time that is not known. */
  later: string;
  whatToDo: string;
  remarks: string;
  line: string;
  lineAndColumn: string;
  /** Above lines to copy. */
  frontMatterOf: string;
  /** The same for files that have no front matter. */
  frontMatterOfCopy: string;
  acceptFile: string;
  /** Instead of the advice to accept a file that is rejected for something else. */
  settleToo: string;
  acceptReason: string;
  /** How a withdrawal is taken back, and why. */
  restoreFile: string;
  restoreReason: string;
  /** How a translation is sent back: the name of the file, and notes to begin with. */
  returnFile: string;
  returnNotes: string;
  /** A file that orders the time a line names. */
  embargoFile: string;
  embargoNoZone: string;
  /** The same where only the desk knows the time: letters stand for it. */
  embargoFileOpen: string;
  embargoReason: string;
  /** The command files that are about what a card shows, and what each does. */
  commandsOf: string;
  commandDoes: Record<'withdraw' | 'kill' | 'restore', string>;
  /** What to do when the time a line names has passed. */
  embargoPassed: string;
  /** What to do about a file that waits for other languages until a time. */
  waitsUntil: string;
  /** How a different story is accepted as a release of its own. */
  acceptNewFile: string;
  /** How a correction note is given to a text that is held for want of one. */
  correctFile: string;
  /** A link to the page as readers will see it. */
  preview: string;
  /** On that page, above everything. */
  previewOnly: string;
  correctionExample: string;
  whereItIs: string;
  page: string;
  feeds: string;
  command: string;
  target: string;
  reason: string;
  /** What a command told readers, and that it told them nothing of why. */
  toReaders: string;
  toReadersNothing: string;
  /** What a command did, edition by edition, and who hears of it. */
  effects: Record<
    | 'title'
    | 'killed'
    | 'killing'
    | 'stopped'
    | 'gone'
    | 'withdrawn'
    | 'withdrawing'
    | 'waits'
    | 'restored'
    | 'restoring'
    | 'letOut'
    | 'nothing'
    | 'mailsOfKill'
    | 'mails'
    | 'mailsLater'
    | 'nobodyTold'
    | 'translationsOver',
    string
  >;
  /** Of a refused file in whose place the right one was carried out. */
  settledBy: string;
  /** Where what was taken down or withdrawn had been, and since when. */
  whereItWas: string;
  goneSince: string;
  goingSince: string;
  asideSince: string;
  understood: string;
  howToChange: string;
  howToChangeCopy: string;
  toChange: string;
  evidence: string;
  /** Where a value comes from, by the rule's name in `derived`. */
  rules: Record<string, string>;
  fields: Record<FieldName | 'body' | 'quotes', string>;
  expects: Record<FieldName, string>;
  /** To be written over by whoever says what a picture shows. */
  pictureShows: string;
  types: Record<'release' | 'statement' | 'advisory' | 'briefing', string>;
  none: string;
  yes: string;
  noise: string;
  aboutFile: string;
  file: string;
  uploadedBy: string;
  uploadedAt: string;
  decidedAt: string;
  version: string;
  releaseId: string;
  uploadId: string;
  desk: string;
  zone: string;
  sections: Record<DeskSection, { title: string; empty: string }>;
  dueOn: string;
  /** Of what is held, which no time alone makes public. */
  notBefore: string;
  /** Of what goes on by itself, with others: its time alone does not make it public. */
  earliest: string;
  /** When the desk page was written. */
  asOf: string;
  /** Before the names of command files of which one will do. */
  answerWith: string;
  by: string;
  /** Of what was too old for mails when it came out. */
  unmailed: string;
  /** Of a section that is longer than the page shows. */
  more: string;
  moreDue: string;
  timeline: string;
  /** Instead of a language. */
  wholeRelease: string;
  /** Instead of who, where nobody did it. */
  atItsTime: string;
  versionNumber: string;
  /** Below a timeline that is longer than its page. */
  older: string;
  /** The page beside a file for a translator, and the translation queue of the desk page. */
  translation: Record<
    | 'title'
    | 'due'
    | 'asked'
    | 'new'
    | 'known'
    | 'draft'
    | 'near'
    | 'queue'
    | 'empty'
    | 'overdue'
    | 'notBegun'
    /** The mail to whoever is asked. */
    | 'mailAsked'
    | 'mailOverdue'
    | 'mailReturn'
    | 'stale'
    | 'words'
    /** The Word table for who has no tool: what to do, its columns, and its notes on single sentences. */
    | 'table'
    | 'tableNumber'
    | 'tableNotes'
    | 'tableKept'
    | 'tableLink'
    | 'tableDraft',
    string
  >;
  /** What was decided, as the timeline tells it. */
  actions: Record<Action, string>;
}

/**
 * For every code what it says and what to do about it. `{…}` is filled in from the problem's params and from the file;
 * what counts is an ICU plural: `{count, plural, one {a line} other {{count} lines}}`, with every form the language has.
 */
export type ProblemSentences = Record<ProblemCode, readonly [what: string, todo: string]>;
