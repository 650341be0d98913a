import type { PublicationWords } from '../publication-words.ts';

export const publication: PublicationWords = {
  embargo: ['embargos?', 'embargad[oa]s?'],
  asksToWait: [],
  bound: ['antes', 'ate'],
  vocabularyWords: '',
  alsoSaidWords: 'não publicar divulgar publicação divulgação antes até',
  publishingWords: 'divulgação publicação',
  negation: ['nao'],
  forbidding: ['nao', 'proibid[oa]'],
  unfinished: [/(?<!\p{L})rascunho(?!\p{L})/u],
  unfinishedWords: 'rascunho',
};
