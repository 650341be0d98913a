import { feedsOf } from './feed.ts';
import type { TouchedFeeds } from './feed-wants.ts';
import type { DecisionRow, EditionRow, Live, VersionFacts } from './rows.ts';

/**
 * In how many feeds of countries and topics an edition may ever have been. Each is told of a kill, and one transaction has 100
 * actions: twice what one version may have, and room for the rest.
 */
export const MOST_FEEDS_EVER = 80;

const feedsOfVersion = (lang: string, { countries, topics }: VersionFacts): string[] => feedsOf(lang, countries, topics);

/** The feeds an edition has an entry in: its own and, once it was taken back, those that it had left before. */
export const feedsOfLive = (lang: string, { facts, formerFeeds = [], inFormerFeeds }: Live): string[] => [
  ...feedsOfVersion(lang, facts),
  ...(inFormerFeeds ? formerFeeds : []),
];

/** The feeds that a decision touches: each is behind from then on. */
export const touchedFeedsOf = (decision: Pick<DecisionRow, 'feeds'> | undefined): TouchedFeeds => {
  const { joined = [], left = [], kept = [] } = decision?.feeds ?? {};
  return { isIn: [...joined, ...kept], left };
};

/** The feeds that readers may have it from though a version `facts` is in them no more. */
export const leftBehind = (lang: string, before: Live | undefined, facts: VersionFacts): Pick<Live, 'formerFeeds'> => {
  if (!before) return {};
  const now = feedsOfVersion(lang, facts);
  const ever = new Set([...(before.formerFeeds ?? []), ...feedsOfVersion(lang, before.facts)]);
  const formerFeeds = [...ever].filter((feed) => !now.includes(feed));
  return formerFeeds.length > 0 ? { formerFeeds } : {};
};

/** How many feeds of countries and topics an edition will ever have been in once this version is out. */
export const feedsEver = ({ lang, live }: EditionRow, facts: VersionFacts): number =>
  feedsOfVersion(lang, facts).length - 1 + (leftBehind(lang, live, facts).formerFeeds?.length ?? 0);
