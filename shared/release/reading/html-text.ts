import type { Block, Line } from './block.ts';
import { escapeHtml } from './block.ts';
import { type Element, isBlockName, isElement, type Node } from './html-tree.ts';
import { readPlainText } from './plain-text.ts';
import { cleanText, tidy } from './source-text.ts';

/** What the blocks of an element are read by. */
interface Reading {
  /** Elements that are no part of the text. */
  leftOut: ReadonlySet<Element>;
  /** The address that relative links are relative to; without one they are only their words. */
  base: string;
}

/** Words of one kind in a paragraph, or a line break. `marks` are the inline elements they stand in, outermost first. */
type Run = { text: string; marks: readonly Mark[]; line: number } | 'break';

interface Mark {
  open: string;
  close: string;
  strong: boolean;
}

const STRONG: Mark = { open: '<strong>', close: '</strong>', strong: true };
const EMPHASIS: Mark = { open: '<em>', close: '</em>', strong: true };

const BOLD_STYLE = /font-weight\s*:\s*(?:bold|[6-9]00)(?![\s\S]*font-weight\s*:)/i;
const ITALIC_STYLE = /font-style\s*:\s*(?:italic|oblique)(?![\s\S]*font-style\s*:)/i;

const markOf = ({ name, attributes }: Element, { base }: Reading): Mark | undefined => {
  if (name === 'a') {
    const href = absolute(attributes.href ?? '', base);
    return href ? { open: `<a href="${escapeHtml(href).replaceAll('"', '&quot;')}">`, close: '</a>', strong: false } : undefined;
  }
  if (name === 'strong' || name === 'b' || (name === 'span' && BOLD_STYLE.test(attributes.style ?? ''))) return STRONG;
  return name === 'em' || name === 'i' || (name === 'span' && ITALIC_STYLE.test(attributes.style ?? '')) ? EMPHASIS : undefined;
};

