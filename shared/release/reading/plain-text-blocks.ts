import { columnsOf, firstUnit } from '../../languages/han.ts';
import { type Block, escapeText, type Line, plainLine } from './block.ts';
import { type Item, isBetweenDashes, listBlocks } from './lists.ts';
import { type SourceLine, tidy } from './source-text.ts';

/** A line longer than this is a paragraph by itself: nobody wraps that wide. Columns. */
const WIDEST_WRAP = 120;
/** Lines of prose that were wrapped are at least this long. */
const NARROWEST_WRAP = 50;

const BULLET = /^\s*[-–*•·▪◦‣]\s+(?=\S)/;
const NUMBER = /^\s*(\d{1,2})[.)]\s+(?=\S)/;
/** What somebody says, behind a dash, with who says it: "– Это не случайность, – говорит …". */
const SAID = /^\s*[–-]\s+\p{Lu}.*[,!?…]\s+[–—-]\s+\p{Ll}/u;
const RULE = /^\s*[-=_*~–—.]{1,}\s*$/;

/** How an item goes on that was wrapped, below its bullet. */
const INDENTED = /^(?:\t| {2,})\s*\S/;

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** Entities that a content system left in its plain text. */
const withoutEntities = (text: string): string =>
  text.replace(/&(?:([a-z]{2,4})|#(\d{2,5}));/g, (whole, name?: string, code?: string) =>
    name
      ? (ENTITIES[name] ?? whole)
      : Number(code) >= 160 || code === '39' || code === '34'
        ? String.fromCharCode(Number(code))
        : whole,
  );

/**
 * Plain text as blocks: paragraphs between blank lines, or, where lines are too long to have been wrapped, a paragraph a line;
 * wrapped lines are joined, runs of bullets become lists.
 */
export const readPlainText = (source: readonly SourceLine[]): Block[] => {
  const indented = new Set<Line>();
  const lines = source.flatMap((each) => {
    const parts = splitAtGaps(each);
    const [first] = parts;
    if (first && INDENTED.test(each.raw)) indented.add(first);
    return parts;
  });
  const stretches = stretchesOf(lines);
  const margin = lines.reduce((most, { text }) => (columnsOf(text) <= WIDEST_WRAP ? Math.max(most, columnsOf(text)) : most), 0);
  const page = { alone: stretches.length === 1, margin, indented };
  return mergeLists(stretches.flatMap((stretch) => blocksOf(stretch, page)));
};

/** More gaps than a page has parts: then they are something else. */
const MOST_GAPS = 500;

/** Some archives keep a whole page on one line, with runs of spaces where its parts were. */
const splitAtGaps = ({ text, line }: SourceLine): Line[] => {
  const parts = text.length > 200 ? text.split(/ {8,}/, MOST_GAPS + 1) : [text];
  return (parts.length > MOST_GAPS ? [text] : parts).map((part) => plainLine(withoutEntities(part), line));
};

const stretchesOf = (lines: readonly Line[]): Line[][] => {
  const stretches: Line[][] = [[]];
  for (const line of lines) {
    if (line.text === '') stretches.push([]);
    else stretches.at(-1)?.push(line);
  }
  return stretches.filter(({ length }) => length > 0);
};

const blocksOf = (stretch: readonly Line[], page: Page): (Block | Item)[] => {
  const blocks: (Block | Item)[] = [];
  let prose: Line[] = [];
  const flush = (): void => {
    if (prose.length > 0) blocks.push(...paragraphsOf(prose, page));
    prose = [];
  };
  const numbered = stretch.filter(({ text }) => NUMBER.test(text)).length > 1;
  /** The item that a line may go on, and its last line as it stood. */
  let open: { item: Item; last: Line } | undefined;
  for (const line of stretch) {
    const bullet = isBetweenDashes(line.text) || SAID.test(line.text) ? null : BULLET.exec(line.text);
    const number = bullet || !numbered ? null : NUMBER.exec(line.text);
    const label = (bullet ?? number)?.[0];
    if (label) {
      flush();
      const text = line.text.slice(label.length);
      const mark = number ? ({ type: '1', number: Number(number[1]) } as const) : 'bullet';
      const item: Item = { depth: 0, mark, lines: [{ ...line, text, html: escapeText(text) }] };
      blocks.push(item);
      open = { item, last: line };
    } else if (RULE.test(line.text)) {
      flush();
      blocks.push({ kind: 'rule', lines: [line] });
      open = undefined;
    } else if (open && goesOn(open.last, line, page)) {
      open.item.lines.push(line);
      open.last = line;
    } else {
      prose.push(line);
      open = undefined;
    }
  }
  flush();
  return blocks;
};

/** Items that follow each other as one list, with the numbers they had. */
const mergeLists = (pieces: readonly (Block | Item)[]): Block[] => {
  const merged: Block[] = [];
  let items: Item[] = [];
  const end = (): void => {
    merged.push(...listBlocks(items));
    items = [];
  };
  for (const piece of pieces) {
    if ('mark' in piece) items.push(piece);
    else {
      end();
      merged.push(piece);
    }
  }
  end();
  return merged;
};

interface Page {
  /** There are no blank lines in the whole file, so that its lines are all there is to go by. */
  alone: boolean;
  /** The longest line that may have been wrapped, in columns. */
  margin: number;
  /** Lines that begin with spaces. */
  indented: ReadonlySet<Line>;
}

const paragraphsOf = (lines: readonly Line[], { alone, margin }: Page): Block[] => {
  const each = (): Block[] => lines.map((line) => ({ kind: 'paragraph', lines: [line] }));
  if (lines.length === 1 || lines.some(({ text }) => columnsOf(text) > WIDEST_WRAP)) return each();

  const wrapped = lines.slice(0, -1).filter((line, index) => isFull(line, lines[index + 1], margin));
  if (margin >= NARROWEST_WRAP && wrapped.length >= 0.7 * (lines.length - 1)) return unwrapped(lines, margin);
  return alone ? each() : [{ kind: 'paragraph', lines: lines.map((line) => ({ ...line, hard: true })) }];
};

/** A line was wrapped where the next word found no room. Some leave a ragged margin. */
const isFull = ({ text }: Line, next: Line | undefined, margin: number): boolean =>
  columnsOf(text) + 1 + columnsOf(firstUnit(next?.text ?? '')) > 0.85 * margin;

/** Whether a line below an item is more of it: set in, or where its last line found no room for more. */
const goesOn = (last: Line, line: Line, { margin, indented }: Page): boolean =>
  indented.has(line) || (margin >= NARROWEST_WRAP && columnsOf(last.text) <= WIDEST_WRAP && isFull(last, line, margin));

/** Joins wrapped lines; one that had room for more ends its paragraph. */
const unwrapped = (lines: readonly Line[], margin: number): Block[] => {
  const paragraphs: Line[][] = [[]];
  lines.forEach((line, index) => {
    paragraphs.at(-1)?.push(line);
    if (!isFull(line, lines[index + 1], margin)) paragraphs.push([]);
  });
  return paragraphs
    .filter(({ length }) => length > 0)
    .map((parts) => ({
      kind: 'paragraph',
      lines: [plainLine(tidy(parts.map(({ text }) => text).join('\n')), parts[0]?.line ?? 1)],
    }));
};
