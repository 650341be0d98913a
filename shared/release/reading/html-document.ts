import { isUtf8 } from 'node:buffer';
import { comparableWords } from '../../languages/fold.ts';
import type { Newsroom } from '../../newsroom/newsroom.ts';
import { type Block, type Line, type Place, textOfBlock } from './block.ts';
import { instantIn, readIsoTime } from './calendar.ts';
import { decodeAs } from './charset.ts';
import { namedByNumber, withoutFiles } from './data-addresses.ts';
import { type DocumentRead, type Hints, type ReadFormat, type Refusal, refused } from './format.ts';
import { nothingStated } from './front-matter.ts';
import { asideIn, asideProblems, leftOutOf, together } from './html-aside.ts';
import { type MainContent, mainContent } from './html-main.ts';
import { blocksIn, linesWithin } from './html-text.ts';
import { type Element, type HtmlTree, isElement, parseHtml } from './html-tree.ts';
import { linkedArticle } from './linked-data.ts';
import { leftOutRemark, type PictureAt, type PicturePlace, placedPictures } from './placed-pictures.ts';
import { cleanText, decodeText, type SourceLine, type SourceText, sourceOf, tidy } from './source-text.ts';

/** Longer than this is no headline, whatever a page calls itself. */
const LONGEST_HEADLINE = 300;

/**
 * A page saved from a site, `.html`: the release is found inside the site's furniture. Never published is what nobody saw:
 * scripts, forms, frames, hidden elements. What the page says of itself (title, language, date) is a hint.
 */
export const readHtmlDocument: ReadFormat = async (bytes, newsroom) => readBytes(bytes, newsroom);

/** The HTML of a mail: all of it may be its text, and what is not is told by its words. `partAt` are the parts that it shows. */
export const readMailPage = async (bytes: Uint8Array, newsroom: Newsroom, partAt: PictureAt): Promise<DocumentRead | Refusal> =>
  readBytes(bytes, newsroom, partAt);

const readBytes = (whole: Uint8Array, newsroom: Newsroom, partAt?: PictureAt): DocumentRead | Refusal => {
  const { bytes, pictureAt: pictureIn } = withoutFiles(whole);
  const source = decodeHtml(bytes);
  if (source.kind === 'refused') return source;
  const writtenIn = namedByNumber(pictureIn);
  const pictureAt: PictureAt = (address) => writtenIn(address) ?? partAt?.(address);
  const { charset, problems } = source;
  return readPage(source.lines, newsroom, { charset, problems, isMail: partAt !== undefined, pictureAt });
};

const readPage = (
  lines: readonly SourceLine[],
  newsroom: Newsroom,
  {
    charset,
    problems,
    isMail,
    pictureAt,
  }: Pick<DocumentRead, 'charset' | 'problems'> & { isMail: boolean; pictureAt: PictureAt },
): DocumentRead | Refusal => {
  const tree = parseLines(lines);
  if (tree.excess) return refused(tooLarge(tree.excess));
  const article = linkedArticle(tree.linkedData);
  const titles = titlesOf(tree, article.headline);
  const { root, leftOut: furniture, menus, heading, notes } = isMail ? wholeOf(tree) : mainContent(tree.root, titles);
  const texts = [root, ...(heading ? [heading] : []), ...notes];
  const aside = together(texts.map((element) => asideIn(element, furniture)));
  const leftOut = new Set([...furniture, ...leftOutOf(aside)]);
  const reading = { leftOut, base: baseOf(tree) };
  const read = [
    ...(heading ? blocksIn(asBlock(heading), reading) : []),
    ...blocksIn(root, reading),
    ...notes.flatMap((element) => blocksIn(element, reading)),
  ];
  // Names of pictures in a page are mostly those of the site that it was saved from: nobody is asked for them.
  const { blocks, pictures, left } = placedPictures(read, placesIn(root, leftOut), pictureAt, false);
  const seen = linesWithin(tree.root, { ...reading, leftOut: menus });
  return {
    kind: 'read',
    format: 'html',
    charset,
    blocks: withHeadline(blocks, titles),
    frontMatter: nothingStated,
    lines: seen.map(({ text, line }) => ({ line, raw: text, text })),
    problems: [...problems, ...leftOutRemark(left), ...asideProblems(aside)],
    hints: hintsOf(tree, article, titles, newsroom),
    ...(pictures.length > 0 && { pictures }),
    noise: outside(tree.root, { root, leftOut, heading, notes, toldApart: new Set(leftOutOf(aside)) }).slice(0, MOST_NOISE),
  };
};

