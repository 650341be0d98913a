import type { Script } from '../../../markup/raised.ts';
import { readXml, XmlRefused, type XmlTag } from '../read-xml.ts';
import { MOST_TEXT } from '../source-text.ts';
import { inSigns, signAt, signFont } from '../symbols.ts';
import { MOST_ELEMENTS } from './word-package.ts';
import { isOn, type Letters, type Look, readLetters, readLook, type Styles } from './word-styles.ts';

const WORD = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]);
const MATHS = 'http://schemas.openxmlformats.org/officeDocument/2006/math';

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
  /** Text with a line through it, by paragraph. */
  /** With the words of the paragraph before them, of the first. */
  struck: { number: number; text: string; before?: string }[];
  /** Comments that are hung onto the text. */
  comments: number;
  /** Pictures, charts, embedded files. */
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

/** Cells of all tables together. */
const MOST_CELLS = 10_000;
const MOST_PARAGRAPHS = 20_000;
/** No table is wider. */
const WIDEST = 63;

/** Figures and marks that somebody raised or lowered by hand, by two points at least. Whole words moved like that are only placed. */
const scriptByHand = (halfPoints: number, words: string): Script | undefined => {
  if (Math.abs(halfPoints) < 4 || !/^(?:[\d+−-]{1,4}|[*†‡n])$/.test(words.trim())) return undefined;
  return halfPoints > 0 ? 'sup' : 'sub';
};

/** What is proposed to be taken out. */
const TAKEN_OUT = new Set(['del', 'moveFrom', 'cellDel']);
const CHANGES = new Set(['ins', 'moveTo', 'cellIns', 'cellMerge', ...TAKEN_OUT]);
/** How something looked before: not text, and not how it looks. */
const FORMER = new Set([
  'pPrChange',
  'rPrChange',
  'sectPrChange',
  'tblPrChange',
  'tblPrExChange',
  'tblGridChange',
  'trPrChange',
  'tcPrChange',
  'numberingChange',
]);

/** Pictures, charts and embedded files, in the vocabularies that Word hangs into its text. */
const EMBEDDED = new Set(['pic', 'imagedata', 'OLEObject', 'chart', 'relIds']);

interface Field {
  instruction: string;
  inResult: boolean;
  href?: string;
}

/** What is being written into: a part, a cell, a text box, a note. */
interface Container {
  pieces: Piece[];
  paragraph?: Paragraph;
  aside: boolean;
  /** The run that a text box hangs on, which goes on after it. */
  run?: Letters | undefined;
}

/**
 * Reads a part of a Word document that holds text. `first` is the number of its first paragraph; `linkOf` gives the address behind
 * the id of a link. Throws `XmlRefused`.
 */
