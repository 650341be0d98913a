import { type AddressObject, type Attachment, simpleParser } from 'mailparser';

/** What the list tells of a mail. */
export interface MailSummary {
  subject: string;
  from: string;
  /** Bare addresses it was delivered to. */
  recipients: readonly string[];
}

export interface StoredMail {
  subject: string;
  from: string;
  to: string;
  /** As its sender wrote them: undefined when there is none. */
  html: string | undefined;
  text: string | undefined;
  /** Each header as it came, unfolded. */
  headers: readonly { name: string; value: string }[];
  attachments: readonly Attachment[];
}

const addresses = (found: AddressObject | AddressObject[] | undefined): string =>
  [found ?? []]
    .flat()
    .map(({ text }) => text)
    .join(', ');

/** Nothing is made up: an HTML part is no text part, and a text part no HTML. Pictures a mail carries are put where it shows them. */
const asItCame = { skipHtmlToText: true, skipTextToHtml: true, skipTextLinks: true };

const headerOf = (raw: Buffer): Buffer => {
  const end = /\r?\n\r?\n/.exec(raw.toString('latin1'));
  return raw.subarray(0, end ? end.index + end[0].length : raw.length);
};

/** Whom a mail was delivered to, in lower case: its envelope knows, and else its headers. Cheap: thousands are asked. */
export const recipientsOf = (raw: Buffer): string[] => {
  const header = headerOf(raw)
    .toString()
    .replace(/\r?\n[ \t]+/g, ' ');
  const valuesOf = (name: string): string[] =>
    [...header.matchAll(new RegExp(`^${name}:(.*)$`, 'gim'))].map(([, value = '']) => value);
  const delivered = valuesOf('Delivered-To');
  return (delivered.length > 0 ? delivered : valuesOf('To')).flatMap(
    (value) => value.toLowerCase().match(/[^\s<>,;:"()]+@[^\s<>,;:"()]+/g) ?? [],
  );
};

export const mailSummaryOf = async (raw: Buffer): Promise<MailSummary> => {
  const { subject, from } = await simpleParser(headerOf(raw), asItCame);
  return { subject: subject || '(no subject)', from: addresses(from), recipients: recipientsOf(raw) };
};

export const storedMailOf = async (raw: Buffer): Promise<StoredMail> => {
  const { subject, from, to, html, text, headerLines, attachments } = await simpleParser(raw, asItCame);
  return {
    subject: subject || '(no subject)',
    from: addresses(from),
    to: addresses(to),
    html: html || undefined,
    text: text || undefined,
    headers: headerLines.map(({ line }) => {
      const mark = line.indexOf(':');
      return {
        name: line.slice(0, mark),
        value: line
          .slice(mark + 1)
          .replace(/\r?\n[ \t]+/g, ' ')
          .trim(),
      };
    }),
    attachments,
  };
};
