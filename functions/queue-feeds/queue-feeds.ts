import type { SendAll } from '../../shared/aws/queue.ts';
import type { ReadDecision } from '../../shared/aws/release-rows.ts';
import { monthOfPath } from '../../shared/editorial/feed.ts';
import { type FeedWant, restsUntil, type TouchedFeeds, wantsBeside, wantsOf } from '../../shared/editorial/feed-wants.ts';
import { touchedFeedsOf } from '../../shared/editorial/feeds-of.ts';
import type { FeedBuildMessage, FeedsMessage } from '../../shared/editorial/messages.ts';
import type { FeedStateRow } from '../../shared/editorial/rows.ts';
import type { Line } from '../../shared/operations/lines.ts';

/** Everything queue-feeds does to the world. */
export interface Ports {
  readDecision: ReadDecision;
  now: () => string;
  /** Notes that a feed is behind, and answers how far it is wanted now, and what it was before. */
  want: (want: FeedWant) => Promise<{ seq: number; before: FeedStateRow }>;
  sendBuilds: SendAll<FeedBuildMessage>;
  /** The same of feeds that show what is corrected or taken back: they wait for nothing. */
  sendUrgentBuilds: SendAll<FeedBuildMessage>;
  /** How long a feed waits for more changes. Seconds. */
  delay: number;
}

/** Marks everything that a change of an edition leaves behind, and asks for each to be built: its feeds, their month, the site. */
export const queueFeeds =
  (ports: Ports) =>
  async (message: FeedsMessage, { firstReceive }: { firstReceive: boolean }): Promise<Line> => {
    const { sendBuilds, sendUrgentBuilds, delay } = ports;
    const { release, revision, lang } = message;
    const told = 'event' in message ? message.event : undefined;
    const touched = await touchedBy(ports, message);
    const month = monthOfPath('url' in message ? message.url : message.path);
    const builds = await wantAll(ports, wantsOf(touched, month), { atOnce: told === 'ReleaseKilled', again: !firstReceive });
    const isUrgent = 'priority' in message && message.priority === 'high';
    await (isUrgent ? sendUrgentBuilds(builds) : sendBuilds(builds, delay));
    const feeds = touched.isIn.length + touched.left.length;
    return { event: 'feeds-wanted', release, lang, revision, ...(told && { told }), feeds };
  };

const touchedBy = async ({ readDecision }: Ports, message: FeedsMessage): Promise<TouchedFeeds> => {
  if ('feeds' in message) return { isIn: message.feeds, left: [] };
  return touchedFeedsOf(await readDecision(message.release, message.revision));
};

/** Nobody has to wait for what is killed to go. What may rest is on the list of those behind, and keep-time has it built. */
const wantAll = async (
  { want, now }: Ports,
  wants: readonly FeedWant[],
  { atOnce, again }: { atOnce: boolean; again: boolean },
): Promise<FeedBuildMessage[]> => {
  const wanted = await Promise.all(wants.map(async (one) => ({ one, ...(await want(one)) })));
  const beside = wanted.flatMap(({ one, before }) => wantsBeside(one, before, again));
  const also = await Promise.all(beside.map(async (one) => ({ one, ...(await want(one)) })));
  return [...wanted, ...also]
    .filter(({ one, before }) => atOnce || (restsUntil(one.feed, before) ?? '') <= now())
    .map(({ one, seq }) => ({ feed: one.feed, seq }));
};
