import type { PageWords } from '../page-words.ts';

export const page: PageWords = {
  endMarks: ['ende'],
  statusLines: ['pressemitteilung', 'medienmitteilung'],
  aboutInHeading: ['über'],
};
