import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { PutObject, ReadText } from '../../shared/aws/objects.ts';
import { readEditionFrom } from '../../shared/aws/release-rows.ts';
import { areSame, putChanged, readEtags, type Site } from '../../shared/aws/site-objects.ts';
import {
  type FeedEntry,
  feedIdOf,
  feedScopeOf,
  monthOfPath,
  newestFirst,
  type PublicEntry,
  wholeFeed,
} from '../../shared/editorial/feed.ts';
import type { FeedWant } from '../../shared/editorial/feed-wants.ts';
import type { FeedBuildMessage } from '../../shared/editorial/messages.ts';
import type { FeedStateRow } from '../../shared/editorial/rows.ts';
import type { Newsroom } from '../../shared/newsroom/newsroom.ts';
import type { Line } from '../../shared/operations/lines.ts';
import { groupByGroup } from '../../shared/queue/in-groups.ts';
import { retryWhileBeaten } from '../../shared/queue/retry-while-beaten.ts';
import type { PublicText } from '../../shared/release/edition.ts';
import { boundsOf } from '../../shared/release/reading/calendar.ts';
import {
  type FeedTruth,
  type Fragments,
  feedDocumentKeys,
  feedDocuments,
  fragmentsStamp,
  kindOf,
  type RenderedEntry,
  renderFragments,
} from '../../shared/syndication/feed-documents.ts';
import { offersFeed } from '../../shared/syndication/offered.ts';
import type { Output } from '../../shared/syndication/output.ts';

/** Everything build-feeds does to the world. */
export interface Ports {
  newsroom: Newsroom;
  now: () => string;
  /** Everything that is public. */
  outputs: readonly Output[];
  readState: (feed: string) => Promise<FeedStateRow>;
  readEntries: (feed: string, window: number) => Promise<PublicEntry[]>;
  readBetween: (feed: string, from: string, until: string) => Promise<PublicEntry[]>;
  /** Notes how far a feed is built, and of a large month when; false when somebody has built further. */
  markBuilt: (feed: string, seq: number, largeAt?: string) => Promise<boolean>;
  /** Takes a month or a subject from those that a feed has, and has all built again that named it. */
  takeFrom: (gone: FeedWant) => Promise<void>;
  archive: { read: ReadText; put: PutObject };
  site: Site<string | Uint8Array>;
}

/** How often a feed is built anew because another builder was at it. */
const ATTEMPTS = 8;

/**
 * Brings the documents of one feed, of one of its months, or of the site up to the table. Two builders may be at it, each may die anywhere:
 * the order of the steps (number, ETags, entries, conditional PUTs, number again, ETags again) is what keeps the last state right; see
 * docs/decisions/building-feeds.md before changing it.
 */
export const buildFeed =
  (ports: Ports) =>
  async ({ feed, seq }: FeedBuildMessage, { firstReceive }: { firstReceive: boolean }): Promise<Line> => {
    let repeats = 0;
    const result = await retryWhileBeaten(`building ${feed}`, ATTEMPTS, async (count) => {
      repeats = count - 1;
      const state = await ports.readState(feed);
      // Only a first receive may be skipped: a second one may come of a builder that died after it had set the number.
      if (count === 1 && firstReceive && state.builtSeq >= Math.max(seq, state.wantedSeq)) return 'was-built';
      return buildOnce(ports, feed, Math.max(seq, state.wantedSeq));
    });
    const numbers = { ...(result !== 'was-built' && { 'feed-builds': 1 }), 'feed-repeats': repeats };
    return { event: 'feed-built', feed, result, repeats, numbers };
  };

/** One try, which another builder may beat. */
const buildOnce = async (ports: Ports, feed: string, wanted: number): Promise<'written' | 'unchanged' | 'beaten'> => {
  const { newsroom, now, outputs, markBuilt, site } = ports;
  const keys = feedDocumentKeys(outputs, feed, newsroom);
  const before = await readEtags(site, keys);
  const truth = offersFeed(newsroom, feed) ? await readTruth[kindOf(feed)](ports, feed) : undefined;

  const written = await putChanged(site, feedDocuments(outputs, { feed, newsroom, ...truth }), before);
  if (written === 'beaten') return 'beaten';
  const length = truth?.entries?.length ?? 0;
  const isLarge = kindOf(feed) === 'month' && length > newsroom.feeds.window;
  if (!(await markBuilt(feed, wanted, isLarge ? now() : undefined))) return 'beaten';
  if (!areSame(written, await readEtags(site, keys))) return 'beaten';
  if (truth && length === 0) await takeEmptyFromOthers(ports, feed);
  return areSame(written, before) ? 'unchanged' : 'written';
};

