import { lengthSaid, wordsSaid } from '../../languages/han.ts';

/** Scripts that put no spaces between words. */
export const SPACELESS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

export const looksLikeHeadline = (text: string): boolean =>
  lengthSaid(text) >= 8 &&
  lengthSaid(text) <= 600 &&
  lengthSaid(text.match(/\p{L}/gu)?.join('') ?? '') >= 6 &&
  (/\s/.test(text) || wordsSaid(text) > 1) &&
  !/[:：]$/.test(text) &&
  !/^[-–—\s]*[\p{L}\d ]{0,30}(?:direct|wire)[-–—\s]*$/iu.test(text) &&
  !/^(?:https?:|www\.)/i.test(text);
