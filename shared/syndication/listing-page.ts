import { type FeedId, feedIdOf, feedScopeOf, isMainFeed } from '../editorial/feed.ts';
import { monthIn } from '../editorial/feed-wants.ts';
import { monthOf } from '../languages/dates.ts';
import { fill } from '../languages/fill.ts';
import { capitalised, organisationName } from '../languages/newsroom-names.ts';
import { readerWords } from '../languages/readers.ts';
import { type Html, html, trusted } from '../markup/html.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { dayIn } from '../release/reading/calendar.ts';
import { feedSubject, renderFeedName, subjectsByName } from './feed-name.ts';
import { asLead } from './figure-html.ts';
import type { FeedFacts, FeedLine, MonthFacts } from './output.ts';
import { directoryAddress, type FeedFormat, feedAddress, feedLinks, homeLinks, languageLinks, sitePage } from './site-page.ts';
import { subscribeAddress } from './subscribe-address.ts';

interface Listed {
  items: readonly FeedLine[];
  newsroom: Newsroom;
  /** How feeds are offered. */
  formats: readonly FeedFormat[];
}

/** As many lines with their summaries and pictures as a page holds below 50 KB; whatever is older is in its month. */
const LISTED = 16;

/** Of the newest releases, those that a home page shows: one above all others, and cards in twos and threes. */
const CARDS = 12;

/**
 * The page of a feed that people read: its newest releases by month, the months and subjects that lead to all of them, and how to follow
 * them. Only the main feed of a language has one before there is a release.
 */
export const renderListing = ({ feed, items, months, subjects, newsroom, formats }: FeedFacts): string | undefined => {
  if (items.length === 0 && !isMainFeed(feed)) return undefined;
  const { lang } = feedScopeOf(feed);
  const words = readerWords(lang);
  const subject = feedSubject(feed, newsroom);
  return sitePage({
    lang,
    newsroom,
    kind: 'listing',
    title: renderFeedName(feed, newsroom),
    address: feedAddress(feed),
    head: [canonical(newsroom, feedAddress(feed)), ...linksTo(feed, items, formats, newsroom)],
    main: html`<h1>${subject ?? words.allReleases}</h1>
<div class="columns"><div>
${items.length === 0 && html`<p>${words.nothingYet}</p>\n`}${byMonth(items.slice(0, LISTED), newsroom).map(
  ({ month, lines }) => html`<section>
<h2>${monthName(month, lang)}</h2>
${releaseList(lines)}</section>
`,
)}</div>
${(months.length > 0 || subjects.length > 0) && html`<aside>\n${monthLinks(feed, months)}${subjectLinks(feed, subjects, newsroom)}</aside>\n`}</div>
${howToFollow(feed, items, formats)}`,
  });
};

/** All releases of one month, as lines of a list: a month may have hundreds. */
export const renderMonth = ({ feed, items, month, before, after, newsroom, formats }: MonthFacts): string | undefined => {
  if (items.length === 0) return undefined;
  const { lang } = feedScopeOf(feed);
  const words = readerWords(lang);
  const subject = feedSubject(feed, newsroom);
  const title = [subject, monthName(month, lang)].filter((part) => part !== undefined).join(' – ');
  return sitePage({
    lang,
    newsroom,
    kind: 'listing',
    title: `${renderFeedName(feed, newsroom)} – ${monthName(month, lang)}`,
    head: [canonical(newsroom, feedAddress(monthIn(feed, month))), ...feedLinks([feed], formats, newsroom)],
    main: html`<h1>${title}</h1>
${releaseList(items, 'rows')}<nav class="pages" aria-label="${words.byMonth}"><ul class="links">${
      before !== undefined &&
      html`<li><a rel="prev" href="${feedAddress(monthIn(feed, before))}">${fill(words.earlier, { month: monthName(before, lang, false) })}</a></li>`
    }<li><a href="${feedAddress(feed)}">${subject ?? words.allReleases}</a></li>${
      after !== undefined &&
      html`<li><a rel="next" href="${feedAddress(monthIn(feed, after))}">${fill(words.later, { month: monthName(after, lang, false) })}</a></li>`
    }</ul></nav>`,
  });
};

/**
 * The home page of a language: its latest releases. The root of the site is the default language's home with a visible choice
 * of languages.
 */
