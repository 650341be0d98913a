import { type Mark, markIn, type Token } from '../codes.ts';
import type { ReadTranslation } from '../returned-document.ts';
import { type Dialect, readXliff } from '../xliff-in.ts';

/** Codes in the text: `{1}` alone, `{1>` and `<1}` around words; letters stand for bold and italic (`{b>`). */
const CODE = /\{([\w]{1,5})>|<([\w]{1,5})\}|\{(\d{1,5})\}/g;

/**
 * Phrase, formerly Memsource (https://support.phrase.com: “Bilingual files”): `m:confirmed` says whether a segment is done, and in which
 * step of the workflow it was confirmed last; codes are written into the text, and the tags they stand for below the unit
 * (`m:tunit-metadata`). The id that was sent is the key of the group (`x-key`).
 */
export const phrase = (): Dialect => {
  const tags = new Map<string, Mark>();
  return {
    standing: ({ attribute }) => {
      // A unit begins, and numbers its tags anew.
      tags.clear();
      const confirmed = attribute('confirmed');
      if (confirmed === undefined) return undefined;
      if (/^(?:0|false)$/.test(confirmed)) return 'unfinished';
      return Number(confirmed) > 1 ? 'approved' : 'translated';
    },
    foreign: (tag, text, parent) => {
      const id = tag.name === 'content' && parent?.name === 'mark' ? parent.attribute('id') : undefined;
      const mark = id === undefined ? undefined : markIn(text);
      if (id !== undefined && mark) tags.set(id, mark);
    },
    mark: (token) => {
      if ('ph' in token) return tags.get(token.ph);
      const tag = 'open' in token ? tags.get(token.open) : 'close' in token ? tags.get(token.close) : undefined;
      if (tag === undefined) return undefined;
      if ('keep' in tag) return { keep: 'open' in token ? 'begins' : 'ends' };
      return 'open' in tag && 'close' in token ? { close: tag.open } : tag;
    },
    words: (text) => {
      const tokens: Token[] = [];
      let from = 0;
      for (const { 0: found, 1: opens, 2: closes, 3: alone, index } of text.matchAll(CODE)) {
        tokens.push(text.slice(from, index));
        tokens.push(opens !== undefined ? { open: opens } : closes !== undefined ? { close: closes } : { ph: alone ?? '' });
        from = index + found.length;
      }
      return [...tokens, text.slice(from)];
    },
  };
};

export default ((bytes) => readXliff(bytes, undefined, phrase)) satisfies ReadTranslation;
