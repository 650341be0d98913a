import { XmlRefused, type XmlTag } from '../read-xml.ts';
import { signAt, signFont } from '../symbols.ts';
import { containerOf, type Field, paragraphOf, type Reading } from './word-reading.ts';
import { isOn } from './word-styles.ts';
import type { Cell, Paragraph, Piece } from './word-text.ts';
import { writeLetters, writeSign } from './write-letters.ts';

/** What happens where an element of Word's own vocabulary begins, and where it ends. */
export interface WordElement {
  open?: (reading: Reading, tag: XmlTag) => void;
  close?: (reading: Reading) => void;
}

type Elements = Readonly<Record<string, WordElement>>;

/** Cells of all tables together. */
const MOST_CELLS = 10_000;
const MOST_PARAGRAPHS = 20_000;
/** No table is wider. */
const WIDEST = 63;
/** Fields in each other. */
const MOST_FIELDS = 50;

const beginParagraph = (reading: Reading): void => {
  const { text, first, styles } = reading;
  text.last += 1;
  if (text.last - first >= MOST_PARAGRAPHS) throw new XmlRefused('too-large', `${MOST_PARAGRAPHS} ¶`);
  const into = containerOf(reading);
  into.paragraph = { kind: 'paragraph', number: text.last, runs: [], look: styles.lookOf(undefined), aside: into.aside };
};

const endParagraph = (reading: Reading): void => {
  const into = containerOf(reading);
  const { paragraph: done, pieces } = into;
  const before = pieces.at(-1);
  if (done && before?.kind === 'paragraph' && before.look.dropCap) {
    // A first letter that was set large is no paragraph of its own.
    done.runs.unshift(...(pieces.pop() as Paragraph).runs);
  }
  if (done) pieces.push(done);
  delete into.paragraph;
  // A field that nobody closed hides nothing that follows.
  reading.fields.length = 0;
};

const paragraphs: Elements = {
  p: { open: beginParagraph, close: endParagraph },
  pStyle: {
    open: (reading, tag) => {
      const into = paragraphOf(reading);
      if (into && !reading.run) into.look = reading.styles.lookOf(tag.attribute('val'));
    },
  },
  r: {
    open: (reading) => {
      reading.run = {};
    },
    close: (reading) => {
      reading.run = undefined;
    },
  },
  rStyle: {
    open: ({ run, styles }, tag) => {
      if (run) Object.assign(run, styles.lettersOf(tag.attribute('val') ?? ''));
    },
  },
  rPr: {
    open: (reading) => {
      if (!reading.run) reading.inMark = true;
    },
    close: (reading) => {
      reading.inMark = false;
    },
  },
};

const fieldOf = (instruction: string): Field => ({ instruction, inResult: false });

const beginResult = (field: Field | undefined): void => {
  if (!field) return;
  field.inResult = true;
  const href = /^\s*HYPERLINK\s+"([^"]+)"/i.exec(field.instruction)?.[1];
  if (href) field.href = href;
};

const links: Elements = {
  hyperlink: {
    open: (reading, tag) => reading.links.push(reading.linkOf(tag.attribute('id') ?? '')),
    close: (reading) => reading.links.pop(),
  },
  fldSimple: {
    open: ({ fields }, tag) => {
      const field = fieldOf(tag.attribute('instr') ?? '');
      beginResult(field);
      fields.push(field);
    },
    close: ({ fields }) => fields.pop(),
  },
};

const closeContainer = ({ containers }: Reading): void => {
  containers.pop();
};

const openNote = ({ notePieces, containers }: Reading, tag: XmlTag): void => {
  const pieces: Piece[] = [];
  if (!/separator|continuation/i.test(tag.attribute('type') ?? '')) notePieces.set(tag.attribute('id') ?? '', pieces);
  containers.push({ pieces, aside: false });
};

const addElsewhere = ({ deleted, text }: Reading): void => {
  if (deleted === 0) text.elsewhere += 1;
};

