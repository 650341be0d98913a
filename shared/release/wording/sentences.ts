import { wordingOf } from '../../languages/wording.ts';
import { beforeNumbers, mayEnd, neverEnds, starters } from './sentence-patterns.ts';

/** A letter alone, as in "J. Smith", "M. Diallo"; in Arabic it is a small one. */
const INITIAL = /(?:^|[\s\u00a0\u202f"'«“‘([\-–—])(?:\p{Lu}[.-])*\p{L}\p{M}*\.$/u;

/** "1." or "a)" in front of what it counts. */
const ENUMERATOR = /^[\s(]*(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)]$/u;

/** Marks that close, which some languages set off by a space. A guillemet right before a word opens: »Nein«. */
const CLOSING = /^[\s\u00a0\u202f]*(?:(?:[»’](?![\p{L}\p{N}])|[”)\]])+|["'](?=\s|$))[\s\u00a0\u202f]*/u;

const ordinals = new Map<string, boolean>();
/** Whether a number with a point is an ordinal in a language, so that no sentence ends there: "am 20. November". */
const hasOrdinalPoint = (lang: string): boolean => {
  const known = ordinals.get(lang);
  if (known !== undefined) return known;
  const day = new Intl.DateTimeFormat(lang, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(Date.UTC(2026, 10, 20));
  const has = wordingOf(lang)?.sentences?.ordinalPoint ?? /(?:^|\s)20\./.test(day);
  ordinals.set(lang, has);
  return has;
};

const formats = new Map<string, Intl.Segmenter>();
const segmenter = (lang: string): Intl.Segmenter => {
  const known = formats.get(lang) ?? new Intl.Segmenter(lang, { granularity: 'sentence' });
  formats.set(lang, known);
  return known;
};

/** Whether a break that Unicode's rules see between two stretches of text is none. */
const isFalse = (before: string, after: string, lang: string): boolean =>
  /^[\s"'«»“”‘’(¿¡[\]–—-]*\p{Ll}/u.test(after) ||
  /^[\s\u00a0\u202f]*[,;:]/u.test(after) ||
  !/[\p{L}\p{N}]/u.test(after) ||
  ENUMERATOR.test(before) ||
  neverEnds().test(before) ||
  (/(?:^|\s)(\p{Lu})\1\.$/u.test(before) && /^[\s\u00a0\u202f]*(\p{Lu})\1\./u.test(after)) ||
  (/\.$/.test(before) && !/[\p{L}\p{N}]/u.test(before)) ||
  (beforeNumbers().test(before) && /^[\s\u00a0\u202f(]*(?:\p{L}[°º] ?)?\p{N}/u.test(after)) ||
  (mayEnd().test(before) && !starters().test(after)) ||
  (INITIAL.test(before) && !mayEnd().test(before)) ||
  (/(?:^|\s)\d{1,2}\.$/.test(before) && hasOrdinalPoint(lang));

/**
 * Where the sentences of a text begin, the first (at 0) left out: UTF-16 offsets, after the white space that parts them. Unicode's
 * rules (UAX #29) without the breaks they see after abbreviations, initials and numbers; closing quotes and brackets stay with
 * what they close.
 */
export const sentenceStarts = (text: string, lang: string): number[] => {
  // A line end in the markup of a paragraph ends no sentence.
  const flat = text.replace(/[\n\r\t\f\v\u0085\u2028\u2029]/g, ' ');
  const starts: number[] = [];
  let from = 0;
  for (const { index } of segmenter(lang).segment(flat)) {
    if (index === 0) continue;
    const closing = CLOSING.exec(flat.slice(index))?.[0];
    const at = index + (closing?.length ?? 0);
    const before = flat.slice(from, at).trimEnd();
    if (at <= from || !/[\p{L}\p{N}]/u.test(before) || isFalse(before, flat.slice(at), lang)) continue;
    starts.push(at);
    from = at;
  }
  return starts;
};
