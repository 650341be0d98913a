import { documents, harmless, plain, wordings } from './chinese-documents.ts';
import { expectLanguage } from './expect-language.ts';

expectLanguage({ lang: 'zh', documents, headquarters: ['Geneva', 'New York'], wordings, harmless, plain });
