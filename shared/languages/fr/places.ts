import type { PlaceWords } from '../place-words.ts';

export const places: PlaceWords = {
  leading: 'la|le|les|l|republique de|republique du',
  formal: '(?:republique|royaume|etat|sultanat|union)(?: [a-z]+){0,2} (?:de la |de l |du |des |de |d )',
  otherName: {
    before: 'nouve(?:au|lle)|lacs?|mont|golfe',
    beforeOf:
      'golfes?|baies?|mers?|lacs?|detroits?|canal|deltas?|fleuve|bassin|guerres?|bataille|rues?|places?|avenue|cap|cochons?|dindes?|marrons?|oeillets?|encre',
    of: 'de|du|des|d',
    behind: 'accords?',
  },
  oftenAnother: ['georgie'],
  alsoPersons: 'Maurice|Martinique',
  besideCountry: 'le|la|les|l|au|aux|en|et|de|du|des|d|dans|pour|a',
  joins: 'et|ou',
  elided: 'd|l',
  articlesInText: 'les?|la',
  shortNames: { RDC: 'CD', RCA: 'CF' },
};
