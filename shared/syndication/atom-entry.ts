import { pageUrl } from '../editorial/page-address.ts';
import { organisationName } from '../languages/newsroom-names.ts';
import { element, lines } from '../markup/xml.ts';
import type { Fragment } from './output.ts';
import { releaseFiles } from './public-files.ts';

/** RFC 4287; a killed entry is also named by a tombstone (RFC 6721), which alone would leave the text in readers. */
export const atomEntry: Fragment = {
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
        // Not as alternates: several readers open the last one of those, whatever its language and type.
        ...(entry.state === 'killed'
          ? []
          : [
              ...(entry.siblings ?? []).map(({ lang, path }) =>
                element('link', { rel: 'related', type: 'text/html', hreflang: lang, href: pageUrl(newsroom, path) }),
              ),
              ...[releaseFiles.ninjs, releaseFiles.newsml].map(({ mediaType, file }) =>
                element('link', { rel: 'related', type: mediaType, href: `${item.url}${file}` }),
              ),
            ]),
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
