import { type FeedEntry, type FeedId, feedIdOf, feedScopeOf } from '../editorial/feed.ts';
import { monthOf } from '../languages/dates.ts';
import { capitalised, organisationName } from '../languages/newsroom-names.ts';
import { readerWords } from '../languages/readers.ts';
import { type Html, html, trusted } from '../markup/html.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { feedSubject, renderFeedName } from './feed-name.ts';
import { type FeedFormat, feedAddress, feedLinks, homeLinks, languageLinks, sitePage } from './site-page.ts';

/** An entry and its rendered line. */
interface Line {
  entry: FeedEntry;
  fragment: string;
}

interface Listed {
  items: readonly Line[];
  newsroom: Newsroom;
  /** How feeds are offered. */
  formats: readonly FeedFormat[];
}

/** The page of a feed that people read: its releases by month, newest first, and how to follow them. */
export const renderListing = ({ feed, items, newsroom, formats }: Listed & { feed: FeedId }): string => {
  const { lang } = feedScopeOf(feed);
  const words = readerWords(lang);
  const subject = feedSubject(feed, newsroom);
  return sitePage({
    lang,
    newsroom,
    kind: 'listing',
    title: renderFeedName(feed, newsroom),
    head: [canonical(newsroom, feedAddress(feed)), ...feedLinks([feed], formats, newsroom)],
    main: html`<h1>${subject ?? words.allReleases}</h1>
${items.length === 0 && html`<p>${words.nothingYet}</p>\n`}${byMonth(items, lang, newsroom).map(
  ({ month, lines }) => html`<section>
<h2>${capitalised(month, lang)}</h2>
${releaseList(lines)}</section>
`,
)}${howToFollow(feed, formats)}`,
  });
};

/**
 * The home page of a language: its latest releases. The root of the site is the default language's home with a visible choice
 * of languages.
 */
export const renderHome = ({ lang, items, newsroom, formats, root }: Listed & { lang: string; root: boolean }): string => {
  const words = readerWords(lang);
  const feed = feedIdOf({ lang });
  const readable = items.filter(({ entry }) => entry.state !== 'killed');
  return sitePage({
    lang,
    newsroom,
    kind: 'home',
    title: `${organisationName(newsroom, lang)} – ${words.newsroom}`,
    head: [
      canonical(newsroom, root ? '/' : `/${lang}/`),
      ...homeLinks(newsroom).map(
        ({ lang: other, href }) => html`<link rel="alternate" hreflang="${other}" href="${newsroom.siteUrl}${href}">\n`,
      ),
      html`<link rel="alternate" hreflang="x-default" href="${newsroom.siteUrl}/">\n`,
      ...feedLinks([feed], formats, newsroom),
    ],
    main: html`${root && html`<nav class="choice" aria-label="${words.languages}">${languageLinks(homeLinks(newsroom))}</nav>\n`}<h1>${words.latest}</h1>
${readable.length === 0 ? html`<p>${words.nothingYet}</p>\n` : releaseList(readable)}${howToFollow(feed, formats)}`,
  });
};

const canonical = (newsroom: Newsroom, address: string): Html =>
  html`<link rel="canonical" href="${newsroom.siteUrl}${address}">\n`;

const releaseList = (items: readonly Line[]): Html =>
  html`<ol class="releases">\n${items.map(({ fragment }) => html`${trusted(fragment)}\n`)}</ol>\n`;

/** Neighbours of the same month together, in the order they came. */
const byMonth = (items: readonly Line[], lang: string, newsroom: Newsroom): { month: string; lines: Line[] }[] => {
  const months: { month: string; lines: Line[] }[] = [];
  for (const item of items) {
    const month = monthOf(item.entry.date, lang, newsroom.timeZone);
    const last = months.at(-1);
    if (last?.month === month) last.lines.push(item);
    else months.push({ month, lines: [item] });
  }
  return months;
};

const howToFollow = (feed: FeedId, formats: readonly FeedFormat[]): Html => {
  const words = readerWords(feedScopeOf(feed).lang);
  return html`<section class="follow">
<h2>${words.feeds}</h2>
<p>${words.subscribe}</p>
<ul>${formats.map(({ addressOf, name }) => html`<li><a href="${addressOf(feed)}"><bdi lang="en">${name}</bdi></a></li>`)}</ul>
</section>`;
};
