import { organisationName } from '../../languages/newsroom-names.ts';
import { element, lines, xmlDocument } from '../../markup/xml.ts';
import type { NewsOutput } from '../output.ts';
import { siteFiles } from '../public-files.ts';
import { isFound, SITEMAP, urlOf } from '../sitemap.ts';

/** How long a release is news to search engines: two days (https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap). */
const NEWS_FOR = 2 * 86_400_000;

/** As many as may be in it. */
const MOST = 1000;

/** Language codes are ISO 639, but for Chinese. */
const newsLanguage = (lang: string): string =>
  /^zh\b/.test(lang) ? (/Hant|TW|HK|MO/.test(lang) ? 'zh-tw' : 'zh-cn') : (lang.split('-')[0] ?? lang);

/** What came out within two days of the newest release, whenever it is asked for: when nothing is new, search engines pass over it. */
export default {
  of: 'news',
  key: siteFiles.newsSitemap,
  contentType: 'application/xml; charset=utf-8',
  render: ({ entries, newsroom }) => {
    const found = entries.filter(isFound);
    const [newest] = found;
    if (!newest) return undefined;
    const since = new Date(Date.parse(newest.date) - NEWS_FOR).toISOString();
    const recent = found.filter(({ date }) => date > since).slice(0, MOST);
    return xmlDocument(
      element(
        'urlset',
        {
          xmlns: SITEMAP,
          'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9',
          'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
        },
        lines(
          ...recent.map((entry) =>
            urlOf(
              entry,
              newsroom,
              element(
                'news:news',
                {},
                element(
                  'news:publication',
                  {},
                  element('news:name', {}, organisationName(newsroom, entry.lang)),
                  element('news:language', {}, newsLanguage(entry.lang)),
                ),
                element('news:publication_date', {}, entry.date),
                element('news:title', {}, entry.headline),
              ),
            ),
          ),
        ),
      ),
    );
  },
} satisfies NewsOutput;
