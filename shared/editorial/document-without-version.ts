import { editionHashOf } from '../release/edition-hash.ts';
import type { Problem } from '../release/problem.ts';
import type { Decision } from './decision.ts';
import type { DocumentArrival } from './document-arrival.ts';
import { feedsEver, MOST_FEEDS_EVER } from './feeds-of.ts';
import { isKilledName } from './killed-names.ts';
import { became } from './lineage.ts';
import { MOST_FILES } from './release-files.ts';
import type { VersionFacts } from './rows.ts';
import { saysTheLanguage } from './same-text.ts';
import { differsFromStated } from './stated.ts';
import { remark, withoutEffect } from './upload-decision.ts';
import type { Document, UploadFacts } from './upload-facts.ts';

/** What is decided of a document that makes no version: it was killed, is late, a copy, or a translation that cannot be used. */
export const withoutVersion = (
  facts: UploadFacts,
  parsed: Document,
  { release, lang, edition, original }: DocumentArrival,
): Decision | undefined => {
  const { upload, head } = facts;
  const { understood } = parsed;
  const newest = edition.pending?.facts ?? edition.live?.facts;
  if (head?.killed || edition.killed || isKilledName(facts.nameRow, lang))
    return withoutEffect(facts, 'reject', 'rejected', [{ code: 'killed', weight: 'error' }], { release });
  if (newest && newest.objectKey !== upload.key && upload.eventTime < newest.eventTime)
    return withoutEffect(facts, 'supersede', 'superseded', [remark('superseded-by')], { release });
  if (
    original &&
    !saysTheLanguage(parsed, edition, original.facts) &&
    !differsFromStated(understood, original.facts, { sameObject: original.facts.objectKey === upload.key })
  ) {
    return withoutEffect(facts, 'duplicate', 'duplicate', [remark('duplicate-of', { key: original.facts.objectKey })], {
      release: original.release,
      version: original.facts.version,
      duplicateOf: original.facts.objectKey,
      editionHash: editionHashOf(understood),
    });
  }
  // Only a returned translation comes this far with an error: the desk may say that it is right as it is.
  if (parsed.problems.some(({ weight }) => weight === 'error'))
    return became(withoutEffect(facts, 'reject', 'rejected', [], { release }), facts.uploadHead?.made ?? { release, lang });
  return undefined;
};

/** A release has so many files, and no more. */
export const withoutRoom = (facts: UploadFacts, { release, edition }: DocumentArrival): Decision | undefined => {
  const isNewLanguage = !facts.editions.includes(edition);
  if (!facts.isOneTooMany && !(isNewLanguage && facts.editions.length >= MOST_FILES)) return undefined;
  const problem: Problem = { code: 'release-too-large', weight: 'error', params: { limit: MOST_FILES } };
  return withoutEffect(facts, 'reject', 'rejected', [problem], { release });
};

/** An edition has been in so many feeds, and goes into no more. */
export const inTooManyFeeds = (
  facts: UploadFacts,
  { release, edition }: DocumentArrival,
  version: VersionFacts,
): Decision | undefined => {
  const count = feedsEver(edition, version);
  if (count <= MOST_FEEDS_EVER) return undefined;
  const problem: Problem = { code: 'too-many-feeds', weight: 'error', params: { count, limit: MOST_FEEDS_EVER } };
  return withoutEffect(facts, 'reject', 'rejected', [problem], { release });
};
