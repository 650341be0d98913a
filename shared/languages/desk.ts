import type { DeskPack } from './desk-pack.ts';
import type { DeskWords, ProblemSentences } from './desk-words.ts';
import { languageFolders, ofLanguage } from './language-folders.ts';

const packs: ReadonlyMap<string, DeskPack> = new Map(
  await Promise.all(
    languageFolders.desk.map(async (tag): Promise<[string, DeskPack]> => [tag, (await import(`./${tag}/desk.ts`)).default]),
  ),
);

/** Languages in which the desk is spoken to. */
export const deskLanguages: readonly string[] = [...packs.keys()];

/** A language without words of its own gets English. */
const packOf = (lang: string): DeskPack => ofLanguage(packs, lang) ?? (packs.get('en') as DeskPack);

/** What cards and pages for the desk say by themselves. */
export const deskWords = (lang: string): DeskWords => packOf(lang).words;

/** What cards say of problems, and what to do about them. */
export const problemSentences = (lang: string): ProblemSentences => packOf(lang).problems;
