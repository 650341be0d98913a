import type { FeedEntry, FeedId, PublicEntry } from '../../../shared/editorial/feed.ts';
import { directionOf } from '../../../shared/languages/direction.ts';
import { Newsroom } from '../../../shared/newsroom/newsroom.ts';
import type { Edition } from '../../../shared/release/edition.ts';
import { type FeedTruth, feedDocuments, renderFragments } from '../../../shared/syndication/feed-documents.ts';
import { outputs } from '../../../shared/syndication/outputs.ts';

/** A newsroom, an edition and an entry for tests of what people see. Everything in them is made up. */
export const newsroom = Newsroom.parse({
  organisation: {
    name: { en: 'Blue Harbour Relief', fr: 'Secours Port Bleu', ar: 'إغاثة الميناء الأزرق' },
    postal: '12 Quay Street',
  },
  siteUrl: 'https://news.example.org',
  languages: ['fr', 'en', 'ar'],
  timeZone: 'Europe/Paris',
  topics: [{ id: 'water', names: { en: 'Water', fr: 'Eau', ar: 'المياه' } }],
});

export const editionOf = (more: Partial<Edition> = {}): Edition => {
  const lang = more.lang ?? 'fr';
  return {
    format: 1,
    release: '0b0e3a52-8a3c-5d0e-9c59-1d2f3a4b5c6d',
    releaseKey: 'crues',
    version: 1,
    lang,
    dir: directionOf(lang),
    headline: 'Douze mille familles retrouvent l’eau potable',
    dateline: { raw: 'Kratié, Cambodge', places: [{ name: 'Kratié', country: 'KH' }] },
    summary: 'Soixante-quatre puits remis en service & désinfectés <en> six semaines.',
    body: [
      '<p>Kratié, Cambodge – Soixante-quatre puits sont remis en service.</p>',
      '<p>« L’eau est là », dit une habitante.</p>',
    ],
    quotes: [{ text: 'L’eau est là' }],
    contacts: [
      { name: 'Aline Verdier', role: 'Presse', email: 'presse@example.org', phone: '+85523555010', phoneRaw: '+855 23 555 010' },
    ],
    notesToEditors: ['<p>Photographies sur demande.</p>'],
    countries: ['KH'],
    topics: ['water'],
    type: 'release',
    releaseAt: '2026-03-05T08:00:00.000Z',
    origin: 'original',
    path: `${lang}/2026/03/eau-potable`,
    provenance: { bucket: 'b', key: 'k', versionId: 'v', principal: 'p', sha256: 's', format: 'md', charset: 'utf-8' },
    derived: {},
    ...more,
  };
};

export const arabicEdition = editionOf({
  lang: 'ar',
  headline: 'اثنا عشر ألف أسرة تستعيد مياه الشرب',
  summary: 'أربع وستون بئرًا عادت إلى الخدمة.',
  dateline: { raw: 'كراتيه، كمبوديا', places: [{ name: 'كراتيه', country: 'KH' }] },
  body: ['<p>كراتيه، كمبوديا – عادت أربع وستون بئرًا إلى الخدمة.</p>'],
  notesToEditors: ['<p>تتوفر صور عند الطلب.</p>'],
});

export const entryFor = (edition: Edition, more: Partial<FeedEntry> = {}): FeedEntry => ({
  release: edition.release,
  lang: edition.lang,
  version: edition.version,
  revision: 1,
  state: 'published',
  headline: edition.headline,
  path: edition.path,
  date: edition.releaseAt,
  publishedAt: edition.releaseAt,
  updatedAt: edition.releaseAt,
  ...more,
});

/** Everything that is made of a feed with these entries, newest first, by key. What is not there is not in it. */
export const documentsOf = (
  feed: FeedId,
  entries: readonly [PublicEntry, Edition | undefined][],
  more: Partial<FeedTruth> = {},
): Record<string, string> => {
  const rendered = entries.map(([entry, edition]) => ({
    entry,
    fragments: renderFragments(outputs, { feed, entry, edition, newsroom }),
  }));
  return Object.fromEntries(
    feedDocuments(outputs, { feed, entries: rendered, newsroom, ...more }).flatMap((one) =>
      'absent' in one || typeof one.body !== 'string' ? [] : [[one.key, one.body]],
    ),
  );
};
