import { withScripts } from './raised.ts';
import { xmlCharacters } from './xml.ts';

/** Finished HTML. Plain strings are always escaped. */
export interface Html {
  readonly html: string;
}

export type HtmlValue = Html | readonly HtmlValue[] | string | number | false | undefined;

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '\r': '' };

export const escapeHtml = (text: string): string =>
  xmlCharacters(text).replace(/[&<>"'\r]/g, (character) => ESCAPES[character] ?? '');

const written = (value: HtmlValue): string => {
  if (value === undefined || value === false) return '';
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  return 'html' in value ? value.html : value.map(written).join('');
};

/**
 * A template whose values are escaped unless they are `Html` already, in text and in quoted attributes alike. `undefined` and
 * `false` leave nothing.
 */
export const html = (parts: TemplateStringsArray, ...values: HtmlValue[]): Html => ({
  html: parts.reduce((text, part, index) => text + written(values[index - 1]) + part),
});

/** The same as `fill` for a sentence whose `{…}` are to hold markup. */
export const fillHtml = (sentence: string, values: Record<string, HtmlValue>): Html =>
  html`${sentence.split(/(\{\w+\})/).map((part) => (/^\{\w+\}$/.test(part) ? values[part.slice(1, -1)] : part))}`;

/**
 * A sentence in which the names of files, addresses and times stand between the marks of a left-to-right isolate (LRI … PDI, Unicode
 * UAX #9), with an element in place of the marks: it goes to the next line as a whole, and breaks only where it is longer than one.
 */
export const fileNamesMarked = (sentence: string): Html =>
  html`${sentence.split(/([«“"(]?\u00a0?\u2066[^\u2066-\u2069]*\u2069[\u00a0\u202f]?[»”").,;:!?؛،]*)/).map((part) => {
    const [, before = '', name, after = ''] = /^(.*)\u2066(.*)\u2069(.*)$/s.exec(part) ?? [];
    if (name === undefined) return part;
    const marked = html`<bdi class="name" dir="ltr">${name}</bdi>`;
    // Quotation marks and stops stay with the name.
    return before + after === '' ? marked : html`<span class="kept">${before}${marked}${after}</span>`;
  })}`;

/** Takes HTML that was sanitised before, as the body of an edition is. */
export const trusted = (sanitised: string): Html => ({ html: xmlCharacters(sanitised) });

/** Percent-encoded, whatever it holds: a lone surrogate would be an error (ECMA-262 §19.2.6.5). */
export const percentEncoded = (text: string): string => encodeURIComponent(xmlCharacters(text));

/** A relative address, with every part of the path percent-encoded: a `#` or `?` would end it. */
export const pathEncoded = (path: string): string => path.split('/').map(percentEncoded).join('/');

/** What there is of these, with a dot between. */
export const dotted = (parts: readonly HtmlValue[]): HtmlValue =>
  parts.filter((part) => part !== false && part !== undefined).map((part, index) => html`${index > 0 && ' · '}${part}`);

/** JSON whose strings hold nothing but characters: a lone surrogate could not be written in UTF-8. */
export const jsonText = (value: unknown): string =>
  JSON.stringify(value, (_, member: unknown) => (typeof member === 'string' ? xmlCharacters(member) : member));

/**
 * Data inside a `<script>` that is not run. No `<` can close it, and JavaScript's own line ends stay escaped
 * (https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements).
 */
export const jsonForScript = (value: unknown): Html => ({
  html: jsonText(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  ),
});

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: '\u00a0' };

/** The characters that sanitised HTML writes as entities. */
export const unescapedHtml = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => ENTITIES[name] ?? '');

/** The words of sanitised HTML, without its tags. */
export const textOf = (sanitised: string): string =>
  unescapedHtml(withScripts(sanitised).replace(/<[^>]*>/g, ''))
    .replace(/\s+/g, ' ')
    .trim();
