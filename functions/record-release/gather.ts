import * as z from 'zod';
import { readRelease } from '../../shared/aws/release-rows.ts';
import { parseRow, queryRows, readRow } from '../../shared/aws/table.ts';
import type { ReviewFacts } from '../../shared/editorial/decide-review.ts';
import {
  fingerprintOfDocument,
  releaseKeyOf,
  signatureOfDocument,
  type UploadFacts,
  wantedPath,
} from '../../shared/editorial/decide-upload.ts';
import { editionKeyOf } from '../../shared/editorial/edition-of.ts';
import { MOST_LOOKALIKES, partitionsOf, worthALook } from '../../shared/editorial/lookalike.ts';
import {
  EditionRow,
  FingerprintRow,
  HeadRow,
  LookalikeRow,
  ReleaseKeyRow,
  rowKeys,
  UploadHeadRow,
  UploadRow,
} from '../../shared/editorial/rows.ts';
import { underManifest } from '../../shared/editorial/stated.ts';
import { Edition } from '../../shared/release/edition.ts';
import { releaseIdOf } from '../../shared/release/identity.ts';
import type { KeyReading } from '../../shared/release/key-reading.ts';
import { readKey } from '../../shared/release/object-key.ts';
import { resanitised } from '../../shared/release/resanitise.ts';
import { ParsedUpload, type Upload } from '../../shared/release/upload.ts';
import type { Ports } from './ports.ts';
import { joinRelease, readFiles, readUndecided } from './release-files.ts';

const PathRow = z.object({ release: z.string() });

/** What was decided about this very object version, if anything was. */
export const readUploadRow = (
  { table }: Ports,
  { key, versionId }: { key: string; versionId: string },
): Promise<UploadRow | undefined> => readRow(table, UploadRow, rowKeys.upload(key, versionId));

/** What validate-release understood. It is our own message, but hostile text: its schema reads it again. */
export const readParsed = async ({ archive }: Ports, uploadId: string): Promise<ParsedUpload | undefined> => {
  const stored = await archive.read(`parsed/${uploadId}.json`);
  return stored && ParsedUpload.parse(JSON.parse(stored.text));
};

/** Everything that decides about an upload; a file of a release is noted down first. May be repeated. */
export const gatherUpload = async (
  ports: Ports,
  upload: Upload,
  reading: KeyReading,
  parsed: ParsedUpload | undefined,
): Promise<UploadFacts> => {
  const { table, newsroom, now } = ports;
  const base = { newsroom, now: now(), upload, reading, parsed };
  if (!parsed) return { ...base, editions: [] };
  const uploadHead = await readRow(table, UploadHeadRow, rowKeys.uploadHead(upload.key));
  const before = uploadHead && (await readUploadRow(ports, { key: upload.key, versionId: uploadHead.versionId }));
  const releaseKey =
    reading.kind === 'document'
      ? releaseKeyOf(reading, parsed)
      : reading.kind === 'command' || reading.kind === 'manifest'
        ? reading.releaseKey
        : undefined;
  if (releaseKey === undefined) return { ...base, uploadHead, before, editions: [] };

  const keyRow = await readRow(table, ReleaseKeyRow, rowKeys.releaseKey(releaseKey));
  const release = keyRow?.release ?? releaseIdOf(newsroom.siteUrl, releaseKey, 1);
  const ownName =
    reading.kind === 'document' && !reading.returned && reading.releaseKey !== releaseKey ? reading.releaseKey : undefined;
  const { joined, overtaken } = await joinRelease(ports, { upload, reading, parsed, release });
  const [{ members, ...facts }, sameText, lookalikes, nameRow] = await Promise.all([
    readRelease(table, release),
    parsed.kind === 'document' ? readSameText(ports, fingerprintOfDocument(parsed)) : undefined,
    parsed.kind === 'document' ? readLookalikes(ports, parsed.understood.lang, signatureOfDocument(parsed), release) : undefined,
    ownName === undefined ? undefined : readRow(table, ReleaseKeyRow, rowKeys.releaseKey(ownName)),
  ]);
  const files = joined ? await readFiles(ports, releaseKey, members) : { members, unread: [] };
  const document = underManifest(parsed, facts.head?.manifest);
  const pathOwner =
    document.kind === 'document'
      ? await readRow(table, PathRow, rowKeys.path(wantedPath(newsroom, document.understood)))
      : undefined;
  return {
    ...base,
    parsed: document,
    uploadHead,
    before,
    keyRow,
    ...facts,
    sameText,
    lookalikes,
    pathOwner: pathOwner?.release,
    nameTaken: nameRow !== undefined,
    files,
    overtaken,
    // A command is about the newest files.
    undecided: reading.kind === 'command' ? await readUndecided(ports, members) : [],
  };
};

/** What is said of a returned translation, and that file as it would be decided now. */
export const gatherReview = async (
  ports: Ports,
  upload: Upload,
  reading: KeyReading,
  parsed: ParsedUpload | undefined,
): Promise<ReviewFacts> => {
  const own = await gatherUpload(ports, upload, reading, parsed);
  // As the object is called: the reading's name is in NFC.
  const key = upload.key.replace(/\.\w+\.txt$/, '');
  const newest = await readRow(ports.table, UploadHeadRow, rowKeys.uploadHead(key));
  const row = newest && (await readUploadRow(ports, { key, versionId: newest.versionId }));
  const stored = row && (await readParsed(ports, row.uploadId));
  if (stored?.kind !== 'document') return { own, row };
  const document = resanitised(stored);
  const facts = await gatherUpload(ports, stored.upload, readKey(key, ports.newsroom.languages), document);
  return document.kind === 'document' ? { own, row, returned: { ...facts, parsed: document } } : { own, row };
};

const readSameText = async ({ table }: Ports, fingerprint: string): Promise<UploadFacts['sameText']> => {
  const owner = await readRow(table, FingerprintRow, rowKeys.fingerprint(fingerprint));
  return owner && { owner, ...(await readAsItIs(table, owner)) };
};

/** One release's orders and one of its editions as they are now: HEAD first, for a kill is committed there first. */
const readAsItIs = async (table: Ports['table'], { release, lang }: { release: string; lang: string }) => ({
  head: await readRow(table, HeadRow, rowKeys.head(release)),
  edition: await readRow(table, EditionRow, rowKeys.edition(release, lang)),
});

/** As many rows of one bucket as are read. Where there are more, nine other buckets are not as full. */
const BUCKET_ROWS = 100;

/** Texts of other releases that were killed, are held, or wait, and that may resemble this one, with their words. */
const readLookalikes = async (
  { table, archive }: Ports,
  lang: string,
  signature: string,
  own: string,
): Promise<UploadFacts['lookalikes']> => {
  const found = await Promise.all(partitionsOf(lang, signature).map((pk) => queryRows(table, { pk, limit: BUCKET_ROWS })));
  const rows = found.flat().map((row) => parseRow(LookalikeRow, row));
  const others = worthALook(rows, signature).filter(({ release }) => release !== own);
  return Promise.all(
    others.slice(0, MOST_LOOKALIKES).map(async (row) => {
      const [now, words] = await Promise.all([
        readAsItIs(table, row),
        archive.read(editionKeyOf(row.release, row.lang, row.version)),
      ]);
      return { row, ...now, body: words && Edition.parse(JSON.parse(words.text)).body };
    }),
  );
};
