import { plainText } from '../release/wording/inline.ts';
import type { Group } from '../release/wording/segments.ts';
import type { Memory } from './memory.ts';

const counters = new Map<string, Intl.Segmenter>();

const wordsIn = (text: string, lang: string): number => {
  const counter = counters.get(lang) ?? new Intl.Segmenter(lang, { granularity: 'word' });
  counters.set(lang, counter);
  return [...counter.segment(text)].filter(({ isWordLike }) => isWordLike).length;
};

/** How much a job is: words to translate, and words that the memory has already. What is the same everywhere does not count. */
export const wordCount = (
  { groups, memory }: { groups: readonly Group[]; memory: Memory },
  lang: string,
): { asked: number; reused: number } => {
  const count = { asked: 0, reused: 0 };
  for (const segment of groups.flatMap(({ segments }) => segments))
    if (!segment.fixed) count[memory(segment) ? 'reused' : 'asked'] += wordsIn(plainText(segment.source), lang);
  return count;
};
