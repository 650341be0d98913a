import type { StoredRow } from '../../../shared/editorial/change.ts';
import {
  type FeedId,
  feedIdOf,
  feedScopeOf,
  isMainFeed,
  monthOfPath,
  NEWS,
  SITE,
  wholeFeed,
} from '../../../shared/editorial/feed.ts';
import { type FeedWant, monthIn } from '../../../shared/editorial/feed-wants.ts';
import { nameOfRow } from '../../../shared/editorial/fold-log.ts';
import {
  EditionRow,
  FeedEntryRow,
  FeedStateRow,
  feedOfEntry,
  feedOfState,
  isFeedState,
  PublicPageRow,
  rowKeys,
} from '../../../shared/editorial/rows.ts';
import type { Newsroom } from '../../../shared/newsroom/newsroom.ts';
import { newsroomStamp } from '../../../shared/newsroom/newsroom-stamp.ts';
import { mediaPrefixOf } from '../../../shared/release/picture.ts';
import { editionKeys } from '../../../shared/syndication/edition-documents.ts';
import { feedDocumentKeys } from '../../../shared/syndication/feed-documents.ts';
import type { Output } from '../../../shared/syndication/output.ts';
import { plus, type Units } from '../costs/count-units.ts';
import { isMark } from './bring-table.ts';

/** An edition whose documents were made with another newsroom.json. */
export interface PageBehind {
  release: string;
  lang: string;
  revision: number;
  path: string;
}

/** What there is to do so that all that is public is what today's newsroom.json and the table say. */
export interface SitePlan {
  /** `newsroomStamp` of today's newsroom.json. */
  madeWith: string;
  pages: PageBehind[];
  feeds: FeedWant[];
  /** Objects at addresses that nothing has. */
  strays: { key: string; etag: string }[];
  /** How many pages and feeds there are in all. */
  all: { pages: number; feeds: number };
  /** Documents of the pages and feeds that are behind, by how many are looked at. */
  documents: number;
  /** What it takes at most. */
  units: Units;
  calls: number;
}

export interface SiteFound {
  newsroom: Newsroom;
  outputs: readonly Output[];
  /** All rows of the newsroom table, read after the objects were listed: whatever is written of a release has a row before. */
  rows: AsyncIterable<StoredRow> | Iterable<StoredRow>;
  /** All objects of the site. */
  objects: readonly { key: string; etag: string }[];
}

