import { type Block, escapeHtml, type Line } from '../block.ts';
import { cleanText, tidy } from '../source-text.ts';
import type { Cell, Paragraph, Piece, Run, Table } from './word-paragraphs.ts';
import type { Marker } from './word-styles.ts';

type MarkerOf = (list: { id: string; depth: number }) => Marker;

/** Longer paragraphs are no headings, whatever their style. */
const LONGEST_HEADING = 255;

/**
 * The pieces of a Word document as blocks. Tables that only place things on the page are taken apart. Nobody marks a headline up:
 * it is bold, or larger than the text; where nothing above the text is, it is what stands in the middle.
 */
export const blocksOf = (pieces: readonly Piece[], markerOf: MarkerOf): Block[] => {
  const paragraphs = paragraphsIn(pieces);
  const text = paragraphs.findIndex(({ runs }) => wordsOf(runs).length > LONGEST_HEADING);
  const above = text < 0 ? paragraphs : paragraphs.slice(0, text);
  const marked = above.some(({ runs, aside }) => !aside && isEmphatic(runs));
  const plain = (piece: Piece): Piece =>
    piece.kind === 'paragraph' ? { ...piece, look: { ...piece.look, centred: false } } : piece;
  return blocksIn(marked ? pieces.map(plain) : pieces, markerOf);
};

const wordsOf = (runs: readonly Run[]): string => tidy(runs.map(({ text }) => text).join(''));

/** Whether every word of it is bold or large. */
const isEmphatic = (runs: readonly Run[]): boolean => {
  const telling = runs.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  return telling.length > 0 && telling.every(({ bold, large }) => bold || large);
};

const blocksIn = (pieces: readonly Piece[], markerOf: MarkerOf): Block[] => {
  const blocks: Block[] = [];
  const counted = new Map<string, number>();
  let items: Item[] = [];
  const endList = (): void => {
    blocks.push(...listOf(items, counted));
    items = [];
  };
  for (const piece of pieces) {
    const item = piece.kind === 'paragraph' ? itemOf(piece, markerOf) : undefined;
    if (item && items[0]?.list.id !== item.list.id) endList();
    if (item) {
      items.push(item);
      continue;
    }
    // Empty paragraphs between items are there for the look.
    if (piece.kind === 'paragraph' && wordsOf(piece.runs) === '') continue;
    endList();
    if (piece.kind === 'table') blocks.push(...tableOf(piece, markerOf));
    else blocks.push(...paragraphOf(piece));
  }
  endList();
  return blocks;
};

const paragraphOf = (paragraph: Paragraph): Block[] => {
  const lines = linesOf(paragraph);
  if (lines.length === 0) return [];
  const length = lines.reduce((sum, { text }) => sum + text.length, 0);
  const { level = 0 } = paragraph.look;
  return [level > 0 && length <= LONGEST_HEADING ? { kind: 'heading', level, lines } : { kind: 'paragraph', lines }];
};

interface Item {
  list: { id: string; depth: number };
  ordered: boolean;
  lines: Line[];
}

const itemOf = (paragraph: Paragraph, markerOf: MarkerOf): Item | undefined => {
  const { list, level = 0 } = paragraph.look;
  if (!list || level > 0) return undefined;
  const marker = markerOf(list);
  const lines = linesOf(paragraph);
  return marker === 'none' || lines.length === 0 ? undefined : { list, ordered: marker === 'number', lines };
};

/** Items as one list, nested by depth. One that goes on counting after a paragraph is written out: HTML would begin at 1 again. */
const listOf = (items: readonly Item[], counted: Map<string, number>): Block[] => {
  const [first] = items;
  if (!first) return [];
  const before = counted.get(first.list.id) ?? 0;
  const ownCount = items.filter(({ list }) => list.depth === first.list.depth).length;
  counted.set(first.list.id, before + ownCount);
  if (first.ordered && before > 0 && items.every(({ list }) => list.depth === first.list.depth)) {
    return items.map(({ lines }, index) => ({
      kind: 'paragraph',
      lines: lines.map((line, at) => (at === 0 ? numbered(line, before + index + 1) : line)),
    }));
  }
  return [{ kind: 'list', lines: items.flatMap(({ lines }) => lines), html: nested(items) }];
};

const numbered = (line: Line, number: number): Line => ({
  ...line,
  text: `${number}. ${line.text}`,
  html: `${number}. ${line.html}`,
});

const nested = (items: readonly Item[]): string => {
  const open: { depth: number; tag: string }[] = [];
  let html = '';
  for (const { list, ordered, lines } of items) {
    while (open.length > 1 && list.depth < (open.at(-1)?.depth ?? 0)) html += `</li></${open.pop()?.tag}>`;
    if (open.length === 0 || list.depth > (open.at(-1)?.depth ?? 0)) {
      const tag = ordered ? 'ol' : 'ul';
      open.push({ depth: list.depth, tag });
      html += `<${tag}><li>`;
    } else html += '</li><li>';
    html += innerOf(lines);
  }
  while (open.length > 0) html += `</li></${open.pop()?.tag}>`;
  return html;
};

