import fc from 'fast-check';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import Parser from 'rss-parser';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { type FeedEntry, NEWS, SITE } from '../../../shared/editorial/feed.ts';
import type { Edition } from '../../../shared/release/edition.ts';
import { editionUrn } from '../../../shared/release/identity.ts';
import { feedDocumentKeys } from '../../../shared/syndication/feed-documents.ts';
import { renderFeedName } from '../../../shared/syndication/feed-name.ts';
import { outputs } from '../../../shared/syndication/outputs.ts';
import { arabicEdition, documentsOf, editionOf, entryFor, newsroom } from './feed-samples.ts';

type Entry = [FeedEntry, Edition | undefined];

const formatsOf = (feed: string, entries: Entry[]): { atom: string; rss: string; json: string; listing: string } => {
  const made = documentsOf(feed, entries);
  const one = (file: string): string => made[`feeds/${feed}/${file}`] ?? '';
  return { atom: one('atom.xml'), rss: one('rss.xml'), json: one('feed.json'), listing: one('index.html') };
};

const checkWellFormed = (xml: string): void => {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
};

const french = editionOf();
const urn = editionUrn(french.release, 'fr');
const PAGE = 'https://news.example.org/fr/2026/03/eau-potable/';

describe('a feed', () => {
  const { atom, rss, json } = formatsOf('fr/country/kh', [[entryFor(french), french]]);

  it('is read back from Atom with one alternate link, its language, author, dates, categories and text', () => {
    const feed = parseAtomFeed(atom);
    expect(feed).toMatchObject({
      id: 'https://news.example.org/feeds/fr/country/kh/',
      title: { value: 'Secours Port Bleu – Cambodge' },
      updated: '2026-03-05T08:00:00.000Z',
      authors: [{ name: 'Secours Port Bleu' }],
    });
    expect(feed.links).toEqual([
      { rel: 'self', type: 'application/atom+xml', href: 'https://news.example.org/feeds/fr/country/kh/atom.xml' },
      { rel: 'alternate', type: 'text/html', href: 'https://news.example.org/feeds/fr/country/kh/' },
    ]);
    expect(atom).toContain('xml:lang="fr"');
    const [entry] = feed.entries ?? [];
    expect(entry).toMatchObject({
      id: urn,
      title: { value: french.headline },
      published: '2026-03-05T08:00:00.000Z',
      summary: { value: french.summary },
      authors: [{ name: 'Secours Port Bleu' }],
      categories: [
        { term: 'KH', label: 'Cambodge' },
        { term: 'water', label: 'Eau' },
      ],
    });
    expect(entry?.links).toEqual([
      { rel: 'alternate', type: 'text/html', hreflang: 'fr', href: 'https://news.example.org/fr/2026/03/eau-potable/' },
      { rel: 'related', type: 'application/json', href: `${PAGE}release.json` },
      { rel: 'related', type: 'application/vnd.iptc.g2.newsitem+xml', href: `${PAGE}release.xml` },
    ]);
    expect(entry?.content?.value).toContain('<p>« L’eau est là », dit une habitante.</p>');
    expect(entry?.content?.value).toContain('href="tel:+85523555010"');
  });

  it('is read back from RSS with an id that is no link, and a description that is HTML', () => {
    const feed = parseRssFeed(rss);
    expect(feed).toMatchObject({ title: 'Secours Port Bleu – Cambodge', language: 'fr' });
    const [item] = feed.items ?? [];
    expect(item).toMatchObject({
      guid: { value: urn, isPermaLink: false },
      link: 'https://news.example.org/fr/2026/03/eau-potable/',
      title: french.headline,
      pubDate: 'Thu, 05 Mar 2026 08:00:00 GMT',
      atom: { updated: '2026-03-05T08:00:00.000Z' },
    });
    // HTML-escaped within XML-escaped: a reader that shows HTML shows the characters themselves.
    expect(rss).toContain('service &amp;amp; désinfectés &amp;lt;en&amp;gt; six semaines');
    expect(rss).toContain(
      '<atom:link rel="self" type="application/rss+xml" href="https://news.example.org/feeds/fr/country/kh/rss.xml"/>',
    );
  });

  it('is read by another parser too', async () => {
    const feed = await new Parser().parseString(rss);
    expect(feed.items[0]).toMatchObject({ guid: urn, title: french.headline, categories: ['Cambodge', 'Eau'] });
    expect((await new Parser().parseString(atom)).items[0]?.id).toBe(urn);
  });

  it('is read back from JSON Feed with its language and what Dateline knows', () => {
    const feed = parseJsonFeed(JSON.parse(json));
    expect(feed).toMatchObject({
      title: 'Secours Port Bleu – Cambodge',
      language: 'fr',
      feed_url: 'https://news.example.org/feeds/fr/country/kh/feed.json',
    });
    expect(feed.items?.[0]).toMatchObject({ id: urn, language: 'fr', tags: ['Cambodge', 'Eau'] });
    expect(JSON.parse(json).items[0]._dateline).toEqual({
      release: french.release,
      version: 1,
      state: 'published',
      ninjs: `${PAGE}release.json`,
      newsml: `${PAGE}release.xml`,
    });
  });

  it('is not there without a single release; its language has a home page and a list that say so', () => {
    const empty = documentsOf('fr', []);
    expect(Object.keys(empty)).toEqual(expect.arrayContaining(['feeds/fr/index.html', 'fr/index.html', 'index.html']));
    expect(Object.keys(empty)).toHaveLength(3);
    expect(empty['feeds/fr/index.html']).toContain('Rien n’a encore été publié ici.');
    for (const page of Object.values(empty)) expect(page).not.toMatch(/1970|atom\.xml|feed\.json/);
    expect(documentsOf('fr/country/kh', [])).toEqual({});
    expect(documentsOf('fr/2026-03', [])).toEqual({});
  });

  it('says it changed when its newest change was, whatever the order of its releases', () => {
    const older = editionOf({ release: '7b9f3f0a-6e55-5a94-8f3a-0c9f0f1e2d3c', releaseAt: '2026-01-02T08:00:00.000Z' });
    const made = formatsOf('fr', [
      [entryFor(french), french],
      [entryFor(older, { updatedAt: '2026-04-01T10:00:00.000Z' }), older],
    ]);
    expect(parseAtomFeed(made.atom).updated).toBe('2026-04-01T10:00:00.000Z');
    expect(parseRssFeed(made.rss).lastBuildDate).toBe('Wed, 01 Apr 2026 10:00:00 GMT');
  });

  it('keeps Arabic as it is written and says which way it runs', () => {
    const made = formatsOf('ar', [[entryFor(arabicEdition), arabicEdition]]);
    const [entry] = parseAtomFeed(made.atom).entries ?? [];
    expect(entry?.title?.value).toBe(arabicEdition.headline);
    expect(entry?.content?.value).toMatch(/^<div lang="ar" dir="rtl">/);
    expect(made.listing).toContain('<html lang="ar" dir="rtl">');
    expect(made.listing).toContain('مارس 2026');
  });

  it('is named for its country or topic in its own language', () => {
    expect(renderFeedName('ar/country/kh', newsroom)).toBe('إغاثة الميناء الأزرق – كمبوديا');
    expect(renderFeedName('en/topic/water', newsroom)).toBe('Blue Harbour Relief – Water');
    expect(renderFeedName('en/topic/gone', newsroom)).toBe('Blue Harbour Relief – gone');
    expect(renderFeedName('en', newsroom)).toBe('Blue Harbour Relief');
  });
});

