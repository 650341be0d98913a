import { fill } from '../languages/fill.ts';
import { organisationName } from '../languages/newsroom-names.ts';
import type { ReaderWords } from '../languages/reader-words.ts';
import { type Html, html, percentEncoded, textOf, trusted } from '../markup/html.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import type { Contact, PublicText } from '../release/edition.ts';

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim()
    .toLowerCase();

/** The body with its dateline in front, unless the text opens with it as it should. */
export const bodyBlocks = ({ body, dateline }: Pick<PublicText, 'body' | 'dateline'>): Html[] => {
  const [first = '', ...rest] = body;
  if (!dateline || `${plain(textOf(first))} `.startsWith(`${plain(dateline.raw)} `)) return body.map(trusted);
  // Chinese sets it off by its long dash, and by no space.
  const isHan = /\p{Script=Han}$/u.test(dateline.raw.trim());
  const raw = /[\p{Pd}:：）]\s*$/u.test(dateline.raw) ? dateline.raw.trim() : `${dateline.raw.trim()}${isHan ? '——' : ' –'}`;
  const place = html`<span class="dateline">${raw}</span>`;
  return first.startsWith('<p>')
    ? [trusted(`<p>${place.html}${isHan ? '' : ' '}${first.slice('<p>'.length)}`), ...rest.map(trusted)]
    : [html`<p>${place}</p>`, ...body.map(trusted)];
};

const contactLine = ({ name, role, office, email, phone, phoneRaw }: Contact): Html => {
  const number = phoneRaw ?? phone;
  return html`<li><strong>${name}</strong>${[role, office]
    .filter((part) => part !== undefined && part !== '' && part !== name)
    .map((part) => html`<br>${part}`)}${
    email !== undefined && html`<br><a href="mailto:${percentEncoded(email).replace('%40', '@')}"><bdi>${email}</bdi></a>`
  }${
    number !== undefined &&
    html`<br>${phone === undefined ? html`<bdi dir="ltr">${number}</bdi>` : html`<a href="tel:${phone}"><bdi dir="ltr">${number}</bdi></a>`}`
  }</li>`;
};

export const contactList = (contacts: readonly Contact[]): Html => html`<ul>${contacts.map(contactLine)}</ul>`;

/** What follows the words of a release where there is one column: whom to ask, and what `endMatter` has. */
export const contactsAndEndMatter = (edition: PublicText, words: ReaderWords, newsroom: Newsroom): Html[] => [
  ...(edition.contacts.length > 0 ? [html`<section><h2>${words.contacts}</h2>${contactList(edition.contacts)}</section>`] : []),
  ...endMatter(edition, words, newsroom),
];

/** Notes to editors and the boilerplate, each under its heading. */
export const endMatter = (edition: PublicText, words: ReaderWords, newsroom: Newsroom): Html[] =>
  [
    { heading: words.notesToEditors, blocks: edition.notesToEditors ?? [] },
    {
      heading: fill(words.about, { organisation: organisationName(newsroom, edition.lang) }),
      blocks: edition.boilerplate ?? [],
    },
  ]
    .filter(({ blocks }) => blocks.length > 0)
    .map(({ heading, blocks }) => html`<section><h2>${heading}</h2>${blocks.map(trusted)}</section>`);
