import { createHash } from 'node:crypto';
import type { BucketChange, Version } from './bucket-changes.ts';
import { type Bucket, currentVersion } from './bucket-contents.ts';
import { noticesOf, type ObjectEvent } from './bucket-notices.ts';
import type { Author, S3Parts } from './call.ts';
import { checkWrite } from './conditions.ts';

/** A change's number as events carry it: fixed width, so that text sorts as the numbers do. */
export const sequencerOf = (order: number): string => order.toString(16).toUpperCase().padStart(16, '0');

/** Looks random like S3's, and is the same when the same run is made again: what is derived from it can be compared. */
const versionIdOf = (bucket: string, key: string, order: number): string =>
  createHash('sha256')
    .update(JSON.stringify([bucket, key, order]))
    .digest('base64')
    .replace(/\+/g, '.')
    .replace(/\//g, '_')
    .slice(0, 32);

const eventOf = (
  { name, versioned }: Bucket,
  { key, versionId }: { key: string; versionId: string },
  change: { event: string; order: number; at: number },
  author: Author,
): ObjectEvent => ({
  name: change.event,
  bucket: name,
  key,
  at: change.at,
  sequencer: sequencerOf(change.order),
  ...author,
  ...(versioned && { versionId }),
});

const noticesFor = (event: ObjectEvent, bucket: Bucket): BucketChange[] =>
  noticesOf(event, bucket.notifications).map((notice) => ({ do: 'notice', notice }));

/** What an object is made of; `order` is the number its body was kept under. */
export type NewVersion = Pick<Version, 'key' | 'order' | 'size' | 'etag' | 'headers' | 'pieces' | 'checksum'>;

/** Makes a new version the newest, with its notices and whatever else belongs to it, in one step. */
export const addVersion = (
  { store, clock }: S3Parts,
  bucket: Bucket,
  object: NewVersion,
  { event, author, alongside = [] }: { event: string; author: Author; alongside?: BucketChange[] },
): Version => {
  const at = clock.now();
  const versionId = bucket.versioned ? versionIdOf(bucket.name, object.key, object.order) : 'null';
  const version = { ...object, versionId, at, isMarker: false };
  const { size, etag, order } = version;
  const notices = noticesFor({ ...eventOf(bucket, version, { event, order, at }, author), size, etag }, bucket);
  store.commit([{ do: 'put', bucket: bucket.name, version }, ...alongside, ...notices]);
  return version;
};

/** What a DELETE did: `versionId` is the version removed or the marker made; absent in an unversioned bucket. */
export interface Removal {
  versionId?: string;
  isMarker: boolean;
}

/** Removes that version for good or, without one, hides the key under a delete marker. What is not there needs no removal. */
export const removeVersion = (
  { store, clock }: S3Parts,
  bucket: Bucket,
  { key, versionId, conditions = {} }: { key: string; versionId?: string | undefined; conditions?: Record<string, string> },
  author: Author,
): Removal => {
  const at = clock.now();
  const versions = bucket.versions.get(key) ?? [];
  const isForGood = versionId !== undefined || !bucket.versioned;
  const doomed = isForGood
    ? versions.find((version) => version.versionId === (versionId ?? 'null'))
    : currentVersion(bucket, key);
  checkWrite(conditions, key, doomed);

  if (!isForGood) {
    const order = store.nextOrder();
    const marker: Version = {
      key,
      versionId: versionIdOf(bucket.name, key, order),
      order,
      at,
      isMarker: true,
      size: 0,
      etag: '',
      headers: {},
      pieces: [],
    };
    const event = eventOf(bucket, marker, { event: 'ObjectRemoved:DeleteMarkerCreated', order, at }, author);
    store.commit([{ do: 'put', bucket: bucket.name, version: marker }, ...noticesFor(event, bucket)]);
    return { versionId: marker.versionId, isMarker: true };
  }

  if (doomed) {
    const order = store.nextOrder();
    const event = eventOf(bucket, doomed, { event: 'ObjectRemoved:Delete', order, at }, author);
    store.commit([{ do: 'remove', bucket: bucket.name, key, versionId: doomed.versionId, order }, ...noticesFor(event, bucket)]);
  }
  return { ...(versionId !== undefined && { versionId }), isMarker: doomed?.isMarker ?? false };
};
