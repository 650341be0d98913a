import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { feedsOf } from '../../../shared/editorial/feed.ts';
import { editionUrn } from '../../../shared/release/identity.ts';
import { feedFormatsOf } from '../../../shared/syndication/output.ts';
import { outputs } from '../../../shared/syndication/outputs.ts';
import { renderNotFound } from '../../../shared/syndication/render-not-found-page.ts';
import { type ReleasePage, renderGonePage, renderPage } from '../../../shared/syndication/render-release-page.ts';
import { arabicEdition, editionOf, newsroom } from '../syndication/feed-samples.ts';

const french = editionOf();

const pageOf = (more: Partial<ReleasePage> = {}): ReleasePage => {
  const edition = more.edition ?? french;
  return {
    edition,
    path: edition === french ? french.path : arabicEdition.path,
    newsroom,
    state: 'published',
    publishedAt: '2026-03-05T08:00:00.000Z',
    updatedAt: '2026-03-05T08:00:00.000Z',
    siblings: [{ lang: 'ar', path: arabicEdition.path }],
    feeds: feedsOf(edition.lang, edition.countries, edition.topics),
    formats: feedFormatsOf(outputs),
    ...more,
  };
};

/** The names of every attribute a browser would see. */
const attributesIn = (page: string): Set<string> => {
  const names = new Set<string>();
  const parser = new Parser({ onattribute: (name) => names.add(name) });
  parser.end(page);
  return names;
};

const jsonLd = (page: string): Record<string, unknown> =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? '');

