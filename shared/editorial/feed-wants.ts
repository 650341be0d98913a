import { type FeedId, feedIdOf, feedScopeOf, isMainFeed, NEWS, SITE, wholeFeed } from './feed.ts';
import type { FeedStateRow } from './rows.ts';

/** What is to be built anew, and what it has from now on. */
export interface FeedWant {
  feed: FeedId;
  months?: readonly string[];
  subjects?: readonly FeedId[];
  /** The newsroom.json for which it is asked, where that is why. */
  madeFor?: string;
}

/** The feeds that a change of an edition touches: those that it is in afterwards, and those that it has left. */
export interface TouchedFeeds {
  isIn: readonly FeedId[];
  left: readonly FeedId[];
}

/** Everything that is behind once an edition of that month has changed: its feeds, their month, what is new on the site. */
export const wantsOf = ({ isIn, left }: TouchedFeeds, month: string): FeedWant[] => [
  ...isIn.map((feed) => ({
    feed,
    months: [month],
    ...(isMainFeed(feed) && { subjects: isIn.filter((other) => other !== feed) }),
  })),
  ...left.map((feed) => ({ feed })),
  ...[...isIn, ...left].map((feed) => ({ feed: monthIn(feed, month) })),
  { feed: NEWS },
];

/** What a month has of a feed. */
export const monthIn = (feed: FeedId, month: string): FeedId => feedIdOf({ ...feedScopeOf(feed), month });

/**
 * What else is behind, given what a feed had before: the months around a new one, which say what comes before and after them; and the lists of the whole
 * site, with each month and subject that a language has for the first time. Asked `again`, nobody knows what was there before the first
 * time: all counts as new.
 */
export const wantsBeside = (
  { feed, months = [], subjects = [] }: FeedWant,
  before: Pick<FeedStateRow, 'months' | 'subjects'>,
  again = false,
): FeedWant[] => {
  const added = months.filter((month) => again || !before.months?.has(month));
  const next = added.flatMap((month) => monthsAround(month, before));
  const isNews = isMainFeed(feed) && (added.length > 0 || subjects.some((subject) => again || !before.subjects?.has(subject)));
  return [...next.map((month) => ({ feed: monthIn(feed, month) })), ...(isNews ? [{ feed: SITE }] : [])];
};

/** The months before and after this one in which a feed had entries. */
const monthsAround = (month: string, { months }: Pick<FeedStateRow, 'months'>): string[] => {
  const known = [...(months ?? [])].sort();
  return [...known.filter((other) => other > month).slice(0, 1), ...known.filter((other) => other < month).slice(-1)];
};

/**
 * What else is behind once months or subjects were taken from a feed, given what it had before: the months around, which named that one as
 * what came before or after them; and the lists of the whole site, which name what languages have.
 */
export const wantsAfterTaking = ({ feed, months = [] }: FeedWant, before: Pick<FeedStateRow, 'months'>): FeedWant[] => [
  ...months.flatMap((month) => monthsAround(month, before)).map((month) => ({ feed: monthIn(feed, month) })),
  ...(isMainFeed(feed) ? [{ feed: SITE }] : []),
];

/** How long a month rests that is too large to be built with each of its releases. */
const REST = 3_600_000;

/**
 * Until when a feed that is behind may wait before it is built again: a month with more entries than a feed shows is built once an hour, so
 * that one more release costs the same however many there are. Undefined: it is built at once.
 */
export const restsUntil = (feed: FeedId, { builtAt }: Pick<FeedStateRow, 'builtAt'>): string | undefined =>
  wholeFeed(feed) !== feed && builtAt ? new Date(Date.parse(builtAt) + REST).toISOString() : undefined;
