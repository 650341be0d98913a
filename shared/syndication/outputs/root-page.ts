import { feedScopeOf } from '../../editorial/feed.ts';
import { listingLine } from '../listing-line.ts';
import { renderHome } from '../listing-page.ts';
import { HTML, type SiteOutput } from '../output.ts';

/** `/`: the home page of the first language, under a choice of languages. */
export default {
  of: 'site',
  key: 'index.html',
  contentType: HTML,
  fragment: listingLine,
  render: ({ feed, ...facts }) => renderHome({ lang: feedScopeOf(feed).lang, ...facts, root: true }),
} satisfies SiteOutput;
