import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../shared/translation/inline.ts';
import { type Memory, noMemory } from '../../../shared/translation/memory.ts';
import { returned } from '../../../shared/translation/returned.ts';
import { segmentsOf, translatedWords, type Words } from '../../../shared/translation/segments.ts';
import { readXliff } from '../../../shared/translation/xliff-in.ts';
import { xliffDocument } from '../../../shared/translation/xliff-out.ts';

const words: Words = {
  headline: 'L’eau potable arrive dans quarante villages',
  body: [
    '<p>M. Sok a dit : « Oui. » Il faut <strong>1 234,5</strong> litres, voir <a href="https://example.org/a">la page</a>. Appelez le +33 1 99 00 12 34.</p>',
    '<ul><li>Premier village</li><li>Second village<br>au nord</li></ul>',
  ],
  contacts: [{ name: 'Dara Sok', role: 'Cheffe', email: 'press@example.org' }],
};
const groups = segmentsOf(words, 'fr');
const segments = groups.flatMap((group) => group.segments);
const file = (memory: Memory = noMemory): string =>
  xliffDocument({
    job: 'j1',
    release: 'r1',
    version: 2,
    source: 'fr',
    target: 'es',
    at: '2026-11-02T09:00:00.000Z',
    groups,
    memory,
  });
const read = (text: string) => readXliff(new TextEncoder().encode(text));
const merge = (text: string, memory: Memory = noMemory) => {
  const document = read(text);
  if (!document.ok) throw new Error(document.reason);
  return returned({ groups, memory }, document.units);
};
/** As a translator would: every target that is asked for says something of its own. */
const translated = (text: string): string =>
  text.replace(/(<target state="needs-translation">)(.*?)(<\/target>)/gs, '$1Traducido: $2$3');

