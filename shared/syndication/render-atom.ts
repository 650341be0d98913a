import type { FeedId } from '../editorial/feed.ts';
import { element, lines, verbatim, xmlDocument } from '../markup/xml.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { feedHeadOf, newestChange } from './feed-head.ts';
import type { FeedLine } from './output.ts';

const NAMESPACES = {
  xmlns: 'http://www.w3.org/2005/Atom',
  'xmlns:at': 'http://purl.org/atompub/tombstones/1.0',
  'xmlns:fh': 'http://purl.org/syndication/history/1.0',
};

/** A feed, or what a month has of it, as Atom 1.0 (RFC 4287). `before` is the month of the archive that goes on from here (RFC 5005). */
export const renderAtom = ({
  feed,
  items,
  month,
  before,
  newsroom,
}: {
  feed: FeedId;
  items: readonly FeedLine[];
  month?: string | undefined;
  before?: string | undefined;
  newsroom: Newsroom;
}): string | undefined => {
  const updated = newestChange(items);
  if (updated === undefined) return undefined;
  const { lang, name, url, id, organisation, description, icon, logo } = feedHeadOf(feed, newsroom);
  const own = month === undefined ? url : `${url}${month}/`;
  const link = (rel: string, href: string) => element('link', { rel, type: 'application/atom+xml', href });
  return xmlDocument(
    element(
      'feed',
      { ...NAMESPACES, 'xml:lang': lang },
      lines(
        element('id', {}, month === undefined ? id : `${id}${month}/`),
        element('title', {}, month === undefined ? name : `${name} – ${month}`),
        element('subtitle', {}, description),
        element('updated', {}, updated),
        element('author', {}, element('name', {}, organisation), element('uri', {}, `${newsroom.siteUrl}/`)),
        link('self', `${own}atom.xml`),
        element('link', { rel: 'alternate', type: 'text/html', href: own }),
        month === undefined ? undefined : link('current', `${url}atom.xml`),
        before === undefined ? undefined : link('prev-archive', `${url}${before}/atom.xml`),
        element('generator', {}, 'Dateline'),
        icon === undefined ? undefined : element('icon', {}, icon),
        logo === undefined ? undefined : element('logo', {}, logo),
        month === undefined ? undefined : element('fh:archive', {}),
        ...items.map(({ fragment }) => verbatim(fragment)),
      ),
    ),
  );
};
