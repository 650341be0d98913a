import { etagOf, type PutObject, type ReadEtag, unchangedSince } from '../../shared/aws/objects.ts';
import type { SendAll } from '../../shared/aws/queue.ts';
import { readRelease } from '../../shared/aws/release-rows.ts';
import { readRow, type Table, type TransactionResult } from '../../shared/aws/table.ts';
import type { Change } from '../../shared/editorial/change.ts';
import type { PagesMessage } from '../../shared/editorial/messages.ts';
import {
  DecisionRow,
  type EditionRow,
  type HeadRow,
  type JobRow,
  type Live,
  type PublicPageRow,
  rowKeys,
} from '../../shared/editorial/rows.ts';
import type { Newsroom } from '../../shared/newsroom/newsroom.ts';
import type { Edition } from '../../shared/release/edition.ts';
import { renderGonePage, renderPage } from '../../shared/render/release-page.ts';
import { eventOf, staleEventOf } from '../../shared/syndication/event-of.ts';
import { feedsOf } from '../../shared/syndication/feed.ts';
import type { ReleaseEvent } from '../../shared/syndication/release-event.ts';

/** Everything publish-release does to the world. */
export interface Ports {
  newsroom: Newsroom;
  table: Table;
  commit: (changes: readonly Change[]) => Promise<TransactionResult>;
  readEdition: (release: string, lang: string, version: number) => Promise<Edition>;
  site: { etag: ReadEtag; put: PutObject };
  sendPages: SendAll<PagesMessage>;
  tell: (event: ReleaseEvent) => Promise<void>;
}

/** How often a page is rendered anew because the truth or the page changed meanwhile. */
const ATTEMPTS = 5;

/** Browsers and the CDN may keep a page this long: it bounds how late a correction or a kill is seen. Seconds. */
const MAX_AGE = 30;

/** How soon a page is looked at again whose release is killed and whose edition is not yet. Seconds. */
const ONCE_KILLED = 5;

/** Writes the public page of an edition as the table has it now, marks it as readable, and then tells the world. */
export const publishRelease =
  (ports: Ports) =>
  async (message: PagesMessage): Promise<void> => {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      const written = await writePage(ports, message);
      if (written === 'nothing public') return;
      if (written === 'beaten') continue;
      if (written === 'kill under way') return ports.sendPages([message], ONCE_KILLED);
      if (message.tell) await tellTheWorld(ports, message, written);
      if (message.stale) await tellOfStaleness(ports, message, written);
      return;
    }
    throw new Error(`others kept changing the page of ${message.release} in ${message.lang}: try again later`);
  };

type Written = { edition: EditionRow; editions: EditionRow[]; publicPages: PublicPageRow[]; jobs: JobRow[] };

const writePage = async (
  { newsroom, table, commit, readEdition, site }: Ports,
  { release, lang }: PagesMessage,
): Promise<Written | 'nothing public' | 'kill under way' | 'beaten'> => {
  const path = (await readRelease(table, release)).editions.find((row) => row.lang === lang)?.live?.facts.path;
  if (path === undefined) return 'nothing public';
  // The ETag before the truth: whoever writes after us has read a truth at least as new, and we notice.
  const key = `${path}/index.html`;
  const etag = await site.etag(key);
  const { head, editions, publicPages, jobs } = await readRelease(table, release);
  const edition = editions.find((row) => row.lang === lang);
  if (!edition?.live) return 'nothing public';
  const { live } = edition;

  const gone = live.state === 'killed' || head?.killed !== undefined;
  const body = gone
    ? renderGonePage({ lang, newsroom, killedAt: head?.killed?.at ?? live.updatedAt })
    : renderPage({
        edition: await readEdition(release, lang, live.facts.version),
        newsroom,
        state: live.state === 'withdrawn' ? 'withdrawn' : 'published',
        date: live.date,
        publishedAt: live.publishedAt,
        updatedAt: live.updatedAt,
        correctionNote: live.facts.correctionNote,
        reason: live.reason,
        outOfDateWith: jobs.find((job) => job.lang === lang && job.told)?.from,
        siblings: siblingsOf(lang, editions, publicPages),
        toFollow: toFollowOf(lang, head, editions, publicPages),
        feeds: feedsOf(lang, live.facts.countries, live.facts.topics),
      });
  // Equal bytes are not written again: readers who ask whether it has changed hear that it has not.
  if (etag !== etagOf(body)) {
    const put = await site.put(
      {
        key,
        body,
        contentType: 'text/html; charset=utf-8',
        cacheControl: `public, max-age=${MAX_AGE}`,
        // S3 cannot answer 410: the CDN's viewer-response function reads this.
        ...(gone && { metadata: { status: '410' } }),
      },
      unchangedSince(etag),
    );
    if (!put.written) return 'beaten';
  }
  // The kill binds the release already and has yet to reach this edition: no feed may show what is marked as readable now.
  if (gone && live.state !== 'killed') return 'kill under way';
  const { committed } = await commit(readable(edition, live));
  if (!committed) return 'beaten';
  // Another language may have come out meanwhile: whoever is marked second sees the first, and both link to each other.
  const after = await readRelease(table, release);
  const links = JSON.stringify(siblingsOf(lang, editions, publicPages));
  return links === JSON.stringify(siblingsOf(lang, after.editions, after.publicPages)) ? { edition, ...after } : 'beaten';
};

