import { unescapedHtml } from '../markup/html.ts';
import { type Inline, joined } from '../release/wording/inline.ts';

/**
 * A sentence as most tools write it: words, and between them marks that open, close or stand alone. What is kept is marked too. The
 * numbers are those that were sent, or the tool's own.
 */
export type Token = string | Mark;
export type Mark = { open: string } | { close: string } | { ph: string } | { keep: 'begins' | 'ends' };

/**
 * The mark that a tool shows as a piece of text: the tag as it was sent. Trados keeps tags in its header, memoQ in attributes, Wordfast,
 * Phrase and PO in the text. Undefined where it is none of ours.
 */
export const markIn = (text: string): Mark | undefined => {
  const wrapped = /^<mq:(?:rxt|rxt-req|ch)\b[^>]*?\bval="([^"]*)"/.exec(text.trim());
  if (wrapped?.[1] !== undefined) return markIn(unescapedHtml(wrapped[1]));
  const [, closes, name = '', attributes = ''] = /^<(\/?)(g|pc|ph|x|mrk)\b([^>]*)>/.exec(text.trim()) ?? [];
  if (closes) return name === 'mrk' ? { keep: 'ends' } : name === 'ph' || name === 'x' ? undefined : { close: '' };
  if (name === 'mrk') return /protected|translate=["']no/.test(attributes) ? { keep: 'begins' } : undefined;
  const id = /\bid=["']([^"']{1,50})["']/.exec(attributes)?.[1];
  if (id === undefined) return undefined;
  return name === 'ph' || name === 'x' ? { ph: id } : { open: id };
};

type Open = { kind: 'g'; id: string; children: Inline[] } | { kind: 'keep'; children: Inline[] };

const textOf = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) => {
      if (typeof inline === 'string') return inline;
      if ('keep' in inline) return inline.keep;
      return 'ph' in inline ? ' ' : textOf(inline.children);
    })
    .join('');

/** The sentence that the tokens say. What is opened and never closed goes to the end; what is only closed is nothing. */
export const inlinesOf = (tokens: readonly Token[]): Inline[] => {
  const root: Inline[] = [];
  const open: Open[] = [];
  const around = (): Inline[] => open.at(-1)?.children ?? root;
  const end = (): void => {
    const last = open.pop();
    if (!last) return;
    around().push(last.kind === 'g' ? { g: last.id, children: last.children } : { keep: textOf(last.children) });
  };
  for (const token of tokens) {
    if (typeof token === 'string') around().push(token);
    else if ('ph' in token) around().push({ ph: token.ph });
    else if ('open' in token) open.push({ kind: 'g', id: token.open, children: [] });
    else if ('keep' in token && token.keep === 'begins') open.push({ kind: 'keep', children: [] });
    else {
      const isMeant = (one: Open): boolean =>
        'keep' in token ? one.kind === 'keep' : one.kind === 'g' && (token.close === '' || one.id === token.close);
      const at = open.findLastIndex(isMeant);
      if (at >= 0) while (open.length > at) end();
    }
  }
  while (open.length > 0) end();
  return joined(root);
};

/** The same sentence as tokens. Where `isKept`, what is kept is marked. */
export const tokensOf = (inlines: readonly Inline[], isKept: boolean): Token[] =>
  inlines.flatMap((inline): Token[] => {
    if (typeof inline === 'string') return [inline];
    if ('keep' in inline) return isKept ? [{ keep: 'begins' }, inline.keep, { keep: 'ends' }] : [inline.keep];
    if ('ph' in inline) return [{ ph: inline.ph }];
    return [{ open: inline.g }, ...tokensOf(inline.children, isKept), { close: inline.g }];
  });
