import { allPacks } from './all-packs.ts';
import { languageFolders } from './language-folders.ts';
import type { ReadingPack } from './reading-pack.ts';

const packs = allPacks<ReadingPack>(
  new Map(
    await Promise.all(
      languageFolders.reading.map(
        async (tag): Promise<[string, ReadingPack]> => [tag, (await import(`./${tag}/reading.ts`)).default],
      ),
    ),
  ),
);

/** How texts are read, in all languages at once. */
export const { inAllLanguages, alternatives, wordAlternatives, partsInAll, oneOf, oneWordOf, oneStartOf, oneAsWritten } = packs;

/** The tags of all languages of which something is read. */
export const readTags = packs.tags;
