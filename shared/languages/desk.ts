import type { DeskWords } from './desk-words.ts';
import { languageFolders, packOrEnglish, packsOf } from './language-folders.ts';

const packs = await packsOf<DeskWords>(languageFolders.desk, (tag) => import(`./${tag}/desk.ts`));

/** Languages in which the desk is spoken to. */
export const deskLanguages: readonly string[] = [...packs.keys()];

/** What cards and pages for the desk say by themselves. A language without words of its own gets English. */
export const deskWords = (lang: string): DeskWords => packOrEnglish(packs, lang);
