import type { Newsroom } from '../newsroom/newsroom.ts';
import type { KeyReading } from '../release/key-reading.ts';
import type { ProblemCode } from '../release/problem.ts';
import type { ParsedUpload, Upload } from '../release/upload.ts';
import { paddedSequencer } from './changes.ts';
import { lackingOf, WAITS, waitsForSet, waitsUntil } from './language-set.ts';
import { latest } from './latest.ts';
import type { EditionRow, HeadRow, MemberRow, Pending, UploadHeadRow } from './rows.ts';
import { acceptedForSource, isStale, type SourceChanges, staleQuestion } from './stale-translation.ts';
import { dueAtOf, keepPending, letGo, type Transition, waitsFor } from './transitions.ts';

/** The files of a bundle as they were read, and the keys of those that lie in its folder and have not been read yet. */
export interface FolderFacts {
  members: readonly MemberRow[];
  unread: readonly string[];
}

/** How long a bundle waits for a file that lies in its folder and is not read, in milliseconds. Then it is asked about. */
const PATIENCE = 10 * 60_000;

/** How soon it looks again, in seconds. */
const LOOK_AGAIN_AFTER = 30;

/** What a document may be held for that concerns the whole bundle. */
const DOUBTS: readonly ProblemCode[] = ['draft', 'embargo-line'];

/** Whether an object key is one of a bundle: a language file in a folder, or its release.yaml. */
export const isOfBundle = (reading: KeyReading): reading is Extract<KeyReading, { kind: 'document' | 'manifest' }> =>
  reading.kind === 'manifest' || (reading.kind === 'document' && reading.bundle);

/** What a file says of the times of its bundle; undefined for one that is filed elsewhere, or is gone. */
export const memberOf = (
  upload: Upload,
  reading: KeyReading,
  parsed: ParsedUpload,
  now: string,
): { folder: string; row: MemberRow } | undefined => {
  if (!isOfBundle(reading) || parsed.kind === 'gone' || parsed.kind === 'command') return undefined;
  const { key, uploadId, sequencer, eventTime } = upload;
  const of = (more: Partial<MemberRow>) => ({
    folder: reading.releaseKey,
    row: { key, uploadId, sequencer: paddedSequencer(sequencer), at: now, eventTime, ...more },
  });
  const lang = reading.kind === 'document' ? reading.lang : undefined;
  if (parsed.kind === 'faulty') return of({ ...(lang && { lang }), doubt: 'rejected' });
  // Its times are the release's own once it is decided, and nothing of the bundle is decided in between.
  if (parsed.kind === 'manifest') return of({});
  const { understood, problems } = parsed;
  if (understood.release) return undefined;
  return of({
    lang: understood.lang,
    ...(understood.embargo && { embargo: understood.embargo.until }),
    date: understood.releaseAt,
    ...(understood.translationOf && { translationOf: understood.translationOf }),
    ...(problems.some(({ code }) => DOUBTS.includes(code)) && { doubt: 'asked' }),
  });
};

const newestOf = (members: readonly MemberRow[]): number => Math.max(...members.map(({ at }) => Date.parse(at)));

/** Whether no file has come into the folder for as long as the newsroom wants it quiet. */
export const isQuiet = (members: readonly MemberRow[], { intake }: Newsroom, now: string): boolean =>
  newestOf(members) + intake.bundleQuietPeriod * 1000 <= Date.parse(now);

/**
 * How many seconds a document of a bundle has yet to wait for the others; undefined when it is to be decided. It is once
 * release.yaml is decided, or the folder is quiet and everything in it was read.
 */
export const settlingFor = ({
  now,
  newsroom,
  parsed,
  head,
  folder,
}: {
  now: string;
  newsroom: Newsroom;
  parsed?: ParsedUpload | undefined;
  head?: HeadRow | undefined;
  folder?: FolderFacts | undefined;
}): number | undefined => {
  if (!folder || parsed?.kind !== 'document' || head?.manifest || head?.killed) return undefined;
  const newest = newestOf(folder.members);
  const quietIn = newest + newsroom.intake.bundleQuietPeriod * 1000 - Date.parse(now);
  if (quietIn > 0) return Math.ceil(quietIn / 1000);
  return folder.unread.length > 0 && Date.parse(now) - newest < PATIENCE ? LOOK_AGAIN_AFTER : undefined;
};

