import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentsOf, type TranslatableWords } from '../../../shared/release/wording/segments.ts';
import { noMemory } from '../../../shared/translation/memory.ts';
import { type TranslationOrder, xliffDocument } from '../../../shared/translation/xliff-out.ts';
import { complaintsAbout, withoutSchema } from './strict-xliff.ts';

const words: TranslatableWords = {
  headline: 'L’eau potable arrive dans quarante villages',
  dateline: { raw: 'PHNOM PENH, 2 novembre 2026', places: [] },
  body: [
    '<p>M. Sok a dit : « Oui. » Il faut <strong>1 234,5</strong> litres &amp; voir <a href="https://example.org/a?b=1&amp;c=2">la page</a>.<br>Tél. +33 1 99 00 12 34.</p>',
    '<table><tbody><tr><th>Village</th><td>12</td></tr></tbody></table>',
  ],
  contacts: [{ name: 'Dara Sok', role: 'Cheffe', email: 'press@example.org' }],
};
const order = (more: Partial<TranslationOrder> = {}): TranslationOrder => ({
  job: '5f0c3f0e-0000-5000-8000-000000000001',
  release: '5f0c3f0e-0000-5000-8000-000000000002',
  version: 3,
  source: 'fr',
  target: 'ar',
  at: '2026-11-02T09:00:00.000Z',
  due: '2026-11-03T09:00:00.000Z',
  who: 'Atelier Nord',
  title: words.headline,
  groups: segmentsOf(words, 'fr'),
  memory: noMemory,
  ...more,
});

describe('a file for a translator', () => {
  const file = xliffDocument(order());

  it('says what it is in what every tool keeps', () => {
    expect(file).toContain('original="5f0c3f0e-0000-5000-8000-000000000001" source-language="fr" target-language="ar"');
    expect(file).toContain('product-name="5f0c3f0e-0000-5000-8000-000000000002" product-version="3"');
    expect(file).toContain('contact-name="Atelier Nord"');
    expect(file).toContain('<note from="dateline">Due: 2026-11-03T09:00:00.000Z</note>');
  });

  it('asks for each sentence, filled with the source, its elements and numbers marked', () => {
    expect(file).toMatch(/<source>M\. Sok a dit : « Oui\. »<\/source>\n<target state="needs-translation">M\. Sok/);
    expect(file).toContain('Il faut <g id="1" ctype="bold">1 234,5</g> litres &amp; voir <g id="2" ctype="link">la page</g>.');
    expect(file).toContain('<mrk mtype="protected">+33 1 99 00 12 34</mrk>');
  });

  it('does not ask for what is the same in every language', () => {
    expect(file).toMatch(/approved="yes" translate="no">\n<source>12<\/source>/);
  });

  it('has what was translated before filled in, approved, and its origin beside it', () => {
    const known = xliffDocument(
      order({ memory: ({ place }) => (place.field === 'headline' ? { target: ['المياه'], origin: 'version 2' } : undefined) }),
    );
    expect(known).toMatch(
      /approved="yes">\n<source>L’eau potable[^<]*<\/source>\n<target state="signed-off" state-qualifier="exact-match">المياه<\/target>\n<alt-trans origin="version 2"/,
    );
    expect(file).not.toContain('alt-trans');
  });

  it.skipIf(withoutSchema)('is XLIFF 1.2 strict', () => {
    expect(complaintsAbout(file)).toBe('');
    expect(complaintsAbout(xliffDocument(order({ memory: () => ({ target: ['x'], origin: 'y' }) })))).toBe('');
    expect(complaintsAbout(file.replace('<body>', '<body><wrong/>'))).not.toBe('');
  });

  it.skipIf(withoutSchema)('is XLIFF 1.2 strict whatever a release says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const body = [`<p>${text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')}</p>`];
        expect(complaintsAbout(xliffDocument(order({ title: text, groups: segmentsOf({ ...words, body }, 'fr') })))).toBe('');
      }),
      { numRuns: 25 },
    );
  });
});
