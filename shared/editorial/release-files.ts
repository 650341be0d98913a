import { isReadLanguage } from '../languages/read-languages.ts';
import { isAbout, type PolicySubject } from '../newsroom/needs-of.ts';
import { deskLanguage, type Newsroom } from '../newsroom/newsroom.ts';
import type { KeyReading } from '../release/key-reading.ts';
import type { ProblemCode } from '../release/problem.ts';
import type { ParsedUpload, Upload } from '../release/upload.ts';
import { lackingOf, WAITS, waitsForSet, waitsUntil } from './language-set.ts';
import { latest } from './latest.ts';
import { LOOK_AGAIN_AFTER, PATIENCE } from './look-again.ts';
import { answeredByRestoring, doubtsOfRelease } from './problems.ts';
import { promisedTo } from './promised-time.ts';
import type { Accepted, EditionRow, EmbargoOrder, HeadRow, MemberRow, Pending, UploadHeadRow, VersionFacts } from './rows.ts';
import { paddedSequencer } from './sequencer.ts';
import { acceptedForSource } from './stale-translation.ts';
import {
  type Doubt,
  dueAtOf,
  dueInstead,
  keepPending,
  letGo,
  type Transition,
  waitsFor,
  withdrawnUnseen,
} from './transitions.ts';
import { type Comparisons, TRANSLATION_DOUBTS, translationDoubt } from './translation-doubt.ts';

/** The files of a release as they were read, and the keys of those that by their names belong to it and have not been read yet. */
export interface ReleaseFiles {
  members: readonly MemberRow[];
  unread: readonly string[];
  /** Pictures that by their names belong to it and are not made yet. */
  picturesToCome?: readonly string[];
}

/**
 * As many files as a release may have, and as many languages: all are read with each of its decisions, and one that opens a new release
 * changes what waits in each language in one transaction, which has room for 100 changes.
 */
export const MOST_FILES = 60;

/** A document or release.yaml: what has a say in when its release comes out. */
export const isOfRelease = (reading: KeyReading): reading is Extract<KeyReading, { kind: 'document' | 'manifest' }> =>
  reading.kind === 'manifest' || reading.kind === 'document';

/**
 * Whether a file waits until its release has been quiet: its name carries a language (`w/fr.md`, `w.fr.md`), it says by itself
 * which release it belongs to (`release:`), or it is a translation that came back. Others may be on their way beside such a file.
 */
const waitsForQuiet = (reading: Extract<KeyReading, { kind: 'document' | 'manifest' }>, parsed: ParsedUpload): boolean =>
  reading.kind === 'document' &&
  (reading.lang !== undefined ||
    reading.returned === true ||
    (parsed.kind === 'document' && (parsed.understood.release !== undefined || parsed.understood.named !== undefined)));

/** What a file says of the times of its release; undefined for one that is gone, or that nobody knows where to file. */
export const memberOf = (upload: Upload, reading: KeyReading, parsed: ParsedUpload, now: string): MemberRow | undefined => {
  if (!isOfRelease(reading)) return undefined;
  const { key, uploadId, sequencer, eventTime } = upload;
  const own = { key, uploadId, sequencer: paddedSequencer(sequencer), at: now, eventTime };
  const quiet = waitsForQuiet(reading, parsed) && { quiet: true };
  if (parsed.kind === 'faulty') {
    if (reading.kind === 'document' && reading.returned) return undefined;
    const lang = (reading.kind === 'document' && reading.lang) || parsed.understood.lang;
    // What is empty asks for nothing; of anything else nobody knows.
    const isEmpty = parsed.problems.every(({ code }) => code === 'empty');
    return { ...own, ...quiet, ...(lang && { lang }), ...(!isEmpty && { doubt: 'rejected' as const }) };
  }
  // Its times are the release's own once it is decided, and nothing of the release is decided in between.
  if (parsed.kind === 'manifest') return own;
  if (parsed.kind !== 'document') return undefined;
  const { understood, problems } = parsed;
  return {
    ...own,
    ...quiet,
    lang: understood.lang,
    ...(understood.embargo && { embargo: understood.embargo.until }),
    date: understood.releaseAt,
    ...(understood.translationOf && { translationOf: understood.translationOf }),
    ...((problems.some(({ code }) => doubtsOfRelease.includes(code)) || !isReadLanguage(understood.lang)) && {
      doubt: 'asked' as const,
    }),
  };
};

