import { type CommandEffect, isListed, type ListedCommand } from '../editorial/command-effects.ts';
import { type ReportCard, reportNameOf, timelineNameOf } from '../editorial/report-card.ts';
import { exactTime } from '../languages/dates.ts';
import { deskWords } from '../languages/desk.ts';
import type { DeskWords } from '../languages/desk-words.ts';
import { directionOf } from '../languages/direction.ts';
import type { FieldName } from '../languages/field-names.ts';
import { fill } from '../languages/fill.ts';
import { countryName, languageName, topicName } from '../languages/newsroom-names.ts';
import { dotted, fileNamesMarked, fillHtml, type Html, type HtmlValue, html, pathEncoded } from '../markup/html.ts';
import { deskLanguage, type Newsroom } from '../newsroom/newsroom.ts';
import { commandFileName, commandNames, commands } from '../release/command-table.ts';
import { INCOMING, RETURNED } from '../release/object-key.ts';
import type { Problem } from '../release/problem.ts';
import type { PartlyUnderstood } from '../release/upload.ts';
import { isolatedHeadline } from '../syndication/shown-words.ts';
import { commandTargets } from './command-files.ts';
import { deskShell } from './desk-shell.ts';
import { type ProblemContext, problemWords, takesFrontMatter } from './problem-words.ts';
import { whoHtml } from './who-of.ts';

/** The report card of one upload as people read it: a whole document in the desk's language. Whatever the file says is hostile. */
export const renderReportCard = (card: ReportCard, newsroom: Newsroom): string => {
  const lang = deskLanguage(newsroom);
  const desk: Desk = { lang, newsroom, words: deskWords(lang), card };
  const verdict = verdictOf(desk);
  const toSolve = isSettled(card)
    ? []
    : card.problems.filter((problem) => problem.weight !== 'remark' || tookNothingDown(card, problem));
  return deskShell({
    lang,
    title: `${verdict} – ${nameOf(card)}`,
    main: [
      html`<h1 class="${mood(card)}">${verdict}</h1>\n`,
      html`<p>${card.understood?.headline !== undefined && html`<strong>${isolatedHeadline(card.understood.headline, card.lang)}</strong><br>`}<span class="quiet">${leftToRight(nameOf(card))}</span></p>\n`,
      previewLink(desk),
      card.settledBy !== undefined &&
        html`<p>${fillHtml(desk.words.settledBy, { file: html`<code dir="ltr">${card.settledBy.slice(INCOMING.length)}</code>` })}</p>\n`,
      effectsSection(desk),
      problemSection(desk.words.whatToDo, toSolve, desk),
      commandSection(desk),
      addressSection(desk),
      problemSection(
        desk.words.remarks,
        card.problems.filter((problem) => !toSolve.includes(problem)),
        desk,
      ),
      understoodSection(desk),
      noiseSection(desk),
      fileSection(desk),
    ],
  });
};

interface Desk {
  lang: string;
  newsroom: Newsroom;
  words: DeskWords;
  card: ReportCard;
}

const nameOf = (card: ReportCard): string => card.key.slice(card.key.startsWith(INCOMING) ? INCOMING.length : 0);

/** What was published, by this file or by the same text before it, is told plainly: there is nothing to follow any more. */
const isSettled = ({ outcome, state, problems, settledBy }: ReportCard): boolean =>
  settledBy !== undefined ||
  outcome === 'published' ||
  (outcome === 'duplicate' && state === 'published' && problems.every(({ weight }) => weight === 'remark')) ||
  state === 'withdrawn' ||
  state === 'killed';

/** Whether nothing can come of this file any more, however it is changed. */
const isGone = ({ state, problems }: ReportCard): boolean => state === 'killed' || problems.some(({ code }) => code === 'killed');

const isAdvised = (card: ReportCard, { code }: Problem): boolean => !isSettled(card) && (!isGone(card) || code === 'killed');

