import type { DatelineWords } from '../dateline-words.ts';

export const dateline: DatelineWords = { particles: 'da|do' };
