import { DeleteObjectsCommand, ListObjectsV2Command } from '@aws-sdk/client-s3';
import { inGroupsOf } from '../../../shared/queue/in-groups.ts';
import { sideBySide } from './side-by-side.ts';
import type { Clients } from './stack.ts';

/** As many as S3 deletes with one call. */
const AT_ONCE = 1000;

/** An object as a listing has it. */
export interface ListedObject {
  key: string;
  etag: string;
}

export const objectsBelow = async (s3: Clients['s3'], Bucket: string, Prefix: string): Promise<ListedObject[]> => {
  const objects: ListedObject[] = [];
  let ContinuationToken: string | undefined;
  do {
    const page = await s3.send(new ListObjectsV2Command({ Bucket, Prefix, ...(ContinuationToken && { ContinuationToken }) }));
    for (const { Key, ETag = '' } of page.Contents ?? []) if (Key !== undefined) objects.push({ key: Key, etag: ETag });
    ContinuationToken = page.NextContinuationToken;
  } while (ContinuationToken);
  return objects;
};

export const keysBelow = async (s3: Clients['s3'], bucket: string, prefix: string): Promise<string[]> =>
  (await objectsBelow(s3, bucket, prefix)).map(({ key }) => key);

export const deleteKeys = (s3: Clients['s3'], Bucket: string, keys: readonly string[]): Promise<void> =>
  sideBySide(inGroupsOf(AT_ONCE, keys), async (group) => {
    const Objects = group.map((Key) => ({ Key }));
    const { Errors = [] } = await s3.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects, Quiet: true } }));
    const [first] = Errors;
    if (first) throw new Error(`${Bucket}/${first.Key} was not deleted: ${first.Code} ${first.Message}`);
  });
