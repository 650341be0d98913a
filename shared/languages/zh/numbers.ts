import type { NumberInWords, NumberWords } from '../number-words.ts';
import { NUMERAL, numeralValue } from './numerals.ts';

const IN_LETTERS = new RegExp(
  `(?<!星期|礼拜|周|[几数](?=[十百千万亿]))(?<digits>\\d+(?:\\.\\d+)?)?(?<letters>${NUMERAL}+)(?:点(?<places>[〇零一二三四五六七八九]+)(?<scale>[万亿]*))?`,
  'gu',
);
/** 四分之三: of four parts three. 百分之五 is five of a hundred, 千分之 of a thousand. */
const PARTS = new RegExp(`(?<whole>${NUMERAL}+)分之(?<part>\\d+(?:\\.\\d+)?|${NUMERAL}+(?:点[〇零一二三四五六七八九]+)?)`, 'gu');

const SCALES: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, 万亿: 1e12 };

/** Three in letters, with places behind a point: 一点五 is 1.5. */
const decimalOf = (letters: string): number | undefined => {
  const [whole = '', places] = letters.split('点');
  const value = numeralValue(whole);
  if (value === undefined || places === undefined) return value;
  return Number(`${value}.${[...places].map((letter) => numeralValue(letter) ?? 0).join('')}`);
};

const WHOLES: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 1e4 };

/** Whether letters are of a word that is no number: 一些 is some, 一起 together, 万一 in case. */
const NO_NUMBER =
  /^(?:一(?:些|起|直|样|般|致|切|旦|定|同|律|贯|并|度|经|系列|带|路)|万一|零(?:下|时|点)|千万不|十分|百姓|三明治|亿万)/u;

/** 三百二十 is 320, 一点五亿 is 150 million, 三成 three tenths, 四分之三 three quarters, 五点半 no number but an hour. */
const inWords = (folded: string): NumberInWords[] => {
  const parts = [...folded.matchAll(PARTS)].flatMap(({ 0: raw, index, groups }): NumberInWords[] => {
    const whole = WHOLES[groups?.whole ?? ''] ?? numeralValue(groups?.whole ?? '');
    const said = groups?.part ?? '';
    const part = /^\d/.test(said) ? Number(said) : decimalOf(said);
    return whole && part !== undefined ? [{ start: index, end: index + raw.length, values: [part / whole] }] : [];
  });
  const isFree = (index: number): boolean => !parts.some(({ start, end }) => start <= index && index < end);
  const numbers = [...folded.matchAll(IN_LETTERS)].flatMap(({ 0: raw, index, groups }): NumberInWords[] => {
    const { digits, letters = '', places, scale = '' } = groups ?? {};
    // A figure before it is the figure's: 120万.
    if (digits !== undefined || !isFree(index) || NO_NUMBER.test(folded.slice(index))) return [];
    const behind = folded.slice(index + raw.length);
    const value = decimalOf(places === undefined ? letters : `${letters}点${places}`);
    if (value === undefined || (value === 0 && !/^[零〇]/.test(letters))) return [];
    const worth = Math.round(value * (SCALES[scale] ?? 1) * 1e6) / 1e6;
    const values = [worth, ...(behind.startsWith('成') ? [worth / 10] : []), ...(behind.startsWith('半') ? [worth + 0.5] : [])];
    return [{ start: index, end: index + raw.length, values }];
  });
  const halves = [...folded.matchAll(/一半|半数|半(?=年|个|天|小时)/gu)].map(
    ({ 0: raw, index }): NumberInWords => ({ start: index, end: index + raw.length, values: [0.5] }),
  );
  return [...parts, ...numbers.filter(({ start }) => !halves.some((half) => half.start === start)), ...halves];
};

export const numbers: NumberWords = {
  multipliers: [
    ['十亿', 1e9],
    ['百亿', 1e10],
    ['千亿', 1e11],
    ['万亿|兆(?!瓦|赫|字节|帕|比特|焦|伏)', 1e12],
    ['亿', 1e8],
    ['千万', 1e7],
    ['百万', 1e6],
    ['十万', 1e5],
    ['万', 1e4],
    ['千(?!米|克|瓦|兆|伏)', 1e3],
    ['百', 100],
    // Tenths: 三成.
    ['成(?!立|为|员|本|功|果|都|年|就|长|效)', 0.1],
  ],
  inWords,
  // biome-ignore format: a table
  many: [['(?:数|几|好几|上)十(?!年)', 10], ['(?:数|几|好几|上)百(?!年)|数以百计', 100], ['(?:数|几|好几|上)千(?!年)|数以千计', 1e3], ['(?:数|几|好几|上)万(?!年)|数以万计', 1e4], ['数以百万计', 1e6], ['数以千万计', 1e7], ['成百上千', 100, 1e3], ['成千上万', 1e3, 1e4], ['千百万', 1e6, 1e7], ['(?:数|几|上)亿|数以亿计', 1e8]],
  implied: [1, 2],
  describesBefore: true,
  ranges: ['至', '到', '或', '和', '与'],
  through: ['至', '到'],
  // biome-ignore format: a table
  dayAndNight: '24/7|全天候|(?:每天|全天)?24(?:个)?小时(?:全天候|不间断|营业|开放)|每周(?:7|七)天、?(?:每天)?24小时|昼夜|日夜|7[x×]24(?:小时)?|24[x×]7',
  beforeDecade: '(?:(?:20|21|二十|二十一|上|本)?世纪)?',
  afterDecade: ' ?年代',
  below: { before: '零下|负' },
};
