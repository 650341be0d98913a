import * as z from 'zod';
import { actions } from '../languages/desk-names.ts';
import { fold } from '../languages/fold.ts';
import { LanguageTag, ReleaseType, TranslationFile } from '../newsroom/newsroom.ts';
import { shortened } from '../release/cut-text.ts';
import { CountryCode, Instant, Stated } from '../release/edition.ts';
import { Manifest } from '../release/manifest.ts';
import { MOST_PICTURES, Picture, PublicPicture } from '../release/picture.ts';
import { Problem, ProblemCode } from '../release/problem.ts';
import { UploadSummary } from '../release/upload.ts';
import { FeedEntry, type FeedId } from './feed.ts';
import { ReleaseEventType } from './release-event.ts';

/**
 * The rows of the newsroom table. `pk` and `sk` are strings; the index `lists` (`list`, `listAt`) is sparse and holds what is
 * looked for by kind: uploads and editions on the desk page, feeds whose documents are behind. Rows stay below 4 KB.
 */
export interface RowKey {
  pk: string;
  sk: string;
}

export const LISTS_INDEX = 'lists';

/** Lists of the `lists` index. The desk page reads those that are named for it, keep-time and reconcile-alerts the others. */
export const lists = {
  held: 'desk#held',
  due: 'desk#due',
  out: 'desk#out',
  withdrawn: 'desk#withdrawn',
  killed: 'desk#killed',
  rejected: 'desk#rejected',
  dirtyFeeds: 'feeds#dirty',
  openJobs: 'jobs#open',
  /** Those of them that were not there when they were due: whoever is asked has been told, and nobody looks for them by their time. */
  lateJobs: 'jobs#late',
  owedPages: 'pages#owed',
  owedPlans: 'plans#owed',
} as const;

const paddedRevision = (revision: number): string => String(revision).padStart(8, '0');

const OF_A_FEED = 'F#';

export const rowKeys = {
  uploadHead: (objectKey: string): RowKey => ({ pk: `U#${objectKey}`, sk: 'HEAD' }),
  upload: (objectKey: string, versionId: string): RowKey => ({ pk: `U#${objectKey}`, sk: `V#${versionId}` }),
  releaseKey: (releaseKey: string): RowKey => ({ pk: `K#${releaseKey}`, sk: 'HEAD' }),
  filedAs: (name: string, { release, lang }: { release: string; lang: string }): RowKey => ({
    pk: `K#${name}`,
    sk: `L#${release}#${lang}`,
  }),
  nearName: (nearName: string, releaseKey: string): RowKey => ({ pk: `W#${nearName}`, sk: releaseKey }),
  head: (release: string): RowKey => ({ pk: `R#${release}`, sk: 'HEAD' }),
  edition: (release: string, lang: string): RowKey => ({ pk: `R#${release}`, sk: `E#${lang}` }),
  publicPage: (release: string, lang: string): RowKey => ({ pk: `R#${release}`, sk: `P#${lang}` }),
  owed: (release: string, lang: string): RowKey => ({ pk: `R#${release}`, sk: `O#${lang}` }),
  owedPlan: (release: string, { lang, revision }: { lang: string; revision: number }, part: string): RowKey => ({
    pk: `A#${release}`,
    sk: `${lang}#${paddedRevision(revision)}#${part}`,
  }),
  job: (release: string, lang: string): RowKey => ({ pk: `R#${release}`, sk: `T#${lang}` }),
  /** By its object key: those of a folder lie together, and names of files are compared without capitals and accents. */
  picture: (objectKey: string): RowKey => {
    const path = objectKey.normalize('NFC');
    const end = path.lastIndexOf('/') + 1;
    return { pk: `I#${path.slice(0, end)}`, sk: fold(path.slice(end)) || '/' };
  },
  wantedPicture: (objectKey: string): RowKey => ({ pk: `Y#${fold(objectKey.normalize('NFC'))}`, sk: 'HEAD' }),
  decision: (release: string, revision: number): RowKey => ({ pk: `R#${release}`, sk: `D#${paddedRevision(revision)}` }),
  fingerprint: (fingerprint: string): RowKey => ({ pk: `X#${fingerprint}`, sk: 'HEAD' }),
  lookalike: (lang: string, bucket: string, release: string, version: number): RowKey => ({
    pk: `L#${lang}#${bucket}`,
    sk: `${release}#${version}`,
  }),
  sameFigures: (figure: string, release: string, lang: string, version: number): RowKey => ({
    pk: `L#figures#${figure}`,
    sk: `${release}#${lang}#${version}`,
  }),
  path: (path: string): RowKey => ({ pk: `S#${path}`, sk: 'HEAD' }),
  feedEntry: (feed: string, entry: { date: string; release: string; lang: string }): RowKey => ({
    pk: `${OF_A_FEED}${feed}`,
    sk: `${entry.date}#${entry.release}#${entry.lang}`,
  }),
  feedState: (feed: string): RowKey => ({ pk: `${OF_A_FEED}${feed}`, sk: 'STATE' }),
  outbox: (id: string): RowKey => ({ pk: 'OUTBOX', sk: id }),
  member: (release: string, objectKey: string): RowKey => ({ pk: `R#${release}`, sk: `M#${objectKey}` }),
  newestRead: (objectKey: string): RowKey => ({ pk: `N#${objectKey}`, sk: 'HEAD' }),
  due: (at: string, release: string, lang: string): RowKey => ({ pk: 'DUE', sk: `${at}#${release}#${lang}` }),
  canary: (lang: string): RowKey => ({ pk: 'CANARY', sk: lang }),
  desk: (): RowKey => ({ pk: 'DESK', sk: 'STATE' }),
} as const;

