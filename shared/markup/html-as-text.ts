import { directionOf } from '../languages/direction.ts';
import { FIRST_STRONG_ISOLATE, LEFT_TO_RIGHT_ISOLATE, POP_ISOLATE, seemsToRun } from './bidi.ts';
import { brokenLine, type UnbrokenLine, underlineOf } from './break-lines.ts';
import { counterOf } from './counters.ts';
import { unescapedHtml } from './html.ts';
import { inScript, type Script } from './raised.ts';

/** Every run of spaces but those that must not break. */
const SPACES = /[ \t\r\n\f]+/g;

/** Elements that are lines of their own, and those with space around them unless they are in a list. */
const LINES = new Set(['br', 'li', 'tr', 'caption', 'p', 'ul', 'ol']);
const PARAGRAPHS = new Set('p h1 h2 h3 h4 ul ol blockquote table figure figcaption section div'.split(' '));

/** How far a text is written: its paragraphs, the words of the line that is begun, and what is open around the next ones. */
interface Writing {
  dir: 'ltr' | 'rtl';
  paragraphs: UnbrokenLine[][];
  paragraph: UnbrokenLine[];
  words: string;
  /** Of the next line: a dash, a number. */
  mark: string;
  /** `from` is where in the words it begins, here and below. */
  link: { href: string; from: number } | undefined;
  isolate: { control: string; from: number } | undefined;
  script: { of: Script; from: number } | undefined;
  lists: { markOf?: (count: number) => string; count: number }[];
  quotes: number;
  inCell: boolean;
  column: number;
  /** Columns that the cell goes on for. */
  spanned: number;
  /** In how many rows to come each column is covered by a cell that began above. */
  covered: number[];
}

/**
 * The words of sanitised or rendered HTML as plain text: paragraphs apart, lists with dashes or numbers, quotations indented, rows
 * of a table as lines, headings underlined, links as "words (address)". Lines have at most 76 columns unless a word is longer,
 * and run in the direction of the language.
 */
export const plainTextOf = (html: string, lang: string): string => {
  const writing = beginWriting(directionOf(lang));
  for (const [token, slash, name = '', attributes = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)([^>]*)>|[^<]+/g)) {
    if (name === '') writing.words += unescapedHtml(token);
    else if (writing.inCell && name !== 'td' && name !== 'th' && LINES.has(name)) writing.words += ' ';
    else {
      if (LINES.has(name)) endLine(writing);
      if (PARAGRAPHS.has(name) && writing.lists.length === 0) endParagraph(writing);
      if (slash) elements.get(name)?.close?.(writing);
      else elements.get(name)?.open?.(writing, attributes);
    }
  }
  endParagraph(writing);
  return writing.paragraphs.map((lines) => lines.map((line) => brokenLine(line, writing.dir)).join('\n')).join('\n\n');
};

const beginWriting = (dir: Writing['dir']): Writing => ({
  dir,
  paragraphs: [],
  paragraph: [],
  words: '',
  mark: '',
  link: undefined,
  isolate: undefined,
  script: undefined,
  lists: [],
  quotes: 0,
  inCell: false,
  column: 0,
  spanned: 0,
  covered: [],
});

const endLine = (writing: Writing): void => {
  const { quotes, lists, mark } = writing;
  const text = writing.words.replace(SPACES, ' ').replace(/^ | $/g, '');
  writing.words = '';
  writing.column = 0;
  if (text.replace(/[| ]/g, '') === '') return;
  const before = '    '.repeat(quotes) + '  '.repeat(Math.max(0, lists.length - 1));
  const hanging = before + (lists.length > 0 ? '  ' : '');
  writing.paragraph.push({ before: mark === '' ? hanging : `${before}${mark} `, hanging, text });
  writing.mark = '';
};

const endParagraph = (writing: Writing): void => {
  endLine(writing);
  if (writing.paragraph.length > 0) writing.paragraphs.push(writing.paragraph);
  writing.paragraph = [];
};

interface TextElement {
  open?: (writing: Writing, attributes: string) => void;
  close?: (writing: Writing) => void;
}

const numberIn = (attributes: string, name: string): number | undefined => {
  const value = new RegExp(`\\s${name}="(-?\\d{1,6})"`).exec(attributes)?.[1];
  return value === undefined ? undefined : Number(value);
};

const closeList = ({ lists }: Writing): void => {
  lists.pop();
};

const heading = (stroke: string): TextElement => ({
  close: ({ paragraphs }) => {
    const lines = paragraphs.at(-1);
    const last = lines?.at(-1);
    if (last) lines?.push(underlineOf(last, stroke));
  },
});

