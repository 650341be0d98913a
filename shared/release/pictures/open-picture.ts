import { type FileKind, fileKindOf } from './file-kinds.ts';
import { openJpeg } from './open-jpeg.ts';
import { openPng } from './open-png.ts';
import { openWebp } from './open-webp.ts';

/**
 * Why a picture is not published: it is of another type, damaged or cut off, larger than is decoded, would take too much work, is in
 * colours for print, or moves.
 */
export const pictureFaults = ['type', 'damaged', 'tooLarge', 'tooMuchWork', 'printColours', 'moving'] as const;
export type PictureFault = (typeof pictureFaults)[number];

export interface Faulty {
  fault: PictureFault;
  kind?: FileKind | undefined;
  /** Where its type says it in passing. */
  width?: number;
  height?: number;
}

/** What the decoder is told of a picture, and what the picture says of itself. No pixel has been looked at. */
export interface OpenedPicture {
  type: 'jpeg' | 'png' | 'webp';
  /** As its pixels are stored, before they are turned upright. */
  width: number;
  height: number;
  /** How often its pixels are gone over; once where it does not say. */
  passes?: number;
  /** The same picture with nothing in it but what makes its pixels. */
  bare: Uint8Array;
  /** TIFF, RDF and IPTC-IIM as they lie in the file. */
  exif?: Uint8Array | undefined;
  xmp?: Uint8Array | undefined;
  iptc?: Uint8Array | undefined;
}

/** Pixels of one picture: memory of a decoder is four bytes for each, twice. Telephones make 50 million. */
const MOST_PIXELS = 64_000_000;
const LONGEST_SIDE = 20_000;
/** Pixels times how often each is gone over: a progressive JPEG may say as often as it likes. */
const MOST_WORK = 1_000_000_000;

/** A GIF is never shown; how small it is tells a point that counts readers from a picture that somebody misses. */
const sizeOfGif = (bytes: Uint8Array): { width: number; height: number } | undefined => {
  const [width = 0, more = 0, height = 0, higher = 0] = bytes.subarray(6, 10);
  return bytes.length < 10 ? undefined : { width: width + more * 256, height: height + higher * 256 };
};

export const isFaulty = (opened: OpenedPicture | Faulty): opened is Faulty => 'fault' in opened;

/**
 * Reads the header of a picture, and takes out everything that makes no pixels: a position, a name, a thumbnail, whatever hangs behind
 * its end. A value for any bytes; the work is bounded by their number.
 */
export const openPicture = (bytes: Uint8Array): OpenedPicture | Faulty => {
  const kind = fileKindOf(bytes);
  const open = kind === 'jpeg' ? openJpeg : kind === 'png' ? openPng : kind === 'webp' ? openWebp : undefined;
  if (!open) return { fault: 'type', kind, ...(kind === 'gif' && sizeOfGif(bytes)) };
  const opened = open(bytes);
  if (isFaulty(opened)) return opened;
  const { width, height, passes = 1 } = opened;
  if (width < 1 || height < 1) return { fault: 'damaged' };
  if (Math.max(width, height) > LONGEST_SIDE || width * height > MOST_PIXELS) return { fault: 'tooLarge' };
  return width * height * passes > MOST_WORK ? { fault: 'tooMuchWork' } : opened;
};
