import type { Newsroom } from '../../newsroom/newsroom.ts';
import type { Problem } from '../problem.ts';
import type { Block, Line, Place } from './block.ts';
import type { FrontMatter } from './front-matter.ts';
import type { SourceLine } from './source-text.ts';

/**
 * What a format says of its document without being asked: the subject of a mail, the title and language of a saved page, a
 * header's date. Weaker than what the text says, and never a reason to publish at another time.
 */
export interface Hints {
  headline?: string;
  /** ISO instant. */
  date?: string;
  /** BCP 47. */
  lang?: string;
}

/** A picture as its document holds it, with what the document itself says of it. What is said of its line stands before it. */
export interface FoundPicture extends Place {
  /** The name of its file. */
  name: string;
  /** It hangs on the document and stands nowhere in it: it follows the text. */
  attached?: true;
  /** See `pictureIdOf`. */
  id: string;
  bytes: Uint8Array;
  alt?: string | undefined;
  caption?: string | undefined;
  credit?: string | undefined;
}

/** A picture that a document shows by the name of a file beside it, with what it says of it there. */
export interface NamedFile extends Place {
  /** A path that begins where the document lies. */
  file: string;
  alt?: string | undefined;
  caption?: string | undefined;
  credit?: string | undefined;
}

/** A document as its format reader hands it on. Everything else is derived from this, whatever the format. */
export interface DocumentRead {
  kind: 'read';
  /** As provenance names it: `md`, `txt`, `docx`, `html`, `json`, `eml`. */
  format: string;
  /** As provenance names it, in lower case: `utf-8`, `windows-1252`, `utf-16le`. */
  charset: string;
  blocks: Block[];
  /** What is stated above the text or in fields of its own. */
  frontMatter: FrontMatter;
  /** Every line that a person would see, in reading order: looked through for an embargo. */
  lines: readonly SourceLine[];
  /** What there is to say about the file itself. */
  problems: Problem[];
  hints?: Hints;
  /** In the order in which they stand; what the text says of them is no part of the blocks. */
  pictures?: FoundPicture[];
  /** Those that are files of their own. */
  named?: NamedFile[];
  /** Lines that are no part of the text, though a person would see them: a site's menus. Said on the card. */
  noise?: Line[];
}

/** A file that no document can be made of, and why. */
export interface Refusal {
  kind: 'refused';
  problems: Problem[];
}

export const refused = (...problems: Problem[]): Refusal => ({ kind: 'refused', problems });

/**
 * Reads the bytes of one file. A value for anything the bytes may be: never throws, and its work is bounded by the number of
 * bytes. Line numbers count from 1 in whatever the format has: lines of text, paragraphs of Word.
 */
export type ReadFormat = (bytes: Uint8Array, newsroom: Newsroom) => Promise<DocumentRead | Refusal>;
