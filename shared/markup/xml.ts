/** Finished XML: what `element` made, or a fragment that was made before. Plain strings are always escaped. */
export interface Xml {
  readonly xml: string;
}

export type XmlChild = Xml | string | false | undefined;

/** Everything outside the Char production of XML 1.0 (§2.2); with the `u` flag a surrogate matches only when it stands alone. */
const NOT_A_CHARACTER = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** The text without what XML 1.0 cannot carry, not even escaped: most control characters, lone surrogates, U+FFFE and U+FFFF. */
export const xmlCharacters = (text: string): string => text.replace(NOT_A_CHARACTER, '');

const TEXT_ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // Left as they are, a parser would fold these into line feeds (§2.11), and in attributes into spaces (§3.3.3).
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};

/** `>` is escaped too, so that `]]>` never appears (§2.4). */
const escapeXmlText = (text: string): string =>
  xmlCharacters(text).replace(/[&<>"\r]/g, (character) => TEXT_ESCAPES[character] ?? '');

const escapeAttribute = (text: string): string =>
  xmlCharacters(text).replace(/[&<>"\r\n\t]/g, (character) => TEXT_ESCAPES[character] ?? '');

/** One element. Attributes that are undefined are left out; strings among the children are text. */
export const element = (name: string, attributes: Record<string, string | undefined>, ...children: XmlChild[]): Xml => {
  const written = Object.entries(attributes)
    .filter((pair): pair is [string, string] => pair[1] !== undefined)
    .map(([attribute, value]) => ` ${attribute}="${escapeAttribute(value)}"`)
    .join('');
  const content = children.map((child) => (!child ? '' : typeof child === 'string' ? escapeXmlText(child) : child.xml)).join('');
  return { xml: content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>` };
};

/** Takes XML that `element` made earlier, such as a fragment out of a cache, as it is. */
export const verbatim = (xml: string): Xml => ({ xml });

/** Puts each part on a line of its own. */
export const lines = (...parts: (Xml | undefined)[]): Xml => ({
  xml: parts.map((part) => (part ? `\n${part.xml}` : '')).join('') + (parts.length > 0 ? '\n' : ''),
});

/** A whole document, in UTF-8. */
export const xmlDocument = (root: Xml): string => `<?xml version="1.0" encoding="utf-8"?>\n${root.xml}\n`;
