import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { FaultyFile, newsroomBeside, ownNewsroomFile, readNewsroom } from '../../infra/settings-files.ts';
import { readNewsroom as readDeployed } from '../../shared/aws/read-settings.ts';
import { contrastOf, faintOn, LEAST_CONTRAST, readableAs, textOn } from '../../shared/newsroom/contrast.ts';
import { palette } from '../../shared/newsroom/palette.ts';
import { lookFilesOf } from '../../shared/syndication/look-files.ts';
import { siteStyle } from '../../shared/syndication/site-style.ts';
import { jpegOf, pngOf } from './release/picture-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'look-'));
afterAll(() => rmSync(folder, { recursive: true }));

const anyColour = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, '0')}`);

/** A newsroom.json with such a look, and files beside it. */
const fileWith = (look: object, files: Record<string, Uint8Array | string> = {}): string => {
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  const file = join(folder, 'newsroom.json');
  const least = {
    organisation: { name: { en: 'Blue Harbour Relief' } },
    siteUrl: 'https://news.example.org',
    languages: ['en'],
    timeZone: 'UTC',
    topics: [],
  };
  writeFileSync(file, JSON.stringify({ ...least, look }, null, 2));
  return file;
};

/** What an operator is told of it. */
const complaintAbout = (file: string): string | undefined => {
  try {
    readNewsroom(file);
  } catch (error) {
    if (error instanceof FaultyFile) return error.message.replaceAll(`${folder}/`, '');
    throw error;
  }
  return undefined;
};

describe('contrast', () => {
  it('is that of WCAG: 21 for black on white, and 4.54 for the grey that just passes', () => {
    expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrastOf('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
    expect(contrastOf('#777777', '#ffffff')).toBeLessThan(LEAST_CONTRAST);
    expect(contrastOf('#0b4a82', '#0b4a82')).toBe(1);
  });

  it.each(['day', 'night'] as const)('of Dateline’s own colours is enough by %s', (time) => {
    const { paper, tint, alertTint, added, removed, ink, quiet, accent, alert, edge } = palette[time];
    for (const background of [paper, tint])
      for (const text of [ink, quiet, accent]) expect(contrastOf(text, background)).toBeGreaterThan(LEAST_CONTRAST);
    for (const background of [alertTint, added, removed]) expect(contrastOf(ink, background)).toBeGreaterThan(LEAST_CONTRAST);
    expect(contrastOf(alert, alertTint)).toBeGreaterThan(LEAST_CONTRAST);
    expect(contrastOf(edge, paper)).toBeGreaterThan(3);
  });

  it('the colour that is offered instead can always be read, and one that can be read is left as it is', () => {
    fc.assert(
      fc.property(anyColour, fc.constantFrom('day' as const, 'night' as const), (colour, time) => {
        const offered = readableAs(colour, time);
        expect(faintOn(offered, time)).toBeUndefined();
        if (!faintOn(colour, time)) expect(offered).toBe(colour);
      }),
    );
  });

  it('the name at the top can be read on any colour', () => {
    fc.assert(
      fc.property(anyColour, (colour) => {
        expect(contrastOf(textOn(colour), colour)).toBeGreaterThan(LEAST_CONTRAST);
      }),
    );
  });
});

describe('the colours of newsroom.json', () => {
  it('are refused where they cannot be read, with the pair, its contrast, and one that would do', () => {
    const complaint = complaintAbout(fileWith({ colours: { accent: '#7fb2e5', accentByNight: '#123456' } }));
    expect(complaint?.split('\n')).toEqual([
      'newsroom.json:15: look.colours.accent: #7fb2e5 on the paper of pages by day (#fdfcfa) has a contrast of 2.1 to 1, and text needs 4.5 (WCAG 2.2, 1.4.3). #4f6f8f is the nearest darker tone that would do.',
      'newsroom.json:16: look.colours.accentByNight: #123456 on the paper of pages by night (#15181b) has a contrast of 1.4 to 1, and text needs 4.5 (WCAG 2.2, 1.4.3). #788c9f is the nearest lighter tone that would do.',
    ]);
  });

  it('are colours and nothing else', () => {
    expect(complaintAbout(fileWith({ colours: { header: 'navy' } }))).toContain('look.colours.header: is a colour as #rrggbb');
    expect(complaintAbout(fileWith({ colours: { accent: '#123456; } body { display: none' } }))).toContain('#rrggbb');
  });

  it('by day alone are made light enough for dark screens', () => {
    const newsroom = readNewsroom(fileWith({ colours: { accent: '#0b4a82' } }));
    const style = siteStyle(newsroom);
    const [day = '', night = ''] = [...style.matchAll(/--accent: (#[0-9a-f]{6})/g)].map(([, colour]) => colour);
    expect(day).toBe('#0b4a82');
    expect(faintOn(night, 'night')).toBeUndefined();
  });
});

describe('the logo and the icon of newsroom.json', () => {
  const logo = pngOf(400, 100);
  const icon = pngOf(192, 192);

  it('are read from beside it, and go with it to every function', () => {
    const file = fileWith({ logo: 'logo.png', icon: 'icon.png' }, { 'logo.png': logo, 'icon.png': icon });
    writeFileSync(join(folder, 'beside.json'), newsroomBeside(file));
    const files = lookFilesOf(readDeployed(join(folder, 'beside.json'), {}));
    expect(files.logo).toMatchObject({ width: 400, height: 100, contentType: 'image/png' });
    expect(files.icon?.key).toMatch(/^look\/icon-[0-9a-f]{16}\.png$/);
    // What was read once is read again as it is.
    expect(complaintAbout(join(folder, 'beside.json'))).toBeUndefined();
  });

  it('another logo has another address', async () => {
    const keyOf = (bytes: Uint8Array) =>
      lookFilesOf(readNewsroom(fileWith({ logo: 'logo.png' }, { 'logo.png': bytes }))).logo?.key;
    expect(keyOf(logo)).toBe(keyOf(logo));
    expect(keyOf(await jpegOf(400, 100))).not.toBe(keyOf(await jpegOf(400, 100, {}, 3)));
  });

  it('say nothing of whoever made them', async () => {
    const bytes = await jpegOf(400, 100, { gps: 'SECRET-PLACE', artist: 'Camera Owner' });
    const { logo: made } = lookFilesOf(readNewsroom(fileWith({ logo: 'logo.jpg' }, { 'logo.jpg': bytes })));
    expect(Buffer.from(bytes).includes('Camera Owner')).toBe(true);
    expect(Buffer.from(made?.bytes ?? []).includes('Camera Owner')).toBe(false);
  });

  it.each([
    [
      'is not there',
      { logo: 'nowhere.png' },
      {},
      'look.logo: nowhere.png cannot be read: the name of a file beside newsroom.json belongs here.',
    ],
    [
      'is an SVG',
      { logo: 'a.svg' },
      { 'a.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>' },
      'look.logo: a.svg is an SVG, which may hold scripts: save it as PNG, JPEG or WebP.',
    ],
    [
      'is a text',
      { logo: 'a.png' },
      { 'a.png': 'a logo' },
      'look.logo: a.png is no picture that pages can show: save it as PNG, JPEG or WebP.',
    ],
    [
      'is large',
      { icon: 'big.png' },
      { 'big.png': Buffer.concat([icon, Buffer.alloc(60_500)]).subarray(0, 60_500) },
      'look.icon: big.png has 61 KB, and every page shows it: 50 KB at most.',
    ],
    [
      'is oblong',
      { icon: 'oblong.png' },
      { 'oblong.png': logo },
      'look.icon: oblong.png has 400 × 100 pixels as PNG: an icon is a square PNG of 180 to 512 pixels.',
    ],
    [
      'is tiny',
      { logo: 'tiny.png' },
      { 'tiny.png': pngOf(20, 20) },
      'look.logo: tiny.png has 20 × 20 pixels as PNG: a logo is 40 to 2000 pixels high and wide, and at most eight times as wide as high.',
    ],
    [
      'is cut off',
      { logo: 'cut.png' },
      { 'cut.png': logo.subarray(0, 60) },
      'look.logo: cut.png cannot be shown (damaged): save it as PNG, JPEG or WebP anew.',
    ],
  ])('that %s is a sentence with file, line and what to do', (_what, look, files, sentence) => {
    expect(complaintAbout(fileWith(look, files))).toMatch(/^newsroom\.json:\d+: /);
    expect(complaintAbout(fileWith(look, files))?.replace(/^newsroom\.json:\d+: /, '')).toBe(sentence);
  });

  it('that comes with Dateline has a logo, an icon and colours that can be read', () => {
    const newsroom = readNewsroom(ownNewsroomFile);
    expect(Object.keys(lookFilesOf(newsroom))).toEqual(['logo', 'icon']);
  });
});
