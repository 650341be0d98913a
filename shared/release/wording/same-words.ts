import { createHash } from 'node:crypto';
import { plainText } from './inline.ts';
import { type Segment, segmentsOf, translatableWordsOf, type Worded } from './segments.ts';

const segmentsIn = (worded: Worded): Segment[] =>
  segmentsOf({ ...translatableWordsOf(worded), correctionNote: undefined }, worded.lang).flatMap(({ segments }) => segments);

/**
 * 16 hex digits over what is translated of a text, sentence by sentence, whatever its note says was changed: with the same ones, a
 * translation of one is a translation of the other.
 */
export const sentencesHash = (worded: Worded): string =>
  createHash('sha256')
    .update(
      segmentsIn(worded)
        .map(({ hash }) => hash)
        .join(' '),
    )
    .digest('hex')
    .slice(0, 16);

/** Whether two versions say the same, sentence by sentence. */
export const sameWords = (one: Worded, other: Worded): boolean => sentencesHash(one) === sentencesHash(other);

/** The sentences that a version has and an earlier one has not; those that are gone where none came. */
export const changedSentences = (before: Worded, now: Worded): string[] => {
  const only = (one: readonly Segment[], other: readonly Segment[]): string[] =>
    one
      .filter(({ hash }) => other.every((each) => each.hash !== hash))
      .map(({ source, codes }) => plainText(source, codes).trim());
  const [were, are] = [segmentsIn(before), segmentsIn(now)];
  const came = only(are, were);
  return came.length > 0 ? came : only(were, are);
};
