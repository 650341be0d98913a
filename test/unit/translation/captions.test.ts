import { describe, expect, it } from 'vitest';
import { segmentsOf, translatableWordsOf, translatedWords } from '../../../shared/release/wording/segments.ts';
import { editionOf } from '../syndication/feed-samples.ts';

const edition = editionOf({
  pictures: [
    {
      id: '0123456789abcdef0123456789abcdef',
      name: 'image1.jpeg',
      at: 1,
      width: 1200,
      height: 800,
      widths: [480, 960, 1200],
      caption: 'Une femme puise de l’eau à Kratié.',
      alt: 'Une femme au bord d’un puits',
      credit: 'Jeanne Diop',
    },
  ],
});

describe('what is said of a picture', () => {
  const words = translatableWordsOf(edition);
  const segments = segmentsOf(words, 'fr').flatMap((group) => (group.field === 'pictures' ? group.segments : []));

  it('is asked of translators, caption and description, and who made it is not', () => {
    expect(segments.map(({ source }) => source)).toEqual([
      ['Une femme puise de l’eau à Kratié.'],
      ['Une femme au bord d’un puits'],
    ]);
  });

  it('comes back in its place, and the picture with it', () => {
    const targets = new Map([[segments[0]?.id ?? '', ['A woman draws water in Kratié.']]]);
    expect(translatedWords(words, { from: 'fr', to: 'en' }, targets).pictures).toEqual([
      { ...edition.pictures?.[0], caption: 'A woman draws water in Kratié.' },
    ]);
  });
});
