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
  { promised: known }: Pick<HeadRow, 'promised'>,
  pending: EditionRow['pending'],
  revision: number,
): Pick<HeadRow, 'promised'> => {
  const until = forgottenBy(pending);
  if (!pending || until === undefined || (known && known.until > until)) return {};
  // Whichever file is asked last can be answered.
  return {
    promised: { until, objectKey: pending.facts.objectKey, revision: known?.until === until ? known.revision : revision },
  };
};

/** A release once these versions were accepted: the time that one of them no longer says is over. */
export const answerPromise = (head: HeadRow, accepted: readonly EditionRow[]): HeadRow => {
  const { promised, ...rest } = head;
  return promised && accepted.some(({ pending }) => (forgottenBy(pending) ?? '') >= promised.until) ? rest : head;
};

/** The promised time that a held version does not keep, as long as that is asked. */
const forgottenBy = (pending: EditionRow['pending']): string | undefined =>
  pending?.questions.some((code) => forgettingATime.includes(code)) ? promiseOf(pending) : undefined;
