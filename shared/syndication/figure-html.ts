import { fill } from '../languages/fill.ts';
import type { ReaderWords } from '../languages/reader-words.ts';
import { type Html, html } from '../markup/html.ts';
import type { PublicText } from '../release/edition.ts';
import { heightAt, type MadeType, madeTypes, mediaKeyOf, type Picture } from '../release/picture.ts';

/** Where a picture is shown, and by which addresses: from the root of the site, or whole ones. */
interface Shown {
  release: string;
  /** Before the address of a picture: the site's own for whoever reads it elsewhere. */
  site?: string;
}

/** As wide as the text of a page gets. */
const SIZES = '(min-width: 48rem) 42rem, 100vw';

const pictureAddress = ({ release, site = '' }: Shown, { id }: Picture, width: number, type: MadeType): string =>
  `${site}/${mediaKeyOf(release, id, width, type)}`;

/** How wide a picture is for whoever takes but one width, in pixels. */
const USUAL_WIDTH = 960;

/** The width a picture was made in that is nearest to the usual one. */
const usualWidthOf = ({ widths = [], width }: Picture): number =>
  widths.reduce((best, one) => (Math.abs(one - USUAL_WIDTH) < Math.abs(best - USUAL_WIDTH) ? one : best), widths[0] ?? width);

const srcsetOf = (shown: Shown, picture: Picture, type: MadeType): string =>
  (picture.widths ?? []).map((width) => `${pictureAddress(shown, picture, width, type)} ${width}w`).join(', ');

/** The address and size of a picture for whoever takes the largest there is. */
export const largestJpegOf = (shown: Shown, picture: Picture): { url: string; width: number; height: number } => {
  const width = picture.widths?.at(-1) ?? picture.width;
  return { url: pictureAddress(shown, picture, width, 'jpg'), width, height: heightAt(picture, width) };
};

/** One file of a picture, by its whole address. */
export interface PictureFile {
  url: string;
  type: string;
  width: number;
  height: number;
  /** Where it is known. */
  bytes?: number | undefined;
}

/** Every file that a picture was made in, the smallest first, of each width WebP before JPEG. */
export const pictureFilesOf = (shown: Shown, picture: Picture): PictureFile[] =>
  (picture.widths ?? []).flatMap((width, at) =>
    (Object.keys(madeTypes) as MadeType[]).map((type) => ({
      ...{ url: pictureAddress(shown, picture, width, type), type: madeTypes[type], width, height: heightAt(picture, width) },
      bytes: type === 'jpg' ? picture.sizes?.[at] : undefined,
    })),
  );

/** One picture of a release as other programs are told of it: the largest JPEG, by its whole address. */
export interface LeadPicture {
  url: string;
  type: string;
  width: number;
  height: number;
  bytes?: number | undefined;
  /** What it shows, in words. */
  says?: string | undefined;
  credit?: string | undefined;
}

/** The first picture of a release. */
export const leadPictureOf = (
  { pictures, release }: Pick<PublicText, 'pictures' | 'release'>,
  site: string,
): LeadPicture | undefined => {
  const [picture] = pictures ?? [];
  if (!picture?.widths?.length) return undefined;
  return {
    ...largestJpegOf({ release, site }, picture),
    type: madeTypes.jpg,
    bytes: picture.sizes?.at(-1),
    says: picture.alt ?? picture.caption,
    credit: picture.credit,
  };
};

/** How wide a picture is shown beside a line of a list, on the cards of a home page, and above all others there. */
const THUMBNAIL_SIZES = '(min-width: 48rem) 20rem, 92vw';
const LEAD_SIZES = '(min-width: 56rem) 38rem, 92vw';

/** The first picture of a release, small, beside the line of a listing that says what it is of. */
export const thumbnailOf = ({ pictures, release }: Pick<PublicText, 'pictures' | 'release'>): Html | undefined => {
  const [picture] = pictures ?? [];
  if (!picture) return undefined;
  // A list has many, and none of them is ever shown at its largest.
  const widths = picture.widths?.filter((width, index) => index === 0 || width <= USUAL_WIDTH);
  return responsivePicture({ release }, { ...picture, widths, alt: undefined }, { sizes: THUMBNAIL_SIZES, lazy: true });
};

