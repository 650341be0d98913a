import type { SendAll } from '../../shared/aws/queue.ts';
import { NEVER, type Round } from '../../shared/aws/round.ts';
import { parseRow, type QueryRows } from '../../shared/aws/table.ts';
import { feedIdOf, SITE } from '../../shared/editorial/feed.ts';
import { restsUntil } from '../../shared/editorial/feed-wants.ts';
import { latest } from '../../shared/editorial/latest.ts';
import type { FeedBuildMessage, RecordsMessage, TranslationsMessage } from '../../shared/editorial/messages.ts';
import { DueRow, FeedStateRow, feedOfState, JobRow, LISTS_INDEX, lists } from '../../shared/editorial/rows.ts';
import type { Line, Tell } from '../../shared/operations/lines.ts';

/** Everything keep-time does to the world. */
export interface Ports {
  now: () => string;
  query: QueryRows;
  readFeedState: (feed: string) => Promise<FeedStateRow>;
  /** Asks for one more build of a feed, and answers its number; of what is made of newsroom.json alone, with which one. */
  wantFeed: (feed: string, at: string, madeFor?: string) => Promise<number>;
  languages: readonly string[];
  /** Tells one newsroom.json from another. */
  siteStamp: string;
  sendRecords: SendAll<RecordsMessage>;
  sendBuilds: SendAll<FeedBuildMessage>;
  sendTranslations: SendAll<TranslationsMessage>;
  tell: Tell;
}

/** What falls due within this is sent now, delayed to its instant: two rounds, so that a missed one is made good. */
const AHEAD = 120_000;

/** How long an outbox row or a dirty feed may take before it is taken up again. */
const PATIENCE = 60_000;

/** After this long somebody should hear of what is still left. */
const LONG = 300_000;

/** What a round found. */
export interface NewsroomRound extends Round {
  due: number;
  resumed: number;
  rebuilt: number;
  overdue: number;
  /** What has been waiting for five minutes and is not carried out. */
  leftBehind: number;
}

/**
 * Looks around once a minute and sends on what waits: editions about to fall due, decisions not yet carried out, feeds left
 * behind, translations that are overdue. It decides nothing: whoever receives a message looks for himself.
 */
export const keepTime = (ports: Ports) => {
  const { now, query, sendRecords, sendBuilds, sendTranslations } = ports;
  let opened = false;
  return async (): Promise<NewsroomRound> => {
    const at = now();
    if (!opened) await openSite(ports, at);
    opened = true;
    const plus = (milliseconds: number): string => new Date(Date.parse(at) + milliseconds).toISOString();
    const [ahead, behind] = [plus(AHEAD), plus(-PATIENCE)];
    // What is to be done now, and of what is to come the next: however much waits for its time, it costs the same to look.
    const [due, [next], left, [fresh], dirty, [freshlyDirty], open, [later]] = await Promise.all([
      query({ pk: 'DUE', to: ahead }),
      query({ pk: 'DUE', from: ahead, limit: 1 }),
      query({ pk: 'OUTBOX', to: behind }),
      query({ pk: 'OUTBOX', from: behind, limit: 1 }),
      query({ index: LISTS_INDEX, pk: lists.dirtyFeeds, to: behind }),
      query({ index: LISTS_INDEX, pk: lists.dirtyFeeds, from: behind, limit: 1 }),
      query({ index: LISTS_INDEX, pk: lists.openJobs, to: at }),
      query({ index: LISTS_INDEX, pk: lists.openJobs, from: at, limit: 1 }),
    ]);

    for (const row of due) {
      const { release, lang, at: instant } = parseRow(DueRow, row);
      const wait = Math.max(0, (Date.parse(instant) - Date.parse(at)) / 1000);
      await sendRecords([{ kind: 'due', release, lang, at: instant }], wait);
    }
    await sendRecords(left.map(({ sk }) => ({ kind: 'resume' as const, outbox: sk })));
    const feeds = dirty.map((row) => behindOf(feedOfState(row), parseRow(FeedStateRow, row)));
    const waiting = feeds.filter(({ since }) => since < behind);
    await sendBuilds(waiting.map(({ feed, seq }) => ({ feed, seq })));
    const resting = feeds.filter(({ since }) => since > at);

    // Those that were told of left the list; rows of an earlier version of the code are still on it.
    const overdue = open.map((row) => parseRow(JobRow, row)).filter((job) => !job.overdue);
    const late = [...new Set(overdue.map(({ release }) => release))];
    await sendTranslations(late.map((release) => ({ release, revision: 1, swept: true })));

    const isLong = (since: unknown): boolean => String(since) < plus(-LONG);
    const leftBehind =
      [...due, ...left].filter(({ sk }) => isLong(sk)).length + feeds.filter(({ since }) => isLong(since)).length;
    if (leftBehind > 0) ports.tell({ level: 'error', event: 'left-behind', count: leftBehind });

    const isQuiet = overdue.length + due.length + left.length + feeds.length === resting.length && !fresh && !freshlyDirty;
    const built = resting.map(({ since }) => new Date(Date.parse(since) + PATIENCE).toISOString());
    return {
      due: due.length,
      resumed: left.length,
      rebuilt: waiting.length,
      overdue: overdue.length,
      leftBehind,
      ...(isQuiet && {
        quietUntil: [
          next ? new Date(Date.parse(parseRow(DueRow, next).at) - AHEAD).toISOString() : NEVER,
          later ? (parseRow(JobRow, later).dueAt ?? NEVER) : NEVER,
          ...built,
        ].reduce(earlier),
      }),
    };
  };
};

/** A feed that is behind, and since when it should not be: a large month may rest. */
const behindOf = (feed: string, state: FeedStateRow): { feed: string; seq: number; since: string } => ({
  feed,
  seq: state.wantedSeq,
  since: latest(state.listAt, restsUntil(feed, state)) ?? '',
});

/** What a round met, for the log. */
export const roundLine = ({ due, resumed, rebuilt, overdue, leftBehind }: NewsroomRound): Line => ({
  event: 'round-made',
  found: due,
  resumed,
  rebuilt,
  late: overdue,
  count: leftBehind,
  numbers: { 'left-behind-work': leftBehind },
});

const earlier = (one: string, other: string): string => (one < other ? one : other);

/**
 * Before the first release, and for every new language: a home page that says so, and feeds one can subscribe to already. What there is
 * one of for the site (logo and icon, the page where nothing is) is made anew for every newsroom.json.
 */
const openSite = async (ports: Ports, at: string): Promise<void> => {
  const { readFeedState, wantFeed, languages, siteStamp, sendBuilds } = ports;
  for (const feed of languages.map((lang) => feedIdOf({ lang }))) {
    const { wantedSeq } = await readFeedState(feed);
    if (wantedSeq === 0) await sendBuilds([{ feed, seq: await wantFeed(feed, at) }]);
  }
  const { madeFor } = await readFeedState(SITE);
  if (madeFor !== siteStamp) await sendBuilds([{ feed: SITE, seq: await wantFeed(SITE, at, siteStamp) }]);
};
