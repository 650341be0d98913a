import type { DeskWords, ProblemSentences } from './desk-words.ts';

/** What the desk sees in one language: report cards, the desk page, timelines, sheets for translators. */
export interface DeskPack {
  words: DeskWords;
  problems: ProblemSentences;
}