/**
 * The files of a bundle that are read and not decided yet: the newest version of each has been noted down, and its object key has
 * none so new. What falls due waits for these: one of them may put it off.
 */
export const undecided = (
  members: readonly MemberRow[],
  newest: (key: string) => UploadHeadRow | undefined,
  now: string,
): string[] =>
  members
    .filter(({ key, sequencer, at }) => (newest(key)?.sequencer ?? '') < sequencer && Date.parse(now) - Date.parse(at) < PATIENCE)
    .map(({ key }) => key);

/** Those of a bundle's times that are still to come. */
export const toCome = (
  { embargo, date }: { embargo: string | undefined; date: string | undefined },
  now: string,
): NonNullable<HeadRow['bound']> => ({
  ...(embargo && embargo > now && { embargo }),
  ...(date && date > now && { date }),
});

/** The times that every file of a bundle waits for, as far as they are still to come. An order of the desk outranks older files. */
export const boundOf = (head: HeadRow | undefined, members: readonly MemberRow[], now: string): NonNullable<HeadRow['bound']> => {
  const since = head?.embargo?.eventTime ?? '';
  const embargo = latest(head?.bound?.embargo, ...members.filter(({ eventTime }) => eventTime > since).map((row) => row.embargo));
  const date = latest(head?.bound?.date, ...members.map((row) => row.date));
  return toCome({ embargo, date }, now);
};

/**
 * The file that a bundle waits for, apart from `own`: one that is a draft or speaks of an embargo and has not been answered, one
 * that could not be read, or one that has not been read. Undefined when all is clear.
 */
export const unsettled = (
  { head, editions, folder }: { head?: HeadRow | undefined; editions: readonly EditionRow[]; folder: FolderFacts },
  own: string,
): string | undefined => {
  if (head?.manifest?.draft) return head.manifest.objectKey;
  const isReplaced = (row: MemberRow): boolean =>
    folder.members.some((other) => other.lang === row.lang && !other.doubt && other.eventTime > row.eventTime);
  const doubted = folder.members.find((row) => {
    if (row.key === own || !row.doubt || isReplaced(row)) return false;
    const version = (facts: Pending['facts'] | undefined): boolean => facts?.uploadId === row.uploadId;
    const edition = editions.find(({ pending, live }) => version(pending?.facts) || version(live?.facts));
    if (!edition) return true;
    return version(edition.pending?.facts) && (edition.pending?.questions.some((code) => DOUBTS.includes(code)) ?? false);
  });
  return doubted?.key ?? folder.unread[0];
};

/** The file that an edition not public yet waits for; nothing where there is no bundle. */
export const doubtFor = (
  { live, pending }: EditionRow,
  { head, editions, folder }: { head?: HeadRow | undefined; editions: readonly EditionRow[]; folder?: FolderFacts | undefined },
): string | undefined =>
  head?.bound && folder && pending && !live ? unsettled({ head, editions, folder }, pending.facts.objectKey) : undefined;

/** Which language the others of a release are translated from. */
export const originalOf = (
  { head, folder, newsroom }: { head?: HeadRow | undefined; folder?: FolderFacts | undefined; newsroom: Newsroom },
  { lang, translationOf }: { lang: string; translationOf?: string | undefined },
): string => {
  const members = folder?.members ?? [];
  const named = [{ translationOf }, ...members].find((row) => row.translationOf)?.translationOf ?? head?.manifest?.lang;
  if (named ?? head?.original) return named ?? head?.original ?? lang;
  const present = [lang, ...members.flatMap((row) => row.lang ?? [])];
  const [first] = [...members].sort((one, other) => (one.eventTime < other.eventTime ? -1 : 1)).flatMap((row) => row.lang ?? []);
  return newsroom.languages.slice(0, 1).find((each) => present.includes(each)) ?? first ?? lang;
};

/** The other languages of a bundle, or of a set that comes out together, in which something waits: they may have waited for this one. */
export const othersThatWait = ({ bound, set }: HeadRow, editions: readonly EditionRow[], own: string): string[] =>
  bound || set ? editions.flatMap(({ lang, pending }) => (pending && lang !== own ? [lang] : [])) : [];

/**
 * What is held and was answered, by an accept of `answeredAt`, goes on: out, to its time, or to wait for the languages it comes out
 * with. A translation whose original has changed since is asked about. Undefined in a language that the newsroom does not publish.
 */
