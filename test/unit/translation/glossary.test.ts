import { describe, expect, it } from 'vitest';
import { isTermIn, termsIn, termsOf } from '../../../shared/translation/glossary.ts';
import { readGlossary } from '../../../shared/translation/read-glossary.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const languages = ['en', 'fr', 'es', 'ar', 'zh', 'pt-BR'];
const read = (name: string, text: string) => readGlossary(name, bytes(text), languages);

describe('a glossary', () => {
  it('is a table whose first line names languages, as spreadsheets of any country write it', () => {
    const terms = [
      { names: { en: 'borehole', fr: 'forage' }, note: 'never “puits”' },
      { names: { en: 'aid, first', fr: 'premiers "secours"' } },
    ];
    expect(read('a.csv', '\ufeffen,fr,note\r\nborehole,forage,never “puits”\r\n"aid, first","premiers ""secours""",\r\n')).toEqual({ ok: true, total: 2, terms }); // biome-ignore format: a row
    expect(read('a.CSV', 'en-GB;fr_FR\nborehole;forage')).toEqual({ ok: true, total: 1, terms: [{ names: { en: 'borehole', fr: 'forage' } }] }); // biome-ignore format: a row
    expect(read('a.csv', 'en\tpt-BR\nwell\tpoço\nalone\t\n')).toMatchObject({
      ok: true,
      total: 2,
      terms: [{ names: { 'pt-BR': 'poço' } }],
    });
    expect(read('a.csv', 'term;translation\nwell;puits')).toMatchObject({
      ok: false,
      detail: 'term;translation'.replace(';', ', '),
    });
    expect(readGlossary('a.csv', new Uint8Array([0xff, 0xfe, 0x41]), languages)).toMatchObject({ ok: false });
  });

  it('is TBX-Basic, of today and of before', () => {
    const v3 = `<?xml version="1.0"?><?xml-model href="x"?><tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><tbxHeader><fileDesc/></tbxHeader><text><body>
<conceptEntry id="c1"><descrip type="definition">A deep, narrow well</descrip><langSec xml:lang="en"><termSec><term>borehole</term></termSec><termSec><term>bore</term></termSec></langSec><langSec xml:lang="fr"><termSec><term>forage</term></termSec></langSec></conceptEntry></body></text></tbx>`;
    const terms = [{ names: { en: 'borehole', fr: 'forage' }, note: 'A deep, narrow well' }];
    expect(read('a.tbx', v3)).toEqual({ ok: true, total: 1, terms });
    const v2 = `<?xml version="1.0"?><!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd"><martif type="TBX-Basic" xml:lang="en"><text><body><termEntry><descrip type="definition">A deep, narrow well</descrip><langSet xml:lang="en"><tig><term>borehole</term></tig></langSet><langSet xml:lang="fr"><ntig><termGrp><term>forage</term></termGrp></ntig></langSet></termEntry></body></text></martif>`;
    expect(read('a.tbx', v2)).toEqual({ ok: true, total: 1, terms });
    for (const wrong of [
      '<tbx>',
      '<html/>',
      v2.replace('"TBXBasiccoreStructV02.dtd"', '"x" [<!ENTITY a SYSTEM "file:///etc/passwd">]'),
    ])
      expect(read('a.tbx', wrong)).toMatchObject({ ok: false });
  });

  it('has what the organisation is called from the start', () => {
    expect(termsOf({ 'a.csv': [{ names: { en: 'well', fr: 'puits' } }] }, { en: 'Water Fund', fr: 'Fonds de l’eau' })).toEqual([
      { names: { en: 'Water Fund', fr: 'Fonds de l’eau' } },
      { names: { en: 'well', fr: 'puits' } },
    ]);
  });

  it('is found in sentences by whole words, and in translations whatever their endings', () => {
    const terms = [
      { names: { en: 'borehole', fr: 'forage', ar: 'بئر', zh: '水井' } },
      { names: { en: 'Water Fund', fr: 'Fonds de l’eau' } },
    ];
    const found = (text: string, to = 'fr') => termsIn(text, { from: 'en', to }, terms).map(({ read: name }) => name);
    expect(found('Thirty Boreholes were opened by the Water Fund.')).toEqual(['forage', 'Fonds de l’eau']);
    expect(found('Boreholers are no boreholesome people; the fund has water.')).toEqual([]);
    expect(found('A borehole.', 'es')).toEqual([]);
    const has = (text: string, name: string, lang: string) => isTermIn(text, { said: '', read: name }, lang);
    expect(has('Trente forages ont rouvert.', 'forage', 'fr')).toBe(true);
    expect(has('Trente puits ont rouvert.', 'forage', 'fr')).toBe(false);
    expect(has('Le FONDS pour l’eau', 'Fonds de l’eau', 'fr')).toBe(false);
    expect(has('أعيد فتح البئر', 'بئر', 'ar')).toBe(true);
    expect(has('三十口水井重新开放', '水井', 'zh')).toBe(true);
  });
});
