import { directionOf } from '../languages/direction.ts';
import { columnsOf } from '../languages/han.ts';
import { counterOf } from './counters.ts';
import { unescapedHtml } from './html.ts';
import { inScript, type Script } from './raised.ts';

/** Columns that every mail program shows without breaking lines of its own (RFC 5322 §2.1.1 asks for 78). */
const COLUMNS = 76;

/** Isolates (Unicode UAX #9 §2.4), and the marks that give a line its direction. */
const LEFT_TO_RIGHT_ISOLATE = '\u2066';
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';
const MARKS = { ltr: '\u200e', rtl: '\u200f' } as const;

/** Without the controls that turn the order of what follows them: in a subject or a line of their own they only deceive. */
export const withoutBidiControls = (text: string): string => text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '');

/** A line before it is broken: what stands before it, and before each line it continues in. */
interface Line {
  before: string;
  hanging: string;
  text: string;
}

/** Every run of spaces but those that must not break. */
const SPACES = /[ \t\r\n\f]+/g;

/**
 * The words of sanitised or rendered HTML as plain text: paragraphs apart, lists with dashes or numbers, quotations indented, rows
 * of a table as lines, headings underlined, links as "words (address)". Lines have at most 76 columns unless a word is longer,
 * and run in the direction of the language.
 */
export const plainTextOf = (html: string, lang: string): string => {
  const dir = directionOf(lang);
  const paragraphs: Line[][] = [];
  let paragraph: Line[] = [];
  let words = '';
  let mark = '';
  let link: { href: string; from: number } | undefined;
  let isolate: { control: string; from: number } | undefined;
  let script: { of: Script; from: number } | undefined;
  const lists: { markOf?: (count: number) => string; count: number }[] = [];
  let quotes = 0;
  let inCell = false;
  let column = 0;
  let spanned = 0;
  /** In how many rows to come each column is covered by a cell that began above. */
  let covered: number[] = [];

  const endLine = (): void => {
    const text = words.replace(SPACES, ' ').replace(/^ | $/g, '');
    words = '';
    column = 0;
    if (text.replace(/[| ]/g, '') === '') return;
    const before = '    '.repeat(quotes) + '  '.repeat(Math.max(0, lists.length - 1));
    const hanging = before + (lists.length > 0 ? '  ' : '');
    paragraph.push({ before: mark === '' ? hanging : `${before}${mark} `, hanging, text });
    mark = '';
  };
  const endParagraph = (): void => {
    endLine();
    if (paragraph.length > 0) paragraphs.push(paragraph);
    paragraph = [];
  };

  const open: Record<string, (attributes: string) => void> = {
    ul: () => lists.push({ count: 0 }),
    ol: (attributes) =>
      lists.push({ count: (numberIn(attributes, 'start') ?? 1) - 1, markOf: counterOf(/\stype="(\w)"/.exec(attributes)?.[1]) }),
    li: (attributes) => {
      const list = lists.at(-1);
      if (list) list.count = numberIn(attributes, 'value') ?? list.count + 1;
      mark = list?.markOf ? `${list.markOf(list.count)}.` : '-';
    },
    table: () => {
      covered = [];
    },
    blockquote: () => {
      quotes += 1;
    },
    a: (attributes) => {
      const href = /\shref="([^"]*)"/.exec(attributes)?.[1] ?? '';
      link = { href: unescapedHtml(href), from: words.length };
    },
    bdi: (attributes) => {
      isolate = { control: /\sdir="ltr"/.test(attributes) ? LEFT_TO_RIGHT_ISOLATE : FIRST_STRONG_ISOLATE, from: words.length };
    },
    sup: () => {
      script = { of: 'sup', from: words.length };
    },
    sub: () => {
      script = { of: 'sub', from: words.length };
    },
    td: (attributes) => beginCell(attributes),
    th: (attributes) => beginCell(attributes),
  };
  const nextColumn = (): void => {
    if (column > 0) words += ' | ';
    column += 1;
  };
  const underCells = (): void => {
    for (let rows = covered[column] ?? 0; rows > 0; rows = covered[column] ?? 0) {
      covered[column] = rows - 1;
      nextColumn();
    }
  };
  const beginCell = (attributes: string): void => {
    underCells();
    const [columns, rows] = [numberIn(attributes, 'colspan') ?? 1, numberIn(attributes, 'rowspan') ?? 1];
    for (let at = column; at < column + columns; at += 1) covered[at] = rows - 1;
    nextColumn();
    spanned = columns - 1;
    inCell = true;
  };
  const endCell = (): void => {
    inCell = false;
    for (; spanned > 0; spanned -= 1) nextColumn();
  };
  const endScript = (): void => {
    if (!script) return;
    const { of, from } = script;
    const inside = words.slice(from);
    // What programs read as characters of their own is not what people type into a formula.
    const isPower = of === 'sup' && /\p{N}$/u.test(words.slice(0, from)) && /^[-+−]?[\dn]+$/.test(inside);
    words = words.slice(0, from) + (isPower ? `^${inside}` : inScript(of, inside));
    script = undefined;
  };
  const close: Record<string, () => void> = {
    ul: () => lists.pop(),
    ol: () => lists.pop(),
    blockquote: () => {
      quotes -= 1;
    },
    a: () => {
      if (!link) return;
      const { href, from } = link;
      const shown = words.slice(from);
      if (/^https?:/i.test(href) && shown.trim() !== href) words += ` (${addressIn(href, dir)})`;
      if (/^mailto:/i.test(href) && !shown.includes('@')) words += ` (${href.slice('mailto:'.length)})`;
      link = undefined;
    },
    bdi: () => {
      if (!isolate) return;
      const { control, from } = isolate;
      const inside = words.slice(from);
      // A number stays on one line: an isolate ends where a line does.
      const whole = control === LEFT_TO_RIGHT_ISOLATE ? inside.replace(SPACES, '\u00a0') : inside;
      words = words.slice(0, from) + (seemsToRun(inside) === dir ? whole : control + whole + POP_ISOLATE);
      isolate = undefined;
    },
    sup: endScript,
    sub: endScript,
    td: endCell,
    th: endCell,
  };

  for (const [token, slash, name = '', attributes = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)([^>]*)>|[^<]+/g)) {
    if (name === '') words += unescapedHtml(token);
    else if (inCell && name !== 'td' && name !== 'th' && (name === 'br' || LINES.has(name))) words += ' ';
    else {
      if (name === 'br' || LINES.has(name)) endLine();
      if (PARAGRAPHS.has(name) && lists.length === 0) endParagraph();
      if (slash && /^h[1-4]$/.test(name)) underline(paragraphs.at(-1), name === 'h1' ? '=' : '-');
      if (slash) close[name]?.();
      else open[name]?.(attributes);
    }
  }
  endParagraph();
  return paragraphs.map((lines) => lines.map((line) => brokenLine(line, dir)).join('\n')).join('\n\n');
};

