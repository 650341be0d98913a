/** How an ordered list counts, as `type` of HTML's `ol` says: figures, letters or Roman numerals. */
export const counterTypes = ['1', 'a', 'A', 'i', 'I'] as const;
export type CounterType = (typeof counterTypes)[number];

const LETTERS = 26;
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** 1 is "a", 27 is "aa". */
const lettersOf = (count: number): string =>
  count <= 0 ? '' : lettersOf(Math.floor((count - 1) / LETTERS)) + String.fromCharCode(97 + ((count - 1) % LETTERS));

const romanOf = (count: number): string => {
  let rest = count;
  let roman = '';
  for (const [value, numeral] of ROMAN) {
    for (; rest >= value; rest -= value) roman += numeral;
  }
  return roman;
};

/** What a browser writes before an item of an ordered list: "4", "d", "iv". Where letters end, figures go on. */
export const counterOf =
  (type: string | undefined) =>
  (count: number): string => {
    const small = type?.toLowerCase();
    if ((small !== 'a' && small !== 'i') || count < 1 || count > 3999) return String(count);
    const written = small === 'a' ? lettersOf(count) : romanOf(count);
    return small === type ? written : written.toUpperCase();
  };
