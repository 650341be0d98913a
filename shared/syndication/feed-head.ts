import { type FeedEntry, type FeedId, feedScopeOf } from '../editorial/feed.ts';
import { latest } from '../editorial/latest.ts';
import { fill } from '../languages/fill.ts';
import { organisationName } from '../languages/newsroom-names.ts';
import { readerWords } from '../languages/readers.ts';
import { type Newsroom, siteUrlOfIds } from '../newsroom/newsroom.ts';
import type { Instant } from '../release/edition.ts';
import { renderFeedName } from './feed-name.ts';
import { lookFilesOf } from './look-files.ts';

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
    ...pictureUrlsOf(newsroom),
  };
};

/** The organisation's logo and icon, by their whole addresses. */
const pictureUrlsOf = (newsroom: Newsroom): { logo?: string; icon?: string } =>
  Object.fromEntries(Object.entries(lookFilesOf(newsroom)).map(([part, { key }]) => [part, `${newsroom.siteUrl}/${key}`]));

/** When a feed changed last: whatever its order, the newest change of an entry. Undefined: it has none, and there is no such feed. */
export const newestChange = (items: readonly { entry: FeedEntry }[]): Instant | undefined =>
  latest(...items.map(({ entry }) => entry.updatedAt));
