import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseStrictJson } from '../../../shared/release/reading/strict-json.ts';
import { codesOf, parse, understood } from './newsroom-of-tests.ts';

const BODY =
  '<p>Lodwar, Kenya – Blue Harbour Relief has repaired eleven wells in the north of the county, it said today. The pumps run on sunlight, and each village has chosen two women to keep them.</p>';
const item = { title: 'Eleven wells repaired in Turkana', locale: 'en', body_html: BODY };
const read = (more: object) => understood('item.json', JSON.stringify({ ...item, ...more }));
const codes = async (more: object): Promise<string[]> => codesOf(await parse('item.json', JSON.stringify({ ...item, ...more })));
const firstProblem = async (text: string) => {
  const parsed = await parse('item.json', text);
  return parsed.kind === 'faulty' ? parsed.problems[0] : parsed.kind;
};

describe('an export of a content system', () => {
  test('names its release by content_id, so that its translations are one', async () => {
    expect(await read({ content_id: 'wells-turkana' })).toMatchObject({
      release: 'wells-turkana',
      stated: { release: 'wells-turkana' },
    });
  });

  test.each([
    ['our own', { title: 'T', body_html: BODY }],
    ['a plain body', { title: 'T', body: BODY }],
    ['GOV.UK', { title: 'T', details: { body: BODY } }],
    [
      'GOV.UK, several forms',
      {
        title: 'T',
        details: {
          body: [
            { content_type: 'text/govspeak', content: 'x' },
            { content_type: 'text/html', content: BODY },
          ],
        },
      },
    ],
    ['WordPress', { title: { rendered: 'T' }, content: { rendered: BODY, protected: false } }],
    ['WordPress, a list of one', [{ title: { rendered: 'T' }, content: { rendered: BODY } }]],
    [
      'Drupal',
      { data: { type: 'node--press', attributes: { title: 'T', langcode: 'en', body: { value: 'x', processed: BODY } } } },
    ],
    [
      'ReliefWeb',
      { data: [{ fields: { title: 'T', 'body-html': BODY, language: [{ id: 267, name: 'English', code: 'en' }] } }] },
    ],
    ['ninjs', { headline: 'T', language: 'en', body_html: BODY, pubstatus: 'usable' }],
    ['schema.org', { '@type': 'NewsArticle', headline: 'T', inLanguage: 'en', articleBody: BODY.replace(/<\/?p>/g, '') }],
  ])('is read in the shape of %s', async (_, document) => {
    const text = JSON.stringify(document).replaceAll('"T"', '"Eleven &#8220;dry&#8221; wells repaired in <em>Turkana</em>"');
    const release = await understood('item.json', text);
    expect(release).toMatchObject({
      headline: 'Eleven “dry” wells repaired in Turkana',
      lang: 'en',
      countries: ['KE'],
      body: [BODY],
    });
  });

  test('keeps its text as HTML, Markdown or plain text', async () => {
    expect((await read({ body_html: undefined, body: 'One **bold** word stands in this line.\n\n- and a point' })).body).toEqual([
      '<p>One <strong>bold</strong> word stands in this line.</p>',
      '<ul>\n<li>and a point</li>\n</ul>',
    ]);
    expect((await read({ body_html: undefined, body: '3 < 4 & 5 > 4, said the pump.' })).body).toEqual([
      '<p>3 &lt; 4 &amp; 5 &gt; 4, said the pump.</p>',
    ]);
    const html = '<p onclick="x()">Water</p><script>alert(1)</script><p hidden>SECRET</p><p><a href="javascript:x">link</a></p>';
    expect((await read({ body_html: html })).body).toEqual(['<p>Water</p>', '<p>link</p>']);
  });

  test.each([
    [{ date: '2026-11-05' }, '2026-11-04T23:00:00.000Z'],
    [{ date_gmt: '2026-11-05T08:30:00', date: '2026-11-05T09:30:00' }, '2026-11-05T08:30:00.000Z'],
    [{ public_updated_at: '2026-11-06T00:00:00Z', first_published_at: '2026-11-05T00:00:00Z' }, '2026-11-05T00:00:00.000Z'],
    [{ created: 1793865600 }, '2026-11-05T08:00:00.000Z'],
    [{ pubDate: 'Thu, 05 Nov 2026 08:30:00 +0100' }, '2026-11-05T07:30:00.000Z'],
    [{ date: { original: '2026-11-05T00:00:00+00:00', created: '2026-11-07T00:00:00+00:00' } }, '2026-11-05T00:00:00.000Z'],
    [{ date: '2026-11-05T00:00:00Z', publish_at: '2026-12-24T09:00:00Z' }, '2026-12-24T09:00:00.000Z'],
    [{ date: '2026-11-05T00:00:00Z', publishing_scheduled_at: '2026-11-04T09:00:00Z' }, '2026-11-05T00:00:00.000Z'],
  ])('with %j is dated %s', async (dates, at) => {
    expect(await read(dates)).toMatchObject({ releaseAt: at, derived: { date: { rule: 'front-matter' } } });
  });

  test.each([
    [{ date: '2026-02-30' }, 'front-matter-date'],
    [{ date: 'soon' }, 'front-matter-date'],
    [{ embargo: '2026-12-01' }, 'front-matter-date'],
    [{ embargo: true }, 'front-matter-date'],
    [{ embargoed: 'until Friday' }, 'front-matter-date'],
    [{ meta: { press: [{ embargo_until: 'Friday' }] } }, 'front-matter-date'],
    [{ hold_until: '2026-12-01T00:00:00Z' }, 'front-matter-embargo-key'],
    [{ publish_at: 'next week' }, 'front-matter-near-miss'],
    [{ scheduled_at: 'next week' }, 'front-matter-embargo-key'],
    [{ body_html: '' }, 'no-body'],
    [{ title: '', body_html: '<p>Water.</p>' }, 'no-headline'],
  ])('with %j is refused: %s', async (more, code) => {
    expect(await codes(more)).toContain(code);
    expect((await parse('item.json', JSON.stringify({ ...item, ...more }))).kind).toBe('faulty');
  });

  test.each(['embargo', 'embargoed', 'embargo_until'])('is embargoed by %s, at any depth', async (key) => {
    const until = '2026-12-01T00:00:00.000Z';
    for (const more of [{ [key]: until }, { meta: { [key]: until } }, { [key]: { until } }]) {
      expect(await read(more)).toMatchObject({ embargo: { until } });
    }
    for (const none of [null, false, '', [], {}]) expect(await read({ [key]: none })).not.toHaveProperty('embargo');
  });

  test('in one line hides no embargo in its text', async () => {
    const text = JSON.stringify({
      date: '2026-11-05',
      ...item,
      body_html: `<p>Embargoed until 25 November 2026, 10:00 GMT</p>${BODY}`,
    });
    expect(codesOf(await parse('item.json', text))).toContain('embargo-line');
  });

  test.each([
    { status: 'draft' },
    { status: 'private' },
    { pubstatus: 'withheld' },
    { published: false },
    { draft: true },
    { withdrawn_notice: { explanation: '<p>Wrong.</p>', withdrawn_at: '2026-11-01T00:00:00Z' } },
  ])('with %j is held as a draft', async (more) => {
    expect(await codes(more)).toContain('draft');
  });

  test.each([
    { status: 'publish' },
    { pubstatus: 'usable' },
    { published: '2026-11-05' },
    { draft: false },
    { withdrawn_notice: {} },
  ])('with %j is not', async (more) => {
    expect(await codes(more)).not.toContain('draft');
  });

  test('says what of it means nothing here, and reads on', async () => {
    const release = await read({
      lang: undefined,
      locale: 'und',
      country: 'Atlantis',
      tags: ['water', 'fish'],
      type: 'post',
      slug: '%D8%A8',
      contacts: 7,
      id: 12,
    });
    expect(release).toMatchObject({ lang: 'en', topics: ['water'], type: 'release', countries: ['KE'] });
    expect(release.problems.filter(({ code }) => code === 'unknown-key').map(({ params }) => params?.key)).toEqual([
      'countries',
      'contacts',
    ]);
  });
});

