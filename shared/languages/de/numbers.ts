import type { NumberWords } from '../number-words.ts';

export const numbers: NumberWords = {
  // German is read on the long scale: "Billion" is a million millions.
  multipliers: [
    ['billion(?:en)?', 1e12],
    ['milliarden?|mrd', 1e9],
    ['million(?:en)?|mio', 1e6],
    ['tausend|tsd', 1e3],
  ],
  attached: [
    ['Mrd', 1e9],
    ['Mio', 1e6],
  ],
  upToTwenty:
    'null eins zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn zwanzig',
  // biome-ignore format: a table
  others: {
    ein: 1, eine: 1, einer: 1, einem: 1, einen: 1, eines: 1, zwo: 2, dreissig: 30, 'dreißig': 30, vierzig: 40, funfzig: 50, sechzig: 60, siebzig: 70, achtzig: 80, neunzig: 90, hundert: 100, tausend: 1000, million: 1e6,
  },
  groups: { dutzend: 12 },
  // biome-ignore format: a table
  many: [['dutzenden?', 10], ['hunderten?', 100], ['(?:aber)?tausenden?', 1e3], ['zehntausenden?', 1e4], ['hunderttausenden?', 1e5], ['abermillionen', 1e6]],
  // biome-ignore format: a table
  fractions: { halb: 0.5, halbe: 0.5, halben: 0.5, halfte: 0.5, anderthalb: 1.5, eineinhalb: 1.5, drittel: 1 / 3, viertel: 0.25, funftel: 0.2, sechstel: 1 / 6, achtel: 0.125, zehntel: 0.1 },
  // biome-ignore format: a table
  ordinals: {
    erste: 1, ersten: 1, erster: 1, zweite: 2, zweiten: 2, zweiter: 2, dritte: 3, dritten: 3, vierte: 4, vierten: 4, funfte: 5, funften: 5, sechste: 6, sechsten: 6, siebte: 7, siebten: 7, achte: 8, achten: 8, neunte: 9,
    neunten: 9, zehnte: 10, zehnten: 10, elfte: 11, elften: 11, zwolfte: 12, zwolften: 12, zwanzigste: 20, zwanzigsten: 20, hundertste: 100, hundertsten: 100, hundertster: 100, hundertstes: 100, tausendste: 1e3, tausendsten: 1e3, tausendster: 1e3, tausendstes: 1e3, millionste: 1e6, millionsten: 1e6, millionster: 1e6,
  },
  andHalf: ['einhalb'],
  joins: ['und'],
  unitsFirst: true,
  compounds: true,
  compoundEnds: '(?:jahrig|monatig|wochig|tagig|stundig|kopfig|stockig|teilig|sprachig)(?:e[mnrs]?)?',
  ranges: ['bis', 'oder', 'und'],
  through: ['bis'],
  // biome-ignore format: a table
  dayAndNight: '24/7|rund um die uhr|24 stunden (?:am|pro) tag(?:,? (?:und )?(?:(?:an )?(?:7|sieben) tagen?) (?:die|der|in der|pro) woche)?|tag und nacht|7 tage die woche',
  outOf: ['von', 'von je'],
  afterDecade: 'er(?:n)?(?:[ -]?jahren?)?',
  decades: {
    zwanziger: 20,
    dreissiger: 30,
    vierziger: 40,
    funfziger: 50,
    sechziger: 60,
    siebziger: 70,
    achtziger: 80,
    neunziger: 90,
  },
  below: { before: 'minus', behind: '(?:grad )?(?:celsius )?unter (?:null|dem gefrierpunkt)' },
};