/** Documents of Google lead readers through Google; where they lead is said in the address. */
const REDIRECT = /^https?:\/\/(?:www\.)?google\.[a-z.]+\/url\?(?:[^#]*&)?(?:q|url)=([^&#]+)/i;

const withoutRedirect = (address: string): string => {
  const target = REDIRECT.exec(address)?.[1];
  if (!target) return address;
  try {
    const whole = decodeURIComponent(target);
    return /^https?:\/\/\S+$/i.test(whole) ? whole : address;
  } catch {
    return address;
  }
};

const absolute = (href: string, base: string): string | undefined => {
  const address = withoutRedirect(href.trim());
  if (address === '' || address.startsWith('#')) return undefined;
  if (/^(?:https?:\/\/|mailto:)\S/i.test(address)) return address;
  if (/^[a-z][a-z0-9+.-]*:/i.test(address) || !/^https?:\/\//i.test(base)) return undefined;
  return URL.canParse(address, base) ? new URL(address, base).href : undefined;
};

/** The words and breaks of inline nodes, in order. */
const runsOf = (nodes: readonly Node[], reading: Reading, marks: readonly Mark[] = []): Run[] =>
  nodes.flatMap((node): Run[] => {
    if (!isElement(node)) {
      // The line of the first word, not of the break before it.
      const line = node.line + (/^\s*/.exec(node.words)?.[0].split('\n').length ?? 1) - 1;
      return [{ text: cleanText(node.words).replace(/[ \t\r\n\f\v]+/g, ' '), marks, line }];
    }
    if (reading.leftOut.has(node)) return [];
    if (node.name === 'br') return ['break'];
    if (node.name === 'wbr' || node.name === 'img') return [];
    const mark = markOf(node, reading);
    const inner = runsOf(node.children, reading, mark && !marks.includes(mark) ? [...marks, mark] : marks);
    // A block inside a paragraph's words stands apart from them.
    return isBlockName(node.name) ? ['break', ...inner, 'break'] : inner;
  });

/** Runs as lines; an empty line in between ends a paragraph. */
const linesOf = (runs: readonly Run[]): Line[][] => {
  const paragraphs: Line[][] = [[]];
  let current: Exclude<Run, 'break'>[] = [];
  const end = (): void => {
    const line = lineOf(current);
    current = [];
    if (line) paragraphs.at(-1)?.push(line);
    else if (paragraphs.at(-1)?.length) paragraphs.push([]);
  };
  for (const run of runs) {
    if (run === 'break') end();
    else current.push(run);
  }
  end();
  return paragraphs.filter(({ length }) => length > 0);
};

const HAS_WORDS = /[\p{L}\p{N}]/u;

const lineOf = (runs: readonly Exclude<Run, 'break'>[]): Line | undefined => {
  const text = tidy(runs.map((run) => run.text).join(''));
  if (text === '') return undefined;
  const first = runs.find((run) => run.text.trim() !== '');
  const telling = runs.filter((run) => HAS_WORDS.test(run.text));
  return {
    text,
    html: htmlOf(runs),
    line: first?.line ?? 1,
    strong: telling.length > 0 && telling.every(({ marks }) => marks.some(({ strong }) => strong)),
    hard: true,
  };
};

/** Inline HTML of runs: marks that neighbours share stay open between them. */
const htmlOf = (runs: readonly Exclude<Run, 'break'>[]): string => {
  let html = '';
  let open: readonly Mark[] = [];
  for (const { text, marks } of runs) {
    if (text === '') continue;
    let shared = 0;
    while (shared < open.length && open[shared] === marks[shared]) shared += 1;
    html += open
      .slice(shared)
      .reverse()
      .map(({ close }) => close)
      .join('');
    html += marks
      .slice(shared)
      .map(({ open: tag }) => tag)
      .join('');
    html += escapeHtml(text);
    open = marks;
  }
  html += [...open]
    .reverse()
    .map(({ close }) => close)
    .join('');
  return html.replace(/ {2,}/g, ' ').trim();
};

/** What an element holds: stretches of words, and the blocks between them. */
const partsOf = ({ children }: Element, { leftOut }: Reading): (Node[] | Element)[] => {
  const parts: (Node[] | Element)[] = [];
  let words: Node[] | undefined;
  for (const child of children) {
    if (isElement(child) && leftOut.has(child)) continue;
    if (isElement(child) && (isBlockName(child.name) || child.hasBlocks)) {
      parts.push(child);
      words = undefined;
    } else if (words) words.push(child);
    else {
      words = [child];
      parts.push(words);
    }
  }
  return parts;
};

/** The blocks of an element, in reading order. */
export const blocksIn = (element: Element, reading: Reading): Block[] =>
  partsOf(element, reading).flatMap((part) =>
    Array.isArray(part)
      ? linesOf(runsOf(part, reading)).map((lines): Block => ({ kind: 'paragraph', lines }))
      : blocksOf(part, reading),
  );

const blocksOf = (element: Element, reading: Reading): Block[] => {
  const { name } = element;
  if (/^h[1-6]$/.test(name)) {
    const lines = linesOf(runsOf(element.children, reading)).flat();
    return lines.length > 0 ? [{ kind: 'heading', level: Number(name[1]), lines }] : [];
  }
  if (name === 'hr') return [{ kind: 'rule', lines: [{ text: '', html: '', line: element.line, strong: false, hard: false }] }];
  if (name === 'p' && !element.hasBlocks) return blocksIn(element, reading);
  if (name === 'ul' || name === 'ol') return isLayout(element) ? blocksIn(element, reading) : kept('list', element, reading);
  if (name === 'table') return isLayout(element) ? blocksIn(element, reading) : kept('table', element, reading);
  if (name === 'blockquote') return kept('quotation', element, reading);
  if (name === 'pre' && !element.hasBlocks) return preformatted(element, reading);
  if (name === 'figure') return figure(element, reading);
  return blocksIn(element, reading);
};

/** A text pasted between `<pre>` tags is plain text. */
const preformatted = (element: Element, { leftOut }: Reading): Block[] => {
  const words = (node: Node): string => {
    if (!isElement(node)) return cleanText(node.words);
    if (leftOut.has(node)) return '';
    return node.name === 'br' ? '\n' : node.children.map(words).join('');
  };
  const lines = words(element)
    .split(/\r\n|\r|\n/)
    .map((text, index) => ({ line: element.line + index, raw: text, text }));
  return readPlainText(lines);
};

/** Images are left out, and the words below one with it. */
const figure = (element: Element, reading: Reading): Block[] =>
  element.children
    .filter(isElement)
    .filter(({ name, hasBlocks }) => name !== 'figcaption' && (hasBlocks || name === 'table' || name === 'blockquote'))
    .flatMap((child) => blocksOf(child, reading));

const below = (element: Element): Element[] => element.children.filter(isElement).flatMap((child) => [child, ...below(child)]);

/** Tables and lists that arrange a page rather than figures or points: they hold headings, tables or whole articles. */
const isLayout = (element: Element): boolean => {
  if (element.attributes.role === 'presentation' || element.attributes.role === 'none') return true;
  const inside = below(element);
  if (inside.some(({ name }) => /^(?:h[1-6]|article|section|form|table)$/.test(name))) return true;
  if (element.name !== 'table') return false;
  const rows = inside.filter(({ name }) => name === 'tr');
  const cells = inside.filter(({ name }) => name === 'td' || name === 'th');
  return cells.length <= rows.length || cells.some(tellsMuch);
};

/** Longer cells hold a text. Characters. */
const LONGEST_CELL = 400;

const tellsMuch = (cell: Element): boolean => {
  let length = 0;
  const walk = ({ children }: Element): void => {
    for (const child of children) {
      if (isElement(child)) walk(child);
      else length += child.words.trim().length;
    }
  };
  walk(cell);
  return length > LONGEST_CELL;
};

/** A list, table or quotation as it is, with its words as lines. */
const kept = (kind: 'list' | 'table' | 'quotation', element: Element, reading: Reading): Block[] => {
  const lines = linesWithin(element, reading);
  return lines.length > 0 ? [{ kind, lines, html: keptHtml(element, reading) }] : [];
};

/** The lines of an element: each of its paragraphs, points or cells. */
export const linesWithin = (element: Element, reading: Reading): Line[] =>
  partsOf(element, reading).flatMap((part) =>
    Array.isArray(part) ? linesOf(runsOf(part, reading)).flat() : linesWithin(part, reading),
  );

const KEPT = /^(?:ul|ol|li|table|caption|thead|tbody|tr|th|td|blockquote|p)$/;
const POINT_OR_CELL = /^(?:li|t[dh])$/;

/** The HTML of what is kept as it is, of the elements that a text may consist of. */
const keptHtml = (element: Element, reading: Reading): string => {
  const { name } = element;
  const inner = partsOf(element, reading)
    .map((part) =>
      Array.isArray(part)
        ? linesOf(runsOf(part, reading))
            .flat()
            .map(({ html }) => html)
            .join('<br>')
        : keptHtml(part, reading),
    )
    .join(KEPT.test(name) ? '' : '<br>');
  if (!KEPT.test(name)) return inner;
  // The only paragraph of a point or a cell is its words.
  const only = POINT_OR_CELL.test(name) ? /^<p>((?:(?!<\/?p>)[\s\S])*)<\/p>$/.exec(inner)?.[1] : undefined;
  return `<${name}>${only ?? inner}</${name}>`;
};