/** Whether a row says how far a feed is built. */
export const isFeedState = ({ pk, sk }: RowKey): boolean => pk.startsWith(OF_A_FEED) && sk === rowKeys.feedState('').sk;

/** The feed that a row of how far feeds are built is of. */
export const feedOfState = ({ pk }: RowKey): FeedId => pk.slice(OF_A_FEED.length);

/** The feed that an entry is in; undefined for rows of other kinds. */
export const feedOfEntry = ({ pk, sk }: RowKey): FeedId | undefined =>
  pk.startsWith(OF_A_FEED) && !isFeedState({ pk, sk }) ? pk.slice(OF_A_FEED.length) : undefined;

/** The highest version of an object key so far. */
export const UploadHeadRow = z.object({
  sequencer: z.string(),
  versionId: z.string(),
  /** The edition that the newest of its versions became which became one: what of the object waits for its time waits there. */
  made: z
    .object({
      release: z.uuid(),
      lang: LanguageTag,
      /** Nothing before this: what the object promised there, until somebody says otherwise. */
      promised: Instant.optional(),
    })
    .optional(),
  /** Of the release that the version was given to, where it was decided again. */
  generation: z.int().optional(),
});
export type UploadHeadRow = z.infer<typeof UploadHeadRow>;

/** One object version and what became of it. */
export const UploadRow = z.object({
  ...UploadSummary.shape,
  uploadId: z.string(),
  key: z.string(),
  versionId: z.string(),
  sequencer: z.string(),
  eventTime: Instant,
  principal: z.string(),
  decidedAt: Instant,
  /** What waits for somebody, whole but for the excerpt: at most three, the desk page needs no more. */
  asks: z.array(Problem).max(3).optional(),
  /** Which questions are still open, where some were answered or one came up after the upload; else all in `asks`. */
  questions: z.array(ProblemCode).optional(),
  /** What there was to say of it when it came out, long after it was read. */
  remarks: z.array(ProblemCode).optional(),
  /** Who killed it before it was public, and why. */
  killed: z.object({ by: z.string(), reason: z.string() }).optional(),
  /** The object key of the file that was carried out in its place, of one that was refused and asked for that. */
  settledBy: z.string().optional(),
  /** What the document says its release is called (`release:`): commands about it may go by that name. */
  releaseKey: z.string().optional(),
  /** Of the release it was given to, for an upload that was decided again: 2 or more. */
  generation: z.int().optional(),
  /** Whose text this repeats, for a duplicate: that upload's object key. */
  duplicateOf: z.string().optional(),
  /** Of everything that was understood of a duplicate: its next version may differ where its words do not. */
  editionHash: z.string().optional(),
  /** For a file that is due: when. */
  dueAt: Instant.optional(),
  /** The outbox row of the decision: there as long as something of it is still to be carried out. */
  outbox: z.string().optional(),
  list: z.string().optional(),
  listAt: z.string().optional(),
});
export type UploadRow = z.infer<typeof UploadRow>;

