/** How a text travels in 7 bits (RFC 2045 §6), and the most octets it then takes. */
export interface TransferEncoding {
  encoding: 'quoted-printable' | 'base64';
  octets: number;
}

/** Of 76 octets a line of quoted-printable may lose some to its end and to a break before a word. */
const QUOTED_PRINTABLE_LINES = 1.2;

/** 57 octets become a line of 76 and its end (RFC 2045 §6.8). */
const base64Octets = (octets: number): number => Math.ceil(octets / 57) * 78;

/** The shorter way for a text: Latin letters stay readable, Arabic in quoted-printable would be six octets a letter. */
export const transferEncodingOf = (text: string): TransferEncoding => {
  const octets = Buffer.from(text);
  const escaped = octets.reduce((count, octet) => (octet > 126 || octet === 61 ? count + 1 : count), 0);
  const lineEnds = octets.reduce((count, octet) => (octet === 10 ? count + 1 : count), 0);
  const quotedPrintable = Math.ceil((octets.length + lineEnds + 2 * escaped) * QUOTED_PRINTABLE_LINES);
  const base64 = base64Octets(octets.length + lineEnds);
  return quotedPrintable <= base64
    ? { encoding: 'quoted-printable', octets: quotedPrintable }
    : { encoding: 'base64', octets: base64 };
};
