import { unchangedSince } from '../../shared/aws/objects.ts';
import { parseRow } from '../../shared/aws/table.ts';
import { isNewsAt } from '../../shared/editorial/alert-age.ts';
import type { StoredRow } from '../../shared/editorial/change.ts';
import { pageUrl } from '../../shared/editorial/page-address.ts';
import { DESK_PAGE_LINES, type DeskLine, reportNameOf } from '../../shared/editorial/report-card.ts';
import { EditionRow, JobRow, LISTS_INDEX, lists, OwedRow, rowKeys, UploadRow } from '../../shared/editorial/rows.ts';
import { isToGoOn } from '../../shared/editorial/upload-changes.ts';
import type { Newsroom } from '../../shared/newsroom/newsroom.ts';
import type { Problem } from '../../shared/release/problem.ts';
import type { Ports } from './ports.ts';
import { rewriteObject } from './rewrite-object.ts';

/** How long changes to the desk page are gathered before it is written. Seconds. */
const DESK_DELAY = 5;

/**
 * Sees to it that the desk page is written after now, once for everything that happens within the delay: whoever finds no
 * message on its way claims the next one, in the name of the decision `by` (its outbox id). The claim is taken again by the same
 * decision: when its answer was lost, the SDK asks a second time.
 */
export const announceDesk = async ({ write, records, now }: Ports, by: string): Promise<void> => {
  const at = Date.parse(now());
  const isClaimed = await write({
    update: rowKeys.desk(),
    set: { queuedUntil: at + DESK_DELAY * 1000, queuedBy: by },
    if: {
      expression: 'attribute_not_exists(queuedUntil) OR queuedUntil <= :now OR queuedBy = :by',
      // A second to spare for clocks that differ: a page written twice is better than one that is not.
      values: { ':now': at + 1000, ':by': by },
    },
  });
  if (!isClaimed) return;
  await records.send({ kind: 'desk' }, DESK_DELAY);
};

/** Writes `reports/index.html`: what is held, due, out, withdrawn, killed and rejected, and the translations that are asked for. One query each, however much there is. */
export const buildDesk = async ({ query, reports, newsroom, now }: Ports): Promise<void> => {
  const key = 'reports/index.html';
  await rewriteObject(key, async () => {
    const etag = await reports.etag(key);
    const builtAt = now();
    const read = async (list: string, newestFirst = true): Promise<DeskLine[]> => {
      const rows = await query({ index: LISTS_INDEX, pk: list, newestFirst, limit: DESK_PAGE_LINES + 1 });
      return rows.flatMap((row) => lineOf(newsroom, row));
    };
    const jobsOn = async (list: string): Promise<JobRow[]> =>
      (await query({ index: LISTS_INDEX, pk: list, limit: DESK_PAGE_LINES + 1 })).map((row) => parseRow(JobRow, row));
    const jobs = async (): Promise<JobRow[]> =>
      [...(await jobsOn(lists.lateJobs)), ...(await jobsOn(lists.openJobs))]
        .sort(({ dueAt: one = '' }, { dueAt: other = '' }) => (one < other ? -1 : one > other ? 1 : 0))
        .slice(0, DESK_PAGE_LINES + 1)
        .filter(({ state }) => state !== 'needed');
    const asksTranslators = newsroom.translation.policies.length > 0;
    const owed = (await query({ index: LISTS_INDEX, pk: lists.owedPages, limit: DESK_PAGE_LINES + 1 })).map((row) =>
      parseRow(OwedRow, row),
    );
    const isUnderWay = ({ release, lang }: DeskLine): boolean =>
      owed.some((order) => order.release === release && order.lang === lang);
    const marked = (lines: DeskLine[]): DeskLine[] =>
      lines.map((line) => (isUnderWay(line) ? { ...line, underWay: true } : line));
    const [held, due, out, withdrawn, killed, rejected, translations] = await Promise.all([
      read(lists.held),
      read(lists.due, false),
      read(lists.out),
      read(lists.withdrawn),
      read(lists.killed),
      read(lists.rejected),
      asksTranslators ? jobs() : undefined,
    ]);
    const { renderDesk } = await import('#desk-pages');
    const body = renderDesk(
      {
        timeZone: newsroom.timeZone,
        builtAt,
        held,
        due,
        translations,
        out,
        withdrawn: marked(withdrawn),
        killed: marked(killed),
        rejected,
      },
      newsroom,
    );
    if (translations) {
      const queue = { format: 1, builtAt, translations: translations.map(queueLineOf) };
      await reports.put({ key: QUEUE_KEY, body: `${JSON.stringify(queue, null, 2)}\n`, contentType: 'application/json' });
    }
    return (await reports.put({ key, body, contentType: 'text/html; charset=utf-8' }, unchangedSince(etag))).written;
  });
};

/** The translation queue for scripts; additive changes only. */
const QUEUE_KEY = 'reports/translations.json';
const queueLineOf = ({ list: _list, listAt: _listAt, edition: _edition, ...job }: JobRow): object => job;

/** What was killed is an edition, or an upload that never became one. */
const lineOf = (newsroom: Newsroom, row: StoredRow): DeskLine[] =>
  row.pk.startsWith('U#') ? [lineOfUpload(parseRow(UploadRow, row))] : lineOfEdition(newsroom, parseRow(EditionRow, row));

const lineOfUpload = (row: UploadRow): DeskLine => ({
  key: row.key,
  card: `${reportNameOf(row.key)}.html`,
  ...(row.headline && { headline: row.headline }),
  ...(row.lang && { lang: row.lang }),
  at: row.eventTime,
  ...(row.dueAt && { dueAt: row.dueAt }),
  principal: row.killed?.by ?? row.principal,
  ...(row.killed && { reason: row.killed.reason }),
  problems: openProblems(row),
  ...(isToGoOn(row) && { toGoOn: true }),
  ...(row.releaseKey && { releaseKey: row.releaseKey }),
  ...(row.release && { release: row.release }),
});

/** What still waits for somebody: in the document's own words where it was said of the document. */
const openProblems = ({ asks = [], questions }: UploadRow): Problem[] =>
  questions?.map((code) => asks.find((ask) => ask.code === code) ?? { code, weight: 'question' }) ?? asks;

const lineOfEdition = (newsroom: Newsroom, { release, lang, live }: EditionRow): DeskLine[] => {
  if (!live) return [];
  const { facts, updatedAt, reason, by = facts.principal } = live;
  return [
    {
      key: facts.objectKey,
      card: `${reportNameOf(facts.objectKey)}.html`,
      headline: facts.headline,
      lang,
      at: updatedAt,
      ...(by && { principal: by }),
      problems: [],
      url: pageUrl(newsroom, facts.path),
      release,
      ...(reason && { reason }),
      ...(!isNewsAt(live.publishedAt, live, newsroom.alerts.maxAgeDays) && { unmailed: true }),
    },
  ];
};