describe('a file that is not JSON, or more than is read', () => {
  test.each([
    ['{"title": "x",}', 1, 15, /name in quotation marks/],
    ['{\n  "title": "x"\n  "body": "y"\n}', 3, 3, /comma/],
    ['{\n "a": {"b": 1,\n  "b": 2}\n}', 3, 3, /b is there twice/],
    ['{"a": {"__proto__": {}}}', 1, 8, /__proto__/],
    ['{"title": "a\nb"}', 1, 11, /line break/],
    ['{"title": "a', 1, 11, /no closing/],
    ['{"title": 01}', 1, 12, /comma/],
    ['{"title": NaN}', 1, 11, /a value/],
    ['{} {}', 1, 4, /more after the end/],
    ['{"title": "\\x"}', 1, 11, /wrong escape/],
    ['[{}, {}]', 1, 1, /one release/],
    ['"text"', 1, 1, /one release/],
    ["{'title': 'x'}", 1, 2, /quotation marks/],
  ])('%j is refused at its place', async (text, line, column, reason) => {
    expect(await firstProblem(text)).toMatchObject({
      code: 'json-unreadable',
      line,
      column,
      params: { reason: expect.stringMatching(reason) },
    });
  });

  test('is refused after as many levels and values as there may be', () => {
    expect(parseStrictJson('['.repeat(500_000))).toMatchObject({ fault: { at: 61, reason: 'nested more than 60 deep' } });
    const many = parseStrictJson(`[${'0,'.repeat(200_000)}0]`);
    expect(many).toMatchObject({ fault: { at: 200_001 - 2, reason: 'more than 100000 values' } });
  });

  test('has too much HTML in it', async () => {
    expect(await firstProblem(JSON.stringify({ ...item, body_html: '<p>a'.repeat(70_000) }))).toMatchObject({
      code: 'too-large',
    });
  });

  test('never throws, and what JSON.parse takes is taken the same', () => {
    const plain = (value: unknown): unknown =>
      value instanceof Map
        ? Object.fromEntries([...value].map(([key, field]) => [key, plain(field.value)]))
        : Array.isArray(value)
          ? value.map(plain)
          : value;
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), fc.nat(3), (text, indent) => {
        const expected = JSON.parse(text);
        if (text.includes('__proto__')) return;
        const parsed = parseStrictJson(JSON.stringify(expected, null, indent));
        expect('value' in parsed && plain(parsed.value)).toEqual(expected);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'{}[]",:\\ 01-+.eEtruefalsn\n\u2028a') }), (text) => {
        const parsed = parseStrictJson(text);
        let accepted = true;
        try {
          JSON.parse(text);
        } catch {
          accepted = false;
        }
        // Stricter than JSON.parse, never laxer.
        if ('value' in parsed) expect(accepted).toBe(true);
        else if (accepted) expect(parsed.fault.reason).toMatch(/twice|__proto__/);
      }),
      { numRuns: 2_000 },
    );
  });
});
