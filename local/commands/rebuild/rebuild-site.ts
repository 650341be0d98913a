import { readFeedState, wantFeed } from '../../../shared/aws/feed-state.ts';
import { deleteObjectFrom, readTextFrom } from '../../../shared/aws/objects.ts';
import { sendAllTo } from '../../../shared/aws/queue.ts';
import { readRow } from '../../../shared/aws/table.ts';
import { type FeedId, feedIdOf } from '../../../shared/editorial/feed.ts';
import type { FeedWant } from '../../../shared/editorial/feed-wants.ts';
import type { FeedBuildMessage, PagesMessage } from '../../../shared/editorial/messages.ts';
import { PublicPageRow, rowKeys } from '../../../shared/editorial/rows.ts';
import { type Newsroom, siteUrlOfIds } from '../../../shared/newsroom/newsroom.ts';
import { inGroupsOf } from '../../../shared/queue/in-groups.ts';
import type { Output } from '../../../shared/syndication/output.ts';
import { Misuse } from '../../newsroom/misuse.ts';
import { type Prices, prices, type Unit } from '../costs/prices.ts';
import { allRows } from './all-rows.ts';
import { objectsBelow } from './buckets.ts';
import { type PageBehind, planSite, type SitePlan } from './plan-site.ts';
import { sideBySide } from './side-by-side.ts';
import type { Stack } from './stack.ts';
import { untilAll, type Waiting } from './until.ts';

export interface RebuildSiteOptions extends Waiting {
  newsroom: Newsroom;
  outputs: readonly Output[];
  /** Takes a line about what is to be done, and how far it is. */
  say: (line: string) => void;
  /** Asked once what is to be done has been said; nothing is done without it. */
  goOn: () => Promise<boolean>;
  /** How many are asked for at a time: what is published meanwhile waits for no more of them. */
  atOnce?: number;
}

export interface SiteRebuilt {
  pages: number;
  feeds: number;
  strays: number;
  /** Addresses of pages and feeds that did not come about in time. */
  late: string[];
}

/** How many pages or feeds are asked for at a time. */
const AT_ONCE = 100;

/**
 * Has all that is public made anew that was made with another newsroom.json, by the newsroom's own functions, which go on publishing
 * meanwhile; nobody is told of anything. What is done is marked in the table by whoever did it, so that it goes on where it was,
 * whatever interrupted it. Undefined where somebody did not want it.
 */
export const rebuildSite = async (stack: Stack, options: RebuildSiteOptions): Promise<SiteRebuilt | undefined> => {
  const { newsroom, outputs, say, goOn } = options;
  await keepsIds(stack, newsroom);
  const objects = await objectsBelow(stack.s3, stack.site, '');
  const plan = await planSite({ newsroom, outputs, rows: allRows(stack.table), objects });
  const nothing = plan.pages.length + plan.feeds.length + plan.strays.length === 0;
  if (nothing) {
    say(`All ${whole(plan.all.pages)} pages and ${whole(plan.all.feeds)} feeds and lists are made with this newsroom.json.`);
    return { pages: 0, feeds: 0, strays: 0, late: [] };
  }
  for (const line of planLines(plan, prices)) say(line);
  if (!(await goOn())) return undefined;

  const late = [
    ...(await inTurn(plan.pages, 'pages', options, (group) => askForPages(stack, group, plan, options))),
    ...(await inTurn(plan.feeds, 'feeds and lists', options, (group) => askForFeeds(stack, group, plan, options))),
  ];
  const remove = deleteObjectFrom(stack.s3, stack.site);
  await sideBySide(plan.strays, ({ key, etag }) => remove(key, etag));
  return { pages: plan.pages.length, feeds: plan.feeds.length, strays: plan.strays.length, late };
};

/** What is to be done and what it costs, in words. */
const planLines = (
  { pages, feeds, strays, all, documents, units, calls }: SitePlan,
  { asOf, region, each }: Prices,
): string[] => {
  const dollars = (Object.entries(units) as [Unit, number][]).reduce((sum, [unit, count]) => sum + count * each[unit], 0);
  return [
    `To make with this newsroom.json: ${whole(pages.length)} of ${whole(all.pages)} pages and ${whole(feeds.length)} of ${whole(all.feeds)} feeds, months and lists: ${whole(documents)} documents.`,
    ...(strays.length > 0 ? [`To take away: ${whole(strays.length)} objects at addresses that nothing has any more.`] : []),
    `At most ${whole(calls)} calls, $${dollars < 0.01 ? dollars.toFixed(4) : dollars.toFixed(2)} on AWS by its list of ${asOf} (${region}). What is the same already is not written again, and nobody is told of anything.`,
  ];
};

