import { type FeedId, feedScopeOf } from '../editorial/feed.ts';
import { countryName, organisationName, topicName } from '../languages/newsroom-names.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';

/** What a feed is about, without the organisation: a country or topic by its name in the feed's language; undefined for a main feed. */
export const feedSubject = (feed: FeedId, newsroom: Newsroom): string | undefined => {
  const { lang, country, topic } = feedScopeOf(feed);
  if (country) return countryName(country, lang);
  return topic && topicName(newsroom, topic, lang);
};

/** The title of a feed in its own language, such as "Secours Port Bleu – Cambodge". */
export const renderFeedName = (feed: FeedId, newsroom: Newsroom): string => {
  const subject = feedSubject(feed, newsroom);
  const organisation = organisationName(newsroom, feedScopeOf(feed).lang);
  return subject ? `${organisation} – ${subject}` : organisation;
};

/** Feeds of countries, then those of topics, each by its name in its own language. */
export const subjectsByName = (
  feeds: readonly FeedId[],
  newsroom: Newsroom,
): { feed: FeedId; kind: 'country' | 'topic'; name: string }[] => {
  const named = feeds.map((feed) => {
    const { lang, country } = feedScopeOf(feed);
    return { feed, lang, kind: country ? ('country' as const) : ('topic' as const), name: feedSubject(feed, newsroom) ?? '' };
  });
  return named.sort((one, other) =>
    one.kind === other.kind ? one.name.localeCompare(other.name, one.lang) : one.kind < other.kind ? -1 : 1,
  );
};