/** A kill or a withdrawal is carried out even where nothing is; whoever gave it must not believe that something is gone. */
const tookNothingDown = ({ outcome, command }: ReportCard, { code }: Problem): boolean =>
  (outcome === 'command' && code === 'command-without-target') ||
  (code === 'command-near-name' && (command?.name === 'kill' || command?.name === 'withdraw'));

const verdictOf = ({ card, words, lang }: Desk): string => {
  const time = card.dueAt === undefined ? words.later : exactTime(card.dueAt, lang, card.timeZone);
  return fill(words.verdicts[verdictName(card)], { time });
};

const verdictName = (card: ReportCard): keyof DeskWords['verdicts'] => {
  if (card.problems.some((problem) => tookNothingDown(card, problem))) return 'nothingThere';
  if (card.outcome === 'command' && card.problems.some(({ code }) => code === 'embargo-without-target')) return 'nothingThereYet';
  // Of an order, that nothing of the file was published would sound as if it had been followed.
  if (card.settledBy !== undefined) return 'settled';
  if (card.outcome === 'rejected' && card.command) return 'refused';
  if (card.underWay && card.outcome === 'command') return 'ordered';
  if (card.underWay && card.state === 'killed') return 'goingDown';
  if (card.underWay && card.state === 'withdrawn') return 'goingAside';
  if (isManifest(card)) return 'manifest';
  if (card.outcome === 'held' && waitsForOthers(card)) return 'waits';
  // A memory, a glossary, or a package whose files have reports of their own.
  if (card.outcome === 'translation' && !card.problems.some(({ code }) => code === 'translation-partial')) return 'taken';
  return card.outcome === 'published' && card.state !== undefined ? card.state : card.outcome;
};

/** A release.yaml that was read: whoever wrote it knows how to change it. */
const isManifest = ({ outcome, command }: ReportCard): boolean => outcome === 'command' && command?.name === 'release.yaml';

/** Nobody is asked anything: it goes on with the other languages of its set. */
const waitsForOthers = ({ problems }: ReportCard): boolean =>
  problems.filter(({ weight }) => weight === 'question').every(({ code }) => code === 'waiting-for-set');

/** The colour beside the verdict; the words say it all without. */
const mood = (card: ReportCard): string => {
  const { outcome, state } = card;
  if (card.settledBy !== undefined) return '';
  if (outcome === 'rejected' || state === 'killed') return 'bad';
  if (
    outcome === 'held' ||
    state === 'withdrawn' ||
    (card.underWay && outcome === 'command') ||
    verdictName(card).startsWith('nothingThere')
  )
    return 'wait';
  return outcome === 'published' || outcome === 'scheduled' || outcome === 'embargoed' || outcome === 'command' ? 'good' : '';
};

const section = (title: string, content: HtmlValue): Html => html`<section>
<h2>${title}</h2>
${content}
</section>
`;

const problemSection = (title: string, problems: readonly Problem[], desk: Desk): HtmlValue =>
  problems.length > 0 && section(title, html`<ul>${problemItems(problems, desk)}</ul>`);

/** Problems that are answered by the same file or line name it once, with the last of them. */
const problemItems = (problems: readonly Problem[], { lang, words, card, newsroom }: Desk): Html[] => {
  const context: ProblemContext = {
    key: card.key,
    decidedAt: card.decidedAt,
    newsroom,
    lang: card.lang,
    release: card.releaseKey ?? card.understood?.release,
    rejected: card.problems.some(({ weight }) => weight === 'error'),
  };
  const said = problems.map((problem) => ({ problem, ...problemWords(problem, lang, context) }));
  return said.map(({ problem, what, todo, paste }, index) => {
    if (!isAdvised(card, problem))
      return html`
<li><h3>${fileNamesMarked(what)}</h3>
${where(problem, words)}${excerpt(problem)}</li>`;
    const later = said.slice(index + 1).flatMap((other) => other.paste);
    const own = paste.filter(({ intro, text }) => !later.some((other) => other.intro === intro && other.text === text));
    return html`
<li><h3>${fileNamesMarked(what)}</h3>
${where(problem, words)}${excerpt(problem)}<p>${fileNamesMarked(todo)}</p>
${own.map(({ intro, text }) => html`<p class="quiet">${fileNamesMarked(intro)}</p>\n<pre dir="auto">${text}</pre>\n`)}</li>`;
  });
};

