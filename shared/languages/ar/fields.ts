import type { FieldWords } from '../field-words.ts';

export const fields: FieldWords = {
  embargo: ['حظر', 'محظور'],
  publication: ['نشر', 'تعليق', 'موعد'],

  yes: ['نعم'],
  no: ['لا'],
  noEmbargo: ['لا', 'فوري'],
  types: {
    release: ['بيان صحفي'],
    statement: ['بيان'],
  },
};
