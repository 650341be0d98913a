import { join } from 'node:path';
import * as z from 'zod';
import { forgetful, openJournal } from '../journal.ts';
import { bodiesIn, bodiesInMemory } from './bodies.ts';
import { CHECKSUM_ALGORITHMS } from './checksums.ts';
import { BucketNotification, Notice } from './notices.ts';
import { insertKey, removeKey } from './sorted-keys.ts';

/** Some bytes under a name of their own. An object that was uploaded in parts is a row of them. */
const Piece = z.object({ body: z.string(), size: z.int() });
export type Piece = z.infer<typeof Piece>;

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
  pieces: z.array(Piece),
  checksum: StoredChecksum,
});
export type Version = z.infer<typeof Version>;

export const Part = z.object({
  number: z.int(),
  etag: z.string(),
  piece: Piece,
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

export const Change = z.discriminatedUnion('do', [
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
  z.object({ do: z.literal('notice'), notice: Notice }),
  z.object({ do: z.literal('noticed'), id: z.string() }),
]);
export type Change = z.infer<typeof Change>;

export interface Bucket {
  name: string;
  at: number;
  versioned: boolean;
  notifications: BucketNotification[];
  /** Every key that has a version or a marker, sorted as S3 lists them. */
  keys: string[];
  /** Oldest first. */
  versions: Map<string, Version[]>;
}

/** What the buckets hold. Everything here is synchronous, so that a request's check and its write are never parted. */
export interface BucketStore {
  buckets: ReadonlyMap<string, Bucket>;
  uploads: ReadonlyMap<string, MultipartUpload>;
  /** Notices that no queue has confirmed, oldest first. */
  notices: ReadonlyMap<string, Notice>;
  /** A number no change had before, not even in an earlier run. */
  nextOrder(): number;
  /** Keeps bytes under the number of the change that will refer to them. */
  writeBody(order: number, bytes: Uint8Array): Piece;
  /** Bytes `from` up to, not including, `to` of the row of pieces. */
  read(pieces: readonly Piece[], from: number, to: number): Buffer;
  /** Carries out all changes or, after a crash, none. When it returns they survive `kill -9`. */
  commit(changes: Change[]): void;
  /** Every version of every object, to have another store with the same buckets begin there. In memory only. */
  snapshot(): BucketsSnapshot;
  restore(snapshot: BucketsSnapshot): void;
  close(): void;
}

/** What the buckets of a store in memory held at a moment. */
export interface BucketsSnapshot {
  lastOrder: number;
  buckets: readonly Bucket[];
  bodies: ReadonlyMap<string, Buffer>;
}

/** Versions do not change, and are shared; what they are in does. */
const copyOf = (bucket: Bucket): Bucket => ({
  ...bucket,
  keys: [...bucket.keys],
  versions: new Map([...bucket.versions].map(([key, versions]) => [key, [...versions]])),
});

/** The version a key has now, be it a delete marker; undefined when it has none. */
export const newestVersion = (bucket: Bucket, key: string): Version | undefined => bucket.versions.get(key)?.at(-1);

/** The object under that key; undefined when there is none or a delete marker is on top. */
export const currentVersion = (bucket: Bucket, key: string): Version | undefined => {
  const newest = newestVersion(bucket, key);
  return newest?.isMarker ? undefined : newest;
};

/**
 * Opens the store kept in `folder` (a journal, and a file per body), or an empty one in memory. Throws when the journal holds a
 * line that is none of its own; a torn last one is what a crash leaves and is dropped.
 */
export const openBucketStore = (folder: string | undefined): BucketStore => {
  const buckets = new Map<string, Bucket>();
  const uploads = new Map<string, MultipartUpload>();
  const notices = new Map<string, Notice>();
  const inMemory = folder === undefined ? new Map<string, Buffer>() : undefined;
  const bodies = folder === undefined ? bodiesInMemory(inMemory) : bodiesIn(join(folder, 'bodies'));
  let lastOrder = 0;

  const bucketNamed = (name: string): Bucket => {
    const bucket = buckets.get(name);
    if (!bucket) throw new Error(`There is no bucket ${name}.`);
    return bucket;
  };

  /** Takes one version out and returns what it was made of. */
  const takeOut = (bucket: Bucket, key: string, versionId: string): Piece[] => {
    const versions = bucket.versions.get(key) ?? [];
    const index = versions.findIndex((version) => version.versionId === versionId);
    if (index < 0) return [];
    const [gone] = versions.splice(index, 1);
    if (versions.length === 0) {
      bucket.versions.delete(key);
      removeKey(bucket.keys, key);
    }
    return gone?.pieces ?? [];
  };

  /** Carries out one change and returns the pieces nobody refers to any longer. */
  const apply = (change: Change): Piece[] => {
    switch (change.do) {
      case 'count':
        lastOrder = Math.max(lastOrder, change.order);
        return [];
      case 'bucket': {
        const { name, at, versioned, notifications } = change;
        const { keys = [], versions = new Map<string, Version[]>() } = buckets.get(name) ?? {};
        buckets.set(name, { name, at, versioned, notifications, keys, versions });
        return [];
      }
      case 'put': {
        const { version } = change;
        const bucket = bucketNamed(change.bucket);
        lastOrder = Math.max(lastOrder, version.order);
        // Only one version is called `null`: the next replaces it.
        const replaced = version.versionId === 'null' ? takeOut(bucket, version.key, 'null') : [];
        const versions = bucket.versions.get(version.key);
        if (versions) versions.push(version);
        else {
          bucket.versions.set(version.key, [version]);
          insertKey(bucket.keys, version.key);
        }
        return replaced;
      }
      case 'remove':
        lastOrder = Math.max(lastOrder, change.order);
        return takeOut(bucketNamed(change.bucket), change.key, change.versionId);
      case 'start-upload':
        lastOrder = Math.max(lastOrder, change.upload.order);
        uploads.set(change.upload.uploadId, { ...change.upload, parts: new Map() });
        return [];
      case 'put-part': {
        lastOrder = Math.max(lastOrder, change.order);
        const parts = uploads.get(change.uploadId)?.parts;
        const replaced = parts?.get(change.part.number);
        parts?.set(change.part.number, change.part);
        return replaced ? [replaced.piece] : [];
      }
      case 'end-upload': {
        const parts = [...(uploads.get(change.uploadId)?.parts.values() ?? [])];
        uploads.delete(change.uploadId);
        return parts.map(({ piece }) => piece).filter(({ body }) => !change.kept.includes(body));
      }
      case 'notice':
        notices.set(change.notice.id, change.notice);
        return [];
      case 'noticed':
        notices.delete(change.id);
        return [];
    }
  };

  function* snapshot(): Generator<Change[]> {
    yield [{ do: 'count', order: lastOrder }];
    for (const { name, at, versioned, notifications, keys, versions } of buckets.values()) {
      yield [{ do: 'bucket', name, at, versioned, notifications }];
      for (const key of keys) for (const version of versions.get(key) ?? []) yield [{ do: 'put', bucket: name, version }];
    }
    for (const { parts, ...upload } of uploads.values()) {
      yield [{ do: 'start-upload', upload }];
      for (const part of parts.values()) yield [{ do: 'put-part', uploadId: upload.uploadId, order: upload.order, part }];
    }
    for (const notice of notices.values()) yield [{ do: 'notice', notice }];
  }

  // One line holds all changes of a request: torn, it holds none of them.
  const journal =
    folder === undefined
      ? forgetful
      : openJournal(join(folder, 'journal.ndjson'), z.array(Change), { replay: (changes) => changes.forEach(apply), snapshot });
  const referredTo = [
    ...[...buckets.values()].flatMap(({ versions }) => [...versions.values()].flat().flatMap(({ pieces }) => pieces)),
    ...[...uploads.values()].flatMap(({ parts }) => [...parts.values()].map(({ piece }) => piece)),
  ];
  bodies.keepOnly(new Set(referredTo.map(({ body }) => body)));

  return {
    buckets,
    uploads,
    notices,
    nextOrder: () => ++lastOrder,
    writeBody(order, bytes) {
      const piece = { body: order.toString(16).padStart(12, '0'), size: bytes.length };
      bodies.write(piece.body, bytes);
      return piece;
    },
    read(pieces, from, to) {
      const slices: Buffer[] = [];
      let start = 0;
      for (const { body, size } of pieces) {
        const [first, last] = [Math.max(from - start, 0), Math.min(to - start, size)];
        if (first < last) slices.push(bodies.read(body, first, last));
        start += size;
      }
      const [only, ...others] = slices;
      return only && others.length === 0 ? only : Buffer.concat(slices);
    },
    commit(changes) {
      journal.append(changes);
      for (const change of changes) for (const { body } of apply(change)) bodies.remove(body);
    },
    snapshot() {
      if (!inMemory) throw new Error('Only buckets in memory can be taken down and put elsewhere.');
      return { lastOrder, buckets: [...buckets.values()].map(copyOf), bodies: new Map(inMemory) };
    },
    restore(snapshot) {
      lastOrder = snapshot.lastOrder;
      for (const bucket of snapshot.buckets) buckets.set(bucket.name, copyOf(bucket));
      for (const [name, bytes] of snapshot.bodies) inMemory?.set(name, bytes);
    },
    close: () => journal.close(),
  };
};