/** Every code that was said of an upload: when it was read, and when it came out. */
export const allCodesOf = ({ problems, remarks = [] }: UploadRow): string[] => [...new Set([...problems, ...remarks])];

/**
 * Which release a name means now. Frozen but for a later generation. `key` is what the release is called where the name is another
 * one: that of a file that says `release:`, or of an earlier generation (`week~1`).
 */
export const ReleaseKeyRow = z.object({
  release: z.uuid(),
  generation: z.int().min(1),
  key: z.string().optional(),
  /** Somebody killed what goes by this name: no file of this name comes out any more, whichever release it says. */
  killed: z.literal(true).optional(),
  /** The same of these languages. */
  killedLanguages: z.array(LanguageTag).optional(),
});
export type ReleaseKeyRow = z.infer<typeof ReleaseKeyRow>;

/** A name that a release goes by, found by what it has in common with names that are taken for it. */
export const NearNameRow = z.object({ name: z.string() });
export type NearNameRow = z.infer<typeof NearNameRow>;

/** An edition that a file of this name made in a release of another key: it said `release:`. A kill of the name goes there, too. */
export const FiledAsRow = z.object({ release: z.uuid(), lang: LanguageTag, key: z.string(), generation: z.int().min(1) });
export type FiledAsRow = z.infer<typeof FiledAsRow>;

/** A reason as rows keep it; the command's own card has it whole. In characters: rows stay below 4 KB. */
export const shortReason = (reason: string): string => shortened(reason, 300);

/** A kill or withdrawal as it was ordered: it binds editions that arrive after it, too. */
export const Order = z.object({
  /** Internal: it is in nothing that leaves the desk. */
  reason: z.string(),
  /** What readers are told. */
  note: z.string().optional(),
  at: Instant,
  eventTime: Instant,
  principal: z.string(),
  revision: z.int(),
});
export type Order = z.infer<typeof Order>;

/** A time ordered by a command file: nothing of what it binds is public before `until`. */
export const EmbargoOrder = z.object({ ...Order.shape, until: Instant });
export type EmbargoOrder = z.infer<typeof EmbargoOrder>;

/** Languages that come out together. */
export const LanguageSet = z.object({
  languages: z.array(LanguageTag),
  /** When the first of the release's languages was ready. */
  since: Instant,
  /** How long they wait for each other, from then or from when they may be public. */
  hours: z.int().optional(),
  /** The desk has let one of them go on without the others. */
  over: z.boolean().optional(),
});
export type LanguageSet = z.infer<typeof LanguageSet>;

/**
 * A time that files of a release waited for, and that a newer version of one of them, `objectKey`, no longer says: nobody has taken it
 * back yet.
 */
export const Promised = z.object({ until: Instant, objectKey: z.string(), revision: z.int() });
export type Promised = z.infer<typeof Promised>;