describe('what is written for a feed', () => {
  it('is four documents, with a home page for a whole language, and the root for the first', () => {
    const keys = (feed: string): string[] => Object.keys(documentsOf(feed, [[entryFor(french), french]])).sort();
    const four = ['atom.xml', 'feed.json', 'index.html', 'rss.xml'];
    expect(keys('en/country/kh')).toEqual(four.map((file) => `feeds/en/country/kh/${file}`));
    expect(keys('en')).toEqual(['en/index.html', ...four.map((file) => `feeds/en/${file}`)]);
    expect(keys('fr')).toEqual([...four.map((file) => `feeds/fr/${file}`), 'fr/index.html', 'index.html']);
    expect(keys('fr/2026-03')).toEqual([
      'feeds/fr/2026-03/atom.xml',
      'feeds/fr/2026-03/index.html',
      'feeds/fr/2026-03/search.json',
      'sitemap-fr-2026-03.xml',
    ]);
    expect(keys('fr/topic/water/2026-03')).toEqual(
      ['atom.xml', 'index.html'].map((file) => `feeds/fr/topic/water/2026-03/${file}`),
    );
    for (const feed of ['fr', 'en', 'en/topic/water', 'fr/2026-03'])
      expect(keys(feed)).toEqual(feedDocumentKeys(outputs, feed, newsroom).sort());
  });

  it('has the same bytes each time it is made', () => {
    const make = (): string => JSON.stringify(documentsOf('fr', [[entryFor(french), french]]));
    expect(make()).toBe(make());
  });
});

