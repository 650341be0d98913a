import type { FeedEntry, FeedId } from '../editorial/feed.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import type { PublicText } from '../release/edition.ts';
import { feedItemOf } from './feed-item.ts';
import {
  type FeedOutput,
  type Fragment,
  feedFormatsOf,
  headersOf,
  type Output,
  type SiteDocument,
  type SiteOutput,
} from './output.ts';

/** One entry as each output shows it, by the fragment's name. */
export type Fragments = Record<string, string>;

export interface RenderedEntry {
  entry: FeedEntry;
  fragments: Fragments;
}

type Placed = { output: FeedOutput | SiteOutput; key: string };

const placedIn = (outputs: readonly Output[], feed: FeedId, newsroom: Newsroom): Placed[] =>
  outputs.flatMap((output) => {
    if (output.of === 'edition') return [];
    const key = output.of === 'feed' ? output.key(feed) : feed === newsroom.languages[0] ? output.key : undefined;
    return key === undefined ? [] : [{ output, key }];
  });

/** The keys of everything that is made of a feed: with the main feed of the newsroom's first language, what there is once of. */
export const feedDocumentKeys = (outputs: readonly Output[], feed: FeedId, newsroom: Newsroom): string[] =>
  placedIn(outputs, feed, newsroom).map(({ key }) => key);

/** Everything that is made of a feed, in the order of `feedDocumentKeys`. None of it depends on when it is made. */
export const feedDocuments = (
  outputs: readonly Output[],
  { feed, entries, newsroom }: { feed: FeedId; entries: readonly RenderedEntry[]; newsroom: Newsroom },
): SiteDocument[] => {
  const formats = feedFormatsOf(outputs);
  return placedIn(outputs, feed, newsroom).map(({ output, key }) => {
    const { fragment } = output;
    const items = entries.map(({ entry, fragments }) => ({ entry, fragment: (fragment && fragments[fragment.name]) ?? '' }));
    return { key, ...headersOf(output), body: output.render({ feed, items, newsroom, formats }) };
  });
};

/** What feeds show of entries: each fragment once, whichever outputs share it. */
const fragmentsIn = (outputs: readonly Output[]): Fragment[] => [
  ...new Map(
    outputs.flatMap((output) =>
      output.of !== 'edition' && output.fragment ? [[output.fragment.name, output.fragment] as const] : [],
    ),
  ).values(),
];

/** What the bytes of fragments depend on beside the entry and its words: what was kept under another stamp is not used. */
export const fragmentsStamp = (outputs: readonly Output[], newsroom: Newsroom): string =>
  JSON.stringify([fragmentsIn(outputs).map(({ name, format }) => [name, format]), newsroom]);

/** Renders one entry for every output. The words of what is published are needed; of what is killed they are not looked at. */
export const renderFragments = (
  outputs: readonly Output[],
  { entry, edition, newsroom }: { entry: FeedEntry; edition: PublicText | undefined; newsroom: Newsroom },
): Fragments => {
  const item = feedItemOf(entry, edition, newsroom);
  return Object.fromEntries(fragmentsIn(outputs).map(({ name, render }) => [name, render({ entry, item, newsroom })]));
};
