import { simpleParser } from 'mailparser';
import { describe, expect, it } from 'vitest';
import type { Embedded } from '../../local/newsroom/embedded.ts';
import { jpegOf } from '../unit/release/picture-files.ts';
import { paragraph } from '../unit/release/word-file.ts';
import { captionParagraph, illustrated, pictureParagraph, type WordPicture } from '../unit/release/word-pictures.ts';
import { cardOf, openNewsroom, outcomes, page, pass } from './newsroom-run.ts';

const GPS = '48,51.5N-LAT-SECRET';
const well = await jpegOf(1000, 667, { gps: GPS, artist: 'Camera Owner', comment: 'a secret remark' });
const pump = await jpegOf(500, 350, { gps: GPS, iptc: { 110: 'Dara Sok/Example Relief' } }, 5);

const HEADLINE = 'New wells bring clean water to forty villages';
const LEAD =
  'PHNOM PENH, 2 November 2026 – New wells have reached forty villages along the coast this week, the first of the three districts that asked for them, said the country office.';

/** The release a newcomer would write: two photographs, what they show, and who took the first. */
const release = (pictures: readonly WordPicture[], { front = '', more = '' } = {}): Uint8Array =>
  illustrated(
    [
      ...(front ? ['---', ...front.split('\n'), '---'].map((line) => paragraph(line)) : []),
      paragraph(HEADLINE, { letters: '<w:b/>' }),
      paragraph(LEAD),
      pictureParagraph(1),
      captionParagraph('Women fetch water from the first well. Photo: Jane Doe/Example Relief'),
      paragraph(`People had waited for them since the storms of last year, and walked for two hours every morning.${more}`),
      pictureParagraph(2, { alt: 'A hand pump in front of a school' }, 'anchor'),
      paragraph('Pumps come next, and with them somebody in every village who can mend them.'),
    ].join(''),
    pictures,
  );

const two: WordPicture[] = [
  { name: 'image1.jpeg', bytes: well },
  { name: 'image2.jpg', bytes: pump },
];

const dropped = async (run: Embedded, key: string, content: string | Uint8Array): Promise<void> => {
  run.drop(key, content);
  await run.untilIdle();
};

const mediaOn = (run: Embedded): string[] => run.account.s3.list(run.landmarks.site, 'media/').map(({ key }) => key);

const PAGE = /href="(\/en\/2026\/[^"]+)"/;
const addressOf = async (run: Embedded): Promise<string> => PAGE.exec((await page(run, '/en/')).text)?.[1] ?? '';

const pageOf = async (run: Embedded) => page(run, await addressOf(run));

/** Everything that lies anywhere in public, as bytes. */
const publicBytes = (run: Embedded): Buffer =>
  Buffer.concat(
    run.account.s3
      .list(run.landmarks.site, '')
      .map(({ key }) => run.account.s3.get(run.landmarks.site, key)?.bytes ?? Buffer.alloc(0)),
  );

