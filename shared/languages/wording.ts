import { allPacks } from './all-packs.ts';
import { languageFolders, packsOf } from './language-folders.ts';
import type { WordingPack } from './wording-pack.ts';

const packs = allPacks(await packsOf<WordingPack>(languageFolders.wording, (tag) => import(`./${tag}/wording.ts`)));

/** How sentences end and numbers are written, in all languages at once. */
export const { inAllLanguages, oneAsWritten } = packs;

/** The same in one language; undefined for one that nobody taught us. */
export const wordingOf = packs.packOf;
