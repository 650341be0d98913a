import { expectLanguage } from './expect-language.ts';
import { spanish } from './spanish-documents.ts';

expectLanguage(spanish);
