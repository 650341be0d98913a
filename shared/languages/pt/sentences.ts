import type { SentenceWords } from '../sentence-words.ts';

export const sentences: SentenceWords = {
  neverEnds:
    'Sr|Sra|Srs|Sras|Dr|Dra|Drs|Prof|Profa|Exmo|Exma|Exmos|Exmas|Eng|Engº|Engª|Arq|Av|Gen|Cel|Cap|Des|Min|D|V\\. ?Ex|p\\. ?ex|S\\.A|[Nn]\\.[oº]',
  beforeNumbers:
    'nº|n|no|núm|art|arts|Art|cap|p|pp|pág|págs|vol|Vol|fig|Fig|tel|Tel|ext|Ext|inc|jan|fev|abr|ago|set|out|nov|dez|v|ed',
  mayEnd: 'etc|Lda|Ltda|Cia|EUA|S\\.A',
  starters: 'O|Os|As|Um|Uma|No|Na|Nos|Nas|Segundo|A|Em|Para|Mas|Este|Esta|Já|Ao|De|Com',
};
