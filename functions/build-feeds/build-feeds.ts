import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { PutObject, ReadText } from '../../shared/aws/objects.ts';
import { readEditionFrom } from '../../shared/aws/release-rows.ts';
import { areSame, putChanged, readEtags, type Site } from '../../shared/aws/site-objects.ts';
import type { FeedEntry } from '../../shared/editorial/feed.ts';
import type { FeedBuildMessage } from '../../shared/editorial/messages.ts';
import type { FeedStateRow } from '../../shared/editorial/rows.ts';
import type { Newsroom } from '../../shared/newsroom/newsroom.ts';
import type { Line } from '../../shared/operations/lines.ts';
import { retryWhileBeaten } from '../../shared/queue/retry-while-beaten.ts';
import type { PublicText } from '../../shared/release/edition.ts';
import {
  type Fragments,
  feedDocumentKeys,
  feedDocuments,
  fragmentsStamp,
  renderFragments,
} from '../../shared/syndication/feed-documents.ts';
import type { Output } from '../../shared/syndication/output.ts';

/** Everything build-feeds does to the world. */
export interface Ports {
  newsroom: Newsroom;
  /** Everything that is public. */
  outputs: readonly Output[];
  readState: (feed: string) => Promise<FeedStateRow>;
  readEntries: (feed: string, window: number) => Promise<FeedEntry[]>;
  /** Notes how far a feed is built; false when somebody has built further. */
  markBuilt: (feed: string, seq: number) => Promise<boolean>;
  archive: { read: ReadText; put: PutObject };
  site: Site;
}

/** How often a feed is built anew because another builder was at it. */
const ATTEMPTS = 8;

/**
 * Brings the documents of one feed up to the table. Two builders may be at it, each may die anywhere: the order of the steps
 * (number, ETags, entries, conditional PUTs, number again, ETags again) is what keeps the last state right; see
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
  const { newsroom, outputs, readEntries, markBuilt, site } = ports;
  const keys = feedDocumentKeys(outputs, feed, newsroom);
  const before = await readEtags(site, keys);
  const entries = await readEntries(feed, newsroom.feeds.window);
  const fragments = await readFragments(ports, feed, entries);

  const rendered = entries.map((entry, index) => ({ entry, fragments: fragments[index] as Fragments }));
  const written = await putChanged(site, feedDocuments(outputs, { feed, entries: rendered, newsroom }), before);
  if (written === 'beaten') return 'beaten';
  if (!(await markBuilt(feed, wanted))) return 'beaten';
  if (!areSame(written, await readEtags(site, keys))) return 'beaten';
  return areSame(written, before) ? 'unchanged' : 'written';
};

/** Rendered entries of one feed, by entry and fragment; good for one newsroom.json and one way of rendering. */
const Cache = z.object({ stamp: z.string(), fragments: z.record(z.string(), z.record(z.string(), z.string())) });

const stampOf = (outputs: readonly Output[], newsroom: Newsroom): string =>
  createHash('sha256').update(fragmentsStamp(outputs, newsroom)).digest('hex').slice(0, 16);

const fragmentKeyOf = ({ release, lang, version, revision }: FeedEntry): string => `${release}#${lang}#${version}#${revision}`;

/** Fragments in the order of the entries: out of the feed's cache, or rendered from the archive and kept there. */
const readFragments = async (
  { archive, newsroom, outputs }: Ports,
  feed: string,
  entries: readonly FeedEntry[],
): Promise<Fragments[]> => {
  const key = `feeds/${feed}/cache.json`;
  const stamp = stampOf(outputs, newsroom);
  const known = readCache((await archive.read(key))?.text, stamp);
  const missing = entries.filter((entry) => !known[fragmentKeyOf(entry)]);
  const rendered = await Promise.all(
    missing.map(async (entry) => {
      const edition = await wordsOf(archive, entry);
      return [fragmentKeyOf(entry), renderFragments(outputs, { entry, edition, newsroom })] as const;
    }),
  );
  const made = Object.fromEntries(rendered);
  const fragments = entries.map((entry) => {
    const name = fragmentKeyOf(entry);
    return [name, (made[name] ?? known[name]) as Fragments] as const;
  });
  if (missing.length > 0) {
    const body = JSON.stringify({ stamp, fragments: Object.fromEntries(fragments) });
    await archive.put({ key, body, contentType: 'application/json' });
  }
  return fragments.map(([, fragment]) => fragment);
};

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