const newestOf = (members: readonly MemberRow[]): number => Math.max(...members.map(({ at }) => Date.parse(at)));

/** In how many milliseconds no file of the release will have come for as long as the newsroom wants it quiet; 0 or less: it is quiet. */
const quietIn = (members: readonly MemberRow[], { intake }: Newsroom, now: string): number =>
  newestOf(members) + intake.bundleQuietPeriod * 1000 - Date.parse(now);

/** Whether no file of the release has come for so long. */
export const isQuiet = (members: readonly MemberRow[], newsroom: Newsroom, now: string): boolean =>
  quietIn(members, newsroom, now) <= 0;

/**
 * How many seconds a document has yet to wait for the other files of its release; undefined when it is to be decided. It is once
 * release.yaml is decided, or the release is quiet and everything that lies there was read. A file that names neither language nor
 * release is decided at once, unless another waits for quiet already.
 */
export const settlingFor = ({
  now,
  newsroom,
  upload,
  parsed,
  head,
  files,
}: {
  now: string;
  newsroom: Newsroom;
  upload: Upload;
  parsed?: ParsedUpload | undefined;
  head?: HeadRow | undefined;
  files?: ReleaseFiles | undefined;
}): number | undefined => {
  if (!files || parsed?.kind !== 'document' || head?.killed) return undefined;
  const { members, unread, picturesToCome = [] } = files;
  const own = members.find(({ key }) => key === upload.key);
  // A picture takes seconds; a text waits for it no longer than that.
  if (picturesToCome.length > 0 && own && Date.parse(now) - Date.parse(own.at) < PATIENCE_WITH_PICTURES) return 3;
  if (head?.manifest) return undefined;
  const waits = own?.quiet || members.some((row) => row !== own && row.quiet && !isQuiet([row], newsroom, now));
  if (!waits) return undefined;
  const rest = quietIn(members, newsroom, now);
  if (rest > 0) return Math.ceil(rest / 1000);
  return unread.length > 0 && Date.parse(now) - newestOf(members) < PATIENCE ? LOOK_AGAIN_AFTER : undefined;
};

/** How long a text waits for pictures that lie beside it and are not made yet. Milliseconds. */
const PATIENCE_WITH_PICTURES = 60_000;

/** The members that may still be undecided: those read lately. Whoever asks for `undecided` has to read no more than these. */
export const recentOf = (members: readonly MemberRow[], now: string): MemberRow[] =>
  members.filter(({ at }) => Date.parse(now) - Date.parse(at) < PATIENCE);

/**
 * The files of a release that are read and not decided yet: the newest version of each has been noted down, and its object key has
 * none so new. What falls due waits for these: one of them may put it off.
 */
export const undecided = (
  members: readonly MemberRow[],
  newest: (key: string) => UploadHeadRow | undefined,
  now: string,
): string[] =>
  recentOf(members, now)
    .filter(({ key, sequencer }) => (newest(key)?.sequencer ?? '') < sequencer)
    .map(({ key }) => key);

/** The languages of files that are read and not decided yet; what could not be read brings none. */
export const languagesToCome = (
  members: readonly MemberRow[],
  newest: (key: string) => UploadHeadRow | undefined,
  now: string,
): string[] => {
  const keys = undecided(members, newest, now);
  return members.flatMap(({ key, lang, doubt }) => (lang && doubt !== 'rejected' && keys.includes(key) ? [lang] : []));
};

/** Times that are still to come. */
export interface Bound {
  embargo?: string;
  date?: string;
}

/**
 * The times that an edition waits for because of the other files of its release, as far as they are still to come: what waits in
 * another language, what release.yaml says, and what is read and not decided. `own` is the object key it comes from, whose earlier
 * versions have no say, and `lang` its language. An order of the desk outranks whatever is older than it. What readers have already
 * is not bound by a language that is still to come, so that a wrong number can be mended; a correction of it waits for one that
 * waits in another language. Of a language that was given a time of its own, the others wait no longer than its file says.
 */
