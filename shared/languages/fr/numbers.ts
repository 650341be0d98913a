import type { NumberWords } from '../number-words.ts';

export const numbers: NumberWords = {
  // French is read on the long scale: "billion" is a million millions.
  multipliers: [
    ['trillions?', 1e18],
    ['billions?|milliers? de milliards', 1e12],
    ['milliards?|mds?\\b', 1e9],
    ['millions?|mio\\b', 1e6],
    ['mille', 1e3],
    ['cents?', 100],
  ],
  attached: [
    ['Mds?|MD|md', 1e9],
    ['M', 1e6],
    ['k|K', 1e3],
  ],
  upToTwenty:
    'zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt',
  // biome-ignore format: a table
  others: {
    une: 1, trente: 30, quarante: 40, cinquante: 50, soixante: 60, septante: 70, 'quatre vingt': 80, 'quatre vingts': 80, huitante: 80, octante: 80, nonante: 90, cent: 100, cents: 100, mille: 1000, million: 1e6,
  },
  // biome-ignore format: a table
  many: [['dizaines|douzaines', 10], ['centaines', 100], ['milliers', 1e3]],
  // biome-ignore format: a table
  groups: { dizaine: 10, dizaines: 10, douzaine: 12, douzaines: 12, quinzaine: 15, vingtaine: 20, trentaine: 30, quarantaine: 40, cinquantaine: 50, soixantaine: 60, centaine: 100, millier: 1000 },
  // biome-ignore format: a table
  fractions: {
    demi: 0.5, demie: 0.5, moitie: 0.5, quart: 0.25, quarts: 0.25, tiers: 1 / 3, cinquieme: 0.2, cinquiemes: 0.2, sixieme: 1 / 6, sixiemes: 1 / 6, huitieme: 0.125, huitiemes: 0.125, dixieme: 0.1, dixiemes: 0.1,
  },
  // biome-ignore format: a table
  ordinals: {
    premier: 1, premiere: 1, premiers: 1, premieres: 1, second: 2, seconde: 2, deuxieme: 2, troisieme: 3, quatrieme: 4, cinquieme: 5, sixieme: 6, septieme: 7, huitieme: 8, neuvieme: 9, dixieme: 10, onzieme: 11,
    douzieme: 12, treizieme: 13, quatorzieme: 14, quinzieme: 15, seizieme: 16, 'dix septieme': 17, 'dix huitieme': 18, 'dix neuvieme': 19, vingtieme: 20, unieme: 1, trentieme: 30, quarantieme: 40, cinquantieme: 50,
    soixantieme: 60, centieme: 100, millieme: 1e3, millionieme: 1e6,
  },
  andHalf: ['et demi', 'et demie'],
  joins: ['et'],
  ranges: ['a', 'ou', 'et'],
  through: ['a', 'au', 'aux'],
  // biome-ignore format: a table
  dayAndNight: '24/7|7 ?/ ?7(?: ?(?:j|jours))?(?:,| et)? 24 ?h? ?/ ?24(?: ?h)?|24 ?(?:h|heures?)? ?(?:/|sur) ?24(?: ?(?:h|heures))?(?:(?:,| et)? ?7 ?(?:j|jours)? ?(?:/|sur) ?7(?: ?j)?)?|(?:jour et nuit|nuit et jour)',
  outOf: ['sur'],
  beforeDecade: 'annees ',
  below: { before: 'moins(?! de)', behind: '(?:degres? )?(?:celsius )?(?:au-dessous|en dessous|au dessous) de zero' },
};
