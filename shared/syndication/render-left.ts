import { organisationName, ownNameOf } from '../languages/newsroom-names.ts';
import { readerWords } from '../languages/readers.ts';
import { html } from '../markup/html.ts';
import type { GoneFacts } from './output.ts';
import { languageLinks, sitePage } from './site-page.ts';

/** What stands where a release was in a language in which the newsroom publishes no more: where it can be read instead. */
export const renderLeftPage = ({ lang, newsroom, siblings = [] }: GoneFacts): string => {
  const words = readerWords(lang);
  const others = siblings.map(({ lang: other, path }) => ({ lang: other, href: `/${path}/` }));
  return sitePage({
    lang,
    newsroom,
    kind: 'notice',
    title: `${words.languageLeftTitle} – ${organisationName(newsroom, lang)}`,
    indexed: false,
    main: html`<h1>${words.languageLeftTitle}</h1>
<p>${words.languageLeftText}</p>
${others.length > 0 && html`<nav aria-label="${words.alsoIn}"><h2>${words.alsoIn}</h2>${languageLinks(others)}</nav>\n`}<p><a href="/">${words.toNewsroom}</a></p>`,
  });
};

/** The same as plain text. */
export const renderLeftText = ({ lang, newsroom, siblings = [] }: GoneFacts): string => {
  const words = readerWords(lang);
  return [
    `${words.languageLeftTitle}. ${words.languageLeftText}`,
    ...siblings.map(({ lang: other, path }) => `${ownNameOf(other)}: ${newsroom.siteUrl}/${path}/`),
    `${newsroom.siteUrl}/\n`,
  ].join('\n\n');
};