export const boundOf = (
  { head, editions, files }: { head?: HeadRow | undefined; editions: readonly EditionRow[]; files?: ReleaseFiles | undefined },
  { own, lang }: { own: string; lang: string },
  now: string,
): Bound => {
  const order = head?.embargo;
  const isOrdered = (eventTime: string): boolean => order !== undefined && eventTime <= order.eventTime;
  const isLive = (of: string | undefined): boolean => editions.some((row) => row.lang === of && row.live);
  const binds = (of: string | undefined): boolean => !isLive(lang) || isLive(of);
  const waiting = editions.filter((row) => row.pending && row.lang !== lang && binds(row.lang));
  const members = (files?.members ?? []).filter(
    (row) =>
      row.key !== own &&
      binds(row.lang) &&
      !editions.some((edition) => isVersion(row.uploadId)(edition) || (edition.killed && edition.lang === row.lang)),
  );
  const manifest =
    head?.manifest && !isLive(lang) && !(order && order.revision > head.manifest.revision) ? head.manifest : undefined;
  const embargo = latest(
    manifest?.embargoUntil,
    ...waiting.map((row) => embargoForOthers(row, { order, files })),
    ...members.map((row) => (isOrdered(row.eventTime) ? undefined : row.embargo)),
  );
  const date = latest(
    isLive(lang) ? undefined : head?.manifest?.releaseAt,
    ...waiting.map((row) => dateForOthers(row, files)),
    ...members.map((row) => row.date),
  );
  return { ...(embargo && embargo > now && { embargo }), ...(date && date > now && { date }) };
};

/** What a file says by itself, whatever was ordered since. */
const saidBy = (files: ReleaseFiles | undefined, uploadId: string | undefined): MemberRow | undefined =>
  files?.members.find((row) => row.uploadId === uploadId);

/**
 * From when the other languages may be public by the day that is stated in this one. A time that was ordered for it alone may be the
 * same instant, and takes nothing from what the file itself says.
 */
const dateForOthers = ({ pending, embargo: own }: EditionRow, files: ReleaseFiles | undefined): string | undefined => {
  const { releaseAt, embargoUntil, uploadId } = pending?.facts ?? {};
  if (releaseAt !== embargoUntil) return releaseAt;
  const stated = own && saidBy(files, uploadId);
  return stated && stated.date !== stated.embargo ? stated.date : undefined;
};

/** Until when the other languages wait for what waits in this one. A time that was ordered for it alone is not theirs. */
const embargoForOthers = (
  { pending, embargo: own }: EditionRow,
  { order, files }: { order: EmbargoOrder | undefined; files: ReleaseFiles | undefined },
): string | undefined => {
  const { embargoUntil, eventTime = '', uploadId } = pending?.facts ?? {};
  if (!embargoUntil) return undefined;
  if (order && eventTime <= order.eventTime) return order.until;
  if (!own || (order && own.eventTime <= order.eventTime)) return embargoUntil;
  const stated = saidBy(files, uploadId)?.embargo;
  return stated && (stated < embargoUntil ? stated : embargoUntil);
};

/** Whether an edition's versions, public or waiting, are that upload's. */
const isVersion =
  (uploadId: string) =>
  ({ live, pending }: EditionRow): boolean =>
    pending?.facts.uploadId === uploadId || live?.facts.uploadId === uploadId;

/** A release as it is now. */
interface Release {
  head?: HeadRow | undefined;
  editions: readonly EditionRow[];
  files: ReleaseFiles;
  now: string;
}

/**
 * The file that this version of an edition waits for: another one that is a draft or speaks of an embargo and has not been answered,
 * that could not be read, or has not been read, or that no longer says a time which is still to come. `accepted` has answered what was
 * in doubt before. Undefined when all is clear.
 */