const whole = (count: number): string => new Intl.NumberFormat('en').format(count);

/** Asks for a group, waits for it, says how far it is, and goes on to the next. */
const inTurn = async <Item>(
  items: readonly Item[],
  what: string,
  { say, atOnce = AT_ONCE }: RebuildSiteOptions,
  act: (group: readonly Item[]) => Promise<string[]>,
): Promise<string[]> => {
  const late: string[] = [];
  let done = 0;
  for (const group of inGroupsOf(atOnce, items)) {
    late.push(...(await act(group)));
    done += group.length;
    say(`${whole(done)} of ${whole(items.length)} ${what}`);
  }
  return late;
};

const askForPages = async (
  stack: Stack,
  pages: readonly PageBehind[],
  { madeWith }: SitePlan,
  waiting: Waiting,
): Promise<string[]> => {
  const before = new Map<PageBehind, string | undefined>();
  const readMark = async ({ release, lang }: PageBehind): Promise<string | undefined> =>
    (await readRow(stack.table, PublicPageRow, rowKeys.publicPage(release, lang)))?.madeWith;
  await sideBySide(pages, async (page) => void before.set(page, await readMark(page)));
  await sendAllTo<PagesMessage>(
    stack.sqs,
    stack.pages,
  )(pages.map(({ release, lang, revision }) => ({ release, lang, revision, tell: false })));
  const isMade = async (page: PageBehind): Promise<boolean> => {
    const mark = await readMark(page);
    if (mark !== madeWith && mark !== undefined && mark !== before.get(page)) throw new OtherNewsroom();
    return mark === madeWith;
  };
  return (await untilAll(pages, isMade, waiting)).map(({ path }) => `/${path}/`);
};

const askForFeeds = async (
  stack: Stack,
  wants: readonly FeedWant[],
  { madeWith }: SitePlan,
  waiting: Waiting,
): Promise<string[]> => {
  const asked: FeedBuildMessage[] = [];
  await sideBySide(wants, async (want) => {
    const { seq } = await wantFeed(stack.table, want, new Date(waiting.now()).toISOString());
    asked.push({ feed: want.feed, seq });
  });
  await sendAllTo<FeedBuildMessage>(stack.sqs, stack.feedBuilds)(asked);
  const isBuilt = async ({ feed, seq }: FeedBuildMessage): Promise<boolean> => {
    const state = await readFeedState(stack.table, feed);
    if (state.builtSeq < seq) return false;
    if (state.madeWith !== madeWith) throw new OtherNewsroom();
    return true;
  };
  return (await untilAll(asked, isBuilt, waiting)).map(({ feed }) => addressOf(feed));
};

const addressOf = (feed: FeedId): string => `/feeds/${feed}/`;

/** The functions go by another newsroom.json than the one that was named here. */
class OtherNewsroom extends Misuse {
  constructor() {
    super(
      'The newsroom runs with another newsroom.json than this one: deploy it (on this machine: stop and start "npm start"), and run this again. It goes on where it was.',
    );
  }
}

/** A new address of the site must not give feeds other ids: readers' programs would take each for one they do not know. */
const keepsIds = async ({ s3, site }: Stack, newsroom: Newsroom): Promise<void> => {
  const read = readTextFrom(s3, site);
  for (const lang of newsroom.languages) {
    const feed = feedIdOf({ lang });
    const id = /<id>(.+?)\/feeds\//.exec((await read(`feeds/${feed}/atom.xml`))?.text ?? '')?.[1];
    if (id !== undefined && id !== siteUrlOfIds(newsroom))
      throw new Misuse(
        `The ids of this newsroom’s feeds and releases are made of ${id}. Write "firstSiteUrl": "${id}" into newsroom.json beside the new siteUrl, so that they stay: otherwise partners’ programs take everything for new, and a kill may miss its release.`,
      );
  }
};
