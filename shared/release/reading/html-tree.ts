import { Parser } from 'htmlparser2';
import { type ClassStyles, LONGEST_SHEET, readClassStyles } from './css-classes.ts';
import { cleanText } from './source-text.ts';

/** An element that readers of the page can see. `line` is where it opens in the file. */
export interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: Node[];
  parent?: Element;
  line: number;
  /** How many elements and texts of the page stand before it. */
  order: number;
  /** Something in it begins a line of its own. */
  hasBlocks: boolean;
}

/** Text between tags: entities read, cleaned. */
export interface Words {
  words: string;
  line: number;
  order: number;
}

export type Node = Element | Words;

export const isElement = (node: Node): node is Element => 'name' in node;

/** A page as it was parsed: what can be seen of it, and what it says of itself to machines. */
export interface HtmlTree {
  root: Element;
  /** The content of `<title>`. */
  title: string;
  /** `property`, `name`, `itemprop` or `http-equiv` of each `<meta>`, in lower case, with the first content it is given. */
  metas: ReadonlyMap<string, string>;
  /** `<html lang>`. */
  lang: string;
  /** The texts of JSON-LD scripts. */
  linkedData: readonly string[];
  /** What relative links are relative to: `<base href>` or `<link rel="canonical">`. */
  base: string;
  /** There is more than a page may have; what is beyond was not read. */
  excess?: { count: number; limit: number };
}

/** Elements and texts of a page: the heaviest saved news pages have a tenth of it. */
const MOST_NODES = 60_000;
/** Cells of all tables together: a release that needs more needs an annex. */
const MOST_CELLS = 5_000;
/** Elements that are open at a time. The parser's own work grows with their square. */
const MOST_OPEN = 1_000;
/** What is deeper stands here: whoever walks the tree needs a stack. */
const DEEPEST = 120;
/** Characters handed to the parser at a time, so that one that has read enough can be stopped. */
const CHUNK = 8_192;
const LONGEST_LINKED_DATA = 200_000;
const LONGEST_META = 2_000;

const names = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** Never a part of a text, whatever is in them. */
const NEVER =
  names(`script style svg math iframe frame frameset template noscript object embed applet canvas audio video map select
  option optgroup datalist textarea input button meter progress dialog link meta base title param source track`);

const BLOCKS =
  names(`address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5
  h6 header hgroup hr legend li main nav ol p pre search section summary table tbody td tfoot th thead tr caption ul`);

export const isBlockName = (name: string): boolean => BLOCKS.has(name);

const HIDDEN_STYLE =
  /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|(?:font-size|opacity)\s*:\s*0(?![\d.]*[1-9])/i;
/** Said to screen readers only: "Skip to content", "opens in a new window". */
const HEARD_ONLY = /(?:^|\s)(?:[\w-]*-)?(?:sr-only|screen-reader(?:-text)?|visually-?hidden|assistive-text)(?:$|\s)/i;

const isHidden = (attributes: Element['attributes']): boolean =>
  'hidden' in attributes ||
  attributes['aria-hidden'] === 'true' ||
  HIDDEN_STYLE.test(attributes.style ?? '') ||
  HEARD_ONLY.test(attributes.class ?? '');

const BLOCK_STYLE = /(?:^|;)\s*display\s*:\s*(?:block|flex|grid|list-item|table|flow-root)\b/i;
/** What floats beside the words that follow it, as a first letter does, does not part them. */
const FLOATS = /(?:^|;)\s*float\s*:\s*(?:left|right)\b/i;
const INLINE = names('span a b strong i em u small font label time abbr cite q code mark bdi bdo ins data');
const isInline = (name: string): boolean => INLINE.has(name);

/** An open tag: where its content goes, if anywhere, and whether its text is about the page. */
interface Open {
  name: string;
  into: Element | undefined;
  tells?: 'title' | 'linked-data' | 'style';
}

/** How far a page is parsed: its tree, what it says of itself, and what stands open. */
interface Parsing {
  root: Element;
  about: { title: string; lang: string; base: string; canonical: string; css: string };
  metas: Map<string, string>;
  linkedData: string[];
  /** Of the style sheets so far; read when an element asks for them. */
  stylesOf: ClassStyles | undefined;
  open: Open[];
  nodes: number;
  cells: number;
  excess: HtmlTree['excess'];
  /** The line of the file that the parser has come to. */
  line: () => number;
}

/**
 * Parses HTML, a page or a part of one, into what can be seen of it. Never throws; bounded in elements, cells and depth. `lineAt`
 * tells the line of the file that an index of `html` stands in.
 */
