import type { FeedId } from '../editorial/feed.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { subjectsByName } from './feed-name.ts';
import type { FeedsOfLanguage } from './output.ts';

/** The feeds of a language that there are, the main feed first, the others by name: those of countries before those of topics. */
export const feedsIn = ({ lang, subjects }: FeedsOfLanguage, newsroom: Newsroom): FeedId[] => [
  lang,
  ...subjectsByName(subjects, newsroom).map(({ feed }) => feed),
];
