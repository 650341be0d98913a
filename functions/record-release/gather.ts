import * as z from 'zod';
import { parseRow } from '../../shared/aws/table.ts';
import type { StoredRow } from '../../shared/editorial/change.ts';
import { type Command, isAboutNewest } from '../../shared/editorial/command-decision.ts';
import type { ReviewFacts } from '../../shared/editorial/decide-review.ts';
import type { Decision } from '../../shared/editorial/decision.ts';
import { editionKeyOf } from '../../shared/editorial/edition-of.ts';
import {
  MOST_LOOKALIKES,
  partitionOfAll,
  partitionsOf,
  partitionsOfFigures,
  translationsAmong,
  worthALook,
} from '../../shared/editorial/lookalike.ts';
import { askedForInstead, meantBy, targetNamed } from '../../shared/editorial/misplaced.ts';
import { likeliest, nearNameOf, nearOf } from '../../shared/editorial/near-names.ts';
import { addressesFor, atAddress } from '../../shared/editorial/page-address.ts';
import { picturesTogether } from '../../shared/editorial/pictures-beside.ts';
import type { ReleaseFiles } from '../../shared/editorial/release-files.ts';
import { MOST_FILES, originalOf } from '../../shared/editorial/release-files.ts';
import { releaseNamed } from '../../shared/editorial/release-names.ts';
import { DESK_PAGE_LINES } from '../../shared/editorial/report-card.ts';
import {
  EditionRow,
  FingerprintRow,
  HeadRow,
  LISTS_INDEX,
  LookalikeRow,
  lists,
  type MemberRow,
  NearNameRow,
  rowKeys,
  UploadHeadRow,
  UploadRow,
} from '../../shared/editorial/rows.ts';
import { underManifest } from '../../shared/editorial/stated.ts';
import {
  type Document,
  figuresOfDocument,
  fingerprintOfDocument,
  releaseKeyOf,
  signatureOfDocument,
  type UploadFacts,
} from '../../shared/editorial/upload-facts.ts';
import { siteUrlOfIds } from '../../shared/newsroom/newsroom.ts';
import { Edition } from '../../shared/release/edition.ts';
import type { KeyReading } from '../../shared/release/key-reading.ts';
import { readKey } from '../../shared/release/object-key.ts';
import { resanitised } from '../../shared/release/resanitise.ts';
import type { ParsedUpload, Upload } from '../../shared/release/upload.ts';
import { type Arriving, readComparisons } from './comparisons.ts';
import { readElsewhere, readFiled } from './elsewhere.ts';
import { claimPictures, readBeside, readPicturesToCome } from './pictures-beside.ts';
import type { Ports } from './ports.ts';
import { readParsedDocument } from './read-parsed.ts';
import { joinRelease, leaveRelease, readFiles, readOvertaken, readUndecided } from './release-members.ts';

const PathRow = z.object({ release: z.string() });

/** What was decided about this very object version, if anything was. */
export const readUploadRow = (
  { readRow }: Ports,
  { key, versionId }: { key: string; versionId: string },
): Promise<UploadRow | undefined> => readRow(UploadRow, rowKeys.upload(key, versionId));

/** An upload as far as it is filed: enough to tell whether it waits for the other files of its release. */
export interface Filed {
  facts: UploadFacts;
  /** The release it belongs to; absent for what belongs to none. */
  within?: { release: string; releaseKey: string; members: readonly MemberRow[] };
}

/**
 * Notes an upload down as one of its release, and reads that with its files. `as` names the release of one that is decided again. May
 * be repeated.
 */
