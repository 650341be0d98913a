import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Look } from '../shared/newsroom/look.ts';
import type { PlaceOf } from '../shared/newsroom/settings-file.ts';
import { isFaulty, type OpenedPicture, openPicture } from '../shared/release/pictures/open-picture.ts';
import { asDataUrl, type LookPart, lookParts } from '../shared/syndication/look-files.ts';

/** What a picture of the look has to be, and how it is said of one that is not. */
const bounds: Record<LookPart, { bytes: number; fits: (picture: OpenedPicture) => boolean; wants: string }> = {
  logo: {
    bytes: 100_000,
    fits: ({ width, height }) => height >= 40 && width >= 40 && width <= 8 * height && width <= 2000 && height <= 2000,
    wants: 'a logo is 40 to 2000 pixels high and wide, and at most eight times as wide as high',
  },
  icon: {
    bytes: 50_000,
    fits: ({ type, width, height }) => type === 'png' && width === height && width >= 180 && width <= 512,
    wants: 'an icon is a square PNG of 180 to 512 pixels',
  },
};

const NEEDED = 'save it as PNG, JPEG or WebP';

/** A look with the bytes of its pictures in place of their names, or a sentence for each that cannot be used. */
export const withPictures = (look: Look, { file, at }: { file: string; at: PlaceOf }): { look: Look } | { faults: string[] } => {
  const read = lookParts.flatMap((part) => {
    const name = look[part];
    // One that was read before, as a run on a laptop hands it on.
    if (name === undefined || name.startsWith('data:')) return [];
    return [{ part, name, ...readPicture(part, resolve(dirname(file), name)) }];
  });
  const faults = read.flatMap(({ part, name, fault }) =>
    fault === undefined ? [] : [`${at(['look', part])}: look.${part}: ${name} ${fault}.`],
  );
  if (faults.length > 0) return { faults };
  return { look: { ...look, ...Object.fromEntries(read.map(({ part, url }) => [part, url])) } };
};

const readPicture = (part: LookPart, path: string): { url?: string; fault?: string } => {
  const { bytes: most, fits, wants } = bounds[part];
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch {
    return { fault: 'cannot be read: the name of a file beside newsroom.json belongs here' };
  }
  if (bytes.length > most)
    return { fault: `has ${Math.ceil(bytes.length / 1000)} KB, and every page shows it: ${most / 1000} KB at most` };
  const picture = openPicture(bytes);
  if (isFaulty(picture)) {
    if (picture.kind === 'svg') return { fault: `is an SVG, which may hold scripts: ${NEEDED}` };
    return {
      fault:
        picture.fault === 'type'
          ? `is no picture that pages can show: ${NEEDED}`
          : `cannot be shown (${picture.fault}): ${NEEDED} anew`,
    };
  }
  if (!fits(picture))
    return { fault: `has ${picture.width} × ${picture.height} pixels as ${picture.type.toUpperCase()}: ${wants}` };
  // As pictures of releases: nothing is published but what makes the pixels.
  return { url: asDataUrl(picture.bare, picture.type) };
};
