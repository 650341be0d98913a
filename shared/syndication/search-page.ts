import { organisationName } from '../languages/newsroom-names.ts';
import { readerWords, searchWords } from '../languages/readers.ts';
import { type Html, html, jsonText } from '../markup/html.ts';
import { monthLinks, monthName, subjectLinks } from './listing-page.ts';
import type { SiteFacts } from './output.ts';
import { pageScript } from './search/page-script.ts';
import { type SearchedMonth, searchIndexAddress } from './search/search-index.ts';
import { searchAddress, searchForm } from './search-form.ts';
import { sitePage } from './site-page.ts';

/**
 * Where people search. Without the script it leads to every release by months, countries and topics; with it (`web/search-page.ts`) what is
 * typed is found at once. The script reads what it has to know from the page: the months there are, where the index of each is, the words it
 * says, and a result to copy.
 */
export const renderSearch = ({ lang, languages, newsroom }: SiteFacts): string => {
  const words = searchWords(lang);
  const { months = [], subjects = [] } = languages.find((one) => one.lang === lang) ?? {};
  return sitePage({
    lang,
    newsroom,
    kind: 'search',
    title: `${words.title} – ${organisationName(newsroom, lang)}`,
    head: html`<link rel="canonical" href="${newsroom.siteUrl}${searchAddress(lang)}">\n`,
    main: html`<h1>${words.title}</h1>
${
  months.length === 0
    ? html`<p>${readerWords(lang).nothingYet}</p>\n`
    : html`${searchForm(lang, 'page')}
<p class="hint">${words.hint}</p>
${results(lang, months)}${monthLinks(lang, months)}${subjectLinks(lang, subjects, newsroom)}<script>${{ html: pageScript }}</script>`
}`,
  });
};

/** What the script fills: empty, and told by it that it runs. */
const results = (lang: string, months: readonly string[]): Html => {
  const words = searchWords(lang);
  const named = months.map((month): SearchedMonth => [month, monthName(month, lang, false)]);
  return html`<p class="note unscripted">${words.unscripted}</p>
<section class="found" hidden data-months="${jsonText(named)}" data-index="${searchIndexAddress(lang, '{month}')}" data-found="${words.found}" data-so-far="${words.foundSoFar}" data-none="${words.none}">
<p class="count" aria-hidden="true"></p>
<p class="aloud" role="status"></p>
<progress hidden aria-label="${words.searching}"></progress>
<p class="help" hidden>${words.noneHelp}</p>
<ol class="releases"></ol>
<p class="note failed" hidden><span>${words.failed}</span> <button type="button">${words.again}</button></p>
<p class="more" hidden><button type="button">${words.more}</button></p>
<template><li><time></time><div><h2><a></a></h2><p></p></div></li></template>
</section>
`;
};
