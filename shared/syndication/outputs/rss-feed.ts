import { rssDate } from '../../languages/dates.ts';
import { organisationName } from '../../languages/newsroom-names.ts';
import { escapeHtml } from '../../markup/html.ts';
import { element, lines, verbatim, type Xml, xmlDocument } from '../../markup/xml.ts';
import { feedHeadOf, newestChange } from '../feed-head.ts';
import type { LeadPicture } from '../figure-html.ts';
import type { FeedOutput, Fragment } from '../output.ts';

/** `description` is HTML (https://www.rssboard.org/rss-profile#element-channel-item-description). */
const itemElement: Fragment = {
  name: 'rss',
  format: 3,
  render: ({ entry, item, newsroom }) =>
    element(
      'item',
      {},
      lines(
        element('title', {}, item.title),
        element('link', {}, item.url),
        element('guid', { isPermaLink: 'false' }, item.id),
        element('pubDate', {}, rssDate(entry.date)),
        // RSS has no word for it: without it nobody would see that there is a correction.
        element('atom:updated', {}, entry.updatedAt),
        element('dc:creator', {}, organisationName(newsroom, entry.lang)),
        ...item.categories.map(({ label }) => element('category', {}, label)),
        element('description', {}, escapeHtml(item.summary)),
        element('content:encoded', {}, item.content.html),
        ...(item.picture ? pictureElements(item.picture) : []),
      ),
    ).xml,
};

/** For readers that take any enclosure, and for those that know Media RSS (https://www.rssboard.org/media-rss). */
const pictureElements = ({ url, type, width, height, bytes, says, credit }: LeadPicture): Xml[] => [
  ...(bytes === undefined ? [] : [element('enclosure', { url, length: String(bytes), type })]),
  element(
    'media:content',
    { url, type, medium: 'image', width: String(width), height: String(height) },
    lines(
      says === undefined ? undefined : element('media:description', { type: 'plain' }, says),
      credit === undefined ? undefined : element('media:credit', {}, credit),
    ),
  ),
];

/** A feed as RSS 2.0 (https://www.rssboard.org/rss-specification). */
export default {
  of: 'feed',
  key: (feed) => `feeds/${feed}/rss.xml`,
  contentType: 'application/rss+xml; charset=utf-8',
  forScripts: true,
  offered: { name: 'RSS', rank: 2 },
  fragment: itemElement,
  render: ({ feed, items, newsroom }) => {
    const updated = newestChange(items);
    if (updated === undefined) return undefined;
    const { lang, name, url, description, icon } = feedHeadOf(feed, newsroom);
    return xmlDocument(
      element(
        'rss',
        {
          version: '2.0',
          'xmlns:atom': 'http://www.w3.org/2005/Atom',
          'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
          'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
          'xmlns:media': 'http://search.yahoo.com/mrss/',
        },
        lines(
          element(
            'channel',
            {},
            lines(
              element('title', {}, name),
              element('link', {}, url),
              element('description', {}, description),
              element('language', {}, lang),
              element('lastBuildDate', {}, rssDate(updated)),
              element('generator', {}, 'Dateline'),
              // The picture of the channel is called as the channel is, and leads where it leads.
              icon === undefined
                ? undefined
                : element('image', {}, lines(element('url', {}, icon), element('title', {}, name), element('link', {}, url))),
              element('atom:link', { rel: 'self', type: 'application/rss+xml', href: `${url}rss.xml` }),
              ...items.map(({ fragment }) => verbatim(fragment)),
            ),
          ),
        ),
      ),
    );
  },
} satisfies FeedOutput;