const blocks: Readonly<Record<string, TextElement>> = {
  h1: heading('='),
  h2: heading('-'),
  h3: heading('-'),
  h4: heading('-'),
  ul: { open: ({ lists }) => lists.push({ count: 0 }), close: closeList },
  ol: {
    open: ({ lists }, attributes) =>
      lists.push({ count: (numberIn(attributes, 'start') ?? 1) - 1, markOf: counterOf(/\stype="(\w)"/.exec(attributes)?.[1]) }),
    close: closeList,
  },
  li: {
    open: (writing, attributes) => {
      const list = writing.lists.at(-1);
      if (list) list.count = numberIn(attributes, 'value') ?? list.count + 1;
      writing.mark = list?.markOf ? `${list.markOf(list.count)}.` : '-';
    },
  },
  blockquote: {
    open: (writing) => {
      writing.quotes += 1;
    },
    close: (writing) => {
      writing.quotes -= 1;
    },
  },
};

const nextColumn = (writing: Writing): void => {
  if (writing.column > 0) writing.words += ' | ';
  writing.column += 1;
};

/** Passes the columns that a cell of a row above reaches down into. */
const underCells = (writing: Writing): void => {
  const { covered } = writing;
  for (let rows = covered[writing.column] ?? 0; rows > 0; rows = covered[writing.column] ?? 0) {
    covered[writing.column] = rows - 1;
    nextColumn(writing);
  }
};

const cell: TextElement = {
  open: (writing, attributes) => {
    underCells(writing);
    const { column, covered } = writing;
    const [columns, rows] = [numberIn(attributes, 'colspan') ?? 1, numberIn(attributes, 'rowspan') ?? 1];
    for (let at = column; at < column + columns; at += 1) covered[at] = rows - 1;
    nextColumn(writing);
    writing.spanned = columns - 1;
    writing.inCell = true;
  },
  close: (writing) => {
    writing.inCell = false;
    for (; writing.spanned > 0; writing.spanned -= 1) nextColumn(writing);
  },
};

const tables: Readonly<Record<string, TextElement>> = {
  table: {
    open: (writing) => {
      writing.covered = [];
    },
  },
  td: cell,
  th: cell,
};

/** What programs recognise as an address ends at a space; in right-to-left text its end would change sides without an isolate. */
const addressIn = (href: string, dir: 'ltr' | 'rtl'): string =>
  dir === 'ltr' ? href : `${LEFT_TO_RIGHT_ISOLATE}${href}\u00a0${POP_ISOLATE}`;

const link: TextElement = {
  open: (writing, attributes) => {
    const href = /\shref="([^"]*)"/.exec(attributes)?.[1] ?? '';
    writing.link = { href: unescapedHtml(href), from: writing.words.length };
  },
  close: (writing) => {
    if (!writing.link) return;
    const { href, from } = writing.link;
    const shown = writing.words.slice(from);
    if (/^https?:/i.test(href) && shown.trim() !== href) writing.words += ` (${addressIn(href, writing.dir)})`;
    if (/^mailto:/i.test(href) && !shown.includes('@')) writing.words += ` (${href.slice('mailto:'.length)})`;
    writing.link = undefined;
  },
};

const isolate: TextElement = {
  open: (writing, attributes) => {
    const control = /\sdir="ltr"/.test(attributes) ? LEFT_TO_RIGHT_ISOLATE : FIRST_STRONG_ISOLATE;
    writing.isolate = { control, from: writing.words.length };
  },
  close: (writing) => {
    if (!writing.isolate) return;
    const { control, from } = writing.isolate;
    const inside = writing.words.slice(from);
    // A number stays on one line: an isolate ends where a line does.
    const whole = control === LEFT_TO_RIGHT_ISOLATE ? inside.replace(SPACES, '\u00a0') : inside;
    const isTold = seemsToRun(inside) === writing.dir;
    writing.words = writing.words.slice(0, from) + (isTold ? whole : control + whole + POP_ISOLATE);
    writing.isolate = undefined;
  },
};

const raised = (as: Script): TextElement => ({
  open: (writing) => {
    writing.script = { of: as, from: writing.words.length };
  },
  close: (writing) => {
    if (!writing.script) return;
    const { of, from } = writing.script;
    const [before, inside] = [writing.words.slice(0, from), writing.words.slice(from)];
    // What programs read as characters of their own is not what people type into a formula.
    const isPower = of === 'sup' && /\p{N}$/u.test(before) && /^[-+−]?[\dn]+$/.test(inside);
    writing.words = before + (isPower ? `^${inside}` : inScript(of, inside));
    writing.script = undefined;
  },
});

const elements: ReadonlyMap<string, TextElement> = new Map(
  Object.entries({ ...blocks, ...tables, a: link, bdi: isolate, sup: raised('sup'), sub: raised('sub') }),
);
