import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { element, xmlCharacters, xmlDocument } from '../../../shared/markup/xml.ts';

/** Reads a document back with a strict parser: the text of its root, and the attribute `a`. */
const readBack = (xml: string): { text: string; a: string | undefined } => {
  const parser = new SaxesParser();
  let text = '';
  let a: string | undefined;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    text = '';
    a = tag.attributes.a as string | undefined;
  });
  parser.on('text', (piece) => {
    text += piece;
  });
  let said = '';
  parser.on('closetag', () => {
    said = text;
  });
  parser.write(xml).close();
  return { text: said, a };
};

/** Any sequence of UTF-16 code units, halves of pairs and control characters included. */
const anyText = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 }).map((units) => String.fromCharCode(...units));

describe('the XML we write', () => {
  it('is well-formed for any text, and says the same when read back, less what XML cannot carry', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, attribute) => {
        const read = readBack(xmlDocument(element('x', { a: attribute }, text)));
        expect(read.text).toBe(xmlCharacters(text));
        expect(read.a).toBe(xmlCharacters(attribute));
      }),
      { numRuns: 500 },
    );
  });

  it('leaves out control characters and lone surrogates, and keeps emoji, NBSP and right-to-left marks', () => {
    expect(xmlCharacters('a\u0000\u0008\u000b\u001f\ufffe\ud800b\udc00')).toBe('ab');
    expect(xmlCharacters('👩🏽‍🚒\u00a0\u200f\u200c\u202f')).toBe('👩🏽‍🚒\u00a0\u200f\u200c\u202f');
  });

  it('never contains the end of a CDATA section, nor a bare carriage return', () => {
    const { xml } = element('x', {}, 'a]]>b\r\nc');
    expect(xml).toBe('<x>a]]&gt;b&#13;\nc</x>');
  });

  it('leaves out attributes without a value', () => {
    expect(element('x', { a: undefined, b: '1' }).xml).toBe('<x b="1"/>');
  });
});
