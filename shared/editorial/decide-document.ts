import type { DocumentReading } from '../release/key-reading.ts';
import type { Problem } from '../release/problem.ts';
import type { Outcome } from '../release/upload.ts';
import type { Decision } from './decision.ts';
import { firstRemarks } from './desk-questions.ts';
import { arrivalOf, type DocumentArrival } from './document-arrival.ts';
import { asksOf } from './document-questions.ts';
import { inTooManyFeeds, withoutRoom, withoutVersion } from './document-without-version.ts';
import { setOf } from './language-set.ts';
import { latest } from './latest.ts';
import { became, earlierPublic, filedAs, promisedBefore } from './lineage.ts';
import { keepPromise } from './promised-time.ts';
import { originalOf, othersThatWait } from './release-files.ts';
import { generationNamed } from './release-names.ts';
import type { EditionRow, HeadRow, VersionFacts } from './rows.ts';
import { dueAtOf, keepPending, publish, type Transition } from './transitions.ts';
import { remark, uploadFields } from './upload-decision.ts';
import type { Document, UploadFacts } from './upload-facts.ts';
import { versionOf } from './version-facts.ts';

/** Decides about a document that could be read: no version of an edition, one that waits, or one that comes out. */
export const decideDocument = (facts: UploadFacts, reading: DocumentReading, parsed: Document): Decision => {
  const arrival = arrivalOf(facts, reading, parsed);
  const ended = withoutVersion(facts, parsed, arrival) ?? withoutRoom(facts, arrival);
  if (ended) return ended;
  const { original: translatedFrom, isAssumed } = originalOf(facts, parsed.understood);
  const { version, ownTime } = versionOf(facts, parsed, { edition: arrival.edition, translatedFrom });
  return (
    inTooManyFeeds(facts, arrival, version) ??
    decideVersion(
      facts,
      { reading, parsed, arrival },
      newVersionOf(facts, parsed, arrival, { version, ownTime, translatedFrom, isAssumed }),
    )
  );
};

/** A version that a document makes, and all that decides when it comes out. */
interface NewVersion {
  version: VersionFacts;
  translatedFrom: string;
  /** No file says so. */
  isAssumed: boolean;
  set: HeadRow['set'];
  /** What the desk is asked before it may come out. */
  asked: Problem[];
  /** Until when it waits at most, if it only lacks other languages. */
  until?: string | undefined;
  /** When it comes out; absent for now. */
  dueAt?: string | undefined;
  /** The time says another file than this one. */
  isMoved: boolean;
  promised: string | undefined;
}

const newVersionOf = (
  facts: UploadFacts,
  parsed: Document,
  { edition }: DocumentArrival,
  {
    version,
    ownTime,
    translatedFrom,
    isAssumed,
  }: Pick<NewVersion, 'version' | 'translatedFrom' | 'isAssumed'> & { ownTime: string },
): NewVersion => {
  const { newsroom, now, head, editions } = facts;
  const set = edition.live ? head?.set : setOf({ newsroom, now, head, editions }, { ...version, lang: translatedFrom });
  const { asked, until } = asksOf(facts, parsed, { edition, version, ownTime, translatedFrom, set });
  const dueAt = dueAtOf(version, now);
  const isMoved = dueAt !== undefined && dueAt > ownTime;
  return { version, translatedFrom, isAssumed, set, asked, until, dueAt, isMoved, promised: promisedBefore(facts, edition) };
};

/** Whether the version waits, and for what, or is published; and what its file is told. */
const stepOf = (
  { now, head }: UploadFacts,
  { edition }: DocumentArrival,
  { version, asked, until, dueAt, promised }: NewVersion,
  revision: number,
): { outcome: Outcome; transition: Transition } => {
  const before: EditionRow = { ...edition, revision, lastVersion: version.version };
  const isAsked = asked.length > 0;
  if (!isAsked && !dueAt) return { outcome: 'published', transition: publish(before, version, now, head?.withdrawn) };
  const state = isAsked ? 'held' : version.embargoUntil && version.embargoUntil > now ? 'embargoed' : 'scheduled';
  return {
    outcome: state,
    transition: keepPending(before, {
      facts: version,
      state,
      questions: asked.map(({ code }) => code),
      ...(dueAt && { dueAt }),
      ...(isAsked && promised && { promised }),
      ...(until && { until }),
    }),
  };
};