const innerOf = (lines: readonly Line[]): string =>
  lines.map(({ html, hard }, at) => `${html}${at === lines.length - 1 ? '' : hard ? '<br>' : ' '}`).join('');

/** All paragraphs, those in tables included. */
export const paragraphsIn = (pieces: readonly Piece[]): Paragraph[] =>
  pieces.flatMap((piece) =>
    piece.kind === 'paragraph'
      ? [piece]
      : piece.rows.flatMap(({ cells }) => cells.flatMap(({ content }) => paragraphsIn(content))),
  );

const tableOf = ({ rows }: Table, markerOf: MarkerOf): Block[] => {
  const cells = rows.flatMap((row) => row.cells);
  const isTable = rows.length > 1 && rows.some((row) => row.cells.length > 1);
  if (!isTable || cells.some(({ content }) => content.some(({ kind }) => kind === 'table'))) {
    return cells.flatMap(({ content }) => blocksIn(content, markerOf));
  }
  const lines = cells.flatMap(({ content }) => paragraphsIn(content).flatMap(linesOf));
  if (lines.length === 0) return [];
  const html = rows.map(({ header, cells: own }) => `<tr>${own.map((cell) => cellOf(cell, header ? 'th' : 'td')).join('')}</tr>`);
  const headers = rows.findIndex(({ header }) => !header);
  const body = headers < 0 ? rows.length : headers;
  const head = body > 0 ? `<thead>${html.slice(0, body).join('')}</thead>` : '';
  return [{ kind: 'table', lines, html: `<table>${head}<tbody>${html.slice(body).join('')}</tbody></table>` }];
};

/** Columns stay where they are: what a wide or tall cell covers is left empty. */
const cellOf = ({ content, span, goesOn }: Cell, tag: 'th' | 'td'): string => {
  const inner = goesOn ? '' : paragraphsIn(content).map((paragraph) => innerOf(linesOf(paragraph)));
  return `<${tag}>${inner === '' ? '' : inner.filter(Boolean).join('<br>')}</${tag}>${`<${tag}></${tag}>`.repeat(span - 1)}`;
};

/** The lines of a paragraph: it ends where its author broke it, and at the tabs of a form. */
const linesOf = ({ runs, number, look, aside }: Paragraph): Line[] =>
  splitAtBreaks(runs).flatMap((part): Line[] => {
    const text = wordsOf(part);
    if (text === '') return [];
    const strong = !aside && (isEmphatic(part) || (look.centred === true && text.length <= LONGEST_HEADING));
    return [{ text, html: part.map(htmlOf).join('').trim(), line: number, strong, hard: true }];
  });

/** A paragraph that is longer is prose, and its tabs are spaces. */
const LONGEST_FORM = 200;
/** What stands before the tab of a list that was numbered by hand. */
const BY_HAND = /^\s*(?:[-–*•·▪◦‣]|\(?[\p{L}\p{N}]{1,3}[.)])?\s*$/u;

const splitAtBreaks = (runs: readonly Run[]): Run[][] => {
  const whole = runs
    .map(({ text }) => text)
    .join('')
    .trim();
  const form = whole.includes('\t') && whole.length <= LONGEST_FORM && !BY_HAND.test(whole.split('\t')[0] ?? '');
  const ends = form ? /\t+|[\n\u0085\u2028\u2029]/ : /[\n\u0085\u2028\u2029]/;
  const parts: Run[][] = [[]];
  for (const run of runs) {
    run.text.split(ends).forEach((text, index) => {
      if (index > 0) parts.push([]);
      const last = parts.at(-1);
      if (text !== '') last?.push({ ...run, text: cleanText(text).replace(/[ \t]+/g, ' ') });
    });
  }
  return parts.map(withoutMargins);
};

/** Spaces that indent a line, or that nobody sees at its end. */
const withoutMargins = (part: readonly Run[]): Run[] => {
  const from = part.findIndex(({ text }) => text.trim() !== '');
  const to = part.findLastIndex(({ text }) => text.trim() !== '');
  return part.slice(Math.max(0, from), to + 1).map((run, index, { length }) => {
    const text = index === 0 ? run.text.trimStart() : run.text;
    return { ...run, text: index === length - 1 ? text.trimEnd() : text };
  });
};

const htmlOf = ({ text, bold, italic, href }: Run): string => {
  let html = escapeHtml(text);
  if (text.trim() === '') return html;
  if (italic) html = `<em>${html}</em>`;
  if (bold) html = `<strong>${html}</strong>`;
  return href === undefined ? html : `<a href="${escapeHtml(href).replaceAll('"', '&quot;')}">${html}</a>`;
};
