import { describe, expect, it } from 'vitest';
import { findIn, type SearchIndex } from '../../../shared/syndication/search/search-index.ts';
import { isFoundIn, MOST_KEPT, placesOf, queryOf, searchableWords } from '../../../shared/syndication/search/search-words.ts';
import { arabicEdition, documentsOf, editionOf, entryFor } from './feed-samples.ts';

const finds = (typed: string, text: string, lang = 'fr'): boolean => {
  const query = queryOf(typed, lang);
  return query !== undefined && isFoundIn(searchableWords([text]), query);
};

describe('what somebody types finds what somebody else wrote', () => {
  it.each([
    // Accents, ligatures and letters of other alphabets.
    ['cote d’ivoire', 'En Côte d’Ivoire, trois ponts', 'fr'],
    ['CÔTE D’IVOIRE', 'En cote d’ivoire, trois ponts', 'fr'],
    ['oeuvre', 'Une œuvre commune', 'fr'],
    ['eau', 'L’eau est revenue', 'fr'],
    ["l'eau", 'L’eau est revenue', 'fr'],
    ['strasse', 'Die Straße ist wieder offen', 'de'],
    ['STRASSE', 'Die Straße ist wieder offen', 'de'],
    ['koeln', 'Helfer aus Köln', 'de'],
    ['koln', 'Helfer aus Köln', 'de'],
    ['Köln', 'Helfer aus Köln', 'de'],
    ['tromso', 'Leger i Tromsø', 'nb'],
    ['lodz', 'Lekarze z Łodzi', 'pl'],
    ['istanbul', 'İSTANBUL’da', 'tr'],
    ['diyarbakir', 'DIYARBAKIR ve Diyarbakır', 'tr'],
    ['nasu', 'Ñasú', 'es'],
    ['елка', 'Ёлка в лагере', 'ru'],
    // While somebody types.
    ['inond', 'Les inondations de novembre', 'fr'],
    ['inond nov', 'Les inondations de novembre', 'fr'],
    // Nouns of German that are written as one.
    ['wasser', 'Trinkwasser für vierzig Dörfer', 'de'],
    // Figures.
    ['12000', 'Douze mille, soit 12\u202f000 familles', 'fr'],
    ['12 000', '12.000 Familien', 'de'],
    ['12,000', '12000 families', 'en'],
    ['48500', 'تلقى ٤٨٬٥٠٠ طفل اللقاح', 'ar'],
    ['covid 19', 'COVID-19', 'en'],
    // Arabic: seats of the hamza, the two forms of yeh and heh, vowel signs, stretching, the article and what is written with it.
    ['اغاثة', 'إِغَاثَة الميناء', 'ar'],
    ['إغاثه', 'اغاثة الميناء', 'ar'],
    ['مستشفي', 'مستشفى عدن', 'ar'],
    ['الميـــاه', 'المياه', 'ar'],
    ['مياه', 'عادت المياه إلى القرى', 'ar'],
    ['المياه', 'وصول مياه الشرب', 'ar'],
    ['المياه', 'شبكة للمياه', 'ar'],
    ['مياه', 'والمياه', 'ar'],
    ['المانيا', 'من ألمانيا', 'ar'],
    ['قرا', 'قراءة', 'ar'],
    ['کودک', 'كودك', 'fa'],
    // Chinese: any part of a sentence, also across a letter between; full-width forms; simplified and traditional.
    ['水', '乌普拉西的饮用水', 'zh'],
    ['饮用水', '乌普拉西的饮用水', 'zh'],
    ['柬埔寨洪水', '柬埔寨的洪水退去', 'zh'],
    ['ＩＯＭ', 'IOM在日内瓦宣布', 'zh'],
    ['2026', '２０２６年', 'zh'],
    ['飲用水', '饮用水', 'zh'],
    ['饮用水 柬埔寨', '柬埔寨四十个村庄有了饮用水', 'zh'],
  ])('%s finds “%s” (%s)', (typed, text, lang) => {
    expect(finds(typed, text, lang)).toBe(true);
  });

  it.each([
    ['pluie', 'Le parapluie', 'fr'],
    ['inondations sécheresse', 'Les inondations de novembre', 'fr'],
    ['man', 'Human rights', 'en'],
    ['日本', '日内瓦', 'zh'],
    ['柬埔寨学校', '柬埔寨的洪水退去', 'zh'],
    ['莫桑比亚', '莫桑比克', 'zh'],
    ['ياه', 'المياه', 'ar'],
    ['500', '48 500 enfants', 'fr'],
  ])('%s does not find “%s” (%s)', (typed, text, lang) => {
    expect(finds(typed, text, lang)).toBe(false);
  });

  it('a letter, a mark or nothing asks for nothing', () => {
    for (const typed of ['', ' ', 'a', '«', '– !', 'l’']) expect(queryOf(typed, 'fr')).toBeUndefined();
  });

  it('what is pasted is cut, and searched for in no time', () => {
    expect(queryOf(`${'mot '.repeat(100_000)}autre`, 'fr')).toHaveLength(1);
    expect(queryOf(Array.from({ length: 90 }, (_, index) => `m${index}`).join(' '), 'fr')).toHaveLength(12);
  });
});