/** Where a text shows pictures; what is as small as a point is there for those who count readers. */
const placesIn = (root: Element, leftOut: ReadonlySet<Element>): PicturePlace[] => {
  const places: PicturePlace[] = [];
  const walk = (element: Element, figure: PicturePlace['figure']): void => {
    for (const child of element.children) {
      if (!isElement(child) || leftOut.has(child)) continue;
      const { src = '', alt = '', width = '', height = '' } = child.attributes;
      if (child.name !== 'img') walk(child, child.name === 'figure' ? { from: child, to: lastIn(child) } : figure);
      else if (!/^[01]$/.test(width) && !/^[01]$/.test(height))
        places.push({
          address: src.trim(),
          alt: tidy(cleanText(alt)),
          line: child.line,
          order: child.order,
          ...(figure && { figure }),
        });
    }
  };
  walk(root, undefined);
  return places;
};

const lastIn = (element: Element): Place => {
  const last = element.children.at(-1);
  return last === undefined ? element : isElement(last) ? lastIn(last) : last;
};

const wholeOf = ({ root }: HtmlTree): MainContent => ({ root, leftOut: new Set(), menus: new Set(), notes: [] });

/** Lines kept of what is left out: enough to see whether something went with it. */
const MOST_NOISE = 200;

/** The lines of a page that are not its text: beside it, and left out of it. */
const outside = (
  page: Element,
  {
    root,
    leftOut,
    heading,
    notes,
    toldApart,
  }: Pick<MainContent, 'root' | 'leftOut' | 'notes'> & { heading: Element | undefined; toldApart: ReadonlySet<Element> },
): Line[] => {
  const beside =
    root === page ? [] : linesWithin(page, { leftOut: new Set([root, ...notes, ...(heading ? [heading] : [])]), base: '' });
  const lines = [...beside];
  for (const element of leftOut) {
    const inRoot = element.parent && !leftOut.has(element.parent) && isBelow(element, root);
    if (!inRoot || lines.length >= MOST_NOISE) continue;
    const left = linesWithin(element, { leftOut: new Set(), base: '' });
    lines.push(...(toldApart.has(element) ? left.map((line): Line => ({ ...line, toldApart: true })) : left));
  }
  return lines;
};

const isBelow = (element: Element, root: Element): boolean => {
  for (let above = element.parent; above; above = above.parent) if (above === root) return true;
  return false;
};

/** Parses lines of HTML. */
const parseLines = (lines: readonly SourceLine[]): HtmlTree => {
  const starts: number[] = [];
  let length = 0;
  for (const { text } of lines) {
    starts.push(length);
    length += text.length + 1;
  }
  // Elements come in the order of the file, so that the line only goes forward.
  let at = 0;
  const lineAt = (index: number): number => {
    while (at + 1 < starts.length && (starts[at + 1] ?? 0) <= index) at += 1;
    return lines[at]?.line ?? 1;
  };
  return parseHtml(lines.map(({ text }) => text).join('\n'), lineAt);
};

/** What is said of a page or a field that has more than is read. */
export const tooLarge = ({ count, limit }: { count: number; limit: number }) =>
  ({ code: 'too-large', weight: 'error', params: { size: `${count} <…>`, limit: `${limit} <…>` } }) as const;

/** An element as one of several, so that its blocks are those of whatever holds it. */
const asBlock = (element: Element): Element => ({ ...element, name: 'div', children: [element], hasBlocks: true });

/** What a page calls itself, the surest first; the last are the parts of a title that also names the site. */
const titlesOf = ({ title, metas }: HtmlTree, headline: string | undefined): string[] => {
  const site = comparableWords(metas.get('og:site_name') ?? '');
  const parts = partsOf(tidy(title)).sort((a, b) => b.length - a.length);
  return [headline, metas.get('og:title'), metas.get('twitter:title'), metas.get('dc.title'), tidy(title), ...parts]
    .map((each) => tidy(each ?? ''))
    .filter((each) => each.length >= 8 && each.length <= LONGEST_HEADLINE && comparableWords(each) !== site);
};