const where = ({ line, column }: Problem, words: DeskWords): HtmlValue =>
  line !== undefined &&
  html`<p class="quiet">${column === undefined ? fill(words.line, { line }) : fill(words.lineAndColumn, { line, column })}</p>\n`;

/** The line as it stands in the file, with the word at its column marked, or all that is struck out there. */
const excerpt = ({ code, excerpt: text, column, params }: Problem): HtmlValue => {
  if (text === undefined || text.trim() === '') return undefined;
  if (code === 'struck-out' && column !== undefined) {
    const at = column - 1;
    const end = at + String(params?.text ?? '').length;
    return html`<p class="excerpt" dir="auto">${text.slice(0, at)}<mark><s>${text.slice(at, end)}</s></mark>${text.slice(end)}</p>\n`;
  }
  const [before, marked, after] = markedAt(text, column);
  return html`<p class="excerpt" dir="auto">${before}${marked !== '' && html`<mark>${marked}</mark>`}${after}</p>\n`;
};

const markedAt = (text: string, column: number | undefined): [before: string, marked: string, after: string] => {
  if (column === undefined || column > text.length) return [text, '', ''];
  // A column may fall between the two halves of a character outside the Basic Multilingual Plane.
  const at = /[\uDC00-\uDFFF]/.test(text.charAt(column - 1)) && column > 1 ? column - 2 : column - 1;
  const marked = /^(?:[\p{L}\p{M}\p{N}_-]+|.)/su.exec(text.slice(at))?.[0] ?? '';
  return [text.slice(0, at), marked, text.slice(at + marked.length)];
};

const rows = (pairs: readonly (readonly [string, HtmlValue])[]): Html =>
  html`<table>${pairs
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([name, value]) => html`\n<tr><th scope="row">${name}</th><td>${value}</td></tr>`)}</table>`;

const previewLink = ({ card, words }: Desk): HtmlValue => {
  if (card.preview === undefined) return undefined;
  const up = '../'.repeat(reportNameOf(card.key).split('/').length - 1);
  return html`<p><a href="${up}${card.preview.slice('reports/'.length)}">${words.preview}</a></p>\n`;
};

const commandSection = ({ card, words, lang }: Desk): HtmlValue =>
  card.command &&
  section(
    words.command,
    rows([
      [words.command, html`<code>${card.command.name}</code>`],
      [words.target, html`<bdi>${card.command.target}</bdi>`],
      ...(card.dueAt ? [[words.fields.embargo, exactTime(card.dueAt, lang, card.timeZone)] as const] : []),
      [words.reason, bdi(card.command.reason)],
      [words.toReaders, toReaders(card, words)],
    ]),
  );

/** What a command that was carried out has told readers, of those that do: nothing where nobody sees a difference. */
const toReaders = (card: ReportCard, words: DeskWords): HtmlValue => {
  const { command, outcome, problems, effects } = card;
  const told = commandNames.find((name) => name === command?.name);
  if (outcome !== 'command' || !told || !commands[told].tellsReaders) return undefined;
  const nobodySees =
    problems.some((problem) => tookNothingDown(card, problem)) ||
    effects?.every(({ was }) => was === 'waiting' || was === 'gone') === true;
  const note = bdi(command?.note);
  if (nobodySees)
    return html`<p>${words.effects.nobodyTold}</p>${note && html`<p class="quiet">${fillHtml(words.evidence, { evidence: note })}</p>`}`;
  return note ?? words.toReadersNothing;
};

