import { EditionRow, HeadRow, JobRow, PublicPageRow, rowKeys } from '../editorial/rows.ts';
import { parseRow, queryRows, readRow, type Table } from './table.ts';

/** What the table says of one release now. */
export interface ReleaseRows {
  head?: HeadRow | undefined;
  editions: EditionRow[];
  publicPages: PublicPageRow[];
  jobs: JobRow[];
}

/**
 * Reads a release, strongly consistent: HEAD first and the rest after it. A query is no snapshot; read in one, an old edition
 * could stand beside a new HEAD, and the condition on HEAD would let a lost update through. Its decisions (`D#…`, before `E#`) are left out: a life may be long.
 */
export const readRelease = async (table: Table, release: string): Promise<ReleaseRows> => {
  const head = await readRow(table, HeadRow, rowKeys.head(release));
  const rows = head ? await queryRows(table, { pk: rowKeys.head(release).pk, from: 'E#' }) : [];
  const of = (prefix: string) => rows.filter(({ sk }) => sk.startsWith(prefix));
  return {
    head,
    editions: of('E#').map((row) => parseRow(EditionRow, row)),
    publicPages: of('P#').map((row) => parseRow(PublicPageRow, row)),
    jobs: of('T#').map((row) => parseRow(JobRow, row)),
  };
};
