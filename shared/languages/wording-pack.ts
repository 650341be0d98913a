import type { MeasureWords } from './measure-words.ts';
import type { NumberWords } from './number-words.ts';
import type { SentenceWords } from './sentence-words.ts';

/**
 * How sentences end, and how numbers and what they are numbers of are written, in one language: what is wanted of a text once it has been read, to give it to translators
 * sentence by sentence and to compare its figures. Apart from how texts are read, because functions need it that read none.
 */
export interface WordingPack {
  sentences?: SentenceWords;
  numbers?: NumberWords;
  measures?: MeasureWords;
}
