import type { DatelineWords } from '../dateline-words.ts';

export const dateline: DatelineWords = {
  notPlaces: "aujourd'hui|mise a jour|attention|rappel|resume",
  particles: 'de|du|des|la|le|les|et|sur|en|d|l',
  beforeDate: 'le',
  joins: 'et',
};
