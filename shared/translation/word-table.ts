import { strToU8, zipSync } from 'fflate';
import { directionOf } from '../languages/direction.ts';
import { fill } from '../languages/fill.ts';
import { element, type Xml, xmlDocument } from '../markup/xml.ts';
import { keptIn } from '../release/wording/inline.ts';
import { isShown, type Segment } from '../release/wording/segments.ts';
import { jobLine } from './job-line.ts';
import { markedText } from './word-marks.ts';
import type { TranslationOrder } from './xliff-out.ts';

/** What the table says to whoever fills it in, in one language. */
export type TableWords = Record<
  'title' | 'due' | 'known' | 'table' | 'tableNumber' | 'tableNotes' | 'tableKept' | 'tableLink' | 'tableDraft',
  string
>;

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** Widths of the columns, in twentieths of a point, on a landscape A4 page. */
const COLUMNS = [1_700, 5_000, 5_000, 2_300] as const;

interface Look {
  lang: string;
  bold?: boolean;
  quiet?: boolean;
}

/** One paragraph; what is written from right to left says so, or Word turns its points and braces around. */
const paragraph = (text: string, { lang, bold, quiet }: Look): Xml => {
  const isRtl = directionOf(lang) === 'rtl';
  return element(
    'w:p',
    {},
    isRtl && element('w:pPr', {}, element('w:bidi', {})),
    element(
      'w:r',
      {},
      element(
        'w:rPr',
        {},
        bold && element('w:b', {}),
        bold && element('w:bCs', {}),
        quiet && element('w:color', { 'w:val': '767676' }),
        element('w:sz', { 'w:val': quiet ? '16' : '21' }),
        element('w:szCs', { 'w:val': quiet ? '16' : '21' }),
        isRtl && element('w:rtl', {}),
        element('w:lang', { 'w:val': lang, 'w:bidi': lang }),
      ),
      element('w:t', { 'xml:space': 'preserve' }, text),
    ),
  );
};

const row = (isHead: boolean, ...cells: Xml[][]): Xml =>
  element(
    'w:tr',
    {},
    element('w:trPr', {}, element('w:cantSplit', {}), isHead && element('w:tblHeader', {})),
    ...cells.map((paragraphs, column) =>
      element(
        'w:tc',
        {},
        element('w:tcPr', {}, element('w:tcW', { 'w:w': String(COLUMNS[column]), 'w:type': 'dxa' })),
        ...paragraphs,
      ),
    ),
  );

const border = (side: string): Xml =>
  element(`w:${side}`, { 'w:val': 'single', 'w:sz': '4', 'w:space': '0', 'w:color': 'A6A6A6' });

/** Where a link leads, by the number of its code. */
const linksOf = ({ codes }: Segment): [string, string][] =>
  Object.entries(codes).flatMap(([id, { open }]) => {
    const address = /href="([^"]*)"/.exec(open)?.[1]?.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
    return address === undefined ? [] : [[id, address]];
  });

/** The table in the body of the document: a row for each sentence that is asked for, with the number that reports call it by, and its id. */
const tableOf = (order: TranslationOrder, words: TableWords, names: TableNames): Xml => {
  const { source, target, groups, memory, drafts } = order;
  const { lang } = names;
  const rows = groups.filter(isShown).flatMap(({ segments }) =>
    segments.flatMap((segment) => {
      if (segment.fixed) return [];
      const match = memory(segment);
      const draft = match ? undefined : drafts?.(segment);
      const filled = (match ?? draft)?.target;
      const kept = [...new Set(keptIn(segment.source))];
      const notes = [
        ...(match ? [words.known] : []),
        ...(draft ? [words.tableDraft] : []),
        ...(kept.length > 0 ? [fill(words.tableKept, { words: kept.join(' · ') })] : []),
        ...linksOf(segment).map(([id, address]) => fill(words.tableLink, { mark: `{${id}}`, address })),
      ];
      return [
        row(
          false,
          [
            paragraph(`${segment.place.paragraph}.${segment.place.sentence}`, { lang: 'en' }),
            paragraph(segment.id, { lang: 'en', quiet: true }),
          ],
          [paragraph(markedText(segment.source), { lang: source })],
          [paragraph(filled ? markedText(filled) : '', { lang: target })],
          notes.length > 0 ? notes.map((note) => paragraph(note, { lang, quiet: true })) : [paragraph('', { lang })],
        ),
      ];
    }),
  );
  const head = [words.tableNumber, names.source, names.target, words.tableNotes].map((name) => [
    paragraph(name, { lang, bold: true }),
  ]);
  return element(
    'w:tbl',
    {},
    element(
      'w:tblPr',
      {},
      element('w:tblW', { 'w:w': String(COLUMNS.reduce((sum, width) => sum + width, 0)), 'w:type': 'dxa' }),
      element('w:tblBorders', {}, ...['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border)),
      element('w:tblLayout', { 'w:type': 'fixed' }),
    ),
    element('w:tblGrid', {}, ...COLUMNS.map((width) => element('w:gridCol', { 'w:w': String(width) }))),
    row(true, ...head),
    ...rows,
  );
};

export interface TableNames {
  /** The language of the desk, and the names of the others in it. */
  lang: string;
  source: string;
  target: string;
  /** When it is due, as the desk writes times. */
  due: string | undefined;
}

/**
 * A translation to be made, as a Word document (ECMA-376, WordprocessingML) for whoever has no translation tool: what to do, and a table of
 * number, source, target and notes. Targets are empty but for what is known. The same order makes the same bytes.
 */
export const wordTable = (order: TranslationOrder, words: TableWords, names: TableNames): Uint8Array => {
  const { title = '', who, notes = [], at, source } = order;
  const { lang } = names;
  const body = element(
    'w:body',
    {},
    paragraph(title, { lang: source, bold: true }),
    paragraph(
      [
        fill(words.title, { from: names.source, to: names.target }),
        ...(names.due === undefined ? [] : [fill(words.due, { time: names.due })]),
        ...(who === undefined ? [] : [who]),
      ].join(' · '),
      { lang },
    ),
    ...notes.map((note) => paragraph(note, { lang, bold: true })),
    paragraph(fill(words.table, { open: '{1}', close: '{/1}', alone: '{1/}', same: '=' }), { lang }),
    tableOf(order, words, names),
    paragraph(jobLine(order), { lang: 'en', quiet: true }),
    element(
      'w:sectPr',
      {},
      element('w:pgSz', { 'w:w': '16838', 'w:h': '11906', 'w:orient': 'landscape' }),
      element('w:pgMar', {
        'w:top': '1134',
        'w:right': '1134',
        'w:bottom': '1134',
        'w:left': '1134',
        'w:header': '709',
        'w:footer': '709',
        'w:gutter': '0',
      }),
    ),
  );
  const parts = {
    '[Content_Types].xml': element(
      'Types',
      { xmlns: `${PACKAGE}/content-types` },
      element('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
      element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      element('Override', { PartName: '/word/document.xml', ContentType: MAIN }),
    ),
    '_rels/.rels': element(
      'Relationships',
      { xmlns: `${PACKAGE}/relationships` },
      element('Relationship', { Id: 'rId1', Type: `${OFFICE}/officeDocument`, Target: 'word/document.xml' }),
    ),
    'word/document.xml': element('w:document', { 'xmlns:w': W }, body),
  };
  const files = Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xmlDocument(xml))]));
  // A zip knows no time before 1980.
  return zipSync(files, { level: 6, mtime: Math.max(Date.parse(at), Date.UTC(1980, 0, 2)) });
};
