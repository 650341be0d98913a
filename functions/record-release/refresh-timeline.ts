import { unchangedSince } from '../../shared/aws/objects.ts';
import { parseRow } from '../../shared/aws/table.ts';
import { timelineNameOf } from '../../shared/editorial/report-card.ts';
import { DecisionRow, EditionRow, HeadRow, rowKeys } from '../../shared/editorial/rows.ts';
import { TIMELINE_ENTRIES } from '../../shared/editorial/timeline.ts';
import type { Ports } from './ports.ts';
import { rewriteObject } from './rewrite-object.ts';

/** More editions than any release has: what HEAD and they take of a query, so that a whole page of decisions is left. */
const EDITIONS = 60;

/**
 * Writes the timeline of a release as the table has it now: its HEAD, editions and newest decisions lie side by side there
 * (`D#…`, `E#…`, `HEAD`), so that one query from the end reads them all, and no more however long its life is. The ETag is read
 * first: a slow older page cannot overwrite a newer one.
 */
export const refreshTimeline = async ({ newsroom, reports, query }: Ports, release: string): Promise<void> => {
  const key = `reports/${timelineNameOf(release)}`;
  const { pk, sk } = rowKeys.head(release);
  const limit = TIMELINE_ENTRIES + EDITIONS;
  await rewriteObject(key, async () => {
    const etag = await reports.etag(key);
    const rows = await query({ pk, from: 'D#', to: sk, newestFirst: true, limit });
    const of = (prefix: string) => rows.filter((row) => row.sk.startsWith(prefix));
    const decisions = of('D#');
    const [head] = of(sk).map((row) => parseRow(HeadRow, row));
    const { renderTimeline } = await import('#desk-pages');
    const body = renderTimeline(
      {
        release,
        key: head?.key ?? release,
        timeZone: newsroom.timeZone,
        editions: of('E#')
          .map((row) => parseRow(EditionRow, row))
          .reverse(),
        entries: decisions.slice(0, TIMELINE_ENTRIES).map((row) => parseRow(DecisionRow, row)),
        isCut: decisions.length > TIMELINE_ENTRIES || rows.length === limit,
      },
      newsroom,
    );
    return (await reports.put({ key, body, contentType: 'text/html; charset=utf-8' }, unchangedSince(etag))).written;
  });
};
