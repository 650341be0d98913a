import { DESK_PAGE_LINES, type DeskLine, type DeskPage, timelineNameOf } from '../editorial/report-card.ts';
import type { JobRow } from '../editorial/rows.ts';
import { countdown, dayAndTime, exactTime } from '../languages/dates.ts';
import { deskWords } from '../languages/desk.ts';
import { type DeskSection, deskSections } from '../languages/desk-names.ts';
import type { DeskWords } from '../languages/desk-words.ts';
import { fill } from '../languages/fill.ts';
import { languageName, organisationName } from '../languages/newsroom-names.ts';
import { say } from '../languages/say.ts';
import { dotted, fileNamesMarked, fillHtml, type Html, type HtmlValue, html, pathEncoded } from '../markup/html.ts';
import { deskLanguage, type Newsroom } from '../newsroom/newsroom.ts';
import { INCOMING } from '../release/object-key.ts';
import { isolatedHeadline } from '../syndication/shown-words.ts';
import { outNamesOf } from '../translation/out-names.ts';
import { stillOpen } from '../translation/still-open.ts';
import { deskShell } from './desk-shell.ts';
import { answerFiles, type ProblemContext, problemWords } from './problem-words.ts';
import { whoHtml } from './who-of.ts';

/** What every line is told with. */
interface Desk {
  lang: string;
  words: DeskWords;
  newsroom: Newsroom;
  timeZone: string;
  builtAt: string;
}

/**
 * The desk page, `reports/index.html`: what is held, due, out, withdrawn, killed and rejected, and what to do about it. A whole
 * document in the desk's language.
 */
export const renderDesk = (page: DeskPage, newsroom: Newsroom): string => {
  const lang = deskLanguage(newsroom);
  const words = deskWords(lang);
  const { timeZone, builtAt } = page;
  const desk: Desk = { lang, words, newsroom, timeZone, builtAt };
  return deskShell({
    lang,
    title: `${words.desk} – ${organisationName(newsroom, lang)}`,
    main: [
      html`<h1>${words.desk}</h1>
<p class="quiet">${fill(words.asOf, { time: dayAndTime(builtAt, lang, timeZone) })} ${fill(words.zone, { zone: timeZone })}</p>
`,
      deskSections.map((name) => [
        deskSection(name, page[name], desk),
        name === 'due' && translationSection(page.translations, desk),
      ]),
    ],
  });
};

const deskSection = (name: DeskSection, lines: readonly DeskLine[], desk: Desk): Html => {
  const { words } = desk;
  const shown = lines.slice(0, DESK_PAGE_LINES);
  const isMore = lines.length > shown.length;
  return html`<section>
<h2>${words.sections[name].title}${shown.length > 0 && ` (${shown.length}${isMore ? '+' : ''})`}</h2>
${isMore && html`<p><strong>${fill(name === 'due' ? words.moreDue : words.more, { count: DESK_PAGE_LINES })}</strong></p>\n`}${
  shown.length === 0
    ? html`<p class="quiet">${words.sections[name].empty}</p>`
    : html`<ul class="lines">${shown.map((line) => deskLine(line, name, desk))}</ul>`
}
</section>
`;
};

/** Who is asked for which language, by when. */
const translationSection = (jobs: readonly JobRow[] | undefined, desk: Desk): HtmlValue => {
  if (!jobs) return undefined;
  const { translation } = desk.words;
  const shown = jobs.slice(0, DESK_PAGE_LINES);
  const isMore = jobs.length > shown.length;
  return html`<section>
<h2>${translation.queue}${shown.length > 0 && ` (${shown.length}${isMore ? '+' : ''})`}</h2>
${isMore && html`<p><strong>${fill(desk.words.moreDue, { count: DESK_PAGE_LINES })}</strong></p>\n`}${
  shown.length === 0
    ? html`<p class="quiet">${translation.empty}</p>`
    : html`<ul class="lines">${shown.map((job) => translationLine(job, desk))}</ul>`
}
</section>
`;
};

/** How far it is: nothing came back yet, or what is open of it. */
const stateParagraph = ({ state, left, dueAt = '', lang: of }: JobRow, { lang, words, newsroom }: Desk): HtmlValue => {
  if (state === 'queued') return html`<p>${words.translation.notBegun}</p>\n`;
  if (left === undefined) return undefined;
  const context: ProblemContext = { key: '', decidedAt: dueAt, newsroom, lang: of };
  return html`<p>${problemWords(stillOpen(left), lang, context).what}</p>\n`;
};

