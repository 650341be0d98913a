import { readXml, type XmlTag } from '../read-xml.ts';
import { runContents, wordElements } from './word-elements.ts';
import { MOST_ELEMENTS } from './word-package.ts';
import { beginReading, paragraphOf, type Reading, type WordPart } from './word-reading.ts';
import { readLetters, readLook } from './word-styles.ts';
import type { WordText } from './word-text.ts';
import { writeLetters } from './write-letters.ts';

const WORD = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]);
const MATHS = 'http://schemas.openxmlformats.org/officeDocument/2006/math';

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

/** Charts and embedded files, in the vocabularies that Word hangs into its text. */
const EMBEDDED = new Set(['OLEObject', 'chart', 'relIds']);

/** Of the instruction of a field no more is read once it is as long as this. */
const LONGEST_INSTRUCTION = 4000;

/** Reads a part of a Word document that holds text. Throws `XmlRefused`. */
export const readParagraphs = (
  bytes: Uint8Array,
  { first = 1, ...part }: Omit<WordPart, 'first'> & { first?: number },
): WordText => {
  const reading = beginReading({ ...part, first });
  readXml(bytes, MOST_ELEMENTS, {
    open: (tag) => open(reading, tag),
    close: (tag) => close(reading, tag),
    text: (written) => readCharacters(reading, written),
  });
  return reading.text;
};

const open = (reading: Reading, tag: XmlTag): void => {
  if (reading.skipping > 0) reading.skipping += 1;
  // The same once more for programs that are older.
  else if (tag.name === 'Fallback') reading.skipping = 1;
  else if (WORD.has(tag.namespace)) openInWord(reading, tag);
  else openElsewhere(reading, tag);
};

const openInWord = (reading: Reading, tag: XmlTag): void => {
  const { name } = tag;
  if (FORMER.has(name) || name === 'rt' || (name === 'sdtContent' && reading.placeholder)) {
    reading.skipping = 1;
    reading.placeholder = false;
    return;
  }
  if (CHANGES.has(name)) {
    noteChange(reading);
    // In a paragraph's own mark it says that two paragraphs become one: the text stays.
    if (TAKEN_OUT.has(name) && !reading.inMark) reading.deleted += 1;
    return;
  }
  const begin = wordElements.get(name)?.open;
  const into = paragraphOf(reading);
  if (begin) begin(reading, tag);
  else if (reading.run) {
    readLetters(reading.run, tag);
    runContents.get(name)?.(reading, tag);
  } else if (into && !reading.inMark) readLook(into.look, tag);
};

const noteChange = (reading: Reading): void => {
  const { text, first } = reading;
  const number = paragraphOf(reading)?.number ?? Math.max(first, text.last);
  if (text.changes.at(-1) !== number) text.changes.push(number);
};

/** Formulas and what is embedded, in vocabularies of their own. */
const openElsewhere = (reading: Reading, tag: XmlTag): void => {
  const { name, namespace } = tag;
  if (namespace === MATHS && name === 't') {
    reading.collecting = 'text';
    reading.run ??= {};
  } else if (namespace !== MATHS) readDrawing(reading, tag);
};

/**
 * What hangs in the text. A picture is told by `pic` (DrawingML) with its `blip`, or by `imagedata` (VML); a `blip` outside of `pic` fills a
 * shape. `docPr` comes before and has the words.
 */
const readDrawing = (reading: Reading, { name, attribute }: XmlTag): void => {
  const { drawing } = reading;
  if (name === 'docPr') drawing.alt = attribute('descr') || attribute('title') || '';
  else if (name === 'pic') drawing.inPicture = true;
  else if (name === 'blip' && drawing.inPicture) addPicture(reading, attribute('embed'), drawing.alt);
  else if (name === 'imagedata') addPicture(reading, attribute('id'), attribute('title') ?? '');
  else if (EMBEDDED.has(name)) reading.text.embedded += 1;
};

const addPicture = (reading: Reading, id: string | undefined, alt: string): void => {
  if (reading.deleted > 0) return;
  const { text, first } = reading;
  const part = reading.pictureOf(id ?? '');
  const number = paragraphOf(reading)?.number ?? Math.max(first, text.last);
  if (part === undefined) text.embedded += 1;
  else text.pictures.push({ number, part, alt });
};

const close = (reading: Reading, { name, namespace }: XmlTag): void => {
  if (reading.skipping > 0) {
    reading.skipping -= 1;
    return;
  }
  reading.collecting = undefined;
  if (WORD.has(namespace)) {
    if (TAKEN_OUT.has(name) && !reading.inMark) reading.deleted -= 1;
    wordElements.get(name)?.close?.(reading);
  } else if (namespace === MATHS && name === 'r') reading.run = undefined;
  else if (name === 'pic') reading.drawing = { alt: '', inPicture: false };
};

const readCharacters = (reading: Reading, written: string): void => {
  // A line end in the XML is only how the XML was written.
  if (reading.collecting === 'text' && reading.skipping === 0) writeLetters(reading, written.replace(/[\t\n\r]/g, ' '));
  else if (reading.collecting === 'instruction') {
    const field = reading.fields.at(-1);
    if (field && !field.inResult && field.instruction.length < LONGEST_INSTRUCTION) field.instruction += written;
  }
};
