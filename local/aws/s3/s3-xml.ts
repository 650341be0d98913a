import { SaxesParser } from 'saxes';

/** A piece of XML ready to be sent. */
export interface S3Element {
  xml: string;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Control characters have no place in XML 1.0; S3 refers to them all the same, and clients then ask for `encoding-type=url`. */
const escapeXml = (text: string): string =>
  text
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a key may hold any of them
    .replace(/[\u0000-\u001f\u007f\ufffe\uffff]/g, (character) => `&#x${character.charCodeAt(0).toString(16)};`);

/** An element of text and elements; what is undefined is left out. */
export const s3Element = (name: string, ...content: (S3Element | string | number | boolean | undefined)[]): S3Element => {
  const inner = content.map((part) => {
    if (part === undefined) return '';
    return typeof part === 'object' ? part.xml : escapeXml(String(part));
  });
  return { xml: `<${name}>${inner.join('')}</${name}>` };
};

/** A whole document in S3's namespace, unless it is an error: those have none. */
export const s3Document = (root: S3Element): string => {
  const namespaced = root.xml.startsWith('<Error>')
    ? root.xml
    : root.xml.replace(/^<(\w+)>/, '<$1 xmlns="http://s3.amazonaws.com/doc/2006-03-01/">');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${namespaced}`;
};

export interface ReadElement {
  name: string;
  text: string;
  children: ReadElement[];
}

/** The root of a well-formed document without DOCTYPE; undefined for any other text. */
export const readS3Xml = (text: string): ReadElement | undefined => {
  const root: ReadElement = { name: '', text: '', children: [] };
  const open = [root];
  let faulty = false;
  const parser = new SaxesParser();
  parser.on('error', () => {
    faulty = true;
  });
  parser.on('doctype', () => {
    faulty = true;
  });
  parser.on('opentag', ({ name }) => {
    const child = { name, text: '', children: [] };
    open.at(-1)?.children.push(child);
    open.push(child);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('text', (piece) => {
    const current = open.at(-1);
    if (current) current.text += piece;
  });
  parser.write(text).close();
  return faulty ? undefined : root.children[0];
};

/** The text of the first child with that name. */
export const childText = (parent: ReadElement, name: string): string | undefined =>
  parent.children.find((child) => child.name === name)?.text;
