import type { PlaceWords } from '../place-words.ts';

export const places: PlaceWords = {
  leading: 'the|republic of',
  formal: '(?:[a-z]+ ){0,2}(?:republic|kingdom|state|sultanate|union|federation) of (?:the )?(?!georgia)',
  otherName: {
    before: 'new|lakes?|mount|fort|port',
    beforeOf: 'gulf|bays?|seas?|straits?|isthmus|cape|coast|delta|basin|battle|war|streets?|duchy|avenue',
    of: 'of',
    behind:
      'deltas?|wars?|rivers?|basins?|canals?|seas?|straits?|gulfs?|bays?|lakes?|gates?|hats?|inks?|nuts?|pigs?|fowls?|worms?|peppers?|vultures?|dinners?|sandwich(?:es)?|soups?|breasts?|burgers?|cattle|cows?|syndrome|square|street|avenue|road|university|tech|bulldogs|protocol|convention|mountains?',
  },
  oftenAnother: ['georgia'],
  alsoPersons: 'Jordan|Chad|Georgia|Jersey|Israel|Kenya|India|Cuba|Malta',
  besideCountry:
    '(?:north|south|east|west|central)(?:ern)?|north-?(?:east|west)(?:ern)?|south-?(?:east|west)(?:ern)?|upper|lower|rural|mainland|greater|the|in|from|for|to|at|across|of|on|and|with|by|as|a|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december',
  joins: 'and|or|with',
  possessive: 's',
  articlesInText: 'the',
  shortNames: { US: 'US', USA: 'US', 'U.S': 'US', UK: 'GB', 'U.K': 'GB', DRC: 'CD', UAE: 'AE' },
  shortWords: ['US'],
};
