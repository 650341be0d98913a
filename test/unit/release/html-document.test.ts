import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sanitiseBlocks } from '../../../shared/release/sanitise-blocks.ts';
import { codesOf, parse, understood } from './newsroom-of-tests.ts';

const LEAD =
  'Lodwar, Kenya – Blue Harbour Relief has repaired eleven wells in the north of the county, it said today. The pumps run on sunlight, and each village has chosen two women to keep them.';
const MORE =
  'The last of the wells had been dry since the drought of three years ago, and children walked two hours to the river.';
const page = (body: string, head = '<title>Eleven wells repaired in Turkana</title>'): string =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
const article = `<h1>Eleven wells repaired in Turkana</h1><p>${LEAD}</p><p>${MORE}</p>`;
const bodyOf = async (html: string): Promise<string> => (await understood('page.html', html)).body.join('\n');

describe('of a saved page', () => {
  test.each([
    ['scripts', '<script>SECRET</script>'],
    ['styles', '<style>SECRET</style>'],
    ['drawings', '<svg><title>SECRET</title><text>SECRET</text></svg>'],
    ['forms', '<form><p>SECRET</p><textarea>SECRET</textarea></form>'],
    ['frames', '<iframe>SECRET</iframe>'],
    ['templates', '<template><p>SECRET</p></template>'],
    ['what browsers without scripts see', '<noscript><p>SECRET</p></noscript>'],
    ['comments', '<!-- SECRET -->'],
    ['what is hidden', '<p hidden>SECRET</p>'],
    ['what is hidden by its style', '<div style="color:red; DISPLAY : none"><p>SECRET</p></div>'],
    ['what nobody can see', '<p style="visibility:hidden">SECRET</p><p style="font-size:0px">SECRET</p>'],
    ['what is hidden from screen readers', '<p aria-hidden="true">SECRET</p>'],
    ['what only screen readers say', '<p class="visually-hidden">SECRET</p>'],
    ['dialogs', '<dialog open><p>SECRET</p></dialog>'],
    ['menus', '<nav><p>SECRET of a menu</p></nav>'],
    ['asides', '<aside><p>SECRET</p></aside>'],
    ['notices of cookies', '<div id="cookieConsent"><p>SECRET</p></div>'],
    ['share buttons', '<div class="post-share"><a href="https://example.org/">SECRET</a></div>'],
    ['other news', '<div class="related-posts"><p>SECRET</p></div>'],
    ['the foot of the site', '<footer><p>SECRET</p></footer>'],
    ['words instead of pictures', '<figure><img src="a.jpg" alt="SECRET"></figure>'],
  ])('%s are never published', async (_, secret) => {
    for (const html of [page(`${secret}${article}`), page(`${article}${secret}`), page(`<main>${article}${secret}</main>`)]) {
      const release = await understood('page.html', html);
      expect(release.headline).toBe('Eleven wells repaired in Turkana');
      expect(JSON.stringify(release.body)).not.toContain('SECRET');
      expect(release.body).toHaveLength(2);
    }
  });

  test('links work everywhere or are their words, and nothing on them runs', async () => {
    const links = `<p>${MORE} <a href="/plan" onclick="steal()">plan</a>, <a href="javascript:alert(1)">one</a>, <a href=" jAvAscript:alert(1)">two</a>,
      <a href="data:text/html,x">three</a>, <a href="#top">four</a>, <a href="mailto:press@example.org" id="body">mail</a>,
      <a href='https://example.org/?a="><script>alert(1)</script>'>quote</a></p>`;
    const body = await bodyOf(page(`${article}${links}`, '<link rel="canonical" href="https://news.example.org/2026/wells/">'));
    expect([...body.matchAll(/<a [^>]*>/g)].map(([tag]) => tag)).toEqual([
      '<a href="https://news.example.org/plan">',
      '<a href="mailto:press@example.org">',
      '<a href="https://example.org/?a=&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;">',
    ]);
    expect(body).toContain('one, two, three, four,');
  });

  test('tables, lists, headings, quotations and emphasis stay', async () => {
    const body = await bodyOf(
      page(
        `<article>${article}<h2>The <em>wells</em></h2><ol><li>Lodwar<ul><li>two pumps</li></ul></li><li><p>Kakuma</p></li></ol>
        <table><thead><tr><th>Village</th><th>Wells</th></tr></thead><tbody><tr><td><p>Lodwar</p></td><td>2</td></tr></tbody></table>
        <blockquote><p>Water first.</p></blockquote></article>`,
      ),
    );
    expect(body.split('\n').slice(2)).toEqual([
      '<h2>The <em>wells</em></h2>',
      '<ol><li>Lodwar<ul><li>two pumps</li></ul></li><li>Kakuma</li></ol>',
      '<table><thead><tr><th>Village</th><th>Wells</th></tr></thead><tbody><tr><td>Lodwar</td><td>2</td></tr></tbody></table>',
      '<blockquote><p>Water first.</p></blockquote>',
    ]);
  });

  test('the article is chosen among other news, wherever its headline stands', async () => {
    const teaser =
      '<article><h2><a href="/a">A clinic on the water</a></h2><p>It saw its thousandth patient in October, and the captain of its boat was given a medal by the county.</p></article>';
    const release = await understood(
      'page.html',
      page(
        `<div class="hero"><h1>Eleven wells repaired in Turkana</h1></div><main><article><p>${LEAD}</p><p>${MORE}</p><p>${MORE}</p></article>${teaser}${teaser}</main>`,
      ),
    );
    expect(release.headline).toBe('Eleven wells repaired in Turkana');
    expect(release.body).toHaveLength(3);
  });

  test('the name of the site is no headline, though it is the first heading', async () => {
    const head =
      '<title>Eleven wells repaired in Turkana – Blue Harbour</title><meta property="og:site_name" content="Blue Harbour">';
    const release = await understood(
      'page.html',
      page(`<h1>Blue Harbour</h1><h2>Eleven wells repaired in Turkana</h2><p>${LEAD}</p><p>${MORE}</p>`, head),
    );
    expect(release.headline).toBe('Eleven wells repaired in Turkana');
  });

  test('a page without a heading is called what its title says', async () => {
    const release = await understood('page.html', page(`<p>${LEAD}</p><p>${MORE}</p>`));
    expect(release).toMatchObject({ headline: 'Eleven wells repaired in Turkana', derived: { headline: { rule: 'page' } } });
  });

  test('the text counts where the page says something else of itself, and the desk hears of it', async () => {
    const head =
      '<title>News</title><meta property="og:title" content="Wells"><meta property="og:title" content="x"><meta name="date" content="2026-11-01">';
    const french = `<h1>Onze puits réparés dans le Turkana</h1><p>Lodwar (Kenya), le 3 novembre 2026 – Secours Port Bleu a réparé onze puits dans le nord du comté, a annoncé l’association, et chaque village a choisi deux femmes pour les entretenir.</p><p>Le dernier des puits était à sec depuis la sécheresse d’il y a trois ans, et les enfants marchaient deux heures jusqu’à la rivière.</p>`;
    const release = await understood('page.html', page(french, head));
    expect(release).toMatchObject({ lang: 'fr', releaseAt: '2026-11-02T23:00:00.000Z' });
    expect(
      release.problems
        .filter(({ code }) => code === 'page-differs')
        .map(({ field, params }) => [field, params?.said, params?.read]),
    ).toEqual([
      ['lang', 'en', 'fr'],
      ['date', '2026-11-01', '2026-11-03'],
    ]);
  });

  test('its own date counts where the text has none, unless it is still to come', async () => {
    const data = (date: string) =>
      page(
        article,
        `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Eleven wells repaired in Turkana","datePublished":"${date}"}</script>`,
      );
    expect(await understood('page.html', data('2026-11-05T08:00:00+03:00'))).toMatchObject({
      releaseAt: '2026-11-05T05:00:00.000Z',
      derived: { date: { rule: 'page' } },
    });
    expect(await understood('page.html', data('2027-01-01T00:00:00Z'))).toMatchObject({ derived: { date: { rule: 'upload' } } });
    expect(await understood('page.html', data('2026-02-30'))).toMatchObject({ derived: { date: { rule: 'upload' } } });
  });

  test('the encoding is what its bytes are, else what it declares', async () => {
    const text = page(
      article,
      '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2"><title>Eleven wells repaired in Turkana</title>',
    ).replace('charset="utf-8"', '');
    const polish = Buffer.from(
      text.replace('Turkana</h1>', 'Łódź</h1>').replaceAll('–', '-').replace('Ł', '\u00a3').replace('ódź', '\u00f3d\u00bc'),
      'latin1',
    );
    const parsed = await parse('page.html', polish);
    expect(parsed).toMatchObject({
      kind: 'document',
      charset: 'iso-8859-2',
      understood: { headline: 'Eleven wells repaired in Łódź' },
    });
  });

  test('a notice of an embargo above the text is asked about; a link to other embargoes is not', async () => {
    const notice = await parse(
      'page.html',
      page(`<div class="notice" role="alert"><p>Embargoed until 25 November 2026, 10:00 GMT</p></div>${article}`),
    );
    expect(codesOf(notice)).toContain('embargo-line');
    const link = await parse('page.html', page(`<nav><a href="/embargoed">Embargoed until tomorrow</a></nav>${article}`));
    expect(codesOf(link)).not.toContain('embargo-line');
  });

  test('what was left out is listed, and what nobody saw is not', async () => {
    const release = await understood(
      'page.html',
      page(
        `<nav><a href="/">Home</a></nav><div hidden>SECRET</div><main>${article}<aside><p>Other news</p></aside></main><footer>© 2026</footer>`,
      ),
    );
    expect(release.noise.map(({ text }) => text).sort()).toEqual(['Home', 'Other news', '© 2026']);
    expect(release.problems).toContainEqual(expect.objectContaining({ code: 'noise-dropped', params: { count: 3 } }));
  });

  test('problems name the line of the file', async () => {
    const html = `<html><body>\n<h1>Eleven wells repaired in Turkana</h1>\n<p>${LEAD}</p>\n\n<p>\n  Embargoed until 25 November 2026, 10:00 GMT</p><p>${MORE}</p></body></html>`;
    const parsed = await parse('page.html', html);
    expect('problems' in parsed && parsed.problems.find(({ code }) => code === 'embargo-line')).toMatchObject({ line: 6 });
  });
});

