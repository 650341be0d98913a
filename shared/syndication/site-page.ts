import { type FeedId, feedIdOf } from '../editorial/feed.ts';
import { directionOf } from '../languages/direction.ts';
import { organisationName, ownNameOf } from '../languages/newsroom-names.ts';
import { readerWords } from '../languages/readers.ts';
import { type Html, html } from '../markup/html.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { renderFeedName } from './feed-name.ts';
import { isWordmark, lookFilesOf } from './look-files.ts';
import { hashSource, type PageScript, scriptOf } from './page-scripts.ts';
import { SEARCH_STYLE, searchForm, searchLink } from './search-form.ts';
import { siteStyle, themeColours } from './site-style.ts';
import { subscribeAddress } from './subscribe-address.ts';

/** The address of a feed's listing, from the root of the site. */
export const feedAddress = (feed: FeedId): string => `/feeds/${feed}/`;

/** What partners are told in a language, and which feeds there are. */
export const directoryAddress = (lang: string): string => `/${lang}/feeds/`;

/** A format in which every feed is offered. */
export interface FeedFormat {
  name: string;
  /** Its media type, without parameters. */
  type: string;
  /** From the root of the site. */
  addressOf: (feed: FeedId) => string;
}

/** Something else than the page that says the same of a release. */
export interface OtherForm {
  /** Its media type, without parameters. */
  type: string;
  /** From the root of the site. */
  address: string;
}

/** Links by which browsers and feed readers find the feeds of a page: every format of the first, the first format of the others. */
export const feedLinks = (feeds: readonly FeedId[], formats: readonly FeedFormat[], newsroom: Newsroom): Html[] =>
  feeds.flatMap((feed, index) =>
    formats
      .slice(0, index === 0 ? formats.length : 1)
      .map(
        ({ addressOf, type, name }) =>
          html`<link rel="alternate" type="${type}" title="${renderFeedName(feed, newsroom)} (${name})" href="${addressOf(feed)}">\n`,
      ),
  );

/** Links to the same thing in other languages, each under its own name. */
export const languageLinks = (links: readonly LanguageLink[]): Html =>
  html`<ul class="languages">${links.map(
    ({ lang, href, current }) =>
      html`<li><a href="${href}" lang="${lang}" hreflang="${lang}" dir="${directionOf(lang)}"${current && html` aria-current="true"`}>${ownNameOf(lang)}</a></li>`,
  )}</ul>`;

/** The home page of each language, from the root of the site. */
export const homeLinks = (newsroom: Newsroom, current?: string): LanguageLink[] =>
  newsroom.languages.map((lang) => ({ lang, href: `/${lang}/`, current: lang === current }));

/** Another address of the same thing, or of what comes nearest to it in a language. */
export interface LanguageLink {
  lang: string;
  href: string;
  current?: boolean;
}

export interface SitePage {
  lang: string;
  newsroom: Newsroom;
  title: string;
  head?: Html | Html[];
  main: Html | Html[];
  /** Whether search engines may keep the page; they may unless it says `false`. */
  indexed?: boolean;
  /** Names the layout: it becomes the class of the body. */
  kind: 'release' | 'home' | 'listing' | 'notice' | 'partners' | 'search';
  /** Its own address, where the links at the top lead to it. */
  address?: string;
  /** Where the languages at the top lead: to the home pages, where it says nothing. */
  languages?: readonly LanguageLink[];
  /** Which of the site's scripts run on it, once it is there. */
  scripts?: readonly PageScript[];
}

/** For tabs, for phones, and for what browsers paint around a page. */
const lookLinks = (newsroom: Newsroom): Html[] => {
  const { icon } = lookFilesOf(newsroom);
  return [
    ...themeColours(newsroom).map(
      ({ colour, media }) =>
        html`<meta name="theme-color" content="${colour}"${media !== undefined && html` media="${media}"`}>\n`,
    ),
    ...(icon
      ? [
          html`<link rel="icon" type="${icon.contentType}" sizes="${icon.width}x${icon.height}" href="/${icon.key}">\n`,
          html`<link rel="apple-touch-icon" href="/${icon.key}">\n`,
        ]
      : []),
  ];
};

