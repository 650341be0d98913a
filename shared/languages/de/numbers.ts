import type { NumberWords } from '../number-words.ts';

export const numbers: NumberWords = {
  multipliers: [
    ['milliarden?|mrd', 1e9],
    ['million(?:en)?|mio', 1e6],
    ['tausend|tsd', 1e3],
  ],
  upToTwenty:
    'null eins zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn zwanzig',
  // biome-ignore format: a table
  others: { ein: 1, eine: 1, einer: 1, einem: 1, einen: 1, eines: 1, erste: 1, ersten: 1, zweite: 2, zweiten: 2, dritte: 3, dritten: 3, vierte: 4, vierten: 4, dutzend: 12, dreissig: 30, 'dreißig': 30, vierzig: 40, funfzig: 50, sechzig: 60, siebzig: 70, achtzig: 80, neunzig: 90, hundert: 100, einhundert: 100, zweihundert: 200, dreihundert: 300, funfhundert: 500, tausend: 1000, eintausend: 1000, zweitausend: 2000, dreitausend: 3000, zehntausend: 10000, million: 1e6, halb: 0.5, halbe: 0.5, halben: 0.5, anderthalb: 1.5 },
};
