import type { PublicEntry } from '../editorial/feed.ts';
import { pageUrl } from '../editorial/page-address.ts';
import { element, type Xml } from '../markup/xml.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';

/** As https://www.sitemaps.org/protocol.html has them. */
export const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** The key of what a month has in a language. */
export const sitemapKey = (lang: string, month: string): string => `sitemap-${lang}-${month}.xml`;

/** What search engines may show: a withdrawn page asks them not to. */
export const isFound = ({ state }: PublicEntry): boolean => state === 'published';

/** The page of an entry, with the same release in all its languages, its own too, as Google wants it. */
export const urlOf = (entry: PublicEntry, newsroom: Newsroom, ...more: Xml[]): Xml => {
  const { lang, path, siblings = [], updatedAt } = entry;
  const languages = siblings.length === 0 ? [] : [{ lang, path }, ...siblings];
  return element(
    'url',
    {},
    element('loc', {}, pageUrl(newsroom, path)),
    element('lastmod', {}, updatedAt),
    ...more,
    ...languages.map((one) => element('xhtml:link', { rel: 'alternate', hreflang: one.lang, href: pageUrl(newsroom, one.path) })),
  );
};
