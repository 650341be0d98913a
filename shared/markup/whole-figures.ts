/**
 * What figures need in text that runs from right to left. Digits keep their order among themselves, but a space between two numbers
 * takes the direction of the text (Unicode UAX #9, N1): "48 500" is shown as "500 48". A no-break space joins its neighbours into one
 * number (class CS, W4), and a telephone number is isolated with its plus.
 */

/** Digits in groups of three, parted by what parts words. */
const GROUPED = /(?<![\p{Nd}.,\u00a0\u202f])\p{Nd}{1,3}(?:[ \t\n\u2002-\u200a]\p{Nd}{3})+(?!\p{Nd})/gu;

/** "+41 22 555 01 00": digits behind a plus, in groups of any length. */
const TELEPHONE = /\+\p{Nd}[\p{Nd} \u00a0\u202f().-]{5,20}\p{Nd}/gu;

/** Plain text in which each number holds together. */
export const wholeFigures = (text: string): string => text.replace(GROUPED, (number) => number.replace(/[^\p{Nd}]/gu, '\u00a0'));

/** The same for sanitised HTML: what stands between its tags. */
export const wholeFiguresInHtml = (sanitised: string): string =>
  sanitised
    .split(/(<[^>]*>)/)
    .map((part) =>
      part.startsWith('<')
        ? part
        : wholeFigures(part).replace(TELEPHONE, (number) => `<bdi dir="ltr">${number.replace(/ /g, '\u00a0')}</bdi>`),
    )
    .join('');
