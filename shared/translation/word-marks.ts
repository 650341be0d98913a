import type { Inline } from '../release/wording/inline.ts';
import { inlinesOf, type Token, tokensOf } from './codes.ts';

/**
 * How inline codes are written in a Word table: `{1}words{/1}` around words, `{1/}` alone. They are text, so that copying, tracked changes,
 * other programs and other fonts leave them. What only looks like one has its brace twice.
 */
const MARK = /\{\s?(\/?)\s?(\d{1,3})\s?(\/?)\s?\}/g;

const escaped = (text: string): string => text.replace(/\{(?=\s?\/?\s?\d{1,3}\s?\/?\s?\})/g, '{{');

export const markedText = (inlines: readonly Inline[]): string =>
  tokensOf(inlines, false)
    .map((token) => {
      if (typeof token === 'string') return escaped(token);
      if ('ph' in token) return `{${token.ph}/}`;
      return 'open' in token ? `{${token.open}}` : 'close' in token ? `{/${token.close}}` : '';
    })
    .join('');

/** The sentence that such a text says. Digits of other scripts are digits, for Word and translators write them. */
export const inlinesOfMarked = (text: string): Inline[] => {
  const tokens: Token[] = [];
  let from = 0;
  const plain = text.replace(/[\u0660-\u0669\u06f0-\u06f9](?=[^{}]{0,4}\})/g, (digit) =>
    String((digit.codePointAt(0) ?? 0) & 0xf),
  );
  for (const { 0: found, 1: closes, 2: id = '', 3: alone, index } of plain.matchAll(MARK)) {
    // A doubled brace is a brace of the text.
    if (plain[index - 1] === '{') {
      tokens.push(plain.slice(from, index - 1), found);
    } else {
      tokens.push(plain.slice(from, index));
      tokens.push(alone ? { ph: id } : closes ? { close: id } : { open: id });
    }
    from = index + found.length;
  }
  tokens.push(plain.slice(from));
  return inlinesOf(tokens);
};