/** One release as a whole. Every editorial transaction raises `revision`, on condition that it is what was read. */
export const HeadRow = z.object({
  release: z.uuid(),
  key: z.string(),
  generation: z.int().min(1),
  revision: z.int().min(1),
  original: LanguageTag.optional(),
  languages: z.array(LanguageTag),
  killed: Order.optional(),
  withdrawn: Order.optional(),
  /** The newest restoration: a withdrawal that was ordered before it and arrives after it does nothing. */
  restored: Order.optional(),
  embargo: EmbargoOrder.optional(),
  /** Binds whatever else is of the release, whichever files and languages come and go, until it is answered or has passed. */
  promised: Promised.optional(),
  /** What release.yaml says. */
  manifest: z.object({ ...Manifest.shape, objectKey: z.string(), revision: z.int() }).optional(),
  set: LanguageSet.optional(),
  /** A version of it has had pictures: what is public of them is looked at whenever something of it changes. */
  pictured: z.literal(true).optional(),
});
export type HeadRow = z.infer<typeof HeadRow>;

/** The version of another edition that was translated: as the returned file says, or the one that somebody accepted it for. */
export const TranslatedFrom = z.object({ lang: LanguageTag, version: z.int(), sentences: z.string().optional() });
export type TranslatedFrom = z.infer<typeof TranslatedFrom>;

/** A picture that is a file of its own, in its newest version that can be shown. */
export const PictureRow = z.object({
  /** Its object key, and which version of the object it is. */
  key: z.string(),
  uploadId: z.string(),
  versionId: z.string(),
  sequencer: z.string(),
  eventTime: Instant,
  principal: z.string(),
  /** The releases it may belong to by its name, the likeliest first. */
  names: z.array(z.string()).min(1),
  picture: Picture,
});
export type PictureRow = z.infer<typeof PictureRow>;

/**
 * The release whose text names a picture, from before that is decided: whoever brings the picture finds the release. Of several the one
 * whose text is newest (`eventTime`); `others` named it before, and were waiting then.
 */
export const WantedPictureRow = z.object({ release: z.uuid(), eventTime: Instant, others: z.array(z.uuid()).max(8).optional() });
export type WantedPictureRow = z.infer<typeof WantedPictureRow>;

/** A version of an edition as the table knows it. */
export const VersionFacts = z.object({
  version: z.int().min(1),
  uploadId: z.string(),
  objectKey: z.string(),
  versionId: z.string(),
  /** Who uploaded it. */
  principal: z.string().optional(),
  /** Document event time: commands act on versions not newer than themselves. */
  eventTime: Instant,
  headline: z.string(),
  countries: z.array(CountryCode),
  topics: z.array(z.string()),
  type: ReleaseType,
  releaseAt: Instant,
  embargoUntil: Instant.optional(),
  /** Nothing in the document says when: `releaseAt` is the time of upload, and gives way to that of an accept. */
  undated: z.boolean().optional(),
  /** Where readers find it; until it is public, the address it would like to have. */
  path: z.string(),
  fingerprint: z.string(),
  /** Of everything that was understood (`editionHashOf`); rows from before there was one are without. */
  editionHash: z.string().optional(),
  /** A MinHash of the words, base64: tells a changed text from a different story. */
  signature: z.string(),
  stated: Stated,
  minor: z.boolean().optional(),
  correctionNote: z.string().optional(),
  /** The version that was published with that note, where this one only has other pictures: it corrects nothing itself. */
  noted: z.int().optional(),
  /** A hash of what is translated of it, sentence by sentence. */
  sentences: z.string().optional(),
  /** Its figures, for comparing (`figureDigestOf`), and those that its earlier versions said and it says no more. */
  figures: z.string().optional(),
  takenBack: z.string().optional(),
  /** What is made public of its pictures. */
  pictures: z.array(PublicPicture).max(MOST_PICTURES).optional(),
  /** Of a translation that came back, or was accepted for what its original says by now: what it translates. */
  source: TranslatedFrom.optional(),
});
export type VersionFacts = z.infer<typeof VersionFacts>;

