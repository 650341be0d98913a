import type { Problem } from '../problem.ts';
import { linesWithin } from './html-text.ts';
import { type Element, isElement } from './html-tree.ts';
import { struckOutQuestion } from './struck-out.ts';

/** What stands in the words of a page and is no part of its text. */
export interface Aside {
  /** Words that somebody struck out. */
  struck: readonly Element[];
  /** Comments, and the marks that lead to them. */
  comments: readonly Element[];
  /** What somebody proposes to put in or to take out, as a word processor writes it: words with a name or a time. */
  proposed: readonly Element[];
}

/**
 * Finds what a text carries with it though it was never meant to be read: words struck out, comments of a document that was saved
 * as a page, changes that nobody has accepted. `leftOut` is not looked into.
 */
export const asideIn = (root: Element, leftOut: ReadonlySet<Element>): Aside => {
  const struck: Element[] = [];
  const comments: Element[] = [];
  const proposed: Element[] = [];
  const walk = (element: Element): void => {
    for (const child of element.children) {
      if (!isElement(child) || leftOut.has(child)) continue;
      const comment = commentOf(child);
      if (comment) comments.push(comment);
      else if (isTakenOut(child)) (isProposed(child) ? proposed : struck).push(child);
      else {
        if (isPutIn(child)) proposed.push(child);
        walk(child);
      }
    }
  };
  walk(root);
  return { struck: struck.filter(hasWords), comments, proposed: proposed.filter(hasWords) };
};

const hasWords = ({ children }: Element): boolean =>
  children.some((child) => (isElement(child) ? hasWords(child) : /[\p{L}\p{N}]/u.test(child.words)));

/** What is left out of the text: insertions stay, as in Word. */
export const leftOutOf = ({ struck, comments, proposed }: Aside): readonly Element[] => [
  ...struck,
  ...comments,
  ...proposed.filter(isTakenOut),
];

const classesOf = ({ attributes }: Element): string => attributes.class ?? '';

const isTakenOut = (element: Element): boolean =>
  /^(?:del|s|strike)$/.test(element.name) || /(?:^|\s)msodel(?:$|\s)/i.test(classesOf(element)) || isStruckByStyle(element);

const isPutIn = (element: Element): boolean => element.name === 'ins' && isProposed(element);

/** The last word of a style counts: `text-decoration:none` before it is a program's habit. */
const isStruckByStyle = ({ attributes }: Element): boolean => {
  const declarations = [...(attributes.style ?? '').matchAll(/(?:^|[;\s])text-decoration(?:-line)?\s*:\s*([^;]*)/gi)];
  return /line-through/i.test(declarations.at(-1)?.[1] ?? '');
};

const isProposed = (element: Element): boolean => {
  const { cite, datetime } = element.attributes;
  if (cite !== undefined || datetime !== undefined) return true;
  if (/(?:^|\s)mso(?:del|ins)(?:$|\s)/i.test(classesOf(element))) return true;
  return element.parent !== undefined && /(?:^|\s)mso(?:del|ins)(?:$|\s)/i.test(classesOf(element.parent));
};

const WORD_COMMENT = /(?:^|\s)(?:msocomtxt|msocomanchor|msocomoff|msocommentreference|msocommenttext|msocommentsubject)(?:$|\s)/i;

/** The whole of a comment that an element belongs to, or the mark that leads to it. */
const commentOf = (element: Element): Element | undefined => {
  const { attributes, name } = element;
  if (WORD_COMMENT.test(classesOf(element)) || /mso-element\s*:\s*comment/i.test(attributes.style ?? '')) return element;
  // A document of Google: its comments stand at the end, each begins with a link back to its mark.
  if (/^(?:p|div|li|dd)$/.test(name) && firstLinkIn(element)?.attributes.href?.startsWith('#cmnt_ref')) return element;
  return name === 'a' && /^#(?:cmnt|_msocom)/.test(attributes.href ?? '') ? element : undefined;
};

/** The link that an element begins with. */
const firstLinkIn = (element: Element): Element | undefined => {
  for (const child of element.children) {
    if (!isElement(child)) {
      if (child.words.trim() !== '') return undefined;
    } else if (child.name === 'a') return child;
    else if (child.children.length > 0) return firstLinkIn(child);
  }
  return undefined;
};

/** One of several parts of a page. */
export const together = (parts: readonly Aside[]): Aside => ({
  struck: parts.flatMap(({ struck }) => struck),
  comments: parts.flatMap(({ comments }) => comments),
  proposed: parts.flatMap(({ proposed }) => proposed),
});

const linesOf = (element: Element) => linesWithin(element, { leftOut: new Set(), base: '' });
const wordsOf = (element: Element): string =>
  linesOf(element)
    .map(({ text }) => text)
    .join(' ');

/** What words stand in: the nearest element that begins a line of its own. */
const holderOf = (element: Element): Element => {
  let holder = element;
  while (/^(?:a|b|del|em|font|i|ins|s|span|strike|strong|sub|sup|u)$/.test(holder.name) && holder.parent) holder = holder.parent;
  return holder.name === 'body' || holder.name === 'html' ? element : holder;
};

/** What there is to say and to ask about it. */
export const asideProblems = ({ struck, comments, proposed }: Aside): Problem[] => {
  const problems: Problem[] = [];
  const at = (element: Element) => ({
    line: linesOf(element)[0]?.line ?? element.line,
    excerpt: wordsOf(element).slice(0, 200),
  });
  const [words] = struck;
  if (words)
    problems.push(
      struckOutQuestion(struck.length, { text: wordsOf(words), line: at(words).line, within: wordsOf(holderOf(words)) }),
    );
  const [change] = proposed;
  if (change) problems.push({ code: 'tracked-changes', weight: 'question', ...at(change), params: { count: proposed.length } });
  // A comment stands once, its mark in the text is no second one.
  const count = comments.filter(({ name }) => name !== 'a').length || comments.length;
  if (count > 0) problems.push({ code: 'hidden-text-dropped', weight: 'remark', params: { count } });
  return problems;
};