/** What a kill, a withdrawal or a restoration did, edition by edition, and who is mailed when. */
const effectsSection = (desk: Desk): HtmlValue => {
  const { card, words, lang } = desk;
  const { effects, command, translationsOver = [] } = card;
  if (!effects || !isListed(command?.name) || card.problems.some((problem) => tookNothingDown(card, problem))) return undefined;
  const { name } = command;
  const languages = new Intl.ListFormat(lang).format(
    translationsOver.map((one) => languageName(one.lang, lang) + (one.asked ? ` (${one.asked})` : '')),
  );
  return section(
    words.effects.title,
    html`${
      effects.length === 0
        ? html`<p>${words.effects.nothing}</p>`
        : html`<ul class="lines">${effects.map((effect) => effectItem(effect, name, desk))}</ul>`
    }${mailsOf(effects, name, words)}${translationsOver.length > 0 && html`\n<p>${fill(words.effects.translationsOver, { languages })}</p>`}`,
  );
};

const effectItem = (effect: CommandEffect, command: ListedCommand, { card, words, lang }: Desk): Html => {
  const { headline, url, file } = effect;
  const what = fill(words.effects[whatWasDone(effect, command)], { time: exactTime(effect.at, lang, card.timeZone) });
  return html`
<li><h3>${headline === undefined ? languageName(effect.lang, lang) : isolatedHeadline(headline, effect.lang)}</h3>
<p>${effect.underWay ? html`<strong>${what}</strong>` : what}</p>
<p class="quiet">${dotted([
    headline !== undefined && languageName(effect.lang, lang),
    file !== undefined && leftToRight(file.replace(INCOMING, '')),
  ])}${url !== undefined && html`<br>${link(url)}`}</p></li>`;
};

const whatWasDone = ({ was, underWay }: CommandEffect, command: ListedCommand): keyof DeskWords['effects'] => {
  if (was === 'gone') return 'gone';
  if (was === 'let out') return 'letOut';
  if (was === 'waiting') return command === 'kill' ? 'stopped' : 'waits';
  return underWay ? underWayAs[command] : doneAs[command];
};

const doneAs = { kill: 'killed', withdraw: 'withdrawn', restore: 'restored' } as const;
const underWayAs = { kill: 'killing', withdraw: 'withdrawing', restore: 'restoring' } as const;

/** When who is mailed. Of what was never public nobody is. */
const mailsOf = (effects: readonly CommandEffect[], command: ListedCommand, { effects: words }: DeskWords): HtmlValue => {
  const seen = effects.filter(({ was }) => was === 'public');
  if (seen.length === 0) return undefined;
  if (seen.some(({ underWay }) => underWay)) return html`\n<p>${words.mailsLater}</p>`;
  return html`\n<p>${command === 'kill' ? words.mailsOfKill : words.mails}</p>`;
};

/** Names of files, addresses and numbers read from left to right, whatever they begin with. */
const leftToRight = (text: string): Html => html`<bdi dir="ltr">${text}</bdi>`;

const link = (address: string): Html =>
  /^https?:\/\//.test(address) ? html`<a href="${address}">${leftToRight(address)}</a>` : html`<bdi>${address}</bdi>`;

const addressSection = ({ card, words, lang, newsroom }: Desk): HtmlValue =>
  card.url !== undefined &&
  section(
    card.state === 'killed' && !card.underWay ? words.whereItWas : words.whereItIs,
    html`${sinceWhen(card, words, lang)}${rows([
      [words.page, link(card.url)],
      [
        words.feeds,
        card.feeds !== undefined &&
          card.feeds.length > 0 &&
          card.feeds.map((feed, index) => html`${index > 0 && html`<br>`}${link(feed)}`),
      ],
      [words.commandsOf, commandFilesOf(card, newsroom, words)],
    ])}`,
  );

