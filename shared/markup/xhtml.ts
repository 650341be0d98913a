import { type Xml, xmlCharacters } from './xml.ts';

/** Elements that have no end in HTML (https://html.spec.whatwg.org/multipage/syntax.html#void-elements): those that we write. */
const VOID = /<(br|hr|img|wbr)((?:\s+[a-z-]+="[^"]*")*)\s*\/?>/g;

/** Sanitised or rendered HTML as XML: elements closed, and no entity that XML does not know. */
export const xhtmlOf = (html: string): Xml => ({
  xml: xmlCharacters(html).replaceAll('&nbsp;', '\u00a0').replace(VOID, '<$1$2/>').replaceAll('\r', '&#13;'),
});
