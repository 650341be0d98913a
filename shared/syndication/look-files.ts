import { createHash } from 'node:crypto';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { isFaulty, openPicture } from '../release/pictures/open-picture.ts';

/** A picture of the organisation's look as pages show it. */
export interface LookFile {
  /** Its object key. It says what is in it: another logo has another name. */
  key: string;
  bytes: Uint8Array;
  contentType: string;
  width: number;
  height: number;
}

export type LookPart = 'logo' | 'icon';
export const lookParts: readonly LookPart[] = ['logo', 'icon'];

/** How functions find a picture of the look in newsroom.json. */
export const asDataUrl = (bytes: Uint8Array, type: string): string =>
  `data:image/${type};base64,${Buffer.from(bytes).toString('base64')}`;

const opened = new WeakMap<Newsroom, Partial<Record<LookPart, LookFile>>>();

/** The logo and the icon of a newsroom, of those that it has. */
export const lookFilesOf = (newsroom: Newsroom): Partial<Record<LookPart, LookFile>> => {
  const known = opened.get(newsroom);
  if (known) return known;
  const files = Object.fromEntries(
    lookParts.flatMap((part) => {
      const file = openLookFile(part, newsroom.look[part]);
      return file ? [[part, file]] : [];
    }),
  );
  opened.set(newsroom, files);
  return files;
};

/** Nothing for the name of a file whose bytes nobody has put in its place. */
const openLookFile = (part: LookPart, url: string | undefined): LookFile | undefined => {
  const [, data] = /^data:image\/[a-z]+;base64,(.*)$/.exec(url ?? '') ?? [];
  if (data === undefined) return undefined;
  const bytes = Buffer.from(data, 'base64');
  const picture = openPicture(bytes);
  if (isFaulty(picture)) return undefined;
  const { type, width, height } = picture;
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  const ending = type === 'jpeg' ? 'jpg' : type;
  return { key: `look/${part}-${hash}.${ending}`, bytes, contentType: `image/${type}`, width, height };
};

/** A logo this much wider than high is taken for the organisation's name in letters. */
const WORDS_FROM = 2;

/** Whether a logo stands for the name, and not beside it. */
export const isWordmark = ({ width, height }: Pick<LookFile, 'width' | 'height'>): boolean => width >= WORDS_FROM * height;
