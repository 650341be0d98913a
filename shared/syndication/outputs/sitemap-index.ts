import { element, lines, xmlDocument } from '../../markup/xml.ts';
import type { SiteOutput } from '../output.ts';
import { siteFiles } from '../public-files.ts';
import { SITEMAP, sitemapKey } from '../sitemap.ts';

/** Where the sitemaps of all languages and months are. */
export default {
  of: 'site',
  key: siteFiles.sitemap,
  contentType: 'application/xml; charset=utf-8',
  render: ({ languages, newsroom }) => {
    const keys = languages.flatMap(({ lang, months }) => months.toReversed().map((month) => sitemapKey(lang, month)));
    if (keys.length === 0) return undefined;
    const sitemaps = keys.map((key) => element('sitemap', {}, element('loc', {}, `${newsroom.siteUrl}/${key}`)));
    return xmlDocument(element('sitemapindex', { xmlns: SITEMAP }, lines(...sitemaps)));
  },
} satisfies SiteOutput;
