import { comparableWords } from '../../languages/fold.ts';
import { oneOf } from '../../languages/reading.ts';
import { type Element, isBlockName, isElement, type Node } from './html-tree.ts';
import { tidy } from './source-text.ts';

/** Where in a page its text stands. */
export interface MainContent {
  /** The element whose blocks are the text. */
  root: Element;
  /** Elements that are the site's and not the text's: menus, buttons, notices, other news. */
  leftOut: ReadonlySet<Element>;
  /** Those of them that lead elsewhere. The others may say something of this text: "Embargoed until…". */
  menus: ReadonlySet<Element>;
  /** The heading that the page names as its title, or its first, where it stands outside of `root`. */
  heading?: Element;
  /** Where footnotes of the text stand, outside of `root`. */
  notes: readonly Element[];
}

/** Words of an element's classes, id and component names that say it is a site's and not a text's. */
const FURNITURE = new RegExp(
  `^(?:cookies?|consent|gdpr|onetrust|breadcrumbs?|share|sharing|sharedaddy|addtoany|social|socials|related|recommended|recommendations|newsletter|subscribe|subscription|signup|sidebar|menu|navbar|nav|navigation|pagination|pager|comments?|disqus|advert|adverts|advertisement|ads|promo|popup|modal|overlay|toolbar|tags?|taglist|skip|skiplink|masthead|colophon|copyright|login|search|trending|latest|langswitcher|feedback|donate|${oneOf(({ page }) => page?.classNames)})$`,
  'u',
);
const FURNITURE_ELEMENT = new Set(['nav', 'aside', 'menu']);
const FURNITURE_ROLE = /^(?:navigation|banner|contentinfo|complementary|search|dialog|alertdialog|menu|menubar|toolbar|tablist)$/;

/** An element that holds this share of the page's telling text is no furniture, whatever it is called. */
const TOO_MUCH = 0.4;
/** The text is below an element that holds nearly all of it. */
const NEARLY_ALL = 0.85;
/** A marked article is the text when it has this share of it: pages of news have many. */
const MOST_OF_IT = 0.5;
/** Shorter stretches of words tell nothing: buttons, dates, names of other pages. Characters outside links. */
const TELLING = 60;

interface Measure {
  /** Characters of telling text outside links. */
  told: number;
  links: number;
  /** Characters of all text outside links. */
  text: number;
}

const measureAll = (root: Element): ReadonlyMap<Element, Measure> => {
  const measures = new Map<Element, Measure>();
  const measure = (element: Element, inLink: boolean): Measure => {
    const sum: Measure = { told: 0, links: 0, text: 0 };
    let loose = 0;
    for (const child of element.children) {
      if (!isElement(child)) {
        const length = inLink ? 0 : tidy(child.words).length;
        loose += length;
        sum.text += length;
        continue;
      }
      const inner = measure(child, inLink || child.name === 'a');
      sum.text += inner.text;
      sum.links += inner.links + (child.name === 'a' ? 1 : 0);
      // Words of inline elements belong to the block around them.
      if (isBlockName(child.name) || child.hasBlocks) sum.told += inner.told;
      else loose += inner.text;
    }
    if (loose >= TELLING) sum.told += loose;
    measures.set(element, sum);
    return sum;
  };
  measure(root, false);
  return measures;
};

const wordsOfElement = (node: Node): string => (isElement(node) ? node.children.map(wordsOfElement).join('') : node.words);

const elementsBelow = (element: Element): Element[] => {
  const found: Element[] = [];
  const walk = (each: Element): void => {
    for (const child of each.children) {
      if (!isElement(child)) continue;
      found.push(child);
      walk(child);
    }
  };
  walk(element);
  return found;
};

const tokensOf = ({ class: classes = '', id = '' }: Readonly<Record<string, string>>): string[] =>
  `${classes} ${id}`
    .slice(0, 600)
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}]+/u);

/** Elements that mark a text as such. */
const isArticle = ({ name, attributes }: Element): boolean => name === 'article' || attributes.role === 'article';
const isMain = ({ name, attributes }: Element): boolean => name === 'main' || attributes.role === 'main';

/**
 * Finds the text in a saved page by how it is built: what is marked as article or main, else what holds nearly all the telling
 * words; without menus, notices, buttons and other news. `titles` are what the page calls itself, the surest first: by them its
 * heading is known.
 */
