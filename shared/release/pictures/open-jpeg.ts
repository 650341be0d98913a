import type { Faulty, OpenedPicture } from './open-picture.ts';

const damaged: Faulty = { fault: 'damaged' };

const startsWith = (bytes: Uint8Array, text: string): boolean =>
  Buffer.from(bytes.subarray(0, text.length)).toString('latin1') === text;

const EXIF = 'Exif\0\0';
const XMP = 'http://ns.adobe.com/xap/1.0/\0';
const PHOTOSHOP = 'Photoshop 3.0\0';
/** What of the application segments tells how colours are meant: the rest is about the picture. */
const COLOURS = ['JFIF\0', 'Adobe'];
const LONGEST_COLOURS = 20;

interface Frame {
  width: number;
  height: number;
}

const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Baseline, extended and progressive Huffman: what every program writes. */
const frameOf = (marker: number, segment: Uint8Array): Frame | Faulty => {
  if (marker > 0xc2 || segment[0] !== 8 || segment.length < 6) return damaged;
  const view = new DataView(segment.buffer, segment.byteOffset);
  if (segment[5] === 4) return { fault: 'printColours' };
  return segment[5] === 1 || segment[5] === 3 ? { width: view.getUint16(3), height: view.getUint16(1) } : damaged;
};

/** Where the coded pixels of a scan end: at the next marker that is no restart. */
const endOfScan = (bytes: Uint8Array, from: number): number => {
  for (let at = bytes.indexOf(0xff, from); at >= 0 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
};

/** ISO/IEC 10918-1, Annex B: segments up to the end of the image; one without that end was cut off. */
export const openJpeg = (bytes: Uint8Array): OpenedPicture | Faulty => {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  const found: Pick<OpenedPicture, 'exif' | 'xmp' | 'iptc'> = {};
  let frame: Frame | undefined;
  let passes = 0;
  for (let at = 2; at + 1 < bytes.length; ) {
    const from = at;
    if (bytes[at] !== 0xff) return damaged;
    while (bytes[at + 1] === 0xff) at += 1;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xd9) {
      if (!frame || passes === 0) return damaged;
      kept.push(Uint8Array.of(0xff, 0xd9));
      return { type: 'jpeg', ...frame, passes, bare: Buffer.concat(kept), ...found };
    }
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length) return damaged;
    const segment = bytes.subarray(at + 4, end);
    at = end;
    if (marker === 0xe1 && startsWith(segment, EXIF)) found.exif ??= segment.subarray(EXIF.length);
    else if (marker === 0xe1 && startsWith(segment, XMP)) found.xmp ??= segment.subarray(XMP.length);
    else if (marker === 0xed && startsWith(segment, PHOTOSHOP)) found.iptc ??= iptcIn(segment.subarray(PHOTOSHOP.length));
    const isAside = (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe;
    if (isAside && !(segment.length <= LONGEST_COLOURS && COLOURS.some((name) => startsWith(segment, name)))) continue;
    if (isFrame(marker)) {
      const read = frame ? damaged : frameOf(marker, segment);
      if ('fault' in read) return read;
      frame = read;
    }
    if (marker === 0xda) {
      passes += 1;
      at = endOfScan(bytes, end);
    }
    kept.push(bytes.subarray(from, at));
  }
  return damaged;
};

/** The resource that holds IPTC-IIM, among those of Photoshop. */
const iptcIn = (resources: Uint8Array): Uint8Array | undefined => {
  const view = new DataView(resources.buffer, resources.byteOffset, resources.byteLength);
  for (let at = 0; at + 12 <= resources.length && startsWith(resources.subarray(at), '8BIM'); ) {
    const id = view.getUint16(at + 4);
    const name = 1 + (resources[at + 6] ?? 0);
    const size = at + 6 + name + (name % 2);
    if (size + 4 > resources.length) return undefined;
    const length = view.getUint32(size);
    if (id === 0x0404) return resources.subarray(size + 4, size + 4 + length);
    at = size + 4 + length + (length % 2);
  }
  return undefined;
};
