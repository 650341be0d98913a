import { createHash } from 'node:crypto';
import * as z from 'zod';

/** As many pictures as one edition may have: more are a gallery, and a row of the table has no room for them. */
export const MOST_PICTURES = 12;

/** The longest words of a picture that are kept, in characters. */
export const LONGEST_WORDS = { caption: 1000, alt: 500, credit: 200, rights: 300 } as const;

/** The first half of the sha256 of a picture's own file, in hex: what is made of it is filed under this inside the walls. */
const PictureId = z.string().regex(/^[0-9a-f]{32}$/);

export const pictureIdOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 32);

/** What a picture says of itself, or its document of it: plain text, without control characters. */
export const PictureWords = z.strictObject({
  caption: z.string().min(1).max(LONGEST_WORDS.caption).optional(),
  /** What stands in for it where it cannot be seen. */
  alt: z.string().min(1).max(LONGEST_WORDS.alt).optional(),
  /** Who made it, or gave it. */
  credit: z.string().min(1).max(LONGEST_WORDS.credit).optional(),
  rights: z.string().min(1).max(LONGEST_WORDS.rights).optional(),
});
export type PictureWords = z.infer<typeof PictureWords>;

/** One picture of an edition, and where in its text it stands. The bytes are elsewhere: see docs/decisions/pictures.md. */
export const Picture = z.strictObject({
  id: PictureId,
  /** What people know it by: the name of its file. */
  name: z.string().min(1).max(200),
  /** How many blocks of the body stand before it. */
  at: z.int().min(0),
  /** Of the upright picture as it came, in pixels. */
  width: z.int().min(1),
  height: z.int().min(1),
  ...PictureWords.shape,
  /** The object key of its file, of one that lies beside its text and not in it. */
  file: z.string().max(1100).optional(),
  /** The widths it was made in, smallest first; make-pictures says so. */
  widths: z.array(z.int().min(1)).max(6).optional(),
  /** How many bytes the JPEG of each width has. */
  sizes: z.array(z.int().min(1)).max(6).optional(),
});
export type Picture = z.infer<typeof Picture>;

/** A picture that a text names by its file beside it, where it stands in the text, and what is said of it there. */
export const NamedPicture = z.strictObject({
  /** As the text has it, without `./`: `wells.jpg`, `pictures/wells.jpg`. */
  file: z.string().min(1).max(300),
  /** How many blocks of the body stand before it; behind all of them where nothing says so. */
  at: z.int().min(0).optional(),
  ...PictureWords.shape,
});
export type NamedPicture = z.infer<typeof NamedPicture>;

/** As many files as one text may name. */
export const MOST_NAMED = 24;

/** How tall a picture is when it is so wide, in whole pixels. */
export const heightAt = ({ width, height }: Pick<Picture, 'width' | 'height'>, at: number): number =>
  Math.max(1, Math.round((height * at) / width));

/** The widths a picture is made in, smallest first: it is never made larger than it came. */
export const widthsOf = (width: number, wanted: readonly number[]): number[] => {
  const smaller = wanted.filter((one) => one < width).sort((one, other) => one - other);
  return smaller.length === wanted.length ? smaller : [...smaller, width];
};

/** In which types each width is made. */
export const madeTypes = { webp: 'image/webp', jpg: 'image/jpeg' } as const;
export type MadeType = keyof typeof madeTypes;

/** Where a picture lies as it came, until it is made. */
export const sourceKeyOf = (id: string): string => `pictures/in/${id}`;

/** Where the archive keeps what became of a picture. */
export const madeRecordKeyOf = (id: string): string => `pictures/made/${id}/made.json`;

/** Where an upload lies whose pictures are still to be made. */
export const unmadeKeyOf = (uploadId: string): string => `pictures/in/${uploadId}.json`;

/** The upload that lies so; undefined for anything else. */
export const unmadeIn = (key: string): string | undefined => /^pictures\/in\/([0-9a-f]{64})\.json$/.exec(key)?.[1];

/** Where the archive keeps a picture of so many pixels across, private for ever. */
export const madeKeyOf = (id: string, width: number, type: MadeType): string => `pictures/made/${id}/${width}.${type}`;

/** A picture as the table knows it: enough to find what was made of it, and short, for rows are. */
export const PublicPicture = z.strictObject({ id: PictureId, widths: z.array(z.int().min(1)).max(6) });
export type PublicPicture = z.infer<typeof PublicPicture>;

export const publicPictureOf = ({ id, widths = [] }: Picture): PublicPicture => ({ id, widths });

const sixteen = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/**
 * What the public names of a release's pictures begin with. A picture has another name in each release: a kill takes all that begins so,
 * and nothing of another release.
 */
export const mediaPrefixOf = (release: string): string => `media/${sixteen(release)}`;

/** Where readers find a picture: named by its release and its content, so that what lies there never changes. */
export const mediaKeyOf = (release: string, id: string, width: number, type: MadeType): string =>
  `${mediaPrefixOf(release)}${sixteen(`${release} ${id}`)}-${width}.${type}`;
