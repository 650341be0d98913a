import { describe, expect, it } from 'vitest';
import { picturesTogether } from '../../../shared/editorial/pictures-beside.ts';
import type { PictureRow } from '../../../shared/editorial/rows.ts';
import type { Picture } from '../../../shared/release/picture.ts';
import { newsroom } from '../release/newsroom-of-tests.ts';

const picture = (number: number, words: Partial<Picture> = {}): Picture => ({
  id: String(number).padStart(32, '0'),
  name: `${number}.jpg`,
  at: 0,
  width: 400,
  height: 300,
  widths: [400],
  ...words,
});
const row = (number: number, words: Partial<Picture> = { alt: 'A well', credit: 'Jane Doe' }): PictureRow => ({
  key: `incoming/wells/${number}.jpg`,
  uploadId: 'x',
  versionId: '1',
  sequencer: '0A',
  eventTime: '2026-11-02T09:00:00.000Z',
  principal: 'editor',
  names: [`wells/${number}`, 'wells'],
  picture: picture(number, words),
});
const body = ['<p>One</p>', '<p>Two</p>'];
const shown = ({ pictures }: { pictures: readonly Picture[] }) => pictures.map(({ name, at, alt }) => [name, at, alt]);

describe('the pictures in a text and beside it', () => {
  it('stand where they are held or named, and behind the text where nothing says so', () => {
    const together = picturesTogether(
      { body, pictures: [picture(1, { at: 1, alt: 'In it' })], named: [{ file: '2.jpg', at: 0, alt: 'Named' }, { file: '3.jpg' }] },
      { named: new Map([['2.jpg', row(2)], ['3.jpg', row(3)]]), others: [row(2), row(3), row(4)] },
      newsroom,
    ); // biome-ignore format: as it is read
    expect(shown(together)).toEqual([
      ['2.jpg', 0, 'Named'],
      ['1.jpg', 1, 'In it'],
      ['3.jpg', 2, 'A well'],
      ['4.jpg', 2, 'A well'],
    ]);
    expect(together.problems).toEqual([]);
  });

  it('are the same picture once, and twelve at most', () => {
    const others = Array.from({ length: 20 }, (_, at) => row(at));
    const together = picturesTogether({ body, pictures: [picture(3)] }, { named: new Map(), others }, newsroom);
    expect(together.pictures).toHaveLength(12);
    expect(new Set(together.pictures.map(({ id }) => id)).size).toBe(12);
    expect(together.problems).toEqual([{ code: 'pictures-too-many', weight: 'question', params: { count: 20, limit: 12 } }]);
  });

  it('are asked about where one is missing or says nothing, but for those that readers have', () => {
    const others = [row(1, {}), row(2, {})];
    const ask = (known: Picture[]) =>
      picturesTogether({ body, named: [{ file: 'x.jpg' }] }, { named: new Map(), others }, newsroom, {
        known: known.map(({ id, widths = [] }) => ({ id, widths })),
      }).problems.filter(({ weight }) => weight === 'question');
    const missing = { code: 'picture-missing', weight: 'question', params: { names: 'x.jpg' } };
    const wordless = (count: number, names: string) => ({
      code: 'picture-without-text',
      weight: 'question',
      params: { count, names },
    });
    expect(ask([])).toEqual([missing, wordless(2, '1.jpg, 2.jpg')]);
    expect(ask([picture(1)])).toEqual([missing, wordless(1, '2.jpg')]);
    expect(ask([picture(1), picture(2)])).toEqual([missing]);
  });

  it('keep their words in a translation, and take those of a newer version elsewhere', () => {
    const before = [{ ...picture(1, { alt: 'Un puits', at: 1 }), file: 'incoming/wells/1.jpg' }];
    const beside = { named: new Map<string, PictureRow>(), others: [row(1)] };
    expect(shown(picturesTogether({ body, pictures: before }, beside, newsroom, { isTranslated: true }))).toEqual([
      ['1.jpg', 1, 'Un puits'],
    ]);
    expect(shown(picturesTogether({ body, pictures: before }, beside, newsroom))).toEqual([['1.jpg', 2, 'A well']]);
  });
});
