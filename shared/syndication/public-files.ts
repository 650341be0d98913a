/** What lies beside the page of an edition, for people and programs that want no page: the files' names and media types. */
export const releaseFiles = {
  text: { file: 'release.txt', mediaType: 'text/plain' },
  ninjs: { file: 'release.json', mediaType: 'application/json' },
  /** https://iptc.org/std/NewsML-G2/guidelines/ */
  newsml: { file: 'release.xml', mediaType: 'application/vnd.iptc.g2.newsitem+xml' },
} as const;

/** Object keys of the documents of the whole site that others refer to. */
export const siteFiles = {
  opml: 'feeds/feeds.opml',
  sitemap: 'sitemap.xml',
  newsSitemap: 'sitemap-news.xml',
} as const;
