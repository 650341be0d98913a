import type { Script } from '../../../markup/raised.ts';
import type { Look } from './word-styles.ts';

/** Letters, tabs (`\t`) and line ends (`\n`) that look alike. */
export interface Run {
  text: string;
  bold: boolean;
  italic: boolean;
  large: boolean;
  script?: Script;
  href?: string;
}

export interface Paragraph {
  kind: 'paragraph';
  /** From 1, in the order in which they begin. */
  number: number;
  runs: Run[];
  look: Look;
  /** It stands in a text box. */
  aside: boolean;
}

/** A picture that hangs on a paragraph: the part that holds it, and what Word's own fields say of it. */
export interface WordPicture {
  number: number;
  part: string;
  alt: string;
}

export interface Cell {
  content: Piece[];
  /** Columns it takes. */
  span: number;
  /** It goes on from the row above. */
  goesOn: boolean;
}

export interface WordTable {
  kind: 'table';
  rows: { header: boolean; cells: Cell[] }[];
}

export type Piece = Paragraph | WordTable;

/** One part of a document as it would read with every change accepted, and what was come by on the way. */
export interface WordText {
  pieces: Piece[];
  /** Paragraph numbers at which somebody proposes a change that nobody has accepted. */
  changes: number[];
  /** Text that Word does not show, by paragraph. */
  hidden: { number: number; text: string }[];
  /** Text with a line through it, by paragraph. With the words of the paragraph before them, of the first. */
  struck: { number: number; text: string; before?: string }[];
  /** Comments that are hung onto the text. */
  comments: number;
  /** In the order in which they stand. */
  pictures: WordPicture[];
  /** Drawings, charts, embedded files, pictures that are only linked. */
  embedded: number;
  /** Files whose text stands here, and was not read. */
  elsewhere: number;
  /** Footnotes and endnotes, in the order in which the text asks for them. */
  notes: { kind: 'footnote' | 'endnote'; id: string }[];
  /** Notes of a part that holds notes, by id. */
  notePieces: ReadonlyMap<string, Piece[]>;
  /** The number of the last paragraph. */
  last: number;
}
