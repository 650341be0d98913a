import { SaxesParser, type SaxesTagNS } from 'saxes';

/** Deeper than any document nests. */
const DEEPEST = 250;

/** An element as its handlers see it: names without prefix, in the namespace they were declared in. */
export interface XmlTag {
  name: string;
  namespace: string;
  /** The value of an attribute by its local name. */
  attribute(name: string): string | undefined;
}

export interface XmlHandlers {
  open(tag: XmlTag): void;
  close(tag: XmlTag): void;
  text?(text: string): void;
  /** Whether a document type may stand: nothing of it is ever read or fetched. Without this none may. */
  doctype?(declaration: string): boolean;
}

/** Why a part of a file is no XML that is read. */
export class XmlRefused extends Error {
  readonly kind: 'unreadable' | 'unsafe' | 'too-large';

  constructor(kind: XmlRefused['kind'], reason: string) {
    super(reason);
    this.kind = kind;
  }
}

const decode = (bytes: Uint8Array): string => {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe && 'utf-16le') || (bytes[0] === 0xfe && bytes[1] === 0xff && 'utf-16be');
  try {
    return new TextDecoder(utf16 || 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new XmlRefused('unreadable', 'a part is not in the encoding it should be in');
  }
};

/**
 * Reads well-formed XML from beginning to end. A document type is refused, unless the format's own is let stand: nobody writes one who has no use for entities.
 * At most `mostTags` elements. Throws `XmlRefused`, also on behalf of its handlers.
 */
export const readXml = (bytes: Uint8Array, mostTags: number, { open, close, text, doctype }: XmlHandlers): void => {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const stack: XmlTag[] = [];
  let tags = 0;
  parser.on('error', (error) => {
    throw new XmlRefused('unreadable', error.message.slice(0, 120));
  });
  parser.on('doctype', (declaration) => {
    if (doctype?.(declaration)) return;
    throw new XmlRefused('unsafe', 'a part declares a document type');
  });
  parser.on('opentag', (tag: SaxesTagNS) => {
    tags += 1;
    if (tags > mostTags) throw new XmlRefused('too-large', `${mostTags} elements`);
    if (stack.length >= DEEPEST) throw new XmlRefused('too-large', `${DEEPEST} levels`);
    const attributes = Object.values(tag.attributes);
    const element: XmlTag = {
      name: tag.local,
      namespace: tag.uri,
      attribute: (name) => attributes.find(({ local }) => local === name)?.value,
    };
    stack.push(element);
    open(element);
  });
  parser.on('closetag', () => {
    const element = stack.pop();
    if (element) close(element);
  });
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  parser.write(decode(bytes)).close();
};