export const goOn = (
  held: EditionRow,
  {
    head,
    editions,
    newsroom,
    now,
    answeredAt,
    sourceChanges,
  }: {
    head: HeadRow;
    editions: readonly EditionRow[];
    newsroom: Newsroom;
    now: string;
    answeredAt: string;
    sourceChanges?: SourceChanges | undefined;
  },
): Transition | undefined => {
  const release = { editions, original: head.original };
  const edition = acceptedForSource(held, release, answeredAt);
  const { pending, lang } = edition;
  if (pending && newsroom.languages.includes(lang) && isStale(edition, release)) {
    const asks = [staleQuestion(edition, release, sourceChanges)];
    return keepPending(held, { ...pending, state: 'held', questions: ['translation-stale'] }, asks);
  }
  const isAsked = pending?.state === 'held' && !edition.live && newsroom.languages.includes(lang);
  // Whoever lets one language go without its set has been asked just that.
  const isWaiting = pending?.questions.includes('waiting-for-set');
  const others = editions.filter((row) => row.lang !== lang);
  const answered: EditionRow = { ...edition, ...(pending && { pending: { ...pending, questions: [] } }) };
  const lacking = isAsked && !isWaiting ? lackingOf(head.set, { ...release, editions: [...others, answered] }) : [];
  if (!pending || lacking.length === 0) return letGo(edition, now, newsroom.languages, head.withdrawn);
  const { facts } = pending;
  const [dueAt, until] = [dueAtOf(facts, now), waitsUntil(head.set, facts)];
  const asks = [waitsForSet(lacking, until)];
  const questions = asks.map(({ code }) => code);
  return keepPending(edition, { facts, state: 'held', questions, ...(dueAt && { dueAt }), ...(until && { until }) }, asks);
};

/**
 * Brings what waits in one language in line with the others: later when another file of its bundle asks for more time, held while another is in
 * doubt, languages of its set are not ready, or its original has changed, and on its way again when that is over. Undefined when nothing changes.
 */
export const inStep = (
  edition: EditionRow,
  {
    head,
    editions,
    folder,
    newsroom,
    now,
    sourceChanges,
  }: {
    head: HeadRow;
    editions: readonly EditionRow[];
    folder: FolderFacts;
    newsroom: Newsroom;
    now: string;
    sourceChanges?: SourceChanges | undefined;
  },
): Transition | undefined => {
  const { pending } = edition;
  const release = { editions, original: head.original };
  const stale = isStale(edition, release);
  const wasStale = pending?.questions.includes('translation-stale') ?? false;
  if (!pending || !(head.bound || head.set || stale !== wasStale)) return undefined;
  const bound = boundOf(head, folder.members, now);
  // One language may have been given a time of its own.
  const embargoUntil = latest(pending.facts.embargoUntil, edition.embargo ? undefined : bound.embargo);
  const releaseAt = latest(pending.facts.releaseAt, embargoUntil, bound.date) ?? pending.facts.releaseAt;
  const facts = { ...pending.facts, releaseAt, ...(embargoUntil && { embargoUntil }) };
  const asked = pending.questions.filter((code) => !WAITS.includes(code) && code !== 'translation-stale');
  const own: ProblemCode[] = stale ? [...asked, 'translation-stale'] : asked;
  const doubt = own.length === 0 ? doubtFor(edition, { head, editions, folder }) : undefined;
  const lacking = own.length === 0 && doubt === undefined && !edition.live ? lackingOf(head.set, release) : [];
  const until = lacking.length > 0 ? waitsUntil(head.set, facts) : undefined;
  const waits = doubt === undefined ? (lacking.length > 0 ? [waitsForSet(lacking, until)] : undefined) : waitsFor(doubt);
  const questions: ProblemCode[] = waits?.map(({ code }) => code) ?? own;
  const asks = stale && !wasStale ? [staleQuestion(edition, release, sourceChanges)] : waits;
  const isLater = dueAtOf(facts, now) !== dueAtOf(pending.facts, now);
  if (!isLater && questions.join() === pending.questions.join()) return undefined;

  const dueAt = dueAtOf(facts, now);
  const promised = latest(pending.promised, pending.dueAt, dueAt);
  const held: Pending = {
    facts,
    state: 'held',
    questions,
    ...(dueAt && { dueAt }),
    ...(promised && { promised }),
    ...(until && { until }),
  };
  if (questions.length === 0) return letGo({ ...edition, pending: held }, now, newsroom.languages, head.withdrawn);
  return keepPending(edition, held, asks);
};
