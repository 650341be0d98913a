import * as z from 'zod';
import { unescapedHtml } from '../../markup/html.ts';
import { inScript } from '../../markup/raised.ts';

/**
 * A piece of a sentence: words; words inside an inline element; an element without content; words that are the same in every
 * language. The numbers are those of the segment's codes, so that a translation says nothing of addresses and tags.
 */
export type Inline = string | { g: string; children: Inline[] } | { ph: string } | { keep: string };

export const Inline: z.ZodType<Inline> = z.lazy(() =>
  z.union([
    z.string(),
    z.strictObject({ g: z.string(), children: z.array(Inline) }),
    z.strictObject({ ph: z.string() }),
    z.strictObject({ keep: z.string() }),
  ]),
);

/** An inline element of the source: its name and its opening tag as it stands in the sanitised HTML. */
export interface Code {
  tag: string;
  open: string;
}

/**
 * The words, without any markup. An element without content is a space. With its codes, what is raised or lowered is written so:
 * "10⁶" rather than "106".
 */
export const plainText = (inlines: readonly Inline[], codes: Readonly<Record<string, Code>> = {}): string =>
  inlines
    .map((inline) => {
      if (typeof inline === 'string') return inline;
      if ('keep' in inline) return inline.keep;
      if ('ph' in inline) return ' ';
      const words = plainText(inline.children, codes);
      const tag = codes[inline.g]?.tag;
      return tag === 'sup' || tag === 'sub' ? inScript(tag, words) : words;
    })
    .join('');

/** As two texts are compared: Unicode's composed form, every stretch of white space one space. */
export const normalised = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** The same text for the same words with the same codes around them, whatever white space and protection there are. */
export const canonical = (inlines: readonly Inline[]): string => {
  const written = (list: readonly Inline[]): string =>
    list
      .map((inline) => {
        if (typeof inline === 'string') return inline;
        if ('keep' in inline) return inline.keep;
        return 'ph' in inline ? `\u0001${inline.ph}\u0003` : `\u0001${inline.g}\u0002${written(inline.children)}\u0003`;
      })
      .join('');
  return normalised(written(inlines));
};

/** The codes of a sentence in reading order, twice where they stand twice: whether something can stand in them, and their number. */
export const codesIn = (inlines: readonly Inline[]): { around: boolean; id: string }[] =>
  inlines.flatMap((inline) => {
    if (typeof inline === 'string' || 'keep' in inline) return [];
    return 'ph' in inline ? [{ around: false, id: inline.ph }] : [{ around: true, id: inline.g }, ...codesIn(inline.children)];
  });

/** What is kept of a sentence, in reading order. */
export const keptIn = (inlines: readonly Inline[]): string[] =>
  inlines.flatMap((inline) => {
    if (typeof inline === 'string' || 'ph' in inline) return [];
    return 'keep' in inline ? [inline.keep] : keptIn(inline.children);
  });

/** Neighbouring texts as one, empty ones left out. */
export const joined = (inlines: readonly Inline[]): Inline[] => {
  const list: Inline[] = [];
  for (const inline of inlines) {
    const last = list.at(-1);
    if (inline === '') continue;
    if (typeof inline === 'string' && typeof last === 'string') list[list.length - 1] = last + inline;
    else list.push(typeof inline !== 'string' && 'g' in inline ? { ...inline, children: joined(inline.children) } : inline);
  }
  return list;
};

/** Expressions that find these names as whole words, the longest first. */
export const literally = (names: readonly string[]): string[] =>
  [...new Set(names.map((name) => name.trim()))]
    .filter(Boolean)
    .sort((one, other) => other.length - one.length)
    // A hyphen stands for itself outside of brackets, and escaped it is an error where the pattern is Unicode's (ECMA-262, IdentityEscape).
    .map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+'))
    .map((name) => `(?<![\\p{L}\\p{N}])${name}(?![\\p{L}\\p{N}])`);

