import type { ReadTranslation } from '../returned-document.ts';
import { type Dialect, readXliff, type Standing } from '../xliff-in.ts';

/** What memoQ says of a row (`mq:status`); whatever else it says, nobody has confirmed it. */
const STANDINGS: Readonly<Record<string, Standing>> = {
  ManuallyConfirmed: 'translated',
  Confirmed: 'translated',
  Translated: 'translated',
  TranslatorConfirmed: 'translated',
  Reviewer1Confirmed: 'approved',
  Reviewer2Confirmed: 'approved',
  Proofread: 'approved',
};

/**
 * memoQ (https://docs.memoq.com: “memoQ XLIFF”): a unit says how far it is, and has the id that was sent among its contexts
 * (`x-mmq-context`); tags are pairs of `bpt` and `ept`, or single ones, with the tag they stand for within.
 */
export const memoq = (): Dialect => ({
  standing: ({ attribute }) => {
    const status = attribute('status');
    return status === undefined ? undefined : (STANDINGS[status] ?? 'unfinished');
  },
});

export default ((bytes) => readXliff(bytes, undefined, memoq)) satisfies ReadTranslation;