/** The exact names of the files that change what readers see of it, for whoever has two minutes. */
const commandFilesOf = (card: ReportCard, newsroom: Newsroom, words: DeskWords): HtmlValue => {
  if (card.outcome !== 'published' || card.state === undefined || card.state === 'killed') return undefined;
  const { own } = commandTargets(card.key, { newsroom, release: card.releaseKey ?? card.understood?.release });
  return (['withdraw', 'restore', 'kill'] as const)
    .filter((name) => name !== (card.state === 'withdrawn' ? 'withdraw' : 'restore'))
    .map(
      (name, index) =>
        html`${index > 0 && html`<br>`}<code dir="ltr">${commandFileName(own, name)}</code> <span class="quiet">${words.commandDoes[name]}</span>`,
    );
};

/** Since when the address is no longer that of a published text. */
const sinceWhen = (
  { state, stateSince, decidedAt, underWay, timeZone }: ReportCard,
  words: DeskWords,
  lang: string,
): HtmlValue => {
  const time = exactTime(stateSince ?? decidedAt, lang, timeZone);
  if (state === 'killed') return html`<p>${fill(underWay ? words.goingSince : words.goneSince, { time })}</p>\n`;
  return state === 'withdrawn' && !underWay && html`<p>${fill(words.asideSince, { time })}</p>\n`;
};

/** A row of the table: its value, the name its reason has in `derived` if not the field's own, and what changes it. */
interface Row {
  field: FieldName | 'body' | 'quotes';
  value: HtmlValue;
  derived?: string;
  /** Whether the words that decided say more than the value does. */
  evidence?: boolean;
  /** Whether front matter can change it. */
  fixed?: boolean;
}

const understoodSection = (desk: Desk): HtmlValue => {
  const { card, words } = desk;
  const { understood } = card;
  if (!understood) return undefined;
  // Nothing can be written into what cannot be dropped again, and what translators return has no place for it.
  const isFixed = isGone(card) || isManifest(card) || card.key.startsWith(RETURNED);
  const shown = understoodRows(understood, desk).filter(({ value }) => value !== undefined && value !== false);
  return (
    shown.length > 0 &&
    section(
      words.understood,
      html`${!isFixed && html`<p class="quiet">${takesFrontMatter(card.key) ? words.howToChange : words.howToChangeCopy}</p>`}
${rows(
  shown.map((row) => [
    words.fields[row.field],
    html`<p>${row.value}</p>${source(understood, row, words)}${
      !row.fixed &&
      !isFixed &&
      html`<p class="quiet">${fillHtml(words.toChange, { key: html`<code dir="ltr">${row.field}:</code>` })}</p>`
    }`,
  ]),
)}`,
    )
  );
};

const source = ({ derived }: PartlyUnderstood, { field, derived: name = field, evidence }: Row, words: DeskWords): HtmlValue => {
  const derivation = derived && Object.hasOwn(derived, name) ? derived[name] : undefined;
  if (!derivation) return undefined;
  const rule = Object.hasOwn(words.rules, derivation.rule) ? words.rules[derivation.rule] : derivation.rule;
  return html`<p class="quiet">${rule}${
    evidence &&
    derivation.rule !== 'front-matter' &&
    derivation.evidence.trim() !== '' &&
    html` ${fillHtml(words.evidence, { evidence: html`<bdi>${derivation.evidence}</bdi>` })}`
  }</p>`;
};

const bdi = (text: string | undefined): Html | undefined =>
  text === undefined || text === '' ? undefined : html`<bdi>${text}</bdi>`;

/** As machines write it: the value says the same to people. */
const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)$/;

