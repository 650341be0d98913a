import type { ContactWords } from '../contact-words.ts';

export const contacts: ContactWords = { headings: [], nameBeginnings: 'da|dos' };
