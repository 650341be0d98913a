import { describe, expect, it, test } from 'vitest';
import type { Understood } from '../../../shared/release/edition.ts';
import { readUpload } from '../../../shared/release/parsing/parse-upload.ts';
import { pictureIdOf } from '../../../shared/release/picture.ts';
import { withoutFiles } from '../../../shared/release/reading/data-addresses.ts';
import { newsroom, parse, understood, uploadOf } from './newsroom-of-tests.ts';
import { jpegOf, pngOf } from './picture-files.ts';

const HEADLINE = 'New wells bring clean water to forty villages';
const LEAD =
  'PHNOM PENH, 2 November 2026 – New wells have reached forty villages along the coast this week, said the country office.';
const MORE = 'People had waited for them since the storms of last year, and walked for two hours every morning.';
const LAST = 'Pumps come next, and with them somebody in every village who can mend them.';

const well = await jpegOf(320, 200);
const pump = pngOf(120, 90);
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const address = (bytes: Uint8Array, type = 'image/jpeg'): string => `data:${type};base64,${base64(bytes)}`;
const text = (words: string): Uint8Array => new TextEncoder().encode(words);

type Shown = Pick<Understood, 'body' | 'pictures'>;
/** The text with its pictures where they stand, each by what is said of it. */
const asShown = ({ body, pictures = [] }: Shown): string[] => {
  const said = (at: number): string[] =>
    pictures
      .filter((one) => one.at === at)
      .map(({ alt, caption, credit }) => `[${[alt, caption, credit].filter(Boolean).join(' | ')}]`);
  return [...body.flatMap((block, at) => [...said(at), block.replace(/<[^>]*>/g, '').slice(0, 12)]), ...said(body.length)];
};
const [lead, more, last] = [LEAD, MORE, LAST].map((words) => words.slice(0, 12));

const pageOf = (...inside: string[]): Uint8Array =>
  text(`<html><head><title>${HEADLINE}</title></head><body><h1>${HEADLINE}</h1>${inside.join('')}</body></html>`);

describe('a page with pictures written into it', () => {
  it('shows them where they stand, though all of it is one line, with what its figures say of them', async () => {
    const page = pageOf(
      `<p>${LEAD}</p><figure><img src="${address(well)}" alt="Two women at a well"><figcaption>The first well. Photo: Jane Doe</figcaption></figure>`,
      `<p>${MORE}</p><p><img src="${address(pump, 'image/png')}" alt="A hand pump"></p><p>A pump in front of a school. Photo: Example Relief/Dara Sok</p><p>${LAST}</p>`,
    );
    const release = await understood('wells.html', page);
    expect(asShown(release)).toEqual([
      lead,
      '[Two women at a well | The first well. | Jane Doe]',
      more,
      '[A hand pump | A pump in front of a school. | Example Relief/Dara Sok]',
      last,
    ]);
    expect(release.codes).not.toContain('embedded-dropped');
  });

  it('may say what they show above them, in the same figure', async () => {
    const page = pageOf(
      `<p>${LEAD}</p><figure><figcaption>The first well</figcaption><img src="${address(well)}"></figure><p>${MORE}</p>`,
    );
    expect(asShown(await understood('wells.html', page))).toEqual([lead, '[The first well]', more]);
  });

  it('keeps the bytes of those that it shows, and of no others', async () => {
    const page = pageOf(
      `<nav><a href="/"><img src="${address(pngOf(200, 80, { seed: 9 }), 'image/png')}"></a></nav><p>${LEAD}</p><p><img src="${address(well)}" alt="A well"></p><p>${MORE}</p>`,
    );
    const { pictures } = await readUpload({ bytes: page }, uploadOf('incoming/wells.html', page.length), newsroom);
    expect([...pictures]).toEqual([[pictureIdOf(well), new Uint8Array(well)]]);
  });

  it('leaves out and counts those of other sites, signs, drawings without a word and points that count readers', async () => {
    const gif = Buffer.from('GIF89a\x01\0\x01\0\x80\0\0\0\0\0\0\0\0;', 'latin1');
    const drawing = text('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>');
    const page = pageOf(
      `<p>${LEAD}</p><img src="https://example.org/a.jpg" alt="A"><img src="${address(pngOf(20, 20), 'image/png')}" alt="Tick">`,
      `<img src="${address(gif, 'image/gif')}"><img src="${address(drawing, 'image/svg+xml')}"><img src="${address(well)}" width=1 height=1><p>${MORE}</p>`,
    );
    const release = await understood('wells.html', page);
    expect(asShown(release)).toEqual([lead, more]);
    expect(release.problems).toContainEqual({ code: 'embedded-dropped', weight: 'remark', params: { count: 4 } });
    expect(release.codes).not.toContain('picture-refused');
  });

  it('is asked about one that cannot be shown, with what to do', async () => {
    const drawing = text('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>');
    const page = pageOf(`<p>${LEAD}</p><img src="${address(drawing, 'image/svg+xml')}" alt="A chart"><p>${MORE}</p>`);
    expect((await understood('wells.html', page)).problems).toContainEqual(
      expect.objectContaining({ code: 'picture-refused', weight: 'question', params: { name: 'picture-1', why: 'svg' } }),
    );
  });

  it('may have megabytes of them, and as many words as any other page', async () => {
    const large = address(Buffer.concat([well, Buffer.alloc(9_000_000)]));
    const page = pageOf(`<p>${LEAD}</p><p><img src="${large}" alt="A well"></p><p>${MORE}</p>`);
    expect(asShown(await understood('wells.html', page))).toEqual([lead, '[A well]', more]);
    const words = pageOf(`<p>${LEAD}</p><p>${`${MORE} `.repeat(12_000)}</p>`);
    expect(await parse('wells.html', words)).toMatchObject({ kind: 'faulty', problems: [{ code: 'too-large' }] });
  });
});

