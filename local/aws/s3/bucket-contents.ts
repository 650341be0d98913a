import type { BodyPiece, BucketChange, MultipartUpload, Version } from './bucket-changes.ts';
import type { BucketNotification, S3Notice } from './bucket-notices.ts';
import { insertKey, removeKey } from './sorted-keys.ts';

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

/** The version a key has now, be it a delete marker; undefined when it has none. */
export const newestVersion = (bucket: Bucket, key: string): Version | undefined => bucket.versions.get(key)?.at(-1);

/** The object under that key; undefined when there is none or a delete marker is on top. */
export const currentVersion = (bucket: Bucket, key: string): Version | undefined => {
  const newest = newestVersion(bucket, key);
  return newest?.isMarker ? undefined : newest;
};

/** All that the buckets hold but bodies, as the changes so far have left it. */
export interface BucketContents {
  buckets: Map<string, Bucket>;
  uploads: ReadonlyMap<string, MultipartUpload>;
  /** Notices that no queue has confirmed, oldest first. */
  notices: ReadonlyMap<string, S3Notice>;
  lastOrder: number;
  /** Carries out one change and returns the pieces nobody refers to any longer. */
  apply(change: BucketChange): BodyPiece[];
  /** The shortest changes that lead here from nothing. */
  changes(): Iterable<BucketChange[]>;
}

export const noContents = (): BucketContents => {
  const buckets = new Map<string, Bucket>();
  const uploads = new Map<string, MultipartUpload>();
  const notices = new Map<string, S3Notice>();
  let lastOrder = 0;

  const bucketNamed = (name: string): Bucket => {
    const bucket = buckets.get(name);
    if (!bucket) throw new Error(`There is no bucket ${name}.`);
    return bucket;
  };

  /** Takes one version out and returns what it was made of. */
  const takeOut = (bucket: Bucket, key: string, versionId: string): BodyPiece[] => {
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
  const apply = (change: BucketChange): BodyPiece[] => {
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

  function* changes(): Generator<BucketChange[]> {
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

  return {
    buckets,
    uploads,
    notices,
    get lastOrder() {
      return lastOrder;
    },
    set lastOrder(order) {
      lastOrder = order;
    },
    apply,
    changes,
  };
};