export const gatherFiled = async (
  ports: Ports,
  upload: Upload,
  reading: KeyReading,
  parsed: ParsedUpload | undefined,
  as?: string,
): Promise<Filed> => {
  const { readRow, readRelease, readReleaseName, readGeneration, newsroom, now } = ports;
  const uploadHead = await readRow(UploadHeadRow, rowKeys.uploadHead(upload.key));
  const base = { newsroom, now: now(), upload, reading, parsed, uploadHead };
  const releaseKey =
    reading.kind === 'document'
      ? (as ?? (parsed && releaseKeyOf(reading, parsed)))
      : reading.kind === 'command' || reading.kind === 'manifest'
        ? reading.releaseKey
        : undefined;
  if (!parsed || releaseKey === undefined) return { facts: { ...base, editions: [] } };

  const keyRow = await (as === undefined ? readReleaseName(releaseKey) : readGeneration(as));
  const { release } = releaseNamed(siteUrlOfIds(newsroom), releaseKey, keyRow);
  const { joined, overtaken, isNew } = await joinRelease(ports, { upload, reading, parsed, release });
  if (joined && parsed.kind === 'document') await claimPictures(ports, upload, { release, named: parsed.understood.named });
  const { members, ...rows } = await readRelease(release);
  if (isNew && reading.kind === 'document' && members.length > MOST_FILES) {
    await leaveRelease(ports, release, upload);
    return { facts: { ...base, keyRow, ...rows, isOneTooMany: true }, within: { release, releaseKey, members } };
  }
  const files = joined ? await readFiles(ports, releaseKey, members) : { members, unread: [] };
  // Whoever waits for quiet waits longer than a picture takes, and finds it among the files of the release.
  const isQuiet = members.some(({ key, quiet }) => key === upload.key && quiet);
  const isBesideFile = joined && !isQuiet && reading.kind === 'document' && !reading.returned;
  const picturesToCome = isBesideFile ? await readPicturesToCome(ports, reading.releaseKey) : [];
  const facts = {
    ...base,
    parsed: underManifest(parsed, rows.head?.manifest),
    keyRow,
    ...rows,
    files: withPictures(files, picturesToCome),
    overtaken,
  };
  return { facts, within: { release, releaseKey, members } };
};

const withPictures = (files: ReleaseFiles, more: readonly string[]): ReleaseFiles => {
  const picturesToCome = [...(files.picturesToCome ?? []), ...more];
  return picturesToCome.length > 0 ? { ...files, picturesToCome } : files;
};

/** A document with the pictures that lie beside it among its own, and what there is to ask and to say about these. */
const readIllustrated = async (
  ports: Ports,
  { upload, reading, parsed, editions, keyRow }: UploadFacts,
  { release, releaseKey }: { release: string; releaseKey: string },
): Promise<Pick<UploadFacts, 'parsed' | 'aboutPictures'>> => {
  if (reading.kind !== 'document' || parsed?.kind !== 'document') return {};
  const { understood } = parsed;
  const beside = await readBeside(ports, {
    release,
    generation: keyRow?.generation ?? 1,
    names: [keyRow?.key ?? releaseKey, ...(reading.returned ? [] : [reading.releaseKey])],
    objectKey: upload.key,
    eventTime: upload.eventTime,
    named: understood.named,
  });
  const live = editions.find(({ lang }) => lang === understood.lang)?.live;
  const { pictures, problems } = picturesTogether(understood, beside, ports.newsroom, {
    isTranslated: reading.returned === true,
    known: live?.facts.pictures ?? [],
  });
  const { pictures: _own, ...words } = understood;
  return {
    parsed: { ...parsed, understood: { ...words, ...(pictures.length > 0 && { pictures }) } },
    ...(problems.length > 0 && { aboutPictures: problems }),
  };
};

