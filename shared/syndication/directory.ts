import type { FeedId } from '../editorial/feed.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { feedSubject } from './feed-name.ts';
import type { FeedsOfLanguage } from './output.ts';

/** The feeds of a language that there are, the main feed first, the others by name: those of countries before those of topics. */
export const feedsIn = ({ lang, months, subjects }: FeedsOfLanguage, newsroom: Newsroom): FeedId[] => {
  if (months.length === 0) return [];
  const named = subjects.map((feed) => ({ feed, kind: feed.split('/')[1] ?? '', name: feedSubject(feed, newsroom) ?? '' }));
  const sorted = named.sort((one, other) =>
    one.kind === other.kind ? one.name.localeCompare(other.name, lang) : one.kind < other.kind ? -1 : 1,
  );
  return [lang, ...sorted.map(({ feed }) => feed)];
};
