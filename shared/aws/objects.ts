import { createHash } from 'node:crypto';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';

type Sender = Pick<S3Client, 'send'>;

/** An object's text and its ETag as S3 writes it, quotes included. */
export interface StoredText {
  text: string;
  etag: string;
}

/** Reads a UTF-8 object; undefined when there is none under that key. */
export type ReadText = (key: string) => Promise<StoredText | undefined>;

const isMissing = (error: unknown): boolean =>
  error instanceof S3ServiceException && (error.$metadata.httpStatusCode === 404 || error.name === 'NoSuchKey');

/** Reads one object, or one version of it, to the end: an unread body would hold its socket. Undefined when it is not there. */
export const readBytes = async (
  s3: Sender,
  at: { bucket: string; key: string; versionId?: string },
): Promise<{ bytes: Uint8Array; etag: string } | undefined> => {
  try {
    const { Body, ETag } = await s3.send(
      new GetObjectCommand({ Bucket: at.bucket, Key: at.key, ...(at.versionId && { VersionId: at.versionId }) }),
    );
    return { bytes: (await Body?.transformToByteArray()) ?? new Uint8Array(), etag: ETag ?? '' };
  } catch (error) {
    // A version that was deleted, or a delete marker in its place (405), is gone for good.
    if (isMissing(error) || (error instanceof S3ServiceException && ['NoSuchVersion', 'MethodNotAllowed'].includes(error.name)))
      return undefined;
    throw error;
  }
};

export const readTextFrom =
  (s3: Sender, bucket: string): ReadText =>
  async (key) => {
    const found = await readBytes(s3, { bucket, key });
    return found && { text: new TextDecoder().decode(found.bytes), etag: found.etag };
  };

/** The ETag an object has now; undefined when there is none. */
export type ReadEtag = (key: string) => Promise<string | undefined>;

export const readEtagFrom =
  (s3: Sender, bucket: string): ReadEtag =>
  async (key) => {
    try {
      return (await s3.send(new HeadObjectCommand({ Bucket: bucket, Key: key }))).ETag;
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  };

/** What lies in a bucket under a key now, since when (ISO, in whole seconds), and its ETag as S3 writes it. */
export interface ListedObject {
  key: string;
  since: string;
  etag: string;
}

/** The objects whose keys begin with a prefix and have no slash after it. */
export type ListObjects = (prefix: string) => Promise<ListedObject[]>;

export const listObjectsOf =
  (s3: Sender, bucket: string): ListObjects =>
  async (prefix) => {
    const objects: ListedObject[] = [];
    let next: string | undefined;
    do {
      const page = await s3.send(
        new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, Delimiter: '/', ...(next && { ContinuationToken: next }) }),
      );
      for (const { Key: key, LastModified, ETag: etag = '' } of page.Contents ?? [])
        if (key !== undefined) objects.push({ key, since: LastModified?.toISOString() ?? '', etag });
      next = page.NextContinuationToken;
    } while (next);
    return objects;
  };

export interface NewObject<Body extends string | Uint8Array = string> {
  key: string;
  body: Body;
  contentType: string;
  cacheControl?: string;
  metadata?: Record<string, string>;
}

/**
 * What must hold for a PUT: `'absent'`, or the ETag that was read. See
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html
 */
export type PutCondition = { ifNoneMatch: '*' } | { ifMatch: string } | undefined;

/** Whether the object was written; `beaten` means somebody else wrote it since its ETag was read (412, or 409 while they do). */
export type PutResult = { written: true; etag: string } | { written: false };

export type PutObject<Body extends string | Uint8Array = string> = (
  object: NewObject<Body>,
  condition?: PutCondition,
) => Promise<PutResult>;

/**
 * The ETag S3 gives a body that is PUT whole without KMS: its MD5
 * (https://docs.aws.amazon.com/AmazonS3/latest/API/API_Object.html). Where it is another, equal bytes are merely written again.
 */
export const etagOf = (body: string | Uint8Array): string => `"${createHash('md5').update(body).digest('hex')}"`;

/** The condition under which an object may be replaced that had this ETag, or did not exist. */
export const unchangedSince = (etag: string | undefined): PutCondition => (etag ? { ifMatch: etag } : { ifNoneMatch: '*' });

export const putObjectTo =
  (s3: Sender, bucket: string): PutObject<string | Uint8Array> =>
  async ({ key, body, contentType, cacheControl, metadata }, condition) => {
    try {
      const { ETag } = await s3.send(
        new PutObjectCommand({
          Bucket: bucket,
          Key: key,
          Body: body,
          ContentType: contentType,
          ...(cacheControl && { CacheControl: cacheControl }),
          ...(metadata && { Metadata: metadata }),
          ...(condition && 'ifMatch' in condition && { IfMatch: condition.ifMatch }),
          ...(condition && 'ifNoneMatch' in condition && { IfNoneMatch: condition.ifNoneMatch }),
        }),
      );
      return { written: true, etag: ETag ?? '' };
    } catch (error) {
      const status = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
      // If-Match on a key that is gone answers 404: as much a defeat as 412.
      if (status === 412 || status === 409 || (status === 404 && condition && 'ifMatch' in condition)) return { written: false };
      throw error;
    }
  };

/** Takes an object away that has this ETag, and says whether it did: one that was written anew meanwhile stays. */
export type RemoveObject = (key: string, etag: string) => Promise<boolean>;

export const removeObjectFrom =
  (s3: Sender, bucket: string): RemoveObject =>
  async (key, etag) => {
    try {
      await s3.send(new DeleteObjectCommand({ Bucket: bucket, Key: key, IfMatch: etag }));
      return true;
    } catch (error) {
      const status = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
      if (status === 412 || status === 409 || status === 404) return false;
      throw error;
    }
  };

/** Takes an object away that has this ETag. One that was written anew meanwhile stays. */
export type DeleteObject = (key: string, etag: string) => Promise<void>;

export const deleteObjectFrom = (s3: Sender, bucket: string): DeleteObject => {
  const remove = removeObjectFrom(s3, bucket);
  return async (key, etag) => void (await remove(key, etag));
};
