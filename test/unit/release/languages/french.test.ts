import { expectLanguage } from './expect-language.ts';
import { documents, harmless, plain, wordings } from './french-documents.ts';

expectLanguage({ lang: 'fr', headquarters: ['Geneva', 'New York'], documents, wordings, harmless, plain });
