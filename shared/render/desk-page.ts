import type { DeskLine, DeskPage } from '../editorial/report-card.ts';
import { deskLanguage, type Newsroom } from '../newsroom/newsroom.ts';
import { INCOMING } from '../release/object-key.ts';
import { dayAndTime, exactTime } from './dates.ts';
import { deskShell } from './desk-shell.ts';
import { type DeskWords, deskWords } from './desk-words.ts';
import { type Html, type HtmlValue, html, percentEncoded } from './html.ts';
import { languageName, organisationName } from './newsroom-names.ts';
import { problemWords } from './problem-words.ts';
import { fill } from './reader-words.ts';

type Section = keyof DeskWords['sections'];

/** The desk page, `reports/index.html`: what is held, due, out and rejected. A whole document in the desk's language. */
export const renderDesk = (desk: DeskPage, newsroom: Newsroom): string => {
  const lang = deskLanguage(newsroom);
  const words = deskWords(lang);
  const section = (name: Section): Html => html`<section>
<h2>${words.sections[name].title}${desk[name].length > 0 && ` (${desk[name].length})`}</h2>
${
  desk[name].length === 0
    ? html`<p class="quiet">${words.sections[name].empty}</p>`
    : html`<ul class="lines">${desk[name].map((line) => deskLine(line, name, { lang, words, newsroom, timeZone: desk.timeZone }))}</ul>`
}
</section>
`;
  return deskShell({
    lang,
    title: `${words.desk} – ${organisationName(newsroom, lang)}`,
    main: [
      html`<h1>${words.desk}</h1>\n<p class="quiet">${fill(words.zone, { zone: desk.timeZone })}</p>\n`,
      ...(['held', 'due', 'out', 'rejected'] as const).map(section),
    ],
  });
};

const deskLine = (
  { key, card, headline, lang: of, at, dueAt, principal, problems, url, state }: DeskLine,
  section: Section,
  { lang, words, newsroom, timeZone }: { lang: string; words: DeskWords; newsroom: Newsroom; timeZone: string },
): Html => {
  const name = key.startsWith(INCOMING) ? key.slice(INCOMING.length) : key;
  const open = section === 'held' || section === 'rejected';
  return html`
<li><h3><a href="${relative(card)}"><bdi>${headline ?? name}</bdi></a></h3>
${dueAt !== undefined && html`<p><strong>${fill(section === 'held' ? words.notBefore : words.dueOn, { time: exactTime(dueAt, lang, timeZone) })}</strong></p>\n`}${
  open && problems.map((problem) => html`<p>${problemWords(problem, lang, { key, decidedAt: at, newsroom }).what}</p>\n`)
}<p class="quiet">${state !== undefined && state !== 'published' && html`<span class="state">${words.states[state]}</span> `}${joined(
    [
      of !== undefined && languageName(of, lang),
      dayAndTime(at, lang, timeZone),
      principal !== undefined && html`<bdi>${principal}</bdi>`,
      headline !== undefined && html`<bdi>${name}</bdi>`,
      url !== undefined && /^https?:\/\//.test(url) && html`<a href="${url}">${words.page}</a>`,
    ],
  )}</p></li>`;
};

/** Relative to `reports/`, with every part of the name percent-encoded: a `#` or `?` would end the path. */
const relative = (card: string): string => card.split('/').map(percentEncoded).join('/');

const joined = (parts: readonly HtmlValue[]): HtmlValue =>
  parts.filter((part) => part !== false && part !== undefined).map((part, index) => html`${index > 0 && ' · '}${part}`);
