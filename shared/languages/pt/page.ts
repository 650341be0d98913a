import type { PageWords } from '../page-words.ts';

export const page: PageWords = {
  statusLines: ['comunicado de imprensa'],
};