describe('the words that are kept of a text', () => {
  it('are each there once, in an order that no runtime decides, and as many as there is room for', () => {
    expect(searchableWords(['Été été ETE d’eau', 'zèbre 水電'])).toBe('eau ete zebre 水电');
    const long = Array.from({ length: 5_000 }, (_, index) => `mot${index}`).join(' ');
    const kept = searchableWords(['Premier', long]);
    expect(kept.length).toBeLessThanOrEqual(MOST_KEPT);
    expect(kept.split(' ')).toContain('premier');
  });

  it('are marked where they stand in a headline', () => {
    const marked = (text: string, typed: string, lang: string): string[] =>
      placesOf(text, queryOf(typed, lang) ?? []).map(([from, to]) => text.slice(from, to));
    expect(marked('Les écoles d’Abéché rouvrent : l’ÉCOLE et l’e\u0301cole', 'ecole', 'fr')).toEqual([
      'écoles',
      'ÉCOLE',
      'e\u0301cole',
    ]);
    expect(marked('柬埔寨的洪水退去', '柬埔寨洪水', 'zh')).toEqual(['柬埔寨', '洪水']);
    expect(marked('عادت المِياه إلى القرى', 'مياه', 'ar')).toEqual(['المِياه']);
    expect(marked('12 000 familles, 12\u202f000 fois', '12000', 'fr')).toEqual(['12 000', '12\u202f000']);
  });
});

const french = editionOf({
  subheadline: 'Deuxième campagne',
  body: [
    '<p>Kratié, Cambodge – Soixante-quatre <strong>puits</strong> sont remis en service.</p>',
    '<table><tbody><tr><td>Sambor</td><td>Chhlong</td></tr></tbody></table>',
  ],
  boilerplate: ['<p>Fondée en 1987 par des marins.</p>'],
});

const indexOf = (...entries: Parameters<typeof documentsOf>[1]): SearchIndex | undefined => {
  const text = documentsOf(`${entries[0]?.[0].lang}/2026-03`, entries)[`feeds/${entries[0]?.[0].lang}/2026-03/search.json`];
  return text === undefined ? undefined : JSON.parse(text);
};

describe('the index of a month', () => {
  const found = (index: SearchIndex | undefined, typed: string): number =>
    index ? findIn(index, queryOf(typed, index.lang) ?? []).length : -1;

  it('finds a release by its headline, subheadline, summary, text, place, country, topic and notes', () => {
    const index = indexOf([entryFor(french), french]);
    for (const typed of [
      'douze mille',
      'deuxième',
      'désinfectés',
      'puits',
      'kratie',
      'cambodge',
      'eau',
      'photographies',
      'chhlong',
    ])
      expect([typed, found(index, typed)]).toEqual([typed, 1]);
    expect(index?.releases[0]).toMatchObject({
      address: '/fr/2026/03/eau-potable/',
      headline: french.headline,
      summary: french.summary,
      day: '5 mars 2026',
    });
  });

  it('and not by what stands under every release: contacts, and what the organisation says of itself', () => {
    const index = indexOf([entryFor(french), french]);
    for (const typed of ['Verdier', 'marins', 'samborchhlong']) expect([typed, found(index, typed)]).toEqual([typed, 0]);
  });

  it('finds Arabic by the name of its country, with or without its article', () => {
    const index = indexOf([entryFor(arabicEdition), arabicEdition]);
    for (const typed of ['كمبوديا', 'الشرب', 'مياه', 'المياه', 'كراتيه'])
      expect([typed, found(index, typed)]).toEqual([typed, 1]);
  });

  it('says of what was withdrawn what lists say, and has nothing of its text', () => {
    const index = indexOf([entryFor(french, { state: 'withdrawn', note: 'Chiffres faux' }), french]);
    expect(found(index, 'douze mille familles')).toBe(1);
    expect(found(index, 'cambodge')).toBe(1);
    expect(found(index, 'puits')).toBe(0);
    expect(index?.releases[0]?.headline).toBe(`Retiré\u00a0: ${french.headline}`);
  });

  it('has no word of what was killed, and is not there when there is nothing else', () => {
    const killed = entryFor(french, { state: 'killed', release: '0b0e3a52-8a3c-5d0e-9c59-1d2f3a4b5c6e' });
    expect(indexOf([killed, undefined])).toBeUndefined();
    const other = editionOf({ headline: 'Autre chose', summary: 'Autre', body: ['<p>Autre.</p>'] });
    const index = indexOf([killed, undefined], [entryFor(other), other]);
    expect(index?.releases).toHaveLength(1);
    expect(found(index, 'puits')).toBe(0);
  });

  it('belongs to a language as a whole, and nothing is kept of it for countries and topics', () => {
    expect(Object.keys(documentsOf('fr/country/kh/2026-03', [[entryFor(french), french]]))).not.toContain(
      'feeds/fr/country/kh/2026-03/search.json',
    );
  });
});
