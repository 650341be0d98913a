import MailComposer from 'nodemailer/lib/mail-composer';
import type { Newsroom } from '../newsroom/newsroom.ts';
import type { RenderedMail } from './alert-mail.ts';
import { transferEncodingOf } from './transfer-encoding.ts';

/** One mail to one person. */
export interface MailToSend extends RenderedMail {
  newsroom: Newsroom;
  lang: string;
  /** An address as `deliverable` gives it. */
  to: string;
  date: Date;
  /** A UUID that names this mail, and that a second try repeats. */
  deliveryId: string;
  /** The release it is about: what is said of it in one language is one thread. A letter is about none. */
  release?: string;
  /** Answers a bare POST by itself (RFC 8058). A letter, which somebody asked for just now, needs none. */
  unsubscribeUrl?: string;
  /** The whole Message-ID of the mail that brought the release, without angle brackets, as SES wrote it. */
  answersTo?: string;
}

/**
 * A mail as it travels (RFC 5322, RFC 2045): 7 bits, lines of at most 998 octets, text and HTML; the same bytes for the same mail.
 * No value can end its header line. SES writes Message-ID and Date anew, and signs the list headers with the rest (RFC 8058 §4).
 */
export const composeMail = (mail: MailToSend): Promise<Buffer> => {
  const { newsroom, lang, to, date, deliveryId, subject, text, html } = mail;
  const { hostname } = new URL(newsroom.siteUrl);
  const { sender } = newsroom;
  const thread = [
    ...(mail.release ? [`${mail.release}.${lang}@${hostname}`] : []),
    ...(mail.answersTo ? [mail.answersTo] : []),
  ].map((id) => `<${id}>`);
  return new MailComposer({
    from: { name: oneLine(sender.name), address: sender.email },
    ...(sender.replyTo && { replyTo: { name: '', address: sender.replyTo } }),
    to: { name: '', address: to },
    subject: oneLine(subject),
    date,
    messageId: `<${deliveryId}@${hostname}>`,
    ...(thread.length > 0 && { inReplyTo: thread.at(-1) ?? '', references: thread }),
    headers: Object.entries({
      'Content-Language': lang,
      ...(mail.unsubscribeUrl && {
        'List-Id': `<${lang.toLowerCase()}.releases.${hostname}>`,
        'List-Unsubscribe': `<${new URL(mail.unsubscribeUrl).href}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
      'Auto-Submitted': 'auto-generated',
      'X-Dateline-Delivery': deliveryId,
      // As they are: nothing in them may be encoded or broken into lines.
    }).map(([key, value]) => ({ key, value: { prepared: true, value: asciiLine(value) } })),
    alternatives: [part('text/plain', text), part('text/html', html)],
    baseBoundary: deliveryId,
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
};

const part = (type: string, content: string) => ({
  contentType: `${type}; charset=utf-8`,
  content: content.replace(/\r?\n/g, '\r\n'),
  contentTransferEncoding: transferEncodingOf(content).encoding,
});

/** Line and paragraph separators are line ends to some readers. */
const oneLine = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be in a header
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();

const asciiLine = (value: string): string => value.replace(/[^\x21-\x7e]+/g, '');
