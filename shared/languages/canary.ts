import type { CanaryWords } from './canary-words.ts';
import { languageFolders, ofLanguage, packsOf } from './language-folders.ts';

const packs = await packsOf<CanaryWords>(languageFolders.canary, (tag) => import(`./${tag}/canary.ts`));

/** The text of a test release in a language (BCP 47); undefined for one that nobody wrote it in. */
export const canaryWords = (lang: string): CanaryWords | undefined => ofLanguage(packs, lang);
