import type { Letters, Styles } from './word-styles.ts';
import type { Paragraph, Piece, WordTable, WordText } from './word-text.ts';

/** What the reading of a part begins with. */
export interface WordPart {
  styles: Styles;
  /** The address behind the id of a link. */
  linkOf: (id: string) => string | undefined;
  /** The part that holds the picture of an id. */
  pictureOf: (id: string) => string | undefined;
  /** The number of its first paragraph. */
  first: number;
}

/** A field: between its beginning and its result stands what makes the result. */
export interface Field {
  instruction: string;
  inResult: boolean;
  href?: string;
}

/** What is being written into: a part, a cell, a text box, a note. */
export interface Container {
  pieces: Piece[];
  paragraph?: Paragraph;
  aside: boolean;
  /** The run that a text box hangs on, which goes on after it. */
  run?: Letters | undefined;
}

/** How far the reading of a part is: what has been read of it, and what stands open around the next element. */
export interface Reading extends WordPart {
  text: WordText;
  notePieces: Map<string, Piece[]>;
  /** The innermost last, as with tables, fields and links. */
  containers: Container[];
  tables: WordTable[];
  fields: Field[];
  links: (string | undefined)[];
  run: Letters | undefined;
  /** What the characters of an element are. */
  collecting: 'text' | 'instruction' | undefined;
  /** In what is said of the mark that ends a paragraph. */
  inMark: boolean;
  /** What a drawing is called by its own fields, while it is read. */
  drawing: { alt: string; inPicture: boolean };
  /** Elements deep inside something that is not read. */
  skipping: number;
  /** Elements deep inside what is proposed to be taken out. */
  deleted: number;
  /** What comes only says what might be written there. */
  placeholder: boolean;
  cells: number;
  characters: number;
  /** Where the last words were struck out: behind so many runs, the last of them so long. */
  lastStruck: { runs: number; length: number } | undefined;
}

export const beginReading = (part: WordPart): Reading => {
  const notePieces = new Map<string, Piece[]>();
  const text: WordText = {
    pieces: [],
    changes: [],
    hidden: [],
    struck: [],
    comments: 0,
    pictures: [],
    embedded: 0,
    elsewhere: 0,
    notes: [],
    notePieces,
    last: part.first - 1,
  };
  return {
    ...part,
    text,
    notePieces,
    containers: [{ pieces: text.pieces, aside: false }],
    tables: [],
    fields: [],
    links: [],
    run: undefined,
    collecting: undefined,
    inMark: false,
    drawing: { alt: '', inPicture: false },
    skipping: 0,
    deleted: 0,
    placeholder: false,
    cells: 0,
    characters: 0,
    lastStruck: undefined,
  };
};

export const containerOf = ({ containers }: Reading): Container => containers.at(-1) as Container;

export const paragraphOf = (reading: Reading): Paragraph | undefined => containerOf(reading).paragraph;
