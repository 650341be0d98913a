import { describe, expect, it, test } from 'vitest';
import { decodePixels } from '../../../shared/release/pictures/codec-modules.ts';
import { makeWidths } from '../../../shared/release/pictures/make-widths.ts';
import { isFaulty, type OpenedPicture, openPicture, type PictureFault } from '../../../shared/release/pictures/open-picture.ts';
import { orientationOf, wordsInPicture } from '../../../shared/release/pictures/picture-words.ts';
import { isAutomatic, isPictureLine, saidBelow } from '../../../shared/release/reading/picture-lines.ts';
import { jpegOf, pngOf, webpOf, xmpOf } from './picture-files.ts';

const opened = (bytes: Uint8Array): OpenedPicture => {
  const found = openPicture(bytes);
  if (isFaulty(found)) throw new Error(`it is ${found.fault}`);
  return found;
};

const text = (words: string): Uint8Array => new TextEncoder().encode(words);

/** Bytes with one stretch replaced by as many others. */
const with_ = (bytes: Uint8Array, at: number, ...others: number[]): Uint8Array => {
  const copy = Uint8Array.from(bytes);
  copy.set(others, at);
  return copy;
};

const jpeg = await jpegOf(80, 60);
const frameAt = Buffer.from(jpeg).indexOf(Buffer.from([0xff, 0xc2]));
const webp = await webpOf(64, 48);

/** A moving WebP, as far as its header goes. */
const moving = Buffer.concat([
  Buffer.from('RIFF\x1a\0\0\0WEBPVP8X\x0a\0\0\0\x02\0\0\0\x3f\0\0\x2f\0\0', 'latin1'),
  Buffer.from('ANIM\0\0\0\0', 'latin1'),
]);

/** A progressive JPEG that asks for its pixels to be gone over a thousand times. */
const bomb = Buffer.concat([
  jpeg.subarray(0, frameAt + 5),
  Buffer.from([0x1f, 0x40, 0x1f, 0x40]),
  jpeg.subarray(frameAt + 9, jpeg.length - 2),
  ...Array.from({ length: 1000 }, () => Buffer.from([0xff, 0xda, 0, 8, 1, 1, 0, 0, 0x3f, 0, 0])),
  Buffer.from([0xff, 0xd9]),
]);

