import { inScript } from '../../../markup/raised.ts';
import { type Block, escapeText, type Line } from '../block.ts';
import { type Item, innerOf, listBlocks } from '../lists.ts';
import { cleanText, tidy } from '../source-text.ts';
import type { NextMark } from './word-numbering.ts';
import type { Cell, Paragraph, Piece, Run, WordTable } from './word-text.ts';

/** Longer paragraphs are no headings, whatever their style. */
const LONGEST_HEADING = 255;

/**
 * The pieces of a Word document as blocks. Tables that only place things on the page are taken apart. Nobody marks a headline up:
 * it is bold, or larger than the text; where nothing above the text is, it is what stands in the middle.
 */
export const blocksOf = (pieces: readonly Piece[], nextMark: NextMark): Block[] => {
  const paragraphs = paragraphsIn(pieces);
  const text = paragraphs.findIndex(({ runs }) => wordsOf(runs).length > LONGEST_HEADING);
  const above = text < 0 ? paragraphs : paragraphs.slice(0, text);
  const marked = above.some(({ runs, aside }) => !aside && isEmphatic(runs));
  const plain = (piece: Piece): Piece =>
    piece.kind === 'paragraph' ? { ...piece, look: { ...piece.look, centred: false } } : piece;
  return blocksIn(marked ? pieces.map(plain) : pieces, nextMark);
};

const wordsOf = (runs: readonly Run[]): string =>
  tidy(runs.map(({ text, script }) => (script ? inScript(script, text) : text)).join(''));

/** Whether every word of it is bold or large. */
const isEmphatic = (runs: readonly Run[]): boolean => {
  const telling = runs.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  return telling.length > 0 && telling.every(({ bold, large }) => bold || large);
};

const blocksIn = (pieces: readonly Piece[], nextMark: NextMark): Block[] => {
  const blocks: Block[] = [];
  let items: (Item & { list: string })[] = [];
  const endList = (): void => {
    blocks.push(...listBlocks(items));
    items = [];
  };
  for (const piece of pieces) {
    const item = piece.kind === 'paragraph' ? itemOf(piece, nextMark) : undefined;
    if (item && items[0]?.list !== item.list) endList();
    if (item) {
      items.push(item);
      continue;
    }
    // Empty paragraphs between items are there for the look.
    if (piece.kind === 'paragraph' && wordsOf(piece.runs) === '') continue;
    endList();
    if (piece.kind === 'table') blocks.push(...tableOf(piece, nextMark));
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

const itemOf = (paragraph: Paragraph, nextMark: NextMark): (Item & { list: string }) | undefined => {
  const { list, level = 0 } = paragraph.look;
  if (!list || level > 0) return undefined;
  const lines = linesOf(paragraph);
  const mark = lines.length > 0 ? nextMark(list) : undefined;
  return mark && { list: list.id, depth: list.depth, mark, lines };
};

/** All paragraphs, those in tables included. */
export const paragraphsIn = (pieces: readonly Piece[]): Paragraph[] =>
  pieces.flatMap((piece) =>
    piece.kind === 'paragraph'
      ? [piece]
      : piece.rows.flatMap(({ cells }) => cells.flatMap(({ content }) => paragraphsIn(content))),
  );

const tableOf = ({ rows }: WordTable, nextMark: NextMark): Block[] => {
  const cells = rows.flatMap((row) => row.cells);
  const isTable = rows.length > 1 && rows.some((row) => row.cells.length > 1);
  if (!isTable || cells.some(({ content }) => content.some(({ kind }) => kind === 'table'))) {
    return cells.flatMap(({ content }) => blocksIn(content, nextMark));
  }
  const lines = cells.flatMap(({ content }) => paragraphsIn(content).flatMap(linesOf));
  if (lines.length === 0) return [];
  const first = rows.findIndex(({ header }) => !header);
  const head = rows.slice(0, first < 0 ? rows.length : first);
  const headHtml = rowsOf(head, 'th', nextMark);
  const bodyHtml = rowsOf(rows.slice(head.length), 'td', nextMark);
  const html = `<table>${headHtml && `<thead>${headHtml}</thead>`}<tbody>${bodyHtml}</tbody></table>`;
  return [{ kind: 'table', lines, html }];
};

/** Rows of the head or of the body of a table. A tall cell ends with them. */
const rowsOf = (rows: WordTable['rows'], tag: 'th' | 'td', nextMark: NextMark): string => {
  const byColumn = rows.map(({ cells }) => {
    let column = 0;
    return new Map(
      cells.map((cell) => {
        const at = column;
        column += cell.span;
        return [at, cell] as const;
      }),
    );
  });
  /** How many rows a cell is tall. */
  const reaching = (row: number, column: number): number => {
    let height = 1;
    while (byColumn[row + height]?.get(column)?.goesOn) height += 1;
    return height;
  };
  return byColumn
    .map((columns, row) => {
      const written = [...columns].map(([column, cell]) => {
        // What goes on from above is covered, unless nothing above is there.
        if (cell.goesOn && byColumn[row - 1]?.has(column)) return '';
        const height = reaching(row, column);
        const wide = cell.span > 1 ? ` colspan="${cell.span}"` : '';
        return `<${tag}${wide}${height > 1 ? ` rowspan="${height}"` : ''}>${cell.goesOn ? '' : inCell(cell, nextMark)}</${tag}>`;
      });
      return `<tr>${written.join('')}</tr>`;
    })
    .join('');
};

/** The lines of a cell, and its lists as lists. */
const inCell = ({ content }: Cell, nextMark: NextMark): string => {
  const parts = blocksIn(content, nextMark).map(({ html, lines }) => ({
    html: html ?? innerOf(lines),
    isList: html !== undefined,
  }));
  return parts.map(({ html, isList }, at) => (at > 0 && !isList && !parts[at - 1]?.isList ? `<br>${html}` : html)).join('');
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

const htmlOf = ({ text, bold, italic, script, href }: Run): string => {
  let html = escapeText(text);
  if (text.trim() === '') return html;
  if (script) html = `<${script}>${html}</${script}>`;
  if (italic) html = `<em>${html}</em>`;
  if (bold) html = `<strong>${html}</strong>`;
  return href === undefined ? html : `<a href="${escapeText(href).replaceAll('"', '&quot;')}">${html}</a>`;
};
