import { reportNameOf } from '../editorial/report-card.ts';
import type { DecisionRow, EditionRow } from '../editorial/rows.ts';
import type { Timeline } from '../editorial/timeline.ts';
import { dayAndTime, exactTime } from '../languages/dates.ts';
import { deskWords } from '../languages/desk.ts';
import type { DeskWords } from '../languages/desk-words.ts';
import { fill } from '../languages/fill.ts';
import { languageName } from '../languages/newsroom-names.ts';
import { dotted, fillHtml, type Html, type HtmlValue, html, pathEncoded } from '../markup/html.ts';
import { deskLanguage, type Newsroom } from '../newsroom/newsroom.ts';
import { isolatedHeadline } from '../syndication/shown-words.ts';
import { deskShell } from './desk-shell.ts';
import { whoHtml } from './who-of.ts';

interface Desk {
  lang: string;
  words: DeskWords;
  timeZone: string;
}

/**
 * The life of one release in words, `reports/releases/<release>.html`: how each of its editions is now, and who decided what and
 * when, newest first. A whole document in the desk's language.
 */
export const renderTimeline = ({ key, timeZone, editions, entries, isCut }: Timeline, newsroom: Newsroom): string => {
  const lang = deskLanguage(newsroom);
  const words = deskWords(lang);
  const desk: Desk = { lang, words, timeZone };
  const known = editions.filter(({ live, pending }) => live ?? pending);
  return deskShell({
    lang,
    title: `${words.timeline} – ${key}`,
    main: html`<h1><bdi>${key}</bdi></h1>
<p class="quiet"><a href="../index.html">${words.desk}</a> · ${fill(words.zone, { zone: timeZone })}</p>
${
  known.length > 0 &&
  html`<section>
<h2>${words.target}</h2>
<ul class="lines">${known.map((edition) => editionItem(edition, desk))}</ul>
</section>
`
}<section>
<h2>${words.timeline}</h2>
<ul>${entries.map((entry) => entryItem(entry, desk))}</ul>
${isCut && html`<p><strong>${words.older}</strong></p>\n`}</section>
`,
  });
};

const editionItem = ({ lang: of, live, pending }: EditionRow, { lang, words, timeZone }: Desk): HtmlValue => {
  const facts = pending?.facts ?? live?.facts;
  if (!facts) return undefined;
  const time = pending?.dueAt === undefined ? words.later : exactTime(pending.dueAt, lang, timeZone);
  const said = [
    live && ([live.facts.version, words.verdicts[live.state]] as const),
    pending && ([pending.facts.version, fill(words.verdicts[pending.state], { time })] as const),
  ];
  return html`
<li><h3><a href="../${pathEncoded(`${reportNameOf(facts.objectKey)}.html`)}">${isolatedHeadline(facts.headline, of)}</a></h3>
${said.map((one) => one && html`<p>${one[1]} <span class="quiet">(${fill(words.versionNumber, { version: one[0] })})</span></p>\n`)}<p class="quiet">${languageName(of, lang)}</p></li>`;
};

const entryItem = (entry: DecisionRow, { lang, words, timeZone }: Desk): Html => {
  const { at, lang: of, command, principal } = entry;
  const version = WAITS.has(entry.action) ? entry.waiting : entry.version;
  return html`
<li><h3>${whatWasDone(entry, { lang, words, timeZone })}</h3>
${
  command &&
  html`<p><code dir="ltr">.${command.name}</code> ${fillHtml(words.evidence, { evidence: html`<bdi>${command.reason}</bdi>` })}</p>\n${
    command.note !== undefined &&
    html`<p>${words.toReaders} – ${fillHtml(words.evidence, { evidence: html`<bdi>${command.note}</bdi>` })}</p>\n`
  }`
}<p class="quiet">${dotted([
    dayAndTime(at, lang, timeZone),
    of === undefined ? words.wholeRelease : languageName(of, lang),
    version !== undefined && fill(words.versionNumber, { version }),
    principal === 'clock' ? words.atItsTime : fillHtml(words.by, { who: whoHtml(principal) }),
  ])}</p></li>`;
};

/** After these the version that it was about waits. */
const WAITS: ReadonlySet<DecisionRow['action']> = new Set(['hold', 'schedule', 'embargo']);

const whatWasDone = ({ action, dueAt, change }: DecisionRow, { lang, words, timeZone }: Desk): HtmlValue => {
  const time = dueAt === undefined ? words.later : exactTime(dueAt, lang, timeZone);
  // Bound by an order that was there before it.
  const withdrawn = change?.event === 'ReleaseWithdrawn' && action !== 'withdraw';
  return dotted([fill(words.actions[action], { time }), withdrawn && words.actions.withdraw]);
};
