import { expectLanguage } from './expect-language.ts';
import { documents, harmless, plain, wordings } from './zh-documents.ts';

expectLanguage({ lang: 'zh', documents, wordings, harmless, plain });
