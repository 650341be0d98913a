import { type FeedId, feedIdOf, isMainFeed } from '../editorial/feed.ts';
import { pageUrl } from '../editorial/page-address.ts';
import { longDay, timeForReaders } from '../languages/dates.ts';
import { deskWords } from '../languages/desk.ts';
import { directionOf } from '../languages/direction.ts';
import { fill } from '../languages/fill.ts';
import { countryName, languageName, organisationName, topicName } from '../languages/newsroom-names.ts';
import type { ReaderWords } from '../languages/reader-words.ts';
import { readerWords } from '../languages/readers.ts';
import { type Html, html, jsonForScript } from '../markup/html.ts';
import { deskLanguage, type Newsroom } from '../newsroom/newsroom.ts';
import type { Instant, PublicText } from '../release/edition.ts';
import { editionUrn } from '../release/identity.ts';
import type { Picture } from '../release/picture.ts';
import { changesBetween } from './changes-html.ts';
import { bodyBlocks, contactList, endMatter } from './edition-html.ts';
import { subjectsByName } from './feed-name.ts';
import { largestJpegOf, leadPictureOf, withFigures } from './figure-html.ts';
import { lookFilesOf } from './look-files.ts';
import type { Sibling } from './public-release.ts';
import { releaseTools } from './release-tools.ts';
import { shownEdition, shownText } from './shown-words.ts';
import {
  type FeedFormat,
  feedAddress,
  feedLinks,
  type LanguageLink,
  languageLinks,
  type OtherForm,
  sitePage,
} from './site-page.ts';
import { subscribeAddress } from './subscribe-address.ts';

export interface ReleasePage {
  edition: PublicText;
  /** Where it can be read, without slashes at the ends. */
  path: string;
  newsroom: Newsroom;
  state: 'published' | 'withdrawn';
  /** The release's own date as it was at first publication, which no correction moves; without it, that of the edition. */
  date?: Instant | undefined;
  publishedAt: Instant;
  updatedAt: Instant;
  correctionNote?: string | undefined;
  /** What the desk tells readers of its withdrawal, or of its restoration. */
  note?: string | undefined;
  /** What readers had before, where it is a correction. */
  previous?: PublicText | undefined;
  /** What this was translated from, while that can be read. */
  original?: Sibling | undefined;
  /** The original, where what readers have of it has changed since this was translated. */
  changedOriginal?: Sibling | undefined;
  /** The release in its other public languages. */
  siblings: readonly Sibling[];
  /** Languages it was to come out with that are not there yet. */
  toFollow?: readonly string[] | undefined;
  /** The feeds it is in, its language's main feed first. */
  feeds: readonly FeedId[];
  /** How feeds are offered. */
  formats: readonly FeedFormat[];
  /** What else there is of it. */
  otherForms?: readonly OtherForm[] | undefined;
}

/** The public page of one edition, published or withdrawn: the whole document. */
export const renderPage = (asWritten: ReleasePage): string => {
  const page = shownPage(asWritten);
  const { edition, newsroom, feeds, formats } = page;
  return sitePage({
    lang: edition.lang,
    newsroom,
    kind: 'release',
    title: `${edition.headline} – ${organisationName(newsroom, edition.lang)}`,
    indexed: page.state === 'published',
    languages: languagesOf(page),
    head: [...metadata(page), ...feedLinks(feeds, formats, newsroom)],
    main: [article(page), ...(page.state === 'published' ? [moreOnThis(page)] : [])],
    ...(page.state === 'published' && { scripts: ['release' as const] }),
  });
};

/**
 * The page as it would be, for the desk: the same article under a banner, with nothing for search engines or feed readers. Its links
 * go to the site.
 */
export const renderPreview = (asWritten: Pick<ReleasePage, 'edition' | 'newsroom' | 'correctionNote'>): string => {
  const page = shownPage(asWritten);
  const { edition, newsroom } = page;
  const desk = deskLanguage(newsroom);
  const { releaseAt } = edition;
  return sitePage({
    lang: edition.lang,
    newsroom,
    kind: 'release',
    title: edition.headline,
    indexed: false,
    head: html`<base href="${newsroom.siteUrl}/">\n`,
    main: [
      html`<p class="note strong" role="note" lang="${desk}" dir="${directionOf(desk)}">${deskWords(desk).previewOnly}</p>\n`,
      article({
        ...page,
        path: '',
        state: 'published',
        publishedAt: releaseAt,
        updatedAt: releaseAt,
        siblings: [],
        feeds: [],
        formats: [],
      }),
    ],
  });
};