describe('a file that comes back', () => {
  it('says which job it answers', () => {
    expect(read(file())).toMatchObject({ ok: true, job: 'j1', release: 'r1', version: 2, source: 'fr', target: 'es' });
  });

  it('untouched is open in every sentence that was asked for, and has no problem', () => {
    const { done, open, problems } = merge(file());
    const asked = segments.filter(({ fixed }) => !fixed).map(({ id }) => id);
    expect([open, problems]).toEqual([asked, []]);
    expect(done.size).toBe(segments.length - asked.length);
  });

  it('translated is everything, and gives the words in their blocks and elements', () => {
    const { done, open, problems } = merge(translated(file()));
    expect([open, problems]).toEqual([[], []]);
    const spanish = translatedWords(words, { from: 'fr', to: 'es' }, done);
    expect(spanish.headline).toBe('Traducido: L’eau potable arrive dans quarante villages');
    expect(spanish.body[0]).toContain(
      'Traducido: Il faut <strong>1 234,5</strong> litres, voir <a href="https://example.org/a">la page</a>.',
    );
    expect(spanish.body[1]).toBe('<ul><li>Traducido: Premier village</li><li>Traducido: Second village<br>au nord</li></ul>');
    expect(spanish.contacts[0]).toMatchObject({ name: 'Dara Sok', email: 'press@example.org' });
  });

  it('keeps what the memory had for it, and takes a source that is signed off as it is', () => {
    const memory: Memory = ({ place }) => (place.field === 'headline' ? { target: ['El agua'], origin: 'v1' } : undefined);
    const headline = segments[0]?.id ?? '';
    expect(plainText(merge(file(memory), memory).done.get(headline) ?? [])).toBe('El agua');
    const same = file().replace('approved="no"', 'approved="yes"');
    expect(plainText(merge(same).done.get(headline) ?? [])).toBe(words.headline);
  });

  it.each([
    ['a unit is gone', (text: string) => text.replace(/<trans-unit[\s\S]*?<\/trans-unit>\n/, ''), ['missing']],
    [
      'a unit is there twice and differs',
      (text: string) => text.replace(/(<trans-unit[\s\S]*?<\/trans-unit>\n)/, (unit) => unit + unit.replace('Traducido', 'Otro')),
      ['doubled'],
    ],
    ['an id was changed', (text: string) => text.replace(/<trans-unit id="[^"]*"/, '<trans-unit id="other"'), ['renamed']],
    [
      'a unit nobody sent',
      (text: string) =>
        text.replace(
          '<trans-unit id=',
          '<trans-unit id="x"><source>Rien</source><target>Nada</target></trans-unit><trans-unit id=',
        ),
      ['unknown'],
    ],
    ['the source was changed', (text: string) => text.replace('<source>L’eau potable', '<source>L’eau'), ['source-changed']],
    [
      'bold was dropped',
      (text: string) => text.replace(/(<target[^>]*>Traducido: Il faut )<g id="1"[^>]*>([^<]*)<\/g>/, '$1$2'),
      ['code-missing'],
    ],
    [
      'an element was made up',
      (text: string) =>
        text.replace(
          '<target state="needs-translation">Traducido: Cheffe',
          '<target state="needs-translation"><g id="9">Jefa</g>',
        ),
      ['code-unknown'],
    ],
    [
      'a telephone number was changed',
      (text: string) => text.replace(/(<target[^>]*>Traducido: Appelez le .*?)12 34/s, '$112 43'),
      ['protected-missing'],
    ],
  ])('names the segment where %s', (_, change, expected) => {
    const text = translated(file());
    expect(change(text)).not.toBe(text);
    const { problems } = merge(change(text));
    expect(problems.map(({ code }) => code)).toEqual(expected);
  });

  it('is the same whatever a tool did to its outside', () => {
    const plain = merge(translated(file()));
    const quirk = fc.constantFrom<(text: string) => string>(
      (text) => text.replaceAll('\n', '\r\n'),
      (text) => text.replaceAll('\n<', '\n\t\t<'),
      (text) => text.replaceAll('state="needs-translation"', 'state="translated"'),
      (text) => text.replaceAll('</target>', '</target><note from="translator">Revised &amp; checked</note>'),
      (text) => text.replace(/ approved="\w+"/g, ''),
      (text) => text.replaceAll('<target ', '<target xml:lang="es" '),
      (text) =>
        text
          .replace(
            /<(\/?)(xliff|file|header|body|group|trans-unit|source|target|g|ph|mrk|note|tool|phase|phase-group|alt-trans)\b/g,
            '<$1x:$2',
          )
          .replace('xmlns=', 'xmlns:x='),
      (text) => text.replace(/<trans-unit id="([^"]*)" resname="([^"]*)"/g, '<trans-unit resname="$2" id="$1"'),
      (text) =>
        text.replace(
          /<source>(.*?)<\/source>/gs,
          '<source>$1</source><seg-source><mrk mtype="seg" mid="0">$1</mrk></seg-source>',
        ),
      (text) => text.replace(/(<target[^>]*>)(.*?)(<\/target>)/gs, '$1<mrk mtype="seg" mid="0">$2</mrk>$3'),
      (text) => `\ufeff${text}`,
    );
    fc.assert(
      fc.property(fc.uniqueArray(quirk, { maxLength: 4 }), (quirks) => {
        const text = quirks.reduce((so_far, change) => change(so_far), translated(file()));
        const { done, open, problems } = merge(text);
        expect(problems).toEqual([]);
        expect(open).toEqual([]);
        const texts = (map: ReadonlyMap<string, readonly Parameters<typeof plainText>[0][number][]>) =>
          [...map].map(([id, target]) => [id, plainText(target).replace(/\s+/g, ' ')]);
        expect(texts(done)).toEqual(texts(plain.done));
      }),
      { numRuns: 200 },
    );
  });
});

describe('what is no such file', () => {
  it.each([
    ['nothing', '', 'ill-formed'],
    ['words', 'Traducido', 'ill-formed'],
    ['half a file', file().slice(0, -200), 'ill-formed'],
    ['another language of markup', '<html><body/></html>', 'not-xliff'],
    ['XLIFF 2', '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="fr"/>', 'xliff-2'],
    ['a document type', file().replace('?>', '?><!DOCTYPE xliff [<!ENTITY a "aaaa">]>'), 'unsafe'],
    [
      'two files in one',
      file().replace('</file>', '</file><file original="b" source-language="fr" target-language="es"><body/></file>'),
      'several-files',
    ],
    ['no languages', file().replace(/ (source|target)-language="\w+"/g, ''), 'no-languages'],
  ])('%s is refused', (_, text, reason) => {
    expect(read(text)).toMatchObject({ ok: false, reason });
  });

  it('more than it may be is refused unread, and bytes that are no text', () => {
    expect(readXliff(new Uint8Array(5_000_001))).toMatchObject({ ok: false, reason: 'too-large' });
    expect(readXliff(new Uint8Array([0x3c, 0xe9, 0x3e]))).toMatchObject({ ok: false, reason: 'encoding' });
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void readXliff(bytes)));
    fc.assert(
      fc.property(
        fc.nat(),
        fc.nat(),
        (from, length) => void read(file().slice(0, from % 3000) + file().slice((from % 3000) + (length % 50))),
      ),
      { numRuns: 300 },
    );
  });
});