export const unsettled = (
  { head, editions, files, now }: Release,
  { edition, facts }: { edition: EditionRow; facts: VersionFacts },
  accepted?: Accepted,
): Doubt | undefined => {
  const { manifest } = head ?? {};
  if (manifest?.draft && manifest.revision > (accepted?.revision ?? 0)) return { key: manifest.objectKey };
  const key = doubted({ editions, files }, facts.objectKey, accepted) ?? files.unread[0];
  if (key !== undefined) return { key };
  const promised = promisedTo(head, edition);
  if (!promised || promised.objectKey === facts.objectKey || (accepted?.revision ?? 0) > promised.revision) return undefined;
  const { objectKey, until } = promised;
  return until > now && (dueAtOf(facts, now) ?? '') < until ? { key: objectKey, until } : undefined;
};

/** The file in doubt, apart from `own`, that an accept did not answer: it was dropped, or read, only afterwards. */
const doubted = (
  { editions, files }: { editions: readonly EditionRow[]; files: ReleaseFiles },
  own: string,
  accepted?: Accepted,
): string | undefined =>
  files.members.find((row) => {
    if (row.key === own || !row.doubt || isReplaced(row, { editions, files }, own)) return false;
    if (accepted && row.eventTime <= accepted.eventTime && row.at <= accepted.at) return false;
    if (editions.some(({ lang, killed }) => killed && lang === row.lang)) return false;
    const edition = editions.find(isVersion(row.uploadId));
    if (!edition) return true;
    const { pending } = edition;
    return pending?.facts.uploadId === row.uploadId && pending.questions.some((code) => doubtsOfRelease.includes(code));
  })?.key;

/** Whether a file that came after an accept is in doubt, so that the accept is no answer to it. */
export const isDoubtedSince = ({ pending, ...edition }: EditionRow, release: Release, accepted: Accepted): boolean =>
  doubtFor({ ...edition, ...(pending && { pending: { ...pending, accepted } }) }, release) !== undefined;

/**
 * Whether a newer file says without doubt what this one was to say: in its language or, where nobody knows that, under its name with
 * another ending. It does once it is decided and no copy of something else; `own` is being decided.
 */
const isReplaced = (
  row: MemberRow,
  { editions, files }: { editions: readonly EditionRow[]; files: ReleaseFiles },
  own: string,
): boolean =>
  files.members.some(
    (other) =>
      !other.doubt &&
      other.eventTime > row.eventTime &&
      (other.key === own || editions.some(isVersion(other.uploadId))) &&
      (other.lang !== undefined && row.lang !== undefined
        ? other.lang === row.lang
        : withoutEnding(other.key) === withoutEnding(row.key)),
  );

const withoutEnding = (key: string): string => key.replace(/\.[^./]*$/, '');

/** The file that an edition not public yet waits for. */
export const doubtFor = (
  edition: EditionRow,
  { head, editions, files, now }: Omit<Release, 'files'> & { files?: ReleaseFiles | undefined },
): Doubt | undefined => {
  const { live, pending } = edition;
  if (!files || !pending || live) return undefined;
  return unsettled({ head, editions, files, now }, { edition, facts: pending.facts }, pending.accepted);
};

/**
 * Which language the others of a release are translated from: the one that a file names; else the one that a policy has releases
 * translated from, or the desk's own, or that of the first file. `isAssumed`: there are several, and no file says it.
 */
export const originalOf = (
  { head, files, newsroom }: { head?: HeadRow | undefined; files?: ReleaseFiles | undefined; newsroom: Newsroom },
  document: Omit<PolicySubject, 'lang'> & { lang: string; translationOf?: string | undefined },
): { original: string; isAssumed: boolean } => {
  const { lang, translationOf } = document;
  const members = files?.members ?? [];
  const named = [{ translationOf }, ...members].find((row) => row.translationOf)?.translationOf ?? head?.manifest?.lang;
  if (named) return { original: named, isAssumed: false };
  const present = [...new Set([lang, ...members.flatMap((row) => row.lang ?? [])])];
  const original = head?.original ?? likelyOriginal(present, document, newsroom) ?? firstDropped(members, newsroom) ?? lang;
  return { original, isAssumed: present.length > 1 };
};

