import type { SentenceWords } from '../sentence-words.ts';

export const sentences: SentenceWords = {
  neverEnds: 'Dr|Prof|Gen|Sr|Sra|Sres|Sras|Srta|Dra|Dña|Ud|Uds|Lic|Ing|Gral|Excmo|Excma|Av|Avda|p\\. ?ej|por ej|S\\.E',
  beforeNumbers:
    'Nr|no|nº|n|núm|num|art|arts|Art|Arts|cap|p|pp|pág|págs|pag|vol|Vol|fig|Fig|ed|tel|Tel|ext|Ext|ene|abr|ago|dic|v',
  mayEnd: 'EE\\.[ \\u00a0\\u202f]?UU|RR\\.[ \\u00a0\\u202f]?HH|FF\\.[ \\u00a0\\u202f]?AA|Cía|etc',
  starters: 'El|La|Los|Las|Un|Una|Unos|Esta|Este|Estos|Estas|Según|Desde|Pero|Para|En',
};
