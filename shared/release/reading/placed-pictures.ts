import { pictureIdOf } from '../picture.ts';
import type { Problem } from '../problem.ts';
import { type Block, type Place, standsBefore, textOfBlock } from './block.ts';
import type { FoundPicture } from './format.ts';
import { isAutomatic, isCaptionLine, isPictureLine, saidBelow } from './picture-lines.ts';

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

/**
 * The pictures that a text shows, with what it says of each: in the caption of its figure, or below it, in a line that opens with
 * "Photo:". What is said of a picture is no part of the blocks. `left` counts pictures that are not there, such as those of a site.
 */
export const placedPictures = (
  blocks: readonly Block[],
  places: readonly PicturePlace[],
  pictureAt: PictureAt,
): { pictures: FoundPicture[]; blocks: Block[]; left: number } => {
  const captions = new Set<Block>();
  const pictures = places.slice(0, MOST_LOOKED_AT).flatMap((place): FoundPicture[] => {
    const { address, alt, title, line, order } = place;
    const picture = pictureAt(address);
    if (!picture) return [];
    const below = saidOf(place, blocks);
    for (const block of below) captions.add(block);
    const said = saidBelow(below.flatMap(({ lines }) => lines.map(({ text }) => text)));
    const titled = title && !isAutomatic(title) ? saidBelow([title]) : {};
    return [
      {
        ...picture,
        id: pictureIdOf(picture.bytes),
        line,
        ...(order !== undefined && { order }),
        ...(!isAutomatic(alt) && alt && { alt }),
        ...titled,
        ...said,
      },
    ];
  });
  return { pictures, blocks: blocks.filter((block) => !captions.has(block)), left: places.length - pictures.length };
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
