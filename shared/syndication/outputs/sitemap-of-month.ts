import { isMainFeed } from '../../editorial/feed.ts';
import { element, lines, xmlDocument } from '../../markup/xml.ts';
import { listingRow } from '../listing-line.ts';
import type { MonthOutput } from '../output.ts';
import { isFound, SITEMAP, sitemapKey, urlOf } from '../sitemap.ts';

/** The pages of a month in one language, for search engines. */
export default {
  of: 'month',
  key: (feed, month) => (isMainFeed(feed) ? sitemapKey(feed, month) : undefined),
  contentType: 'application/xml; charset=utf-8',
  fragment: listingRow,
  render: ({ items, newsroom }) => {
    const entries = items.map(({ entry }) => entry).filter(isFound);
    if (entries.length === 0) return undefined;
    return xmlDocument(
      element(
        'urlset',
        { xmlns: SITEMAP, 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' },
        lines(...entries.map((entry) => urlOf(entry, newsroom))),
      ),
    );
  },
} satisfies MonthOutput;