/** What holds paragraphs of its own, or stands for some. */
const containers: Elements = {
  txbxContent: {
    open: (reading) => {
      reading.containers.push({ pieces: [], aside: true, run: reading.run });
      reading.run = undefined;
    },
    close: (reading) => {
      const box = reading.containers.pop();
      reading.run = box?.run;
      containerOf(reading).pieces.push(...(box?.pieces ?? []));
    },
  },
  footnote: { open: openNote, close: closeContainer },
  endnote: { open: openNote, close: closeContainer },
  comment: { open: openNote, close: closeContainer },
  altChunk: { open: addElsewhere },
  subDoc: { open: addElsewhere },
  showingPlcHdr: {
    open: (reading, tag) => {
      reading.placeholder = isOn(tag);
    },
  },
  sdt: {
    close: (reading) => {
      reading.placeholder = false;
    },
  },
};

const rowOf = ({ tables }: Reading) => tables.at(-1)?.rows.at(-1);

const beginCell = (reading: Reading): void => {
  reading.cells += 1;
  if (reading.cells > MOST_CELLS) throw new XmlRefused('too-large', `${MOST_CELLS} cells`);
  const cell: Cell = { content: [], span: 1, goesOn: false };
  rowOf(reading)?.cells.push(cell);
  reading.containers.push({ pieces: cell.content, aside: containerOf(reading).aside });
};

const tables: Elements = {
  tbl: {
    open: (reading) => reading.tables.push({ kind: 'table', rows: [] }),
    close: (reading) => {
      const table = reading.tables.pop();
      if (table) containerOf(reading).pieces.push(table);
    },
  },
  tr: { open: (reading) => reading.tables.at(-1)?.rows.push({ header: false, cells: [] }) },
  tblHeader: {
    open: (reading, tag) => {
      const row = rowOf(reading);
      if (row) row.header = isOn(tag);
    },
  },
  tc: { open: beginCell, close: closeContainer },
  gridSpan: {
    open: (reading, tag) => {
      const cell = rowOf(reading)?.cells.at(-1);
      if (cell) cell.span = Math.min(WIDEST, Math.max(1, Number(tag.attribute('val')) || 1));
    },
  },
  vMerge: {
    open: (reading, tag) => {
      const cell = rowOf(reading)?.cells.at(-1);
      if (cell) cell.goesOn = (tag.attribute('val') ?? 'continue') === 'continue';
    },
  },
};

/** By name. Names come out of files: only these are looked up. */
export const wordElements: ReadonlyMap<string, WordElement> = new Map(
  [paragraphs, links, containers, tables].flatMap((elements) => Object.entries(elements)),
);

const writeSymbol = (reading: Reading, tag: XmlTag): void => {
  const code = Number.parseInt(tag.attribute('char') ?? '', 16);
  const font = signFont(tag.attribute('font') ?? '');
  if (font !== undefined && code >= 0x20) writeSign(reading, signAt(font, code));
  else if (code >= 0x20 && code < 0xffff)
    writeSign(reading, code >= 0xe000 && code <= 0xf8ff ? signAt('symbol', code) : String.fromCharCode(code));
};

const readFieldMark = ({ fields }: Reading, tag: XmlTag): void => {
  const type = tag.attribute('fldCharType');
  if (type === 'begin' && fields.length < MOST_FIELDS) fields.push(fieldOf(''));
  else if (type === 'separate') beginResult(fields.at(-1));
  else if (type === 'end') fields.pop();
};

const askForNote =
  (kind: 'footnote' | 'endnote') =>
  (reading: Reading, tag: XmlTag): void => {
    const { notes } = reading.text;
    if (reading.deleted !== 0) return;
    notes.push({ kind, id: tag.attribute('id') ?? '' });
    writeLetters(reading, `[${notes.length}]`);
  };

const collectAs =
  (what: Reading['collecting']) =>
  (reading: Reading): void => {
    reading.collecting = what;
  };

const writing =
  (written: string) =>
  (reading: Reading): void =>
    writeLetters(reading, written);

/** What an element inside a run says, by name. */
export const runContents: ReadonlyMap<string, (reading: Reading, tag: XmlTag) => void> = new Map(
  Object.entries({
    t: collectAs('text'),
    instrText: collectAs('instruction'),
    tab: writing('\t'),
    ptab: writing('\t'),
    br: writing('\n'),
    cr: writing('\n'),
    noBreakHyphen: writing('\u2011'),
    sym: writeSymbol,
    fldChar: readFieldMark,
    footnoteReference: askForNote('footnote'),
    endnoteReference: askForNote('endnote'),
    commentReference: ({ text }: Reading) => {
      text.comments += 1;
    },
  }),
);