/** The line by which a page calls itself is its headline, however it is marked up; other headings are below it. */
const withHeadline = (blocks: readonly Block[], titles: readonly string[]): Block[] => {
  const texts = blocks.map((block) =>
    /^(?:heading|paragraph)$/.test(block.kind) ? comparableWords(textOfBlock(block).slice(0, LONGEST_HEADLINE + 1)) : '',
  );
  const at = titles.map((title) => texts.indexOf(comparableWords(title))).find((index) => index >= 0);
  if (at === undefined) return [...blocks];
  return blocks.map((block, index) => {
    if (index === at) return { kind: 'heading', level: 1, lines: block.lines };
    return block.kind === 'heading' ? { ...block, level: Math.max(2, block.level ?? 2) } : block;
  });
};

const partsOf = (title: string): string[] => title.split(/\s+[|–—·•»«:-]+\s+/);

const baseOf = ({ base, metas }: HtmlTree): string => {
  const address = metas.get('og:url') ?? '';
  if (/^https?:\/\//i.test(base)) return base;
  return URL.canParse(base, address) ? new URL(base, address).href : address;
};

const DATES = [
  'article:published_time',
  'datepublished',
  'dcterms.issued',
  'dc.date.issued',
  'dcterms.date',
  'dc.date',
  'publish-date',
  'publishdate',
  'pubdate',
  'publication_date',
  'date',
];

const hintsOf = (
  tree: HtmlTree,
  article: ReturnType<typeof linkedArticle>,
  titles: readonly string[],
  { timeZone }: Newsroom,
): Hints => {
  const date = [article.datePublished, ...DATES.map((name) => tree.metas.get(name)), timeIn(tree.root)]
    .flatMap((text) => instantOf(text, timeZone) ?? [])
    .at(0);
  const lang = [article.inLanguage, tree.lang, tree.metas.get('og:locale'), tree.metas.get('content-language')]
    .flatMap((tag) => languageTag(tag) ?? [])
    .at(0);
  // A title comes with the name of the site, or is nothing else: a part of it must be long enough to say something.
  const whole = tidy(tree.title);
  const isPart = (title: string): boolean => whole !== title && whole.includes(title);
  const named = titles.find((title) =>
    isPart(title) ? title.split(' ').length >= 4 : title !== whole || partsOf(whole).length === 1,
  );
  return { ...(named && { headline: named }), ...(date && { date }), ...(lang && { lang }) };
};

/** An ISO time as an instant; a day alone, or a time without offset, is the newsroom's. */
export const instantOf = (text: string | undefined, timeZone: string): string | undefined => {
  const time = text === undefined ? undefined : readIsoTime(text);
  if (!time || time.kind === 'impossible') return undefined;
  return (time.kind === 'instant' ? time.instant : instantIn(timeZone, time.time)).toISOString();
};

const languageTag = (tag: string | undefined): string | undefined =>
  /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i.test(tag?.trim() ?? '') ? tag?.trim().replaceAll('_', '-') : undefined;

/** The first `<time>` that says when the page was published, else the first of all. */
const timeIn = (root: Element): string | undefined => {
  let first: string | undefined;
  const walk = (element: Element): string | undefined => {
    for (const child of element.children) {
      if (!isElement(child)) continue;
      const { datetime, itemprop, pubdate } = child.attributes;
      if (child.name === 'time' && datetime) {
        first ??= datetime;
        if (/datepublished/i.test(itemprop ?? '') || pubdate !== undefined) return datetime;
      }
      const found = walk(child);
      if (found) return found;
    }
    return undefined;
  };
  return walk(root) ?? first;
};

/** A page says in its first kilobytes which bytes it is made of. */
const PRESCAN = 2_048;

/** The encoding that a page declares in a `<meta>`, in lower case. */
const declaredCharset = (bytes: Uint8Array): string | undefined => {
  const head = Buffer.from(bytes.subarray(0, PRESCAN))
    .toString('latin1')
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '');
  for (const [tag] of head.matchAll(/<meta\b[^>]*>/gi)) {
    const name = /\bcharset\s*=\s*["']?\s*([\w:.-]{2,40})/i.exec(tag)?.[1];
    if (name) return name.toLowerCase();
  }
  return undefined;
};

/** The bytes of a page as text: by what they are, and by what the page declares only where they are nothing else. */
const decodeHtml = (bytes: Uint8Array): SourceText | Refusal => {
  const charset = declaredCharset(bytes);
  const marked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (!charset || /^utf-?(?:8|16)/.test(charset) || marked || isUtf8(bytes)) return decodeText(bytes);
  const text = decodeAs(charset, bytes);
  // A name nobody knows, or bytes that contradict it.
  return text === undefined ? decodeText(bytes) : sourceOf(text, charset);
};
