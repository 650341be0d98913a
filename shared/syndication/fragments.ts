import * as z from 'zod';
import type { FeedEntry } from '../editorial/feed.ts';
import { longDay, rssDate } from '../languages/dates.ts';
import { directionOf } from '../languages/direction.ts';
import { fill } from '../languages/fill.ts';
import { countryName, organisationName, topicName } from '../languages/newsroom-names.ts';
import { readerWords } from '../languages/readers.ts';
import { escapeHtml, type Html, html, jsonText } from '../markup/html.ts';
import { element, lines } from '../markup/xml.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import type { PublicText } from '../release/edition.ts';
import { editionUrn } from '../release/identity.ts';
import { bodyBlocks, contactList, endMatter } from './edition-html.ts';

/** Raise it whenever the same entry renders to other bytes than before: caches made earlier are then no longer read. */
export const FRAGMENTS_FORMAT = 1;

/**
 * One entry as each feed document has it, ready to be put in: what is kept in a feed's cache. The same entry, edition and
 * newsroom give the same bytes.
 */
export const Fragments = z.strictObject({ rss: z.string(), atom: z.string(), json: z.string(), listing: z.string() });
export type Fragments = z.infer<typeof Fragments>;

/** What all formats say of an entry, each in its own way. */
interface Item {
  id: string;
  url: string;
  title: string;
  /** Plain text. */
  summary: string;
  content: Html;
  categories: { term: string; label: string }[];
}

/**
 * Renders one entry. The text of a published edition is needed; a withdrawn entry shows a notice in its place, and a killed one
 * nothing of the release but its id and address: the edition is not looked at.
 */
export const renderFragments = (entry: FeedEntry, edition: PublicText | undefined, newsroom: Newsroom): Fragments => {
  const item = itemOf(entry, edition, newsroom);
  return {
    rss: rssItem(entry, item, newsroom),
    atom: atomEntry(entry, item, newsroom),
    json: jsonItem(entry, item),
    listing: listingLine(entry, item, newsroom),
  };
};

const itemOf = (entry: FeedEntry, edition: PublicText | undefined, newsroom: Newsroom): Item => {
  const words = readerWords(entry.lang);
  const address = { id: editionUrn(entry.release, entry.lang), url: `${newsroom.siteUrl}/${entry.path}/` };
  if (entry.state === 'killed') {
    return {
      ...address,
      title: words.killedTitle,
      summary: [`${words.killedTitle}. ${words.killedText}`, entry.note].filter((part) => part !== undefined).join(' '),
      content: inReadersLanguage(entry.lang, [
        html`<p><strong>${words.killedTitle}.</strong> ${words.killedText}</p>`,
        ...noteOf(entry),
      ]),
      categories: [],
    };
  }
  const categories = edition ? categoriesOf(edition, newsroom) : [];
  if (entry.state === 'withdrawn') {
    return {
      ...address,
      title: fill(words.withdrawnHeadline, { headline: entry.headline }),
      summary: [`${words.withdrawnTitle}.`, entry.note].filter((part) => part !== undefined).join(' '),
      content: inReadersLanguage(entry.lang, [html`<p><strong>${words.withdrawnTitle}.</strong></p>`, ...noteOf(entry)]),
      categories,
    };
  }
  if (!edition) throw new Error(`the text of ${entry.release} ${entry.lang} ${entry.version} is needed to render its entry`);
  const correction = entry.correctionNote ? fill(words.correction, { note: entry.correctionNote }) : undefined;
  return {
    ...address,
    title: edition.headline,
    summary: edition.summary,
    content: inReadersLanguage(entry.lang, [
      ...(entry.note === undefined ? [] : [html`<p><strong>${words.restoredTitle}</strong></p>`, ...noteOf(entry)]),
      ...(correction === undefined ? [] : [html`<p><strong>${correction}</strong></p>`]),
      ...(edition.subheadline === undefined ? [] : [html`<p><strong>${edition.subheadline}</strong></p>`]),
      ...bodyBlocks(edition),
      ...(edition.contacts.length > 0
        ? [html`<section><h2>${words.contacts}</h2>${contactList(edition.contacts)}</section>`]
        : []),
      ...endMatter(edition, words, newsroom),
    ]),
    categories,
  };
};

/** What the desk says to readers, in whatever language it writes. */
const noteOf = ({ note }: FeedEntry): Html[] => (note === undefined ? [] : [html`<p dir="auto">${note}</p>`]);

/** Feed readers show an entry among entries of other languages: direction and language travel with the text. */
const inReadersLanguage = (lang: string, blocks: Html[]): Html =>
  html`<div lang="${lang}" dir="${directionOf(lang)}">${blocks.map((block) => html`${block}\n`)}</div>`;

const categoriesOf = ({ countries, topics, lang }: PublicText, newsroom: Newsroom): Item['categories'] => [
  ...countries.map((code) => ({ term: code, label: countryName(code, lang) })),
  ...topics.map((id) => ({ term: id, label: topicName(newsroom, id, lang) })),
];

/** RFC 4287; a killed entry is also named by a tombstone (RFC 6721), which alone would leave the text in readers. */
const atomEntry = (entry: FeedEntry, item: Item, newsroom: Newsroom): string => {
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
      ...item.categories.map(({ term, label }) => element('category', { term, label })),
      element('summary', {}, item.summary),
      element('content', { type: 'html' }, item.content.html),
    ),
  ).xml;
  if (entry.state !== 'killed') return written;
  return `${written}\n${element('at:deleted-entry', { ref: item.id, when: entry.updatedAt }).xml}`;
};

/** RSS 2.0. `description` is HTML (https://www.rssboard.org/rss-profile#element-channel-item-description). */
const rssItem = (entry: FeedEntry, item: Item, newsroom: Newsroom): string =>
  element(
    'item',
    {},
    lines(
      element('title', {}, item.title),
      element('link', {}, item.url),
      element('guid', { isPermaLink: 'false' }, item.id),
      element('pubDate', {}, rssDate(entry.date)),
      element('dc:creator', {}, organisationName(newsroom, entry.lang)),
      ...item.categories.map(({ label }) => element('category', {}, label)),
      element('description', {}, escapeHtml(item.summary)),
      element('content:encoded', {}, item.content.html),
    ),
  ).xml;

/** https://www.jsonfeed.org/version/1.1/ */
const jsonItem = (entry: FeedEntry, item: Item): string =>
  jsonText({
    id: item.id,
    url: item.url,
    title: item.title,
    summary: item.summary,
    content_html: item.content.html,
    date_published: entry.date,
    date_modified: entry.updatedAt,
    language: entry.lang,
    ...(item.categories.length > 0 && { tags: item.categories.map(({ label }) => label) }),
    _dateline: { release: entry.release, version: entry.version, state: entry.state },
  });

/** A line of the listing and of the home pages. */
const listingLine = (entry: FeedEntry, item: Item, newsroom: Newsroom): string => {
  const when = html`<time datetime="${entry.date}">${longDay(entry.date, entry.lang, newsroom.timeZone)}</time>`;
  return entry.state === 'killed'
    ? html`<li class="gone">${when}<div><p>${item.title}.</p></div></li>`.html
    : html`<li>${when}<div><h3><a href="/${entry.path}/">${item.title}</a></h3><p>${item.summary}</p></div></li>`.html;
};
