import { organisationName } from '../../languages/newsroom-names.ts';
import { element, lines, verbatim, xmlDocument } from '../../markup/xml.ts';
import { feedHeadOf, newestChange } from '../feed-head.ts';
import type { FeedOutput, Fragment } from '../output.ts';

/** RFC 4287; a killed entry is also named by a tombstone (RFC 6721), which alone would leave the text in readers. */
const entryElement: Fragment = {
  name: 'atom',
  format: 3,
  render: ({ entry, item, newsroom }) => {
    const written = element(
      'entry',
      { 'xml:lang': entry.lang },
      lines(
        element('id', {}, item.id),
        element('title', {}, item.title),
        element('link', { rel: 'alternate', type: 'text/html', hreflang: entry.lang, href: item.url }),
        element('published', {}, entry.date),
        element('updated', {}, entry.updatedAt),
        element('author', {}, element('name', {}, organisationName(newsroom, entry.lang))),
        item.picture &&
          element('link', {
            rel: 'enclosure',
            type: item.picture.type,
            href: item.picture.url,
            length: item.picture.bytes === undefined ? undefined : String(item.picture.bytes),
          }),
        ...item.categories.map(({ term, label }) => element('category', { term, label })),
        element('summary', {}, item.summary),
        element('content', { type: 'html' }, item.content.html),
      ),
    ).xml;
    if (entry.state !== 'killed') return written;
    return `${written}\n${element('at:deleted-entry', { ref: item.id, when: entry.updatedAt }).xml}`;
  },
};

/** A feed as Atom 1.0 (RFC 4287). */
export default {
  of: 'feed',
  key: (feed) => `feeds/${feed}/atom.xml`,
  contentType: 'application/atom+xml; charset=utf-8',
  forScripts: true,
  offered: { name: 'Atom', rank: 1 },
  fragment: entryElement,
  render: ({ feed, items, newsroom }) => {
    const { lang, name, url, organisation, description } = feedHeadOf(feed, newsroom);
    return xmlDocument(
      element(
        'feed',
        { xmlns: 'http://www.w3.org/2005/Atom', 'xmlns:at': 'http://purl.org/atompub/tombstones/1.0', 'xml:lang': lang },
        lines(
          element('id', {}, url),
          element('title', {}, name),
          element('subtitle', {}, description),
          element('updated', {}, newestChange(items)),
          element('author', {}, element('name', {}, organisation), element('uri', {}, `${newsroom.siteUrl}/`)),
          element('link', { rel: 'self', type: 'application/atom+xml', href: `${url}atom.xml` }),
          element('link', { rel: 'alternate', type: 'text/html', href: url }),
          element('generator', {}, 'Dateline'),
          ...items.map(({ fragment }) => verbatim(fragment)),
        ),
      ),
    );
  },
} satisfies FeedOutput;