describe('an entry', () => {
  const atomEntry = (entry: FeedEntry, edition?: Edition) => parseAtomFeed(formatsOf('fr', [[entry, edition]]).atom).entries?.[0];

  it('keeps its id when it is corrected, and opens with the note in the reader’s language', () => {
    const corrected = editionOf({ version: 2, headline: 'Treize mille familles retrouvent l’eau potable' });
    const entry = entryFor(corrected, { updatedAt: '2026-03-06T08:00:00.000Z', correctionNote: 'Treize mille, et non douze.' });
    const read = atomEntry(entry, corrected);
    expect(read).toMatchObject({ id: urn, updated: '2026-03-06T08:00:00.000Z', title: { value: corrected.headline } });
    expect(read?.content?.value).toMatch(/^<div lang="fr" dir="ltr"><p><strong>Rectificatif\u00a0: Treize mille, et non douze\./);
  });

  it('shows a notice and the desk’s note instead of its text while it is withdrawn', () => {
    const entry = entryFor(french, { state: 'withdrawn', note: 'Chiffres en cours de vérification.' });
    const all = JSON.stringify(formatsOf('fr', [[entry, french]]));
    expect(atomEntry(entry, french)).toMatchObject({ id: urn, title: { value: `Retiré\u00a0: ${french.headline}` } });
    expect(all).toContain('Chiffres en cours de vérification.');
    expect(all).not.toContain('habitante');
  });

  it('that is killed keeps nothing but its id, its address and the desk’s note, and is named by a tombstone', () => {
    const entry = entryFor(french, {
      state: 'killed',
      updatedAt: '2026-03-07T08:00:00.000Z',
      note: 'Une personne a été nommée à tort.',
    });
    for (const edition of [undefined, french]) {
      const made = formatsOf('fr', [[entry, edition]]);
      expect(made.atom).toContain(`<at:deleted-entry ref="${urn}" when="2026-03-07T08:00:00.000Z"/>`);
      expect(parseAtomFeed(made.atom).entries?.[0]).toMatchObject({ id: urn, updated: '2026-03-07T08:00:00.000Z' });
      checkWellFormed(made.atom);
      for (const body of Object.values(made)) {
        expect(body).not.toContain(french.headline);
        expect(body).not.toContain('habitante');
        expect(body === made.listing || body.includes('nommée à tort')).toBe(true);
        expect(body).not.toContain('Cambodge');
      }
      expect(made.listing).not.toContain(french.path);
    }
    expect(documentsOf('fr', [[entry, undefined]])['fr/index.html']).not.toContain('<ol');
  });

  it('says nothing of the reasons that older rows have', () => {
    const reason = 'Un nom a été cité à tort.';
    for (const state of ['withdrawn', 'killed'] as const)
      expect(JSON.stringify(formatsOf('fr', [[entryFor(french, { state, reason }), french]]))).not.toContain('cité à tort');
  });

  it('that was withdrawn and restored says so only where the desk has a note', () => {
    const note = 'Vérification faite, les chiffres sont justes.';
    expect(JSON.stringify(formatsOf('fr', [[entryFor(french, { note }), french]]))).toContain(note);
    expect(JSON.stringify(formatsOf('fr', [[entryFor(french), french]]))).not.toContain('avait été retiré');
  });

  it('is never published without its text', () => {
    expect(() => documentsOf('fr', [[entryFor(french), undefined]])).toThrow('is needed');
  });
});

