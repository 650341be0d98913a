import { betweenLines } from '../../languages/han.ts';
import { sanitiseBlocks } from '../sanitise-blocks.ts';
import { tidy } from './source-text.ts';

/** Where something stands in a file. */
export interface Place {
  line: number;
  /** Where it stands among the words of a page, whose lines may all be one. */
  order?: number | undefined;
}

/** Whether something stands before another: in an earlier line, or in the same page among earlier words. */
export const standsBefore = (one: Place, other: Place): boolean =>
  one.order !== undefined && other.order !== undefined ? one.order < other.order : one.line < other.line;

/** One line inside a block: its words, the same as inline HTML (well-formed, not yet sanitised), and where it stands. */
export interface Line extends Place {
  text: string;
  html: string;
  /** Every word of it is emphasised: how a headline looks that is not marked up as one. */
  strong: boolean;
  /** The line is meant to end here, rather than being wrapped. */
  hard: boolean;
  /** Of what was left out: a question or a remark of its own tells of it, as of words struck out. */
  toldApart?: true;
}

/**
 * A piece of a document in reading order. Every format reader hands these on, and what is derived from a document is derived
 * from these alone. `html` is there for blocks that are kept as they are (lists, tables, quotations); a rule has no lines, and a caption
 * stands below a picture.
 */
export interface Block {
  kind: 'heading' | 'paragraph' | 'caption' | 'list' | 'quotation' | 'table' | 'rule';
  /** Of a heading, from 1. */
  level?: number;
  /** It goes on where the paragraph above was broken by hand. */
  goesOn?: boolean;
  lines: Line[];
  html?: string;
  /** A mail program says that this is of another mail. */
  cited?: boolean;
}

export const escapeText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A line of plain text. */
export const plainLine = (text: string, line: number): Line => ({
  text: tidy(text),
  html: escapeText(tidy(text)),
  line,
  strong: false,
  hard: false,
});

/** The words of a block on one line. */
export const textOfBlock = ({ lines }: Block): string => tidy(lines.map(({ text }) => text).join('\n'));

/** A block as sanitised HTML; none for a rule or a block without words. */
export const htmlOfBlock = ({ kind, level = 2, lines, html }: Block): string[] => {
  if (kind === 'rule') return [];
  if (html !== undefined) return sanitiseBlocks([html]);
  const tag = kind === 'heading' ? `h${Math.min(4, Math.max(2, level))}` : 'p';
  const inner = lines
    .map((line, at) => {
      const next = lines[at + 1];
      return `${line.html.trim()}${next === undefined ? '' : line.hard ? '<br>' : betweenLines(line.text, next.text)}`;
    })
    .join('');
  return sanitiseBlocks([`<${tag}>${inner}</${tag}>`]);
};
