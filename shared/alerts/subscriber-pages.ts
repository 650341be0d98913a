import { organisationName } from '../languages/newsroom-names.ts';
import { readerWords, subscriberWords } from '../languages/readers.ts';
import type { SubscriberWords } from '../languages/subscriber-words.ts';
import { fillHtml, type Html, html } from '../markup/html.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { sitePage } from '../syndication/site-page.ts';

/** Where people can write to: mails are answered there, too. */
const contactOf = ({ sender }: Newsroom): Html => {
  const address = sender.replyTo ?? sender.email;
  return html`<a href="mailto:${address}"><bdi dir="ltr">${address}</bdi></a>`;
};

// The address of such a page says whose it is: no other page is to be told where its reader came from.
const head = html`<meta name="referrer" content="no-referrer">
<style>
form { margin-block: 1.75rem; }
button { padding: 0.7em 1.6em; border: 2px solid var(--link); border-radius: 4px; background: var(--link); color: var(--paper); font: 600 1.0625rem/1.4 var(--plain); cursor: pointer; }
button:hover { background: var(--paper); color: var(--link); }
</style>
`;

const page = (lang: string, newsroom: Newsroom, title: string, text: (words: SubscriberWords) => Html): string =>
  sitePage({
    lang,
    newsroom,
    kind: 'notice',
    title: `${title} – ${organisationName(newsroom, lang)}`,
    indexed: false,
    head,
    main: html`<h1>${title}</h1>
${text(subscriberWords(lang))}
<p><a href="/${lang}/">${readerWords(lang).toNewsroom}</a></p>`,
  });

/** Asks whether somebody wants to leave: programs that follow every link of a mail see only this. `action` is where the button leads. */
export const renderLeavePage = (lang: string, newsroom: Newsroom, action: string): string => {
  const organisation = html`<bdi>${organisationName(newsroom, lang)}</bdi>`;
  return page(
    lang,
    newsroom,
    subscriberWords(lang).leaveTitle,
    (words) => html`<p>${fillHtml(words.leaveText, { organisation })}</p>
<form method="post" action="${action}"><button>${words.leaveButton}</button></form>
<p>${words.stay}</p>`,
  );
};

/** Says that somebody has left. It is the same for who left long ago, or never came. */
export const renderLeftPage = (lang: string, newsroom: Newsroom): string => {
  const organisation = html`<bdi>${organisationName(newsroom, lang)}</bdi>`;
  return page(
    lang,
    newsroom,
    subscriberWords(lang).leftTitle,
    (words) => html`<p role="status">${fillHtml(words.leftText, { organisation })}</p>
<p>${fillHtml(words.leftByMistake, { contact: contactOf(newsroom) })}</p>`,
  );
};

/** For a link that is none of ours, or not whole: says what to do. */
export const renderBadLinkPage = (lang: string, newsroom: Newsroom): string =>
  page(
    lang,
    newsroom,
    subscriberWords(lang).badLinkTitle,
    (words) => html`<p>${words.badLinkText}</p>
<p>${fillHtml(words.badLinkHelp, { contact: contactOf(newsroom) })}</p>`,
  );

/** For a moment in which something of ours does not answer. */
export const renderLaterPage = (lang: string, newsroom: Newsroom): string =>
  page(lang, newsroom, subscriberWords(lang).laterTitle, (words) => html`<p>${words.laterText}</p>`);
