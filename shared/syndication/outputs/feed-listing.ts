import { listingLine } from '../listing-line.ts';
import { renderListing } from '../listing-page.ts';
import { type FeedOutput, HTML } from '../output.ts';

/** The page of a feed that people read. */
export default {
  of: 'feed',
  key: (feed) => `feeds/${feed}/index.html`,
  contentType: HTML,
  fragment: listingLine,
  render: renderListing,
} satisfies FeedOutput;
