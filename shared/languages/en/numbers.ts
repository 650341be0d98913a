import type { NumberWords } from '../number-words.ts';

export const numbers: NumberWords = {
  // English is read on the short scale.
  multipliers: [
    ['trillions?|tn\\b', 1e12],
    ['thousand millions?|billions?|bn\\b', 1e9],
    ['millions?|mn\\b|m\\b', 1e6],
    ['thousand', 1e3],
    ['hundred', 100],
    ['lakhs?', 1e5],
    ['crores?', 1e7],
  ],
  attached: [
    ['tn|trn|T', 1e12],
    ['bn|B', 1e9],
    ['mn|mln|m|M', 1e6],
    ['k|K', 1e3],
  ],
  upToTwenty:
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
  others: {
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
    hundred: 100,
    thousand: 1000,
    million: 1e6,
    nil: 0,
  },
  groups: { dozen: 12 },
  // biome-ignore format: a table
  many: [['tens|dozens', 10], ['hundreds', 100], ['thousands', 1e3]],
  // biome-ignore format: a table
  fractions: {
    half: 0.5, halves: 0.5, quarter: 0.25, quarters: 0.25, third: 1 / 3, thirds: 1 / 3, fifth: 0.2, fifths: 0.2, sixth: 1 / 6, sixths: 1 / 6, eighth: 0.125, eighths: 0.125, tenth: 0.1, tenths: 0.1,
  },
  // biome-ignore format: a table
  ordinals: {
    first: 1, second: 2, third: 3, fourth: 4, fifth: 5, sixth: 6, seventh: 7, eighth: 8, ninth: 9, tenth: 10, eleventh: 11, twelfth: 12, thirteenth: 13, fourteenth: 14, fifteenth: 15,
    sixteenth: 16, seventeenth: 17, eighteenth: 18, nineteenth: 19, twentieth: 20, thirtieth: 30, fortieth: 40, fiftieth: 50, sixtieth: 60, seventieth: 70, eightieth: 80, ninetieth: 90, hundredth: 100, thousandth: 1e3, millionth: 1e6,
  },
  andHalf: ['and a half'],
  joins: ['and'],
  joinsHundreds: true,
  ranges: ['to', 'or', 'and'],
  through: ['to', 'through'],
  // biome-ignore format: a table
  dayAndNight: '24/7|24 hours a day(?:,? (?:and )?(?:7|seven) days a week)?|(?:a)?round the clock|day and night',
  outOf: ['in', 'in every', 'out of', 'out of every', 'of every'],
  afterDecade: "'?s",
  decades: { twenties: 20, thirties: 30, forties: 40, fifties: 50, sixties: 60, seventies: 70, eighties: 80, nineties: 90 },
  below: { before: 'minus|negative', behind: '(?:degrees? )?(?:celsius )?below (?:zero|freezing)' },
};
