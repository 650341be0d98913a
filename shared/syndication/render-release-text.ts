import { pageUrl } from '../editorial/page-address.ts';
import { longDay, timeForReaders } from '../languages/dates.ts';
import { fill } from '../languages/fill.ts';
import { languageName, organisationName, ownNameOf } from '../languages/newsroom-names.ts';
import type { ReaderWords } from '../languages/reader-words.ts';
import { readerWords } from '../languages/readers.ts';
import { withoutBidiControls } from '../markup/bidi.ts';
import { type Html, html } from '../markup/html.ts';
import { plainTextOf } from '../markup/html-as-text.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import type { Instant } from '../release/edition.ts';
import { bodyBlocks, contactsAndEndMatter } from './edition-html.ts';
import { withFigures } from './figure-html.ts';
import { dateOf, type ReleasePage, shownPage } from './render-release-page.ts';

/**
 * One edition, published or withdrawn, as plain text that can be pasted anywhere: what its page says, with its address whole on a line.
 */
export const renderReleaseText = (asWritten: Omit<ReleasePage, 'feeds' | 'formats' | 'otherForms'>): string => {
  const page = shownPage(asWritten);
  const { edition, newsroom, path, publishedAt, updatedAt, original, siblings } = page;
  const { lang, type, subheadline } = edition;
  const words = readerWords(lang);
  const organisation = organisationName(newsroom, lang);
  const day = longDay(dateOf(page), lang, newsroom.timeZone);
  const headline = withoutBidiControls(edition.headline);
  const others = siblings.filter((sibling) => sibling.lang !== lang);
  const { postal } = newsroom.organisation;
  return textOf(
    lang,
    html`${banners(page, words)}<p>${words.types[type]} – ${day}${
      updatedAt > publishedAt && html`<br>${fill(words.updated, { time: timeForReaders(updatedAt, lang, newsroom.timeZone) })}`
    }${
      original !== undefined &&
      html`<br>${fill(words.translatedFrom, { language: languageName(original.lang, lang) })}<br>${pageUrl(newsroom, original.path)}`
    }</p>
<h1>${headline}</h1>${subheadline !== undefined && html`<p>${subheadline}</p>`}${withFigures(bodyBlocks(edition), edition, words, { by: 'text' })}
${contactsAndEndMatter(edition, words, newsroom)}${
  others.length > 0 &&
  html`<h2>${words.alsoIn}</h2><ul>${others.map((one) => html`<li><bdi>${ownNameOf(one.lang)}</bdi><br>${pageUrl(newsroom, one.path)}</li>`)}</ul>`
}<h2>${words.howToCite}</h2><p>${organisation} – ${day}<br>${headline}<br>${pageUrl(newsroom, path)}</p>
<p>${organisation}${postal !== undefined && html`<br><bdi>${postal}</bdi>`}</p>`,
  );
};

const textOf = (lang: string, content: Html): string => `${plainTextOf(content.html, lang)}\n`;

/** What whoever uses the text must know before they read it, in the order of the page. */
const banners = (
  page: Pick<ReleasePage, 'edition' | 'newsroom' | 'state' | 'note' | 'changedOriginal' | 'correctionNote'>,
  words: ReaderWords,
): Html[] => {
  const { edition, newsroom, state, note, changedOriginal, correctionNote } = page;
  // The desk may have written it in another language.
  const said = note === undefined ? [] : [html`<p><bdi>${note}</bdi></p>`];
  return [
    ...(state === 'withdrawn' ? [html`<h2>${words.withdrawnTitle}</h2><p>${words.withdrawnText}</p>`, ...said] : []),
    ...(state === 'published' && note !== undefined ? [html`<h2>${words.restoredTitle}</h2>`, ...said] : []),
    ...(changedOriginal === undefined
      ? []
      : [
          html`<p>${words.outOfDate}</p><p>${fill(words.readOriginal, {
            language: languageName(changedOriginal.lang, edition.lang),
          })}<br>${pageUrl(newsroom, changedOriginal.path)}</p>`,
        ]),
    ...(correctionNote === undefined ? [] : [html`<p>${fill(words.correction, { note: correctionNote })}</p>`]),
  ];
};

/** What stands in its place once it is killed: without a word of what was there. */
export const renderGoneText = (gone: {
  lang: string;
  newsroom: Newsroom;
  killedAt: Instant;
  note?: string | undefined;
}): string => {
  const { lang, newsroom, killedAt, note } = gone;
  const words = readerWords(lang);
  return textOf(
    lang,
    html`<h1>${words.killedTitle}</h1><p>${words.killedText}</p>${note !== undefined && html`<p><bdi>${note}</bdi></p>`}
<p>${fill(words.killedOn, { day: longDay(killedAt, lang, newsroom.timeZone) })}</p>
<p>${words.toNewsroom}<br>${newsroom.siteUrl}/${lang}/</p>`,
  );
};
