import type { PlaceWords } from '../place-words.ts';

export const places: PlaceWords = {
  leading: 'der|die|das|den|republik|der republik|die republik',
  formal: '(?:[a-z]+ ){0,2}(?:republik|konigreich|staat|sultanat|bund|union) ',
  otherName: {
    before: 'neu|neue|lac|golf|nordlich',
    beforeOf: 'golf|bucht|meer|strasse|krieg|schlacht',
    of: 'von|vor',
  },
  oftenAnother: ['georgien'],
  besideCountry:
    'der|die|das|den|dem|des|im|in|aus|nach|von|fur|mit|und|auch|wie|norden|suden|osten|westen|nord|sud|ost|west|nordost|nordwest|sudost|sudwest|regierung|hauptstadt|seit|zwischen|uber|gegen|bei|um|durch',
  joins: 'und|oder',
  articlesInText: 'der|das|den',
  shortNames: { USA: 'US', VAE: 'AE' },
};