const numberIn = (attributes: string, name: string): number | undefined => {
  const value = new RegExp(`\\s${name}="(-?\\d{1,6})"`).exec(attributes)?.[1];
  return value === undefined ? undefined : Number(value);
};

/** Elements that are lines of their own, and those with space around them unless they are in a list. */
const LINES = new Set(['li', 'tr', 'caption', 'p', 'ul', 'ol']);
const PARAGRAPHS = new Set('p h1 h2 h3 h4 ul ol blockquote table figure figcaption section div'.split(' '));

const underline = (heading: Line[] | undefined, stroke: string): void => {
  const last = heading?.at(-1);
  if (heading && last) heading.push({ ...last, text: stroke.repeat(Math.min(COLUMNS, widthOf(last.text))) });
};

/** What programs recognise as an address ends at a space; in right-to-left text its end would change sides without an isolate. */
const addressIn = (href: string, dir: 'ltr' | 'rtl'): string =>
  dir === 'ltr' ? href : `${LEFT_TO_RIGHT_ISOLATE}${href}\u00a0${POP_ISOLATE}`;

const widthOf = (text: string): number => columnsOf([...text.replace(/[\p{M}\p{Cf}]/gu, '')].map((letter) => letter[0]).join(''));

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

const seemsToRun = (text: string): 'ltr' | 'rtl' => {
  const first = /\p{L}/u.exec(text)?.[0];
  return first !== undefined && RIGHT_TO_LEFT.test(first) ? 'rtl' : 'ltr';
};

/** Programs guess the direction of a line by its first letter that is not isolated: where they guess wrong, a mark helps. */
const directed = (line: string, dir: 'ltr' | 'rtl'): string =>
  // An address alone on its line is left as it is: the mark would be taken for part of it.
  seemsToRun(line.replace(/[\u2066-\u2068][^\u2069]*\u2069/g, '')) === dir || /^\s*https?:\S+$/.test(line)
    ? line
    : MARKS[dir] + line;

const brokenLine = ({ before, hanging, text }: Line, dir: 'ltr' | 'rtl'): string => {
  const lines: string[] = [];
  let line = before;
  let empty = true;
  for (const word of text.split(' ')) {
    if (!empty && widthOf(line) + 1 + widthOf(word) > COLUMNS) {
      lines.push(line);
      line = hanging;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line].map((one) => directed(one, dir)).join('\n');
};
