import { badRequest } from './ses-failure.ts';

/** A header field: its value unfolded, and where its lines lie in the message, up to the next field. */
export interface HeaderField {
  name: string;
  value: string;
  from: number;
  to: number;
}

export interface RawMessage {
  bytes: Buffer;
  fields: readonly HeaderField[];
  /** Where the blank line is that ends the header. */
  headerEnd: number;
  newline: '\r\n' | '\n';
}

/** 40 MB after base64 (https://docs.aws.amazon.com/ses/latest/dg/quotas.html). */
const LARGEST_MESSAGE = 40 * 1024 * 1024;

/** RFC 5321 §4.5.3.1.6, with its end. */
const LONGEST_LINE = 1000;

/** Fields that SES takes once only (https://docs.aws.amazon.com/ses/latest/dg/header-fields.html). */
const ONCE = new Set(
  `accept-language acceptlanguage archived-at auto-submitted bounces-to comments content-alternative content-base content-class
  content-description content-disposition content-duration content-id content-language content-length content-location content-md5
  content-transfer-encoding content-type date delivered-to disposition-notification-options disposition-notification-to
  dkim-signature domainkey-signature errors-to from importance in-reply-to keywords list-archive list-help list-id list-owner
  list-post list-subscribe list-unsubscribe list-unsubscribe-post message-context message-id mime-version organization
  original-from original-message-id original-recipient original-subject precedence priority references reply-to return-path
  return-receipt-to sender solicitation sensitivity subject thread-index thread-topic user-agent vbr-info`.split(/\s+/),
);

/** Fields by which SES is told something, and that it takes out. A caller says the same in its request. */
const isInstruction = (name: string): boolean => name === 'bcc' || name.startsWith('x-ses-');

const fieldsOf = (header: string): HeaderField[] => {
  const fields: HeaderField[] = [];
  let from = 0;
  for (const line of header.match(/[^\n]*\n/g) ?? []) {
    const to = from + line.length;
    const last = fields.at(-1);
    const [, name, value = ''] = /^([\x21-\x39\x3b-\x7e]+)[ \t]*:(.*?)\r?\n$/s.exec(line) ?? [];
    if (/^[ \t]/.test(line) && last) {
      last.value += ` ${line.trim()}`;
      last.to = to;
    } else if (name === undefined) {
      throw badRequest(`Invalid header line: '${line.trim().slice(0, 100)}'.`);
    } else {
      fields.push({ name, value: value.trim(), from, to });
    }
    from = to;
  }
  return fields;
};

/** Reads a message as SES takes it. Throws what SES refuses. */
export const readRawMessage = (bytes: Buffer): RawMessage => {
  const size = 4 * Math.ceil(bytes.length / 3);
  if (size > LARGEST_MESSAGE) throw badRequest(`Message length is more than ${LARGEST_MESSAGE} bytes long: '${size}'.`);
  const text = bytes.toString('latin1'); // a character is a byte
  const blank = /(?<=\n)\r?\n/.exec(text);
  if (!blank) throw badRequest('The message has no blank line between its header and its body.');
  const header = text.slice(0, blank.index);
  if (/[^\t\r\n\x20-\x7e]/.test(header))
    throw badRequest('The header of the message contains characters that are not 7-bit ASCII.');
  const fields = fieldsOf(header);
  const names = fields.map(({ name }) => name.toLowerCase());
  const twice = names.find((name, index) => ONCE.has(name) && names.indexOf(name) !== index);
  if (twice) throw badRequest(`Duplicate header '${fields[names.indexOf(twice)]?.name}'.`);
  const instruction = names.find(isInstruction);
  if (instruction) throw badRequest(`The local SES does not carry out the header '${instruction}'.`);
  if (!names.includes('from')) throw badRequest("Missing required header 'From'.");
  if (text.split('\n').some(({ length }) => length >= LONGEST_LINE))
    throw badRequest('Line length is more than 1000 characters.');
  return { bytes, fields, headerEnd: blank.index, newline: header.endsWith('\r\n') ? '\r\n' : '\n' };
};

export const fieldNamed = ({ fields }: RawMessage, name: string): string | undefined =>
  fields.find((field) => field.name.toLowerCase() === name)?.value;

/** The message with these fields in the place of those of the same name, or at the end of its header; every other byte as it was. */
export const withFields = (message: RawMessage, replacements: Record<string, string>): Buffer => {
  const { bytes, fields, headerEnd, newline } = message;
  const line = ([name, value]: [string, string]): string => `${name}: ${value}${newline}`;
  const left = new Map(Object.entries(replacements).map((each) => [each[0].toLowerCase(), each]));
  const header = fields.map(({ name, from, to }) => {
    const replacement = left.get(name.toLowerCase());
    if (!replacement) return bytes.subarray(from, to);
    left.delete(name.toLowerCase());
    return Buffer.from(line(replacement));
  });
  return Buffer.concat([...header, Buffer.from([...left.values()].map(line).join('')), bytes.subarray(headerEnd)]);
};
