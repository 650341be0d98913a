import { editionHashOf } from '../release/edition-hash.ts';
import type { Problem } from '../release/problem.ts';
import { isMisnamed, type Lookalike } from './lookalike.ts';
import type { EditionRow, HeadRow, VersionFacts } from './rows.ts';
import { type Document, fingerprintOfDocument, type UploadFacts } from './upload-facts.ts';

interface SameText {
  edition: EditionRow;
  understood: Document['understood'];
  fingerprint: string;
  editionHash: string;
}

/** The version that this upload repeats: the newest of its own edition, or one of another release. */
export const sameTextAs = (
  facts: UploadFacts,
  parsed: Document,
  { release, edition }: { release: string; edition: EditionRow },
): { release: string; facts: VersionFacts } | undefined => {
  const { understood } = parsed;
  const fingerprint = fingerprintOfDocument(parsed);
  const own = { edition, understood, fingerprint, editionHash: editionHashOf(understood) };
  const { sameText } = facts;
  const newest = edition.pending?.facts ?? edition.live?.facts;
  if (newest && isRepeated(newest, facts, own)) return { release, facts: newest };
  if (!sameText || sameText.owner.release === release || newest?.fingerprint === fingerprint || isKilled(sameText))
    return undefined;
  const { live, pending } = sameText.edition ?? {};
  const { version } = sameText.owner;
  const waits = pending?.facts.version === version && !isMisnamed(pending);
  // The same file that now belongs to this release takes with it what waits of it in another.
  if (waits && pending.facts.objectKey === facts.upload.key) return undefined;
  const found = waits ? pending.facts : live && version <= live.facts.version ? live.facts : undefined;
  return found && { release: sameText.owner.release, facts: found };
};

/**
 * Whether an upload says what the newest version of its edition says. Of one object everything that was understood has to be the same,
 * and it may ask nothing of the desk that it did not ask before: a line about an embargo is no part of the text.
 * Another file gives the same words in another format, which may say less or more around them: what it says itself has to
 * be what it said when it was a copy, and it may not ask what waits to wait for longer.
 */
const isRepeated = (
  newest: VersionFacts,
  facts: UploadFacts,
  { edition, understood, fingerprint, editionHash }: SameText,
): boolean => {
  const { upload, before } = facts;
  if (newest.fingerprint !== fingerprint) return false;
  if (newest.objectKey !== upload.key && asksToWait(facts, edition.pending)) return false;
  if (newest.objectKey !== upload.key)
    return before?.outcome !== 'duplicate' || (before.editionHash ?? editionHash) === editionHash;
  if (asksAnew(facts, edition.pending)) return false;
  return (newest.editionHash ?? editionHash) === editionHash && newest.source?.version === understood.source?.version;
};

/** Whether a file speaks of an embargo in words that what waits neither keeps nor is held for. */
const asksToWait = ({ parsed }: UploadFacts, pending: EditionRow['pending']): boolean => {
  if (!pending || pending.questions.includes('embargo-line') || !parsed || !('problems' in parsed)) return false;
  return parsed.problems.some((problem) => problem.code === 'embargo-line' && !isKept(problem, pending));
};

/** Whether a line that speaks of an embargo says no more than what waits does anyway. */
const isKept = ({ code, params }: Problem, { dueAt = '' }: NonNullable<EditionRow['pending']>): boolean =>
  code === 'embargo-line' && Date.parse(String(params?.suggestion)) <= Date.parse(dueAt);

/** Whether a newer version of the object that waits asks the desk something that the one before did not. */
const asksAnew = ({ parsed, before }: UploadFacts, pending: EditionRow['pending']): boolean => {
  if (!pending || !parsed || !('problems' in parsed)) return false;
  const known: readonly string[] = [...(before?.problems ?? []), ...pending.questions];
  return parsed.problems.some(
    (problem) => problem.weight === 'question' && !known.includes(problem.code) && !isKept(problem, pending),
  );
};

/** Whether a translation came back as it is, for a newer version of its source: to its readers nothing changes. */
export const isSameTranslation = (live: VersionFacts, { editionHash, source }: VersionFacts): boolean =>
  source !== undefined && live.editionHash === editionHash;

const isKilled = ({ head, edition }: { head?: HeadRow | undefined; edition?: EditionRow | undefined }): boolean =>
  (head?.killed ?? edition?.killed) !== undefined;

/** Texts like this one that were killed, are held, or wait. Of a copy this is known before its edition's kill is carried out. */
export const lookalikesOf = ({ lookalikes = [], sameText }: UploadFacts, { signature }: VersionFacts): readonly Lookalike[] =>
  sameText && isKilled(sameText) ? [{ row: { ...sameText.owner, signature }, ...sameText }, ...lookalikes] : lookalikes;

/** Whether a text repeats one that is held because nobody could tell its language, and says it: that is the answer. */
export const saysTheLanguage = ({ problems }: Document, { pending }: EditionRow, original: VersionFacts): boolean =>
  pending?.facts === original &&
  pending.questions.includes('language-unknown') &&
  problems.every(({ code }) => code !== 'language-unknown');