export const readParagraphs = (
  bytes: Uint8Array,
  { styles, linkOf, first = 1 }: { styles: Styles; linkOf: (id: string) => string | undefined; first?: number },
): WordText => {
  const notePieces = new Map<string, Piece[]>();
  const text: WordText = {
    pieces: [],
    changes: [],
    hidden: [],
    struck: [],
    comments: 0,
    embedded: 0,
    elsewhere: 0,
    notes: [],
    notePieces,
    last: first - 1,
  };
  const containers: Container[] = [{ pieces: text.pieces, aside: false }];
  const tables: WordTable[] = [];
  const fields: Field[] = [];
  const links: (string | undefined)[] = [];
  let run: Letters | undefined;
  let collecting: 'text' | 'instruction' | undefined;
  let inMark = false;
  /** Elements deep inside something that is not read. */
  let skipping = 0;
  let deleted = 0;
  let placeholder = false;
  let cells = 0;
  let characters = 0;

  const container = (): Container => containers.at(-1) as Container;
  const paragraph = (): Paragraph | undefined => container().paragraph;
  const changedHere = (): void => {
    const number = paragraph()?.number ?? Math.max(first, text.last);
    if (text.changes.at(-1) !== number) text.changes.push(number);
  };

  const write = (written: string): void => {
    const into = paragraph();
    if (!into || !run || deleted > 0) return;
    const letters: Letters = { ...into.look, ...run };
    if (letters.hidden) {
      const before = text.hidden.at(-1);
      if (before?.number === into.number) before.text += written;
      else text.hidden.push({ number: into.number, text: written });
      return;
    }
    // Between the beginning of a field and its result stands what makes the result.
    if (fields.some(({ inResult }) => !inResult)) return;
    characters += written.length;
    if (characters > MOST_TEXT) throw new XmlRefused('too-large', `${MOST_TEXT} characters`);
    if (letters.struck) {
      struckOut(into, written);
      return;
    }
    const shown = letters.signs && letters.signs !== 'none' ? inSigns(letters.signs, written) : written;
    const href = links.findLast((link) => link !== undefined) ?? fields.findLast((field) => field.href)?.href;
    const looks = {
      bold: letters.bold ?? false,
      italic: letters.italic ?? false,
      large: (letters.size ?? 0) >= 1.25 * styles.size,
    };
    const script =
      letters.script === 'sup' || letters.script === 'sub' ? letters.script : scriptByHand(letters.position ?? 0, written);
    const last = into.runs.at(-1);
    const isAlike =
      last?.bold === looks.bold &&
      last.italic === looks.italic &&
      last.large === looks.large &&
      last.script === script &&
      last.href === href;
    if (last && isAlike) last.text += shown;
    else into.runs.push({ text: shown, ...looks, ...(script && { script }), ...(href !== undefined && { href }) });
  };

  /** A sign is written once, whatever font stands around it. */
  const writeSign = (sign: string): void => {
    if (!run) return;
    const { signs } = run;
    run.signs = 'none';
    write(sign);
    if (signs === undefined) delete run.signs;
    else run.signs = signs;
  };

  /** Words side by side are struck out together; a line through a space alone means nothing. */
  let lastStruck: { runs: number; length: number } | undefined;
  const struckOut = ({ number, runs }: Paragraph, written: string): void => {
    const place = { runs: runs.length, length: runs.at(-1)?.text.length ?? 0 };
    const before = text.struck.at(-1);
    const goesOn = before?.number === number && lastStruck?.runs === place.runs && lastStruck.length === place.length;
    if (before && goesOn) before.text += written;
    else {
      const first = text.struck.length === 0 && { before: runs.map((each) => each.text).join('') };
      text.struck.push({ number, text: written, ...first });
    }
    lastStruck = place;
  };

  const openField = (instruction: string): Field => ({ instruction, inResult: false });
  const beginResult = (field: Field | undefined): void => {
    if (!field) return;
    field.inResult = true;
    const href = /^\s*HYPERLINK\s+"([^"]+)"/i.exec(field.instruction)?.[1];
    if (href) field.href = href;
  };

  const openRunContent = (tag: XmlTag): void => {
    switch (tag.name) {
      case 't':
        collecting = 'text';
        break;
      case 'instrText':
        collecting = 'instruction';
        break;
      case 'tab':
      case 'ptab':
        write('\t');
        break;
      case 'br':
      case 'cr':
        write('\n');
        break;
      case 'noBreakHyphen':
        write('\u2011');
        break;
      case 'sym': {
        const code = Number.parseInt(tag.attribute('char') ?? '', 16);
        const font = signFont(tag.attribute('font') ?? '');
        if (font !== undefined && code >= 0x20) writeSign(signAt(font, code));
        else if (code >= 0x20 && code < 0xffff)
          writeSign(code >= 0xe000 && code <= 0xf8ff ? signAt('symbol', code) : String.fromCharCode(code));
        break;
      }
      case 'fldChar': {
        const type = tag.attribute('fldCharType');
        if (type === 'begin' && fields.length < 50) fields.push(openField(''));
        else if (type === 'separate') beginResult(fields.at(-1));
        else if (type === 'end') fields.pop();
        break;
      }
      case 'footnoteReference':
      case 'endnoteReference': {
        const kind = tag.name === 'footnoteReference' ? 'footnote' : 'endnote';
        if (deleted === 0) {
          text.notes.push({ kind, id: tag.attribute('id') ?? '' });
          write(`[${text.notes.length}]`);
        }
        break;
      }
      case 'commentReference':
        text.comments += 1;
        break;
    }
  };

  const open = (tag: XmlTag): void => {
    if (skipping > 0) {
      skipping += 1;
      return;
    }
    const { name, namespace } = tag;
    // The same once more for programs that are older.
    if (name === 'Fallback') {
      skipping = 1;
      return;
    }
    if (namespace === MATHS && name === 't') {
      collecting = 'text';
      run ??= {};
      return;
    }
    if (!WORD.has(namespace)) {
      if (EMBEDDED.has(name)) text.embedded += 1;
      return;
    }
    if (FORMER.has(name) || name === 'rt' || (name === 'sdtContent' && placeholder)) {
      skipping = 1;
      placeholder = false;
      return;
    }
    if (CHANGES.has(name)) {
      changedHere();
      // In a paragraph's own mark it says that two paragraphs become one: the text stays.
      if (TAKEN_OUT.has(name) && !inMark) deleted += 1;
      return;
    }
    switch (name) {
      case 'p': {
        text.last += 1;
        if (text.last - first >= MOST_PARAGRAPHS) throw new XmlRefused('too-large', `${MOST_PARAGRAPHS} ¶`);
        container().paragraph = {
          kind: 'paragraph',
          number: text.last,
          runs: [],
          look: styles.lookOf(undefined),
          aside: container().aside,
        };
        return;
      }
      case 'pStyle': {
        const into = paragraph();
        if (into && !run) into.look = styles.lookOf(tag.attribute('val'));
        return;
      }
      case 'rStyle':
        if (run) Object.assign(run, styles.lettersOf(tag.attribute('val') ?? ''));
        return;
      case 'rPr':
        if (!run) inMark = true;
        return;
      case 'r':
        run = {};
        return;
      case 'hyperlink':
        links.push(linkOf(tag.attribute('id') ?? ''));
        return;
      case 'fldSimple': {
        const field = openField(tag.attribute('instr') ?? '');
        beginResult(field);
        fields.push(field);
        return;
      }
      case 'showingPlcHdr':
        placeholder = isOn(tag);
        return;
      case 'altChunk':
      case 'subDoc':
        if (deleted === 0) text.elsewhere += 1;
        return;
      case 'txbxContent':
        containers.push({ pieces: [], aside: true, run });
        run = undefined;
        return;
      case 'footnote':
      case 'endnote':
      case 'comment': {
        const pieces: Piece[] = [];
        if (!/separator|continuation/i.test(tag.attribute('type') ?? '')) notePieces.set(tag.attribute('id') ?? '', pieces);
        containers.push({ pieces, aside: false });
        return;
      }
      case 'tbl':
        tables.push({ kind: 'table', rows: [] });
        return;
      case 'tr':
        tables.at(-1)?.rows.push({ header: false, cells: [] });
        return;
      case 'tblHeader': {
        const row = tables.at(-1)?.rows.at(-1);
        if (row) row.header = isOn(tag);
        return;
      }
      case 'tc': {
        cells += 1;
        if (cells > MOST_CELLS) throw new XmlRefused('too-large', `${MOST_CELLS} cells`);
        const cell: Cell = { content: [], span: 1, goesOn: false };
        tables.at(-1)?.rows.at(-1)?.cells.push(cell);
        containers.push({ pieces: cell.content, aside: container().aside });
        return;
      }
      case 'gridSpan':
      case 'vMerge': {
        const cell = tables.at(-1)?.rows.at(-1)?.cells.at(-1);
        if (cell && name === 'gridSpan') cell.span = Math.min(WIDEST, Math.max(1, Number(tag.attribute('val')) || 1));
        else if (cell) cell.goesOn = (tag.attribute('val') ?? 'continue') === 'continue';
        return;
      }
    }
    if (run) {
      readLetters(run, tag);
      openRunContent(tag);
    } else if (!inMark && paragraph()) readLook((paragraph() as Paragraph).look, tag);
  };

  const close = ({ name, namespace }: XmlTag): void => {
    if (skipping > 0) {
      skipping -= 1;
      return;
    }
    collecting = undefined;
    if (!WORD.has(namespace)) {
      if (namespace === MATHS && name === 'r') run = undefined;
      return;
    }
    if (TAKEN_OUT.has(name) && !inMark) deleted -= 1;
    switch (name) {
      case 'p': {
        const { paragraph: done, pieces } = container();
        const before = pieces.at(-1);
        if (done && before?.kind === 'paragraph' && before.look.dropCap) {
          // A first letter that was set large is no paragraph of its own.
          done.runs.unshift(...(pieces.pop() as Paragraph).runs);
        }
        if (done) pieces.push(done);
        delete container().paragraph;
        // A field that nobody closed hides nothing that follows.
        fields.length = 0;
        return;
      }
      case 'rPr':
        inMark = false;
        return;
      case 'r':
        run = undefined;
        return;
      case 'hyperlink':
        links.pop();
        return;
      case 'fldSimple':
        fields.pop();
        return;
      case 'sdt':
        placeholder = false;
        return;
      case 'txbxContent': {
        const box = containers.pop() as Container;
        run = box.run;
        container().pieces.push(...box.pieces);
        return;
      }
      case 'footnote':
      case 'endnote':
      case 'comment':
      case 'tc':
        containers.pop();
        return;
      case 'tbl': {
        const table = tables.pop();
        if (table) container().pieces.push(table);
        return;
      }
    }
  };

  readXml(bytes, MOST_ELEMENTS, {
    open,
    close,
    text: (written) => {
      // A line end in the XML is only how the XML was written.
      if (collecting === 'text' && skipping === 0) write(written.replace(/[\t\n\r]/g, ' '));
      else if (collecting === 'instruction') {
        const field = fields.at(-1);
        if (field && !field.inResult && field.instruction.length < 4000) field.instruction += written;
      }
    },
  });
  return text;
};
