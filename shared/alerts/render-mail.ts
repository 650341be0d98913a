import type { AlertMailWords } from '../languages/alert-mail-words.ts';
import { longDay } from '../languages/dates.ts';
import { fill } from '../languages/fill.ts';
import { organisationName, ownNameOf } from '../languages/newsroom-names.ts';
import type { ReaderWords } from '../languages/reader-words.ts';
import { mailWords, readerWords } from '../languages/readers.ts';
import { withoutBidiControls } from '../markup/bidi.ts';
import { escapeHtml, fillHtml, type Html, html } from '../markup/html.ts';
import { plainTextOf } from '../markup/html-as-text.ts';
import type { PublicText } from '../release/edition.ts';
import { bodyBlocks, contactsAndEndMatter } from '../syndication/edition-html.ts';
import { withFigures } from '../syndication/figure-html.ts';
import { shownEdition, shownText } from '../syndication/shown-words.ts';
import { languageLinks } from '../syndication/site-page.ts';
import type { AlertMail, RenderedMail } from './alert-mail.ts';
import { mailFrame } from './mail-frame.ts';
import { comesWithText } from './mail-of.ts';
import { dressed, type MailLook, mailLook } from './mail-style.ts';
import { transferEncodingOf } from './transfer-encoding.ts';

/** The most octets both parts may have as they travel. Programs cut mails off at 100 KB, and headers need some of it. */
const MOST_OCTETS = 94_000;

/**
 * The mail that tells somebody the news of an edition, as HTML and as text. A text that would make it larger than programs show
 * ends after a whole block, and a link leads on.
 */
export const renderAlert = (written: AlertMail): RenderedMail => {
  const { edition, ...mail } = shownMail(written);
  if (!edition || !comesWithText(mail.news)) return facesOf({ ...mail, cut: false });
  const whole = facesOf({ ...mail, edition, cut: false });
  if (fits(whole)) return whole;
  const beginning = (blocks: number) => facesOf({ ...mail, edition: beginningOf(edition, blocks), cut: true });
  // The most blocks that fit, by halves.
  let [fitting, tooMany] = [NO_BLOCKS, blocksOf(edition)];
  while (tooMany - fitting > 1) {
    const middle = Math.floor((fitting + tooMany) / 2);
    if (fits(beginning(middle))) fitting = middle;
    else tooMany = middle;
  }
  return beginning(fitting);
};

/** What is written in the language of the edition as its readers see it. */
const shownMail = (mail: AlertMail): AlertMail => ({
  ...mail,
  headline: shownText(mail.headline, mail.lang),
  ...(mail.edition && { edition: shownEdition(mail.edition) }),
  ...(mail.note !== undefined && { note: shownText(mail.note, mail.lang) }),
  ...(mail.correctionNote !== undefined && { correctionNote: shownText(mail.correctionNote, mail.lang) }),
});

const fits = ({ html, text }: RenderedMail): boolean =>
  transferEncodingOf(html).octets + transferEncodingOf(text).octets <= MOST_OCTETS;

const blocksOf = ({ body, notesToEditors = [], boilerplate = [] }: PublicText): number =>
  body.length + notesToEditors.length + boilerplate.length;

/** Not even the subheadline and the contacts. */
const NO_BLOCKS = -1;

/** An edition with so many blocks of its text, then of its notes, then of its boilerplate; its summary where it has none. */
const beginningOf = (edition: PublicText, blocks: number): PublicText => {
  const { subheadline, ...rest } = edition;
  if (blocks === NO_BLOCKS) return { ...rest, contacts: [], body: [], notesToEditors: [], boilerplate: [] };
  const { body, notesToEditors = [], boilerplate = [] } = edition;
  const afterBody = Math.max(0, blocks - body.length);
  return {
    ...edition,
    body: blocks === 0 ? [`<p>${escapeHtml(edition.summary)}</p>`] : body.slice(0, blocks),
    notesToEditors: notesToEditors.slice(0, afterBody),
    boilerplate: boilerplate.slice(0, Math.max(0, afterBody - notesToEditors.length)),
  };
};

/** What both faces of a mail say around the words of the release. */
interface Content extends AlertMail {
  words: AlertMailWords;
  reader: ReaderWords;
  look: MailLook;
  subject: string;
  kicker: string;
  day: string;
  organisation: string;
  /** What comes before everything else: what changed, or that it must not be used, and why. */
  notice?: { title: string; lines: readonly HtmlLine[]; alarm: boolean };
  /** What inboxes show beside the subject. */
  preheader: string;
  why: Html;
  /** Which of what they asked for it met. */
  chosen?: Html;
  /** The text is longer than this mail. */
  cut: boolean;
}

