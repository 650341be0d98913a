import { inflateSync } from 'node:zlib';
import { LONGEST_XMP, nameAt } from './chunks.ts';
import type { Faulty, OpenedPicture } from './open-picture.ts';

const SIGNATURE = 8;
/** What makes pixels. Of a moving picture they are those of the one that stands still. */
const PIXELS = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);
const XMP = 'XML:com.adobe.xmp\0';

/** https://www.w3.org/TR/png-3/#5DataRep: chunks up to the last; one without that was cut off. */
export const openPng = (bytes: Uint8Array): OpenedPicture | Faulty => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [bytes.subarray(0, SIGNATURE)];
  const found: Pick<OpenedPicture, 'exif' | 'xmp'> = {};
  let size: { width: number; height: number } | undefined;
  for (let at = SIGNATURE; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const name = nameAt(bytes, at + 4);
    const end = at + 12 + length;
    if (end > bytes.length || (name === 'IHDR') !== (at === SIGNATURE)) return { fault: 'damaged' };
    const data = bytes.subarray(at + 8, end - 4);
    if (name === 'IHDR') {
      if (length !== 13) return { fault: 'damaged' };
      size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    } else if (name === 'eXIf') found.exif ??= data;
    else if (name === 'iTXt') found.xmp ??= xmpIn(data);
    if (PIXELS.has(name)) kept.push(bytes.subarray(at, end));
    if (name === 'IEND') return size ? { type: 'png', ...size, bare: Buffer.concat(kept), ...found } : { fault: 'damaged' };
    at = end;
  }
  return { fault: 'damaged' };
};

/** An international text: a keyword, whether and how it is packed, a language, the keyword in that, the text. */
const xmpIn = (text: Uint8Array): Uint8Array | undefined => {
  if (Buffer.from(text.subarray(0, XMP.length)).toString('latin1') !== XMP) return undefined;
  const isPacked = text[XMP.length] === 1;
  const language = text.indexOf(0, XMP.length + 2);
  const keyword = language < 0 ? -1 : text.indexOf(0, language + 1);
  if (keyword < 0) return undefined;
  const words = text.subarray(keyword + 1);
  if (!isPacked) return words;
  try {
    return inflateSync(words, { maxOutputLength: LONGEST_XMP });
  } catch {
    return undefined;
  }
};
