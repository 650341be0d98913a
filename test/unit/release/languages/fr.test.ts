import { expectLanguage } from './expect-language.ts';
import { documents, harmless, plain, wordings } from './fr-documents.ts';

expectLanguage({ lang: 'fr', documents, wordings, harmless, plain });
