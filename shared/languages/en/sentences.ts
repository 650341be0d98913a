import type { SentenceWords } from '../sentence-words.ts';

export const sentences: SentenceWords = {
  neverEnds: 'Mr|Mrs|Ms|Messrs|Dr|Drs|Prof|St|Gen|Col|Capt|Cdr|Lt|Sgt|Rev|Hon|Sen|Rep|Gov|Pres|vs|cf|e\\.g|i\\.e|H\\.E|Eng',
  beforeNumbers:
    'No|Nos|no|nos|n|art|arts|Art|Arts|par|para|sect|Sect|ch|chap|p|pp|vol|Vol|fig|Fig|figs|ed|al|tel|Tel|ext|Ext|ca|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|v|ver',
  mayEnd: 'Inc|Ltd|Co|Corp|Bros|Jr|Ph\\.D|etc',
  starters:
    'The|It|Its|This|That|These|Those|There|In|He|His|She|Her|They|Their|We|Our|You|I|But|And|A|An|On|At|As|For|If|When|While|After|Since',
};
