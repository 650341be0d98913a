import { describe, expect, it } from 'vitest';
import type { Embedded } from '../../local/newsroom/embedded.ts';
import { jpegOf, pngOf } from '../unit/release/picture-files.ts';
import { cardOf, openNewsroom, outcomes, page, pass, releaseAbout } from './newsroom-run.ts';
import { clean, tableAndLog } from './table-and-log.ts';

const GPS = '48,51.5N-LAT-SECRET';
const described = { iptc: { 120: 'Women fetch water from the first well', 110: 'Jane Doe/Example Relief' } };
const well = await jpegOf(500, 350, { gps: GPS, ...described });
const pump = await jpegOf(480, 320, { iptc: { 120: 'A hand pump in front of a school' } }, 5);
const wordless = await jpegOf(480, 300, { gps: GPS }, 11);

const release = releaseAbout('Clean water');
const french = [
  '# L’eau potable arrive dans les villages de la côte',
  '',
  'PHNOM PENH, 2 novembre 2026 – L’eau potable est arrivée cette semaine dans quarante villages de la côte, le premier des trois districts qui l’avaient demandée, a déclaré le bureau de pays.',
  '',
  'Les habitants l’attendaient depuis les tempêtes de l’an dernier et marchaient deux heures chaque matin pour aller la chercher.',
].join('\n');

const dropped = async (run: Embedded, files: Record<string, string | Uint8Array>): Promise<void> => {
  for (const [key, content] of Object.entries(files)) run.drop(`incoming/${key}`, content);
  await run.untilIdle();
};
const mediaOn = (run: Embedded): string[] => run.account.s3.list(run.landmarks.site, 'media/').map(({ key }) => key);
const shownMedia = async (run: Embedded): Promise<string[]> => {
  const answers = await Promise.all(mediaOn(run).map(async (key) => [key, (await run.get(`/${key}`)).status] as const));
  return answers.flatMap(([key, status]) => (status === 200 ? [key] : []));
};
const pageOf = async (run: Embedded, lang = 'en'): Promise<string> => {
  const address = new RegExp(`href="(/${lang}/2026/[^"]+)"`).exec((await page(run, `/${lang}/`)).text)?.[1] ?? '';
  return address && (await page(run, address)).text;
};
const codesOn = async (run: Embedded, key: string): Promise<string[]> =>
  (await cardOf(run, key)).problems.map(({ code }: { code: string }) => code);
const CAPTION = 'Women fetch water from the first well';

