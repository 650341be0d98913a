import { type FeedEntry, type FeedId, feedScopeOf } from '../editorial/feed.ts';
import { latest } from '../editorial/latest.ts';
import { fill } from '../languages/fill.ts';
import { organisationName } from '../languages/newsroom-names.ts';
import { readerWords } from '../languages/readers.ts';
import { type Newsroom, siteUrlOfIds } from '../newsroom/newsroom.ts';
import type { Instant } from '../release/edition.ts';
import { renderFeedName } from './feed-name.ts';

/** What every format says of a feed before its entries, each in its own way. */
export const feedHeadOf = (feed: FeedId, newsroom: Newsroom) => {
  const { lang } = feedScopeOf(feed);
  const name = renderFeedName(feed, newsroom);
  return {
    lang,
    name,
    url: `${newsroom.siteUrl}/feeds/${feed}/`,
    /** It stays when the site moves. */
    id: `${siteUrlOfIds(newsroom)}/feeds/${feed}/`,
    organisation: organisationName(newsroom, lang),
    description: fill(readerWords(lang).feedDescription, { name }),
  };
};

/** When a feed changed last: whatever its order, the newest change of an entry. Undefined: it has none, and there is no such feed. */
export const newestChange = (items: readonly { entry: FeedEntry }[]): Instant | undefined =>
  latest(...items.map(({ entry }) => entry.updatedAt));
