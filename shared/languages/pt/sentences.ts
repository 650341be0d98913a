import type { SentenceWords } from '../sentence-words.ts';

export const sentences: SentenceWords = {
  neverEnds: 'Sr|Sra|Dr|Dra|Exmo|Exma|Eng|Av',
  beforeNumbers: 'nº|n|art|pág|págs|vol|fig|tel|abr|ago',
  starters: 'O|Os|As|Um|Uma|No|Na|Segundo|A|Em|Para',
};
