import { parseRow, queryRows, readRow, write } from '../../shared/aws/table.ts';
import { type FolderFacts, isOfBundle, isQuiet, memberOf, undecided } from '../../shared/editorial/bundle.ts';
import { MemberRow, rowKeys, UploadHeadRow } from '../../shared/editorial/rows.ts';
import type { KeyReading } from '../../shared/release/key-reading.ts';
import { readKey } from '../../shared/release/object-key.ts';
import type { ParsedUpload, Upload } from '../../shared/release/upload.ts';
import type { Ports } from './ports.ts';

/** Notes down what a file says of its bundle, before anything else is read: whoever is decided afterwards knows of it. */
export const joinFolder = async (
  { table, now }: Ports,
  upload: Upload,
  reading: KeyReading,
  parsed: ParsedUpload,
): Promise<string | undefined> => {
  const member = memberOf(upload, reading, parsed, now());
  if (!member) return undefined;
  await write(table, {
    put: { ...rowKeys.member(member.folder, upload.key), ...member.row },
    if: {
      expression: 'attribute_not_exists(pk) OR sequencer < :sequencer',
      values: { ':sequencer': member.row.sequencer },
    },
  });
  return member.folder;
};

export const readMembers = async ({ table }: Ports, folder: string): Promise<MemberRow[]> =>
  (await queryRows(table, { pk: rowKeys.member(folder, '').pk })).map((row) => parseRow(MemberRow, row));

/** The keys of a bundle's files that are read and not decided yet. */
export const readUndecided = async (ports: Ports, members: readonly MemberRow[]): Promise<string[]> => {
  const heads = await Promise.all(members.map(({ key }) => readRow(ports.table, UploadHeadRow, rowKeys.uploadHead(key))));
  return undecided(members, (key) => heads[members.findIndex((row) => row.key === key)], ports.now());
};

/** The files of a bundle: those that were read and, once these are quiet, those that lie in the folder and were not. */
export const readFolder = async (ports: Ports, upload: Upload, folder: string): Promise<FolderFacts> => {
  const members = await readMembers(ports, folder);
  if (!isQuiet(members, ports.newsroom, ports.now())) return { members, unread: [] };
  const keys = await ports.listFolder(upload.key.slice(0, upload.key.lastIndexOf('/') + 1));
  const unread: string[] = [];
  for (const key of keys) {
    if (members.some((row) => row.key === key) || !isOfBundle(readKey(key, ports.newsroom.languages))) continue;
    // Decided long ago, and a rebuild has forgotten that it was read.
    if (!(await readRow(ports.table, UploadHeadRow, rowKeys.uploadHead(key)))) unread.push(key);
  }
  return { members, unread };
};
