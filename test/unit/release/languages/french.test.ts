import { expectLanguage } from './expect-language.ts';
import { documents, harmless, plain, wordings } from './french-documents.ts';

expectLanguage({ lang: 'fr', documents, wordings, harmless, plain });