const decideVersion = (
  facts: UploadFacts,
  { reading, parsed, arrival }: { reading: DocumentReading; parsed: Document; arrival: DocumentArrival },
  made: NewVersion,
): Decision => {
  const { head, editions } = facts;
  const { release, lang, releaseKey, named } = arrival;
  const { version, asked, dueAt, promised } = made;
  const revision = (head?.revision ?? 0) + 1;
  const { outcome, transition } = stepOf(facts, arrival, made, revision);
  const decision: Decision = {
    ...uploadFields(facts, outcome, addedProblems(facts, parsed, arrival, made), {
      release,
      version: version.version,
      date: version.releaseAt,
      countries: version.countries,
      ...(dueAt && { dueAt }),
    }),
    ...transition,
    head: headAfter(facts, arrival, made, { pending: transition.edition?.pending, revision }),
    releaseKeys: releaseKeysOf(facts, reading, arrival),
    follow: othersThatWait(editions, lang),
    ...filedAs(reading, releaseKey, { release, lang, key: named.key, generation: named.generation }),
    newVersion: version.version,
    ...besideOf(parsed),
    ...fingerprintOf(facts, arrival, version),
  };
  const promise = latest(dueAt, asked.length > 0 ? promised : undefined);
  return became(decision, { release, lang, ...(promise && { promised: promise }) });
};

/** The pictures of a version, where some are files of their own: its document does not hold these. */
const besideOf = ({ understood: { pictures } }: Document): Pick<Decision, 'pictures'> =>
  pictures?.some(({ file }) => file !== undefined) ? { pictures } : {};

/** What the card says beside what was found when the file was read. */
const addedProblems = (
  facts: UploadFacts,
  parsed: Document,
  { release, lang, edition, named: { key } }: DocumentArrival,
  { version, asked, isMoved, translatedFrom, isAssumed }: NewVersion,
): Problem[] => [
  ...asked.filter((problem) => !parsed.problems.includes(problem)),
  ...(facts.aboutPictures ?? []).filter(({ weight }) => weight === 'remark'),
  ...(isMoved ? [remark('bundle-time')] : []),
  ...(isAssumed ? [remark('original-assumed', { lang: translatedFrom })] : []),
  ...earlierPublic(facts, { release, key, lang }),
  ...(edition.live ? [] : firstRemarks(facts, parsed, { version, asked })),
];

/** The release, with this language among its own. */
const headAfter = (
  { head }: UploadFacts,
  { named, lang }: DocumentArrival,
  { version, translatedFrom, set }: NewVersion,
  { pending, revision }: { pending: EditionRow['pending']; revision: number },
): HeadRow => {
  const languages = head?.languages ?? [];
  return {
    ...named,
    ...head,
    revision,
    languages: languages.includes(lang) ? languages : [...languages, lang],
    original: translatedFrom,
    ...(set && { set }),
    ...(version.pictures && { pictured: true as const }),
    ...keepPromise(head ?? {}, pending, revision),
  };
};

/** The names by which the release goes from now on. */
const releaseKeysOf = (
  facts: UploadFacts,
  reading: DocumentReading,
  { releaseKey, named: { release, key, generation } }: DocumentArrival,
): Decision['releaseKeys'] => [
  ...(facts.keyRow ? [] : [{ key: releaseKey, row: { release, generation } }]),
  // Commands go by file name, also where the document has a key of its own.
  ...(isOtherName(facts, reading, releaseKey, { key, generation })
    ? [{ key: reading.releaseKey, row: { release, generation, key } }]
    : []),
];

/** Who owns this text: an owner that no longer stands for it gives it up; one that does stays its owner. */
const fingerprintOf = (
  { upload, sameText }: UploadFacts,
  { release, lang, original }: DocumentArrival,
  { fingerprint, version }: VersionFacts,
): Pick<Decision, 'fingerprint'> =>
  original && original.release !== release
    ? {}
    : {
        fingerprint: {
          fingerprint,
          row: { release, lang, version, key: upload.key },
          ...(sameText && sameText.owner.release !== release && { from: sameText.owner.release }),
        },
      };

/** Whether the file's own name is to mean the release that the document says: it meant none, or an earlier one of the same key. */
const isOtherName = (
  { nameRow }: UploadFacts,
  reading: DocumentReading,
  releaseKey: string,
  { key, generation }: { key: string; generation: number },
): boolean =>
  !reading.returned &&
  reading.releaseKey !== key &&
  (nameRow
    ? nameRow.key === key && nameRow.generation < generation && !generationNamed(reading.releaseKey)
    : reading.releaseKey !== releaseKey);
