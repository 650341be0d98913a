import { EditionRow, HeadRow, JobRow, PublicPageRow, rowKeys } from '../editorial/rows.ts';
import { parseRow, queryRows, type Table } from './table.ts';

/** What the table says of one release now. */
export interface ReleaseRows {
  head?: HeadRow | undefined;
  editions: EditionRow[];
  publicPages: PublicPageRow[];
  jobs: JobRow[];
}

/** Reads a release whole in one query, strongly consistent. Its decisions (`D#…`, before `E#`) are left out: a life may be long. */
export const readRelease = async (table: Table, release: string): Promise<ReleaseRows> => {
  const rows = await queryRows(table, { pk: rowKeys.head(release).pk, from: 'E#' });
  const of = (prefix: string) => rows.filter(({ sk }) => sk.startsWith(prefix));
  return {
    head: of('HEAD').map((row) => parseRow(HeadRow, row))[0],
    editions: of('E#').map((row) => parseRow(EditionRow, row)),
    publicPages: of('P#').map((row) => parseRow(PublicPageRow, row)),
    jobs: of('T#').map((row) => parseRow(JobRow, row)),
  };
};