/** Compares what the site's documents were made with to today's newsroom.json. */
export const planSite = async ({ newsroom, outputs, rows, objects }: SiteFound): Promise<SitePlan> => {
  const madeWith = newsroomStamp(newsroom);
  const editions: (PageBehind & { feeds: number })[] = [];
  const media = new Set<string>();
  const pagesMadeWith = new Map<string, string | undefined>();
  const states = new Map<FeedId, FeedStateRow>();
  const feeds = new Map<FeedId, { months: Set<string>; subjects: Set<FeedId>; entries: number }>();
  const feed = (id: FeedId) => {
    const known = feeds.get(id) ?? { months: new Set<string>(), subjects: new Set<FeedId>(), entries: 0 };
    feeds.set(id, known);
    return known;
  };
  for (const id of [...newsroom.languages.map((lang) => feedIdOf({ lang })), SITE, NEWS]) feed(id);
  for await (const { pk, sk, ...row } of rows) {
    const key = { pk, sk };
    const entryOf = feedOfEntry(key);
    if (isFeedState(key)) {
      const id = feedOfState(key);
      states.set(id, FeedStateRow.parse(row));
      feed(id);
    } else if (entryOf !== undefined) {
      const month = monthOfPath(FeedEntryRow.parse(row).entry.path);
      feed(entryOf).months.add(month);
      feed(entryOf).entries += 1;
      feed(monthIn(entryOf, month)).entries += 1;
      if (!isMainFeed(entryOf)) feed(feedIdOf({ lang: feedScopeOf(entryOf).lang })).subjects.add(entryOf);
    } else if (pk.startsWith('R#') && sk.startsWith('E#')) {
      const { release, lang, revision, live } = EditionRow.parse(row);
      if (!live) continue;
      media.add(mediaPrefixOf(release));
      const count = 1 + live.facts.countries.length + live.facts.topics.length + (live.formerFeeds?.length ?? 0);
      editions.push({ release, lang, revision, path: live.facts.path, feeds: count });
    } else if (isMark(key)) {
      pagesMadeWith.set(nameOfRow(key), PublicPageRow.parse(row).madeWith);
    }
  }
  const pages = editions.filter(
    ({ release, lang }) => pagesMadeWith.get(nameOfRow(rowKeys.publicPage(release, lang))) !== madeWith,
  );
  const behind = [...feeds].filter(([id]) => states.get(id)?.madeWith !== madeWith);

  const ours = new Set([
    ...FOLDERS,
    ...newsroom.languages,
    ...editions.map(({ lang }) => lang),
    ...[...feeds.keys()].map((id) => feedScopeOf(id).lang),
  ]);
  const placed = new Set([
    ...editions.flatMap(({ path }) => editionKeys(outputs, path)),
    ...[...feeds.keys()].flatMap((id) => feedDocumentKeys(outputs, id, newsroom)),
  ]);
  const ofPages = editionKeys(outputs, '').length;
  const ofFeeds = behind.map(([id, { entries }]) => {
    const documents = feedDocumentKeys(outputs, id, newsroom).length;
    return { documents, shown: wholeFeed(id) === id ? Math.min(entries, newsroom.feeds.window) : entries };
  });
  const units = [
    ...pages.map(({ feeds: of }) => unitsOfPage(ofPages, of)),
    ...ofFeeds.map(({ documents, shown }) => unitsOfFeed(documents, shown)),
  ].reduce<Units>((sum, more) => plus(sum, more), {});
  return {
    madeWith,
    pages,
    feeds: behind.map(([id, { months, subjects }]) => ({ feed: id, months: [...months], subjects: [...subjects] })),
    strays: objects.filter(
      ({ key }) => ours.has(key.split('/', 1)[0] ?? '') && key.includes('/') && !placed.has(key) && !isMediaOf(media, key),
    ),
    all: { pages: editions.length, feeds: feeds.size },
    documents: pages.length * ofPages + ofFeeds.reduce((sum, { documents }) => sum + documents, 0),
    units,
    calls: Math.ceil(
      (units.s3Get ?? 0) + (units.s3Put ?? 0) + (units.sqsRequest ?? 0) + (units.lambdaRequest ?? 0) * CALLS_OF_TABLE,
    ),
  };
};

/** Folders in which Dateline has what it makes, beside those of languages: what else an operator has put into the bucket stays. */
const FOLDERS = ['feeds', 'media'];

/** Pictures lie below the prefix of their release, and publish-release knows which of them readers may have. */
const isMediaOf = (media: ReadonlySet<string>, key: string): boolean => media.has(key.slice(0, mediaPrefixOf('').length));

/** Calls to the table for a page or a feed. */
const CALLS_OF_TABLE = 8;

/** What publish-release takes for a page at most: each ETag, the words, each document, and the marks of page and feeds, in a transaction. */
const unitsOfPage = (documents: number, feeds: number): Units => ({
  s3Get: documents + 1,
  s3Put: documents + 1,
  dynamodbRead: 12,
  dynamodbWrite: 4 * (1 + feeds),
  sqsRequest: 4,
  lambdaRequest: 1,
  lambdaGbSecond: 0.25,
});

/** What build-feeds takes at most: each ETag before and after, what it remembers and the words of each entry, and each document. */
const unitsOfFeed = (documents: number, entries: number): Units => ({
  s3Get: 2 * documents + 1 + entries,
  s3Put: documents + 1,
  dynamodbRead: 10 + entries / 2,
  dynamodbWrite: 8,
  sqsRequest: 4,
  lambdaRequest: 1,
  lambdaGbSecond: 0.25 + entries * 0.005,
});
