import type { DatelineWords } from '../dateline-words.ts';

export const dateline: DatelineWords = {
  particles: 'am',
  beforeDate: 'den',
  wires: 'presseportal',
  wireWords: 'presse',
};