type HtmlLine = Html | string;

const facesOf = (mail: AlertMail & { cut: boolean }): RenderedMail => {
  const content = contentOf({ ...mail, headline: withoutBidiControls(mail.headline) });
  return { subject: content.subject, html: htmlOf(content), text: textFaceOf(content) };
};

const contentOf = (mail: AlertMail & { cut: boolean }): Content => {
  const { news, lang, newsroom, headline, edition } = mail;
  const [words, reader] = [mailWords(lang), readerWords(lang)];
  const organisation = organisationName(newsroom, lang);
  const notice = noticeOf(mail, words, reader);
  const receivedBefore = news === 'withdrawn' || news === 'restored' || news === 'killed';
  return {
    ...mail,
    words,
    reader,
    look: mailLook(lang),
    subject: {
      published: headline,
      corrected: fill(reader.correction, { note: headline }),
      withdrawn: fill(reader.withdrawnHeadline, { headline }),
      restored: fill(words.restoredSubject, { headline }),
      killed: fill(words.killedSubject, { headline }),
      // Spaces that must not break stay, whatever else is white becomes one.
    }[news].replace(/[^\S\u00a0\u202f]+/g, ' '),
    kicker: news === 'published' ? reader.types[edition?.type ?? 'release'] : words.kickers[news],
    day: longDay(mail.date, lang, newsroom.timeZone),
    organisation,
    ...(notice && { notice }),
    preheader: news === 'published' ? (edition?.summary ?? '') : (mail.correctionNote ?? notice?.title ?? ''),
    ...(mail.choice && { chosen: fillHtml(words.chosen, { choice: html`<bdi>${mail.choice.join(' · ')}</bdi>` }) }),
    why: fillHtml(receivedBefore ? words.whyReceived : words.whyAsked, { organisation: html`<bdi>${organisation}</bdi>` }),
  };
};

const noticeOf = (
  { news, correctionNote, note }: AlertMail,
  words: AlertMailWords,
  reader: ReaderWords,
): Content['notice'] | undefined => {
  // The desk may have written it in another language.
  const said = note ? [html`<bdi>${note}</bdi>`] : [];
  switch (news) {
    case 'published':
      return undefined;
    case 'corrected':
      return { title: words.whatChanged, lines: [...(correctionNote ? [correctionNote] : []), words.replaces], alarm: false };
    case 'withdrawn':
      return { title: reader.withdrawnTitle, lines: [...said, words.withdrawnText], alarm: true };
    case 'restored':
      return { title: words.restoredTitle, lines: [...said, words.restoredText], alarm: false };
    case 'killed':
      return {
        title: words.doNotUse,
        lines: [...said, `${reader.killedTitle}. ${reader.killedText}`, words.takeDown],
        alarm: true,
      };
  }
};

/** The way from the mail to the page: none leads to what was killed. */
const onwardOf = ({ news, cut, words }: Content): { lead?: string; link: string } | undefined => {
  if (news === 'killed') return undefined;
  if (news === 'withdrawn') return { link: words.toPage };
  return cut ? { lead: words.tooLong, link: words.readOn } : { link: words.readOnline };
};

/** Words, contacts and notes of a release, as far as the mail has them. */
const matterOf = ({ edition, reader, newsroom }: Content, by: 'elsewhere' | 'text'): { text: Html[]; after: Html[] } =>
  edition
    ? {
        text: withFigures(bodyBlocks(edition), edition, reader, { by, site: newsroom.siteUrl }),
        after: contactsAndEndMatter(edition, reader, newsroom),
      }
    : { text: [], after: [] };