/** Of the languages that are there, the one that translators are asked to translate from; else the desk's. */
const likelyOriginal = (
  present: readonly string[],
  subject: Omit<PolicySubject, 'lang'>,
  newsroom: Newsroom,
): string | undefined => {
  const translated = newsroom.translation.policies.flatMap((policy) =>
    (policy.from ?? []).filter((lang) => isAbout(policy, { ...subject, lang })),
  );
  return [...translated, deskLanguage(newsroom)].find((lang) => present.includes(lang));
};

const firstDropped = (members: readonly MemberRow[], newsroom: Newsroom): string | undefined => {
  const order = ({ eventTime, lang: of = '' }: MemberRow): string =>
    `${eventTime} ${String(newsroom.languages.indexOf(of) >>> 0).padStart(10, '0')}`;
  return [...members].sort((one, other) => (order(one) < order(other) ? -1 : 1)).flatMap((row) => row.lang ?? [])[0];
};

/** The other languages in which something waits: it may have waited for this one. */
export const othersThatWait = (editions: readonly EditionRow[], own: string): string[] =>
  editions.flatMap(({ lang, pending }) => (pending && lang !== own ? [lang] : []));

/** The embargo that was ordered for this edition: by itself, or with its whole release, whichever was said last. */
export const embargoOrder = (head: HeadRow | undefined, edition: Pick<EditionRow, 'embargo'>): EmbargoOrder | undefined => {
  const [ofRelease, ofEdition] = [head?.embargo, edition.embargo];
  return ofRelease && ofEdition ? (ofEdition.eventTime > ofRelease.eventTime ? ofEdition : ofRelease) : (ofRelease ?? ofEdition);
};

/** A version with the times that the other files of its release ask for, and the orders that nobody may have told it of yet. */
const boundFacts = (
  edition: EditionRow,
  facts: Pending['facts'],
  release: { head: HeadRow; editions: readonly EditionRow[]; files?: ReleaseFiles | undefined },
  now: string,
): Pending['facts'] => {
  const { lang, embargo: own } = edition;
  const bound = boundOf(release, { own: facts.objectKey, lang }, now);
  const { until: ordered } = embargoOrder(release.head, edition) ?? {};
  // One language may have been given a time of its own.
  const embargoUntil = latest(facts.embargoUntil, own ? undefined : bound.embargo, ordered);
  const releaseAt = latest(facts.releaseAt, embargoUntil, bound.date) ?? facts.releaseAt;
  return { ...facts, releaseAt, ...(embargoUntil && { embargoUntil }) };
};

/**
 * What is held and was answered by an accept goes on: out, to its time, or to wait for the languages it comes out with. A
 * translation whose original has changed since is asked about. Undefined in a language that the newsroom does not publish.
 */
export const goOn = (
  held: EditionRow,
  {
    head,
    editions,
    files,
    newsroom,
    now,
    accepted,
    comparisons,
  }: {
    head: HeadRow;
    editions: readonly EditionRow[];
    files?: ReleaseFiles | undefined;
    newsroom: Newsroom;
    now: string;
    accepted: Accepted;
    comparisons?: Comparisons | undefined;
  },
): Transition | undefined => {
  const release = { editions, original: head.original };
  const wasDoubted = held.pending?.questions.some((code) => TRANSLATION_DOUBTS.includes(code));
  const { pending: answer, ...answering } = wasDoubted ? acceptedForSource(held, release, accepted.eventTime) : held;
  // Nobody may have told it yet that another language was put off.
  const facts = answer && boundFacts(answering, answer.facts, { head, editions, files }, now);
  const edition: EditionRow = { ...answering, ...(answer && facts && { pending: { ...answer, facts, accepted } }) };
  const { pending, lang } = edition;
  const unseen = withdrawnUnseen(edition, head.withdrawn);
  const doubted = newsroom.languages.includes(lang) ? translationDoubt(edition, release, comparisons) : undefined;
  if (pending && doubted)
    return keepPending(held, { ...pending, state: 'held', questions: [doubted.code, ...(unseen ? [unseen] : [])] }, [doubted]);
  const isAsked = pending?.state === 'held' && !edition.live && newsroom.languages.includes(lang);
  // Whoever lets one language go without its set has been asked just that.
  const isWaiting = pending?.questions.includes('waiting-for-set');
  const others = editions.filter((row) => row.lang !== lang);
  const answered: EditionRow = { ...edition, ...(pending && { pending: { ...pending, questions: [] } }) };
  const lacking = isAsked && !unseen && !isWaiting ? lackingOf(head.set, { ...release, editions: [...others, answered] }) : [];
  if (!pending || !facts || lacking.length === 0) return letGo(edition, now, newsroom.languages, head.withdrawn);
  const [dueAt, until] = [dueAtOf(facts, now), waitsUntil(head.set, facts)];
  const asks = [waitsForSet(lacking, until)];
  const questions = asks.map(({ code }) => code);
  return keepPending(edition, { facts, state: 'held', questions, ...(dueAt && { dueAt }), ...(until && { until }) }, asks);
};

