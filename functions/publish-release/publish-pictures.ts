import { etagOf, type PutObject, unchangedSince } from '../../shared/aws/objects.ts';
import type { ReleaseRows } from '../../shared/aws/release-rows.ts';
import { madeTypes, mediaPrefixOf } from '../../shared/release/picture.ts';
import { GONE, KEPT_FOR, pictureHeaders } from '../../shared/syndication/output.ts';
import { GONE_PICTURE, isPictured, type PicturesDue, picturesDue, picturesOf } from '../../shared/syndication/public-pictures.ts';

/** What publish-release needs for pictures. */
export interface PicturePorts {
  /** Keys and ETags of the objects of the site below a prefix. */
  listSite: (prefix: string) => Promise<ReadonlyMap<string, string>>;
  /** The bytes of a picture that was made, inside the walls. */
  readMade: (key: string) => Promise<Uint8Array | undefined>;
  putSite: PutObject<string | Uint8Array>;
}

/** What is there of a release, and the languages that the newsroom publishes in. */
type Rows = Pick<ReleaseRows, 'head' | 'editions'> & { languages: readonly string[] };
export type Listed = ReadonlyMap<string, string>;

/** Two at a time of a picture's six files: one picture may be a megabyte. */
const AT_ONCE = 6;

/** What lies there of the pictures of a release. Read before the truth, as every ETag is. */
export const listPictures = async ({ listSite }: PicturePorts, release: string, rows: Rows): Promise<Listed> =>
  isPictured(rows) ? listSite(mediaPrefixOf(release)) : new Map();

/** What there is to do about the pictures of a release. */
export const dueOf = (rows: Rows, listed: Listed): PicturesDue => picturesDue(rows, listed, etagOf(GONE_PICTURE));

/** Whether readers may have the same pictures by both. */
export const haveSamePictures = (one: Rows, other: Rows): boolean =>
  [...picturesOf(one).keys()].join() === [...picturesOf(other).keys()].join();

/** Puts the pictures that a page is about to show; 'beaten' where somebody else wrote one meanwhile. */
export const showPictures = async (
  { readMade, putSite }: PicturePorts,
  { show }: PicturesDue,
  listed: Listed,
): Promise<'shown' | 'beaten'> => {
  const put = async ({ key, from, type }: PicturesDue['show'][number]): Promise<boolean> => {
    const body = await readMade(from);
    if (!body) throw new Error(`${from} is not in the archive yet`);
    return (await putSite({ key, body, ...pictureHeaders(madeTypes[type]) }, unchangedSince(listed.get(key)))).written;
  };
  return (await allOf(show, put)) ? 'shown' : 'beaten';
};

/** Leaves no byte of the pictures that readers are to have no more. */
export const takePicturesAway = async (
  { putSite }: PicturePorts,
  { takeAway }: PicturesDue,
  listed: Listed,
): Promise<'done' | 'beaten'> => {
  const put = async (key: string): Promise<boolean> => {
    const gone = {
      key,
      body: GONE_PICTURE,
      contentType: 'text/plain; charset=utf-8',
      cacheControl: `public, max-age=${KEPT_FOR}`,
      metadata: GONE,
    };
    return (await putSite(gone, unchangedSince(listed.get(key)))).written;
  };
  return (await allOf(takeAway, put)) ? 'done' : 'beaten';
};

/** Does the same for each, a few at once; whether all of it was done. */
const allOf = async <Item>(items: readonly Item[], act: (item: Item) => Promise<boolean>): Promise<boolean> => {
  for (let at = 0; at < items.length; at += AT_ONCE) {
    const done = await Promise.all(items.slice(at, at + AT_ONCE).map(act));
    if (done.includes(false)) return false;
  }
  return true;
};
