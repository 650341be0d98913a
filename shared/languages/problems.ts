import type { ProblemSentences } from './desk-words.ts';
import { languageFolders, packOrEnglish, packsOf } from './language-folders.ts';

const packs = await packsOf<ProblemSentences>(languageFolders.desk, (tag) => import(`./${tag}/problems.ts`));

/** What cards say of problems, and what to do about them. A language without sentences of its own gets English. */
export const problemSentences = (lang: string): ProblemSentences => packOrEnglish(packs, lang);
