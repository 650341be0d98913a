import { listingRow } from '../listing-line.ts';
import { renderMonth } from '../listing-page.ts';
import { HTML, type MonthOutput } from '../output.ts';

/** All that came out in a month, for people. */
export default {
  of: 'month',
  key: (feed, month) => `feeds/${feed}/${month}/index.html`,
  contentType: HTML,
  fragment: listingRow,
  render: renderMonth,
} satisfies MonthOutput;
