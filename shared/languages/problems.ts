import type { ProblemSentences } from './desk-words.ts';
import { languageFolders, ofLanguage } from './language-folders.ts';

const packs: ReadonlyMap<string, ProblemSentences> = new Map(
  await Promise.all(
    languageFolders.desk.map(
      async (tag): Promise<[string, ProblemSentences]> => [tag, (await import(`./${tag}/problems.ts`)).default],
    ),
  ),
);

/** What cards say of problems, and what to do about them. A language without sentences of its own gets English. */
export const problemSentences = (lang: string): ProblemSentences =>
  ofLanguage(packs, lang) ?? (packs.get('en') as ProblemSentences);