describe('a picture beside its text', () => {
  const ways: [how: string, text: string, picture: string][] = [
    ['called as its file is', 'wells.md', 'wells.jpg'],
    ['numbered', 'wells.md', 'wells-2.jpg'],
    ['in the folder of its release', 'wells/en.md', 'wells/photo.jpg'],
    ['in a folder with the name of its file', 'wells.md', 'wells/photo.jpg'],
  ];
  const orders: [when: string, drop: (run: Embedded, text: string, picture: string) => Promise<void>][] = [
    ['at the same time', (run, text, picture) => dropped(run, { [text]: release, [picture]: well })],
    ['the picture first', async (run, text, picture) => { await dropped(run, { [picture]: well }); await dropped(run, { [text]: release }); }],
    ['the picture long before', async (run, text, picture) => { await dropped(run, { [picture]: well }); await pass(run, 7200); await dropped(run, { [text]: release }); }],
    ['the picture afterwards', async (run, text, picture) => { await dropped(run, { [text]: release }); await pass(run, 600); await dropped(run, { [picture]: well }); }],
  ]; // biome-ignore format: one line each
  for (const [how, text, picture] of ways)
    it.each(orders)(`is shown, ${how}: %s`, async (_, drop) => {
      const run = await openNewsroom();
      await drop(run, text, picture);
      expect(await outcomes(run)).toEqual({ [text]: 'published', [picture]: 'asset' });
      expect(await pageOf(run)).toContain(
        `<figcaption>${CAPTION} <span class="credit">Photo: Jane Doe/Example Relief</span></figcaption>`,
      );
      expect(await shownMedia(run)).toHaveLength(4);
      expect(await codesOn(run, picture)).toEqual(['picture-shown']);
      for (const key of mediaOn(run)) expect(run.account.s3.get(run.landmarks.site, key)?.bytes.includes(GPS)).toBe(false);
      await clean(run);
    });

  it('is there when its text comes out first, if both were dropped together: no reader sees the page without it', async () => {
    const run = await openNewsroom();
    await dropped(run, { 'wells.md': release, 'wells.jpg': well });
    const events = run.events.map(({ event }) => event);
    expect(events).toEqual(['ReleasePublished']);
  });

  it('changes what is public without a note, and tells of an update', async () => {
    const run = await openNewsroom();
    await dropped(run, { 'wells.md': release });
    await dropped(run, { 'wells.jpg': well });
    expect(run.events.map(({ event }) => event)).toEqual(['ReleasePublished', 'ReleaseUpdated']);
    expect(await pageOf(run)).not.toContain('class="correction"');
  });

  it('is found among any number of others whose names only begin like its own', async () => {
    const run = await openNewsroom();
    const others = Array.from({ length: 61 }, (_, index) => [`wells-a${index}.jpg`, well]);
    await dropped(run, { ...Object.fromEntries(others), 'wells.jpg': well });
    await pass(run, 7200);
    await dropped(run, { 'wells.md': release });
    expect(await pageOf(run)).toContain(CAPTION);
  });

  it('leaves the note of a correction on the page and what it changed, and corrects nothing anew', async () => {
    const run = await openNewsroom();
    await dropped(run, { 'wells.md': release });
    await dropped(run, {
      'wells.md': releaseAbout('Clean water', { front: ['correction: Fifty villages.'] }).replace('forty', 'fifty'),
    });
    const corrected = await pageOf(run);
    expect(corrected).toContain('Fifty villages.');
    await dropped(run, { 'wells.jpg': well });
    const illustrated = await pageOf(run);
    expect(illustrated).toContain(CAPTION);
    expect(illustrated).toContain('Fifty villages.');
    expect(illustrated.match(/<(?:ins|del)\b/g)).toEqual(corrected.match(/<(?:ins|del)\b/g));
    expect(corrected).toMatch(/<(?:ins|del)\b/);
    expect(run.events.map(({ event }) => event)).toEqual(['ReleasePublished', 'ReleaseCorrected', 'ReleaseUpdated']);
  });

  it('that holds a text which waits for its time is all that it waits for: nothing of it falls due', async () => {
    const run = await openNewsroom();
    await dropped(run, { 'wells.md': releaseAbout('Clean water', { front: ['embargo: 2026-11-03T09:00:00+00:00'] }) });
    await dropped(run, { 'wells.jpg': wordless });
    expect((await outcomes(run))['wells.md']).toBe('held');
    const { table } = await tableAndLog(run);
    expect(Object.keys(table).filter((name) => name.startsWith('DUE'))).toEqual([]);
    await run.advanceTo('2026-11-03T09:05:00.000Z');
    await dropped(run, { 'wells.accept.txt': 'It speaks for itself.' });
    expect((await outcomes(run))['wells.md']).toBe('published');
    expect(await pageOf(run)).toContain('<figure>');
    await clean(run);
  });

  it('is replaced by a newer version of its file, and the old one is gone', async () => {
    const run = await openNewsroom();
    await dropped(run, { 'wells.md': release, 'wells.jpg': well });
    const before = await shownMedia(run);
    await dropped(run, { 'wells.jpg': pump });
    const after = await shownMedia(run);
    expect(after.filter((key) => before.includes(key))).toEqual([]);
    expect(await pageOf(run)).toContain('A hand pump in front of a school');
    expect(await pageOf(run)).not.toContain(CAPTION);
  });

  it('is on no address before its time, and leaves none when it is killed', async () => {
    const run = await openNewsroom();
    await dropped(run, {
      'wells/en.md': `---\nembargo: 2026-11-03T09:00:00+00:00\n---\n${release}`,
      'wells/photo.jpg': well,
    });
    await dropped(run, { 'wells/pump.jpg': pump });
    expect((await outcomes(run))['wells/en.md']).toBe('embargoed');
    expect(mediaOn(run)).toEqual([]);
    await run.advanceTo('2026-11-03T09:00:30.000Z');
    expect(await shownMedia(run)).toHaveLength(6);
    await dropped(run, { 'wells.kill.txt': 'They did not agree.' });
    expect(await shownMedia(run)).toEqual([]);
    expect(mediaOn(run)).toHaveLength(6);
    await dropped(run, { 'wells/another.jpg': wordless });
    expect(await shownMedia(run)).toEqual([]);
    await clean(run);
  });

  it('is shared by all languages of its folder', async () => {
    const run = await openNewsroom();
    await dropped(run, { 'wells/en.md': release, 'wells/fr.md': french, 'wells/photo.jpg': well });
    for (const lang of ['en', 'fr']) expect(await pageOf(run, lang)).toContain('<figure>');
    expect(await shownMedia(run)).toHaveLength(4);
  });

  it('without a word is asked about, before its text comes out or afterwards, and an accept lets it go', async () => {
    const run = await openNewsroom();
    await dropped(run, { 'wells.md': release, 'wells.jpg': wordless });
    expect((await outcomes(run))['wells.md']).toBe('held');
    expect(await codesOn(run, 'wells.md')).toContain('picture-without-text');
    await dropped(run, { 'wells.accept.txt': 'It speaks for itself.' });
    expect((await outcomes(run))['wells.md']).toBe('published');
    expect(await pageOf(run)).toContain('<figure>');
    const other = await openNewsroom();
    await dropped(other, { 'wells.md': release });
    await dropped(other, { 'wells.jpg': wordless });
    expect((await outcomes(other))['wells.md']).toBe('held');
    expect(await pageOf(other)).not.toContain('<figure>');
    expect(await pageOf(other)).toContain('Clean water');
    await dropped(other, { 'wells.accept.txt': 'It speaks for itself.' });
    expect(await pageOf(other)).toContain('<figure>');
    // And a second one does not ask about the first again.
    await dropped(other, { 'wells-2.jpg': well });
    expect((await outcomes(other))['wells.md']).toBe('published');
    expect((await pageOf(other)).match(/<figure>/g)).toHaveLength(2);
  });

  it('of nobody says so on its card, once its text should have come', async () => {
    const run = await openNewsroom();
    run.drop('incoming/wells.jpg', well);
    await run.advanceTo('2026-11-02T09:00:10.000Z');
    expect(await codesOn(run, 'wells.jpg')).toEqual(['picture-waits']);
    await run.advanceTo('2026-11-02T09:01:00.000Z');
    expect(await codesOn(run, 'wells.jpg')).toEqual(['picture-of-nobody']);
    await dropped(run, { 'wells.md': release });
    expect(await codesOn(run, 'wells.jpg')).toEqual(['picture-shown']);
  });

  it.each([
    ['a telephone’s own format', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1'), 'wells.heic'],
    ['a drawing', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'wells.svg'],
    ['one that was cut off', well.subarray(0, 300), 'wells.jpg'],
    ['a text', 'no picture', 'wells.png'],
    ['a program', Buffer.from('MZ\x90\0\x03\0', 'latin1'), 'wells/wells.jpg'],
    ['50,000 by 50,000 pixels', pngOf(4, 4, { declared: { width: 50_000, height: 50_000 } }), 'wells.png'],
    ['one whose pixels are broken', Buffer.concat([pngOf(80, 70).subarray(0, 60), Buffer.alloc(8), pngOf(80, 70).subarray(68)]), 'wells.png'],
  ])('is rejected with what to do, and its text comes out without it: %s', async (_, bytes, key) => {
    const run = await openNewsroom();
    await dropped(run, { [key]: bytes, 'wells.md': release });
    expect(await outcomes(run)).toEqual({ [key]: 'rejected', 'wells.md': 'published' });
    expect(await codesOn(run, key)).toEqual(['picture-file-refused']);
    expect(mediaOn(run)).toEqual([]);
    await clean(run);
  }); // biome-ignore format: a table
});

describe('a picture that its text names', () => {
  const markdown = release.replace(
    '\n\n"People',
    `\n\n![Two women at a well](pictures/first.jpg "At dawn. Photo: Dara Sok")\n\n"People`,
  );
  it.each([['Markdown', 'wells.md', markdown]])(
    'stands where it is named, with what is said of it there: %s',
    async (_, key, content) => {
      const run = await openNewsroom();
      await dropped(run, { [key]: content, 'pictures/first.jpg': well });
      expect(await outcomes(run)).toEqual({ [key]: 'published', 'pictures/first.jpg': 'asset' });
      const text = await pageOf(run);
      expect(text).toContain('alt="Two women at a well"');
      expect(text).toContain('<figcaption>At dawn. <span class="credit">Photo: Dara Sok</span></figcaption>');
      expect(text.indexOf('At dawn')).toBeLessThan(text.indexOf('People had waited'));
      expect(await codesOn(run, 'pictures/first.jpg')).toEqual(['picture-shown']);
    },
  );

  it('and that does not come is asked about once; when it comes, the text goes on by itself', async () => {
    const run = await openNewsroom();
    await dropped(run, { 'wells.md': markdown });
    expect((await outcomes(run))['wells.md']).toBe('held');
    expect((await cardOf(run, 'wells.md')).problems).toContainEqual({
      code: 'picture-missing',
      weight: 'question',
      params: { names: 'pictures/first.jpg' },
    });
    await pass(run, 3600);
    await dropped(run, { 'pictures/first.jpg': well });
    expect((await outcomes(run))['wells.md']).toBe('published');
    expect(await pageOf(run)).toContain('At dawn');
  });

  describe('under a name that an earlier release uses, too', () => {
    const weekly = (subject: string, front: string[] = []): string =>
      releaseAbout(subject, { front }).replace('\n\n"People', '\n\n![](photo.jpg)\n\n"People');
    const embargoed = weekly('Malaria vaccine', ['embargo: 2026-11-20T09:00:00+00:00']);
    const orders: [when: string, drop: (run: Embedded) => Promise<void>][] = [
      ['with its text', (run) => dropped(run, { 'malaria.md': embargoed, 'photo.jpg': pump })],
      ['after its text', async (run) => { await dropped(run, { 'malaria.md': embargoed }); await pass(run, 600); await dropped(run, { 'photo.jpg': pump }); }],
      ['just before its text', async (run) => { run.drop('incoming/photo.jpg', pump); await pass(run, 10); await dropped(run, { 'malaria.md': embargoed }); }],
    ]; // biome-ignore format: one line each
    it.each(orders)(
      'goes to the embargoed release that it is dropped for, and to no page that is public: %s',
      async (_, drop) => {
        const run = await openNewsroom();
        await dropped(run, { 'wells.md': weekly('Clean water'), 'photo.jpg': well });
        expect(await pageOf(run)).toContain(CAPTION);
        const before = mediaOn(run);
        await run.advanceTo('2026-11-09T09:00:00.000Z');
        await drop(run);
        await pass(run, 120);
        expect((await outcomes(run))['malaria.md']).toBe('embargoed');
        expect(mediaOn(run)).toEqual(before);
        expect(await pageOf(run)).toContain(CAPTION);
        expect(run.events.map(({ event }) => event)).toEqual(['ReleasePublished']);
        await run.advanceTo('2026-11-20T09:00:30.000Z');
        const texts = await Promise.all(
          [...(await page(run, '/en/')).text.matchAll(/href="(\/en\/2026\/[^"]+)"/g)].map(
            async ([, at = '']) => (await page(run, at)).text,
          ),
        );
        expect(texts.filter((text) => text.includes('A hand pump in front of a school'))).toHaveLength(1);
        expect(texts.filter((text) => text.includes(CAPTION))).toHaveLength(1);
        await clean(run);
      },
    );

    it('of a release that waits is not shown by a text that only names it, and comes out with its own', async () => {
      const run = await openNewsroom();
      await dropped(run, { 'malaria.md': embargoed, 'photo.jpg': pump });
      await dropped(run, { 'wells.md': weekly('Clean water') });
      expect(mediaOn(run)).toEqual([]);
      expect(await codesOn(run, 'wells.md')).toContain('picture-missing');
    });

    it('replaces what a public page shows, where nobody else names it', async () => {
      const run = await openNewsroom();
      await dropped(run, { 'wells.md': weekly('Clean water'), 'photo.jpg': well });
      await pass(run, 86_400);
      await dropped(run, { 'photo.jpg': pump });
      expect(await pageOf(run)).toContain('A hand pump in front of a school');
    });
  });

  it('may be left out by an accept, and still comes later', async () => {
    const run = await openNewsroom();
    await dropped(run, { 'wells.md': markdown });
    await dropped(run, { 'wells.accept.txt': 'Without.' });
    expect((await outcomes(run))['wells.md']).toBe('published');
    await dropped(run, { 'pictures/first.jpg': well });
    expect(await pageOf(run)).toContain('At dawn');
  });

  it('may be named in release.yaml, for all languages that say nothing else', async () => {
    const run = await openNewsroom();
    await dropped(run, {
      'wells/release.yaml': 'pictures:\n  photo.jpg:\n    caption: Kampot, at dawn\n    credit: Dara Sok\n',
      'wells/photo.jpg': wordless,
    });
    await dropped(run, { 'wells/en.md': release, 'wells/fr.md': `---\npictures:\n  photo.jpg: Le puits\n---\n${french}` });
    expect(await pageOf(run)).toContain('Kampot, at dawn');
    expect(await pageOf(run, 'fr')).toContain('alt="Le puits"');
    expect(await pageOf(run, 'fr')).not.toContain('Kampot, at dawn');
  });

  it('may be named at the top, by each language in its own words', async () => {
    const run = await openNewsroom();
    await dropped(run, {
      'wells/en.md': `---\npictures:\n  photo.jpg: Two women at a well\n---\n${release}`,
      'wells/fr.md': `---\npictures:\n  Photo.JPG:\n    alt: Deux femmes au puits\n    credit: Dara Sok\n---\n${french}`,
      'wells/photo.jpg': wordless,
    });
    expect(await pageOf(run)).toContain('alt="Two women at a well"');
    expect(await pageOf(run, 'fr')).toContain('alt="Deux femmes au puits"');
  });
});