/** What readers have, or had, of an edition. */
export const Live = z.object({
  facts: VersionFacts,
  state: z.enum(['published', 'withdrawn', 'killed']),
  /** The release's own date as it was at first publication: the place in feeds, frozen like the path. */
  date: Instant,
  publishedAt: Instant,
  /** The version that was published first: what came before it readers never saw. */
  first: z.int().optional(),
  /** The version that readers had before this one corrected it. */
  corrects: z.int().optional(),
  updatedAt: Instant,
  /** Feeds that it was in and has left, because a correction moved it: their readers may have it still. */
  formerFeeds: z.array(z.string()).optional(),
  /** It has an entry in those, too: it was withdrawn or killed, and whoever took it from there must know. */
  inFormerFeeds: z.boolean().optional(),
  /** Why it was withdrawn or killed, and who said so: internal. */
  reason: z.string().optional(),
  by: z.string().optional(),
  /** What readers are told of its withdrawal, kill or restoration; without one a sentence that says only that. */
  note: z.string().optional(),
});
export type Live = z.infer<typeof Live>;

/** Which accept answered: when it was dropped and decided, and the revision of its decision. */
export const Accepted = z.object({ eventTime: Instant, at: Instant, revision: z.int() });
export type Accepted = z.infer<typeof Accepted>;

/** A newer version that is not public: held for an answer, or waiting for its time. */
export const Pending = z.object({
  facts: VersionFacts,
  state: z.enum(['held', 'scheduled', 'embargoed']),
  /** Codes of what the desk is asked. */
  questions: z.array(ProblemCode),
  dueAt: Instant.optional(),
  /** Nothing before this: what a version under this name once promised, until somebody accepts less. */
  promised: Instant.optional(),
  /** For what waits for other languages: when it goes out without them. */
  until: Instant.optional(),
  /** The accept that let it go on: what was in doubt in its release by then is answered for it. */
  accepted: Accepted.optional(),
});
export type Pending = z.infer<typeof Pending>;

/** A version that can be found by what it says. */
export const Indexed = z.object({
  version: z.int().min(1),
  key: z.string(),
  signature: z.string(),
  /** Its figures (`figureDigestOf`). */
  figures: z.string().optional(),
});
export type Indexed = z.infer<typeof Indexed>;

/** One edition: what is public of it, what is waiting, and the orders that bind it. */
export const EditionRow = z.object({
  release: z.uuid(),
  lang: LanguageTag,
  /** The revision that last changed this row. */
  revision: z.int(),
  lastVersion: z.int(),
  live: Live.optional(),
  pending: Pending.optional(),
  withdrawn: Order.optional(),
  restored: Order.optional(),
  killed: Order.optional(),
  embargo: EmbargoOrder.optional(),
  /** The last time that a translation was sent back, the notes, and which file it was. */
  sentBack: z.object({ ...Order.shape, uploadId: z.string().optional() }).optional(),
  /** The versions by which copies of this edition are found (`lookalike.ts`), as of the decision before. */
  indexed: z.array(Indexed).optional(),
  list: z.string().optional(),
  listAt: z.string().optional(),
});
export type EditionRow = z.infer<typeof EditionRow>;

/**
 * What of an edition can be read on the site now. publish-release alone writes it, after its PUTs; sibling links and feeds show
 * only editions that have it.
 */
export const PublicPageRow = z.object({
  lang: LanguageTag,
  path: z.string(),
  revision: z.int(),
  version: z.int(),
  /** The newsroom.json that its documents were made with; absent on rows from before it was noted. */
  madeWith: z.string().optional(),
});
export type PublicPageRow = z.infer<typeof PublicPageRow>;

/**
 * An order about an edition whose public side is not changed yet. record-release makes it with the order and takes it away when
 * publish-release says that page and event are out. No part of the decision log: without it, nothing is owed.
 */
