import type { SentenceWords } from '../sentence-words.ts';

export const sentences: SentenceWords = { neverEnds: 'Hr|Fr|z\\. ?B|Dr|Prof|St', beforeNumbers: 'Nr|Art|ca|Tel' };