const translationLine = (job: JobRow, desk: Desk): Html => {
  const { lang, words, timeZone, builtAt } = desk;
  const { from, lang: to, out, dueAt, overdue, stale, note, asked, reused = 0, release, headline, left } = job;
  const { translation } = words;
  const languages = fill(translation.title, { from: languageName(from, lang), to: languageName(to, lang) });
  const title = headline === undefined ? languages : isolatedHeadline(headline, from);
  return html`
<li><h3>${out === undefined ? title : html`<a href="../${pathEncoded(`${out}.html`)}">${title}</a>`}</h3>
${
  dueAt !== undefined &&
  html`<p><strong>${fill(translation.due, { time: exactTime(dueAt, lang, timeZone) })}</strong> – ${overdue ? html`<strong>${translation.overdue}</strong>` : countdown(dueAt, builtAt, lang)}</p>\n`
}${stale && html`<p>${translation.stale}</p>\n`}${stateParagraph(job, desk)}${note !== undefined && html`<p>${words.actions.return}. ${fillHtml(words.evidence, { evidence: html`<bdi>${note}</bdi>` })}</p>\n`}<p class="quiet">${dotted(
    [
      headline !== undefined && languages,
      asked !== undefined && fillHtml(translation.asked, { who: html`<bdi>${asked}</bdi>` }),
      say(translation.words, { words: left?.words ?? job.words ?? 0, reused }, lang),
      ...outNamesOf(job).map((name) => html`<bdi dir="ltr">${name.split('/').at(-1) ?? ''}</bdi>`),
      html`<a href="${pathEncoded(timelineNameOf(release))}">${words.timeline}</a>`,
    ],
  )}</p></li>`;
};

const deskLine = (line: DeskLine, section: DeskSection, desk: Desk): Html => {
  const { key, card, headline, lang: of, at, principal, reason, url, release } = line;
  const { lang, words, timeZone } = desk;
  const name = key.startsWith(INCOMING) ? key.slice(INCOMING.length) : key;
  return html`
<li><h3><a href="${pathEncoded(card)}">${headline === undefined ? html`<bdi>${name}</bdi>` : isolatedHeadline(headline, of)}</a></h3>
${dueParagraph(line, section, desk)}${isTold(line, section) && problemParagraphs(line, section, desk)}${
  reason !== undefined && html`<p>${fillHtml(words.evidence, { evidence: html`<bdi>${reason}</bdi>` })}</p>\n`
}${line.underWay && html`<p><strong>${section === 'killed' ? words.verdicts.goingDown : words.verdicts.goingAside}</strong></p>\n`}<p class="quiet">${dotted(
    [
      of !== undefined && languageName(of, lang),
      dayAndTime(at, lang, timeZone),
      principal !== undefined && fillHtml(words.by, { who: whoHtml(principal) }),
      headline !== undefined && html`<bdi dir="ltr">${name}</bdi>`,
      section === 'out' && line.unmailed && html`<strong>${words.unmailed}</strong>`,
      url !== undefined && /^https?:\/\//.test(url) && html`<a href="${url}">${words.page}</a>`,
      release !== undefined && html`<a href="${pathEncoded(timelineNameOf(release))}">${words.timeline}</a>`,
    ],
  )}</p></li>`;
};

/** Sections whose lines say what is the matter; of what is due, only what waits for others. */
type TellingSection = 'held' | 'rejected' | 'due';
const isTold = (line: DeskLine, section: DeskSection): section is TellingSection =>
  section === 'held' || section === 'rejected' || (section === 'due' && line.toGoOn === true);

const dueParagraph = ({ dueAt, toGoOn }: DeskLine, section: DeskSection, { lang, words, timeZone, builtAt }: Desk): HtmlValue => {
  if (dueAt === undefined) return undefined;
  const time = exactTime(dueAt, lang, timeZone);
  if (toGoOn) return html`<p><strong>${fill(words.earliest, { time })}</strong></p>\n`;
  if (section === 'held') return html`<p><strong>${fill(words.notBefore, { time })}</strong></p>\n`;
  return html`<p><strong>${fill(words.dueOn, { time })}</strong> – ${countdown(dueAt, builtAt, lang)}</p>\n`;
};

/** What is the matter, all of it; what to do, of the first: the card has the rest. */
const problemParagraphs = (
  { key, at, problems, lang: of, releaseKey: release }: DeskLine,
  section: TellingSection,
  { lang, words, newsroom }: Desk,
): Html[] => {
  const context: ProblemContext = { key, decidedAt: at, newsroom, lang: of, release, rejected: section === 'rejected' };
  return problems.map((problem, index) => {
    const { what, todo } = problemWords(problem, lang, context);
    const files = section === 'held' ? answerFiles(problem, context) : [];
    return html`<p>${fileNamesMarked(what)}</p>\n${
      index === 0 && html`<p>${fileNamesMarked(todo)}${files.length > 0 && html` ${answeredWith(files, words, lang)}`}</p>\n`
    }`;
  });
};

/** The sentence that names the files of which one will do. Its full stop stays with the last of them. */
const answeredWith = (files: readonly string[], { answerWith }: DeskWords, lang: string): Html => {
  const [before = '', after = ''] = answerWith.split('{files}');
  const parts = new Intl.ListFormat(lang, { type: 'disjunction' }).formatToParts(files);
  return html`${before}${parts.map(({ type, value }, index) => {
    if (type !== 'element') return value;
    const name = html`<code dir="ltr">${value}</code>`;
    return index === parts.length - 1 ? html`<span class="kept">${name}${after}</span>` : name;
  })}`;
};
