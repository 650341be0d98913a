import { fill } from '../languages/fill.ts';
import { organisationName } from '../languages/newsroom-names.ts';
import { subscriberWords } from '../languages/subscribers.ts';
import { fillHtml, type Html, html } from '../markup/html.ts';
import { plainTextOf } from '../markup/html-as-text.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import type { RenderedMail } from './alert-mail.ts';
import { mailFrame } from './mail-frame.ts';
import { mailLook } from './mail-style.ts';

/** What is mailed to somebody because of what was just done in their name. */
export type Letter =
  /** Asks whether they asked for this, in words. */
  | { kind: 'confirm'; choice: readonly string[]; url: string }
  /** They have alerts already, and see them there. */
  | { kind: 'known'; url: string }
  /** Asks whether their alerts are to come to this address. */
  | { kind: 'move'; url: string }
  /** Tells the old address which one they go to now, as far as its owner knows it anyway. */
  | { kind: 'moved'; address: string };

interface Content {
  subject: string;
  text: Html;
  choice?: readonly string[];
  button?: { label: string; url: string };
  ending: Html;
}

const contentOf = (letter: Letter, newsroom: Newsroom, lang: string): Content => {
  const words = subscriberWords(lang);
  const organisation = organisationName(newsroom, lang);
  const named = { organisation: html`<bdi>${organisation}</bdi>` };
  const { letters } = words;
  switch (letter.kind) {
    case 'confirm':
      return {
        subject: fill(letters.confirmSubject, { organisation }),
        text: fillHtml(letters.confirmText, named),
        choice: letter.choice,
        button: { label: letters.confirmButton, url: letter.url },
        ending: html`${letters.confirmEnds}`,
      };
    case 'known':
      return {
        subject: fill(letters.knownSubject, { organisation }),
        text: fillHtml(letters.knownText, named),
        button: { label: letters.knownButton, url: letter.url },
        ending: html`${letters.knownIgnore}`,
      };
    case 'move':
      return {
        subject: letters.moveSubject,
        text: fillHtml(letters.moveText, named),
        button: { label: letters.confirmButton, url: letter.url },
        ending: html`${letters.confirmEnds}`,
      };
    case 'moved':
      return {
        subject: letters.movedSubject,
        text: fillHtml(letters.movedText, { ...named, address: html`<bdi dir="ltr">${letter.address}</bdi>` }),
        ending: fillHtml(letters.movedNotYou, {
          contact: html`<bdi dir="ltr">${newsroom.sender.replyTo ?? newsroom.sender.email}</bdi>`,
        }),
      };
  }
};

/** A letter, in HTML and in words. */
export const renderLetter = (letter: Letter, { newsroom, lang }: { newsroom: Newsroom; lang: string }): RenderedMail => {
  const { subject, text, choice = [], button, ending } = contentOf(letter, newsroom, lang);
  const look = mailLook(lang);
  const { styled, small } = look;
  const organisation = organisationName(newsroom, lang);
  const { postal } = newsroom.organisation;
  const list = choice.length > 0 && html`<ul>${choice.map((part) => html`<li><bdi>${part}</bdi></li>`)}</ul>`;
  const sheet = html`<h1 class="headline" style="margin: 0 0 16px; font-size: 24px; font-weight: bold; ${look.headline}">${subject}</h1>
<p${look.paragraph}>${text}</p>
${choice.length > 0 && html`<ul${look.inText.ul}>${choice.map((part) => html`<li${look.inText.li}><bdi>${part}</bdi></li>`)}</ul>\n`}${
  button &&
  html`<p style="margin: 0 0 24px"><a href="${button.url}"${styled(
    ['button'],
    `display: inline-block; padding: 12px 26px; border-radius: 4px; ${look.small}; font-size: 17px; font-weight: bold; text-decoration: none`,
  )}>${button.label}</a></p>\n`
}<p${styled(['quiet'], `margin: 0; ${small}`)}>${ending}</p>
`;
  return {
    subject,
    html: mailFrame({
      ...{ lang, newsroom, look, subject, sheet },
      preheader: plainTextOf(html`<p>${text}</p>`.html, lang).trim(),
      foot: html`<p style="margin: 0">${organisation}${postal !== undefined && html`<br><bdi>${postal}</bdi>`}</p>
`,
    }),
    text: `${plainTextOf(
      html`<h1>${subject}</h1><p>${text}</p>${list}${button && html`<p>${button.label}<br>${button.url}</p>`}<p>${ending}</p>
<p>${'-'.repeat(32)}<br>${organisation}${postal !== undefined && html`<br><bdi>${postal}</bdi>`}</p>`.html,
      lang,
    )}\n`,
  };
};
