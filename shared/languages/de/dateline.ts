import type { DatelineWords } from '../dateline-words.ts';

export const dateline: DatelineWords = {
  notPlaces:
    'heute|aktuell|achtung|wichtig|hinweis|update|korrektur|berichtigung|eilmeldung|hintergrund|zusammenfassung|neu|exklusiv|kommentar',
  // "Frankfurt am Main", "Frankfurt an der Oder", "Neustadt in Holstein".
  particles: 'am|an|der|ob|bei|im|und|zu',
  beforeDate: 'den|am|vom',
  joins: 'und',
  zones: '(?:genfer|berliner|wiener|schweizer|mitteleuropaischer)? ?(?:orts)?zeit',
  wires: 'presseportal|(?<!\\p{L})ots|news aktuell',
  wireWords: 'presse|(?<!\\p{L})ots(?!\\p{L})|(?<!\\p{L})obs(?!\\p{L})',
};