describe('Markdown with pictures written into it', () => {
  it('shows them where they stand; the title of one is its caption', async () => {
    const markdown = [
      `# ${HEADLINE}`,
      LEAD,
      `![Two women at a well](${address(well)} "The first well. Photo: Jane Doe")`,
      MORE,
      '![A hand pump][pump]',
      '*Photo: Example Relief/Dara Sok*',
      LAST,
      `[pump]: <${address(pump, 'image/png')}>`,
    ].join('\n\n');
    expect(asShown(await understood('wells.md', text(markdown)))).toEqual([
      lead,
      '[Two women at a well | The first well. | Jane Doe]',
      more,
      '[A hand pump | Example Relief/Dara Sok]',
      last,
    ]);
  });

  it('may have them as HTML', async () => {
    const markdown = `# ${HEADLINE}\n\n${LEAD}\n\n<img alt='Two women &amp; a well' src="${address(well)}">\n\n${MORE}\n`;
    expect(asShown(await understood('wells.md', text(markdown)))).toEqual([lead, '[Two women & a well]', more]);
  });
});

const CRLF = '\r\n';
const boundary = (kind: string, name: string, ...parts: string[]): string =>
  [
    `Content-Type: multipart/${kind}; boundary="${name}"`,
    '',
    ...parts.flatMap((part) => [`--${name}`, part]),
    `--${name}--`,
    '',
  ].join(CRLF);
const html = (body: string): string => `Content-Type: text/html; charset=utf-8${CRLF}${CRLF}<html><body>${body}</body></html>`;
const plain = (body: string): string => `Content-Type: text/plain; charset=utf-8${CRLF}${CRLF}${body}`;
const part = (
  bytes: Uint8Array,
  { name = '', id = '', type = 'image/jpeg' }: { name?: string; id?: string; type?: string },
): string =>
  [
    `Content-Type: ${type}${name && `; name="${name}"`}`,
    'Content-Transfer-Encoding: base64',
    ...(id ? [`Content-ID: <${id}>`, 'Content-Disposition: inline'] : [`Content-Disposition: attachment; filename="${name}"`]),
    '',
    (base64(bytes).match(/.{1,76}/g) ?? []).join(CRLF),
  ].join(CRLF);
const mail = (content: string): Uint8Array =>
  text(
    ['From: Awa Diop <awa@example.org>', 'To: news@example.org', `Subject: ${HEADLINE}`, 'MIME-Version: 1.0', content].join(CRLF),
  );

