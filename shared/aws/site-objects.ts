import type { WantedDocument } from '../syndication/feed-documents.ts';
import { etagOf, type PutObject, type ReadEtag, type RemoveObject, unchangedSince } from './objects.ts';

/** What writers of public objects need of the site bucket. */
export interface Site<Body extends string | Uint8Array = string> {
  etag: ReadEtag;
  put: PutObject<Body>;
  /** Whoever writes nothing that goes away has none. */
  remove?: RemoveObject;
}

/** ETags by key; undefined where there is no object. */
export type Etags = ReadonlyMap<string, string | undefined>;

/**
 * The ETags of objects as they are now. They are read before the truth that the objects are made of: whoever writes after us has then
 * read a truth at least as new, and `putChanged` notices.
 */
export const readEtags = async ({ etag }: Pick<Site, 'etag'>, keys: readonly string[]): Promise<Etags> =>
  new Map(await Promise.all(keys.map(async (key) => [key, await etag(key)] as const)));

/**
 * Writes the documents whose bytes are others than those of `before`, each only if nobody has written it since: a slow writer never
 * overwrites what is newer. What is to be absent is taken away under the same condition. Equal bytes are not written again, so readers who
 * ask whether something has changed hear that it has not.
 * Answers with the ETags after it, or 'beaten' where somebody was faster.
 */
export const putChanged = async <Body extends string | Uint8Array>(
  { put, remove }: Site<Body>,
  documents: readonly WantedDocument<Body>[],
  before: Etags,
): Promise<Etags | 'beaten'> => {
  const after = await Promise.all(
    documents.map(async (document) => {
      const etag = before.get(document.key);
      if ('absent' in document)
        return etag === undefined || (await remove?.(document.key, etag)) ? ([document.key, undefined] as const) : undefined;
      if ('inPlaceOf' in document && etag === undefined) return [document.key, undefined] as const;
      if (etag === etagOf(document.body)) return [document.key, etag] as const;
      const result = await put(document, unchangedSince(etag));
      return result.written ? ([document.key, result.etag] as const) : undefined;
    }),
  );
  const written = after.filter((one) => one !== undefined);
  return written.length === after.length ? new Map(written) : 'beaten';
};

/** Whether each object is still as it was. */
export const areSame = (one: Etags, other: Etags): boolean => [...one].every(([key, etag]) => other.get(key) === etag);
