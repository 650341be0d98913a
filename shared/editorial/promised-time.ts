import { promiseOf } from './pending.ts';
import { forgettingATime } from './problems.ts';
import type { EditionRow, HeadRow, Promised } from './rows.ts';

/**
 * The time that a file of this release no longer says, and that still binds this language: readers have nothing of it, and no time
 * was ordered for it since. It may have passed.
 */
export const promisedTo = (
  head: Pick<HeadRow, 'promised'> | undefined,
  edition: Pick<EditionRow, 'live' | 'embargo'> | undefined,
): Promised | undefined => {
  const { promised } = head ?? {};
  return promised && !edition?.live && (edition?.embargo?.revision ?? 0) <= promised.revision ? promised : undefined;
};

/**
 * What a release keeps of a time that this version of a file does not say any more: files may be replaced, renamed and moved to
 * another language before anybody has answered.
 */
export const keepPromise = (
  head: Pick<HeadRow, 'promised'>,
  pending: EditionRow['pending'],
  revision: number,
): Pick<HeadRow, 'promised'> => kept(head, pending, forgottenBy(pending), revision);

/** The same of a version that is taken back for a newer one of its file, which is not decided yet: another file may be before it. */
export const keepTakenBack = (
  head: Pick<HeadRow, 'promised'>,
  pending: EditionRow['pending'],
  revision: number,
): Pick<HeadRow, 'promised'> => kept(head, pending, promiseOf(pending), revision);

const kept = (
  { promised: known }: Pick<HeadRow, 'promised'>,
  pending: EditionRow['pending'],
  until: string | undefined,
  revision: number,
): Pick<HeadRow, 'promised'> => {
  if (!pending || until === undefined || (known && known.until > until)) return {};
  // Whichever file is asked last can be answered.
  return {
    promised: { until, objectKey: pending.facts.objectKey, revision: known?.until === until ? known.revision : revision },
  };
};

/**
 * A release once these of its versions were accepted: the time that one of them no longer says is over, unless another version is
 * asked about such a time and has not been answered. That one binds from then on.
 */
export const answerPromise = (head: HeadRow, accepted: readonly EditionRow[], editions: readonly EditionRow[]): HeadRow => {
  const { promised, ...rest } = head;
  if (!promised || !accepted.some(({ pending }) => (forgottenBy(pending) ?? '') >= promised.until)) return head;
  const asked = editions.flatMap(({ lang, revision, pending }): Promised[] => {
    const until = accepted.some((row) => row.lang === lang) ? undefined : forgottenBy(pending);
    if (!pending || until === undefined) return [];
    return [{ until, objectKey: pending.facts.objectKey, revision: until === promised.until ? promised.revision : revision }];
  });
  const [next] = asked.sort((one, other) => (one.until > other.until ? -1 : 1));
  return next ? { ...rest, promised: next } : rest;
};

/** The promised time that a held version does not keep, as long as that is asked. */
const forgottenBy = (pending: EditionRow['pending']): string | undefined =>
  pending?.questions.some((code) => forgettingATime.includes(code)) ? promiseOf(pending) : undefined;
