import type { AlertMailWords } from './alert-mail-words.ts';
import { languageFolders, packOrEnglish, packsOf } from './language-folders.ts';
import type { SearchWords } from './page-search-words.ts';
import type { ReaderWords } from './reader-words.ts';
import type { ReadersPack } from './readers-pack.ts';

const packs = await packsOf<ReadersPack>(languageFolders.readers, (tag) => import(`./${tag}/readers.ts`));

/** Languages in which readers are spoken to. */
export const readersLanguages: readonly string[] = [...packs.keys()];

/** A language without words of its own gets English. */
const packOf = (lang: string): ReadersPack => packOrEnglish(packs, lang);

/** What pages and feeds say. */
export const readerWords = (lang: string): ReaderWords => packOf(lang).pages;

/** What the page says on which people search. */
export const searchWords = (lang: string): SearchWords => packOf(lang).search;

/** What mails say beyond what pages say. */
export const mailWords = (lang: string): AlertMailWords => packOf(lang).mails;
