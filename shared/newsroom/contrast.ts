import { backgroundsBy, type Daytime } from './palette.ts';

/** The least contrast of text (https://www.w3.org/TR/WCAG22/#contrast-minimum, level AA). */
export const LEAST_CONTRAST = 4.5;

const channelsOf = (colour: string): number[] => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance, of `#rrggbb`. */
const luminanceOf = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio: from 1 to 21. */
export const contrastOf = (one: string, other: string): number => {
  const [darker = 0, lighter = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
};

/** Black or white, whichever can be read better on a colour: one of them always has 4.58 at least. */
export const textOn = (background: string): '#000000' | '#ffffff' =>
  contrastOf('#ffffff', background) >= contrastOf('#000000', background) ? '#ffffff' : '#000000';

/** The first background on which a colour cannot be read as text, and what it has there. */
export const faintOn = (colour: string, time: Daytime): { name: string; background: string; contrast: number } | undefined =>
  backgroundsBy(time)
    .map(({ name, colour: background }) => ({ name, background, contrast: contrastOf(colour, background) }))
    .find(({ contrast }) => contrast < LEAST_CONTRAST);

const STEPS = 255;

/** The same colour, as little darker by day or lighter by night as it takes to be read as text. */
export const readableAs = (colour: string, time: Daytime): string => {
  const end = time === 'day' ? 0 : 255;
  for (let step = 0; step < STEPS; step += 1) {
    const mixed = `#${channelsOf(colour)
      .map((value) => Math.round(value + ((end - value) * step) / STEPS))
      .map((value) => value.toString(16).padStart(2, '0'))
      .join('')}`;
    if (!faintOn(mixed, time)) return mixed;
  }
  return time === 'day' ? '#000000' : '#ffffff';
};
