import type { TimeWords } from '../time-words.ts';

export const time: TimeWords = {
  shortMonths: true,
  beforeDay: ['den'],
  dayEndings: ['\\.'],
  hourMarks: ['uhr'],
  zones: { mez: { minutes: 60, in: 'Europe/Berlin' }, mesz: { minutes: 120, in: 'Europe/Berlin' } },
  zonePlaces: { berlin: 'Europe/Berlin' },
  otherHour: ['oder'],
};