export const OwedRow = z.object({
  release: z.uuid(),
  lang: LanguageTag,
  /** The decision whose page is waited for. */
  revision: z.int(),
  at: Instant,
  /** The command files that asked for it. */
  orders: z.array(z.object({ key: z.string(), versionId: z.string() })),
  /** The page is out; cards are being written. */
  done: z.boolean().optional(),
});
export type OwedRow = z.infer<typeof OwedRow>;

/** What becomes of one translation. `waived` and `cancelled` are its ends without an edition. */
export const JobState = z.enum([
  'needed',
  'queued',
  'in_progress',
  'returned',
  'needs_review',
  'accepted',
  'published',
  'waived',
  'cancelled',
]);
export type JobState = z.infer<typeof JobState>;

/** One translation of one release. queue-translations opens and ends it, accept-translation takes it forward. */
export const JobRow = z.object({
  release: z.uuid(),
  lang: LanguageTag,
  /** UUIDv5 of release and language: what translators' files are known by. */
  id: z.uuid(),
  state: JobState,
  from: LanguageTag,
  /** The version of the source that is asked for, or was last. */
  version: z.int(),
  /** When the state was reached. */
  at: Instant,
  dueAt: Instant.optional(),
  /** Who is asked. */
  asked: z.string().optional(),
  /** Where they hear of it by mail, and what they have yet to be mailed: that they are asked, or that it is overdue. */
  mailTo: z.email().optional(),
  owes: z.enum(['asked', 'overdue']).optional(),
  /** Object key of the file for the translator, without its ending. */
  out: z.string().optional(),
  /** What they get to work with, where it is not XLIFF 1.2 alone. */
  files: z.array(TranslationFile).optional(),
  /** Names of files for the translator, without their endings, that are to go: nobody is asked by them any more. */
  tidy: z.array(z.string()).optional(),
  /** The version of the source that the edition readers have is a translation of. */
  of: z.int().optional(),
  /** The newest version of the edition that is known here. */
  edition: z.int().optional(),
  /** The source has changed since. */
  stale: z.boolean().optional(),
  /** Readers are told so: they had what it translates, and have what it was changed to. */
  told: z.boolean().optional(),
  /** It was not there when it was due, and the desk has been told. */
  overdue: z.boolean().optional(),
  /** What the desk said when it sent the translation back, and in which revision of the release. */
  note: z.string().optional(),
  sentBack: z.int().optional(),
  /** Words of the source that are to be translated, and those that were filled in. */
  words: z.int().optional(),
  reused: z.int().optional(),
  /** What the original is called: for the desk, inside the walls. */
  headline: z.string().optional(),
  /** What is open after some of it came back: how many words and sentences, and the first of these. */
  left: z.object({ words: z.int(), count: z.int(), said: z.string() }).optional(),
  /** There while it is open and somebody is asked; by the time it is due. */
  list: z.string().optional(),
  listAt: z.string().optional(),
});
export type JobRow = z.infer<typeof JobRow>;

export const FingerprintRow = z.object({ release: z.uuid(), lang: LanguageTag, version: z.int(), key: z.string() });
export type FingerprintRow = z.infer<typeof FingerprintRow>;

/** A version that was killed, is held, or waits, in one of the buckets of its signature. */
export const LookalikeRow = z.object({ release: z.uuid(), lang: LanguageTag, ...Indexed.shape });
export type LookalikeRow = z.infer<typeof LookalikeRow>;

/**
 * An entry of a feed. `public` is set by publish-release once the page can be read; builders leave out rows without it. `siblings` are the
 * other languages that could be read by then.
 */
export const FeedEntryRow = z.object({
  entry: FeedEntry,
  public: z.int().optional(),
  siblings: z.array(z.object({ lang: LanguageTag, path: z.string() })).optional(),
});
export type FeedEntryRow = z.infer<typeof FeedEntryRow>;