describe('a hostile page', () => {
  test.each([
    ['elements within each other', '<b>'.repeat(300_000), 1_000],
    ['elements beside each other', '<p>a'.repeat(70_000), 60_000],
    ['cells', `<table><tr>${'<td>a'.repeat(6_000)}</table>`, 5_000],
  ])('with too many %s is refused after reading as many as there may be', async (_, html, limit) => {
    const parsed = await parse('page.html', html);
    expect(parsed).toMatchObject({ kind: 'faulty', problems: [{ code: 'too-large', params: { limit: `${limit} <…>` } }] });
  });

  test('may nest deeper than anybody does, and its text is read', async () => {
    const deep = `${'<div>'.repeat(900)}${article}${'</div>'.repeat(900)}`;
    const release = await understood('page.html', page(deep));
    expect(release.headline).toBe('Eleven wells repaired in Turkana');
  });

  test('makes no names its own', async () => {
    const body = await bodyOf(
      page(`<p id="constructor" name="__proto__">${LEAD}</p><p class="constructor" itemprop="toString">${MORE}</p>`),
    );
    expect(body).toBe(`<p>${LEAD}</p>\n<p>${MORE}</p>`);
  });

  test('that is cut off, unclosed or no HTML at all never throws, and nothing of it is but allowed HTML', async () => {
    const tag = fc.constantFrom(
      'p',
      'div',
      'table',
      'tr',
      'td',
      'ul',
      'li',
      'a href="javascript:x"',
      'b',
      'script',
      'svg',
      'style',
      'h1',
      'blockquote',
      'pre',
      'form',
      'br',
      'figure',
      'math',
      'template',
      'title',
    );
    const piece = fc.oneof(
      fc.string(),
      tag.map((name) => `<${name}>`),
      tag.map((name) => `</${name.split(' ')[0]}>`),
      fc.constantFrom('<!--', '-->', '<![CDATA[', '&#0;', '&#8238;', '&lt;script&gt;', '<img src=x onerror=alert(1)>', LEAD),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        const parsed = await parse('page.html', pieces.join(''));
        const body = 'understood' in parsed ? (parsed.understood.body ?? []) : [];
        expect(sanitiseBlocks(body)).toEqual(body);
        expect(body.join('')).not.toMatch(/<script|onerror=[^&]*>|\u202e/i);
      }),
      { numRuns: 300 },
    );
  });
});