/** The release in each language of the newsroom that it can be read in, and else the home page of that. */
const languagesOf = ({ edition: { lang: own }, path, newsroom, siblings }: ReleasePage): LanguageLink[] =>
  newsroom.languages.map((lang) => {
    const there = lang === own ? path : siblings.find((sibling) => sibling.lang === lang)?.path;
    return { lang, href: there === undefined ? `/${lang}/` : `/${there}/`, current: lang === own };
  });

/** What is written in the language of the edition as its readers see it. */
export const shownPage = <Page extends Pick<ReleasePage, 'edition' | 'correctionNote' | 'note'>>(page: Page): Page => {
  const { lang } = page.edition;
  return {
    ...page,
    edition: shownEdition(page.edition),
    correctionNote: shownText(page.correctionNote, lang),
    note: shownText(page.note, lang),
  };
};

/** The date a release carries: that of its first publication, where it has one. */
export const dateOf = ({ date, edition }: Pick<ReleasePage, 'date' | 'edition'>): Instant => date ?? edition.releaseAt;

const metadata = (page: ReleasePage): Html[] => {
  const { edition, path: own, newsroom, siblings, otherForms = [] } = page;
  const url = pageUrl(newsroom, own);
  const alternates =
    siblings.length > 0 ? [{ lang: edition.lang, path: own }, ...siblings.filter(({ lang }) => lang !== edition.lang)] : [];
  return [
    html`<meta name="description" content="${edition.summary}">\n`,
    html`<link rel="canonical" href="${url}">\n`,
    ...alternates.map(({ lang, path }) => html`<link rel="alternate" hreflang="${lang}" href="${pageUrl(newsroom, path)}">\n`),
    ...otherForms.map(({ type, address }) => html`<link rel="alternate" type="${type}" href="${address}">\n`),
    html`<meta property="og:type" content="article">\n`,
    html`<meta property="og:title" content="${edition.headline}">\n`,
    html`<meta property="og:description" content="${edition.summary}">\n`,
    html`<meta property="og:url" content="${url}">\n`,
    html`<meta property="og:site_name" content="${organisationName(newsroom, edition.lang)}">\n`,
    ...pictureMetadata(page),
    html`<script type="application/ld+json">${jsonForScript(newsArticle(page))}</script>\n`,
  ];
};

/** https://ogp.me/#structured, and the card that programs for chat make of it. */
const pictureMetadata = ({ edition, newsroom }: ReleasePage): Html[] => {
  const picture = leadPictureOf(edition, newsroom.siteUrl);
  if (!picture) return logoMetadata(newsroom, edition.lang);
  const { url, type, width, height, says } = picture;
  return [
    html`<meta property="og:image" content="${url}">\n`,
    html`<meta property="og:image:type" content="${type}">\n`,
    html`<meta property="og:image:width" content="${width}">\n`,
    html`<meta property="og:image:height" content="${height}">\n`,
    ...(says === undefined ? [] : [html`<meta property="og:image:alt" content="${says}">\n`]),
    html`<meta name="twitter:card" content="summary_large_image">\n`,
  ];
};

/** What shows links refuses pictures that are smaller than this in either direction. Pixels. */
const SMALLEST_SHOWN = 200;

/** Of a release without a picture the logo is shown, small, where it is large enough. */
const logoMetadata = (newsroom: Newsroom, lang: string): Html[] => {
  const { logo } = lookFilesOf(newsroom);
  if (!logo || Math.min(logo.width, logo.height) < SMALLEST_SHOWN) return [];
  return [
    html`<meta property="og:image" content="${newsroom.siteUrl}/${logo.key}">\n`,
    html`<meta property="og:image:type" content="${logo.contentType}">\n`,
    html`<meta property="og:image:width" content="${logo.width}">\n`,
    html`<meta property="og:image:height" content="${logo.height}">\n`,
    html`<meta property="og:image:alt" content="${organisationName(newsroom, lang)}">\n`,
    html`<meta name="twitter:card" content="summary">\n`,
  ];
};

