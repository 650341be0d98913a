import { isMainFeed } from '../../editorial/feed.ts';
import { jsonText } from '../../markup/html.ts';
import type { MonthOutput } from '../output.ts';
import { type SearchIndex, searchIndexAddress } from '../search/search-index.ts';
import { searchedRelease } from '../searched-release.ts';

/** What can be found of a month in one language, for the page that people search on (docs/decisions/search.md). */
export default {
  of: 'month',
  key: (feed, month) => (isMainFeed(feed) ? searchIndexAddress(feed, month).slice(1) : undefined),
  contentType: 'application/json; charset=utf-8',
  fragment: searchedRelease,
  render: ({ feed, month, items }) => {
    const releases = items.map(({ fragment }) => fragment).filter((fragment) => fragment !== '');
    if (releases.length === 0) return undefined;
    const head: SearchIndex = { format: 1, lang: feed, month, releases: [] };
    // The releases are JSON already, out of the cache.
    return jsonText(head).replace(/\[\]\}$/, () => `[\n${releases.join(',\n')}\n]}\n`);
  },
} satisfies MonthOutput;