/** How far a feed's documents are behind: `list` is there only while `builtSeq < wantedSeq`. */
export const FeedStateRow = z.object({
  wantedSeq: z.int().default(0),
  builtSeq: z.int().default(0),
  /** Of a month that had more entries than a feed shows: when it was built. */
  builtAt: Instant.optional(),
  /** The newsroom.json that it was built with. */
  madeWith: z.string().optional(),
  /** Of a feed: the months that have entries. */
  months: z.set(z.string()).optional(),
  /** Of the main feed of a language: the feeds of countries and topics that have entries. */
  subjects: z.set(z.string()).optional(),
  /** Of the site: the newsroom.json for which keep-time last asked for it. */
  madeFor: z.string().optional(),
  list: z.string().optional(),
  listAt: z.string().optional(),
});
export type FeedStateRow = z.infer<typeof FeedStateRow>;

/**
 * The newest version of an object key that was read, and the release it says it belongs to. Written before anything is decided about
 * it, and no part of the decision log: it keeps older versions of the object from coming out meanwhile.
 */
export const NewestReadRow = z.object({ sequencer: z.string(), uploadId: z.string(), release: z.uuid() });
export type NewestReadRow = z.infer<typeof NewestReadRow>;

/**
 * A file of a release, from when it was read: what it says of the times of all. Written before anything of the release is decided,
 * and no part of the decision log: only files that are not decided yet need it.
 */
export const MemberRow = z.object({
  key: z.string(),
  uploadId: z.string(),
  sequencer: z.string(),
  lang: LanguageTag.optional(),
  /** When it was read first. */
  at: Instant,
  eventTime: Instant,
  embargo: Instant.optional(),
  date: Instant.optional(),
  translationOf: LanguageTag.optional(),
  /** It waits until its release has been quiet: its name carries a language, or it says itself which release it belongs to. */
  quiet: z.boolean().optional(),
  /** It is a draft, speaks of an embargo in words, or could not be read: nobody knows yet what it asks of the others. */
  doubt: z.enum(['asked', 'rejected']).optional(),
});
export type MemberRow = z.infer<typeof MemberRow>;

/** An edition whose time is to come. */
export const DueRow = z.object({ release: z.uuid(), lang: LanguageTag, at: Instant });
export type DueRow = z.infer<typeof DueRow>;

/** A decision that is not carried out yet, whole: raw deflate (RFC 1951) of its JSON. */
export const OutboxRow = z.object({ sk: z.string(), decision: z.instanceof(Uint8Array) });
export type OutboxRow = z.infer<typeof OutboxRow>;

/** What the desk did, or what happened by itself: the verb of the timeline. */
export const Action = z.enum(actions);
export type Action = z.infer<typeof Action>;

export const PublicChange = z.object({ event: ReleaseEventType, priority: z.enum(['normal', 'high']) });
export type PublicChange = z.infer<typeof PublicChange>;

/** A decision in short, beside the release it is about: queue-feeds and the desk's timeline read it. The whole is in the archive. */
export const DecisionRow = z.object({
  revision: z.int(),
  at: Instant,
  action: Action,
  lang: LanguageTag.optional(),
  /** The version readers have, or had, after it. */
  version: z.int().optional(),
  /** The version that waits after it: for an answer, or for `dueAt`. */
  waiting: z.int().optional(),
  /** When it lets something out, if nothing else is decided. */
  dueAt: Instant.optional(),
  /** The command file that asked for it, its reason shortened, its note whole: a restoration goes on to each edition with it. */
  command: z.object({ name: z.string(), reason: z.string(), note: z.string().optional() }).optional(),
  principal: z.string(),
  eventTime: Instant,
  uploadId: z.string().optional(),
  /** What the public is to be told, if anything. */
  change: PublicChange.optional(),
  feeds: z.object({ joined: z.array(z.string()), left: z.array(z.string()), kept: z.array(z.string()) }).optional(),
});
export type DecisionRow = z.infer<typeof DecisionRow>;
