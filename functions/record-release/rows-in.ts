import { readGeneration, readRelease, readReleaseName } from '../../shared/aws/release-rows.ts';
import { deleteRow, queryRows, readRow, type Table, write } from '../../shared/aws/table.ts';
import { type Newsroom, siteUrlOfIds } from '../../shared/newsroom/newsroom.ts';
import type { Ports } from './ports.ts';

type RowPorts = Pick<Ports, 'readRow' | 'query' | 'readRelease' | 'readReleaseName' | 'readGeneration' | 'write' | 'deleteRow'>;

/** The rows of one table. */
export const rowsIn = (table: Table, newsroom: Newsroom): RowPorts => ({
  readRow: (schema, key) => readRow(table, schema, key),
  query: (query) => queryRows(table, query),
  readRelease: (release) => readRelease(table, release),
  readReleaseName: (name) => readReleaseName(table, siteUrlOfIds(newsroom), name),
  readGeneration: (name) => readGeneration(table, siteUrlOfIds(newsroom), name),
  write: (change) => write(table, change),
  deleteRow: (key) => deleteRow(table, key),
});
