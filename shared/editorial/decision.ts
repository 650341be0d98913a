import * as z from 'zod';
import { LanguageTag } from '../newsroom/newsroom.ts';
import { Instant } from '../release/edition.ts';
import { MOST_PICTURES, Picture } from '../release/picture.ts';
import { Problem, ProblemCode } from '../release/problem.ts';
import { Outcome } from '../release/upload.ts';
import { FeedEntry } from './feed.ts';
import {
  Action,
  DueRow,
  EditionRow,
  FiledAsRow,
  FingerprintRow,
  HeadRow,
  PictureRow,
  PublicChange,
  ReleaseKeyRow,
  UploadHeadRow,
  UploadRow,
} from './rows.ts';

/** As many refused files as one command settles. */
export const MOST_REFUSED = 10;

/** An upload row that is already there and whose outcome comes to its end. */
export const UploadEnd = z.strictObject({
  key: z.string(),
  versionId: z.string(),
  outcome: Outcome,
  /** The version it became, of one that was turned away at first. */
  version: z.int().optional(),
  problems: z.array(z.string()).optional(),
  /** What is still asked of one that is held. */
  questions: z.array(ProblemCode).optional(),
  /** What it is asked on account of another file, whole; absent when nothing of the kind is new. */
  asks: z.array(Problem).max(3).optional(),
  dueAt: Instant.optional(),
  /** What commands call its release from now on. */
  releaseKey: z.string().optional(),
  /** What there is to say of it now that it comes out. */
  remarks: z.array(ProblemCode).optional(),
});
export type UploadEnd = z.infer<typeof UploadEnd>;

/**
 * One editorial decision: everything that was chosen, and the rows as they are after it. It is what the one transaction
 * writes, what the outbox keeps until it is carried out, and what the decision log keeps for ever:
 * `decisions/<release>/<revision>.json`, or `decisions/uploads/<uploadId>.json` for an upload that touched no release.
 * Folding the log in order gives the table again (see `changesOf`).
 */
export const Decision = z.strictObject({
  format: z.literal(1),
  at: Instant,
  action: Action,
  /** Who asked, and when; the clock's own doing has the principal `clock`. */
  cause: z.strictObject({
    principal: z.string(),
    eventTime: Instant,
    uploadId: z.string().optional(),
    /** The file that asked, where there is one: its cards wait for what readers are owed. */
    key: z.string().optional(),
    versionId: z.string().optional(),
  }),
  /** This upload's own row. Absent when nothing was uploaded: something fell due, or a command goes on to an edition. */
  upload: UploadRow.optional(),
  /** There when this object version is the newest of its key. */
  uploadHead: UploadHeadRow.extend({
    /** The sequencer that was the newest so far: nothing may have come in between. */
    before: z.string().optional(),
  }).optional(),
  /** Other uploads whose outcome this decides. */
  ends: z.array(UploadEnd),
  /** A rejected version of the same object that this one takes the place of: nobody has to see to it any more. */
  settles: z.strictObject({ key: z.string(), versionId: z.string() }).optional(),
  /** Refused files whose cards asked for this one in their place. */
  settlesRefused: z
    .array(z.strictObject({ key: z.string(), versionId: z.string() }))
    .max(MOST_REFUSED)
    .optional(),
  /** What to ask or tell the desk beyond what the document itself gave rise to. */
  problems: z.array(Problem),
  /** The release after this decision; absent when none is touched. */
  head: HeadRow.optional(),
  /** Release keys that are used for the first time. */
  releaseKeys: z.array(z.strictObject({ key: z.string(), row: ReleaseKeyRow })),
  /** The name of the file, where it made an edition of a release of another key. */
  filedAs: z.strictObject({ name: z.string(), row: FiledAsRow }).optional(),
  edition: EditionRow.optional(),
  /** The version this upload makes: its text goes to the archive. */
  newVersion: z.int().optional(),
  /** All pictures of that version, where some are files of their own. */
  pictures: z.array(Picture).max(MOST_PICTURES).optional(),
  /** The version whose words the new one has: it shows other pictures. */
  illustrates: z.int().optional(),
  /** A picture that is a file of its own: from now on this version of it counts. */
  picture: PictureRow.optional(),
  /** Whose text this is from now on; `from` is the release that gives it up. */
  fingerprint: z.strictObject({ fingerprint: z.string(), row: FingerprintRow, from: z.uuid().optional() }).optional(),
  /** The address taken by an edition that comes out for the first time. */
  path: z.string().optional(),
  due: z.strictObject({ add: DueRow.optional(), drop: z.array(DueRow) }),
  entry: FeedEntry.optional(),
  feeds: z.strictObject({ joined: z.array(z.string()), left: z.array(z.string()), kept: z.array(z.string()) }).optional(),
  change: PublicChange.optional(),
  /** Editions a command on the whole release goes on to. */
  follow: z.array(LanguageTag),
  /** The upload that is decided again, for the release that its key now means. */
  reopen: z.string().optional(),
  /** The name of that release. */
  reopenAs: z.string().optional(),
  command: z.strictObject({ name: z.string(), target: z.string(), reason: z.string(), note: z.string().optional() }).optional(),
});
export type Decision = z.infer<typeof Decision>;

/** Names one decision everywhere: the outbox row's sort key, oldest first. */
export const outboxIdOf = (
  decision: Pick<Decision, 'at'> & {
    head?: Pick<HeadRow, 'release' | 'revision'> | undefined;
    upload?: Pick<UploadRow, 'uploadId'> | undefined;
  },
): string =>
  `${decision.at}#${decision.head ? `${decision.head.release}#${decision.head.revision}` : (decision.upload?.uploadId ?? '')}`;

/** Where the decision log keeps it, in the archive bucket. */
export const decisionKeyOf = (decision: Decision): string =>
  decision.head
    ? `decisions/${decision.head.release}/${String(decision.head.revision).padStart(8, '0')}.json`
    : `decisions/uploads/${decision.upload?.uploadId ?? ''}.json`;
