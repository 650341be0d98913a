import { type FeedId, feedScopeOf, NEWS, type PublicEntry, SITE, wholeFeed } from '../editorial/feed.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import type { PublicText } from '../release/edition.ts';
import { feedItemOf } from './feed-item.ts';
import {
  type FeedFacts,
  type FeedLine,
  type FeedsOfLanguage,
  type Fragment,
  feedFormatsOf,
  headersOf,
  type LookOutput,
  type Output,
  pictureHeaders,
  type SiteDocument,
} from './output.ts';

/** One entry as each output shows it, by the fragment's name. */
export type Fragments = Record<string, string>;

export interface RenderedEntry {
  entry: PublicEntry;
  fragments: Fragments;
}

/** What build-feeds reads of the table for one feed, a month of one, or the site; what is not of its kind is empty. */
export interface FeedTruth {
  entries: readonly RenderedEntry[];
  months: readonly string[];
  subjects: readonly FeedId[];
  languages: readonly FeedsOfLanguage[];
}

/** An object as it is to be: there with these bytes, or not there. */
export type WantedDocument<Body extends string | Uint8Array = string | Uint8Array> = SiteDocument<Body> | AbsentDocument;
interface AbsentDocument {
  key: string;
  absent: true;
}

type Kind = 'feed' | 'month' | 'news' | 'site';

/** What a feed is made of: entries of its own, a month of them, what is new anywhere, or nothing but the names of feeds. */
export const kindOf = (feed: FeedId): Kind => {
  if (feed === SITE) return 'site';
  if (feed === NEWS) return 'news';
  return wholeFeed(feed) === feed ? 'feed' : 'month';
};

interface Placed {
  output: Output;
  key: string;
  /** Of what there is one of for each language. */
  lang?: string;
}

const placedIn = (outputs: readonly Output[], feed: FeedId, newsroom: Newsroom): Placed[] => {
  const kind = kindOf(feed);
  return outputs.flatMap((output): Placed[] => {
    // A newsroom's own pictures are written with what there is one of for the site.
    if (output.of === 'look' && kind === 'site') {
      const file = output.file(newsroom);
      return file ? [{ output, key: file.key }] : [];
    }
    if (output.of === 'edition' || output.of === 'look' || output.of !== kind) return [];
    if (output.of === 'news') return [{ output, key: output.key }];
    if (output.of === 'site') {
      const { key } = output;
      if (typeof key === 'string') return [{ output, key }];
      return newsroom.languages.map((lang) => ({ output, key: key(lang), lang }));
    }
    const { month = '' } = feedScopeOf(feed);
    const key = output.of === 'month' ? output.key(wholeFeed(feed), month) : output.key(feed, newsroom.languages);
    return key === undefined ? [] : [{ output, key }];
  });
};

/** The keys of everything that is made of a feed, whether or not there is something to say. */
export const feedDocumentKeys = (outputs: readonly Output[], feed: FeedId, newsroom: Newsroom): string[] =>
  placedIn(outputs, feed, newsroom).map(({ key }) => key);

/** Everything that is made of a feed, in the order of `feedDocumentKeys`. None of it depends on when it is made. */
export const feedDocuments = (
  outputs: readonly Output[],
  { feed, newsroom, ...truth }: { feed: FeedId; newsroom: Newsroom } & Partial<FeedTruth>,
): WantedDocument[] => {
  const formats = feedFormatsOf(outputs);
  return placedIn(outputs, feed, newsroom).map((placed) => {
    if (placed.output.of === 'look') return lookDocument(placed.output, newsroom);
    const body = bodyOf(placed, { feed, newsroom, formats }, truth);
    return body === undefined ? { key: placed.key, absent: true } : { key: placed.key, ...headersOf(placed.output), body };
  });
};

const lookDocument = ({ file }: LookOutput, newsroom: Newsroom): WantedDocument => {
  const { key = '', bytes, contentType = '' } = file(newsroom) ?? {};
  return bytes ? { key, body: bytes, ...pictureHeaders(contentType) } : { key, absent: true };
};

const bodyOf = (
  { output, lang }: Placed,
  common: Pick<FeedFacts, 'feed' | 'newsroom' | 'formats'>,
  { entries = [], months = [], subjects = [], languages = [] }: Partial<FeedTruth>,
): string | undefined => {
  const { feed, newsroom } = common;
  switch (output.of) {
    case 'feed':
      return output.render({ ...common, items: linesOf(entries, output.fragment), months: newestFirst(months), subjects });
    case 'month': {
      const { month = '' } = feedScopeOf(feed);
      const items = linesOf(entries, output.fragment);
      const before = newestFirst(months).find((other) => other < month);
      const after = [...months].sort().find((other) => other > month);
      return output.render({ ...common, feed: wholeFeed(feed), items, month, before, after });
    }
    case 'news':
      return output.render({ newsroom, entries: entries.map(({ entry }) => entry) });
    case 'site': {
      const there = languages.flatMap((one) => (one.months.length === 0 ? [] : [{ ...one, months: newestFirst(one.months) }]));
      return output.render({ ...common, lang: lang ?? newsroom.languages[0] ?? 'en', languages: there });
    }
    case 'edition':
      return undefined;
  }
};

const newestFirst = (months: readonly string[]): string[] => [...months].sort().reverse();

const linesOf = (entries: readonly RenderedEntry[], { name }: Fragment): FeedLine[] =>
  entries.map(({ entry, fragments }) => ({ entry, fragment: fragments[name] ?? '' }));

/** What feeds, or their months, show of entries: each fragment once, whichever outputs share it. */
const fragmentsIn = (outputs: readonly Output[], kind: Kind): Fragment[] => [
  ...new Map(
    outputs.flatMap((output) =>
      output.of === kind && 'fragment' in output ? [[output.fragment.name, output.fragment] as const] : [],
    ),
  ).values(),
];

/** What the bytes of fragments depend on beside the entry and its words: what was kept under another stamp is not used. */
export const fragmentsStamp = (outputs: readonly Output[], feed: FeedId, newsroom: Newsroom): string =>
  JSON.stringify([fragmentsIn(outputs, kindOf(feed)).map(({ name, format }) => [name, format]), newsroom]);

/** Renders one entry for every output of such a feed. The words of what is published are needed; of what is killed they are not looked at. */
export const renderFragments = (
  outputs: readonly Output[],
  { feed, entry, edition, newsroom }: { feed: FeedId; entry: PublicEntry; edition: PublicText | undefined; newsroom: Newsroom },
): Fragments => {
  const item = feedItemOf(entry, edition, newsroom);
  return Object.fromEntries(
    fragmentsIn(outputs, kindOf(feed)).map(({ name, render }) => [name, render({ entry, item, newsroom })]),
  );
};