describe('a picture that is not shown', () => {
  const cases: [what: string, bytes: Uint8Array, fault: PictureFault][] = [
    ['a text under the name of a picture', text('not a picture'), 'type'],
    ['nothing', new Uint8Array(), 'type'],
    [
      'a drawing that may hold a program',
      text('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
      'type',
    ],
    ['a telephone’s own format', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1'), 'type'],
    ['a GIF', Buffer.from('GIF89a\x01\0\x01\0', 'latin1'), 'type'],
    ['a program', Buffer.from('MZ\x90\0\x03\0', 'latin1'), 'type'],
    ['one that was cut off', jpeg.subarray(0, jpeg.length - 40), 'damaged'],
    ['one whose pixels were cut off', jpeg.subarray(0, 200), 'damaged'],
    ['a PNG that was cut off', pngOf(40, 30).subarray(0, 300), 'damaged'],
    ['a WebP that was cut off', webp.subarray(0, webp.length - 20), 'damaged'],
    ['50,000 by 50,000 pixels by its own word', pngOf(4, 4, { declared: { width: 50_000, height: 50_000 } }), 'tooLarge'],
    ['a height of none', pngOf(4, 4, { declared: { width: 40, height: 0 } }), 'damaged'],
    ['a JPEG of 65,000 by 65,000', with_(jpeg, frameAt + 5, 0xfd, 0xe8, 0xfd, 0xe8), 'tooLarge'],
    ['one with four colours, for print', with_(jpeg, frameAt + 9, 4), 'printColours'],
    ['a thousand times over 8,000 by 8,000', bomb, 'tooMuchWork'],
    ['one that moves', moving, 'moving'],
  ];
  test.each(cases)('is %s', async (_, bytes, fault) => {
    expect(openPicture(bytes)).toMatchObject({ fault });
    expect(await makeWidths(bytes, [100])).toEqual({ fault });
  });

  it('is one whose header is in order and whose pixels are not', async () => {
    const broken = pngOf(40, 30);
    expect(await makeWidths(with_(broken, 60, 1, 2, 3, 4, 5, 6, 7, 8), [20])).toEqual({ fault: 'damaged' });
    // The next one is as good as ever.
    expect(await makeWidths(broken, [20])).toMatchObject({ widths: [20] });
  });

  it('is none by whatever bytes: nothing throws, whichever byte of a picture is another', async () => {
    for (const whole of [await jpegOf(16, 12, { iptc: { 120: 'A well' }, xmp: xmpOf('') }), pngOf(6, 4), await webpOf(16, 12)])
      for (let at = 0; at < whole.length; at += 1) {
        const found = openPicture(with_(whole, at, (whole[at] ?? 0) ^ 0x5a));
        if (!isFaulty(found)) expect([wordsInPicture(found), orientationOf(found)]).toHaveLength(2);
      }
  });
});

const talkative = await jpegOf(40, 30, { gps: '48 N', artist: 'Somebody', iptc: { 120: 'Words' }, comment: 'Remark' });

describe('what a decoder is given', () => {
  it.each([
    ['JPEG', talkative],
    [
      'PNG',
      pngOf(40, 30, {
        chunks: [
          ['tEXt', text('Author\0Somebody')],
          ['eXIf', text('II*\0 48 N')],
          ['iTXt', text('XML:com.adobe.xmp\0\0\0\0\0Words')],
          ['acTL', new Uint8Array(8)],
        ],
      }),
    ],
    ['WebP', webp],
  ])('is a %s with nothing in it but what makes its pixels', async (_, bytes) => {
    const { bare, ...rest } = opened(bytes);
    const kept = Buffer.from(bare).toString('latin1');
    for (const secret of ['Somebody', '48 N', 'Words', 'Remark', 'Exif', 'acTL']) expect(kept).not.toContain(secret);
    expect(await decodePixels({ bare, ...rest })).toMatchObject({ width: rest.width, height: rest.height });
  });

  it('is nothing of what hangs behind the end of a picture', () => {
    const polyglot = Buffer.concat([jpeg, text('PK\x03\x04<script>')]);
    expect(Buffer.from(opened(polyglot).bare).toString('latin1')).not.toContain('script');
  });
});

describe('a picture that is made', () => {
  it('is never larger than it came', async () => {
    const widths = async (width: number): Promise<unknown> => (await makeWidths(pngOf(width, 10), [20, 40, 60])) as unknown;
    expect(await widths(100)).toMatchObject({ widths: [20, 40, 60] });
    expect(await widths(50)).toMatchObject({ widths: [20, 40, 50] });
    expect(await widths(15)).toMatchObject({ widths: [15] });
    expect(await widths(60)).toMatchObject({ widths: [20, 40, 60] });
  });

  it('stands upright, whichever way the camera was held', async () => {
    const corners = async (orientation: number): Promise<string[]> => {
      const made = await makeWidths(await jpegOf(64, 48, { orientation }), [200]);
      if ('fault' in made) throw new Error(made.fault);
      const jpg = made.files.find(({ type }) => type === 'jpg')?.bytes ?? new Uint8Array();
      const pixels = await decodePixels(opened(jpg));
      if (!pixels) throw new Error('it has no pixels');
      const { width, height, data } = pixels;
      const at = (x: number, y: number): string => {
        const from = (y * width + x) * 4;
        return `${(data[from] ?? 0) > 128 ? 'red' : ''}${(data[from + 1] ?? 0) > 110 ? 'green' : ''}` || 'dark';
      };
      return [`${width}×${height}`, at(4, 4), at(width - 5, 4), at(4, height - 5), at(width - 5, height - 5)];
    };
    const [dark, red, green, both] = ['dark', 'red', 'green', 'redgreen'];
    expect(await corners(1)).toEqual(['64×48', dark, red, green, both]);
    expect(await corners(2)).toEqual(['64×48', red, dark, both, green]);
    expect(await corners(3)).toEqual(['64×48', both, green, red, dark]);
    expect(await corners(4)).toEqual(['64×48', green, both, dark, red]);
    expect(await corners(5)).toEqual(['48×64', dark, green, red, both]);
    expect(await corners(6)).toEqual(['48×64', green, dark, both, red]);
    expect(await corners(7)).toEqual(['48×64', both, red, green, dark]);
    expect(await corners(8)).toEqual(['48×64', red, both, dark, green]);
  });

  it('may come with 16 bits a colour', async () => {
    expect(await makeWidths(pngOf(40, 30, { depth: 16 }), [20])).toMatchObject({ widths: [20] });
  });

  it('is the same each time', async () => {
    expect(await makeWidths(jpeg, [30])).toEqual(await makeWidths(jpeg, [30]));
  });
});

describe('the words a picture carries', () => {
  const wordsOf = async (...says: Parameters<typeof jpegOf>[2][]): Promise<unknown> =>
    wordsInPicture(opened(await jpegOf(16, 12, says[0] ?? {})));

  it('are those of IPTC, whoever gave it before whoever took it', async () => {
    const iptc = { 80: 'Jane Doe', 110: 'Example Relief', 116: '© 2026 Example Relief', 120: 'Une femme puise de l’eau' };
    expect(await wordsOf({ iptc })).toEqual({
      caption: 'Une femme puise de l’eau',
      credit: 'Example Relief',
      rights: '© 2026 Example Relief',
    });
    expect(await wordsOf({ iptc: { 80: 'Jane Doe' } })).toEqual({ credit: 'Jane Doe' });
  });

  it('are those of XMP before all others', async () => {
    const inside =
      '<dc:description><rdf:Alt><rdf:li xml:lang="x-default">A new well</rdf:li></rdf:Alt></dc:description><dc:creator><rdf:Seq><rdf:li>Jane Doe</rdf:li></rdf:Seq></dc:creator><iptc:AltTextAccessibility><rdf:Alt><rdf:li>Two women at a well</rdf:li></rdf:Alt></iptc:AltTextAccessibility>';
    expect(await wordsOf({ xmp: xmpOf(inside), iptc: { 120: 'Another' }, artist: 'CANON' })).toEqual({
      caption: 'A new well',
      alt: 'Two women at a well',
      credit: 'Jane Doe',
    });
    expect(await wordsOf({ xmp: xmpOf('', 'photoshop:Credit="Example Relief"') })).toMatchObject({ credit: 'Example Relief' });
  });

  it('are none where they are damaged, or more than anybody writes', async () => {
    expect(await wordsOf({ xmp: '<x:xmpmeta><dc:description>' })).toEqual({});
    expect(await wordsOf({ xmp: '<!DOCTYPE x [<!ENTITY a "b">]><x/>' })).toEqual({});
    expect(await wordsOf({ iptc: { 120: 'x'.repeat(20_000) } })).toMatchObject({ caption: 'x'.repeat(1000) });
  });
});

describe('what stands below a picture', () => {
  test.each([
    ['Women fetch water. Photo: Jane Doe/Example Relief', { caption: 'Women fetch water.', credit: 'Jane Doe/Example Relief' }],
    ['Women fetch water (Photo: Jane Doe)', { caption: 'Women fetch water', credit: 'Jane Doe' }],
    ['Women fetch water – © Example Relief/Jane Doe', { caption: 'Women fetch water', credit: 'Example Relief/Jane Doe' }],
    ['Photo: Jane Doe', { credit: 'Jane Doe' }],
    [
      'Photo: Women fetch water. Photo: Jane Doe/Example Relief',
      { caption: 'Women fetch water.', credit: 'Jane Doe/Example Relief' },
    ],
    ['© Example Relief', { credit: 'Example Relief' }],
    ['Photo by Jane Doe', { credit: 'Jane Doe' }],
    ['Photo: Women fetch water from the first well in Kampot.', { caption: 'Women fetch water from the first well in Kampot.' }],
    [
      'Des femmes puisent de l’eau. Crédit photo : Jeanne Diop',
      { caption: 'Des femmes puisent de l’eau.', credit: 'Jeanne Diop' },
    ],
    ['Mujeres sacan agua. Foto: Ana Ruiz/Ejemplo', { caption: 'Mujeres sacan agua.', credit: 'Ana Ruiz/Ejemplo' }],
    ['Frauen holen Wasser. Bildnachweis: Eva Klein', { caption: 'Frauen holen Wasser.', credit: 'Eva Klein' }],
    ['Женщины берут воду. Фото: Анна Петрова', { caption: 'Женщины берут воду.', credit: 'Анна Петрова' }],
    ['نساء يجلبن الماء. تصوير: سارة علي', { caption: 'نساء يجلبن الماء.', credit: 'سارة علي' }],
    ['Women fetch water', { caption: 'Women fetch water' }],
  ])('says what it shows and who made it: %s', (line, said) => {
    expect(saidBelow([line])).toEqual(said);
  });

  it('may be two lines', () => {
    expect(saidBelow(['Women fetch water', 'Photo: Jane Doe'])).toEqual({ caption: 'Women fetch water', credit: 'Jane Doe' });
  });

  it('is told from the text by what it opens with', () => {
    for (const line of ['Photo: Jane Doe', '© Example Relief', 'Légende : Une pompe', 'Foto de Ana Ruiz', '图片说明：新井'])
      expect(isPictureLine(line)).toBe(true);
    for (const line of ['Photographs were taken from the archive.', 'The image of the town has changed', 'People had waited'])
      expect(isPictureLine(line)).toBe(false);
  });

  it('and no program’s guess is anybody’s description', () => {
    for (const guess of [
      'A person standing next to a tree\n\nDescription automatically generated',
      'AI-generated content may be incorrect.',
      'IMG_2034.JPG',
      'Ein Bild, das Baum enthält. Automatisch generierte Beschreibung',
    ])
      expect(isAutomatic(guess)).toBe(true);
    expect(isAutomatic('Electricity generated by wind')).toBe(false);
  });
});
