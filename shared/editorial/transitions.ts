import type { Problem, ProblemCode } from '../release/problem.ts';
import type { Decision } from './decision.ts';
import type { FeedEntry } from './feed.ts';
import { feedsOfLive, leftBehind } from './feeds-of.ts';
import { waitsUntil } from './language-set.ts';
import { latest } from './latest.ts';
import { promiseOf } from './pending.ts';
import { answeredByATime, answeredByRestoring } from './problems.ts';
import {
  type EditionRow,
  type EmbargoOrder,
  type LanguageSet,
  type Live,
  lists,
  type Order,
  type Pending,
  type PublicChange,
  type UploadRow,
  type VersionFacts,
} from './rows.ts';

/** What a transition of one edition puts into a decision. The states and their arrows are DESIGN's table of states. */
export type Transition = Pick<Decision, 'action' | 'edition' | 'entry' | 'feeds' | 'change' | 'due' | 'ends' | 'path'>;

/** When this version may be read at the earliest, if that is still to come. */
export const dueAtOf = ({ releaseAt, embargoUntil }: VersionFacts, now: string): string | undefined =>
  latest(releaseAt, embargoUntil, now) === now ? undefined : latest(releaseAt, embargoUntil);

/** An edition nobody has heard of yet. */
export const newEdition = (release: string, lang: string): EditionRow => ({ release, lang, revision: 0, lastVersion: 0 });

/** What an edition waits for that is withdrawn, with its release or alone, and that readers have never had. */
export const withdrawnUnseen = ({ live, withdrawn }: EditionRow, ofRelease: Order | undefined): ProblemCode | undefined =>
  live ? undefined : ofRelease ? 'release-withdrawn' : withdrawn && 'language-withdrawn';

/**
 * Makes a version the one readers see: the first, an update nobody is told of, or a correction. What is withdrawn and readers never
 * had is kept from them instead.
 */
export const publish = (edition: EditionRow, facts: VersionFacts, now: string, releaseWithdrawn?: Order): Transition => {
  const { live: before } = edition;
  const unseen = withdrawnUnseen(edition, releaseWithdrawn);
  if (unseen) return keepPending(edition, { facts, state: 'held', questions: [unseen] });
  const order = releaseWithdrawn ?? edition.withdrawn;
  const corrects =
    facts.noted !== undefined
      ? before?.corrects
      : isCorrection(facts) && before?.state === 'published'
        ? before.facts.version
        : undefined;
  const live: Live = {
    facts,
    state: order ? 'withdrawn' : 'published',
    date: before?.date ?? facts.releaseAt,
    publishedAt: before?.publishedAt ?? now,
    ...(before?.first !== undefined || !before ? { first: before?.first ?? facts.version } : {}),
    // What was withdrawn or killed by then is compared with nothing.
    ...(corrects !== undefined && { corrects }),
    updatedAt: now,
    ...leftBehind(edition.lang, before, facts),
    ...(order && { inFormerFeeds: true, ...because(order) }),
  };
  const [action, change] = whatHappened(before, live);
  return {
    action,
    ...madePublic(withoutPending(edition), live, change),
    ...(!before && { path: facts.path }),
    due: { drop: dueOfPending(edition) },
    ends: waitedAs(edition, facts) ? [endOf(facts, 'published')] : endOfPending(edition, 'superseded'),
  };
};

const isCorrection = ({ correctionNote, noted }: VersionFacts): boolean => Boolean(correctionNote) && noted === undefined;

const whatHappened = (before: Live | undefined, { facts }: Live): [Decision['action'], PublicChange] => {
  if (!before) return ['publish', { event: 'ReleasePublished', priority: 'normal' }];
  if (isCorrection(facts)) return ['correct', { event: 'ReleaseCorrected', priority: 'high' }];
  return ['update', { event: 'ReleaseUpdated', priority: 'normal' }];
};

