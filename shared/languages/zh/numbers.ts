import type { NumberWords } from '../number-words.ts';
import { NUMERAL, numeralValue } from './numerals.ts';

const IN_LETTERS = new RegExp(`${NUMERAL}+(?:点[〇零一二三四五六七八九]+)?`, 'gu');

/** 三百二十 is 320, 一点五亿 is 150 million, and 三成 three tenths. */
const valuesIn = (folded: string): number[] =>
  [...folded.matchAll(IN_LETTERS)].flatMap(({ 0: letters, index }) => {
    const [whole = '', fraction] = letters.split('点');
    const behind = folded.slice(index + letters.length);
    const value = numeralValue(whole);
    if (value === undefined) return [];
    const places = fraction ? [...fraction].map((letter) => numeralValue(letter) ?? 0).join('') : '';
    const read = places ? Number(`${value}.${places}`) : value;
    const factor = places ? (/^亿/.test(behind) ? 1e8 : /^万/.test(behind) ? 1e4 : 1) : 1;
    return [read * factor, ...(/^成/.test(behind) ? [read * 10] : []), ...(/^半/.test(behind) ? [read + 0.5] : [])];
  });

export const numbers: NumberWords = {
  multipliers: [
    ['十亿', 1e9],
    ['百亿', 1e10],
    ['千亿', 1e11],
    ['万亿', 1e12],
    ['亿', 1e8],
    ['千万', 1e7],
    ['百万', 1e6],
    ['十万', 1e5],
    ['万', 1e4],
    ['千', 1e3],
    ['成', 10],
  ],
  others: { 半: 0.5, 一半: 0.5, 首: 1, 第一: 1, 首次: 1, 唯一: 1, 双: 2, 翻番: 2 },
  valuesIn,
  implied: [1, 2],
};
