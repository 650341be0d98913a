import { inflateRawSync } from 'node:zlib';

/** No document has this many parts, pictures included. */
const MOST_ENTRIES = 2000;
/** What all parts may say they hold, in bytes: pictures do not shrink, and no upload is that large. */
const MOST_DECLARED = 200_000_000;
/** The end of a zip is looked for in its last bytes: the record itself, and the longest comment it may have. */
const LONGEST_END = 22 + 65_535;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;

interface Entry {
  method: number;
  compressed: number;
  offset: number;
}

/** What is wrong with a zip: it is none, somebody made it to do harm, or it holds too much. */
export interface ZipFault {
  fault: 'unreadable' | 'unsafe' | 'too-large';
  reason: string;
}

/** A zip whose list of parts is in order. Nothing has been unpacked yet. */
export interface Zip {
  names: readonly string[];
  /** The bytes of one part, at most so many; undefined when there is no such part. */
  read(name: string, most: number): Uint8Array | ZipFault | undefined;
}

export const isFault = (of: object | undefined): of is ZipFault => of !== undefined && 'fault' in of;

const unreadable = (reason: string): ZipFault => ({ fault: 'unreadable', reason });
const unsafe = (reason: string): ZipFault => ({ fault: 'unsafe', reason });

/** A name that leads out of its folder, or is written so that two programs read it differently. */
const travels = (name: string): boolean =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /^\/|^[a-z]:|\\|[\u0000-\u001f\u007f]/i.test(name) || name.split('/').includes('..');

/**
 * Looks at the list of parts at the end of a zip, and nothing else. Refuses what honest programs never write and readers disagree
 * about: a name twice, names that lead elsewhere, encryption, lists that do not fit the file.
 */
export const openZip = (bytes: Uint8Array): Zip | ZipFault => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === undefined) return unreadable('the file is not a zip, or it was cut off');
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  if (count > MOST_ENTRIES) return { fault: 'too-large', reason: `${count} parts` };
  if (start + size > end) return unreadable('its list of parts does not fit the file');

  const entries = new Map<string, Entry>();
  const seen = new Set<string>();
  let declared = 0;
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY) return unreadable('its list of parts is damaged');
    const [nameLength, extra, comment] = [28, 30, 32].map((of) => view.getUint16(at + of, true)) as [number, number, number];
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    if (travels(name)) return unsafe('a part has a name that leads out of the file');
    if (seen.has(name.toLowerCase())) return unsafe(`it holds “${name.slice(0, 80)}” twice`);
    if (view.getUint16(at + 8, true) & 1) return unreadable('it is protected by a password');
    seen.add(name.toLowerCase());
    declared += view.getUint32(at + 24, true);
    if (declared > MOST_DECLARED) return { fault: 'too-large', reason: 'unpacked' };
    entries.set(name, {
      method: view.getUint16(at + 10, true),
      compressed: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + extra + comment;
  }

  return {
    names: [...entries.keys()],
    read: (name, most) => {
      const entry = entries.get(name);
      return entry && unpack(bytes, view, entry, most);
    },
  };
};

const endOf = (view: DataView): number | undefined => {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - LONGEST_END); at -= 1) {
    if (view.getUint32(at, true) === END && at + 22 + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  return undefined;
};

/** What a part says of its size is never believed: unpacking stops at `most`. */
const unpack = (
  bytes: Uint8Array,
  view: DataView,
  { method, compressed, offset }: Entry,
  most: number,
): Uint8Array | ZipFault => {
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) return unreadable('a part is not where it should be');
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (from + compressed > bytes.length) return unreadable('a part is cut off');
  const packed = bytes.subarray(from, from + compressed);
  if (method === 0) return packed.length > most ? { fault: 'too-large', reason: 'unpacked' } : packed;
  if (method !== 8) return unreadable('a part is packed in a way that is not read');
  try {
    return inflateRawSync(packed, { maxOutputLength: most });
  } catch (error) {
    const tooMuch = (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE';
    return tooMuch ? { fault: 'too-large', reason: 'unpacked' } : unreadable('a part is damaged');
  }
};