describe('a picture that comes for a text that waits', () => {
  const naming = releaseAbout('Clean water').replace('\n\n"', '\n\n![](photo.jpg)\n\n"');

  it('lets it out with the others of its release, and not while one of them is a draft', async () => {
    expect(naming).toContain('photo.jpg');
    const run = await openNewsroom();
    await dropped(run, { 'wells/en.md': naming, 'wells/fr.md': `---\ndraft: true\n---\n\n${french}` });
    await pass(run, 300);
    await dropped(run, { 'wells/photo.jpg': well });
    await pass(run, 300);
    expect(await outcomes(run)).toMatchObject({ 'wells/en.md': 'held', 'wells/fr.md': 'held' });
    expect(await shownMedia(run)).toEqual([]);
    expect(await codesOn(run, 'wells/en.md')).toContain('bundle-waits');
    await dropped(run, { 'wells.fr.accept.txt': 'It may go' });
    await pass(run, 300);
    expect(await outcomes(run)).toMatchObject({ 'wells/en.md': 'published', 'wells/fr.md': 'published' });
  });

  it('answers nothing that was asked about a picture in the text itself', async () => {
    const run = await openNewsroom();
    const inText = `![](data:image/jpeg;base64,${Buffer.from(wordless).toString('base64')})`;
    await dropped(run, { 'wells.md': releaseAbout('Clean water').replace('\n\n"', `\n\n${inText}\n\n"`) });
    expect(await codesOn(run, 'wells.md')).toContain('picture-without-text');
    await dropped(run, { 'wells-2.jpg': well });
    await pass(run, 300);
    expect(await outcomes(run)).toMatchObject({ 'wells.md': 'held' });
    expect(await shownMedia(run)).toEqual([]);
  });
});
