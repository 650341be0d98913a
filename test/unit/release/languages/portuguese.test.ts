import { expectLanguage } from './expect-language.ts';
import { portuguese } from './portuguese-documents.ts';

expectLanguage(portuguese);