describe('the page of a release', () => {
  const page = renderPage(pageOf());

  it('names its language, its address, its other languages and its feeds to machines', () => {
    expect(page).toContain('<html lang="fr" dir="ltr">');
    expect(page).toContain('<link rel="canonical" href="https://news.example.org/fr/2026/03/eau-potable/">');
    expect(page).toContain('<link rel="alternate" hreflang="fr" href="https://news.example.org/fr/2026/03/eau-potable/">');
    expect(page).toContain('<link rel="alternate" hreflang="ar" href="https://news.example.org/ar/2026/03/eau-potable/">');
    expect(page).toContain(
      'type="application/atom+xml" title="Secours Port Bleu – Cambodge (Atom)" href="/feeds/fr/country/kh/atom.xml"',
    );
    expect(jsonLd(page)).toMatchObject({
      '@type': 'NewsArticle',
      headline: french.headline,
      inLanguage: 'fr',
      datePublished: '2026-03-05T08:00:00.000Z',
    });
  });

  it('has no language links in its head while it is alone', () => {
    expect(renderPage(pageOf({ siblings: [] }))).not.toContain('hreflang="fr" href="https');
  });

  it('shows the date in the newsroom’s zone, not in that of the machine', () => {
    const lateEvening = editionOf({ releaseAt: '2026-03-05T23:30:00.000Z' });
    expect(renderPage(pageOf({ edition: lateEvening }))).toContain(
      '<time datetime="2026-03-05T23:30:00.000Z">6 mars 2026</time>',
    );
  });

  it('keeps the date of its first publication when a correction is dated later', () => {
    const edition = editionOf({ releaseAt: '2026-03-09T08:00:00.000Z' });
    const corrected = renderPage(pageOf({ edition, date: '2026-03-05T08:00:00.000Z', updatedAt: '2026-03-09T08:00:00.000Z' }));
    expect(corrected).toContain('<time datetime="2026-03-05T08:00:00.000Z">5 mars 2026</time>');
    expect(jsonLd(corrected)).toMatchObject({
      datePublished: '2026-03-05T08:00:00.000Z',
      dateModified: '2026-03-09T08:00:00.000Z',
    });
  });

  it('keeps the dateline, and adds it where the text does not open with it', () => {
    expect(page.match(/Kratié, Cambodge/g)).toHaveLength(2); // the text and the data for machines
    const apart = editionOf({ body: ['<p>Soixante-quatre puits.</p>'] });
    expect(renderPage(pageOf({ edition: apart }))).toContain(
      '<p><span class="dateline">Kratié, Cambodge –</span> Soixante-quatre puits.</p>',
    );
    const list = editionOf({ body: ['<ul><li>Un puits</li></ul>'] });
    expect(renderPage(pageOf({ edition: list }))).toContain('<p><span class="dateline">Kratié, Cambodge –</span></p>\n<ul>');
  });

  it('links contacts, countries, topics and languages so that they work on any host', () => {
    expect(page).toContain('<a href="mailto:presse@example.org">');
    expect(page).toContain('<a href="tel:+85523555010"><bdi dir="ltr">+855 23 555 010</bdi></a>');
    expect(page).toContain('<a href="/feeds/fr/country/kh/">Cambodge</a>');
    expect(page).toContain('<a href="/feeds/fr/topic/water/">Eau</a>');
    expect(page).toContain('<a href="/ar/2026/03/eau-potable/" lang="ar" hreflang="ar" dir="rtl">العربية</a>');
  });

  it('opens with the correction, in the reader’s language', () => {
    const corrected = renderPage(pageOf({ correctionNote: 'Treize mille.', updatedAt: '2026-03-06T13:30:00.000Z' }));
    expect(corrected.indexOf('Rectificatif\u00a0: Treize mille.')).toBeLessThan(corrected.indexOf('<h1>'));
    expect(corrected).toContain('Mis à jour le 6 mars 2026, 14:30 (heure d’Europe centrale, \u2066UTC+1\u2069)');
  });

  it('stays readable under a notice with the desk’s note while it is withdrawn, and out of search engines', () => {
    const withdrawn = renderPage(pageOf({ state: 'withdrawn', note: 'Chiffres à vérifier.' }));
    expect(withdrawn.indexOf('Ce communiqué a été retiré')).toBeLessThan(withdrawn.indexOf('<h1>'));
    expect(withdrawn).toContain('<p dir="auto">Chiffres à vérifier.</p>');
    expect(withdrawn).toContain('L’eau est là');
    expect(withdrawn).toContain('<meta name="robots" content="noindex">');
    expect(page).not.toContain('noindex');
  });

  it('runs from right to left in Arabic', () => {
    const arabic = renderPage(pageOf({ edition: arabicEdition, siblings: [{ lang: 'fr', path: french.path }] }));
    expect(arabic).toContain('<html lang="ar" dir="rtl">');
    expect(arabic).toContain('للتواصل الإعلامي');
    expect(arabic).toContain('5 مارس 2026');
  });

  it('says which language it was translated from, and links there', () => {
    const original = { lang: 'fr', path: french.path };
    const page = renderPage(pageOf({ edition: arabicEdition, siblings: [original], original }));
    expect(page).toContain('<a href="/fr/2026/03/eau-potable/" hreflang="fr">مترجم عن الفرنسية</a>');
    expect(jsonLd(page)).toMatchObject({ translationOfWork: { identifier: editionUrn(french.release, 'fr') } });
    expect(renderPage(pageOf())).not.toMatch(/class="origin"|translationOfWork/);
  });

  it('of a translation whose original has changed since says so above the headline, and leads there', () => {
    const original = { lang: 'fr', path: french.path };
    const page = renderPage(pageOf({ edition: arabicEdition, siblings: [original], changedOriginal: original }));
    expect(page.indexOf('صُوِّب النص الأصلي')).toBeLessThan(page.indexOf('<h1>'));
    expect(page).toContain('<a href="/fr/2026/03/eau-potable/" hreflang="fr">قراءة النص الأصلي المصوَّب: الفرنسية</a>');
  });

  it('fetches nothing on its own, and runs nothing that is not in it', () => {
    expect(page).not.toMatch(/<script(?! type="application\/ld\+json"|>)|<link rel="stylesheet"|<img|@import|url\(/);
  });

  it('has the same bytes each time', () => {
    expect(renderPage(pageOf())).toBe(page);
  });

  it('lets no word of a document out of its place', () => {
    const hostile = [
      '</script><script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      "' onload='x",
      '" onclick="x',
      '<!--',
      '\u0000\ud800',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...hostile), { minLength: 1, maxLength: 4 }), (parts) => {
        const text = parts.join('');
        const edition = editionOf({
          headline: text,
          subheadline: text,
          summary: text,
          dateline: { raw: text, places: [] },
          contacts: [{ name: text, role: text, email: text, phoneRaw: text }],
          topics: [text],
        });
        const made = renderPage(pageOf({ edition, correctionNote: text, state: 'withdrawn', note: text, feeds: [] }));
        expect(made.match(/<script/g)).toHaveLength(1);
        expect(made).not.toContain('<img');
        expect([...attributesIn(made)].filter((name) => /^on|[^a-z-]/.test(name))).toEqual([]);
        expect(made).not.toContain('<!--');
        expect(made).not.toContain('\u0000');
        expect(Buffer.from(made, 'utf8').toString('utf8')).toBe(made);
        expect(jsonLd(made).headline).toBe(text.replaceAll('\u0000\ud800', ''));
      }),
    );
  });
});

describe('the page of a killed release', () => {
  it('says so politely in its language, leads to the newsroom, and gives nothing away', () => {
    const gone = renderGonePage({ lang: 'ar', newsroom, killedAt: '2026-03-07T09:00:00.000Z' });
    expect(gone).toContain('<html lang="ar" dir="rtl">');
    expect(gone).toContain('أُلغي هذا البيان');
    expect(gone).toContain('<a href="/ar/">');
    expect(gone).toContain('noindex');
    expect(gone).not.toContain('canonical');
  });
});

describe('the page for an address where nothing is', () => {
  it('speaks every language of the newsroom', () => {
    const missing = renderNotFound(newsroom);
    expect(missing).toContain('Il n’y a pas de page à cette adresse');
    expect(missing).toMatch(/<section lang="en" dir="ltr"[^>]*><h2>There is no page at this address<\/h2>/);
    expect(missing).toContain('<section lang="ar" dir="rtl"');
    expect(missing.match(/<h1>/g)).toHaveLength(1);
  });
});
