import * as z from 'zod';
import { Instant } from '../release/edition.ts';

/**
 * A feed is named by its address below `/feeds/`: `fr`, `fr/country/KH` (`/feeds/fr/country/kh/`), `fr/topic/migration`.
 * In ids the country is lower case, as in the address. What a month has of a feed is one of its own: `fr/country/kh/2026-11`.
 */
export type FeedId = string;

export interface FeedScope {
  lang: string;
  /** ISO 3166-1 alpha-2, upper case. */
  country?: string;
  topic?: string;
  /** `2026-11`, as the newsroom's calendar has it. */
  month?: string;
}

/** What there is one of for the whole site: addresses of everything, and what is new in any language. */
export const SITE = 'site';
export const NEWS = 'site/news';

export const feedIdOf = ({ lang, country, topic, month }: FeedScope): FeedId =>
  [lang, ...(country ? ['country', country.toLowerCase()] : topic ? ['topic', topic] : []), ...(month ? [month] : [])].join('/');

const MONTH = /\/(\d{4}-\d{2})$/;

export const feedScopeOf = (feed: FeedId): FeedScope => {
  const month = MONTH.exec(feed)?.[1];
  const [lang = '', kind, value = ''] = feed.replace(MONTH, '').split('/');
  return {
    lang,
    ...(kind === 'country' && { country: value.toUpperCase() }),
    ...(kind === 'topic' && { topic: value }),
    ...(month && { month }),
  };
};

/** The feed that a month is of; a feed itself. */
export const wholeFeed = (feed: FeedId): FeedId => feed.replace(MONTH, '');

/** Whether a feed has everything in its language. */
export const isMainFeed = (feed: FeedId): boolean => {
  const { country, topic, month } = feedScopeOf(feed);
  return country === undefined && topic === undefined && month === undefined;
};

/** Every feed an edition belongs to, its language's main feed first. */
export const feedsOf = (lang: string, countries: readonly string[], topics: readonly string[]): FeedId[] => [
  feedIdOf({ lang }),
  ...countries.map((country) => feedIdOf({ lang, country })),
  ...topics.map((topic) => feedIdOf({ lang, topic })),
];

/** One release's line in one feed, as the table keeps it: what a builder needs to decide, and where to find the rest. */
export const FeedEntry = z.strictObject({
  release: z.uuid(),
  lang: z.string(),
  version: z.int().min(1),
  /** The revision that last changed this entry. */
  revision: z.int().min(1),
  state: z.enum(['published', 'withdrawn', 'killed']),
  headline: z.string(),
  path: z.string(),
  /** The release's own date: feed order. */
  date: Instant,
  publishedAt: Instant,
  updatedAt: Instant,
  correctionNote: z.string().optional(),
  /** What readers are told of its withdrawal, kill or restoration, in the desk's words. */
  note: z.string().optional(),
  /** On older rows only: it was shown to readers once, and is no more. */
  reason: z.string().optional(),
});
export type FeedEntry = z.infer<typeof FeedEntry>;

/** The order of a feed: by what entries are dated and, of one date, by when they came out. */
export const newestFirst = (one: FeedEntry, other: FeedEntry): number => {
  const [a, b] = [one, other].map(({ date, publishedAt }) => `${date}#${publishedAt}`) as [string, string];
  return a === b ? 0 : a > b ? -1 : 1;
};

/** An entry that can be read, and the other languages in which its release can. */
export type PublicEntry = FeedEntry & { siblings?: readonly { lang: string; path: string }[] };

/** The month of a page, from its path or address: that in which it is dated, for good. */
export const monthOfPath = (path: string): string => {
  const [, year, month] = /(?:^|\/)(\d{4})\/(\d{2})\/[^/]+\/?$/.exec(path) ?? [];
  return `${year}-${month}`;
};
