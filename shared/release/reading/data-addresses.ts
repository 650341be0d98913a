import type { PictureAt } from './placed-pictures.ts';

/** What stands in a text in place of a file that was written into it: the first has the number 1. */
const PLACEHOLDER = 'data:file,';

/** A type, what is said of it, and that the bytes follow in base64. RFC 2397. */
const HEAD = /^data:([a-z]+\/[a-z0-9.+-]{1,60})(?:;[^;,\s"'<>()]{0,60}){0,4};base64,/i;
const LONGEST_HEAD = 320;

/** More files of a text are taken out of it, but not kept. */
const MOST_KEPT = 200;

/** Base64 that is broken into lines goes on where a line has as much of it: words of a text are shorter. */
const LEAST_OF_A_LINE = 40;

/** The end of a line, and what the next one is set in by. */
const LINE_END = /^[ \t]*\r?\n[ \t]*/;

/** A text without the files that were written into it as addresses (`data:image/png;base64,…`), and those that are pictures. */
export interface WithoutFiles {
  bytes: Uint8Array;
  /** The bytes of the picture that an address stands for; undefined for any other address. */
  pictureAt: (address: string) => Uint8Array | undefined;
}

const [PERCENT, EQUALS] = [0x25, 0x3d];

const LETTERS = new Set(Buffer.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/='));
const isBase64 = (byte: number | undefined): boolean => byte !== undefined && LETTERS.has(byte);

/** Where a stretch of base64 on one line ends. `%2B` and its like are letters of an address. */
const endOfStretch = (text: Buffer, from: number): number => {
  let at = from;
  while (isBase64(text[at]) || (text[at] === PERCENT && isBase64(text[at + 1]) && isBase64(text[at + 2]))) at += 1;
  return at;
};

/** Where base64 ends that may be broken into lines: the last of them is short, and ends with its sign or with whatever is around it. */
const endOfBase64 = (text: Buffer, from: number): number => {
  let at = endOfStretch(text, from);
  for (;;) {
    const [end = ''] = LINE_END.exec(text.subarray(at, at + 100).toString('latin1')) ?? [];
    if (end === '') return at;
    const next = at + end.length;
    const until = endOfStretch(text, next);
    const isLast = text[until - 1] === EQUALS || `"'>)`.includes(String.fromCharCode(text[until] ?? 0));
    if (until === next || !(until - next >= LEAST_OF_A_LINE || isLast)) return at;
    at = until;
  }
};

const decoded = (text: Buffer): Uint8Array => {
  const letters = text
    .toString('latin1')
    .replace(/%([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return new Uint8Array(Buffer.from(letters, 'base64'));
};

/**
 * Takes the files out of a text of bytes that were written into it, so that it is as long as its words are. Goes over it once; the text is
 * in an encoding whose ASCII is that of UTF-8.
 */
export const withoutFiles = (bytes: Uint8Array): WithoutFiles => {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [];
  const files: (Buffer | undefined)[] = [];
  let done = 0;
  for (let at = text.indexOf('data:'); at >= 0; at = text.indexOf('data:', Math.max(at + 5, done))) {
    const head = HEAD.exec(text.subarray(at, at + LONGEST_HEAD).toString('latin1'));
    if (!head) continue;
    const from = at + head[0].length;
    const end = endOfBase64(text, from);
    const isPicture = /^image\//i.test(head[1] ?? '') && files.length < MOST_KEPT;
    files.push(isPicture ? text.subarray(from, end) : undefined);
    kept.push(text.subarray(done, at), Buffer.from(`${PLACEHOLDER}${files.length}`));
    done = end;
  }
  const opened = new Map<string, Uint8Array | undefined>();
  const pictureAt = (address: string): Uint8Array | undefined => {
    if (!address.startsWith(PLACEHOLDER)) return undefined;
    const file = files[Number(address.slice(PLACEHOLDER.length)) - 1];
    if (!opened.has(address)) opened.set(address, file && decoded(file));
    return opened.get(address);
  };
  return { bytes: files.length === 0 ? bytes : Buffer.concat([...kept, text.subarray(done)]), pictureAt };
};

/** The same with a name for each, as they have none of their own. */
export const namedByNumber =
  (pictureAt: WithoutFiles['pictureAt']): PictureAt =>
  (address) => {
    const bytes = pictureAt(address);
    return bytes && { name: `picture-${address.slice(PLACEHOLDER.length)}`, bytes };
  };
