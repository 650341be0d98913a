import type { SiteOutput } from '../output.ts';
import { siteFiles } from '../public-files.ts';

/** What programs may read: all of it, and where the lists of pages are (RFC 9309). */
export default {
  of: 'site',
  key: 'robots.txt',
  contentType: 'text/plain; charset=utf-8',
  render: ({ newsroom: { siteUrl }, languages }) => {
    const sitemaps =
      languages.length === 0 ? [] : [siteFiles.sitemap, siteFiles.newsSitemap].map((key) => `Sitemap: ${siteUrl}/${key}`);
    return `${['User-agent: *', 'Allow: /', ...sitemaps].join('\n')}\n`;
  },
} satisfies SiteOutput;
