import { readRow, write } from '../../shared/aws/table.ts';
import { isNewerOnItsWay } from '../../shared/editorial/bundle.ts';
import { paddedSequencer } from '../../shared/editorial/changes.ts';
import { type EditionRow, NewerReadRow, rowKeys, UploadHeadRow } from '../../shared/editorial/rows.ts';
import type { Upload } from '../../shared/release/upload.ts';
import type { Ports } from './ports.ts';

/** Notes down that a version was read and waits for other files: what waits of an older one must not come out meanwhile. */
export const noteRead = async ({ table, now }: Ports, { key, sequencer }: Upload): Promise<void> => {
  const row = { sequencer: paddedSequencer(sequencer), at: now() };
  await write(table, {
    put: { ...rowKeys.newerRead(key), ...row },
    if: { expression: 'attribute_not_exists(pk) OR sequencer < :sequencer', values: { ':sequencer': row.sequencer } },
  });
};

/** The object keys of what waits in these editions of which a newer version was read and is not decided yet. */
export const newerOnTheirWay = async ({ table, now }: Ports, editions: readonly EditionRow[]): Promise<string[]> => {
  const waiting = [...new Set(editions.flatMap(({ pending }) => pending?.facts.objectKey ?? []))];
  const found = await Promise.all(
    waiting.map(async (key) => {
      const read = await readRow(table, NewerReadRow, rowKeys.newerRead(key));
      return read && isNewerOnItsWay(read, await readRow(table, UploadHeadRow, rowKeys.uploadHead(key)), now()) ? [key] : [];
    }),
  );
  return found.flat();
};
