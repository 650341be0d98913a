import type { DocumentReading } from '../release/key-reading.ts';
import type { Problem } from '../release/problem.ts';
import type { Decision } from './decision.ts';
import { latest } from './latest.ts';
import { goesOnByItself, promiseOf } from './pending.ts';
import { keepTakenBack, promisedTo } from './promised-time.ts';
import { othersThatWait } from './release-files.ts';
import type { EditionRow, FiledAsRow, ReleaseKeyRow, UploadHeadRow } from './rows.ts';
import { holdForNewer, type Transition, takeBack } from './transitions.ts';
import type { UploadFacts } from './upload-facts.ts';

/** The same decision, where the object's own row says which edition this version became. */
export const became = (decision: Decision, made: NonNullable<UploadHeadRow['made']>): Decision =>
  decision.uploadHead ? { ...decision, uploadHead: { ...decision.uploadHead, made } } : decision;

/**
 * The latest instant that versions not yet out have promised: in this edition, in the one that the object was before it moved to
 * another language or release, and in its release, where the object no longer says it.
 */
export const promisedBefore = (
  { uploadHead, head, upload }: Pick<UploadFacts, 'uploadHead' | 'head' | 'upload'>,
  edition: EditionRow,
): string | undefined => {
  const { release, lang, pending, live } = edition;
  const { made } = uploadHead ?? {};
  const isHere = made !== undefined && made.release === release && made.lang === lang;
  // Here it is out, waits, or was taken back for a version that is not decided yet.
  const isSettled = isHere && (live !== undefined || pending !== undefined);
  const promised = promisedTo(head, edition);
  const forgotten = promised?.objectKey === upload.key ? promised.until : undefined;
  return latest(promiseOf(pending), isSettled ? undefined : made?.promised, forgotten);
};

/**
 * What has to be decided before this decision about a newer version of an object: an older one that waits elsewhere, in another
 * language or release, is taken back, or held where the newer cannot be read. Undefined when nothing waits there, or the decision
 * itself says what becomes of it.
 */
export const decideEarlier = (facts: UploadFacts, decision: Decision): Decision | undefined => {
  const { earlier, upload, now } = facts;
  const { pending } = earlier?.edition ?? {};
  const own = decision.upload;
  if (!earlier || !pending || !own || pending.facts.objectKey !== upload.key || pending.facts.uploadId === upload.uploadId)
    return;
  const { head, edition } = earlier;
  const isThere = decision.edition?.release === edition.release && decision.edition.lang === edition.lang;
  const isSame = own.outcome === 'duplicate' && own.duplicateOf === upload.key && own.version === pending.facts.version;
  if (isThere || isSame || !decision.uploadHead || own.outcome === 'ignored' || head.killed || edition.killed) return;

  const revision = head.revision + 1;
  const before: EditionRow = { ...edition, revision };
  // What takes its place may be decided after what another file says, or be killed: the time that was promised binds all the same.
  const isInRelease = (decision.edition?.release ?? edition.release) === edition.release;
  const step = (): Transition | undefined => {
    if (own.outcome !== 'rejected') return takeBack(before);
    return goesOnByItself(edition) ? holdForNewer(before) : undefined;
  };
  const transition = step();
  return (
    transition && {
      format: 1,
      at: now,
      cause: { principal: upload.principal, eventTime: upload.eventTime, key: upload.key },
      problems: [],
      releaseKeys: [],
      head: { ...head, revision, ...(isInRelease && keepTakenBack(head, pending, revision)) },
      ...transition,
      follow: othersThatWait(earlier.editions, edition.lang),
    }
  );
};

/** What an earlier version of the file has published in another language or release: it stays, and the card says so. */
export const earlierPublic = (
  { earlier, upload }: UploadFacts,
  { release, key, lang }: { release: string; key: string; lang: string },
): Problem[] => {
  const { head, edition, name } = earlier ?? {};
  const facts = edition?.live?.state === 'killed' ? undefined : edition?.live?.facts;
  if (!head || !edition || !facts || facts.objectKey !== upload.key) return [];
  // Last week's release under this week's name is as it should be.
  const isElsewhere = edition.release === release ? edition.lang !== lang : head.key !== key;
  const file = `${name}.${edition.lang}.kill.txt`;
  return isElsewhere ? [{ code: 'earlier-public', weight: 'remark', params: { lang: edition.lang, file } }] : [];
};

/** Notes down under a file's own name that it made an edition of a release of another key. */
export const filedAs = (reading: DocumentReading, releaseKey: string, row: FiledAsRow): Pick<Decision, 'filedAs'> =>
  reading.returned || reading.releaseKey === releaseKey || reading.releaseKey === row.key
    ? {}
    : { filedAs: { name: reading.releaseKey, row } };

/**
 * Which of the editions that files of a name made in releases of other keys a command is about: of each key those of the newest
 * release, because an earlier one was left to its own name (`week~1`); and none of the release that the name means itself.
 */
export const stillMeant = (rows: readonly FiledAsRow[], own: ReleaseKeyRow | undefined, lang: string | undefined): FiledAsRow[] =>
  rows.filter(
    (row) =>
      row.release !== own?.release &&
      (lang === undefined || row.lang === lang) &&
      !(own?.key === row.key && row.generation < own.generation) &&
      !rows.some((other) => other.key === row.key && other.generation > row.generation),
  );