/** Everything else that decides about an upload that is filed: what there is like it, under its names, and in its release. */
export const gatherRest = async (ports: Ports, { facts: filed, within }: Filed): Promise<UploadFacts> => {
  const { readReleaseName } = ports;
  const facts = within ? { ...filed, ...(await readIllustrated(ports, filed, within)) } : filed;
  const { upload, reading, parsed, uploadHead, keyRow, head, editions } = facts;
  if (!parsed) return facts;
  const earlier = uploadHead?.made && (await readFiled(ports, uploadHead.made));
  const before = uploadHead && (await readUploadRow(ports, { key: upload.key, versionId: uploadHead.versionId }));
  if (!within) return { ...facts, before, earlier };

  const { release, releaseKey, members } = within;
  const name = reading.kind === 'document' ? (reading.named ?? reading.releaseKey) : releaseKey;
  const ownName = reading.kind === 'document' && !reading.returned && name !== releaseKey ? name : undefined;
  const [sameText, lookalikes, nameRow] = await Promise.all([
    parsed.kind === 'document' ? readSameText(ports, fingerprintOfDocument(parsed)) : undefined,
    parsed.kind === 'document' ? readLookalikes(ports, parsed, release) : undefined,
    ownName === undefined ? undefined : readReleaseName(ownName),
  ]);
  const original = parsed.kind === 'document' ? originalOf(facts, parsed.understood).original : head?.original;
  const arriving = parsed.kind === 'document' ? arrivingWords(upload, parsed) : undefined;
  const rest = {
    ...facts,
    before,
    earlier,
    sameText,
    lookalikes,
    comparisons: await readComparisons(ports, { editions, original, members }, arriving),
    nameRow,
  };
  if (reading.kind !== 'command') return rest;
  const elsewhere = await readElsewhere(ports, reading, keyRow);
  const meant = editions.length === 0 ? await readMeant(ports, reading) : undefined;
  return {
    ...rest,
    newest: head && (await readNewest(ports, head)),
    elsewhere,
    ...(meant && { meant }),
    ...(editions.length === 0 && !meant && elsewhere.length === 0 && { near: await readNear(ports, reading) }),
    insteadOf: await readRefused(ports, upload.key),
    // A command is about the newest files.
    undecided: await readUndecided(ports, members, waitingIn(editions)),
    ...(isAboutNewest(reading) && { overtakes: await readOvertaken(ports, upload, reading) }),
  };
};

/** Everything that decides about an upload, whether or not it has waited for others. May be repeated. */
export const gatherUpload = async (...filing: Parameters<typeof gatherFiled>): Promise<UploadFacts> =>
  gatherRest(filing[0], await gatherFiled(...filing));

/** Files on the desk page that were refused, and whose cards ask for this one in their place. */
const readRefused = async ({ query, newsroom }: Ports, key: string): Promise<UploadFacts['insteadOf']> => {
  const rows = await query({ index: LISTS_INDEX, pk: lists.rejected, newestFirst: true, limit: DESK_PAGE_LINES });
  return rows
    .map((row) => parseRow(UploadRow, row))
    .filter((row) => row.key !== key && askedForInstead(row, newsroom.languages).includes(key));
};

/** A document as the translation it may be. */
const arrivingWords = ({ key, eventTime }: Upload, { understood }: Document): Arriving => {
  const { lang, source, translationOf } = understood;
  return {
    lang,
    objectKey: key,
    eventTime,
    words: understood,
    ...(source && translationOf && { source: { lang: translationOf, ...source } }),
  };
};

/** Object keys of what waits in these editions. */
const waitingIn = (editions: readonly EditionRow[]): string[] =>
  editions.flatMap(({ pending }) => pending?.facts.objectKey ?? []);

/** What commands call that which this one is named for like a file. */
const readMeant = async ({ readReleaseName, newsroom }: Ports, reading: Command): Promise<string | undefined> => {
  for (const one of meantBy(reading, newsroom.languages)) {
    if (one.isCertain || (await readReleaseName(one.releaseKey))) return targetNamed(one);
  }
  return undefined;
};

/** As many names as are looked at that are near that of a command. */
const MOST_NEAR = 12;

/** What commands call the releases whose names are near that of this one. */
const readNear = async ({ query, readRelease, readReleaseName, newsroom }: Ports, reading: Command): Promise<string[]> => {
  for (const one of nearOf(reading, newsroom.languages)) {
    const nearName = nearNameOf(one.releaseKey);
    if (nearName === undefined) continue;
    const { pk } = rowKeys.nearName(nearName, '');
    const rows = (await query({ pk, newestFirst: true, limit: MOST_NEAR })).map((row) => parseRow(NearNameRow, row));
    const others = rows.filter(({ name }) => name !== reading.releaseKey);
    const found = await Promise.all(
      others.map(async ({ name }) => {
        const row = await readReleaseName(name);
        const { head, editions } = row ? await readRelease(row.release) : { head: undefined, editions: [] };
        const isThere = editions.some(
          (edition) => (one.lang ?? edition.lang) === edition.lang && !edition.killed && (edition.live || edition.pending),
        );
        return head && !head.killed && isThere ? [{ ...one, releaseKey: name }] : [];
      }),
    );
    const named = likeliest(found.flat(), one);
    if (named.length > 0) return named.map(targetNamed);
  }
  return [];
};

