import sanitizeHtml from 'sanitize-html';
import { counterTypes } from '../markup/counters.ts';

/** The elements a body may consist of, one per block. */
const blockElements = ['p', 'h2', 'h3', 'h4', 'ul', 'ol', 'blockquote', 'table', 'figure'] as const;

const inlineElements = ['a', 'em', 'strong', 'sub', 'sup', 'br'];

/** What a whole number of an attribute may be at most: lists of the law go far, tables do not. */
const NUMBERS: Readonly<Record<string, readonly [least: number, most: number]>> = {
  start: [0, 9999],
  value: [0, 9999],
  colspan: [2, 60],
  rowspan: [2, 200],
};

/** The attributes that keep what readers see, numbers of lists and cells over several columns, and no others. */
const onlyNumbers =
  (...names: string[]): sanitizeHtml.Transformer =>
  (tagName, attributes) => ({
    tagName,
    attribs: Object.fromEntries(
      names.flatMap((name) => {
        const said = attributes[name]?.trim() ?? '';
        if (name === 'type') return (counterTypes as readonly string[]).includes(said) && said !== '1' ? [[name, said]] : [];
        const [least, most] = NUMBERS[name] ?? [0, 0];
        const number = /^\d{1,4}$/.test(said) ? Number(said) : -1;
        const isNothing = name === 'start' && number === 1;
        return number >= least && number <= most && !isNothing ? [[name, String(number)]] : [];
      }),
    ),
  });

const options: sanitizeHtml.IOptions = {
  allowedTags: [...blockElements, ...inlineElements, 'li', 'thead', 'tbody', 'tr', 'th', 'td', 'caption', 'figcaption'],
  allowedAttributes: {
    a: ['href'],
    ol: ['start', 'type'],
    li: ['value'],
    td: ['colspan', 'rowspan'],
    th: ['colspan', 'rowspan'],
  },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  nestingLimit: 20,
  transformTags: {
    b: 'strong',
    i: 'em',
    h1: 'h2',
    h5: 'h4',
    h6: 'h4',
    ol: onlyNumbers('start', 'type'),
    li: onlyNumbers('value'),
    td: onlyNumbers('colspan', 'rowspan'),
    th: onlyNumbers('colspan', 'rowspan'),
  },
};

const WHOLE_BLOCK = new RegExp(`^<(${blockElements.join('|')})(?: [^<>]*)?>[\\s\\S]*</\\1>$`);

/** The words of some HTML without its markup; entities stay as they are. */
const withoutTags = (html: string): string => sanitizeHtml(html, { allowedTags: [], allowedAttributes: {} }).trim();

/** Whether a link leads a reader somewhere, from a page, a mail and a feed alike. */
const worksEverywhere = (address: string): boolean => /^(?:https?:\/\/|mailto:)\S/i.test(address);

/** A link without an address that works everywhere is only its words. For HTML that is well-formed already. */
const withoutDeadLinks = (html: string): string => {
  if (!html.includes('<a')) return html;
  const kept: boolean[] = [];
  return html.replace(/<a(?: href="([^"]*)")?>|<\/a>/g, (tag, address?: string) => {
    if (tag === '</a>') return kept.pop() ? tag : '';
    const works = worksEverywhere(address ?? '');
    kept.push(works);
    return works ? tag : '';
  });
};

/** The addresses in some HTML, as its author wrote them, that `sanitiseBlocks` leaves out. */
export const deadLinksIn = (html: string): string[] =>
  [...html.matchAll(/<a [^<>]{0,5000}?href="([^"]*)"/gi)].flatMap(([, address = '']) =>
    worksEverywhere(address) ? [] : [address.replaceAll('&quot;', '"').replaceAll('&amp;', '&')],
  );

/** Words alone in one element, every mark in them escaped: nothing to clean, and most of what there is. */
const ONLY_WORDS = /^<(p|h[2-4])>(?:[^<>&]|&(?:amp|lt|gt);)*<\/\1>$/;

/**
 * HTML blocks as they may be published: p, h2–h4, ul, ol, blockquote, table and figure, and inside them em, strong, sub, sup, br and
 * links to http, https and mailto; lists keep what they count by, tables their wide and tall cells. Blocks without words are left out; what is not one such element becomes a paragraph.
 * Doing it twice changes nothing.
 */
export const sanitiseBlocks = (blocks: readonly string[]): string[] =>
  blocks.flatMap((block) => {
    if (ONLY_WORDS.test(block))
      return /[^\s\u00a0\u200e\u200f]/.test(block.slice(3, -4).replace(/^.?>|<.?$/g, '')) ? [block] : [];
    const clean = withoutDeadLinks(sanitizeHtml(block, options)).trim();
    const words = withoutTags(clean);
    if (words.replace(/&nbsp;|[\s\u00a0\u200e\u200f]/g, '') === '') return [];
    return [WHOLE_BLOCK.test(clean) && isOneElement(clean) ? clean : `<p>${words}</p>`];
  });

/** Whether the first element spans the whole block, rather than being followed by a second one. */
const isOneElement = (html: string): boolean => {
  let depth = 0;
  for (const tag of html.matchAll(/<(\/?)([a-z0-9]+)[^>]*>/g)) {
    if (tag[2] === 'br') continue;
    depth += tag[1] ? -1 : 1;
    if (depth === 0) return tag.index + tag[0].length === html.length;
  }
  return false;
};
