import { inScript, type Script } from '../../markup/raised.ts';
import type { Block, Line } from './block.ts';
import { escapeText } from './block.ts';
import { type Element, isBlockName, isElement, type Node } from './html-tree.ts';
import { type Item, listBlocks, markOf } from './lists.ts';
import { readPlainText } from './plain-text-blocks.ts';
import { cleanText, tidy } from './source-text.ts';
import { inSigns, signFont } from './symbols.ts';

/** What the blocks of an element are read by. */
interface Reading {
  /** Elements that are no part of the text. */
  leftOut: ReadonlySet<Element>;
  /** The address that relative links are relative to; without one they are only their words. */
  base: string;
  /** The font of signs that the words are set in. */
  signs?: string | undefined;
}

const FAMILY = /font-family\s*:\s*([^;,]+)/i;
/** The font of signs that an element sets its words in; `none` for another font. */
const signFontOf = ({ name, attributes: { style = '', face } }: Element): string | undefined => {
  const family = FAMILY.exec(style)?.[1] ?? (name === 'font' ? face?.split(',')[0] : undefined);
  return family === undefined ? undefined : (signFont(family) ?? 'none');
};

/** Words of one kind in a paragraph, or a line break. `marks` are the inline elements they stand in, outermost first. */
type Run = { text: string; marks: readonly Mark[]; line: number; order: number } | 'break';

interface Mark {
  open: string;
  close: string;
  strong: boolean;
  script?: Script;
}

const STRONG: Mark = { open: '<strong>', close: '</strong>', strong: true };
const EMPHASIS: Mark = { open: '<em>', close: '</em>', strong: true };
const SCRIPTS: Readonly<Record<Script, Mark>> = {
  sup: { open: '<sup>', close: '</sup>', strong: false, script: 'sup' },
  sub: { open: '<sub>', close: '</sub>', strong: false, script: 'sub' },
};

const BOLD_STYLE = /font-weight\s*:\s*(?:bold|[6-9]00)(?![\s\S]*font-weight\s*:)/i;
const ITALIC_STYLE = /font-style\s*:\s*(?:italic|oblique)(?![\s\S]*font-style\s*:)/i;
/** What an element or those around it make of words, and its own style takes back. */
const UNBOLD_STYLE = /font-weight\s*:\s*(?:normal|lighter|[1-5]00)/i;
const UPRIGHT_STYLE = /font-style\s*:\s*normal/i;
const ON_LINE_STYLE = /vertical-align\s*:\s*baseline/i;
const SCRIPT_STYLE = /vertical-align\s*:\s*(super|sub)\b/i;

const scriptOf = ({ name, attributes: { style = '' } }: Element): Script | undefined => {
  if (ON_LINE_STYLE.test(style)) return undefined;
  if (name === 'sup' || name === 'sub') return name;
  const styled = SCRIPT_STYLE.exec(style)?.[1]?.toLowerCase();
  return styled === 'super' ? 'sup' : styled === 'sub' ? 'sub' : undefined;
};

/** The marks around an element that its own style leaves as they are. */
const keptMarks = (marks: readonly Mark[], { style = '' }: Element['attributes']): readonly Mark[] => {
  if (style === '' || marks.length === 0) return marks;
  const [unbold, upright] = [UNBOLD_STYLE.test(style), UPRIGHT_STYLE.test(style)];
  return unbold || upright ? marks.filter((mark) => !((unbold && mark === STRONG) || (upright && mark === EMPHASIS))) : marks;
};

