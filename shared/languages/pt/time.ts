import type { TimeWords } from '../time-words.ts';

export const time: TimeWords = {
  shortMonths: true,
  beforeMonth: ['de '],
  beforeYear: ['de '],
  zonePlaces: { lisboa: 'Europe/Lisbon' },
};
