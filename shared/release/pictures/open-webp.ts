import { nameAt } from './chunks.ts';
import type { Faulty, OpenedPicture } from './open-picture.ts';

const uint24 = (bytes: Uint8Array, at: number): number =>
  (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16);

const MOVES = 0x02;
const ALPHA = 0x10;

/** RFC 9649: a RIFF of chunks. What it holds beside pixels and their transparency is left out. */
export const openWebp = (bytes: Uint8Array): OpenedPicture | Faulty => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = 8 + (bytes.length >= 8 ? view.getUint32(4, true) : 0);
  if (end > bytes.length) return { fault: 'damaged' };
  const found: Pick<OpenedPicture, 'exif' | 'xmp'> = {};
  let canvas: Uint8Array | undefined;
  let alpha: Uint8Array | undefined;
  let pixels: Uint8Array | undefined;
  let size: { width: number; height: number } | undefined;
  for (let at = 12; at + 8 <= end; ) {
    const name = nameAt(bytes, at);
    const length = view.getUint32(at + 4, true);
    const next = at + 8 + length + (length % 2);
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (at + 8 + length > end) return { fault: 'damaged' };
    const chunk = bytes.subarray(at, next);
    if (name === 'VP8X') {
      if (length < 10) return { fault: 'damaged' };
      if ((data[0] ?? 0) & MOVES) return { fault: 'moving' };
      canvas = chunk;
    } else if (name === 'ALPH') alpha = chunk;
    else if (name === 'VP8 ' || name === 'VP8L') {
      pixels ??= chunk;
      size ??= name === 'VP8 ' ? lossySize(data) : losslessSize(data);
    } else if (name === 'EXIF') found.exif ??= data;
    else if (name === 'XMP ') found.xmp ??= data;
    at = next;
  }
  if (!pixels || !size) return { fault: 'damaged' };
  const declared = canvas && { width: uint24(canvas, 12) + 1, height: uint24(canvas, 15) + 1 };
  if (declared && (declared.width !== size.width || declared.height !== size.height)) return { fault: 'damaged' };
  const chunks = alpha && canvas ? [withFlags(canvas, ALPHA), alpha, pixels] : [pixels];
  return { type: 'webp', ...size, bare: riffOf(chunks), ...found };
};

const lossySize = (data: Uint8Array): { width: number; height: number } | undefined =>
  data[3] === 0x9d && data[4] === 0x01 && data[5] === 0x2a
    ? {
        width: ((data[6] ?? 0) | ((data[7] ?? 0) << 8)) & 0x3fff,
        height: ((data[8] ?? 0) | ((data[9] ?? 0) << 8)) & 0x3fff,
      }
    : undefined;

const losslessSize = (data: Uint8Array): { width: number; height: number } | undefined => {
  if (data[0] !== 0x2f || data.length < 5) return undefined;
  const bits = (data[1] ?? 0) | ((data[2] ?? 0) << 8) | ((data[3] ?? 0) << 16) | ((data[4] ?? 0) << 24);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
};

const withFlags = (canvas: Uint8Array, flags: number): Uint8Array => {
  const copy = Uint8Array.from(canvas);
  copy[8] = flags;
  return copy;
};

const riffOf = (chunks: readonly Uint8Array[]): Uint8Array => {
  const body = Buffer.concat(chunks);
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
  head.writeUInt32LE(4 + body.length, 4);
  return Buffer.concat([head, body]);
};