const inlineMark = ({ name, attributes }: Element, { base }: Reading): Mark | undefined => {
  if (name === 'a') {
    const href = absolute(attributes.href ?? '', base);
    return href ? { open: `<a href="${escapeText(href).replaceAll('"', '&quot;')}">`, close: '</a>', strong: false } : undefined;
  }
  const { style = '' } = attributes;
  if (name === 'strong' || name === 'b' || (name === 'span' && BOLD_STYLE.test(style)))
    return UNBOLD_STYLE.test(style) ? undefined : STRONG;
  if (name === 'em' || name === 'i' || (name === 'span' && ITALIC_STYLE.test(style)))
    return UPRIGHT_STYLE.test(style) ? undefined : EMPHASIS;
  return undefined;
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
      const words = cleanText(node.words).replace(/[ \t\r\n\f\v]+/g, ' ');
      return [{ text: reading.signs ? inSigns(reading.signs, words) : words, marks, line, order: node.order }];
    }
    if (reading.leftOut.has(node)) return [];
    if (node.name === 'br') return ['break'];
    if (node.name === 'wbr' || node.name === 'img') return [];
    const script = scriptOf(node);
    const around = keptMarks(marks, node.attributes);
    const added = [inlineMark(node, reading), script && !around.some((mark) => mark.script) ? SCRIPTS[script] : undefined];
    const font = signFontOf(node);
    const inner = runsOf(node.children, font ? { ...reading, signs: font === 'none' ? undefined : font } : reading, [
      ...around,
      ...added.filter((mark) => mark !== undefined && !around.includes(mark)),
    ] as readonly Mark[]);
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

/** The words of runs; neighbours that are raised or lowered together are one figure. */
const textOfRuns = (runs: readonly Exclude<Run, 'break'>[]): string => {
  let text = '';
  let inside = '';
  let script: Script | undefined;
  const end = (): void => {
    if (script) text += inScript(script, inside);
    inside = '';
  };
  for (const run of runs) {
    const own = run.marks.find((mark) => mark.script)?.script;
    if (own !== script) end();
    script = own;
    if (own) inside += run.text;
    else text += run.text;
  }
  end();
  return text;
};

