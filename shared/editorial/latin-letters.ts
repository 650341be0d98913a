import { transliterate } from 'transliteration';
import { hanWords } from '../languages/patterns.ts';

/** Runs of letters that are neither Latin nor Arabic, which `slugOf` writes by itself. */
const OTHER_LETTERS = /(?:(?![\p{Script=Latin}\p{Script=Arabic}\p{Script=Common}\p{Script=Inherited}])[\p{L}\p{M}]\p{M}*)+/gu;

/**
 * A text with the letters of other scripts in plain Latin ones, near enough to be read aloud: "мост до сезона" is "most do sezona". Chinese
 * is parted into words, in pinyin without its marks.
 */
export const latinOf = (text: string): string =>
  text.normalize('NFC').replace(OTHER_LETTERS, (run) =>
    /\p{Script=Han}/u.test(run)
      ? ` ${hanWords(run)
          .map((word) => inLatin(word).replace(/ /g, ''))
          .join(' ')} `
      : inLatin(run),
  );

/** Apostrophes for the soft sign part no words. */
const inLatin = (word: string): string => transliterate(word).replace(/['’`ʹ]/g, '');
