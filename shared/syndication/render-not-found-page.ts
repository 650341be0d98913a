import { directionOf } from '../languages/direction.ts';
import { organisationName } from '../languages/newsroom-names.ts';
import { readerWords } from '../languages/readers.ts';
import { html } from '../markup/html.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { searchForm } from './search-form.ts';
import { sitePage } from './site-page.ts';

/**
 * The page for an address where nothing is (404), in every language of the newsroom: there is one for all addresses, and the CDN does not
 * know whose reader asks. Its script leaves the reader's own.
 */
export const renderNotFound = (newsroom: Newsroom): string => {
  const first = newsroom.languages[0] ?? 'en';
  return sitePage({
    lang: first,
    newsroom,
    kind: 'notice',
    title: `${readerWords(first).notFoundTitle} – ${organisationName(newsroom, first)}`,
    indexed: false,
    scripts: ['languageOfReader'],
    main: newsroom.languages.map((lang, index) => {
      const words = readerWords(lang);
      const title = index === 0 ? html`<h1>${words.notFoundTitle}</h1>` : html`<h2>${words.notFoundTitle}</h2>`;
      const name = organisationName(newsroom, lang);
      return html`<section lang="${lang}" dir="${directionOf(lang)}" data-title="${words.notFoundTitle} – ${name}" data-name="${name}" data-newsroom="${words.newsroom}" data-skip="${words.skip}">${title}
<p>${words.notFoundText}</p>
${searchForm(lang, 'page')}
<p><a href="/${lang}/" hreflang="${lang}">${words.toNewsroom}</a></p></section>
`;
    }),
  });
};