/** https://schema.org/NewsArticle */
const newsArticle = (page: ReleasePage): object => {
  const { edition, path, original, newsroom, state, updatedAt, correctionNote } = page;
  const { logo } = lookFilesOf(newsroom);
  const organisation = {
    '@type': 'Organization',
    name: organisationName(newsroom, edition.lang),
    url: `${newsroom.siteUrl}/`,
    ...(logo && {
      logo: { '@type': 'ImageObject', url: `${newsroom.siteUrl}/${logo.key}`, width: logo.width, height: logo.height },
    }),
  };
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    identifier: editionUrn(edition.release, edition.lang),
    headline: edition.headline,
    ...(edition.subheadline && { alternativeHeadline: edition.subheadline }),
    description: edition.summary,
    inLanguage: edition.lang,
    datePublished: dateOf(page),
    dateModified: updatedAt,
    mainEntityOfPage: pageUrl(newsroom, path),
    ...(edition.pictures && { image: edition.pictures.map((picture) => imageObject(edition.release, picture, newsroom)) }),
    author: organisation,
    publisher: organisation,
    ...(original && {
      translationOfWork: { '@type': 'NewsArticle', identifier: editionUrn(edition.release, original.lang) },
    }),
    ...(edition.dateline && { dateline: edition.dateline.raw }),
    ...(edition.countries.length > 0 && {
      contentLocation: edition.countries.map((code) => ({ '@type': 'Country', name: countryName(code, edition.lang) })),
    }),
    ...(edition.topics.length > 0 && { about: edition.topics.map((id) => topicName(newsroom, id, edition.lang)) }),
    ...(correctionNote && { correction: { '@type': 'CorrectionComment', text: correctionNote } }),
    ...(state === 'withdrawn' && { creativeWorkStatus: 'Withdrawn' }),
  };
};

/** https://schema.org/ImageObject */
const imageObject = (release: string, picture: Picture, { siteUrl }: Newsroom): object => {
  const { alt, caption, credit, rights } = picture;
  return {
    '@type': 'ImageObject',
    ...largestJpegOf({ release, site: siteUrl }, picture),
    ...(caption && { caption }),
    ...(alt && { description: alt }),
    ...(credit && { creditText: credit }),
    ...(rights && { copyrightNotice: rights }),
  };
};

const article = (page: ReleasePage): Html => {
  const { edition, newsroom, publishedAt, updatedAt } = page;
  const words = readerWords(edition.lang);
  const after = endMatter(edition, words, newsroom);
  return html`<article>
${withdrawal(page, words)}${restoration(page, words)}${outOfDate(page, words)}${page.correctionNote !== undefined && html`<p class="note" role="note">${fill(words.correction, { note: page.correctionNote })}</p>\n`}${changes(page, words)}<header>
<p class="kicker">${words.types[edition.type]}</p>
<h1>${edition.headline}</h1>
${edition.subheadline !== undefined && html`<p class="subheadline">${edition.subheadline}</p>\n`}<p class="when"><time datetime="${dateOf(page)}">${longDay(dateOf(page), edition.lang, newsroom.timeZone)}</time>${
    updatedAt > publishedAt &&
    html` <span class="updated">${fill(words.updated, { time: timeForReaders(updatedAt, edition.lang, newsroom.timeZone) })}</span>`
  }${originalLink(page, words)}</p>
${page.state === 'published' && page.path !== '' && releaseTools(page, words)}</header>
<div class="story">
<div class="text">
${withFigures(bodyBlocks(edition), edition, words, { by: page.path === '' ? 'text' : 'page' }).map((block) => html`${block.html.startsWith('<table') ? html`<div class="scroll" tabindex="0">${block}</div>` : block}\n`)}</div>
${after.length > 0 && html`<div class="after">\n${after}\n</div>\n`}</div>
<aside>
${edition.contacts.length > 0 && html`<section><h2>${words.contacts}</h2>${contactList(edition.contacts)}</section>\n`}${siblingLinks(page, words)}${subjectLinks(edition, newsroom, words)}<section><h2><a href="${subscribeAddress(edition)}">${words.byEmail}</a></h2></section>
</aside>
</article>`;
};

/** Nobody is to quote from what is withdrawn, and so not from what was there before either. */
const changes = ({ state, edition, previous }: ReleasePage, words: ReaderWords): Html | undefined =>
  state === 'published' && previous ? changesBetween(shownEdition(previous), edition, words) : undefined;

/**
 * Leads to others of the same countries and topics. Which are the newest is in their listings, and a page says nothing of them itself:
 * it would say it still when one of them is killed. The page's script shows the newest of the first listing as it is by then.
 */
const moreOnThis = ({ edition, newsroom, feeds }: ReleasePage): Html => {
  const subjects = subjectsByName(
    feeds.filter((feed) => !isMainFeed(feed)),
    newsroom,
  );
  const [first] = feeds.filter((feed) => !isMainFeed(feed));
  const [main = feedIdOf({ lang: edition.lang })] = feeds;
  const words = readerWords(edition.lang);
  const links = [...subjects.map(({ feed, name }) => ({ feed, name })), { feed: main, name: words.allReleases }];
  return html`<section class="more" data-more="${feedAddress(first ?? main)}"><h2>${words.moreOn}</h2>
<ul class="links">${links.map(({ feed, name }) => html`<li><a href="${feedAddress(feed)}">${name}</a></li>`)}</ul></section>
`;
};