describe('a Word file with two photographs, a caption and a credit', () => {
  it('is a page with two figures in three widths, each said in words', async () => {
    const run = await openNewsroom();
    await dropped(run, 'incoming/wells.docx', release(two));
    expect(await outcomes(run)).toEqual({ 'wells.docx': 'published' });
    const { text } = await page(run, await addressOf(run));
    expect(text.match(/<figure>/g)).toHaveLength(2);
    expect(text).toContain(
      '<figcaption>Women fetch water from the first well. <span class="credit">Photo: Jane Doe/Example Relief</span></figcaption>',
    );
    expect(text).toContain('alt="A hand pump in front of a school"');
    expect(text).toContain('<figcaption><span class="credit">Photo: Dara Sok/Example Relief</span></figcaption>');
    expect(text).toMatch(/width="960" height="640" alt=""/);
    // The caption is said once, and stands where its picture does.
    expect(text.slice(text.indexOf('<article')).match(/Women fetch water/g)).toHaveLength(1);
    const at = ['<article', 'three districts', 'Women fetch', 'since the storms', 'A hand pump', 'Pumps come next'];
    const found = at.map((words) => text.indexOf(words, text.indexOf('<article')));
    expect(found).toEqual(found.toSorted((one, other) => one - other));
    // Three widths of the large one, two and its own of the small one; two types of each.
    expect(mediaOn(run)).toHaveLength(6 + 4);
    for (const key of mediaOn(run)) {
      const { status, headers, body } = await run.get(`/${key}`);
      expect(status).toBe(200);
      expect(headers['content-type']).toBe(key.endsWith('.webp') ? 'image/webp' : 'image/jpeg');
      expect(headers['cache-control']).toMatch(/^public, max-age=31536000, immutable, s-maxage=\d\d$/);
      expect(body.length).toBeGreaterThan(1000);
    }
    expect(run.deadLetters()).toEqual([]);
  });

  it('tells nobody where a photograph was taken, or whose camera it was', async () => {
    const run = await openNewsroom();
    await dropped(run, 'incoming/wells.docx', release(two));
    expect(mediaOn(run)).not.toEqual([]);
    const bytes = publicBytes(run);
    for (const secret of [GPS, 'Camera Owner', 'a secret remark', 'Exif', 'xmpmeta', '8BIM'])
      expect(bytes.includes(secret)).toBe(false);
    const made = run.account.s3.list(run.landmarks.archive, 'pictures/made/');
    expect(made.length).toBeGreaterThan(10);
    for (const { key } of made) expect(run.account.s3.get(run.landmarks.archive, key)?.bytes.includes(GPS)).toBe(false);
  });

  it('shows no byte of them before its time, under no address', async () => {
    const run = await openNewsroom();
    await dropped(run, 'incoming/wells.docx', release(two, { front: 'embargo: 2026-11-03T09:00:00+00:00' }));
    expect(await outcomes(run)).toEqual({ 'wells.docx': 'embargoed' });
    expect(run.account.s3.list(run.landmarks.archive, 'pictures/made/').length).toBeGreaterThan(10);
    await pass(run, 3600);
    expect(mediaOn(run)).toEqual([]);
    await run.advanceTo('2026-11-03T09:00:20.000Z');
    expect(mediaOn(run)).toHaveLength(10);
  });

  it('leaves no byte of them once it is killed, and none of another release that shows the same ones', async () => {
    const run = await openNewsroom();
    await dropped(run, 'incoming/wells.docx', release(two));
    const own = mediaOn(run);
    const other = illustrated(
      [
        paragraph('Forty schools get a garden of their own', { letters: '<w:b/>' }),
        paragraph(
          'NAIROBI, 2 November 2026 – Gardens with beans and maize are to feed the pupils of forty schools from next spring on, the ministry said on Monday.',
        ),
        pictureParagraph(1, { alt: 'A garden' }),
      ].join(''),
      [{ name: 'image1.jpeg', bytes: well }],
    );
    await dropped(run, 'incoming/gardens.docx', other);
    expect(mediaOn(run)).toHaveLength(10 + 6);
    await dropped(run, 'incoming/wells.kill.txt', 'The people shown did not agree.');
    for (const key of own) {
      const { status, body } = await run.get(`/${key}`);
      expect(status).toBe(410);
      expect(String(body)).toBe('This picture is no longer available.\n');
    }
    const left = mediaOn(run).filter((key) => !own.includes(key));
    expect(left).toHaveLength(6);
    for (const key of left) expect((await run.get(`/${key}`)).status).toBe(200);
    expect(run.deadLetters()).toEqual([]);
  });

  it('is corrected by one with another picture, and the wrong one is gone', async () => {
    const run = await openNewsroom();
    await dropped(run, 'incoming/wells.docx', release(two));
    const before = mediaOn(run);
    const right = await jpegOf(600, 480, {}, 40);
    const corrected = release([{ name: 'image1.jpeg', bytes: right }, ...two.slice(1)], {
      front: 'correction: The first picture showed another village.',
    });
    await dropped(run, 'incoming/wells.docx', corrected);
    expect((await cardOf(run, 'wells.docx')).outcome).toBe('published');
    const answers = await Promise.all(mediaOn(run).map(async (key) => [key, (await run.get(`/${key}`)).status] as const));
    expect(answers.filter(([, status]) => status === 410)).toHaveLength(6);
    expect(answers.filter(([key, status]) => status === 200 && !before.includes(key))).toHaveLength(4);
    expect(answers.filter(([key, status]) => status === 200 && before.includes(key))).toHaveLength(4);
  });

  it('is told to feed readers, chats and inboxes by the whole address of its first picture', async () => {
    const run = await openNewsroom({
      subscribers: [
        { email: 'reader@example.org', languages: [], countries: [], topics: [], frequency: 'immediate', policy: 'first' },
      ],
    });
    await dropped(run, 'incoming/wells.docx', release(two));
    const address = await addressOf(run);
    const { text } = await page(run, address);
    const url = /<meta property="og:image" content="(https:[^"]+-1000\.jpg)">/.exec(text)?.[1] ?? '';
    const { body } = await run.get(new URL(url).pathname);
    const rss = (await page(run, '/feeds/en/rss.xml')).text;
    expect(rss).toContain(`<enclosure url="${url}" length="${body.length}" type="image/jpeg"/>`);
    expect(rss).toContain(`<media:content url="${url}" type="image/jpeg" medium="image" width="1000" height="667">`);
    const atom = (await page(run, '/feeds/en/atom.xml')).text;
    expect(atom).toContain(`<link rel="enclosure" type="image/jpeg" href="${url}" length="${body.length}"/>`);
    expect(JSON.parse((await page(run, '/feeds/en/feed.json')).text).items).toMatchObject([{ image: url }]);
    const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text)?.[1] ?? '{}');
    expect(data.image).toMatchObject([
      { url, creditText: 'Jane Doe/Example Relief' },
      { description: 'A hand pump in front of a school' },
    ]);
    const mail = await simpleParser(run.mails()[0]?.raw ?? Buffer.alloc(0));
    expect(mail.html).toContain(`-960.jpg" width="960" height="640"`);
    expect(mail.html).toContain('alt="A hand pump in front of a school"');
    expect(mail.text).toContain('[Women fetch water from the first well. Photo: Jane Doe/Example Relief]');
    // Thrown away with its release: no reader of feeds keeps an address of it.
    await dropped(run, 'incoming/wells.kill.txt', 'The people shown did not agree.');
    for (const feed of ['rss.xml', 'atom.xml', 'feed.json', 'index.html'])
      expect((await page(run, `/feeds/en/${feed}`)).text).not.toContain('media/');
  });

  it('is no different when it comes as a mail, a page or Markdown', async () => {
    const inText = (bytes: Uint8Array): string => `data:image/jpeg;base64,${Buffer.from(bytes).toString('base64')}`;
    const markdown = [
      `# ${HEADLINE}`,
      LEAD,
      `![](${inText(well)} "Women fetch water from the first well. Photo: Jane Doe/Example Relief")`,
      'People had waited for them since the storms of last year.',
      `![A hand pump in front of a school](${inText(pump)})`,
      'Pumps come next.',
    ].join('\n\n');
    const body = `<h1>${HEADLINE}</h1><p>${LEAD}</p><p><img src="cid:a" alt=""></p><p>Women fetch water from the first well. Photo: Jane Doe/Example Relief</p><p>Pumps come next.</p>`;
    const part = (bytes: Uint8Array, more: string): string =>
      `--e\r\nContent-Type: image/jpeg\r\nContent-Transfer-Encoding: base64\r\n${more}\r\n\r\n${Buffer.from(bytes).toString('base64')}\r\n`;
    const mail = `From: Awa Diop <awa@example.org>\r\nSubject: ${HEADLINE}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=e\r\n\r\n--e\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${body}\r\n${part(well, 'Content-ID: <a>')}--e--\r\n`;
    const page = `<html><body><h1>${HEADLINE}</h1><p>${LEAD}</p><figure><img src="${inText(well)}" alt=""><figcaption>Women fetch water from the first well. Photo: Jane Doe/Example Relief</figcaption></figure><p>Pumps come next.</p></body></html>`;
    for (const [name, content] of [
      ['wells.md', markdown],
      ['wells.eml', mail],
      ['wells.html', page],
    ] as const) {
      const run = await openNewsroom();
      await dropped(run, `incoming/${name}`, content);
      expect(await outcomes(run)).toEqual({ [name]: 'published' });
      expect((await pageOf(run)).text).toContain(
        '<figcaption>Women fetch water from the first well. <span class="credit">Photo: Jane Doe/Example Relief</span></figcaption>',
      );
      expect(mediaOn(run)).toHaveLength(name === 'wells.md' ? 10 : 6);
      const bytes = publicBytes(run);
      for (const secret of [GPS, 'Camera Owner', 'a secret remark']) expect(bytes.includes(secret)).toBe(false);
      expect(run.deadLetters()).toEqual([]);
    }
  });

  it('makes the same bytes each time, and makes nothing twice', async () => {
    const bytes = async (): Promise<string[]> => {
      const run = await openNewsroom();
      await dropped(run, 'incoming/wells.docx', release(two));
      return mediaOn(run).map(
        (key) =>
          `${key} ${Buffer.from(run.account.s3.get(run.landmarks.site, key)?.bytes ?? [])
            .toString('base64')
            .slice(-200)}`,
      );
    };
    expect(await bytes()).toEqual(await bytes());
  });
});