export const renderHome = ({ lang, items, newsroom, formats, root }: Listed & { lang: string; root: boolean }): string => {
  const words = readerWords(lang);
  const feed = feedIdOf({ lang });
  const [lead, ...others] = items.filter(({ entry }) => entry.state !== 'killed');
  const cards = others.slice(0, CARDS);
  return sitePage({
    lang,
    newsroom,
    kind: 'home',
    address: `/${lang}/`,
    title: `${organisationName(newsroom, lang)} – ${words.newsroom}`,
    head: [
      canonical(newsroom, root ? '/' : `/${lang}/`),
      ...homeLinks(newsroom).map(
        ({ lang: other, href }) => html`<link rel="alternate" hreflang="${other}" href="${newsroom.siteUrl}${href}">\n`,
      ),
      html`<link rel="alternate" hreflang="x-default" href="${newsroom.siteUrl}/">\n`,
      ...linksTo(feed, items, formats, newsroom),
    ],
    ...(root && { languages: [] }),
    main: html`${root && newsroom.languages.length > 1 && html`<nav class="choice" aria-label="${words.languages}">${languageLinks(homeLinks(newsroom))}</nav>\n`}<h1 class="unseen">${organisationName(newsroom, lang)} – ${words.newsroom}</h1>
<h2 class="unseen">${words.latest}</h2>
${lead === undefined ? html`<p>${words.nothingYet}</p>\n` : releaseList([{ ...lead, fragment: asLead(lead.fragment) }], 'lead')}${
  cards.length > 0 &&
  html`${releaseList(cards, 'cards')}<p class="all"><a href="${feedAddress(feed)}">${words.allReleases}</a></p>\n`
}${howToFollow(feed, items, formats)}`,
  });
};

const canonical = (newsroom: Newsroom, address: string): Html =>
  html`<link rel="canonical" href="${newsroom.siteUrl}${address}">\n`;

/** Where nothing was published, there is nothing to follow yet. */
const linksTo = (feed: FeedId, items: readonly FeedLine[], formats: readonly FeedFormat[], newsroom: Newsroom): Html[] =>
  items.length === 0 ? [] : feedLinks([feed], formats, newsroom);

const releaseList = (items: readonly FeedLine[], as?: 'lead' | 'cards' | 'rows'): Html =>
  html`<ol class="releases${as !== undefined && ` ${as}`}">\n${items.map(({ fragment }) => html`${trusted(fragment)}\n`)}</ol>\n`;

/** "November 2026", at the beginning of a line or within it. */
export const monthName = (month: string, lang: string, begins = true): string => {
  const name = monthOf(`${month}-15T12:00:00.000Z`, lang, 'UTC');
  return begins ? capitalised(name, lang) : name;
};

/** Months by their years, the newest first. */
export const monthLinks = (feed: FeedId, months: readonly string[]): Html | false => {
  const { lang } = feedScopeOf(feed);
  const years = [...new Set(months.map((month) => month.slice(0, 4)))];
  return (
    months.length > 0 &&
    html`<nav class="months" aria-label="${readerWords(lang).byMonth}"><h2>${readerWords(lang).byMonth}</h2>${years.map(
      (year) =>
        html`<h3>${year}</h3><ul class="links">${months
          .filter((month) => month.startsWith(year))
          .map((month) => html`<li><a href="${feedAddress(monthIn(feed, month))}">${monthName(month, lang)}</a></li>`)}</ul>`,
    )}</nav>\n`
  );
};

/** Countries and topics in which there are releases, each by its name in the language. */
export const subjectLinks = (feed: FeedId, subjects: readonly FeedId[], newsroom: Newsroom): Html[] => {
  const named = subjectsByName(subjects, newsroom);
  const words = readerWords(feedScopeOf(feed).lang);
  return (['country', 'topic'] as const).flatMap((kind) => {
    const links = named.filter((one) => one.kind === kind);
    if (links.length === 0) return [];
    const heading = kind === 'country' ? words.countries : words.topics;
    return [
      html`<nav class="months" aria-label="${heading}"><h2>${heading}</h2><ul class="links">${links.map(
        ({ feed: subject, name }) => html`<li><a href="${feedAddress(subject)}">${name}</a></li>`,
      )}</ul></nav>\n`,
    ];
  });
};

/** Neighbours of the same month together, in the order they came. */
const byMonth = (items: readonly FeedLine[], newsroom: Newsroom): { month: string; lines: FeedLine[] }[] => {
  const months: { month: string; lines: FeedLine[] }[] = [];
  for (const item of items) {
    const month = dayIn(newsroom.timeZone, new Date(item.entry.date)).slice(0, 7);
    const last = months.at(-1);
    if (last?.month === month) last.lines.push(item);
    else months.push({ month, lines: [item] });
  }
  return months;
};

const howToFollow = (feed: FeedId, items: readonly FeedLine[], formats: readonly FeedFormat[]): Html | false => {
  const { lang, country, topic } = feedScopeOf(feed);
  const words = readerWords(lang);
  const byEmail = subscribeAddress({ lang, ...(country && { countries: [country] }), ...(topic && { topics: [topic] }) });
  return (
    items.length > 0 &&
    html`<section class="follow">
<h2>${words.feeds}</h2>
<p><a href="${byEmail}">${words.byEmail}</a></p>
<p>${words.subscribe}</p>
<ul class="links">${formats.map(({ addressOf, name }) => html`<li><a href="${addressOf(feed)}"><bdi lang="en">${name}</bdi></a></li>`)}<li><a href="${directoryAddress(lang)}">${words.forPartners}</a></li></ul>
</section>`
  );
};