const withdrawal = ({ state, note }: ReleasePage, words: ReaderWords): Html | false =>
  state === 'withdrawn' &&
  html`<div class="note strong" role="note"><p><strong>${words.withdrawnTitle}</strong></p><p>${words.withdrawnText}</p>${noteOfDesk(note)}</div>\n`;

/** Only where the desk has something to say: what is valid needs no banner. */
const restoration = ({ state, note }: ReleasePage, words: ReaderWords): Html | false =>
  state === 'published' &&
  note !== undefined &&
  html`<div class="note" role="note"><p><strong>${words.restoredTitle}</strong></p>${noteOfDesk(note)}</div>\n`;

/** The desk may have written it in another language than the page's. */
const noteOfDesk = (note: string | undefined): Html | false => note !== undefined && html`<p dir="auto">${note}</p>`;

/** Which language it was translated from, as a link to that edition. */
const originalLink = ({ edition: { lang }, original }: ReleasePage, words: ReaderWords): Html | false =>
  original !== undefined &&
  html` <span class="origin"><a href="/${original.path}/" hreflang="${original.lang}">${fill(words.translatedFrom, {
    language: languageName(original.lang, lang),
  })}</a></span>`;

/** Says that the original has changed since, and leads there. */
const outOfDate = ({ changedOriginal, edition }: ReleasePage, words: ReaderWords): Html | false => {
  if (changedOriginal === undefined) return false;
  const { lang, path } = changedOriginal;
  const link = fill(words.readOriginal, { language: languageName(lang, edition.lang) });
  return html`<div class="note" role="note"><p>${words.outOfDate}</p><p><a href="/${path}/" hreflang="${lang}">${link}</a></p></div>\n`;
};

const siblingLinks = ({ edition: { lang }, siblings, toFollow = [] }: ReleasePage, words: ReaderWords): Html | false => {
  const others = siblings.filter((sibling) => sibling.lang !== lang);
  const names = new Intl.ListFormat(lang).format(toFollow.map((one) => languageName(one, lang)));
  return (
    others.length + toFollow.length > 0 &&
    html`<nav aria-label="${words.alsoIn}"><h2>${words.alsoIn}</h2>${
      others.length > 0 && languageLinks(others.map((sibling) => ({ lang: sibling.lang, href: `/${sibling.path}/` })))
    }${toFollow.length > 0 && html`<p class="when">${fill(words.toFollow, { languages: names })}</p>`}</nav>\n`
  );
};

const subjectLinks = ({ lang, countries, topics }: PublicText, newsroom: Newsroom, words: ReaderWords): Html[] =>
  [
    {
      heading: words.countries,
      links: countries.map((country) => ({ feed: feedIdOf({ lang, country }), name: countryName(country, lang) })),
    },
    {
      heading: words.topics,
      links: topics.map((topic) => ({ feed: feedIdOf({ lang, topic }), name: topicName(newsroom, topic, lang) })),
    },
  ]
    .filter(({ links }) => links.length > 0)
    .map(
      ({ heading, links }) =>
        html`<section><h2>${heading}</h2><ul class="links">${links.map(
          ({ feed, name }) => html`<li><a href="${feedAddress(feed)}">${name}</a></li>`,
        )}</ul></section>\n`,
    );

/**
 * What stands where a killed edition stood, to be served with status 410: polite, in its language, and without a word of what
 * was there. Why it is gone it says only in the desk's note to readers.
 */
export const renderGonePage = ({
  lang,
  newsroom,
  killedAt,
  note,
}: {
  lang: string;
  newsroom: Newsroom;
  killedAt: Instant;
  note?: string | undefined;
}): string => {
  const words = readerWords(lang);
  return sitePage({
    lang,
    newsroom,
    kind: 'notice',
    title: `${words.killedTitle} – ${organisationName(newsroom, lang)}`,
    indexed: false,
    main: html`<h1>${words.killedTitle}</h1>
<p>${words.killedText}</p>
${note !== undefined && html`${noteOfDesk(note)}\n`}<p class="when"><time datetime="${killedAt}">${fill(words.killedOn, { day: longDay(killedAt, lang, newsroom.timeZone) })}</time></p>
<p><a href="/${lang}/">${words.toNewsroom}</a></p>`,
  });
};
