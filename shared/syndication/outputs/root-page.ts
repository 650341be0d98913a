import { renderHome } from '../../render/listing-page.ts';
import { feedScopeOf } from '../feed.ts';
import { listingLine } from '../listing-line.ts';
import { HTML, type SiteOutput } from '../output.ts';

/** `/`: the home page of the first language, under a choice of languages. */
export default {
  of: 'site',
  key: 'index.html',
  contentType: HTML,
  fragment: listingLine,
  render: ({ feed, ...facts }) => renderHome({ lang: feedScopeOf(feed).lang, ...facts, root: true }),
} satisfies SiteOutput;
