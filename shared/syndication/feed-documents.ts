import { type FeedEntry, type FeedId, feedScopeOf } from '../editorial/feed.ts';
import { rssDate } from '../languages/dates.ts';
import { fill } from '../languages/fill.ts';
import { organisationName } from '../languages/newsroom-names.ts';
import { readerWords } from '../languages/readers.ts';
import { jsonText } from '../markup/html.ts';
import { element, lines, verbatim, xmlDocument } from '../markup/xml.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import type { Instant } from '../release/edition.ts';
import { renderFeedName } from './feed-name.ts';
import type { Fragments } from './fragments.ts';
import { renderHome, renderListing } from './listing-page.ts';
import { renderNotFound } from './not-found-page.ts';

/** An object of the site bucket. */
export interface FeedDocument {
  key: string;
  body: string;
  contentType: string;
}

export interface FeedItem {
  entry: FeedEntry;
  fragments: Fragments;
}

/**
 * The keys of everything that is made of a feed: four, five for a language's main feed; the default language's main feed brings
 * the root page and, for addresses that lead nowhere, the page that only changes with newsroom.json.
 */
export const feedDocumentKeys = (feed: FeedId, newsroom: Newsroom): string[] => [
  ...['atom.xml', 'rss.xml', 'feed.json', 'index.html'].map((file) => `feeds/${feed}/${file}`),
  ...(isMain(feed) ? [`${feed}/index.html`] : []),
  ...(feed === newsroom.languages[0] ? ['index.html', NOT_FOUND] : []),
];

/** What the CDN answers with when there is no such object. */
const NOT_FOUND = '404.html';

const isMain = (feed: FeedId): boolean => {
  const { country, topic } = feedScopeOf(feed);
  return country === undefined && topic === undefined;
};

/**
 * Puts a feed's documents together, in the order of `feedDocumentKeys`. `items` are newest first and already cut to the
 * window; none at all still makes valid documents. Nothing depends on when it is called.
 */
export const assembleFeed = (feed: FeedId, items: readonly FeedItem[], newsroom: Newsroom): FeedDocument[] => {
  const bodies: Record<string, [body: (feed: FeedId, items: readonly FeedItem[], newsroom: Newsroom) => string, type: string]> = {
    'atom.xml': [atomDocument, 'application/atom+xml; charset=utf-8'],
    'rss.xml': [rssDocument, 'application/rss+xml; charset=utf-8'],
    'feed.json': [jsonDocument, 'application/feed+json; charset=utf-8'],
  };
  return feedDocumentKeys(feed, newsroom).map((key) => {
    const made = bodies[key.slice(key.lastIndexOf('/') + 1)];
    if (made) return { key, body: made[0](feed, items, newsroom), contentType: made[1] };
    const body = htmlDocument(key, feed, items, newsroom);
    return { key, body, contentType: 'text/html; charset=utf-8' };
  });
};

const htmlDocument = (key: string, feed: FeedId, items: readonly FeedItem[], newsroom: Newsroom): string => {
  if (key === NOT_FOUND) return renderNotFound(newsroom);
  if (key.startsWith('feeds/')) return renderListing(feed, items, newsroom);
  return renderHome(feedScopeOf(feed).lang, items, newsroom, { root: key === 'index.html' });
};

/** An empty feed has not changed since time began: Atom wants a date, and the day it is built would not be the same twice. */
const NEVER: Instant = '1970-01-01T00:00:00.000Z';

const newestChange = (items: readonly FeedItem[]): Instant =>
  items.reduce((newest, { entry }) => (entry.updatedAt > newest ? entry.updatedAt : newest), NEVER);

const facts = (feed: FeedId, newsroom: Newsroom) => {
  const { lang } = feedScopeOf(feed);
  const name = renderFeedName(feed, newsroom);
  return {
    lang,
    name,
    url: `${newsroom.siteUrl}/feeds/${feed}/`,
    organisation: organisationName(newsroom, lang),
    description: fill(readerWords(lang).feedDescription, { name }),
  };
};

const atomDocument = (feed: FeedId, items: readonly FeedItem[], newsroom: Newsroom): string => {
  const { lang, name, url, organisation, description } = facts(feed, newsroom);
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
        ...items.map(({ fragments }) => verbatim(fragments.atom)),
      ),
    ),
  );
};

const rssDocument = (feed: FeedId, items: readonly FeedItem[], newsroom: Newsroom): string => {
  const { lang, name, url, description } = facts(feed, newsroom);
  return xmlDocument(
    element(
      'rss',
      {
        version: '2.0',
        'xmlns:atom': 'http://www.w3.org/2005/Atom',
        'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
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
            items.length > 0 ? element('lastBuildDate', {}, rssDate(newestChange(items))) : undefined,
            element('generator', {}, 'Dateline'),
            element('atom:link', { rel: 'self', type: 'application/rss+xml', href: `${url}rss.xml` }),
            ...items.map(({ fragments }) => verbatim(fragments.rss)),
          ),
        ),
      ),
    ),
  );
};

const jsonDocument = (feed: FeedId, items: readonly FeedItem[], newsroom: Newsroom): string => {
  const { lang, name, url, organisation, description } = facts(feed, newsroom);
  const head = jsonText({
    version: 'https://jsonfeed.org/version/1.1',
    title: name,
    home_page_url: url,
    feed_url: `${url}feed.json`,
    description,
    language: lang,
    authors: [{ name: organisation, url: `${newsroom.siteUrl}/` }],
  });
  // The items are JSON already, out of the cache: parsing them again would cost more than everything else here.
  return `${head.slice(0, -1)},"items":[${items.map(({ fragments }) => `\n${fragments.json}`).join(',')}\n]}\n`;
};
