import { pageUrl } from '../../editorial/page-address.ts';
import { jsonText } from '../../markup/html.ts';
import { feedHeadOf } from '../feed-head.ts';
import type { FeedOutput, Fragment } from '../output.ts';
import { releaseFiles } from '../public-files.ts';

const itemObject: Fragment = {
  name: 'json',
  format: 3,
  render: ({ entry, item, newsroom }) =>
    jsonText({
      id: item.id,
      url: item.url,
      title: item.title,
      summary: item.summary,
      content_html: item.content.html,
      ...(item.picture && { image: item.picture.url }),
      date_published: entry.date,
      date_modified: entry.updatedAt,
      language: entry.lang,
      ...(item.categories.length > 0 && { tags: item.categories.map(({ label }) => label) }),
      _dateline: {
        release: entry.release,
        version: entry.version,
        state: entry.state,
        ...(entry.state !== 'killed' && {
          ...(entry.siblings && {
            translations: entry.siblings.map(({ lang, path }) => ({ lang, url: pageUrl(newsroom, path) })),
          }),
          ninjs: `${item.url}${releaseFiles.ninjs.file}`,
          newsml: `${item.url}${releaseFiles.newsml.file}`,
        }),
      },
    }),
};

/** A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export default {
  of: 'feed',
  key: (feed) => `feeds/${feed}/feed.json`,
  contentType: 'application/feed+json; charset=utf-8',
  forScripts: true,
  offered: { name: 'JSON Feed', rank: 3 },
  fragment: itemObject,
  render: ({ feed, items, newsroom }) => {
    if (items.length === 0) return undefined;
    const { lang, name, url, organisation, description, icon } = feedHeadOf(feed, newsroom);
    const head = jsonText({
      version: 'https://jsonfeed.org/version/1.1',
      title: name,
      home_page_url: url,
      feed_url: `${url}feed.json`,
      description,
      language: lang,
      ...(icon !== undefined && { icon, favicon: icon }),
      authors: [{ name: organisation, url: `${newsroom.siteUrl}/` }],
    });
    // The items are JSON already, out of the cache: parsing them again would cost more than everything else here.
    return `${head.slice(0, -1)},"items":[${items.map(({ fragment }) => `\n${fragment}`).join(',')}\n]}\n`;
  },
} satisfies FeedOutput;
