import type { NumberWords } from '../number-words.ts';

export const numbers: NumberWords = {
  // English is read on the short scale.
  multipliers: [
    ['thousand millions?|billions?|bn\\b', 1e9],
    ['millions?|mn\\b|m\\b', 1e6],
    ['thousand', 1e3],
    ['lakhs?', 1e5],
    ['crores?', 1e7],
  ],
  upToTwenty:
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
  // biome-ignore format: a table
  others: { first: 1, second: 2, third: 3, dozen: 12, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90, hundred: 100, thousand: 1000, million: 1e6, half: 0.5 },
};
