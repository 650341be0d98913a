import type { ListedObject } from '../../shared/aws/objects.ts';
import type { Command } from '../../shared/editorial/command-decision.ts';
import { isOfRelease, isQuiet, memberOf, type ReleaseFiles, recentOf, undecided } from '../../shared/editorial/release-files.ts';
import { MemberRow, NewestReadRow, rowKeys, UploadHeadRow, UploadRow } from '../../shared/editorial/rows.ts';
import { paddedSequencer } from '../../shared/editorial/sequencer.ts';
import type { KeyReading } from '../../shared/release/key-reading.ts';
import { INCOMING, readKey } from '../../shared/release/object-key.ts';
import type { ParsedUpload, Upload } from '../../shared/release/upload.ts';
import type { Ports } from './ports.ts';

/**
 * Notes down what a file says of its release before anything else is read: whoever is decided afterwards knows of it. Of two files
 * that are read at the same time, at least one sees the other. `overtaken` when a newer version of the object was read before.
 */
export const joinRelease = async (
  ports: Ports,
  { upload, reading, parsed, release }: { upload: Upload; reading: KeyReading; parsed: ParsedUpload; release: string },
): Promise<{ joined: boolean; overtaken: boolean; isNew?: boolean }> => {
  const { readRow, write, now } = ports;
  const member = memberOf(upload, reading, parsed, now());
  if (!member) return { joined: false, overtaken: false };
  const { uploadId, sequencer } = member;
  const [known, before] = await Promise.all([
    readRow(NewestReadRow, rowKeys.newestRead(upload.key)),
    readRow(MemberRow, rowKeys.member(release, upload.key)),
  ]);
  if (known && known.sequencer > sequencer) return { joined: false, overtaken: true };
  // It says now that it belongs elsewhere: what it said before binds nobody any more. Taken away first, or a crash would leave it.
  if (known && known.release !== release) {
    await write({
      delete: rowKeys.member(known.release, upload.key),
      if: { expression: 'attribute_not_exists(pk) OR sequencer <= :sequencer', values: { ':sequencer': sequencer } },
    });
  }
  const isNew = known?.uploadId !== uploadId || known.release !== release;
  const isFirst =
    !isNew ||
    (await write({
      put: { ...rowKeys.newestRead(upload.key), sequencer, uploadId, release },
      if: { expression: 'attribute_not_exists(pk) OR sequencer <= :sequencer', values: { ':sequencer': sequencer } },
    }));
  if (!isFirst) return { joined: false, overtaken: true };
  await write({
    put: { ...rowKeys.member(release, upload.key), ...member },
    if: {
      expression: 'attribute_not_exists(pk) OR sequencer < :sequencer',
      values: { ':sequencer': sequencer },
    },
  });
  return { joined: true, overtaken: false, isNew: !before };
};

/** Takes back what was noted down of a file that its release has no room for. */
export const leaveRelease = async ({ write }: Ports, release: string, { key, sequencer }: Upload): Promise<void> => {
  await write({
    delete: rowKeys.member(release, key),
    if: {
      expression: 'attribute_not_exists(pk) OR sequencer = :sequencer',
      values: { ':sequencer': paddedSequencer(sequencer) },
    },
  });
};

/** The keys of files that are read and not decided yet: those of a release, and newer versions of the objects that wait in it. */
export const readUndecided = async (
  { readRow, now }: Ports,
  members: readonly MemberRow[],
  waiting: readonly string[] = [],
): Promise<string[]> => {
  const recent = recentOf(members, now());
  const keys = [...new Set([...recent.map(({ key }) => key), ...waiting])];
  const heads = new Map(
    await Promise.all(keys.map(async (key) => [key, await readRow(UploadHeadRow, rowKeys.uploadHead(key))] as const)),
  );
  const elsewhere = await Promise.all(
    waiting.map(async (key) => {
      const read = await readRow(NewestReadRow, rowKeys.newestRead(key));
      return read && (heads.get(key)?.sequencer ?? '') < read.sequencer ? [key] : [];
    }),
  );
  return [...new Set([...undecided(recent, (key) => heads.get(key), now()), ...elsewhere.flat()])];
};

