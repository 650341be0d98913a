import { allPacks } from './all-packs.ts';
import { languageFolders, packsOf } from './language-folders.ts';
import type { ReadingPack } from './reading-pack.ts';

const packs = allPacks(await packsOf<ReadingPack>(languageFolders.reading, (tag) => import(`./${tag}/reading.ts`)));

/** How texts are read, in all languages at once. */
export const { inAllLanguages, oneOf, oneWordOf, oneStartOf, oneAsWritten } = packs;

/** The tags of all languages of which something is read. */
export const readTags = packs.tags;

/** The words of one language; undefined for one that nobody taught us. */
export const readingOf = packs.packOf;
