import type { JobRow } from '../editorial/rows.ts';
import type { Problem } from '../release/problem.ts';

/** What of a translation is open: words, sentences, and the first of these. */
export type Left = NonNullable<JobRow['left']>;

/** That sentences are still open, and which. */
export const stillOpen = ({ count, said }: Pick<Left, 'count' | 'said'>): Problem => ({
  code: 'translation-partial',
  weight: 'remark',
  params: { count, said },
});