/**
 * Keeps a version from the public: until the desk answers, or until its time has come. `asks` is what a file that was decided
 * earlier is asked from now on, where that is new.
 */
export const keepPending = (edition: EditionRow, kept: Pending, asks?: Problem[]): Transition => {
  const { facts, state, questions, dueAt, until } = kept;
  const wakesAt = state === 'held' ? until : dueAt;
  // What somebody let go on is not asked the same again.
  const accepted = waitedAs(edition, facts) ? edition.pending?.accepted : undefined;
  return {
    action: state === 'held' ? 'hold' : state === 'embargoed' ? 'embargo' : 'schedule',
    edition: { ...edition, pending: { ...kept, ...(accepted && { accepted }) } },
    due: {
      // One transaction may not touch one row twice.
      drop: dueOfPending(edition).filter(({ at }) => at !== wakesAt),
      ...(wakesAt && { add: { release: edition.release, lang: edition.lang, at: wakesAt } }),
    },
    ends: waitedAs(edition, facts)
      ? [{ ...endOf(facts, state), ...(state === 'held' && { questions }), ...(asks && { asks }), ...(dueAt && { dueAt }) }]
      : endOfPending(edition, 'superseded'),
  };
};

/** Lets a held version go on: out, or on to its time. Never in a language the newsroom does not publish. */
export const letGo = (
  edition: EditionRow,
  now: string,
  languages: readonly string[],
  withdrawn?: Order,
): Transition | undefined => {
  const { pending } = edition;
  if (pending?.state !== 'held' || !languages.includes(edition.lang)) return undefined;
  const { facts } = pending;
  const dueAt = dueAtOf(facts, now);
  const unseen = withdrawnUnseen(edition, withdrawn);
  const promised = promiseOf(pending);
  if (dueAt && unseen)
    return keepPending(edition, { facts, state: 'held', questions: [unseen], dueAt, ...(promised && { promised }) });
  // A text without a date was not there before it was let out.
  if (!dueAt) return publish(edition, facts.undated ? { ...facts, releaseAt: now } : facts, now, withdrawn);
  const embargoed = facts.embargoUntil !== undefined && facts.embargoUntil > now;
  return keepPending(edition, { facts, state: embargoed ? 'embargoed' : 'scheduled', questions: [], dueAt });
};

/**
 * Gives a version that is not public yet another time. A command sets it for what it is about, earlier or later; of a file that is
 * newer than the command, it can only put the time off. `doubt` is the file that its release waits for, `set` the languages that come out together. Undefined when nothing waits here, or has
 * the time already.
 */
export const moveEmbargo = (
  edition: EditionRow,
  { until: ordered, eventTime }: EmbargoOrder,
  now: string,
  { doubt, set }: { doubt?: Doubt | undefined; set?: LanguageSet | undefined } = {},
): Transition | undefined => {
  const { pending } = edition;
  if (!pending) return undefined;
  const { embargoUntil: before = '', stated, releaseAt } = pending.facts;
  const until = pending.facts.eventTime > eventTime && before > ordered ? before : ordered;
  // A date that came from the embargo goes with it; one that the document states stays.
  const dated = releaseAt === before ? (stated.date ?? '') : releaseAt;
  const facts = { ...pending.facts, embargoUntil: until, releaseAt: dated > until ? dated : until };
  const left = pending.questions.filter((code) => !answeredByATime.includes(code));
  const waits = left.length === 0 && doubt !== undefined;
  const questions: ProblemCode[] = waits ? ['bundle-waits'] : left;
  const dueAt = dueAtOf(facts, now) ?? until; // past by now: it is due at once
  const outAt = questions.join() === 'waiting-for-set' ? waitsUntil(set, facts) : waits ? doubt.until : undefined;
  const isDone = until === before && facts.releaseAt === releaseAt && dueAt === pending.dueAt;
  if (isDone && questions.join() === pending.questions.join()) return undefined; // the order came twice
  const held = questions.length > 0;
  return keepPending(
    edition,
    {
      facts,
      state: held ? 'held' : 'embargoed',
      questions,
      dueAt,
      ...(held && { promised: dueAt }),
      ...(outAt && { until: outAt }),
    },
    waits ? waitsFor(doubt) : undefined,
  );
};