/** Marks the page and its lines in the feeds as readable, but for what has changed since. */
const readable = ({ release, lang, revision }: EditionRow, { facts, date }: Live): Change[] => [
  {
    put: { ...rowKeys.publicPage(release, lang), lang, path: facts.path, revision, version: facts.version },
    if: {
      expression: 'attribute_not_exists(pk) OR #revision <= :revision',
      names: { '#revision': 'revision' },
      values: { ':revision': revision },
    },
  },
  ...feedsOf(lang, facts.countries, facts.topics).map((feed) => ({
    update: rowKeys.feedEntry(feed, { date, release, lang }),
    set: { public: revision },
    if: { expression: 'attribute_exists(pk)' },
  })),
];

/** The other editions that can be read now. */
const siblingsOf = (lang: string, editions: EditionRow[], publicPages: PublicPageRow[]): { lang: string; path: string }[] =>
  editions
    .filter(
      (row) => row.lang !== lang && row.live && row.live.state !== 'killed' && publicPages.some((page) => page.lang === row.lang),
    )
    .map((row) => ({ lang: row.lang, path: row.live?.facts.path ?? '' }));

/** Of the languages that were to come out together, those that are not there yet. */
const toFollowOf = (lang: string, head: HeadRow | undefined, editions: EditionRow[], publicPages: PublicPageRow[]): string[] =>
  (head?.set?.languages ?? []).filter(
    (other) =>
      other !== lang &&
      !publicPages.some((page) => page.lang === other) &&
      !editions.some((row) => row.lang === other && (row.killed ?? row.live)),
  );

const tellTheWorld = async (
  { newsroom, table, sendPages, tell }: Ports,
  { release, lang, revision }: PagesMessage,
  { edition, editions, publicPages }: Written,
): Promise<void> => {
  const decision = await readRow(table, DecisionRow, rowKeys.decision(release, revision));
  const event = decision && eventOf(decision, edition, newsroom.siteUrl);
  if (!event) return;
  await tell(event);
  if (!LINKS_CHANGE.has(event.event)) return;
  const siblings = siblingsOf(lang, editions, publicPages);
  await sendPages(siblings.map((sibling) => ({ release, lang: sibling.lang, revision, tell: false })));
};

/** An edition that is up to date again by now is not told of. */
const tellOfStaleness = async (
  { newsroom, tell }: Ports,
  { revision }: PagesMessage,
  { edition, jobs }: Written,
): Promise<void> => {
  const job = jobs.find(({ lang }) => lang === edition.lang);
  const event = job?.told ? staleEventOf(edition, { revision, at: job.at }, newsroom.siteUrl) : undefined;
  if (event) await tell(event);
};

/** Events after which the other languages' pages link to this one, or no longer do. */
const LINKS_CHANGE = new Set(['ReleasePublished', 'ReleaseWithdrawn', 'ReleaseKilled']);
