import { allPacks } from './all-packs.ts';
import type { CommandWords } from './command-words.ts';
import { languageFolders, packOrEnglish, packsOf } from './language-folders.ts';

const packs = await packsOf<CommandWords>(languageFolders.commands, (tag) => import(`./${tag}/commands.ts`));

/** Languages in which commands are given. */
export const commandLanguages: readonly string[] = [...packs.keys()];

/** What commands are given by in all languages: whoever works in one may write in another. */
export const allCommandWords: readonly CommandWords[] = [...packs.values()];

/** The words of a language; one without words of its own gets English. */
export const commandWords = (lang: string): CommandWords => packOrEnglish(packs, lang);

/** Alternatives of a pattern that all languages have together, as its source. */
export const { oneOf: anyCommandWord } = allPacks(packs);
