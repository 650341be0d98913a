import { withScripts } from '../markup/raised.ts';

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", apos: "'", nbsp: ' ' };

/** The text of sanitised HTML: a tag inside a word leaves it whole, a line break or the end of a block does not. */
const textOf = (html: string): string =>
  withScripts(html)
    .replace(/<\/?(?:a|em|strong)\b[^>]*>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(#39|[a-z]+);/g, (whole, name: string) => ENTITIES[name] ?? whole);

/** “10⁶” is not “106”. After a letter a raised figure is a matter of type: “m²” and “m2” are one word. */
const POWER = /(?<=\p{N})\^?(?=[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉])(?<![⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉])/gu;

/** Dashes that are written for a minus. Between two figures they say “to”, before a space they are punctuation. */
const MINUS = /(?<![\p{L}\p{M}\p{N}.,%‰)\]])[-‐‒–−](?=\p{Sc}?\p{N})|(?<=\^)[-−]|−(?=\s?\p{N})(?<!\p{N}−)/gu;

/** Per cent and per mille, as Arabic writes them. */
const PER: Record<string, string> = { '٪': '%', '؉': '‰', '؊': '‱' };

/**
 * A figure with the marks that are part of it (1,500.25 is not 1 50025), a word, or a sign that changes what a figure says:
 * currency, per cent, minus (written ⊖ by now), and the signs of arithmetic before a figure.
 */
const WORD = /\p{N}+(?:[.,:/٫٬]\p{N}+)+|[\p{L}\p{M}\p{N}]+|[\p{Sc}%‰‱⊖^]|[+<>=≤≥≠≈±×÷](?=\s?\p{Sc}?\p{N})/gu;

/**
 * The words of an edition, by which copies are told: in compatibility form and lower case, figures with their signs, and
 * without what is only typography: quotation marks, other dashes, white space and invisible characters.
 */
export const comparedWordsOf = (headline: string, body: readonly string[]): string[] =>
  `${headline} ${body.map(textOf).join(' ')}`
    .replace(POWER, '^')
    .replace(/(?<=\p{N})(?=[¼-¾⅐-⅞])/gu, ' ') // else 1½ would be 11/2
    .normalize('NFKC')
    .replaceAll('⁄', '/')
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
    .replace(/[٪؉؊]/g, (sign) => PER[sign] ?? sign)
    .replace(MINUS, '⊖')
    .match(WORD) ?? [];
