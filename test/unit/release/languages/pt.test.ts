import { expectLanguage } from './expect-language.ts';
import { portuguese } from './pt-documents.ts';

expectLanguage(portuguese);