/** The same line where its picture is the first thing that is seen: larger, and at once. */
export const asLead = (line: string): string =>
  line.replaceAll(`sizes="${THUMBNAIL_SIZES}"`, `sizes="${LEAD_SIZES}"`).replace(' loading="lazy"', ' fetchpriority="high"');

/** A picture of a page in every width it was made in. Its place is kept free for it while it is on its way. */
const responsivePicture = (shown: Shown, picture: Picture, { sizes, lazy }: { sizes: string; lazy: boolean }): Html => {
  const width = usualWidthOf(picture);
  return html`<picture><source type="image/webp" srcset="${srcsetOf(shown, picture, 'webp')}" sizes="${sizes}"><img src="${pictureAddress(
    shown,
    picture,
    width,
    'jpg',
  )}" srcset="${srcsetOf(shown, picture, 'jpg')}" sizes="${sizes}" width="${width}" height="${heightAt(picture, width)}" alt="${picture.alt ?? ''}"${lazy && html` loading="lazy"`} decoding="async"></picture>`;
};

/** What is said below a picture; nothing where nothing is said. */
const captionOf = ({ caption, credit, rights }: Picture, words: ReaderWords): Html | false => {
  const by = credit ?? rights;
  return (
    (caption !== undefined || by !== undefined) &&
    html`<figcaption>${caption}${caption !== undefined && by !== undefined && ' '}${by !== undefined && html`<span class="credit">${fill(words.pictureBy, { name: by })}</span>`}</figcaption>`
  );
};

const pageFigure = (shown: Shown, picture: Picture, words: ReaderWords, lazy: boolean): Html =>
  html`<figure>${responsivePicture(shown, picture, { sizes: SIZES, lazy })}${captionOf(picture, words)}</figure>`;

/** The same for feed readers and mails: one picture, by its whole address. */
const plainFigure = (shown: Shown, picture: Picture, words: ReaderWords): Html => {
  const width = usualWidthOf(picture);
  return html`<figure><img src="${pictureAddress(shown, picture, width, 'jpg')}" width="${width}" height="${heightAt(picture, width)}" style="max-width: 100%; height: auto" alt="${picture.alt ?? ''}">${captionOf(picture, words)}</figure>`;
};

/** A picture in words, where none can be shown; nothing where nothing is said of it. */
const namedFigure = ({ alt, caption, credit, rights }: Picture, words: ReaderWords): Html => {
  const by = credit ?? rights;
  const said = [caption ?? alt, by && fill(words.pictureBy, { name: by })].filter((part) => part !== undefined).join(' ');
  return html`${said !== '' && html`<p>[${said}]</p>`}`;
};

/** Who shows a text: a page, something that is read elsewhere, or what shows no pictures. */
type ShownBy = 'page' | 'elsewhere' | 'text';

/**
 * Blocks of a text (`bodyBlocks`) with its pictures among them, each where it stands. Of pictures side by side under one caption the last
 * shows it, and the others say it to whoever cannot see them.
 */
export const withFigures = (
  blocks: readonly Html[],
  { pictures = [], release, body }: Pick<PublicText, 'pictures' | 'release' | 'body'>,
  words: ReaderWords,
  { by, site }: { by: ShownBy; site?: string },
): Html[] => {
  const shown = { release, ...(site !== undefined && { site }) };
  // A dateline may stand in a block of its own before the first.
  const before = blocks.length - body.length;
  const figures = pictures.map((picture, index) => {
    const next = pictures[index + 1];
    const sharesCaption = picture.caption !== undefined && next?.at === picture.at && next.caption === picture.caption;
    const { caption = '', credit: _credit, rights: _rights, ...bare } = picture;
    const figure = figureOf(sharesCaption ? { ...bare, alt: picture.alt ?? caption } : picture, index, { by, shown, words });
    return { at: picture.at === 0 ? 0 : Math.min(picture.at + before, blocks.length), figure };
  });
  const standingAt = (at: number): Html[] => figures.filter((one) => one.at === at).map(({ figure }) => figure);
  return [...blocks.flatMap((block, at) => [...standingAt(at), block]), ...standingAt(blocks.length)];
};

const figureOf = (
  picture: Picture,
  index: number,
  { by, shown, words }: { by: ShownBy; shown: Shown; words: ReaderWords },
): Html => {
  if (by === 'text') return namedFigure(picture, words);
  return by === 'page' ? pageFigure(shown, picture, words, index > 0) : plainFigure(shown, picture, words);
};
