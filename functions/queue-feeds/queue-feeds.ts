import type { SendAll } from '../../shared/aws/queue.ts';
import type { ReadDecision } from '../../shared/aws/release-rows.ts';
import { feedsOfDecision } from '../../shared/editorial/feeds-of.ts';
import type { FeedBuildMessage } from '../../shared/editorial/messages.ts';
import type { ReleaseEvent } from '../../shared/editorial/release-event.ts';
import type { Line } from '../../shared/operations/lines.ts';

/** Everything queue-feeds does to the world. */
export interface Ports {
  readDecision: ReadDecision;
  /** Notes that a feed is behind, and answers how far it is wanted now. */
  want: (feed: string) => Promise<number>;
  sendBuilds: SendAll<FeedBuildMessage>;
  /** The same of feeds that show what is corrected or taken back: they wait for nothing. */
  sendUrgentBuilds: SendAll<FeedBuildMessage>;
  /** How long a feed waits for more changes. Seconds. */
  delay: number;
}

/** Marks every feed that a decision joined, left or changed, and asks for each to be built. */
export const queueFeeds =
  ({ readDecision, want, sendBuilds, sendUrgentBuilds, delay }: Ports) =>
  async ({ release, revision, lang, event, priority }: ReleaseEvent): Promise<Line> => {
    const feeds = feedsOfDecision(await readDecision(release, revision));
    const builds = await Promise.all(feeds.map(async (feed) => ({ feed, seq: await want(feed) })));
    await (priority === 'high' ? sendUrgentBuilds(builds) : sendBuilds(builds, delay));
    return { event: 'feeds-wanted', release, lang, revision, told: event, feeds: builds.length };
  };