describe('a mail with pictures', () => {
  it('shows those of its text where they stand, and those that hang on it below', async () => {
    const body = `<h1>${HEADLINE}</h1><p>${LEAD}</p><p><img src="cid:one%40mail" alt="Two women at a well"></p><p>Photo: Jane Doe</p><p>${MORE}</p>`;
    const release = await understood(
      'wells.eml',
      mail(
        boundary(
          'mixed',
          'm',
          boundary('related', 'r', html(body), part(well, { id: 'one@mail', name: 'image001.jpg' })),
          part(pump, { name: 'pump.png' }),
        ),
      ),
    );
    expect(asShown(release)).toEqual([lead, '[Two women at a well | Jane Doe]', more, '[]']);
    expect(release.pictures?.map(({ name }) => name)).toEqual(['image001.jpg', 'pump.png']);
    expect(release.problems).toContainEqual(
      expect.objectContaining({ code: 'picture-without-text', params: { count: 1, names: 'pump.png' } }),
    );
  });

  it('of plain text has them below its text, above whom to ask', async () => {
    const release = await understood(
      'wells.eml',
      mail(
        boundary(
          'mixed',
          'm',
          plain(`${LEAD}${CRLF}${CRLF}${MORE}${CRLF}${CRLF}Contact: Awa Diop, awa@example.org`),
          part(well, { name: 'well.jpg' }),
        ),
      ),
    );
    expect(release.pictures).toMatchObject([{ name: 'well.jpg', at: 2 }]);
    expect(release.codes).toContain('picture-without-text');
  });

  it('has none of its signature, of the mail it answers, or of its head', async () => {
    const seed = (number: number): Uint8Array => pngOf(160, 80, { seed: number });
    const picture = (id: string, alt: string): string => `<p><img src="cid:${id}" alt="${alt}"></p>`;
    const body = [
      picture('head', 'Logo of Example Relief'),
      `<h1>${HEADLINE}</h1><p>${LEAD}</p><p>${MORE}</p>`,
      '<p>Kind regards,</p><p>Awa Diop</p>',
      picture('sign', 'Example Relief'),
      '<p>-----Original Message-----<br>From: Jo &lt;jo@example.org&gt;<br>Sent: Monday<br>To: Awa<br>Subject: wells</p><p>Please see this one:</p>',
      picture('thread', 'Another well'),
    ].join('');
    const release = await understood(
      'wells.eml',
      mail(
        boundary(
          'related',
          'r',
          html(body),
          ...['head', 'sign', 'thread', 'unused'].map((id, at) => part(seed(at), { id, type: 'image/png', name: `${id}.png` })),
        ),
      ),
    );
    expect(release.pictures).toBeUndefined();
    expect(release.problems).toContainEqual({ code: 'embedded-dropped', weight: 'remark', params: { count: 4 } });
  });

  test.each([
    ['a telephone’s own format', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1'), 'photo.heic', 'heic'],
    ['a drawing', text('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'photo.svg', 'svg'],
    ['one that was cut off', well.subarray(0, 300), 'photo.jpg', 'damaged'],
    ['a program under its name', Buffer.from('MZ\x90\0\x03\0', 'latin1'), 'photo.jpg', 'type'],
    ['50,000 by 50,000 pixels', pngOf(4, 4, { declared: { width: 50_000, height: 50_000 } }), 'photo.png', 'tooLarge'],
  ])('is asked about %s that hangs on it', async (_, bytes, name, why) => {
    const content = boundary(
      'mixed',
      'm',
      plain(`${LEAD}${CRLF}${CRLF}${MORE}`),
      part(bytes, { name, type: 'application/octet-stream' }),
    );
    expect((await understood('wells.eml', mail(content))).problems).toContainEqual({
      code: 'picture-refused',
      weight: 'question',
      params: { name, why },
    });
  });

  it('has twelve of two hundred, and is asked about the others at once', async () => {
    const many = Array.from({ length: 200 }, (_, at) =>
      part(pngOf(64, 64, { seed: at }), { name: `${at}.png`, type: 'image/png' }),
    );
    const release = await understood('wells.eml', mail(boundary('mixed', 'm', plain(`${LEAD}${CRLF}${CRLF}${MORE}`), ...many)));
    expect(release.pictures).toHaveLength(12);
    expect(release.problems).toContainEqual({ code: 'pictures-too-many', weight: 'question', params: { count: 200, limit: 12 } });
  });
});

describe('a file written into a text', () => {
  it('is taken out whole, be it broken into lines, and no word with it', () => {
    const lines = (base64(well).match(/.{1,76}/g) ?? []).join('\r\n  ');
    const escaped = base64(well).replaceAll('+', '%2B').replaceAll('/', '%2F');
    for (const written of [base64(well), lines, escaped]) {
      const { bytes, pictureAt } = withoutFiles(text(`[a]: data:image/jpeg;base64,${written}\n\nWords that follow it`));
      expect(new TextDecoder().decode(bytes)).toBe('[a]: data:file,1\n\nWords that follow it');
      expect(pictureAt('data:file,1')).toEqual(new Uint8Array(well));
    }
  });

  it('is no picture by another type, and an address that only resembles one stays', () => {
    const { bytes, pictureAt } = withoutFiles(text('url(data:font/woff2;base64,AAAA) data: base64, data:image/png,x'));
    expect(new TextDecoder().decode(bytes)).toBe('url(data:file,1) data: base64, data:image/png,x');
    expect(pictureAt('data:file,1')).toBeUndefined();
    expect(pictureAt('data:file,7')).toBeUndefined();
  });
});
