import { type FeedEntry, type FeedId, feedScopeOf } from '../editorial/feed.ts';
import { fill } from '../languages/fill.ts';
import { organisationName } from '../languages/newsroom-names.ts';
import { readerWords } from '../languages/readers.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
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
    organisation: organisationName(newsroom, lang),
    description: fill(readerWords(lang).feedDescription, { name }),
  };
};

/** An empty feed has not changed since time began: Atom wants a date, and the day it is built would not be the same twice. */
const NEVER: Instant = '1970-01-01T00:00:00.000Z';

/** When a feed changed last: whatever its order, the newest change of an entry. */
export const newestChange = (items: readonly { entry: FeedEntry }[]): Instant =>
  items.reduce((newest, { entry }) => (entry.updatedAt > newest ? entry.updatedAt : newest), NEVER);