/** How tall a logo is at the top of pages, in CSS pixels. */
const LOGO_HEIGHT = 48;

/** The organisation's logo, or its name, or both: a mark says nothing to people who cannot see it that the name beside it does not. */
const brand = (newsroom: Newsroom, name: string): Html => {
  const { logo } = lookFilesOf(newsroom);
  if (!logo) return html`<b>${name}</b>`;
  const width = Math.round((logo.width * LOGO_HEIGHT) / logo.height);
  const stands = isWordmark(logo);
  return html`<img src="/${logo.key}" width="${width}" height="${LOGO_HEIGHT}" alt="${stands && name}">${!stands && html`<b>${name}</b>`}`;
};

/** Styles that a page brings beside the one that all have. */
const stylesIn = (head: Html | Html[]): string[] =>
  [head].flat().flatMap(({ html: markup }) => [...markup.matchAll(/<style>(.*?)<\/style>/gs)].map(([, style = '']) => style));

/** What a newsroom has in a language beside single releases, and how to find one of them. */
const sections = (lang: string, address: string | undefined, isSearchable: boolean): Html => {
  const words = readerWords(lang);
  const links = [
    { href: `/${lang}/`, name: words.latest },
    { href: feedAddress(feedIdOf({ lang })), name: words.allReleases },
  ];
  return html`<div class="site sections"><nav aria-label="${words.newsroom}"><ul class="links">${links.map(
    ({ href, name }) => html`<li><a href="${href}"${href === address && html` aria-current="page"`}>${name}</a></li>`,
  )}</ul></nav>${isSearchable && searchForm(lang, 'header')}</div>\n`;
};

/**
 * What every public page has around its matter: one document, nothing fetched from anywhere else. A notice is about one thing: it has no
 * more links before that than its reader needs to know where they are.
 */
export const sitePage = (page: SitePage): string => {
  const {
    lang,
    newsroom,
    title,
    head = [],
    main,
    indexed = true,
    kind,
    address,
    scripts = [],
    languages = homeLinks(newsroom, lang),
  } = page;
  const words = readerWords(lang);
  const name = organisationName(newsroom, lang);
  const { postal } = newsroom.organisation;
  const isNotice = kind === 'notice';
  const style = siteStyle(newsroom) + SEARCH_STYLE;
  const choice = languages.length > 1 && html`<nav aria-label="${words.languages}">${languageLinks(languages)}</nav>`;
  return html`<!doctype html>
<html lang="${lang}" dir="${directionOf(lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="style-src ${stylesIn(head).concat(style).map(hashSource).join(' ')}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${!indexed && html`<meta name="robots" content="noindex">\n`}<meta name="color-scheme" content="light dark">
${lookLinks(newsroom)}${searchLink(lang, newsroom)}${head}<style>${{ html: style }}</style>
</head>
<body class="${kind}">
<a class="skip" href="#main">${words.skip}</a>
<header class="site${newsroom.look.colours.header !== undefined && ' own'}"><div><a class="name" href="/${lang}/">${brand(newsroom, name)}<span>${words.newsroom}</span></a>${!isNotice && choice}</div></header>
${!isNotice && sections(lang, address, kind !== 'search')}<main id="main" tabindex="-1">
${main}
</main>
<footer class="site">
<p><b>${name}</b>${postal !== undefined && html`<br><bdi>${postal}</bdi>`}</p>
<ul class="links"><li><a href="${feedAddress(feedIdOf({ lang }))}">${words.allReleases}</a></li><li><a href="${directoryAddress(lang)}">${words.forPartners}</a></li><li><a href="${subscribeAddress({ lang })}">${words.byEmail}</a></li></ul>
${isNotice && choice}</footer>
${scripts.map(scriptOf)}</body>
</html>
`.html;
};
