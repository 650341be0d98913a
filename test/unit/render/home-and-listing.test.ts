import { describe, expect, it } from 'vitest';
import type { FeedEntry } from '../../../shared/editorial/feed.ts';
import { documentsOf, editionOf, entryFor } from '../syndication/feed-samples.ts';

const french = editionOf();
const entries: FeedEntry[] = [
  entryFor(french, { date: '2026-03-31T23:30:00.000Z' }),
  entryFor(french, { date: '2026-03-20T08:00:00.000Z', state: 'killed' }),
  entryFor(french, { date: '2026-03-05T08:00:00.000Z', state: 'withdrawn' }),
];
const made = documentsOf(
  'fr',
  entries.map((entry) => [entry, french]),
);
const listing = made['feeds/fr/index.html'] ?? '';
const home = made['fr/index.html'] ?? '';
const root = made['index.html'] ?? '';

describe('the listing of a feed', () => {
  it('is ordered by months of the newsroom’s zone, and says how to follow it', () => {
    expect([...listing.matchAll(/<h2>(.*?)<\/h2>/g)].map(([, heading]) => heading)).toEqual([
      'Avril 2026',
      'Mars 2026',
      'Suivre ces communiqués',
    ]);
    for (const file of ['atom.xml', 'rss.xml', 'feed.json']) expect(listing).toContain(`href="/feeds/fr/${file}"`);
  });

  it('mentions a killed release without a link', () => {
    expect(listing).toContain('Ce communiqué a été annulé.');
    expect(listing.match(/href="\/fr\/2026\/03\/eau-potable\/"/g)).toHaveLength(2);
  });
});

describe('the home page of a language', () => {
  it('shows its releases, leads to the other languages and to its feeds, and passes over what was killed', () => {
    expect(home).toContain('href="/fr/2026/03/eau-potable/"');
    expect(home).toContain('<a href="/ar/" lang="ar" hreflang="ar" dir="rtl">العربية</a>');
    expect(home).toContain('href="/feeds/fr/"');
    expect(home).not.toContain('a été annulé');
    expect(home).toContain('<link rel="canonical" href="https://news.example.org/fr/">');
  });

  it('is what the root shows, under a choice of languages', () => {
    expect(root).toContain('<nav class="choice" aria-label="Langues">');
    expect(root.indexOf('<nav class="choice"')).toBeLessThan(root.indexOf('<h1 '));
    expect(root).toContain('href="/fr/2026/03/eau-potable/"');
  });
});
