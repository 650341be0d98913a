import { describe, expect, it } from 'vitest';
import { fold } from '../../../shared/languages/fold.ts';
import { numbersInWords } from '../../../shared/release/wording/numbers-in-words.ts';
import { numbersAndOrders } from '../../../shared/release/wording/orders-of-numbers.ts';
import { quantitiesIn } from '../../../shared/translation/quantities.ts';

const THIRD = 1 / 3;

describe('a number in words', () => {
  it.each<[lang: string, text: string, ...values: number[]]>([
    ['en', 'two hundred and fifty-three thousand', 253_000],
    ['en', 'the twenty-first', 21],
    ['en', 'two dozen', 24],
    ['en', 'one and a half million', 1_500_000],
    ['en', 'half a million', 500_000],
    ['en', 'two million five hundred thousand and ninety-five', 2_500_095],
    ['en', 'five and six', 5, 6],
    ['en', 'thousands of people, many hundreds of them'],
    ['fr', 'quatre-vingt-dix-neuf', 99],
    ['fr', 'soixante et onze', 71],
    ['fr', 'deux cents soixante-dix-sept', 277],
    ['fr', 'deux millions et demi', 2_500_000],
    ['fr', 'les trois quarts', 0.75],
    ['es', 'veintitrés', 23],
    ['es', 'treinta y cinco mil', 35_000],
    ['es', 'doscientos cincuenta mil millones', 250_000_000_000],
    ['es', 'entre ochenta y noventa', 80, 90],
    ['es', 'dos terceras partes', 2 * THIRD],
    ['pt', 'duzentos e cinquenta e três mil', 253_000],
    ['de', 'zweihundertfünfzig', 250],
    ['de', 'fünfundzwanzig', 25],
    ['de', 'zwölfjährige Schülerin', 12],
    ['de', 'fünfundzwanzigjähriges', 25],
    ['de', 'anderthalb Millionen', 1_500_000],
    ['de', 'zweieinhalb Millionen', 2_500_000],
    ['de', 'zehntausendste', 10_000],
    ['fr', 'le millième', 1000],
    ['fr', 'dix millième', 10_000],
    ['ru', 'двадцатипятилетний', 25],
    ['ru', 'двадцати трёх тысячах', 23_000],
    ['ru', 'двести пятьдесят', 250],
    ['ru', 'два с половиной миллиона', 2_500_000],
    ['ar', 'خمسة وعشرون', 25],
    ['ar', 'اثنا عشر ألفًا', 12_000],
    ['ar', 'ثلاثة آلاف وخمسمئة', 3500],
    ['ar', 'ألفا معلم', 2000],
    ['ar', 'الخامسة عشرة', 15],
    ['zh', '三百二十个', 320],
    ['zh', '一点五亿', 150_000_000],
    ['zh', '三分之一', THIRD],
    ['zh', '百分之十五', 0.15],
    ['zh', '星期六,一些人一起'],
  ])('%s: %s', (lang, text, ...values) => {
    expect(numbersInWords(fold(text), lang).map(({ values: [value] }) => value)).toEqual(values);
  });
});

describe('the order of a number that nobody counted', () => {
  it.each<[lang: string, text: string, ...values: number[]]>([
    ['en', 'millions of people', 1e6],
    ['en', 'thousands or millions', 1e3, 1e6],
    ['en', 'tens of thousands', 1e4],
    ['fr', 'des centaines de milliers', 1e5],
    ['es', 'decenas de miles de millones', 1e10],
    ['pt', 'milhares', 1e3],
    ['de', 'Hunderttausende', 1e5],
    ['ru', 'десятки миллионов', 1e7],
    ['ar', 'عشرات الآلاف', 1e4],
    ['zh', '数百万人', 1e6],
    ['zh', '数十亿', 1e9],
    ['en', 'two million'],
    ['es', 'dos mil millones'],
    ['de', 'drei Millionen'],
    ['ru', 'две тысячи'],
    ['ar', 'ألفا معلم'],
    ['zh', '几十年'],
  ])('%s: %s', (lang, text, ...values) => {
    const orders = numbersAndOrders(fold(text), lang).filter(({ isOpen }) => isOpen);
    expect(orders.map(({ values: [value] }) => value)).toEqual(values);
  });
});

it('is not looked for in a word longer than any, nor its end twice', () => {
  expect(numbersInWords(`${'dreizehn'.repeat(7)}x ${'dreizehn'.repeat(100)}x`, 'de')).toEqual([]);
});

describe('a quantity', () => {
  it.each<[lang: string, text: string, ...said: string[]]>([
    ['en', 'between $2 and 3 million', '2 2000000 money dollar', '3000000 money dollar'],
    ['es', 'entre 2 y 3 millones de dólares', '2 2000000 money dollar', '3000000 money dollar'],
    ['fr', '3,4 Md€', '3400000000 money euro'],
    ['en', 'a 12,500 m2 warehouse', '12500 unit square-meter'],
    ['fr', '5 000 mètres carrés', '5000 unit square-meter'],
    ['ru', '320 тонн и 40 км', '320 unit tonne', '40 unit kilometer'],
    ['zh', '零下15摄氏度', 'below 15 unit celsius'],
    ['fr', 'moins 5 degrés', 'below 5 unit degree'],
    ['fr', 'moins de 5 degrés', '5 unit degree'],
    ['en', 'one in five', '0.2'],
    ['en', 'in the 1990s', '1990 90'],
    ['zh', '20世纪90年代', '90 1990 2090'],
    ['en', '2025/26', '2025', '26 1926 2026'],
    ['zh', '1亿2000万元', '120000000 money yuan'],
    ['ar', '٧٠ في المئة', '70 percent'],
    ['en', '¾ of them, 1½ hours', '0.75', '1.5 unit hour'],
    ['en', '5.24PHP', '5.24'],
    ['en', '500 mg or 5 ml', '500 unit milligram', '5 unit milliliter'],
    ['en', '50 pounds', '50 unit pound money pound'],
    ['ru', '500 г, в 2026 г.', '500 unit gram', '2026'],
    ['ru', 'от 5 до 10 градусов мороза', 'below 5 unit degree', 'below 10 unit degree'],
  ])('%s: %s', (lang, text, ...said) => {
    expect(
      quantitiesIn(text, lang).map(({ values, measures, isBelow }) =>
        [...(isBelow ? ['below'] : []), ...new Set(values), ...measures].join(' '),
      ),
    ).toEqual(said);
  });
});
