import { pictureIdOf } from '../../picture.ts';
import type { FoundPicture } from '../format.ts';
import { isAutomatic, isPictureLine, type SaidBelow, saidBelow } from '../picture-lines.ts';
import { cleanText, tidy } from '../source-text.ts';
import { paragraphsIn } from './word-blocks.ts';
import type { WordPackage } from './word-package.ts';
import type { Paragraph, Piece, WordText } from './word-text.ts';

/** More than these are looked at of no document. */
const MOST_LOOKED_AT = 200;
/** Lines below a picture that may be about it: what it shows, and who made it. */
const MOST_LINES = 2;

/** A paragraph that says something, and what. */
interface Said {
  paragraph: Paragraph;
  text: string;
}

/** What is said in the paragraphs of a text, in the order in which they stand. */
const saidIn = (pieces: readonly Piece[]): Said[] =>
  paragraphsIn(pieces)
    .map((paragraph) => ({ paragraph, text: tidy(cleanText(paragraph.runs.map(({ text }) => text).join(''))) }))
    .filter(({ text }) => text !== '')
    .sort((one, other) => one.paragraph.number - other.paragraph.number);

/** Unpacks each part once, however often a document shows it: a small file may hang one large picture in many places. */
const unpackingOnce = (word: WordPackage): ((part: string) => Pick<FoundPicture, 'id' | 'bytes'> | undefined) => {
  const unpacked = new Map<string, Pick<FoundPicture, 'id' | 'bytes'> | undefined>();
  return (part) => {
    if (!unpacked.has(part)) {
      const bytes = word.readPicture(part);
      unpacked.set(part, bytes && { id: pictureIdOf(bytes), bytes });
    }
    return unpacked.get(part);
  };
};

/**
 * The pictures of a document's text. What is said of one stands below it, in a paragraph of the style Caption or one that opens with
 * "Photo:"; below several that stand together it is said of all. `saidOfThem` are the numbers of those paragraphs.
 */
export const picturesOf = (
  { pictures, pieces }: WordText,
  word: WordPackage,
): { pictures: FoundPicture[]; saidOfThem: ReadonlySet<number> } => {
  if (pictures.length === 0) return { pictures: [], saidOfThem: new Set() };
  const paragraphs = saidIn(pieces);
  const unpack = unpackingOnce(word);
  const saidOfThem = new Set<number>();
  const found = pictures.slice(0, MOST_LOOKED_AT).flatMap(({ part, number, alt }): FoundPicture[] => {
    const unpacked = unpack(part);
    if (!unpacked) return [];
    const below = belowOf(number, paragraphs);
    for (const paragraph of below.paragraphs) saidOfThem.add(paragraph.number);
    const said = isAutomatic(alt) ? undefined : alt;
    return [
      { name: part.slice(part.lastIndexOf('/') + 1), line: number, ...unpacked, ...(said && { alt: said }), ...below.said },
    ];
  });
  return { pictures: found, saidOfThem };
};

/** What is said of the picture in this paragraph: in itself, where it is a caption with its picture in it, or in the next. */
const belowOf = (number: number, paragraphs: readonly Said[]): { paragraphs: Paragraph[]; said: SaidBelow } => {
  const from = paragraphs.findIndex(({ paragraph }) => paragraph.number >= number);
  const next = from < 0 ? [] : paragraphs.slice(from, from + MOST_LINES);
  const first = next[0];
  if (!first || !(first.paragraph.look.caption || isPictureLine(first.text))) return { paragraphs: [], said: {} };
  const second = next[1];
  const isGoingOn = second !== undefined && isPictureLine(second.text);
  const taken = isGoingOn ? [first, second] : [first];
  return { paragraphs: taken.map(({ paragraph }) => paragraph), said: saidBelow(taken.map(({ text }) => text)) };
};

/** The same without the words of these paragraphs, wherever they stand. */
export const withoutParagraphs = (pieces: readonly Piece[], numbers: ReadonlySet<number>): Piece[] => {
  if (numbers.size === 0) return [...pieces];
  return pieces.flatMap((piece): Piece[] => {
    if (piece.kind === 'paragraph') return numbers.has(piece.number) ? [] : [piece];
    const rows = piece.rows.map(({ cells, ...row }) => ({
      ...row,
      cells: cells.map((cell) => ({ ...cell, content: withoutParagraphs(cell.content, numbers) })),
    }));
    return [{ ...piece, rows }];
  });
};
