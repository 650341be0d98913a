import type { ContactWords } from '../contact-words.ts';

export const contacts: ContactWords = {
  headings: ['(?:pressekontakt|kontakt|ansprechpartner|fur weitere informationen|weitere informationen)(?!\\p{L})'],
};
