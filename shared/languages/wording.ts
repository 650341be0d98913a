import { allPacks } from './all-packs.ts';
import { languageFolders } from './language-folders.ts';
import type { WordingPack } from './wording-pack.ts';

const packs = allPacks<WordingPack>(
  new Map(
    await Promise.all(
      languageFolders.wording.map(
        async (tag): Promise<[string, WordingPack]> => [tag, (await import(`./${tag}/wording.ts`)).default],
      ),
    ),
  ),
);

/** How sentences end and numbers are written, in all languages at once. */
export const { inAllLanguages, oneAsWritten } = packs;

/** The same in one language; undefined for one that nobody taught us. */
export const wordingOf = packs.packOf;
