import { ConditionalCheckFailedException, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { unchangedSince } from '../../shared/aws/objects.ts';
import { marshalRow, parseRow, queryRows } from '../../shared/aws/table.ts';
import { pageUrl } from '../../shared/editorial/card-of.ts';
import { DESK_PAGE_LINES, type DeskLine, reportNameOf } from '../../shared/editorial/report-card.ts';
import { EditionRow, LISTS_INDEX, lists, rowKeys, UploadRow } from '../../shared/editorial/rows.ts';
import type { Newsroom } from '../../shared/newsroom/newsroom.ts';
import { renderDesk } from '../../shared/render/desk-page.ts';
import type { Ports } from './ports.ts';

/** How long changes to the desk page are gathered before it is written. Seconds. */
const DESK_DELAY = 5;

/**
 * Sees to it that the desk page is written after now, once for everything that happens within the delay: whoever finds no
 * message on its way claims the next one, in the name of the decision `by` (its outbox id). The claim is taken again by the same
 * decision: when its answer was lost, the SDK asks a second time.
 */
export const announceDesk = async ({ table, records, now }: Ports, by: string): Promise<void> => {
  const at = Date.parse(now());
  try {
    await table.client.send(
      new UpdateItemCommand({
        TableName: table.name,
        Key: marshalRow(rowKeys.desk()),
        UpdateExpression: 'SET queuedUntil = :until, queuedBy = :by',
        // A second to spare for clocks that differ: a page written twice is better than one that is not.
        ConditionExpression: 'attribute_not_exists(queuedUntil) OR queuedUntil <= :now OR queuedBy = :by',
        ExpressionAttributeValues: marshalRow({ ':until': at + DESK_DELAY * 1000, ':now': at + 1000, ':by': by }),
      }),
    );
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return;
    throw error;
  }
  await records.send({ kind: 'desk' }, DESK_DELAY);
};

/** Writes `reports/index.html`: what is held, due, out and rejected. */
export const buildDesk = async ({ table, reports, newsroom }: Ports): Promise<void> => {
  const key = 'reports/index.html';
  for (;;) {
    const etag = await reports.etag(key);
    const read = (list: string, newestFirst: boolean) =>
      queryRows(table, { index: LISTS_INDEX, pk: list, newestFirst, limit: DESK_PAGE_LINES });
    const [held, due, out, rejected] = await Promise.all([
      read(lists.held, true),
      read(lists.due, false),
      read(lists.out, true),
      read(lists.rejected, true),
    ]);
    const body = renderDesk(
      {
        timeZone: newsroom.timeZone,
        held: held.map((row) => lineOfUpload(parseRow(UploadRow, row))),
        due: due.map((row) => lineOfUpload(parseRow(UploadRow, row))),
        out: out.flatMap((row) => lineOfEdition(newsroom, parseRow(EditionRow, row))),
        rejected: rejected.map((row) => lineOfUpload(parseRow(UploadRow, row))),
      },
      newsroom,
    );
    const put = await reports.put({ key, body, contentType: 'text/html; charset=utf-8' }, unchangedSince(etag));
    if (put.written) return;
  }
};

const lineOfUpload = (row: UploadRow): DeskLine => ({
  key: row.key,
  card: `${reportNameOf(row.key)}.html`,
  ...(row.headline && { headline: row.headline }),
  ...(row.lang && { lang: row.lang }),
  at: row.eventTime,
  ...(row.dueAt && { dueAt: row.dueAt }),
  principal: row.principal,
  problems: row.asks ?? [],
});

const lineOfEdition = (newsroom: Newsroom, { lang, live }: EditionRow): DeskLine[] =>
  live
    ? [
        {
          key: live.facts.objectKey,
          card: `${reportNameOf(live.facts.objectKey)}.html`,
          headline: live.facts.headline,
          lang,
          at: live.updatedAt,
          problems: [],
          url: pageUrl(newsroom, live.facts.path),
          state: live.state,
        },
      ]
    : [];
