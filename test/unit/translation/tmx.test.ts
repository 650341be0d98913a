import { describe, expect, it } from 'vitest';
import { plainText } from '../../../shared/release/wording/inline.ts';
import { segmentsOf } from '../../../shared/release/wording/segments.ts';
import { memoryRemarks, readTmx, tmxDocument } from '../../../shared/translation/tmx.ts';

const unit = (english: string, french: string, attributes = ''): string =>
  `<tu${attributes}><tuv xml:lang="en-US"><prop type="x">y</prop><seg>${english}</seg></tuv><tuv xml:lang="FR"><seg>${french}</seg></tuv></tu>`;
const tmx = (units: string, { doctype = '<!DOCTYPE tmx SYSTEM "tmx14.dtd">', srclang = 'en-US' } = {}): string =>
  `<?xml version="1.0" encoding="utf-8"?>${doctype}<tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" srclang="${srclang}" datatype="plaintext"/><body>${units}</body></tmx>`;
const read = (text: string) => {
  const memory = readTmx(new TextEncoder().encode(text), ['en', 'fr', 'es'], 'old.tmx');
  if (!memory.ok) throw new Error(memory.detail);
  return memory;
};

describe('a translation memory that the newsroom brings', () => {
  it('is known by the same hash as the sentence of a release that says the same', () => {
    const { taken } = read(tmx(unit('Call +41 22 345 67 89 now.', 'Appelez le +41 22 345 67 89.')));
    expect(taken.map(({ from, lang }) => `${from}-${lang}`)).toEqual(['en-fr']);
    const [segment] = segmentsOf({ headline: 'x', body: ['<p>Call +41 22 345 67 89 now.</p>'], contacts: [] }, 'en').flatMap(
      ({ segments, field }) => (field === 'body' ? segments : []),
    );
    expect(taken[0]?.past[0]).toMatchObject({ hash: segment?.hash, target: ['Appelez le +41 22 345 67 89.'], origin: 'old.tmx' });
  });

  it('says how much was taken, and why the rest was not', () => {
    const units = [
      unit('It rains today.', 'Il pleut aujourd’hui.'),
      unit('It <bpt i="1">&lt;b&gt;</bpt>snows<ept i="1">&lt;/b&gt;</ept> today.', 'Il <hi>neige</hi> aujourd’hui.'),
      unit('Page <ph x="1">{0}</ph> of two', 'Page <ph x="1">{0}</ph> de deux'),
      unit('Milk', 'Lait'),
      unit('', 'Il pleut aujourd’hui.'),
      unit('Dar es Salaam', 'Dar es Salaam'),
      unit(`Long ${'long '.repeat(500)}`, 'Il est long.'),
      unit('It rains 40 days.', 'Il pleut 400 jours.'),
      '<tu><tuv xml:lang="en"><seg>It rains.</seg></tuv><tuv xml:lang="de"><seg>Es regnet.</seg></tuv></tu>',
    ];
    const memory = read(tmx(units.join('')));
    expect(memory.taken[0]?.past.map(({ source, target }) => [plainText(source), plainText(target)])).toEqual([
      ['It rains today.', 'Il pleut aujourd’hui.'],
      ['It snows today.', 'Il neige aujourd’hui.'],
    ]);
    expect(memoryRemarks(memory).map(({ code, params }) => [code, ...Object.values(params ?? {})])).toEqual([
      ['memory-taken', 2, 9],
      ['memory-left-out', 1, 'code'],
      ['memory-left-out', 2, 'empty'],
      ['memory-left-out', 1, 'same'],
      ['memory-left-out', 1, 'long'],
      ['memory-left-out', 1, 'differs'],
      ['memory-left-out', 1, 'language'],
    ]);
  });

  it('counts in both directions where it says so', () => {
    const { taken } = read(tmx(unit('It rains today.', 'Il pleut aujourd’hui.'), { srclang: '*all*' }));
    expect(taken.map(({ from, lang }) => `${from}-${lang}`)).toEqual(['en-fr', 'fr-en']);
  });

  it.each([
    ['is cut off', tmx('').slice(0, -5)],
    ['is something else', '<xliff/>'],
    ['has entities of its own', tmx('', { doctype: '<!DOCTYPE tmx [<!ENTITY a SYSTEM "file:///etc/passwd">]>' })],
    ['nests too deep', tmx('<tu>'.repeat(300) + '</tu>'.repeat(300))],
  ])('is refused where it %s', (_, text) => {
    expect(readTmx(new TextEncoder().encode(text), ['en', 'fr'], 'x')).toMatchObject({ ok: false });
  });

  it('goes out as it came in, and takes no more than 5,000 segments of one file', () => {
    const memory = read(tmx(unit('Salt &amp; bread today.', 'Sel et pain aujourd’hui.')));
    const out = tmxDocument(memory.taken, '2026-11-02T09:00:00.000Z');
    expect(out).toContain('creationdate="20261102T090000Z"');
    expect(read(out).taken[0]?.past).toEqual(memory.taken[0]?.past);
    const many = read(
      tmx(Array.from({ length: 5_010 }, (_, at) => unit(`It rains ${at} times.`, `Il pleut ${at} fois.`)).join('')),
    );
    expect([many.taken[0]?.past.length, many.leftOut.many]).toEqual([5_000, 10]);
  });
});
