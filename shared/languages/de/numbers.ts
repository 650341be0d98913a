import type { NumberWords } from '../number-words.ts';

export const numbers: NumberWords = {
  multipliers: [
    ['milliarden?', 1e9],
    ['million(?:en)?', 1e6],
    ['tausend', 1e3],
  ],
  upToTwenty:
    'null eins zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn zwanzig',
  // biome-ignore format: a table
  others: { ein: 1, eine: 1, erste: 1, zweite: 2, dritte: 3, dreissig: 30, vierzig: 40, funfzig: 50, sechzig: 60, siebzig: 70, achtzig: 80, neunzig: 90, hundert: 100, tausend: 1000 },
};
