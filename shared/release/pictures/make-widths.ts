import { heightAt, type MadeType, widthsOf } from '../picture.ts';
import { decodePixels, encodePixels, type Pixels, scalePixels } from './codec-modules.ts';
import { isFaulty, openPicture, type PictureFault } from './open-picture.ts';
import { orientationOf, uprightSizeOf } from './picture-words.ts';

export interface MadeFile {
  width: number;
  type: MadeType;
  bytes: Uint8Array;
}

export type Made = { widths: number[]; files: MadeFile[] } | { fault: PictureFault };

/**
 * Makes a picture anew from its pixels alone, upright, in each of the widths it is large enough for, as JPEG and as WebP. Nothing of
 * the file but its pixels reaches what is made. The same bytes give the same bytes.
 */
export const makeWidths = async (bytes: Uint8Array, wanted: readonly number[]): Promise<Made> => {
  const opened = openPicture(bytes);
  if (isFaulty(opened)) return { fault: opened.fault };
  const pixels = await decodePixels(opened);
  if (!pixels) return { fault: 'damaged' };
  const orientation = orientationOf(opened);
  const upright = uprightSizeOf(pixels, orientation);
  const widths = widthsOf(upright.width, wanted);
  const files: MadeFile[] = [];
  let source = opened.type === 'jpeg' ? pixels : onWhite(pixels);
  for (const width of widths.toReversed()) {
    // Each is made of the next larger one: all but the first cost little.
    source = scaled(source, uprightSizeOf({ width, height: heightAt(upright, width) }, orientation));
    const { jpg, webp } = await encodePixels(turned(source, orientation));
    files.push({ width, type: 'webp', bytes: webp }, { width, type: 'jpg', bytes: jpg });
  }
  return { widths, files: files.toReversed() };
};

const scaled = (pixels: Pixels, to: { width: number; height: number }): Pixels => {
  if (pixels.width === to.width && pixels.height === to.height) return pixels;
  const factor = Math.floor(Math.min(pixels.width / to.width, pixels.height / to.height) / 1.2);
  return scalePixels(factor > 1 ? averaged(pixels, factor) : pixels, to);
};

/** Squares of so many pixels as one each: a good filter over all of a large picture would take most of the time. */
const averaged = ({ data, width, height }: Pixels, factor: number): Pixels => {
  const [across, down] = [Math.floor(width / factor), Math.floor(height / factor)];
  const into = new Uint8ClampedArray(across * down * 4);
  const area = factor * factor;
  for (let y = 0; y < down; y += 1) {
    for (let x = 0; x < across; x += 1) {
      let [red, green, blue] = [0, 0, 0];
      for (let dy = 0; dy < factor; dy += 1) {
        let at = ((y * factor + dy) * width + x * factor) * 4;
        for (let dx = 0; dx < factor; dx += 1, at += 4) {
          red += data[at] ?? 0;
          green += data[at + 1] ?? 0;
          blue += data[at + 2] ?? 0;
        }
      }
      const to = (y * across + x) * 4;
      into[to] = red / area;
      into[to + 1] = green / area;
      into[to + 2] = blue / area;
      into[to + 3] = 255;
    }
  }
  return { width: across, height: down, data: into };
};

/** JPEG knows no transparency, and a page may be light or dark: what is see-through is white in both. */
const onWhite = ({ data, ...size }: Pixels): Pixels => {
  const into = new Uint8ClampedArray(data.buffer, data.byteOffset, data.byteLength);
  for (let at = 3; at < into.length; at += 4) {
    const opaque = into[at] ?? 255;
    if (opaque === 255) continue;
    for (let colour = at - 3; colour < at; colour += 1)
      into[colour] = ((into[colour] ?? 0) * opaque + 255 * (255 - opaque)) / 255;
    into[at] = 255;
  }
  return { ...size, data: into };
};

/** Where the pixel at a place of the upright picture comes from, by EXIF's orientation (EXIF 2.32 §4.6.4). */
const sourceOf: Readonly<Record<number, (x: number, y: number, width: number, height: number) => [number, number]>> = {
  2: (x, y, width) => [width - 1 - x, y],
  3: (x, y, width, height) => [width - 1 - x, height - 1 - y],
  4: (x, y, _, height) => [x, height - 1 - y],
  5: (x, y) => [y, x],
  6: (x, y, _, height) => [y, height - 1 - x],
  7: (x, y, width, height) => [width - 1 - y, height - 1 - x],
  8: (x, y, width) => [width - 1 - y, x],
};

const turned = ({ data, width, height }: Pixels, orientation: number): Pixels => {
  const from = sourceOf[orientation];
  if (!from) return { data, width, height };
  const { width: across, height: down } = uprightSizeOf({ width, height }, orientation);
  const source = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  const into = Buffer.alloc(source.length);
  for (let y = 0; y < down; y += 1) {
    for (let x = 0; x < across; x += 1) {
      const [fromX, fromY] = from(x, y, width, height);
      into.writeUInt32LE(source.readUInt32LE((fromY * width + fromX) * 4), (y * across + x) * 4);
    }
  }
  return { data: into, width: across, height: down };
};
