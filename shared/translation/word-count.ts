import { plainText } from '../release/wording/inline.ts';
import type { Group } from '../release/wording/segments.ts';
import { type Memory, noMemory } from './memory.ts';

const counters = new Map<string, Intl.Segmenter>();

const partsOf = (text: string, lang: string): Intl.SegmentData[] => {
  const counter = counters.get(lang) ?? new Intl.Segmenter(lang, { granularity: 'word' });
  counters.set(lang, counter);
  return [...counter.segment(text)];
};

const wordsIn = (text: string, lang: string): number => partsOf(text, lang).filter(({ isWordLike }) => isWordLike).length;

/** The words and signs of a text, in their order. */
export const tokensIn = (text: string, lang: string): string[] =>
  partsOf(text, lang)
    .map(({ segment }) => segment)
    .filter((segment) => /\S/.test(segment));

/**
 * How much a job is: words to translate, and words that are filled in, because the memory has them or because they came back
 * already. What is the same everywhere does not count.
 */
export const wordCount = (
  { groups, memory, drafts = noMemory }: { groups: readonly Group[]; memory: Memory; drafts?: Memory | undefined },
  lang: string,
): { asked: number; reused: number } => {
  const count = { asked: 0, reused: 0 };
  for (const segment of groups.flatMap(({ segments }) => segments))
    if (!segment.fixed)
      count[(memory(segment) ?? drafts(segment)) ? 'reused' : 'asked'] += wordsIn(plainText(segment.source), lang);
  return count;
};