const htmlOf = (content: Content): string => {
  const { lang, newsroom, look, subject, kicker, day, headline, url, edition, words, reader, notice, organisation, siblings } =
    content;
  const { styled, small } = look;
  const onward = onwardOf(content);
  const { text, after } = matterOf(content, 'elsewhere');
  const { postal } = newsroom.organisation;
  const sheet = html`<p${styled([notice?.alarm || content.news === 'corrected' ? 'alert' : 'quiet'], `margin: 0 0 10px; ${small}; font-weight: bold`)}>${kicker}</p>
${notice && noticeHtml(notice, look)}<h1 class="headline" style="margin: 0 0 12px; font-size: 28px; font-weight: bold; ${look.headline}">${content.news === 'killed' ? headline : html`<a href="${url}"${styled(['ink'], 'text-decoration: none')}>${headline}</a>`}</h1>
${edition?.subheadline !== undefined && html`<p${styled(['quiet'], `margin: 0 0 12px; font-size: 19px; line-height: ${look.tight + 0.15}`)}>${edition.subheadline}</p>\n`}<p${styled(['quiet'], `margin: 0 0 24px; ${small}`)}>${day}</p>
${text.map((block) => html`${inText(block, look)}\n`)}${
  onward &&
  html`<p${styled(content.cut ? ['note', 'ink'] : [], `margin: 24px 0 0; ${small}${content.cut ? '; padding: 14px 16px' : ''}`)}>${onward.lead !== undefined && html`${onward.lead} `}<a href="${url}"${look.link}>${onward.link}</a></p>\n`
}${
  after.length > 0 &&
  html`<div${styled(['quiet'], small)}>\n${after.map((section) => html`${dressed(section, look.inMatter)}\n`)}</div>\n`
}${
  siblings.length > 0 &&
  html`<div${styled(['quiet'], small)}>${dressed(html`<section><h2>${reader.alsoIn}</h2></section>`, look.inMatter)}${dressed(languageLinks(siblings.map(({ lang: tag, url: href }) => ({ lang: tag, href }))), look.inLanguages)}</div>\n`
}`;
  return mailFrame({
    ...{ lang, newsroom, look, subject, preheader: content.preheader, sheet },
    foot: html`<p style="margin: 0 0 10px">${content.why}${content.chosen !== undefined && html` ${content.chosen}`}</p>
<p style="margin: 0 0 10px">${organisation}${postal !== undefined && html`<br><bdi>${postal}</bdi>`}</p>
<p style="margin: 0"><a href="${content.manageUrl}"${look.link}>${words.manage}</a> &nbsp; <a href="${content.unsubscribeUrl}"${look.link}>${words.unsubscribe}</a></p>
`,
  });
};

const noticeHtml = ({ title, lines, alarm }: NonNullable<Content['notice']>, { styled, small, start }: MailLook): Html =>
  html`<div role="note"${styled(
    alarm ? ['alarm', 'alarmline', 'ink'] : ['note', 'noteline', 'ink'],
    `margin: 0 0 24px; padding: 14px 18px; border-width: 0; border-${start}-width: 4px; border-style: solid; ${small}; font-size: 16px`,
  )}>
<p${styled([alarm ? 'alert' : 'ink'], 'margin: 0; font-weight: bold')}>${title}</p>
${lines.map((line) => html`<p style="margin: 6px 0 0">${line}</p>\n`)}</div>
`;

/** A table that is wider than the mail moves by itself. */
const inText = (block: Html, { inText: attributes }: MailLook): Html => {
  const ready = dressed(block, attributes);
  return block.html.startsWith('<table') ? html`<div style="overflow-x: auto">${ready}</div>` : ready;
};

/** For programs and people that want words only. Addresses stand alone on their lines, where every program finds them whole. */
const textFaceOf = (content: Content): string => {
  const { lang, kicker, day, headline, url, edition, words, reader, notice, newsroom, organisation, siblings } = content;
  const onward = onwardOf(content);
  const { text, after } = matterOf(content, 'text');
  const { postal } = newsroom.organisation;
  return `${plainTextOf(
    html`<p>${kicker} – ${day}</p>${notice && html`<h2>${notice.title}</h2>${notice.lines.map((line) => html`<p>${line}</p>`)}`}
<h1>${headline}</h1>${edition?.subheadline !== undefined && html`<p>${edition.subheadline}</p>`}${text}
${onward && html`<p>${onward.lead !== undefined && html`${onward.lead}<br>`}${onward.link}<br>${url}</p>`}
${after}${siblings.length > 0 && html`<h2>${reader.alsoIn}</h2><ul>${siblings.map((one) => html`<li><bdi>${ownNameOf(one.lang)}</bdi><br>${one.url}</li>`)}</ul>`}
<p>${'-'.repeat(32)}<br>${content.why}${content.chosen !== undefined && html` ${content.chosen}`}</p>
<p>${organisation}${postal !== undefined && html`<br><bdi>${postal}</bdi>`}</p>
<p>${words.manage}<br>${content.manageUrl}</p>
<p>${words.unsubscribe}<br>${content.unsubscribeUrl}</p>`.html,
    lang,
  )}\n`;
};