describe('whatever an edition says', () => {
  const anyText = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 30 }).map((units) => String.fromCharCode(...units));
  const nasty = fc.oneof(
    anyText,
    fc.constantFrom(
      ']]>',
      '</script><script>alert(1)</script>',
      '&amp;amp;',
      '\u0000\u001b',
      '\ud800',
      '<!--',
      '{name}',
      '"\'><img>',
    ),
  );

  it('every document of its feeds is well-formed and says it back unharmed', () => {
    fc.assert(
      fc.property(nasty, nasty, nasty, (headline, summary, note) => {
        const edition = editionOf({
          headline: `T${headline}`,
          summary,
          subheadline: note,
          contacts: [{ name: note, email: note }],
        });
        const entry = entryFor(edition, { correctionNote: `N${note}` });
        const made = formatsOf('fr', [
          [entry, edition],
          [{ ...entry, state: 'withdrawn', note }, edition],
          [{ ...entry, state: 'killed', note }, undefined],
        ]);
        checkWellFormed(made.atom);
        checkWellFormed(made.rss);
        const json = JSON.parse(made.json) as { items: { title: string }[] };
        expect(Buffer.from(made.json, 'utf8').toString('utf8')).toBe(made.json);
        expect(Buffer.from(made.listing, 'utf8').toString('utf8')).toBe(made.listing);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: what must not be there
        expect(made.listing).not.toMatch(/[\u0000-\u0008]|<script>|<img>/);
        if (/^[\p{L}\p{N}\p{P}]*$/u.test(headline)) expect(json.items[0]?.title).toBe(`T${headline}`);
      }),
      { numRuns: 150 },
    );
  });
});

describe('a release in several languages', () => {
  const entry = { ...entryFor(french), siblings: [{ lang: 'ar', path: 'ar/2026/03/water' }] };

  it('names the others as related in Atom, and in JSON Feed', () => {
    const { atom, json } = formatsOf('fr', [[entry, french]]);
    const links = parseAtomFeed(atom).entries?.[0]?.links ?? [];
    expect(links.filter(({ rel }) => rel === 'alternate')).toHaveLength(1);
    expect(links).toContainEqual({
      rel: 'related',
      type: 'text/html',
      hreflang: 'ar',
      href: 'https://news.example.org/ar/2026/03/water/',
    });
    expect(JSON.parse(json).items[0]._dateline.translations).toEqual([
      { lang: 'ar', url: 'https://news.example.org/ar/2026/03/water/' },
    ]);
  });

  it('names all of them in the sitemap of its month, its own too; what is withdrawn or killed is in none', () => {
    const sitemap = documentsOf('fr/2026-03', [[entry, french]])['sitemap-fr-2026-03.xml'] ?? '';
    checkWellFormed(sitemap);
    expect([...sitemap.matchAll(/hreflang="(\w+)"/g)].map(([, lang]) => lang)).toEqual(['fr', 'ar']);
    for (const state of ['withdrawn', 'killed'] as const)
      expect(documentsOf('fr/2026-03', [[entryFor(french, { state }), french]])['sitemap-fr-2026-03.xml']).toBeUndefined();
  });
});

describe('what a month has of a feed', () => {
  it('is an archive that leads to the feed and to the month before', () => {
    const made = documentsOf('fr/country/kh/2026-03', [[entryFor(french), french]], {
      months: ['2026-04', '2025-12', '2026-03', '2024-01'],
    });
    const { links, id } = parseAtomFeed(made['feeds/fr/country/kh/2026-03/atom.xml'] ?? '');
    const at = (path: string): string => `https://news.example.org/feeds/fr/country/kh/${path}`;
    expect(id).toBe(at('2026-03/'));
    expect(links?.map(({ rel, href }) => [rel, href])).toEqual([
      ['self', at('2026-03/atom.xml')],
      ['alternate', at('2026-03/')],
      ['current', at('atom.xml')],
      ['prev-archive', at('2025-12/atom.xml')],
    ]);
    expect(made['feeds/fr/country/kh/2026-03/index.html']).toContain('href="/feeds/fr/country/kh/2025-12/"');
  });

  it('is linked from its feed, as are countries and topics by their names', () => {
    const made = documentsOf('fr', [[entryFor(french), french]], {
      months: ['2026-03', '2025-12'],
      subjects: ['fr/topic/water', 'fr/country/vu', 'fr/country/et'],
    });
    const links = [...(made['feeds/fr/index.html'] ?? '').matchAll(/<nav class="months".*?<\/nav>/gs)].flatMap(([nav]) =>
      [...nav.matchAll(/href="([^"]*)">([^<]*)/g)].map(([, href, name]) => `${href} ${name}`),
    );
    expect(links).toEqual([
      '/feeds/fr/2026-03/ Mars 2026',
      '/feeds/fr/2025-12/ Décembre 2025',
      '/feeds/fr/country/et/ Éthiopie',
      '/feeds/fr/country/vu/ Vanuatu',
      '/feeds/fr/topic/water/ Eau',
    ]);
    expect(parseAtomFeed(made['feeds/fr/atom.xml'] ?? '').links).toContainEqual(
      expect.objectContaining({ rel: 'prev-archive', href: 'https://news.example.org/feeds/fr/2026-03/atom.xml' }),
    );
  });
});

