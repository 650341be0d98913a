import * as z from 'zod';
import { outcomes } from '../languages/desk-names.ts';
import { isCommandKey } from './command-table.ts';
import { CountryCode, Instant, Understood } from './edition.ts';
import { Manifest } from './manifest.ts';
import { Picture } from './picture.ts';
import { Problem } from './problem.ts';

/** One version of one object below `incoming/`, as the bucket's notice names it. Never its content. */
export const Upload = z.strictObject({
  /** sha256 of bucket, key and versionId, in hex: see `uploadIdOf`. */
  uploadId: z.string().regex(/^[0-9a-f]{64}$/),
  bucket: z.string(),
  /** The whole object key, `incoming/` included, decoded. */
  key: z.string(),
  versionId: z.string(),
  /** Orders the versions of one key when right-padded with zeros and compared as text. Hexadecimal. */
  sequencer: z.string(),
  eventTime: Instant,
  principal: z.string(),
  /** Bytes. */
  size: z.int().min(0),
});
export type Upload = z.infer<typeof Upload>;

/** As much as could be understood of a document that is rejected: shown on the card, listed in preview. */
export const PartlyUnderstood = Understood.partial();
export type PartlyUnderstood = z.infer<typeof PartlyUnderstood>;

/** Folders of the archive in which lies what was understood: of a command apart, so that S3's notice of it goes a way of its own. */
export const parsedFolders = { documents: 'parsed/', commands: 'commands/' } as const;

/** Where what was understood of an upload lies: `parsed/<uploadId>.json`, of a command `commands/<uploadId>.json`. */
export const parsedKeyOf = ({ key, uploadId }: Pick<Upload, 'key' | 'uploadId'>): string =>
  `${isCommandKey(key) ? parsedFolders.commands : parsedFolders.documents}${uploadId}.json`;

/**
 * What was understood of an upload. A faulty document is a value like any other: `faulty` carries every problem at once and whatever
 * was understood.
 */
export const ParsedUpload = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('document'),
    upload: Upload,
    sha256: z.string(),
    format: z.string(),
    charset: z.string(),
    understood: Understood,
    problems: z.array(Problem),
  }),
  z.strictObject({
    kind: z.literal('command'),
    upload: Upload,
    sha256: z.string(),
    /** The text of the command file, but for its note: internal. At most 2,000 characters. */
    reason: z.string().max(2000),
    /** What it says to readers: whatever follows a line that begins with `note:`. */
    note: z.string().max(2000).optional(),
    /** Its first line is exactly one of the packs' `newReleaseLine`. */
    opensRelease: z.literal(true).optional(),
    /** The first line of an accept that reads as if it opened a new release, and is none of those. */
    nearsNewRelease: z.string().max(200).optional(),
    problems: z.array(Problem),
  }),
  /** release.yaml: what it says of every language of its folder. */
  z.strictObject({
    kind: z.literal('manifest'),
    upload: Upload,
    sha256: z.string(),
    manifest: Manifest,
    problems: z.array(Problem),
  }),
  /** A picture by itself: its text is another file. */
  z.strictObject({
    kind: z.literal('picture'),
    upload: Upload,
    sha256: z.string(),
    picture: Picture,
    problems: z.array(Problem),
  }),
  z.strictObject({
    kind: z.literal('faulty'),
    upload: Upload,
    understood: PartlyUnderstood,
    problems: z.array(Problem).min(1),
  }),
  /** A translation that came back in part: what there is of it is kept. */
  z.strictObject({
    kind: z.literal('translation'),
    upload: Upload,
    understood: PartlyUnderstood,
    problems: z.array(Problem),
  }),
  /** The object version was deleted before it could be read. */
  z.strictObject({ kind: z.literal('gone'), upload: Upload }),
]);
export type ParsedUpload = z.infer<typeof ParsedUpload>;

/** What is written under `parsedKeyOf`, once and for all: S3's notice of it is what hands the upload on. */
export const StoredUpload = z.discriminatedUnion('kind', [
  ...ParsedUpload.options,
  /** Nothing was read: its key is ignored, or that of a recording. */
  z.strictObject({ kind: z.literal('unread'), upload: Upload }),
]);
export type StoredUpload = z.infer<typeof StoredUpload>;

/** What is kept, for the editor's card, of an upload that we cannot read, whatever it is. */
export const notRead = (upload: Upload): StoredUpload => ({
  kind: 'faulty',
  upload,
  understood: {},
  problems: [{ code: 'not-read', weight: 'error' }],
});

export const Outcome = z.enum(outcomes);
export type Outcome = z.infer<typeof Outcome>;

/** What the desk and preview say of one upload. */
export const UploadSummary = z.strictObject({
  outcome: Outcome,
  release: z.string().optional(),
  lang: z.string().optional(),
  version: z.int().optional(),
  headline: z.string().optional(),
  /** ISO day or instant. */
  date: z.string().optional(),
  countries: z.array(CountryCode).optional(),
  problems: z.array(z.string()),
});
export type UploadSummary = z.infer<typeof UploadSummary>;
