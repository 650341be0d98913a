import { type FeedId, feedScopeOf, NEWS, type PublicEntry, SITE } from '../editorial/feed.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import type { PublicText } from '../release/edition.ts';
import type { PublicView } from './public-release.ts';

/*
 * What the site has follows from today's newsroom.json, whatever it said when a release came out: an edition, a feed or a link in a
 * language or topic that it has no more is not public. The table keeps all of them, so that what is put back is there again.
 */

export const offersLanguage = ({ languages }: Pick<Newsroom, 'languages'>, lang: string): boolean => languages.includes(lang);

const offersTopic = ({ topics }: Pick<Newsroom, 'topics'>, topic: string): boolean => topics.some(({ id }) => id === topic);

/** Whether there may be such a feed, a month of it, or list of the site. */
export const offersFeed = (newsroom: Pick<Newsroom, 'languages' | 'topics'>, feed: FeedId): boolean => {
  if (feed === SITE || feed === NEWS) return true;
  const { lang, topic } = feedScopeOf(feed);
  return offersLanguage(newsroom, lang) && (topic === undefined || offersTopic(newsroom, topic));
};

/** A release without the languages and topics that the site does not have. */
export const offeredView = (view: PublicView, newsroom: Newsroom): PublicView => {
  const { own, siblings, toFollow, changedOriginal } = view;
  const isOffered = ({ lang }: { lang: string }): boolean => offersLanguage(newsroom, lang);
  return {
    own: { ...own, topics: own.topics.filter((topic) => offersTopic(newsroom, topic)) },
    siblings: siblings.filter(isOffered),
    toFollow: toFollow.filter((lang) => isOffered({ lang })),
    changedOriginal: changedOriginal && isOffered(changedOriginal) ? changedOriginal : undefined,
  };
};

export const offeredText = (text: PublicText, newsroom: Newsroom): PublicText => ({
  ...text,
  topics: text.topics.filter((topic) => offersTopic(newsroom, topic)),
});

export const offeredEntry = ({ siblings, ...entry }: PublicEntry, newsroom: Newsroom): PublicEntry => {
  const offered = siblings?.filter(({ lang }) => offersLanguage(newsroom, lang)) ?? [];
  return offered.length > 0 ? { ...entry, siblings: offered } : entry;
};