/** What each kind is made of, as the table has it. */
const readTruth: Record<ReturnType<typeof kindOf>, (ports: Ports, feed: string) => Promise<Partial<FeedTruth>>> = {
  feed: async (ports, feed) => {
    const { months, subjects } = await ports.readState(feed);
    const entries = await rendered(ports, feed, await ports.readEntries(feed, ports.newsroom.feeds.window));
    return { entries, months: [...(months ?? [])], subjects: [...(subjects ?? [])] };
  },
  month: async (ports, feed) => {
    const { month = '' } = feedScopeOf(feed);
    const { months } = await ports.readState(wholeFeed(feed));
    const { from, until } = boundsOf(month, ports.newsroom.timeZone);
    // Addresses say the month, whatever the newsroom's zone is by now: no two zones are more than 26 hours apart.
    const near = await ports.readBetween(wholeFeed(feed), hoursFrom(from, -26), hoursFrom(until, 26));
    const entries = await rendered(
      ports,
      feed,
      near.filter(({ path }) => monthOfPath(path) === month),
    );
    return { entries, months: [...(months ?? [])] };
  },
  news: async ({ newsroom, readEntries }) => {
    const all = await Promise.all(newsroom.languages.map((lang) => readEntries(lang, newsroom.feeds.window)));
    return {
      entries: all
        .flat()
        .sort(newestFirst)
        .map((entry) => ({ entry, fragments: {} })),
    };
  },
  site: async ({ newsroom, readState }) => ({
    languages: await Promise.all(
      newsroom.languages.map(async (lang) => {
        const { months = [], subjects = [] } = await readState(lang);
        return { lang, months: [...months], subjects: [...subjects] };
      }),
    ),
  }),
};

const hoursFrom = (instant: string, hours: number): string => new Date(Date.parse(instant) + hours * 3_600_000).toISOString();

/** A month without entries, or a feed of a subject, is not named any more. Whatever joins it meanwhile names it again. */
const takeEmptyFromOthers = async ({ readState, takeFrom }: Ports, feed: string): Promise<void> => {
  const { lang, month } = feedScopeOf(feed);
  const kind = kindOf(feed);
  if (kind === 'month' && month && (await readState(wholeFeed(feed))).months?.has(month))
    await takeFrom({ feed: wholeFeed(feed), months: [month] });
  const main = feedIdOf({ lang });
  if (kind === 'feed' && feed !== main && (await readState(main)).subjects?.has(feed))
    await takeFrom({ feed: main, subjects: [feed] });
};

/** Rendered entries of one feed, by entry and fragment; good for one newsroom.json and one way of rendering. */
const Cache = z.object({ stamp: z.string(), fragments: z.record(z.string(), z.record(z.string(), z.string())) });

const stampOf = (outputs: readonly Output[], feed: string, newsroom: Newsroom): string =>
  createHash('sha256')
    .update(fragmentsStamp(outputs, feed, newsroom))
    .digest('hex')
    .slice(0, 16);

const fragmentKeyOf = ({ release, lang, version, revision, siblings = [] }: PublicEntry): string =>
  [release, lang, version, revision, ...siblings.map(({ path }) => path)].join('#');

/** Entries with their fragments, in their order: out of the feed's cache, or rendered from the archive and kept there. */
const rendered = async (
  { archive, newsroom, outputs }: Ports,
  feed: string,
  entries: readonly PublicEntry[],
): Promise<RenderedEntry[]> => {
  const key = `feeds/${feed}/cache.json`;
  const stamp = stampOf(outputs, feed, newsroom);
  const known = readCache((await archive.read(key))?.text, stamp);
  const missing = entries.filter((entry) => !known[fragmentKeyOf(entry)]);
  const made = Object.fromEntries(
    await groupByGroup(AT_ONCE, missing, async (entry) => {
      const edition = await wordsOf(archive, entry);
      return [fragmentKeyOf(entry), renderFragments(outputs, { feed, entry, edition, newsroom })] as const;
    }),
  );
  const withFragments = entries.map((entry) => {
    const name = fragmentKeyOf(entry);
    return { name, entry, fragments: (made[name] ?? known[name]) as Fragments };
  });
  if (missing.length > 0) {
    const fragments = Object.fromEntries(withFragments.map(({ name, fragments: all }) => [name, all]));
    await archive.put({ key, body: JSON.stringify({ stamp, fragments }), contentType: 'application/json' });
  }
  return withFragments;
};

/** As many editions as are read at once: a month may have thousands. */
const AT_ONCE = 50;

/** A cache that cannot be read, or was made for another newsroom.json, is no cache. */
const readCache = (text: string | undefined, stamp: string): Record<string, Fragments> => {
  if (text === undefined) return {};
  const cache = Cache.safeParse(parsedJson(text));
  return cache.success && cache.data.stamp === stamp ? cache.data.fragments : {};
};

const parsedJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The words of an entry; a killed one has none left. */
const wordsOf = async (
  archive: Ports['archive'],
  { state, release, lang, version }: FeedEntry,
): Promise<PublicText | undefined> => (state === 'killed' ? undefined : readEditionFrom(archive.read)(release, lang, version));
