import { type Block, escapeHtml, type Line, plainLine } from './block.ts';
import { type SourceLine, tidy } from './source-text.ts';

/** A line longer than this is a paragraph by itself: nobody wraps that wide. */
const WIDEST_WRAP = 120;
/** Lines of prose that were wrapped are at least this long. */
const NARROWEST_WRAP = 50;

const BULLET = /^\s*[-–*•·▪◦‣]\s+(?=\S)/;
const NUMBER = /^\s*\d{1,2}[.)]\s+(?=\S)/;
/** `- 30 -` ends a release and begins no list. */
const END_MARK = /^\s*-\s*30\s*-\s*$/;
const RULE = /^\s*[-=_*~–—.]{1,}\s*$/;

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
  const lines = source.flatMap(splitAtGaps);
  const stretches = stretchesOf(lines);
  return mergeLists(stretches.flatMap((stretch) => blocksOf(stretch, stretches.length === 1)));
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

const blocksOf = (stretch: readonly Line[], alone: boolean): Block[] => {
  const blocks: Block[] = [];
  let prose: Line[] = [];
  const flush = (): void => {
    if (prose.length > 0) blocks.push(...paragraphsOf(prose, alone));
    prose = [];
  };
  const numbered = stretch.filter(({ text }) => NUMBER.test(text)).length > 1;
  let item: { ordered: boolean } | undefined;
  for (const line of stretch) {
    const bullet = !END_MARK.test(line.text) && BULLET.test(line.text);
    if (bullet || (numbered && NUMBER.test(line.text))) {
      flush();
      item = { ordered: !bullet };
      const text = line.text.replace(bullet ? BULLET : NUMBER, '');
      blocks.push(listOf([{ ...line, text, html: escapeHtml(text) }], item.ordered));
    } else if (RULE.test(line.text)) {
      flush();
      blocks.push({ kind: 'rule', lines: [line] });
    } else {
      prose.push(line);
    }
  }
  flush();
  return blocks;
};

const listOf = (lines: Line[], ordered: boolean): Block => {
  const tag = ordered ? 'ol' : 'ul';
  return { kind: 'list', lines, html: `<${tag}>${lines.map(({ html }) => `<li>${html}</li>`).join('')}</${tag}>` };
};

const mergeLists = (blocks: readonly Block[]): Block[] => {
  const merged: Block[] = [];
  for (const block of blocks) {
    const last = merged.at(-1);
    const ordered = block.html?.startsWith('<ol>') ?? false;
    if (block.kind === 'list' && last?.kind === 'list' && last.html?.startsWith('<ol>') === ordered) {
      last.lines.push(...block.lines);
    } else merged.push({ ...block, lines: [...block.lines] });
  }
  return merged.map((block) => (block.kind === 'list' ? listOf(block.lines, block.html?.startsWith('<ol>') ?? false) : block));
};

/** `alone`: there are no blank lines in the whole file, so that its lines are all there is to go by. */
const paragraphsOf = (lines: readonly Line[], alone: boolean): Block[] => {
  const widest = lines.reduce((most, { text }) => Math.max(most, text.length), 0);
  const each = (): Block[] => lines.map((line) => ({ kind: 'paragraph', lines: [line] }));
  if (lines.length === 1 || widest > WIDEST_WRAP) return each();

  const before = lines.slice(0, -1);
  const full = before.filter(({ text }) => text.length >= 0.6 * widest);
  if (widest >= NARROWEST_WRAP && full.length >= 0.7 * before.length) return unwrapped(lines, widest);
  return alone ? each() : [{ kind: 'paragraph', lines: lines.map((line) => ({ ...line, hard: true })) }];
};

/** Joins wrapped lines; one that ends well before the margin, or a sentence somewhat before it, ends its paragraph. */
const unwrapped = (lines: readonly Line[], widest: number): Block[] => {
  const paragraphs: Line[][] = [[]];
  for (const line of lines) {
    paragraphs.at(-1)?.push(line);
    const short = line.text.length < 0.6 * widest;
    const ended = line.text.length < 0.8 * widest && /[.!?؟:»”"]$/.test(line.text);
    if (short || ended) paragraphs.push([]);
  }
  return paragraphs
    .filter(({ length }) => length > 0)
    .map((parts) => ({
      kind: 'paragraph',
      lines: [plainLine(tidy(parts.map(({ text }) => text).join(' ')), parts[0]?.line ?? 1)],
    }));
};
