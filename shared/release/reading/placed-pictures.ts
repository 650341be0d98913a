import { pictureEndings } from '../object-key.ts';
import { pictureIdOf } from '../picture.ts';
import type { Problem } from '../problem.ts';
import { type Block, type Place, standsBefore, textOfBlock } from './block.ts';
import type { FoundPicture, NamedFile } from './format.ts';
import { isAutomatic, isCaptionLine, isPictureLine, saidBelow } from './picture-lines.ts';
import { cleanText } from './source-text.ts';

/** More than these are looked at of no document. */
export const MOST_LOOKED_AT = 200;

/** Where a text shows a picture, and what it says of it there. */
export interface PicturePlace extends Place {
  /** The address as it is written. */
  address: string;
  alt: string;
  /** What stands in the place of a caption, as Markdown's title does. */
  title?: string;
  /** The first and the last place of the figure that it stands in with its caption. */
  figure?: { from: Place; to: Place };
}

/** A picture by its address in a text. */
export type PictureAt = (address: string) => { name: string; bytes: Uint8Array } | undefined;

/** What ends the name of a picture, as an address may have it. */
const NAME_OF_PICTURE = new RegExp(`\\.(?:${pictureEndings.join('|')})$`, 'i');

/** The file beside a text that an address names, as a path from there; undefined for any other address. */
export const fileNamed = (address: string): string | undefined => {
  if (/^(?:[a-z][a-z0-9+.-]*:|[/\\#?])/i.test(address)) return undefined;
  let path = address.replace(/[?#].*$/, '');
  try {
    path = decodeURIComponent(path);
  } catch {
    // A sign of per cent may be one.
  }
  path = cleanText(path)
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)+/, '');
  const isBelow = path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
  return isBelow && path.length <= LONGEST_PATH && NAME_OF_PICTURE.test(path) ? path : undefined;
};
const LONGEST_PATH = 300;

/** The pictures of a text: those in it, those that it names, and how many are not there, such as those of a site. */
export interface PicturesOfText {
  pictures: FoundPicture[];
  named: NamedFile[];
  /** Without what is said of pictures. */
  blocks: Block[];
  left: number;
}

/**
 * The pictures that a text shows, with what it says of each: in the caption of its figure, or below it, in a line that opens or ends with
 * "Photo:". `hasFiles`: there may be files beside the text, which it names.
 */
export const placedPictures = (
  blocks: readonly Block[],
  places: readonly PicturePlace[],
  pictureAt: PictureAt,
  hasFiles: boolean,
): PicturesOfText => {
  const captions = new Set<Block>();
  const read: PicturesOfText = { pictures: [], named: [], blocks: [], left: places.length };
  for (const place of places.slice(0, MOST_LOOKED_AT)) {
    const { address, alt, title, line, order } = place;
    const picture = pictureAt(address);
    const file = picture || !hasFiles ? undefined : fileNamed(address);
    if (!picture && file === undefined) continue;
    const below = saidOf(place, blocks);
    for (const block of below) captions.add(block);
    const said = {
      line,
      ...(order !== undefined && { order }),
      ...(!isAutomatic(alt) && alt && { alt }),
      ...(title && !isAutomatic(title) && saidBelow([title])),
      ...saidBelow(below.flatMap(({ lines }) => lines.map(({ text }) => text))),
    };
    read.left -= 1;
    if (picture) read.pictures.push({ ...picture, id: pictureIdOf(picture.bytes), ...said });
    else if (file !== undefined) read.named.push({ file, ...said });
  }
  read.blocks = blocks.filter((block) => !captions.has(block));
  return read;
};

/** Says how many pictures of a text stay out of its release, if any. */
export const leftOutRemark = (count: number): Problem[] =>
  count > 0 ? [{ code: 'embedded-dropped', weight: 'remark', params: { count } }] : [];

const isCaption = (block: Block): boolean =>
  block.kind === 'caption' || (block.kind === 'paragraph' && isCaptionLine(textOfBlock(block)));

/** The blocks that are about a picture: the caption of its figure, else one below it, and a second one that goes on. */
const saidOf = ({ figure, ...place }: PicturePlace, blocks: readonly Block[]): Block[] => {
  const inFigure = blocks.filter(({ kind, lines: [first] }) => {
    if (!figure || !first || kind !== 'caption') return false;
    return !standsBefore(first, figure.from) && !standsBefore(figure.to, first);
  });
  if (inFigure.length > 0) return inFigure;
  const at = blocks.findIndex(({ lines: [first] }) => first && !standsBefore(first, place));
  const [first, second] = at < 0 ? [] : blocks.slice(at, at + 2);
  if (!first || !isCaption(first)) return [];
  return second?.kind === 'paragraph' && isPictureLine(textOfBlock(second)) ? [first, second] : [first];
};