/** Which release the key of this one means now, and that one's editions. */
const readNewest = async ({ readRelease, readReleaseName }: Ports, { key, release }: HeadRow): Promise<UploadFacts['newest']> => {
  const keyRow = await readReleaseName(key);
  if (!keyRow || keyRow.release === release) return keyRow && { keyRow, editions: [] };
  return { keyRow, editions: (await readRelease(keyRow.release)).editions };
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
  const newest = await ports.readRow(UploadHeadRow, rowKeys.uploadHead(key));
  const row = newest && (await readUploadRow(ports, { key, versionId: newest.versionId }));
  const stored = row && (await readParsedDocument(ports, row.uploadId));
  if (!stored) return { own, row };
  const document = resanitised(stored);
  const facts = await gatherUpload(ports, stored.upload, readKey(key, ports.newsroom.languages), document);
  return document.kind === 'document' ? { own, row, returned: { ...facts, parsed: document } } : { own, row };
};

/** Gives an edition that comes out for the first time the first of its addresses that no other release has. */
export const withFreeAddress = async ({ readRow, newsroom }: Ports, decision: Decision): Promise<Decision> => {
  for (const path of addressesFor(decision, newsroom)) {
    const owner = await readRow(PathRow, rowKeys.path(path));
    if (!owner || owner.release === decision.head?.release) return atAddress(decision, path);
  }
  return decision;
};

const readSameText = async (ports: Ports, fingerprint: string): Promise<UploadFacts['sameText']> => {
  const owner = await ports.readRow(FingerprintRow, rowKeys.fingerprint(fingerprint));
  return owner && { owner, ...(await readAsItIs(ports, owner)) };
};

/** One release's orders and one of its editions as they are now: HEAD first, for a kill is committed there first. */
const readAsItIs = async ({ readRow }: Ports, { release, lang }: { release: string; lang: string }) => ({
  head: await readRow(HeadRow, rowKeys.head(release)),
  edition: await readRow(EditionRow, rowKeys.edition(release, lang)),
});

/** As many rows of one bucket as are read. Where there are more, nine other buckets are not as full. */
const BUCKET_ROWS = 100;

/** More editions of one text than these say the same as the first. */
const MOST_TRANSLATIONS = 3;

/** As many texts of a language as are looked through for one that is whole within a longer one: some 100 KB. */
const ALL_ROWS = 300;

/** Texts of other releases that were killed, are held, or wait, and that may resemble this one, with their words. */
const readLookalikes = async (ports: Ports, document: Document, own: string): Promise<UploadFacts['lookalikes']> => {
  const { query, archive } = ports;
  const { lang } = document.understood;
  const signature = signatureOfDocument(document);
  const figures = figuresOfDocument(document);
  const partitions = [
    ...partitionsOf(lang, signature).map((pk) => ({ pk, limit: BUCKET_ROWS })),
    { pk: partitionOfAll(lang), limit: ALL_ROWS },
  ];
  const byFigures = partitionsOfFigures(figures).map((pk) => query({ pk, limit: BUCKET_ROWS }));
  const found = await Promise.all(partitions.map((partition) => query(partition)));
  const read = (rows: readonly StoredRow[][]): LookalikeRow[] => rows.flat().map((row) => parseRow(LookalikeRow, row));
  const alike = worthALook(read(found), signature).filter(({ release }) => release !== own);
  const translations = translationsAmong(read(await Promise.all(byFigures)), { lang, figures });
  const others = [...translations.filter(({ release }) => release !== own).slice(0, MOST_TRANSLATIONS), ...alike];
  return Promise.all(
    others.slice(0, MOST_LOOKALIKES).map(async (row) => {
      const [now, words] = await Promise.all([
        readAsItIs(ports, row),
        archive.read(editionKeyOf(row.release, row.lang, row.version)),
      ]);
      return { row, ...now, body: words && Edition.parse(JSON.parse(words.text)).body };
    }),
  );
};
