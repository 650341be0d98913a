import { feedScopeOf } from '../../editorial/feed.ts';
import { listingLine } from '../listing-line.ts';
import { renderHome } from '../listing-page.ts';
import { type FeedOutput, HTML } from '../output.ts';

/** `/`: the home page of the first language, under a choice of languages. */
export default {
  of: 'feed',
  key: (feed, [first]) => (feed === first ? 'index.html' : undefined),
  contentType: HTML,
  fragment: listingLine,
  render: ({ feed, ...facts }) => renderHome({ lang: feedScopeOf(feed).lang, ...facts, root: true }),
} satisfies FeedOutput;
