import { sendAllTo, sendTo } from '../../../shared/aws/queue.ts';
import { type FeedId, feedIdOf, feedScopeOf, isMainFeed, monthOfPath, NEWS, SITE } from '../../../shared/editorial/feed.ts';
import { type FeedWant, wantsOf } from '../../../shared/editorial/feed-wants.ts';
import { touchedFeedsOf } from '../../../shared/editorial/feeds-of.ts';
import { type Folded, foldDecisions } from '../../../shared/editorial/fold-log.ts';
import type { RecordsMessage, TranslationsMessage } from '../../../shared/editorial/messages.ts';
import { FeedEntryRow, feedOfEntry, HeadRow } from '../../../shared/editorial/rows.ts';
import { askForFeeds } from './ask-for-feeds.ts';
import { askForPages, type EditionToAskFor, publicEditions } from './ask-for-pages.ts';
import { bringTable, emptyTable } from './bring-table.ts';
import { deleteKeys, keysBelow } from './buckets.ts';
import { type DecisionLog, readLog, readOutbox } from './decision-log.ts';
import { holdQueues, resumeQueues } from './hold-queues.ts';
import type { Stack } from './stack.ts';
import type { Waiting } from './until.ts';

export interface RebuildOptions extends Waiting {
  /** Takes away first all that can be made again. */
  empty: boolean;
  /** Those the newsroom publishes in: each has a main feed, even before its first release. */
  languages: readonly string[];
  /** Takes a line about how far it is. */
  say: (line: string) => void;
}

export interface Rebuilt {
  decisions: number;
  rows: { added: number; changed: number; deleted: number; right: number };
  pages: number;
  /** Pages that stood for no edition and were deleted. */
  strays: number;
  feeds: number;
  /** Decisions that the log should have and has not. */
  missing: Folded['missing'];
  /** Addresses of pages and feeds that did not come about in time. */
  late: string[];
}

/**
 * Folds the decision log into the table, and has the newsroom's own functions write the pages and feeds that follow from it. No
 * queue is read while the table is not whole, and nobody is told of anything. Undefined, and nothing touched, when there is no
 * log. Whatever interrupts it, it can be called again; until then the queues stay held, because a table that is half there would
 * have releases published twice.
 */
export const rebuild = async (stack: Stack, options: RebuildOptions): Promise<Rebuilt | undefined> => {
  const { pause, say } = options;
  const log: DecisionLog = new Map();
  await readLog(stack, log); // most of it, while the newsroom is still at work
  say(`${log.size} decisions in the log. Holding the queues: what is dropped meanwhile waits in them.`);
  await holdQueues(stack, pause);
  await readLog(stack, log);
  await readOutbox(stack, log);
  if (log.size === 0) {
    await resumeQueues(stack, pause);
    return undefined;
  }

  const folded = foldDecisions(log.values());
  const editions = publicEditions(folded);
  if (options.empty) await emptyAll(stack, options);
  const { marks, ...rows } = await bringTable(stack.table, folded, pause);
  const strays = await deleteStrays(stack, editions);
  await resumeQueues(stack, pause);
  say(
    `The table is whole: ${rows.right} rows were right, ${rows.added} added, ${rows.changed} changed, ${rows.deleted} deleted. The queues are read again.`,
  );

  say(`Looking after ${editions.length} pages.`);
  const latePages = await askForPages(stack, editions, marks, options);
  const feeds = feedsOfLog(log, folded, options.languages);
  say(`Building ${feeds.length} feeds, months of feeds, and lists of the site.`);
  const lateFeeds = await askForFeeds(stack, feeds, options);
  await askForJobs(stack, folded);
  if (rows.added + rows.changed + rows.deleted > 0) await sendTo<RecordsMessage>(stack.sqs, stack.records)({ kind: 'desk' });
  return {
    decisions: log.size,
    rows,
    pages: editions.length,
    strays,
    feeds: feeds.length,
    missing: folded.missing,
    late: [...latePages, ...lateFeeds],
  };
};

const emptyAll = async (stack: Stack, { pause, say }: RebuildOptions): Promise<void> => {
  const rows = await emptyTable(stack.table, pause);
  const keys = await keysBelow(stack.s3, stack.site, '');
  await deleteKeys(stack.s3, stack.site, keys);
  say(`Taken away: ${rows} rows of the table and ${keys.length} objects of the site.`);
};

/** Whatever lies at the address of a release, `<lang>/<yyyy>/<mm>/<slug>/…`. */
const OF_A_PAGE = /^[^/]+\/\d{4}\/\d{2}\/[^/]+(?=\/)/;

const deleteStrays = async ({ s3, site }: Stack, editions: readonly EditionToAskFor[]): Promise<number> => {
  const known = new Set(editions.map(({ path }) => path));
  const strays = (await keysBelow(s3, site, '')).filter((key) => {
    const [path] = OF_A_PAGE.exec(key) ?? [];
    return path !== undefined && !known.has(path);
  });
  await deleteKeys(s3, site, strays);
  return strays.length;
};

/** Every feed that a release has ever been in, with its months, those that are there from the beginning, and what the site has of all. */
const feedsOfLog = (log: DecisionLog, { rows }: Folded, languages: readonly string[]): FeedWant[] => {
  const wants = new Map<FeedId, FeedWant>();
  const add = (want: FeedWant): void => {
    const { months = [], subjects = [] } = wants.get(want.feed) ?? {};
    const both = { months: [...months, ...(want.months ?? [])], subjects: [...subjects, ...(want.subjects ?? [])] };
    wants.set(want.feed, { feed: want.feed, months: [...new Set(both.months)], subjects: [...new Set(both.subjects)] });
  };
  for (const feed of [...languages.map((lang) => feedIdOf({ lang })), SITE, NEWS]) add({ feed });
  for (const decision of log.values()) {
    const { isIn, left } = touchedFeedsOf(decision);
    if (decision.entry)
      for (const want of wantsOf({ isIn: [], left: [...isIn, ...left] }, monthOfPath(decision.entry.path))) add(want);
  }
  // What they have is what the table says by now.
  for (const { pk, sk, ...row } of rows.values()) {
    const feed = feedOfEntry({ pk, sk });
    if (feed === undefined) continue;
    add({ feed, months: [monthOfPath(FeedEntryRow.parse(row).entry.path)] });
    if (!isMainFeed(feed)) add({ feed: feedIdOf({ lang: feedScopeOf(feed).lang }), subjects: [feed] });
  }
  return [...wants.values()];
};

const askForJobs = async ({ sqs, translations }: Stack, { rows }: Folded): Promise<void> => {
  const heads = [...rows.values()].filter(({ pk, sk }) => pk.startsWith('R#') && sk === 'HEAD').map((row) => HeadRow.parse(row));
  await sendAllTo<TranslationsMessage>(sqs, translations)(heads.map(({ release, revision }) => ({ release, revision })));
};
