import { directionOf } from '../languages/direction.ts';
import { organisationName } from '../languages/newsroom-names.ts';
import { readerWords } from '../languages/readers.ts';
import { type Html, html } from '../markup/html.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { MAIL_STYLE_BLOCK, type MailLook } from './mail-style.ts';

/** What every mail has around its matter, and the matter. */
export interface MailFrame {
  lang: string;
  newsroom: Newsroom;
  look: MailLook;
  subject: string;
  /** What inboxes show beside the subject. */
  preheader: string;
  /** What it says, below the name of the newsroom. */
  sheet: Html;
  /** Small print: why somebody gets it, and who sends it. */
  foot: Html;
}

/**
 * A mail as a whole HTML document, for programs: tables where Outlook needs a width, everything else simple blocks; colours inline; nothing
 * is fetched but pictures, which it can do without.
 */
export const mailFrame = ({ lang, newsroom, look, subject, preheader, sheet, foot }: MailFrame): string => {
  const { styled, small } = look;
  const dir = directionOf(lang);
  const organisation = organisationName(newsroom, lang);
  return html`<!doctype html>
<html lang="${lang}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no">
<title>${subject}</title>
<style>${{ html: MAIL_STYLE_BLOCK }}</style>
</head>
<body dir="${dir}"${styled(['paper', 'ink'], 'margin: 0; padding: 0; -webkit-text-size-adjust: 100%; text-size-adjust: 100%')}>
<div style="display: none; max-height: 0; overflow: hidden; mso-hide: all">${preheader}</div>
<div role="article" aria-label="${subject}" lang="${lang}" dir="${dir}"${styled(['paper', 'ink'], look.text)}>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="table-layout: fixed"><tr><td align="center">
<!--[if mso]><table role="presentation" width="640" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width: 640px; table-layout: fixed" dir="${dir}"><tr><td align="${look.start}" class="sheet" style="padding: 28px 24px 40px; ${look.text}; word-wrap: break-word; overflow-wrap: break-word">
<p${styled(['line', 'ink'], `margin: 0 0 28px; padding: 0 0 14px; border-width: 0 0 1px; border-style: solid; ${small}`)}><a href="${newsroom.siteUrl}/${lang}/"${styled(['ink'], 'text-decoration: none; font-weight: bold')}>${organisation}</a> <span${styled(['quiet'])}>&nbsp;${readerWords(lang).newsroom}</span></p>
${sheet}<div${styled(['quiet', 'line'], `margin: 32px 0 0; padding: 20px 0 0; border-width: 1px 0 0; border-style: solid; ${small}; font-size: 13px`)}>
${foot}</div>
</td></tr></table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr></table>
</div>
</body>
</html>
`.html;
};