const understoodRows = (understood: PartlyUnderstood, { lang, words, newsroom, card }: Desk): Row[] => {
  const list = (names: readonly string[] | undefined): string | undefined =>
    names && (names.length > 0 ? names.join(directionOf(lang) === 'rtl' ? '، ' : ', ') : words.none);
  const time = (instant: string | undefined): string | undefined => instant && exactTime(instant, lang, card.timeZone);
  return [
    { field: 'title', value: bdi(understood.headline), derived: 'headline' },
    { field: 'subtitle', value: bdi(understood.subheadline), derived: 'subheadline' },
    { field: 'lang', value: understood.lang && `${languageName(understood.lang, lang)} (${understood.lang})` },
    { field: 'date', value: time(understood.releaseAt), evidence: !INSTANT.test(understood.derived?.date?.evidence ?? '') },
    { field: 'embargo', value: time(understood.embargo?.until) },
    { field: 'dateline', value: bdi(understood.dateline?.raw) },
    { field: 'countries', value: list(understood.countries?.map((code) => countryName(code, lang))), evidence: true },
    { field: 'topics', value: list(understood.topics?.map((id) => topicName(newsroom, id, lang))) },
    { field: 'type', value: understood.type && words.types[understood.type], evidence: true },
    { field: 'summary', value: bdi(understood.summary) },
    { field: 'contacts', value: understood.contacts && contactLines(understood.contacts, words) },
    { field: 'correction', value: bdi(understood.correction) },
    { field: 'minor', value: understood.minor && words.yes },
    { field: 'draft', value: understood.draft && words.yes },
    { field: 'slug', value: bdi(understood.slug) },
    { field: 'release', value: bdi(understood.release) },
    { field: 'translationOf', value: understood.translationOf && languageName(understood.translationOf, lang) },
    { field: 'quotes', value: quoteLines(understood.quotes ?? [], words), fixed: true },
    { field: 'body', value: understood.body && String(understood.body.length), fixed: true },
  ];
};

const contactLines = (contacts: NonNullable<PartlyUnderstood['contacts']>, words: DeskWords): HtmlValue =>
  contacts.length === 0
    ? words.none
    : contacts.map(
        ({ name, role, office, email, phone, phoneRaw }, index) =>
          html`${index > 0 && html`<br>`}${[
            ...[name, role, office].map(bdi),
            ...[email, phone ?? phoneRaw].map((part) => part && leftToRight(part)),
          ]
            .filter((part) => part !== undefined && part !== '')
            .map((part, place) => html`${place > 0 && ' · '}${part}`)}`,
      );

const quoteLines = (quotes: NonNullable<PartlyUnderstood['quotes']>, words: DeskWords): HtmlValue =>
  quotes.length > 0 &&
  quotes.map(
    ({ text, speaker }, index) =>
      html`${index > 0 && html`<br>`}${fillHtml(words.evidence, { evidence: html`<bdi>${text}</bdi>` })}${speaker !== undefined && html` — <bdi>${speaker}</bdi>`}`,
  );

const noiseSection = ({ card, words }: Desk): HtmlValue => {
  const noise = card.understood?.noise ?? [];
  return (
    noise.length > 0 &&
    section(
      words.noise,
      rows(
        [...noise]
          .sort((one, other) => one.line - other.line)
          .map(({ line, text }) => [fill(words.line, { line }), html`<span class="quiet"><bdi>${text}</bdi></span>`]),
      ),
    )
  );
};

/** The timeline lies beside all cards, however deep this one is. */
const timelineLink = (key: string, release: string, words: DeskWords): Html => {
  const up = '../'.repeat(reportNameOf(key).split('/').length - 1);
  return html`<code>${release}</code><br><a href="${up}${pathEncoded(timelineNameOf(release))}">${words.timeline}</a>`;
};

const fileSection = ({ card, words, lang }: Desk): Html =>
  section(
    words.aboutFile,
    rows([
      [words.file, html`<code dir="ltr">${card.key}</code>`],
      [words.uploadedBy, whoHtml(card.principal)],
      [words.uploadedAt, exactTime(card.uploadedAt, lang, card.timeZone)],
      [words.decidedAt, exactTime(card.decidedAt, lang, card.timeZone)],
      [words.version, card.version],
      [words.releaseId, card.release !== undefined && timelineLink(card.key, card.release, words)],
      [words.uploadId, html`<code>${card.uploadId}</code>`],
    ]),
  );
