import type { SentenceWords } from '../sentence-words.ts';

export const sentences: SentenceWords = {
  neverEnds: 'Dr|Drs|Prof|St|Ste|Gen|MM|Mme|Mmes|Mlle|Mlles|Mgr|Pr|Me|cf|p\\. ?ex|S\\.E|Av|Fr',
  beforeNumbers:
    'no|nos|nº|n|art|arts|Art|Arts|par|sect|Sect|ch|chap|p|pp|pag|vol|Vol|fig|Fig|tab|éd|tél|Tél|poste|ca|env|av|apr|janv|févr|juill?|déc|al',
  mayEnd: 'Cie|etc',
  starters:
    "Le|La|Les|L['’]\\p{L}+|Un|Une|Des|Il|Elle|Ils|Elles|On|Nous|Ce|Cette|Ces|Cet|C['’]\\p{L}+|Mais|Et|En|Dans|Selon|Pour|Depuis|Après",
};
