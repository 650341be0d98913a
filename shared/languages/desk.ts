import type { DeskWords } from './desk-words.ts';
import { languageFolders, ofLanguage } from './language-folders.ts';

const packs: ReadonlyMap<string, DeskWords> = new Map(
  await Promise.all(
    languageFolders.desk.map(async (tag): Promise<[string, DeskWords]> => [tag, (await import(`./${tag}/desk.ts`)).default]),
  ),
);

/** Languages in which the desk is spoken to. */
export const deskLanguages: readonly string[] = [...packs.keys()];

/** What cards and pages for the desk say by themselves. A language without words of its own gets English. */
export const deskWords = (lang: string): DeskWords => ofLanguage(packs, lang) ?? (packs.get('en') as DeskWords);
