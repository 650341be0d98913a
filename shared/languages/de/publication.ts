import type { PublicationWords } from '../publication-words.ts';

export const publication: PublicationWords = {
  embargo: ['embargos?', 'sperrfrist'],
  asksToWait: [],
  bound: ['bis', 'nicht vor'],
  weakBound: ['ab'],
  vocabularyWords: 'sperrfrist bis uhr nicht vor ab freigabe gesperrt den',
  alsoSaidWords: 'veröffentlichen veröffentlichung veröffentlicht erst frei freigegeben vertraulich darf werden wird zur am um',
  publishingWords: 'veröffentlichen veröffentlichung veröffentlicht freigegeben vertraulich',
  publishingTooWords: 'frei gesperrt',
  negation: ['nicht'],
  untilTold: ['sp[ae]ter'],
  atOnce: ['sofort'],
  forbidding: ['nicht', 'verboten', 'gesperrt'],
  unfinished: [
    /(?<!\p{L})entwurf(?!\p{L})/u,
    /(?<!\p{L})vertraulich(?!\p{L})/u,
    /(?<!\p{L})nicht freigegeben(?!\p{L})/u,
    /(?<!\p{L})nur (?:zum|fur den) internen gebrauch(?!\p{L})/u,
  ],
  unfinishedWords: 'entwurf vertraulich nicht freigegeben nur internen gebrauch zum für den',
};
