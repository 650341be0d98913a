import { documents, harmless, plain, wordings } from './chinese-documents.ts';
import { expectLanguage } from './expect-language.ts';

expectLanguage({ lang: 'zh', headquarters: ['Geneva', 'New York'], documents, wordings, harmless, plain });
