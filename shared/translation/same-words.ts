import type { Edition } from '../release/edition.ts';
import { segmentsOf, wordsOf } from './segments.ts';

const hashesOf = (edition: Edition): string =>
  segmentsOf({ ...wordsOf(edition), correctionNote: undefined }, edition.lang)
    .flatMap(({ segments }) => segments.map(({ hash }) => hash))
    .join(' ');

/** Whether two versions say the same, sentence by sentence, whatever their notes say was changed: a translation of one is a translation of the other. */
export const sameWords = (one: Edition, other: Edition): boolean => hashesOf(one) === hashesOf(other);
