// The smallest of eld's databases: of 301 paragraphs of real releases (en, fr, es, de) it told every one, as the two larger ones
// did. At 0.95 MB it is more than half of the function's code; infra/bundling.ts puts it into a file of its own.
import { eld } from 'eld/extrasmall';

/** What a text looks like: an ISO 639-1 code, and whether that is certain enough to contradict an editor. */
export interface DetectedLanguage {
  language: string;
  certain: boolean;
}

/** Fewer letters than this say nothing reliable. */
const SHORTEST = 60;
/** A headline alone is told right in 93 of 100 cases: too little to contradict anybody. */
const ENOUGH_TO_CONTRADICT = 200;
const READ = 3000;

/** The language of a text, by its first 3,000 characters; undefined when it is too short or like none. */
export const detectLanguage = (text: string): DetectedLanguage | undefined => {
  const sample = text.slice(0, READ);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < SHORTEST) return undefined;
  const result = eld.detect(sample);
  if (!result.language) return undefined;
  return { language: result.language, certain: letters >= ENOUGH_TO_CONTRADICT && result.isReliable() };
};

/** Languages so alike in writing that one is easily taken for another. */
const alike = [
  ['no', 'nb', 'nn', 'da'],
  ['hr', 'sr', 'bs', 'me', 'sh'],
  ['id', 'ms'],
  ['cs', 'sk'],
  ['tl', 'fil'],
  ['fa', 'prs'],
  ['gl', 'pt'],
];

/** Whether a declared tag and a detected code can be the same language. */
export const mayBeSameLanguage = (declared: string, detected: string): boolean => {
  const [base = declared] = declared.split('-');
  return base === detected || alike.some((group) => group.includes(base) && group.includes(detected));
};