/** The same with what `pattern` (global) finds marked as kept, and nothing else. */
export const keeping = (inlines: readonly Inline[], pattern: RegExp): Inline[] => {
  const bare = (list: readonly Inline[]): Inline[] =>
    list.map((inline) => {
      if (typeof inline === 'string' || 'ph' in inline) return inline;
      return 'keep' in inline ? inline.keep : { ...inline, children: bare(inline.children) };
    });
  const marked = (list: readonly Inline[]): Inline[] =>
    list.flatMap((inline): Inline[] => {
      if (typeof inline !== 'string') return ['g' in inline ? { ...inline, children: marked(inline.children) } : inline];
      const parts: Inline[] = [];
      let from = 0;
      for (const { 0: found, index } of inline.matchAll(pattern)) {
        parts.push(inline.slice(from, index), { keep: found });
        from = index + found.length;
      }
      return [...parts, inline.slice(from)].filter((part) => part !== '');
    });
  return marked(joined(bare(inlines)));
};

/** A part of sanitised HTML before it has become a segment. */
export type InlineNode = string | { tag: string; open: string; children: InlineNode[] } | { open: string };

const INLINE_TAG = /^<\/?(?:a|em|strong|sub|sup)[\s>]/;
const nameOf = (tag: string): string => /^<\/?([a-z0-9]+)/.exec(tag)?.[1] ?? '';

/** The markup of a sanitised block as it stands, and between it the runs of words with their inline elements. */
export const runsOf = (block: string): (InlineNode[] | { markup: string })[] => {
  const tokens = block.match(/<[^>]*>|[^<]+/g) ?? [];
  // An inline element around blocks is markup like they are.
  const endOf = new Map<number, number>();
  const open: { at: number; blocks: number }[] = [];
  let blocks = 0;
  tokens.forEach((token, at) => {
    if (!token.startsWith('<') || nameOf(token) === 'br') return;
    if (!INLINE_TAG.test(token)) blocks += 1;
    else if (!token.startsWith('</')) open.push({ at, blocks });
    else {
      const start = open.pop();
      if (start && start.blocks === blocks && nameOf(tokens[start.at] ?? '') === nameOf(token)) endOf.set(start.at, at);
      else blocks += 1;
    }
  });
  const ends = new Set(endOf.values());
  const parts: (InlineNode[] | { markup: string })[] = [];
  const inside: InlineNode[][] = [];
  tokens.forEach((token, at) => {
    const isText = !token.startsWith('<');
    if (ends.has(at)) inside.pop();
    else if (!isText && !endOf.has(at) && nameOf(token) !== 'br') {
      inside.length = 0;
      parts.push({ markup: token });
    } else {
      const [first] = inside;
      if (!first) {
        const run: InlineNode[] = [];
        inside.push(run);
        parts.push(run);
      }
      const node: InlineNode = isText
        ? unescapedHtml(token)
        : endOf.has(at)
          ? { tag: nameOf(token), open: token, children: [] }
          : { open: token };
      inside.at(-1)?.push(node);
      if (typeof node !== 'string' && 'children' in node) inside.push(node.children);
    }
  });
  return parts;
};

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

export const htmlOfNodes = (nodes: readonly InlineNode[]): string =>
  nodes
    .map((node) => {
      if (typeof node === 'string') return escaped(node);
      return 'children' in node ? `${node.open}${htmlOfNodes(node.children)}</${node.tag}>` : node.open;
    })
    .join('');

/** The sentence as sanitised HTML again. A code the source does not have, or not in this manner, leaves only its words. */
export const htmlOfInlines = (inlines: readonly Inline[], codes: Readonly<Record<string, Code>>): string =>
  inlines
    .map((inline) => {
      if (typeof inline === 'string') return escaped(inline);
      if ('keep' in inline) return escaped(inline.keep);
      const code = codes['ph' in inline ? inline.ph : inline.g];
      if ('ph' in inline) return code?.tag === 'br' ? code.open : '';
      const words = htmlOfInlines(inline.children, codes);
      return code && code.tag !== 'br' ? `${code.open}${words}</${code.tag}>` : words;
    })
    .join('');