/** Another file of a release that is in doubt, and until when the others wait for it, where that ends by itself. */
export interface Doubt {
  key: string;
  until?: string;
}

/** What a file is asked while another one of its release is in doubt. */
export const waitsFor = ({ key }: Doubt): Problem[] => [{ code: 'bundle-waits', weight: 'question', params: { key } }];

/** Takes a version away that is to become a release of its own. What readers have stays as it is. */
export const giveAway = (edition: EditionRow): Transition => ({
  action: 'reopen',
  edition: withoutPending(edition),
  due: { drop: dueOfPending(edition) },
  ends: [],
});

/** Takes a version away because the file it came in says something else now. What readers have stays as it is. */
export const takeBack = (edition: EditionRow): Transition => ({
  action: 'supersede',
  edition: withoutPending(edition),
  due: { drop: dueOfPending(edition) },
  ends: endOfPending(edition, 'superseded'),
});

/** Holds what waits for its time: a newer version of its file could not be read, and may have been to put it off. */
export const holdForNewer = (edition: EditionRow): Transition | undefined => {
  const { pending } = edition;
  if (!pending) return undefined;
  const { facts, dueAt } = pending;
  const promised = promiseOf(pending);
  return keepPending(edition, {
    facts,
    state: 'held',
    questions: ['newer-rejected', ...pending.questions.filter((code) => answeredByRestoring.includes(code))],
    ...(dueAt && { dueAt }),
    ...(promised && { promised }),
  });
};

/** Sends a translation back that waits, or was turned away: its translator is asked again. What readers have stays as it is. */
export const sendBack = (
  edition: EditionRow,
  order: Order,
  { uploadId, key, versionId }: Pick<UploadRow, 'uploadId' | 'key' | 'versionId'>,
): Transition => {
  const waits = edition.pending?.facts.uploadId === uploadId;
  const asks: Problem[] = [{ code: 'translation-returned', weight: 'error', params: { said: order.reason } }];
  return {
    action: 'return',
    edition: { ...(waits ? withoutPending(edition) : edition), sentBack: { ...order, uploadId } },
    due: { drop: waits ? dueOfPending(edition) : [] },
    ends: [{ key, versionId, outcome: 'rejected', problems: ['translation-returned'], asks }],
  };
};

/** No exit from here. What was never public leaves no trace; what was is gone, and everyone who got it is told. */
export const kill = (edition: EditionRow, order: Order): Transition => {
  const killed: EditionRow = { ...withoutPending(edition), killed: order };
  const end = { action: 'kill' as const, due: { drop: dueOfPending(edition) }, ends: endOfPending(edition, 'rejected') };
  if (!edition.live) return { ...end, edition: killed };
  const live: Live = { ...takenBack(edition.live, order), state: 'killed' };
  return { ...end, ...madePublic(killed, live, { event: 'ReleaseKilled', priority: 'high' }) };
};

/** What is withdrawn or killed is so wherever readers may have it from. */
const takenBack = (live: Live, order: Order): Live => ({
  ...withoutCause(live),
  updatedAt: order.at,
  ...because(order),
  inFormerFeeds: true,
});

/** Readable with a banner. What readers have never had stays as it is, but that nothing lets it out (`withdrawnUnseen`). */
export const withdraw = (edition: EditionRow, order: Order): Transition => {
  const bound: EditionRow = { ...edition, withdrawn: order };
  const nothingElse = { action: 'withdraw' as const, due: { drop: [] }, ends: [] };
  if (!edition.live) return { ...nothingElse, edition: bound };
  const live: Live = { ...takenBack(edition.live, order), state: 'withdrawn' };
  return { ...nothingElse, ...madePublic(bound, live, { event: 'ReleaseWithdrawn', priority: 'high' }) };
};