describe('what the site has of all feeds', () => {
  const languages = [
    { lang: 'fr', months: ['2026-03', '2026-02'], subjects: ['fr/country/kh'] },
    { lang: 'en', months: [], subjects: [] },
    { lang: 'ar', months: ['2026-03'], subjects: [] },
  ];
  const made = documentsOf(SITE, [], { languages });

  it('lists the sitemaps and the feeds of languages in which there is something', () => {
    for (const key of ['sitemap.xml', 'feeds/feeds.opml']) checkWellFormed(made[key] ?? '');
    expect([...(made['sitemap.xml'] ?? '').matchAll(/<loc>[^<]*\/([^/<]+)<\/loc>/g)].map(([, key]) => key)).toEqual([
      'sitemap-fr-2026-02.xml',
      'sitemap-fr-2026-03.xml',
      'sitemap-ar-2026-03.xml',
    ]);
    expect(
      [...(made['feeds/feeds.opml'] ?? '').matchAll(/xmlUrl="[^"]*\/feeds\/([^"]*)\/atom.xml"/g)].map(([, feed]) => feed),
    ).toEqual(['fr', 'fr/country/kh', 'ar']);
    expect(documentsOf(SITE, [], { languages: [] })['sitemap.xml']).toBeUndefined();
  });

  it('tells partners in each language what is promised', () => {
    expect(
      Object.keys(made)
        .filter((key) => key.endsWith('feeds/index.html'))
        .sort(),
    ).toEqual(['ar/feeds/index.html', 'en/feeds/index.html', 'feeds/index.html', 'fr/feeds/index.html']);
    expect(made['feeds/index.html']).toBe(made['fr/feeds/index.html']);
    for (const lang of ['fr', 'en', 'ar'])
      for (const said of [
        '304',
        'RFC 5005',
        'at:deleted-entry',
        'ReleaseKilled',
        'release.json',
        '/feeds/fr/country/kh/rss.xml',
        'curl',
      ])
        expect([lang, said, made[`${lang}/feeds/index.html`]?.includes(said)]).toEqual([lang, said, true]);
  });
});

describe('what is news to search engines', () => {
  it('is what came out within two days of the newest, in any language', () => {
    const at = (date: string, more: Partial<FeedEntry> = {}) => entryFor(french, { date, ...more });
    const sitemap =
      documentsOf(
        NEWS,
        [
          [at('2026-03-05T08:00:00.000Z', { lang: 'zh', headline: '清洁的水 & <b>' }), undefined],
          [at('2026-03-04T08:00:00.000Z', { state: 'withdrawn' }), french],
          [at('2026-03-03T08:00:01.000Z'), french],
          [at('2026-03-03T08:00:00.000Z'), french],
        ].map(([entry]) => [entry as FeedEntry, french]),
      )['sitemap-news.xml'] ?? '';
    checkWellFormed(sitemap);
    expect(
      [...sitemap.matchAll(/<news:language>([^<]*)<.*?<news:publication_date>([^<]*)</gs)].map(([, ...said]) => said),
    ).toEqual([
      ['zh-cn', '2026-03-05T08:00:00.000Z'],
      ['fr', '2026-03-03T08:00:01.000Z'],
    ]);
    expect(documentsOf(NEWS, [])).toEqual({});
  });
});
