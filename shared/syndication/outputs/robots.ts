import type { SiteOutput } from '../output.ts';

/** What programs may read: all of it, and where the lists of pages are (RFC 9309). */
export default {
  of: 'site',
  key: 'robots.txt',
  contentType: 'text/plain; charset=utf-8',
  render: ({ newsroom: { siteUrl }, languages }) => {
    const isEmpty = languages.every(({ months }) => months.length === 0);
    const sitemaps = isEmpty ? [] : ['sitemap.xml', 'sitemap-news.xml'].map((key) => `Sitemap: ${siteUrl}/${key}`);
    return `${['User-agent: *', 'Allow: /', ...sitemaps].join('\n')}\n`;
  },
} satisfies SiteOutput;