/** Takes a withdrawal back; readers may be told why. */
export const restore = (
  { withdrawn: _order, ...edition }: EditionRow,
  { at, note }: { at: string; note?: string | undefined },
): Transition & { edition: EditionRow } => {
  const nothingElse = { action: 'restore' as const, due: { drop: [] }, ends: [] };
  if (!edition.live) return { ...nothingElse, edition };
  const live: Live = { ...withoutCause(edition.live), state: 'published', updatedAt: at, ...(note && { note }) };
  return { ...nothingElse, ...madePublic(edition, live, { event: 'ReleaseRestored', priority: 'normal' }) };
};

/** Why something is withdrawn or killed, as its edition keeps it. */
const because = ({ reason, note, principal }: Order): Pick<Live, 'reason' | 'by' | 'note'> => ({
  reason,
  by: principal,
  ...(note && { note }),
});

const withoutCause = ({ reason: _reason, by: _by, note: _note, ...live }: Live): Live => live;

/** An edition whose public face changed, its line in the feeds it is in, and what the world is told. */
const madePublic = (
  edition: EditionRow,
  live: Live,
  change: PublicChange,
): Pick<Transition, 'entry' | 'feeds' | 'change'> & { edition: EditionRow } => {
  return {
    edition: { ...edition, live, list: listOfLive[live.state], listAt: live.updatedAt },
    entry: entryOf(edition, live),
    feeds: moved(edition.live ? feedsOfLive(edition.lang, edition.live) : [], feedsOfLive(edition.lang, live)),
    change,
  };
};

/** The list of the desk page an edition belongs to once it has been public. */
const listOfLive: Record<Live['state'], string> = { published: lists.out, withdrawn: lists.withdrawn, killed: lists.killed };

const entryOf = ({ release, lang, revision }: EditionRow, live: Live): FeedEntry => ({
  release,
  lang,
  version: live.facts.version,
  revision,
  state: live.state,
  headline: live.facts.headline,
  path: live.facts.path,
  date: live.date,
  publishedAt: live.publishedAt,
  updatedAt: live.updatedAt,
  ...(live.facts.correctionNote && { correctionNote: live.facts.correctionNote }),
  ...(live.note && { note: live.note }),
});

const moved = (before: string[], after: string[]): NonNullable<Decision['feeds']> => ({
  joined: after.filter((feed) => !before.includes(feed)),
  left: before.filter((feed) => !after.includes(feed)),
  kept: after.filter((feed) => before.includes(feed)),
});

const withoutPending = ({ pending: _pending, ...edition }: EditionRow): EditionRow => edition;

const waitedAs = (edition: EditionRow, facts: VersionFacts): boolean => edition.pending?.facts.version === facts.version;

const dueOfPending = ({ release, lang, pending }: EditionRow): Decision['due']['drop'] =>
  [pending?.dueAt, pending?.until].flatMap((at) => (at ? [{ release, lang, at }] : []));

/** What falls due for an edition from now on, in place of all that its pending version was to wait for. */
export const dueInstead = (edition: EditionRow, { add, drop }: Decision['due']): Decision['due'] => ({
  ...(add && { add }),
  drop: [...drop, ...dueOfPending(edition)].filter(
    ({ at }, index, all) => at !== add?.at && all.findIndex((row) => row.at === at) === index,
  ),
});

type End = Decision['ends'][number];

const endOf = ({ objectKey, versionId }: VersionFacts, outcome: End['outcome']): End => ({ key: objectKey, versionId, outcome });

const endOfPending = ({ pending }: EditionRow, outcome: 'superseded' | 'rejected'): End[] =>
  pending ? [{ ...endOf(pending.facts, outcome), problems: [outcome === 'rejected' ? 'killed' : 'superseded-by'] }] : [];