export const mainContent = (page: Element, titles: readonly string[]): MainContent => {
  const measures = measureAll(page);
  const told = (element: Element): number => measures.get(element)?.told ?? 0;
  const all = elementsBelow(page);
  const heading = headingOf(all, titles);
  const above = ancestorsOf(heading);

  const leftOut = new Set<Element>();
  const menus = new Set<Element>();
  for (const element of all) {
    if (element.parent && leftOut.has(element.parent)) leftOut.add(element);
    else if (isFurniture(element) && told(element) <= TOO_MUCH * told(page) && !above.has(element)) {
      leftOut.add(element);
      if (measures.get(element)?.links) menus.add(element);
    }
  }
  const kept = all.filter((element) => !leftOut.has(element));
  const bulk =
    told(page) -
    all.reduce((sum, each) => sum + (each.parent && leftOut.has(each) && !leftOut.has(each.parent) ? told(each) : 0), 0);
  const most = (element: Element): boolean => told(element) > 0 && told(element) >= MOST_OF_IT * bulk;
  const root =
    kept.find((element) => isArticle(element) && most(element)) ??
    kept.find((element) => isMain(element) && most(element)) ??
    densest(page, { told, leftOut, above });
  const notes = kept.filter((element) => isNotes(element) && !ancestorsOf(element).has(root));
  return { root, leftOut, menus, notes, ...(heading && !ancestorsOf(heading).has(root) && { heading }) };
};

/** Footnotes, as Word and publishing systems set them below a text. */
const isNotes = ({ attributes: { style = '', role = '', class: classes = '' } }: Element): boolean =>
  /mso-element\s*:\s*(?:foot|end)note-list/i.test(style) ||
  /^doc-(?:foot|end)notes?$/i.test(role) ||
  /(?:^|\s)(?:foot|end)notes(?:\s|$)/i.test(classes);

const ancestorsOf = (element: Element | undefined): ReadonlySet<Element> => {
  const ancestors = new Set<Element>();
  for (let above = element; above; above = above.parent) ancestors.add(above);
  return ancestors;
};

const isFurniture = (element: Element): boolean => {
  const { name, attributes } = element;
  if (FURNITURE_ELEMENT.has(name) || FURNITURE_ROLE.test(attributes.role ?? '')) return true;
  if (name === 'form') return true;
  if (name === 'header' || name === 'footer') {
    // An article's own header and footer belong to it.
    for (let above = element.parent; above; above = above.parent) if (isArticle(above)) return false;
    return true;
  }
  return tokensOf(attributes).some((token) => FURNITURE.test(token));
};

/** The heading that says what the page calls itself; else the only one of the first level. */
const headingOf = (all: readonly Element[], titles: readonly string[]): Element | undefined => {
  const headings = all
    .filter(({ name }) => /^h[1-6]$/.test(name))
    .slice(0, 300)
    .map((element) => ({ element, words: comparableWords(wordsOfElement(element)) }))
    .filter(({ words }) => words.length >= 8);
  for (const title of titles.map(comparableWords)) {
    const named = headings.find(({ words }) => words === title) ?? headings.find(({ words }) => isMostOf(words, title));
    if (named) return named.element;
  }
  const first = headings.filter(({ element }) => element.name === 'h1');
  return first.length === 1 ? first[0]?.element : undefined;
};

/** A title is often the heading and the name of the site. */
const isMostOf = (words: string, title: string): boolean =>
  words.length >= 20 && words.length > title.length / 2 && (title.startsWith(words) || title.endsWith(words));

/** Goes down as long as one element holds nearly all that is told, and the heading with it or none. */
const densest = (
  page: Element,
  { told, leftOut, above }: { told: (element: Element) => number; leftOut: ReadonlySet<Element>; above: ReadonlySet<Element> },
): Element => {
  let root = page;
  for (;;) {
    const children = root.children.filter(isElement).filter((child) => !leftOut.has(child));
    const sum = children.reduce((total, child) => total + told(child), 0);
    const most = children.find((child) => told(child) >= NEARLY_ALL * sum && told(child) > 0);
    if (!most?.hasBlocks || /^(?:p|ul|ol|table|blockquote)$/.test(most.name)) return root;
    // Its heading stands beside it, and with the heading perhaps more of it.
    if (above.has(root) && above.size > 0 && !above.has(most)) return root;
    root = most;
  }
};
