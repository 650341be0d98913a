import { cutTo } from '../cut-text.ts';
import { LONGEST_WORDS, type PictureWords } from '../picture.ts';
import { readXml } from '../reading/read-xml.ts';
import { cleanText, tidy } from '../reading/source-text.ts';
import { LONGEST_XMP } from './chunks.ts';
import type { OpenedPicture } from './open-picture.ts';

/** Words as they are kept: clean, on one line, no longer than they may be; undefined when nothing is said. */
const pictureText = (field: keyof PictureWords, text: string | undefined): string | undefined => {
  const words = tidy(cleanText(text ?? ''));
  return /[\p{L}\p{N}]/u.test(words) ? cutTo(words, LONGEST_WORDS[field]).trim() : undefined;
};

/** What of each field is said, the first word counting where several say it. */
export const firstWords = (
  ...sources: readonly (Partial<Record<keyof PictureWords, string | undefined>> | undefined)[]
): PictureWords => {
  const said = (field: keyof PictureWords): string | undefined =>
    sources.map((source) => pictureText(field, source?.[field])).find((words) => words !== undefined);
  const fields = Object.keys(LONGEST_WORDS) as (keyof PictureWords)[];
  return Object.fromEntries(fields.flatMap((field) => (said(field) === undefined ? [] : [[field, said(field)]])));
};

/**
 * The words that a picture carries of itself: description, alternative text, credit and rights, out of XMP, IPTC-IIM or EXIF, in that
 * order. Nothing else of what it carries is looked at, and none of it is kept.
 */
export const wordsInPicture = ({ exif, xmp, iptc }: Pick<OpenedPicture, 'exif' | 'xmp' | 'iptc'>): PictureWords =>
  firstWords(xmp && wordsOfXmp(xmp), iptc && wordsOfIptc(iptc), exif && wordsOfExif(exif));

/** How a picture is to be turned to stand upright: 1 to 8, as EXIF counts. */
export const orientationOf = ({ exif }: Pick<OpenedPicture, 'exif'>): number => {
  const said = exif && tagsOf(exif).get(0x0112);
  return typeof said === 'number' && said >= 1 && said <= 8 ? said : 1;
};

/** How large a picture is once it stands upright: EXIF's orientations from 5 on lie on their side. */
export const uprightSizeOf = <Size extends { width: number; height: number }>(
  { width, height }: Size,
  orientation: number,
): { width: number; height: number } => (orientation >= 5 ? { width: height, height: width } : { width, height });

/** What a camera says of the picture is in its first directory, which is not followed any further. */
const MOST_TAGS = 200;
const LONGEST_TAG = 4000;

/** Numbers of two bytes and texts of the first directory of a TIFF (EXIF 2.32 §4.6.2). */
const tagsOf = (exif: Uint8Array): Map<number, number | string> => {
  const tags = new Map<number, number | string>();
  const view = new DataView(exif.buffer, exif.byteOffset, exif.byteLength);
  if (exif.length < 14) return tags;
  const little = exif[0] === 0x49;
  const from = view.getUint32(4, little);
  if (from + 2 > exif.length) return tags;
  const count = Math.min(MOST_TAGS, view.getUint16(from, little));
  for (let at = from + 2; at < from + 2 + count * 12 && at + 12 <= exif.length; at += 12) {
    const [tag, type] = [view.getUint16(at, little), view.getUint16(at + 2, little)];
    const length = view.getUint32(at + 4, little);
    if (type === 3 && length === 1) tags.set(tag, view.getUint16(at + 8, little));
    if (type !== 2 || length > LONGEST_TAG) continue;
    const start = length > 4 ? view.getUint32(at + 8, little) : at + 8;
    if (start + length <= exif.length) tags.set(tag, textOf(exif.subarray(start, start + length)));
  }
  return tags;
};

const wordsOfExif = (exif: Uint8Array): Partial<Record<keyof PictureWords, string>> => {
  const tags = tagsOf(exif);
  const text = (tag: number): string => String(tags.get(tag) ?? '');
  return { caption: text(0x010e), credit: text(0x013b), rights: text(0x8298) };
};

/** UTF-8 where it can be that, else what Windows wrote. */
const textOf = (bytes: Uint8Array): string => {
  const whole = bytes.subarray(0, bytes.indexOf(0) < 0 ? bytes.length : bytes.indexOf(0));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(whole);
  } catch {
    return new TextDecoder('windows-1252').decode(whole);
  }
};

/** IPTC-IIM 4.2: data sets of record 2. Who gave a picture counts before who took it. */
const wordsOfIptc = (iptc: Uint8Array): Partial<Record<keyof PictureWords, string>> => {
  const sets = new Map<number, string>();
  for (let at = 0; at + 5 <= iptc.length && iptc[at] === 0x1c; ) {
    const length = ((iptc[at + 3] ?? 0) << 8) | (iptc[at + 4] ?? 0);
    if (length >= 0x8000 || at + 5 + length > iptc.length) break;
    const [record, set] = [iptc[at + 1] ?? 0, iptc[at + 2] ?? 0];
    if (record === 2 && !sets.has(set)) sets.set(set, textOf(iptc.subarray(at + 5, at + 5 + length)));
    at += 5 + length;
  }
  const text = (set: number): string => sets.get(set) ?? '';
  return { caption: text(120), credit: text(110) || text(80), rights: text(116) };
};

const MOST_XMP_TAGS = 5000;

const NAMES: Readonly<Record<string, keyof PictureWords | 'creator'>> = {
  'http://purl.org/dc/elements/1.1/ description': 'caption',
  'http://purl.org/dc/elements/1.1/ rights': 'rights',
  'http://purl.org/dc/elements/1.1/ creator': 'creator',
  'http://ns.adobe.com/photoshop/1.0/ Credit': 'credit',
  'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/ AltTextAccessibility': 'alt',
};

/** XMP (ISO 16684-1): properties as elements, with their words in a list of languages, or as attributes of a description. */
const wordsOfXmp = (xmp: Uint8Array): Partial<Record<keyof PictureWords, string>> => {
  if (xmp.length > LONGEST_XMP) return {};
  const words = new Map<string, string>();
  let inside: string | undefined;
  let written = '';
  const keep = (name: string, text: string): void => {
    if (!words.has(name) && text.trim() !== '') words.set(name, text);
  };
  try {
    readXml(xmp, MOST_XMP_TAGS, {
      open: (tag) => {
        const name = NAMES[`${tag.namespace} ${tag.name}`];
        if (name) [inside, written] = [name, ''];
        if (tag.name === 'Description') keep('credit', tag.attribute('Credit') ?? '');
      },
      close: (tag) => {
        if (inside && (tag.name === 'li' || NAMES[`${tag.namespace} ${tag.name}`])) {
          keep(inside, written);
          written = '';
        }
        if (NAMES[`${tag.namespace} ${tag.name}`]) inside = undefined;
      },
      text: (text) => {
        if (inside && written.length < LONGEST_TAG) written += text;
      },
    });
  } catch {
    // Damaged words are no words; the picture may be as good as any.
    return {};
  }
  const text = (name: string): string => words.get(name) ?? '';
  return { caption: text('caption'), alt: text('alt'), credit: text('credit') || text('creator'), rights: text('rights') };
};
