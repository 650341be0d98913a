import { createHash } from 'node:crypto';
import type { LocalS3 } from '../aws/s3/s3.ts';

/**
 * Uploads a file of this laptop's below `incoming/`, unless the object is there with the same bytes: its ETag is their MD5, so
 * the bucket itself remembers what was uploaded. `path` has slashes. Answers whether it was uploaded.
 */
export const uploadFile = (s3: LocalS3, bucket: string, path: string, bytes: Buffer, principal: string): boolean => {
  const key = `incoming/${path}`;
  const md5 = createHash('md5').update(bytes).digest('hex');
  if (s3.get(bucket, key)?.etag === `"${md5}"`) return false;
  s3.put(bucket, key, bytes, { principal });
  return true;
};
