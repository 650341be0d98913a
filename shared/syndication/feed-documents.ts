import { type FeedId, feedScopeOf, isMainFeed, NEWS, type PublicEntry, SITE, wholeFeed } from '../editorial/feed.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import type { PublicText } from '../release/edition.ts';
import { feedItemOf } from './feed-item.ts';
import { offeredEntry, offeredText, offersFeed } from './offered.ts';
import {
  type FeedFacts,
  type FeedLine,
  type FeedsOfLanguage,
  type Fragment,
  feedFormatsOf,
  GONE,
  HTML,
  headersOf,
  type LookOutput,
  type Output,
  pictureHeaders,
  type ServedOutput,
  type SiteDocument,
} from './output.ts';
import { renderNotFound } from './render-not-found-page.ts';

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
export type WantedDocument<Body extends string | Uint8Array = string | Uint8Array> =
  | SiteDocument<Body>
  | AbsentDocument
  | GoneDocument<Body>;
interface AbsentDocument {
  key: string;
  absent: true;
}

/** What says that a feed is no more, where there was one; where there was none, nothing is said. */
export interface GoneDocument<Body extends string | Uint8Array = string> extends SiteDocument<Body> {
  inPlaceOf: 'another';
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
  // Whatever there is one of for each language is gone with the language.
  const gone = isMainFeed(feed) && !offersFeed(newsroom, feed) ? feed : undefined;
  return outputs.flatMap((output): Placed[] => {
    // A newsroom's own pictures are written with what there is one of for the site.
    if (output.of === 'look' && kind === 'site') {
      const file = output.file(newsroom);
      return file ? [{ output, key: file.key }] : [];
    }
    if (gone !== undefined && output.of === 'site' && typeof output.key === 'function')
      return [{ output, key: output.key(gone), lang: gone }];
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
  if (!offersFeed(newsroom, feed))
    return placedIn(outputs, feed, newsroom).flatMap(({ output, ...placed }) =>
      output.of === 'look' ? [] : [goneDocument({ ...placed, output }, newsroom)],
    );
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

/** People are led on; programs that ask for a feed again and again learn from the status that they need not. */
const goneDocument = ({ key, output }: Placed & { output: ServedOutput }, newsroom: Newsroom): GoneDocument => {
  const { cacheControl } = headersOf(output);
  const isPage = output.contentType === HTML;
  return {
    key,
    cacheControl,
    contentType: isPage ? HTML : 'text/plain; charset=utf-8',
    body: isPage ? renderNotFound(newsroom) : 'This is no longer published.\n',
    metadata: GONE,
    inPlaceOf: 'another',
  };
};

const bodyOf = (
  { output, lang }: Placed,
  common: Pick<FeedFacts, 'feed' | 'newsroom' | 'formats'>,
  { entries: known = [], months = [], subjects: all = [], languages = [] }: Partial<FeedTruth>,
): string | undefined => {
  const { feed, newsroom } = common;
  const isOffered = (other: FeedId): boolean => offersFeed(newsroom, other);
  const subjects = all.filter(isOffered);
  const entries = known.map(({ entry, fragments }) => ({ entry: offeredEntry(entry, newsroom), fragments }));
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
      const there = languages.flatMap((one) =>
        one.months.length === 0 ? [] : [{ ...one, months: newestFirst(one.months), subjects: one.subjects.filter(isOffered) }],
      );
      return output.render({ ...common, lang: lang ?? newsroom.languages[0] ?? 'en', languages: there });
    }
    case 'edition':
      return undefined;
  }
};

const newestFirst = (months: readonly string[]): string[] => [...months].sort().reverse();

const linesOf = (entries: readonly RenderedEntry[], { name }: Fragment): FeedLine[] =>
  entries.map(({ entry, fragments }) => ({ entry, fragment: fragments[name] ?? '' }));

/** What a feed, or a month of one, shows of entries: each fragment once, whichever outputs share it. */
const fragmentsIn = (outputs: readonly Output[], feed: FeedId, newsroom: Newsroom): Fragment[] => [
  ...new Map(
    placedIn(outputs, feed, newsroom).flatMap(({ output }) =>
      'fragment' in output ? [[output.fragment.name, output.fragment] as const] : [],
    ),
  ).values(),
];

/** What the bytes of fragments depend on beside the entry and its words: what was kept under another stamp is not used. */
export const fragmentsStamp = (outputs: readonly Output[], feed: FeedId, newsroom: Newsroom): string =>
  JSON.stringify([fragmentsIn(outputs, feed, newsroom).map(({ name, format }) => [name, format]), newsroom]);

/** Renders one entry for every output of such a feed. The words of what is published are needed; of what is killed they are not looked at. */
export const renderFragments = (
  outputs: readonly Output[],
  of: { feed: FeedId; entry: PublicEntry; edition: PublicText | undefined; newsroom: Newsroom },
): Fragments => {
  const { feed, newsroom } = of;
  const entry = offeredEntry(of.entry, newsroom);
  const edition = of.edition && offeredText(of.edition, newsroom);
  const item = feedItemOf(entry, edition, newsroom);
  return Object.fromEntries(
    fragmentsIn(outputs, feed, newsroom).map(({ name, render }) => [name, render({ entry, item, edition, newsroom })]),
  );
};
