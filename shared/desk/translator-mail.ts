import MailComposer from 'nodemailer/lib/mail-composer';
import { transferEncodingOf } from '../alerts/transfer-encoding.ts';
import type { JobRow } from '../editorial/rows.ts';
import { timeForReaders } from '../languages/dates.ts';
import { deskLanguages, deskWords } from '../languages/desk.ts';
import { fill } from '../languages/fill.ts';
import { languageName } from '../languages/newsroom-names.ts';
import { say } from '../languages/say.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { RETURNED } from '../release/object-key.ts';
import { outNamesOf } from '../translation/out-names.ts';

/** A mail to whoever is asked for a translation, in words. */
export interface TranslatorMail {
  lang: string;
  subject: string;
  text: string;
}

/**
 * What a translator is told by mail: that they are asked, or that it is overdue; by when, how much it is, and which files. In the
 * language translated into where the desk's words are there, else in English. It says nothing of what is in the files: the release
 * may be under embargo.
 */
export const renderTranslatorMail = (job: JobRow, newsroom: Newsroom): TranslatorMail => {
  const lang = deskLanguages.includes(job.lang) ? job.lang : 'en';
  const words = deskWords(lang).translation;
  const title = fill(words.title, { from: languageName(job.from, lang), to: languageName(job.lang, lang) });
  const due = job.dueAt && fill(words.due, { time: timeForReaders(job.dueAt, lang, newsroom.timeZone) });
  const { words: asks = 0, reused = 0, left } = job;
  const text = [
    job.owes === 'overdue' ? words.mailOverdue : words.mailAsked,
    '',
    title,
    ...(due ? [due] : []),
    say(words.words, { words: left?.words ?? asks, reused }, lang),
    '',
    ...outNamesOf(job),
    '',
    fill(words.mailReturn, { folder: RETURNED }),
    '',
  ].join('\n');
  return { lang, subject: job.owes === 'overdue' ? `${title} (${words.overdue})` : title, text };
};

/** The same as it travels, from the newsroom's sender. */
export const composeTranslatorMail = (
  { lang, subject, text }: TranslatorMail,
  { newsroom: { sender }, to, date }: { newsroom: Newsroom; to: string; date: Date },
): Promise<Buffer> =>
  new MailComposer({
    from: { name: sender.name, address: sender.email },
    ...(sender.replyTo && { replyTo: { name: '', address: sender.replyTo } }),
    to: { name: '', address: to },
    subject,
    date,
    headers: [
      { key: 'Content-Language', value: lang },
      { key: 'Auto-Submitted', value: 'auto-generated' },
    ],
    text: { content: text, contentTransferEncoding: transferEncodingOf(text).encoding },
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
