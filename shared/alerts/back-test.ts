import { isTooOldForAlerts } from '../editorial/alert-age.ts';
import { type FeedEntry, type FeedId, feedIdOf } from '../editorial/feed.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import type { Choices } from './choices.ts';

const DAY = 86_400_000;

/** How far it looks back. */
export const BACK_TEST_DAYS = 30;

/** How many feeds one back-test reads at most, and how much of each: its price does not grow with the archive. */
const MOST_FEEDS = 60;
export const ENTRIES_OF_EACH = 200;

/** How many releases it names. */
const EXAMPLES = 3;

/** What an alert would have brought lately. */
export interface BackTest {
  mails: number;
  /** There were more, which were not looked at. */
  more: boolean;
  /** The newest of them. */
  examples: Pick<FeedEntry, 'headline' | 'path' | 'lang' | 'date'>[];
}

/** The feeds of one language in which what an alert asks for is found: in one of the first, and in one of the second. */
const feedsIn = (lang: string, { countries, topics }: Choices['alert']): FeedId[][] => {
  const ofCountries = countries.map((country) => feedIdOf({ lang, country }));
  const ofTopics = topics.map((topic) => feedIdOf({ lang, topic }));
  const groups = [ofCountries, ofTopics].filter((feeds) => feeds.length > 0);
  return groups.length > 0 ? groups : [[feedIdOf({ lang })]];
};

const languagesOf = ({ languages }: Choices['alert'], newsroom: Newsroom): readonly string[] =>
  languages.length > 0 ? languages : newsroom.languages;

/** The feeds that say what an alert would have brought; undefined when it would take too many. */
export const feedsToTest = ({ alert }: Choices, newsroom: Newsroom): FeedId[] | undefined => {
  const feeds = [...new Set(languagesOf(alert, newsroom).flatMap((lang) => feedsIn(lang, alert).flat()))];
  return feeds.length > MOST_FEEDS ? undefined : feeds;
};

/** The date from which on entries matter, at an instant in milliseconds: what is older was mailed to nobody since. */
export const backTestFrom = (now: number, { alerts }: Newsroom): string =>
  new Date(now - (BACK_TEST_DAYS + alerts.maxAgeDays) * DAY).toISOString();

/** What choices would have brought in the last 30 days, from the newest entries of each feed that `feedsToTest` names. */
export const backTest = (
  { alert, policy }: Choices,
  feeds: ReadonlyMap<FeedId, readonly FeedEntry[]>,
  { newsroom, now }: { newsroom: Newsroom; now: number },
): BackTest => {
  const since = new Date(now - BACK_TEST_DAYS * DAY).toISOString();
  const { maxAgeDays } = newsroom.alerts;
  const wasMailed = ({ state, publishedAt, date }: FeedEntry): boolean =>
    state === 'published' && publishedAt >= since && !isTooOldForAlerts(date, publishedAt, maxAgeDays);
  const entriesIn = (lang: string): FeedEntry[] => {
    const [first = [], ...others] = feedsIn(lang, alert).map((group) => group.flatMap((feed) => feeds.get(feed) ?? []));
    const inAll = first.filter(({ release }) => others.every((group) => group.some((entry) => entry.release === release)));
    return [...new Map(inAll.map((entry) => [entry.release, entry])).values()].filter(wasMailed);
  };
  const all = languagesOf(alert, newsroom).flatMap(entriesIn);
  // Once for all languages: in the first of them that the alert names.
  const once = new Map([...all].reverse().map((entry) => [entry.release, entry]));
  const mails = (policy === 'each' ? all : [...once.values()]).sort((one, other) => (one.date < other.date ? 1 : -1));
  return {
    mails: mails.length,
    more: [...feeds.values()].some(({ length }) => length >= ENTRIES_OF_EACH),
    examples: mails.slice(0, EXAMPLES),
  };
};