/**
 * Brings what waits in one language in line with the others: later when another file of its release asks for more time, held while another is in
 * doubt, languages of its set are not ready, its original says something else, or it is withdrawn before readers had it, and on its way again when that is
 * over. Undefined when nothing changes.
 */
export const inStep = (
  edition: EditionRow,
  {
    head,
    editions,
    files,
    newsroom,
    now,
    comparisons,
  }: {
    head: HeadRow;
    editions: readonly EditionRow[];
    files: ReleaseFiles;
    newsroom: Newsroom;
    now: string;
    comparisons?: Comparisons | undefined;
  },
): Transition | undefined => {
  const { pending } = edition;
  if (!pending) return undefined;
  const release = { editions, original: head.original };
  const doubted = translationDoubt(edition, release, comparisons);
  const facts = boundFacts(edition, pending.facts, { head, editions, files }, now);
  const unseen = withdrawnUnseen(edition, head.withdrawn);
  const asked = pending.questions.filter(
    (code) => !WAITS.includes(code) && !TRANSLATION_DOUBTS.includes(code) && !answeredByRestoring.includes(code),
  );
  const own: ProblemCode[] = [...asked, ...(doubted ? [doubted.code] : []), ...(unseen ? [unseen] : [])];
  const bound: EditionRow = { ...edition, pending: { ...pending, facts } };
  const doubt = own.length === 0 ? doubtFor(bound, { head, editions, files, now }) : undefined;
  // A language that may go is not what it waits for itself.
  const others = editions.filter(({ lang }) => lang !== edition.lang);
  const asIfReady = { ...release, editions: [...others, { ...edition, pending: { ...pending, questions: [] } }] };
  const lacking = own.length === 0 && doubt === undefined && !edition.live ? lackingOf(head.set, asIfReady) : [];
  const until = lacking.length > 0 ? waitsUntil(head.set, facts) : doubt?.until;
  const waits = doubt === undefined ? (lacking.length > 0 ? [waitsForSet(lacking, until)] : undefined) : waitsFor(doubt);
  const questions: ProblemCode[] = waits?.map(({ code }) => code) ?? own;
  const asks = doubted && !pending.questions.includes(doubted.code) ? [doubted] : waits;
  const isLater = dueAtOf(facts, now) !== dueAtOf(pending.facts, now);
  // What it waits for is another doubt when it no longer ends by itself at the same time.
  if (!isLater && until === pending.until && questions.join() === pending.questions.join()) return undefined;

  const dueAt = dueAtOf(facts, now);
  const promised = latest(pending.promised, pending.dueAt, dueAt);
  const held: Pending = {
    facts,
    state: 'held',
    questions,
    ...(dueAt && { dueAt }),
    ...(promised && { promised }),
    ...(until && { until }),
    ...(pending.accepted && { accepted: pending.accepted }),
  };
  if (questions.length === 0) {
    const after = letGo({ ...edition, pending: held }, now, newsroom.languages, head.withdrawn);
    return after && { ...after, due: dueInstead(edition, after.due) };
  }
  return keepPending(edition, held, asks);
};