/** The files of a release: those that were read and, once these are quiet, those that lie in the bucket and were not. */
export const readFiles = async (ports: Ports, releaseKey: string, known: readonly MemberRow[]): Promise<ReleaseFiles> => {
  const members = await withoutCopies(ports, known);
  if (!members.some(({ quiet }) => quiet) || !isQuiet(members, ports.newsroom, ports.now())) return { members, unread: [] };
  const unread: string[] = [];
  const picturesToCome: string[] = [];
  for (const { key, isPicture } of await listFiles(ports, releaseKey)) {
    if (members.some((row) => row.key === key)) continue;
    // Decided long ago, and a rebuild has forgotten that it was read.
    if (!(await ports.readRow(UploadHeadRow, rowKeys.uploadHead(key)))) (isPicture ? picturesToCome : unread).push(key);
  }
  return { members, unread, ...(picturesToCome.length > 0 && { picturesToCome }) };
};

/** The files that lie in the bucket now and belong to a release by their names. */
const listFiles = async (
  { listObjects, newsroom }: Ports,
  releaseKey: string,
): Promise<(ListedObject & { lang?: string | undefined; isPicture?: boolean })[]> => {
  const names = [...new Set([releaseKey, releaseKey.normalize('NFD')])];
  const prefixes = names.flatMap((name) => [`${INCOMING}${name}.`, `${INCOMING}${name}/`]);
  const listed = (await Promise.all(prefixes.map((prefix) => listObjects(prefix)))).flat();
  return listed.flatMap((object): (ListedObject & { lang?: string | undefined; isPicture?: boolean })[] => {
    const reading = readKey(object.key, newsroom.languages);
    if (reading.kind === 'picture') return reading.names.includes(releaseKey) ? [{ ...object, isPicture: true }] : [];
    if (!isOfRelease(reading) || reading.releaseKey !== releaseKey) return [];
    return [{ ...object, lang: reading.kind === 'document' ? reading.lang : undefined }];
  });
};

/**
 * Files that a command is about by their names, that were there before it, and that nobody has read: commands overtake documents. S3
 * says when an object was put in whole seconds, so that of two versions within one second the second is not missed here.
 */
export const readOvertaken = async (ports: Ports, { eventTime }: Upload, { releaseKey, lang }: Command): Promise<string[]> => {
  const files = await listFiles(ports, releaseKey);
  const about = files.filter(
    (file) => !file.isPicture && file.since <= eventTime && (lang === undefined || (file.lang ?? lang) === lang),
  );
  const overtaken = await Promise.all(
    about.map(async ({ key, since }) => {
      const head = await ports.readRow(UploadHeadRow, rowKeys.uploadHead(key));
      const newest = head && (await ports.readRow(UploadRow, rowKeys.upload(key, head.versionId)));
      return newest && newest.eventTime >= since ? [] : [key];
    }),
  );
  return overtaken.flat();
};

/** A doubt about a file that turned out to be a copy, or older than another, is nobody's any more. */
export const withoutCopies = async ({ readRow }: Ports, members: readonly MemberRow[]): Promise<MemberRow[]> =>
  Promise.all(
    members.map(async (row) => {
      if (row.doubt !== 'asked') return row;
      const head = await readRow(UploadHeadRow, rowKeys.uploadHead(row.key));
      if (head?.sequencer !== row.sequencer) return row;
      const upload = await readRow(UploadRow, rowKeys.upload(row.key, head.versionId));
      if (upload?.outcome !== 'duplicate' && upload?.outcome !== 'superseded') return row;
      const { doubt: _doubt, ...settled } = row;
      return settled;
    }),
  );
