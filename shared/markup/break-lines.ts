import { columnsOf } from '../languages/han.ts';
import { DIRECTION_MARKS, seemsToRun } from './bidi.ts';

/** Columns that every mail program shows without breaking lines of its own (RFC 5322 §2.1.1 asks for 78). */
const COLUMNS = 76;

/** A line before it is broken: what stands before it, and before each line it continues in. */
export interface UnbrokenLine {
  before: string;
  hanging: string;
  text: string;
}

/** What stands below a heading: as long as that, but for what continues in a line of its own. */
export const underlineOf = (heading: UnbrokenLine, stroke: string): UnbrokenLine => ({
  ...heading,
  text: stroke.repeat(Math.min(COLUMNS, widthOf(heading.text))),
});

const widthOf = (text: string): number => columnsOf([...text.replace(/[\p{M}\p{Cf}]/gu, '')].map((letter) => letter[0]).join(''));

/** Programs guess the direction of a line by its first letter that is not isolated: where they guess wrong, a mark helps. */
const directed = (line: string, dir: 'ltr' | 'rtl'): string =>
  // An address alone on its line is left as it is: the mark would be taken for part of it.
  seemsToRun(line.replace(/[\u2066-\u2068][^\u2069]*\u2069/g, '')) === dir || /^\s*https?:\S+$/.test(line)
    ? line
    : DIRECTION_MARKS[dir] + line;

/** A line in lines of at most 76 columns, unless a word is longer, in the direction of its language. */
export const brokenLine = ({ before, hanging, text }: UnbrokenLine, dir: 'ltr' | 'rtl'): string => {
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
