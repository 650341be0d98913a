import { feedScopeOf, isMainFeed } from '../../editorial/feed.ts';
import { listingLine } from '../listing-line.ts';
import { renderHome } from '../listing-page.ts';
import { type FeedOutput, HTML } from '../output.ts';

/** The home page of a language, made of its main feed. */
export default {
  of: 'feed',
  key: (feed) => (isMainFeed(feed) ? `${feed}/index.html` : undefined),
  contentType: HTML,
  fragment: listingLine,
  render: ({ feed, ...facts }) => renderHome({ lang: feedScopeOf(feed).lang, ...facts, root: false }),
} satisfies FeedOutput;
