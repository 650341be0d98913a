import { spanish } from './es-documents.ts';
import { expectLanguage } from './expect-language.ts';

expectLanguage(spanish);
