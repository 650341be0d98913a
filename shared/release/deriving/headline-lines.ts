import { fold } from '../../languages/fold.ts';
import { lengthSaid, wordsSaid } from '../../languages/han.ts';
import { oneOf } from '../../languages/reading.ts';
import { type Block, textOfBlock } from '../reading/block.ts';
import { isDateLine, isShouted, isSiteLine, statusLine } from './furniture.ts';
import { SPACELESS } from './looks-like-headline.ts';
import { isUnfinished } from './split-head.ts';

/** Longer ones tell something. Words. */
const LONGEST_SLOGAN = 8;

/**
 * What an office says of itself stands right below its name, and the text has none of its words, while it has some of a line further
 * down: that is the headline.
 */
export const withoutSlogan = <Each extends Candidate & { heading: boolean }>(
  possible: readonly Each[],
  blocks: readonly Block[],
  { isOffice, below }: { isOffice: (text: string) => boolean; below: string },
): readonly Each[] => {
  const told = new Set(tellingWords(below));
  /** How many of its words the text has, in whatever form. */
  const again = ({ text }: Each): number => tellingWords(text).filter((word) => told.has(word)).length;
  const [first, ...others] = possible;
  const above = first && blocks[blocks.indexOf(first.block) - 1];
  const isSlogan =
    first !== undefined &&
    !first.heading &&
    above !== undefined &&
    isOffice(textOfBlock(above)) &&
    wordsSaid(first.text) <= LONGEST_SLOGAN &&
    !(others[0] && goesOn(first, others[0])) &&
    again(first) <= 1 &&
    others.some((other) => again(other) >= 2 && again(other) > again(first));
  return isSlogan ? others : possible;
};

/** Words of some length, folded: small ones are in every text. */
const tellingWords = (text: string): string[] => (fold(text).match(/[\p{L}\p{N}]{4,}/gu) ?? []).map((word) => word.slice(0, 4));

export type Candidate = { block: Block; text: string; strong: boolean };

/**
 * The heading that somebody marked as the headline: the only one of its level above the text. What lines look like is asked of those
 * that nobody marked, and of headings where there are several.
 */
export const markedHeadline = (blocks: readonly Block[]): Block | undefined => {
  const headings = blocks.filter(({ kind }) => kind === 'heading');
  const least = Math.min(...headings.map(({ level = 9 }) => level));
  const [first, second] = headings.filter(({ level = 9 }) => level === least);
  const text = first && !second ? textOfBlock(first) : '';
  const letters = lengthSaid(text.match(/\p{L}/gu)?.join('') ?? '');
  const isTold = letters >= 6 && (/\s/.test(text) || SPACELESS.test(text));
  return isTold && !statusLine(text) && !isSiteLine(text) && !isDateLine(text) && !/[:：]$/.test(text) ? first : undefined;
};

/** A letterhead stands above the last line that says what this is and has a headline below it; unless only what is above is marked. */
export const belowStatus = <Each extends Candidate>(
  possible: readonly Each[],
  parts: readonly Candidate[][],
): Each | undefined => {
  const later = parts.map((part) => possible.filter((each) => part.includes(each))).findLast(({ length }) => length > 0) ?? [];
  const isMarked = possible.some(({ strong }) => strong) && !later.some(({ strong }) => strong);
  const pool = later.length > 0 && !isMarked ? later : possible;
  return pool.find(({ strong }) => strong) ?? pool[0];
};

/** Of a page copied with its site, the lines next to the text that could be its headline: the last one, and the one right above it. */
export const nearest = <Each extends Candidate>(
  possible: readonly Each[],
  candidates: readonly Candidate[],
  parts: readonly number[],
): Each[] => {
  const [above, last] = possible.slice(-2);
  if (!above || !last) return [...possible];
  const at = candidates.indexOf(last);
  // Many short lines in one are a menu.
  const isNext = at - candidates.indexOf(above) === 1 && !parts.includes(at) && above.block.lines.length <= 2;
  return isNext ? [above, last] : [last];
};

/** Fewer words name a part of a site as often as they tell news. */
export const FEWEST_TELLING = 5;

/** Whether the second of two lines could be the headline as well: a subheadline is longer, below a headline that tells something. */
export const mayBeEither = (first: string, second: string): boolean =>
  wordsSaid(first) < FEWEST_TELLING || second.length <= first.length;

/** The name of whoever speaks stands above the text and as a name in it, word for word; a headline does not. */
export const isNamedBelow = (text: string, below: string): boolean => {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length < 2 || words.length > 8) return false;
  const named = new RegExp(`(?<![\\p{L}])${words.join('[^\\p{L}\\p{N}]+')}(?![\\p{L}])`, 'iu').exec(below)?.[0];
  return named !== undefined && (named.match(/\p{L}{4,}/gu) ?? []).every((word) => /^[\p{Lu}\p{Lo}]/u.test(word));
};

/** A headline is not cut into more lines than this. */
export const MOST_HEADLINE_LINES = 3;

/** A headline and the lines it was wrapped into. */
export const continued = <Each extends Candidate>(candidates: readonly Each[]): Each[] => {
  const end = candidates.findIndex((each, index) => index > 0 && !goesOn(candidates[index - 1] as Each, each));
  return candidates.slice(0, end < 0 ? candidates.length : end);
};

/** Words that join what is before them to what follows, also with a capital, as headlines have it. */
const JOINING = new RegExp(`^${oneOf(({ page }) => page?.joining)}\\s`, 'u');

/** Whether a line goes on in the next: it stops at a comma or a small word, the next begins with one, or both shout. */
export const goesOn = (line: Candidate, next: Candidate): boolean => {
  if (next.text === '' || next.text.length > 150 || line.text.length + next.text.length > 255) return false;
  const distance = (next.block.lines[0]?.line ?? 0) - (line.block.lines.at(-1)?.line ?? 0);
  if (isUnfinished(line.text) && !/[:：]$/.test(line.text) && distance <= 3) return true;
  if (next.block.goesOn && line.strong && next.strong && !/[.!?؟…:。！？：]$/.test(line.text)) return true;
  if (distance !== 1 || /[.!?؟…。！？]$/.test(line.text)) return false;
  if (isShouted(line.text) && isShouted(next.text)) return true;
  return line.strong === next.strong && (/^\p{Ll}/u.test(next.text) || (line.strong && JOINING.test(fold(next.text))));
};
