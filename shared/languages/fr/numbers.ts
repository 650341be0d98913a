import type { NumberWords } from '../number-words.ts';

export const numbers: NumberWords = {
  multipliers: [
    ['milliards?', 1e9],
    ['millions?', 1e6],
    ['mille', 1e3],
  ],
  upToTwenty:
    'zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt',
  // biome-ignore format: a table
  others: { une: 1, premier: 1, premiere: 1, deuxieme: 2, seconde: 2, second: 2, troisieme: 3, douzaine: 12, trente: 30, quarante: 40, cinquante: 50, soixante: 60, 'soixante-dix': 70, 'quatre-vingts': 80, 'quatre-vingt-dix': 90, cent: 100, cents: 100, mille: 1000, million: 1e6, demi: 0.5, demie: 0.5 },
};
