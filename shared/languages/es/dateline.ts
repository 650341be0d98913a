import type { DatelineWords } from '../dateline-words.ts';

export const dateline: DatelineWords = {
  notPlaces: 'hoy|nota|resumen|actualizacion',
  particles: 'de|del|la|el|los|las|y|e|al|en',
  beforeDate: 'el|al|en',
  joins: 'y',
};