const lineOf = (runs: readonly Exclude<Run, 'break'>[]): Line | undefined => {
  const text = tidy(textOfRuns(runs));
  if (text === '') return undefined;
  const first = runs.find((run) => run.text.trim() !== '');
  const telling = runs.filter((run) => HAS_WORDS.test(run.text));
  return {
    text,
    html: htmlOf(runs),
    line: first?.line ?? 1,
    order: first?.order,
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
    html += escapeText(text);
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
export const blocksIn = (element: Element, reading: Reading): Block[] => {
  const blocks: Block[] = [];
  let items: WordItem[] = [];
  const endList = (): void => {
    blocks.push(...listBlocks(items));
    items = [];
  };
  for (const part of partsOf(element, reading)) {
    if (Array.isArray(part)) {
      const paragraphs = linesOf(runsOf(part, reading));
      if (paragraphs.length > 0) endList();
      blocks.push(...paragraphs.map((lines): Block => ({ kind: 'paragraph', lines })));
      continue;
    }
    const item = wordItem(part, reading, items.at(-1));
    if (item && items[0]?.list !== item.list) endList();
    if (item) items.push(item);
    else {
      const own = blocksOf(part, reading);
      if (own.length > 0) endList();
      blocks.push(...own);
    }
  }
  endList();
  return blocks;
};

type WordItem = Item & { list: string };

const WORD_LIST = /mso-list\s*:\s*(l\d+)\s+level(\d)/i;
const WORD_LABEL = /mso-list\s*:\s*ignore/i;

/** A paragraph by which Word writes an item of a list into HTML; what it shows before the words is the item's mark. */
const wordItem = (element: Element, reading: Reading, before: WordItem | undefined): WordItem | undefined => {
  const [, list = '', level = '1'] = WORD_LIST.exec(element.attributes.style ?? '') ?? [];
  if (list === '' || element.hasBlocks || /^h\d$/.test(element.name)) return undefined;
  const labels = below(element).filter(({ attributes }) => WORD_LABEL.test(attributes.style ?? ''));
  const label = textOfRuns(runsOf(labels.slice(0, 1), reading).filter((run) => run !== 'break'));
  const leftOut = new Set([...reading.leftOut, ...labels]);
  const lines = linesOf(runsOf(element.children, { ...reading, leftOut })).flat();
  if (lines.length === 0) return undefined;
  const depth = Math.min(8, Math.max(0, Number(level) - 1));
  const isSigned = labels.some((each) =>
    [each, each.parent, ...below(each)].some((one) => one && signFontOf(one) !== undefined && signFontOf(one) !== 'none'),
  );
  return {
    list,
    depth,
    lines,
    mark: isSigned && !/^\s*\d/.test(label) ? 'bullet' : markOf(label, before?.depth === depth ? before.mark : undefined),
  };
};

const blocksOf = (element: Element, reading: Reading): Block[] => {
  const { name } = element;
  if (/^h[1-6]$/.test(name)) {
    const lines = linesOf(runsOf(element.children, reading)).flat();
    return lines.length > 0 ? [{ kind: 'heading', level: Number(name[1]), lines }] : [];
  }
  if (name === 'hr')
    return [
      { kind: 'rule', lines: [{ text: '', html: '', line: element.line, order: element.order, strong: false, hard: false }] },
    ];
  if (name === 'p' && !element.hasBlocks) return blocksIn(element, reading);
  if (name === 'ul' || name === 'ol') return isLayout(element) ? blocksIn(element, reading) : kept('list', element, reading);
  if (name === 'table') return isLayout(element) ? blocksIn(element, reading) : kept('table', element, reading);
  // What a mail program quotes is another mail, and no quotation.
  if (name === 'blockquote' && element.attributes.type?.toLowerCase() === 'cite') {
    return blocksIn(element, reading).map((block) => ({ ...block, cited: true }));
  }
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

/** A figure is its caption and whatever else it holds; pictures are found beside the text. */
const figure = (element: Element, reading: Reading): Block[] =>
  element.children.filter(isElement).flatMap((child): Block[] => {
    if (reading.leftOut.has(child)) return [];
    if (child.name === 'figcaption')
      return linesOf(runsOf(child.children, reading)).map((lines): Block => ({ kind: 'caption', lines }));
    return child.hasBlocks || child.name === 'table' || child.name === 'blockquote' ? blocksOf(child, reading) : [];
  });

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

const STYLED_TYPES: readonly (readonly [RegExp, string])[] = [
  [/list-style(?:-type)?\s*:[^;]*lower-(?:alpha|latin)/i, 'a'],
  [/list-style(?:-type)?\s*:[^;]*upper-(?:alpha|latin)/i, 'A'],
  [/list-style(?:-type)?\s*:[^;]*lower-roman/i, 'i'],
  [/list-style(?:-type)?\s*:[^;]*upper-roman/i, 'I'],
];

const wholeNumber = (text: string | undefined): number | undefined => (/^\d{1,4}$/.test(text ?? '') ? Number(text) : undefined);

/** What of an element's attributes readers see: what a list counts by, and how many columns and rows a cell takes. */
const countingOf = (element: Element): string => {
  const { name, attributes } = element;
  const said = (attribute: string): string => {
    const number = wholeNumber(attributes[attribute]);
    return number === undefined ? '' : ` ${attribute}="${number}"`;
  };
  if (name === 'td' || name === 'th') return said('colspan') + said('rowspan');
  if (name === 'li') {
    const backwards = element.parent?.name === 'ol' && 'reversed' in element.parent.attributes ? countdownOf(element) : undefined;
    return backwards === undefined ? said('value') : ` value="${backwards}"`;
  }
  if (name !== 'ol') return '';
  const { type, style = '' } = attributes;
  const counts = STYLED_TYPES.find(([pattern]) => pattern.test(style))?.[1] ?? (/^[aAiI]$/.test(type ?? '') ? type : undefined);
  return ('reversed' in attributes ? '' : said('start')) + (counts === undefined ? '' : ` type="${counts}"`);
};

/** The number of an item of a list that counts down. */
const countdownOf = (item: Element): number | undefined => {
  const items = (item.parent?.children ?? []).filter(isElement).filter(({ name }) => name === 'li');
  let number = wholeNumber(item.parent?.attributes.start) ?? items.length;
  for (const each of items) {
    number = wholeNumber(each.attributes.value) ?? number;
    if (each === item) return number > 0 ? number : undefined;
    number -= 1;
  }
  return undefined;
};

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
  return `<${name}${countingOf(element)}>${only ?? inner}</${name}>`;
};
