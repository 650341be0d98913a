import { isUtf8 } from 'node:buffer';
import { decodeAs, decodeBytes } from './charset.ts';

/** More parts of text than a mail has. */
const MOST_TEXTS = 50;

/** Encodings that mails name without looking at their bytes. */
const CARELESS = /^(?:utf-?8|us-ascii|ascii|ansi_x3\.4-1968|iso-8859-1|latin-?1|windows-1252|cp1252)$/;

/**
 * The bytes of a mail with the encoding named that each of its texts is in: by what its bytes are, as with any other file, where it
 * names none, one that nobody knows, or one that its bytes are not in. `guessed` are encodings that nothing in the mail names.
 */
export const withTrueCharsets = (bytes: Uint8Array): { bytes: Uint8Array; guessed: string[] } => {
  const mail = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const header = /(^|\n)content-type:[ \t]*text\/(?:plain|html)\b[^\n]*(?:\n[ \t][^\n]*)*/gi;
  const guessed: string[] = [];
  let result = '';
  let done = 0;
  let count = 0;
  for (const match of mail.matchAll(header)) {
    count += 1;
    if (count > MOST_TEXTS) break;
    const label = /charset\s*=\s*"?([^\s";]+)"?/i.exec(match[0]);
    const end = match.index + match[0].length;
    const truth = charsetMeant(contentAt(mail, match.index, end), label?.[1]?.toLowerCase());
    if (!truth) continue;
    if (truth.guessed) guessed.push(truth.charset);
    const said = label
      ? match[0].replace(label[0], `charset="${truth.charset}"`)
      : `${match[0].replace(/\r?$/, '').replace(/;\s*$/, '')}; charset="${truth.charset}"${match[0].endsWith('\r') ? '\r' : ''}`;
    result += mail.slice(done, match.index) + said;
    done = end;
  }
  result = joinedWords(result + mail.slice(done));
  return result === mail ? { bytes, guessed } : { bytes: new Uint8Array(Buffer.from(result, 'latin1')), guessed };
};

/** The encoding that bytes are in, where it is not the one they are said to be in. */
const charsetMeant = (content: Uint8Array, label: string | undefined): { charset: string; guessed: boolean } | undefined => {
  if (content.every((byte) => byte < 0x80)) return undefined;
  const isKnown = label !== undefined && isEncoding(label);
  if (isKnown && !CARELESS.test(label)) return undefined;
  if (isUtf8(content)) return label === 'utf-8' || label === 'utf8' ? undefined : { charset: 'utf-8', guessed: false };
  if (isKnown && !/^(?:utf-?8|us-ascii|ascii)/.test(label) && decodeAs(label, content) !== undefined) return undefined;
  const decoded = decodeBytes(content);
  return decoded && { charset: decoded.charset, guessed: decoded.guessed };
};

const isEncoding = (label: string): boolean => {
  try {
    return new TextDecoder(label) !== undefined;
  } catch {
    return false;
  }
};

/** The content of the part whose headers an index stands in, decoded from what it was wrapped in for its way. */
const contentAt = (mail: string, index: number, end: number): Uint8Array => {
  const before = mail.slice(Math.max(0, index - 4_000), index);
  const above = before.slice(Math.max(before.lastIndexOf('\n\n'), before.lastIndexOf('\r\n\r\n'), before.lastIndexOf('\n--'), 0));
  const rest = mail.slice(end);
  const start = /\r?\n\r?\n/.exec(rest);
  if (!start) return new Uint8Array();
  const headers = above + rest.slice(0, start.index);
  const body = rest.slice(start.index + start[0].length);
  const next = /\r?\n--\S/.exec(body);
  const content = next && /boundary\s*=/i.test(mail.slice(0, 50_000)) ? body.slice(0, next.index) : body;
  if (/content-transfer-encoding:\s*base64/i.test(headers)) return new Uint8Array(Buffer.from(content, 'base64'));
  if (!/content-transfer-encoding:\s*quoted-printable/i.test(headers)) return new Uint8Array(Buffer.from(content, 'latin1'));
  const bytes = content
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return new Uint8Array(Buffer.from(bytes, 'latin1'));
};

/** Words of a header that were encoded one by one, in the middle of a character perhaps, as one. */
const joinedWords = (mail: string): string => {
  const end = /\r?\n\r?\n/.exec(mail)?.index ?? mail.length;
  const headers = mail
    .slice(0, end)
    .replace(/=\?([^?\s]{1,40})\?b\?([^?\s]*)\?=(?:\s+=\?\1\?b\?[^?\s]*\?=)+/gi, (words, charset: string) => {
      const bytes = [...words.matchAll(/\?b\?([^?\s]*)\?=/gi)].map(([, text = '']) => Buffer.from(text, 'base64'));
      return `=?${charset}?B?${Buffer.concat(bytes).toString('base64')}?=`;
    })
    .replace(/(=\?([^?\s]{1,40})\?q\?[^?\s]*)\?=\s+=\?\2\?q\?/gi, '$1');
  return headers + mail.slice(end);
};
