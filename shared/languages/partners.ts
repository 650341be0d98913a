import { languageFolders, packOrEnglish, packsOf } from './language-folders.ts';
import type { PartnerWords } from './partner-words.ts';

const packs = await packsOf<PartnerWords>(languageFolders.partners, (tag) => import(`./${tag}/partners.ts`));

/** Languages in which partners are spoken to. */
export const partnersLanguages: readonly string[] = [...packs.keys()];

/** What the directory of feeds says to partners. A language without words of its own gets English. */
export const partnerWords = (lang: string): PartnerWords => packOrEnglish(packs, lang);
