import { BatchWriteItemCommand, type WriteRequest } from '@aws-sdk/client-dynamodb';
import { marshalRow, type Table } from '../../../shared/aws/table.ts';
import type { StoredRow } from '../../../shared/editorial/change.ts';
import { type Folded, isOfTheLog, nameOfRow } from '../../../shared/editorial/fold-log.ts';
import { EditionRow, type RowKey, rowKeys } from '../../../shared/editorial/rows.ts';
import { inGroupsOf } from '../../../shared/queue/in-groups.ts';
import { allRows } from './all-rows.ts';
import type { Pause } from './hold-queues.ts';
import { sideBySide } from './side-by-side.ts';

/** What was done to bring the table to what the log says. */
export interface Brought {
  added: number;
  changed: number;
  deleted: number;
  right: number;
  /** By name: rows that say that something can be read on the site. */
  marks: Set<string>;
}

/**
 * Makes the table's rows those of the log, and touches no row that is right: rows that differ are put, and rows of the log's
 * kinds that it does not know are deleted. What is not the log's stays, but for the marks and jobs of editions that are not
 * there.
 */
export const bringTable = async (table: Table, { rows }: Folded, pause: Pause): Promise<Brought> => {
  const brought: Brought = { added: 0, changed: 0, deleted: 0, right: 0, marks: new Set() };
  const left = new Map(rows);
  const writes: WriteRequest[] = [];
  for await (const stored of allRows(table)) {
    const name = nameOfRow(stored);
    const said = left.get(name);
    left.delete(name);
    if (said) {
      // The mark is publish-release's, and as good as the page that it stands for.
      const { public: mark, siblings } = stored;
      const wanted = mark === undefined ? said : { ...said, public: mark, ...(siblings !== undefined && { siblings }) };
      if (mark !== undefined) brought.marks.add(name);
      if (isSame(stored, wanted)) brought.right += 1;
      else {
        brought.changed += 1;
        writes.push(putOf(wanted));
      }
    } else if (isOfTheLog(stored) || belongsToNothing(rows, stored)) {
      brought.deleted += 1;
      writes.push(deleteOf(stored));
    } else if (isMark(stored)) brought.marks.add(name);
  }
  for (const row of left.values()) writes.push(putOf(row));
  brought.added = left.size;
  await writeAll(table, writes, pause);
  return brought;
};

/**
 * Takes away all that a rebuild makes again. What is not carried out yet stays, for nobody else knows what it owes; and so do the
 * numbers of feeds, for messages that name one may be on their way.
 */
export const emptyTable = async (table: Table, pause: Pause): Promise<number> => {
  const writes: WriteRequest[] = [];
  for await (const row of allRows(table)) if (isOfTheLog(row) || isMark(row) || isJob(row)) writes.push(deleteOf(row));
  await writeAll(table, writes, pause);
  return writes.length;
};

/** Whether a row marks a page that readers have. */
export const isMark = ({ pk, sk }: RowKey): boolean => pk.startsWith('R#') && sk.startsWith('P#');
const isJob = ({ pk, sk }: RowKey): boolean => pk.startsWith('R#') && sk.startsWith('T#');

/** A mark without an edition that readers could have, or a job of a release that is not there. */
const belongsToNothing = (rows: Folded['rows'], row: RowKey): boolean => {
  if (isMark(row)) {
    const edition = rows.get(nameOfRow({ pk: row.pk, sk: row.sk.replace('P#', 'E#') }));
    return !edition || !EditionRow.parse(edition).live;
  }
  return isJob(row) && !rows.has(nameOfRow({ ...rowKeys.head(''), pk: row.pk }));
};

const putOf = (row: StoredRow): WriteRequest => ({ PutRequest: { Item: marshalRow(row) } });
const deleteOf = ({ pk, sk }: RowKey): WriteRequest => ({ DeleteRequest: { Key: marshalRow({ pk, sk }) } });

/** As many as DynamoDB writes with one call. */
const AT_ONCE = 25;

const writeAll = ({ client, name }: Table, writes: readonly WriteRequest[], pause: Pause): Promise<void> =>
  sideBySide(inGroupsOf(AT_ONCE, writes), async (group) => {
    for (let rest: WriteRequest[] = group; rest.length > 0; ) {
      const { UnprocessedItems = {} } = await client.send(new BatchWriteItemCommand({ RequestItems: { [name]: rest } }));
      rest = UnprocessedItems[name] ?? [];
      if (rest.length > 0) await pause();
    }
  });

const isSame = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);

/** JSON that does not depend on the order of keys. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, part) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
