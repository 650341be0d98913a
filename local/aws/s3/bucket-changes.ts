import * as z from 'zod';
import { BucketNotification, S3Notice } from './bucket-notices.ts';
import { CHECKSUM_ALGORITHMS } from './checksums.ts';

/** Some bytes under a name of their own. An object that was uploaded in parts is a row of them. */
const BodyPiece = z.object({ body: z.string(), size: z.int() });
export type BodyPiece = z.infer<typeof BodyPiece>;

const StoredChecksum = z.object({ algorithm: z.enum(CHECKSUM_ALGORITHMS), value: z.string() }).optional();

const Headers = z.record(z.string(), z.string());

/** One version of one object, or a delete marker. */
export const Version = z.object({
  key: z.string(),
  /** `null` where the bucket has no versions. */
  versionId: z.string(),
  /** Rises with every change to the store; the sequencer says it to the world. */
  order: z.int(),
  /** Milliseconds since the epoch. */
  at: z.number(),
  isMarker: z.boolean(),
  size: z.int(),
  /** Without quotes; empty for a delete marker. */
  etag: z.string(),
  /** What comes back with it: `content-type`, `cache-control`, …, `x-amz-meta-…`. */
  headers: Headers,
  pieces: z.array(BodyPiece),
  checksum: StoredChecksum,
});
export type Version = z.infer<typeof Version>;

export const Part = z.object({
  number: z.int(),
  etag: z.string(),
  piece: BodyPiece,
  at: z.number(),
  checksum: StoredChecksum,
});
export type Part = z.infer<typeof Part>;

const MultipartUploadStarted = z.object({
  uploadId: z.string(),
  bucket: z.string(),
  key: z.string(),
  order: z.int(),
  at: z.number(),
  headers: Headers,
});
export type MultipartUpload = z.infer<typeof MultipartUploadStarted> & { parts: Map<number, Part> };

/** What a request changes in the buckets. One line of the journal holds all changes of a request. */
export const BucketChange = z.discriminatedUnion('do', [
  z.object({ do: z.literal('count'), order: z.int() }),
  z.object({
    do: z.literal('bucket'),
    name: z.string(),
    at: z.number(),
    versioned: z.boolean(),
    notifications: z.array(BucketNotification),
  }),
  z.object({ do: z.literal('put'), bucket: z.string(), version: Version }),
  z.object({ do: z.literal('remove'), bucket: z.string(), key: z.string(), versionId: z.string(), order: z.int() }),
  z.object({ do: z.literal('start-upload'), upload: MultipartUploadStarted }),
  z.object({ do: z.literal('put-part'), uploadId: z.string(), order: z.int(), part: Part }),
  /** `kept` are the bodies that have become an object's. */
  z.object({ do: z.literal('end-upload'), uploadId: z.string(), kept: z.array(z.string()) }),
  z.object({ do: z.literal('notice'), notice: S3Notice }),
  z.object({ do: z.literal('noticed'), id: z.string() }),
]);
export type BucketChange = z.infer<typeof BucketChange>;