export const parseHtml = (html: string, lineAt: (index: number) => number): HtmlTree => {
  const parsing: Parsing = {
    root: { name: '#root', attributes: {}, children: [], line: lineAt(0), order: 0, hasBlocks: true },
    about: { title: '', lang: '', base: '', canonical: '', css: '' },
    metas: new Map(),
    linkedData: [],
    stylesOf: undefined,
    open: [],
    nodes: 0,
    cells: 0,
    excess: undefined,
    line: () => lineAt(parser.startIndex),
  };
  const parser: Parser = new Parser({
    onopentag: (name, attributes) => openTag(parsing, name, attributes),
    onclosetag: () => {
      parsing.open.pop();
    },
    ontext: (text) => addText(parsing, text),
  });
  for (let at = 0; at < html.length && !parsing.excess; at += CHUNK) parser.write(html.slice(at, at + CHUNK));
  if (!parsing.excess) parser.end();
  const { root, about, metas, linkedData, excess } = parsing;
  return {
    root,
    title: cleanText(about.title).slice(0, LONGEST_META),
    metas,
    lang: about.lang,
    linkedData,
    base: about.base || about.canonical,
    ...(excess && { excess }),
  };
};

const count = (parsing: Parsing, counted: number, limit: number): void => {
  if (counted > limit) parsing.excess ??= { count: counted, limit };
};

const openTag = (parsing: Parsing, name: string, written: Element['attributes']): void => {
  const { root, open, linkedData } = parsing;
  if (parsing.excess) return;
  const attributes = styled(parsing, name, written);
  noteAbout(parsing, name, attributes);
  const parent = open.at(-1);
  const within = parent ? parent.into : root;
  const tag: Open = { name, into: undefined };
  open.push(tag);
  count(parsing, open.length, MOST_OPEN);
  if (name === 'title' && !open.some((each) => each.name === 'svg')) tag.tells = 'title';
  if (name === 'style') tag.tells = 'style';
  if (name === 'script' && /ld\+json/i.test(attributes.type ?? '')) {
    tag.tells = 'linked-data';
    linkedData.push('');
  }
  if (!within || NEVER.has(name) || isHidden(attributes)) return;
  const element = addElement(parsing, name, attributes, within);
  tag.into = open.length > DEEPEST ? within : element;
};

/** An element that can be seen, in the one that holds it. */
const addElement = (parsing: Parsing, name: string, attributes: Element['attributes'], within: Element): Element => {
  parsing.nodes += 1;
  if (name === 'td' || name === 'th') parsing.cells += 1;
  count(parsing, parsing.nodes, MOST_NODES);
  count(parsing, parsing.cells, MOST_CELLS);
  const added = (called: string, said: Element['attributes'], parent: Element): Element => {
    const { nodes: order } = parsing;
    const one: Element = { name: called, attributes: said, children: [], parent, line: parsing.line(), order, hasBlocks: false };
    parent.children.push(one);
    return one;
  };
  const style = attributes.style ?? '';
  const standsAlone = isInline(name) && BLOCK_STYLE.test(style) && !FLOATS.test(style);
  // Words that their style sets apart stand in a block, whatever their element is.
  const element = added(name, attributes, standsAlone ? added('div', {}, within) : within);
  if (isBlockName(name) || standsAlone) {
    for (let above: Element | undefined = within; above && !above.hasBlocks; above = above.parent) above.hasBlocks = true;
  }
  return element;
};

/** What its classes say of an element counts as what its own style says, which goes further. */
const styled = (parsing: Parsing, name: string, attributes: Element['attributes']): Element['attributes'] => {
  const { css } = parsing.about;
  if (css === '' || !attributes.class) return attributes;
  parsing.stylesOf ??= readClassStyles(css);
  const style = parsing.stylesOf(name, attributes.class);
  return style === '' ? attributes : { ...attributes, style: `${style};${attributes.style ?? ''}` };
};

const noteAbout = ({ about, metas }: Parsing, name: string, attributes: Element['attributes']): void => {
  if (name === 'html') about.lang ||= attributes.lang ?? attributes['xml:lang'] ?? '';
  else if (name === 'base') about.base ||= attributes.href ?? '';
  else if (name === 'link' && attributes.rel === 'canonical') about.canonical ||= attributes.href ?? '';
  else if (name === 'meta') {
    const { property, name: named, itemprop, 'http-equiv': header, content = '' } = attributes;
    const key = (property ?? named ?? itemprop ?? header ?? '').toLowerCase();
    if (key && content && !metas.has(key) && metas.size < 200) metas.set(key, cleanText(content).slice(0, LONGEST_META));
  }
};

const addText = (parsing: Parsing, text: string): void => {
  const { root, open, about, linkedData } = parsing;
  if (parsing.excess) return;
  const { into, tells }: Pick<Open, 'into' | 'tells'> = open.at(-1) ?? { into: root };
  if (tells === 'title') about.title += text.slice(0, LONGEST_META);
  if (tells === 'style') {
    about.css = (about.css + text).slice(0, LONGEST_SHEET);
    parsing.stylesOf = undefined;
  }
  if (tells === 'linked-data') linkedData.push(`${linkedData.pop() ?? ''}${text}`.slice(0, LONGEST_LINKED_DATA));
  if (!into) return;
  const last = into.children.at(-1);
  if (last && !isElement(last)) last.words += text;
  else {
    parsing.nodes += 1;
    count(parsing, parsing.nodes, MOST_NODES);
    into.children.push({ words: text, line: parsing.line(), order: parsing.nodes });
  }
};
