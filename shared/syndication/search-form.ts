import { organisationName } from '../languages/newsroom-names.ts';
import { searchWords } from '../languages/readers.ts';
import { type Html, html } from '../markup/html.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';

/** The page on which people search in a language, from the root of the site. */
export const searchAddress = (lang: string): string => `/${lang}/search/`;

/** The key of what tells browsers how to search in a language. */
export const searchDescriptionKey = (lang: string): string => `${lang}/search/opensearch.xml`;

/** By which browsers offer to search here (https://developer.mozilla.org/en-US/docs/Web/XML/Guides/OpenSearch). */
export const searchLink = (lang: string, newsroom: Newsroom): Html =>
  html`<link rel="search" type="application/opensearchdescription+xml" title="${organisationName(newsroom, lang)}" href="/${searchDescriptionKey(lang)}">\n`;

/**
 * The field in which people search: a form that leads to the page of the language, with or without a script. Where it is the matter of the
 * page its label is shown; in the header it is only read aloud.
 */
export const searchForm = (lang: string, place: 'header' | 'page'): Html => {
  const { label, button } = searchWords(lang);
  const id = `search-${place}-${lang}`;
  return html`<form class="search" role="search" action="${searchAddress(lang)}" method="get"><label for="${id}"${place === 'header' && html` class="aloud"`}>${label}</label><span><input id="${id}" name="q" type="search" autocomplete="off" spellcheck="false" maxlength="300" enterkeyhint="search" dir="auto"><button>${button}</button></span></form>`;
};

export const SEARCH_STYLE = `
.aloud { position: absolute; clip-path: inset(50%); inline-size: 1px; block-size: 1px; overflow: hidden; white-space: nowrap; }
.search { font: 1rem/1.4 var(--plain); }
.search label { display: block; margin-block-end: 0.4rem; font-weight: 600; }
.search span { display: flex; gap: 0.5rem; }
.search input { flex: 1; min-inline-size: 0; inline-size: 14rem; padding: 0.5rem 0.75rem; border: 1px solid var(--quiet); border-radius: 2px; background: var(--paper); color: var(--ink); font: inherit; }
.search button, .found button { padding: 0.5rem 1rem; border: 1px solid var(--link); border-radius: 2px; background: var(--link); color: var(--paper); font: 600 1rem/1.4 var(--plain); cursor: pointer; }
.search button:hover, .found button:hover { text-decoration: underline; }
main .search { max-inline-size: 40rem; margin-block: 1.5rem 0.75rem; }
main .search input { padding: 0.7rem 0.9rem; font-size: 1.125rem; }
.hint { max-inline-size: 40rem; color: var(--quiet); font: 0.9375rem/1.55 var(--plain); }
.found { margin-block: 2rem; }
.found .count { min-block-size: 1.6em; margin-block-end: 0.75rem; font: 600 1rem/1.6 var(--plain); }
.found .failed { margin-block: 1.5rem; }
.found .failed span { display: block; margin-block-end: 0.6rem; }
.found progress { inline-size: min(100%, 20rem); block-size: 0.4rem; accent-color: var(--link); }
.found mark { background: none; color: var(--ink); font-weight: 600; }
.found h2 mark { color: inherit; text-decoration: underline 2px var(--link); text-underline-offset: 0.2em; }
.found h2 { font-size: 1.1875rem; margin: 0 0 0.3rem; font-weight: 600; }
.found h2 a { color: inherit; text-decoration-color: var(--line); }
.found h2 a:hover { color: var(--link); }
@media (max-width: 40rem) { .sections .search { inline-size: 100%; } }
@media print { .search { display: none; } }
`;
