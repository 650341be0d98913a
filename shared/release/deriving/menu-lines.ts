import { lengthSaid, wordsSaid } from '../../languages/han.ts';
import type { Block } from '../reading/block.ts';
import { hasAddress, isContactHeading } from './contacts.ts';
import { isDateLine, isMenuWord, isSiteLine } from './furniture.ts';
import { FEWEST_TELLING } from './headline-lines.ts';
import { looksLikeHeadline } from './looks-like-headline.ts';
import { startsContacts } from './starts-contacts.ts';

/** Fewer short lines in a row may be a letterhead. */
const FEWEST_ENTRIES = 4;

const LONGEST_ENTRY = 40;

/** The lines of a menu that was copied as text: short ones in a row, of which some are found in the menu of any site. */
export const menuIn = (blocks: readonly Block[], texts: readonly string[]): ReadonlySet<number> => {
  const menu = new Set<number>();
  const isEntry = (index: number): boolean => {
    const text = texts[index] ?? '';
    const block = blocks[index];
    return (
      block?.kind === 'paragraph' &&
      block.lines.length === 1 &&
      lengthSaid(text) <= LONGEST_ENTRY &&
      wordsSaid(text) <= FEWEST_TELLING &&
      !/[.!?؟:,،。！？：，]$/.test(text) &&
      // Short lines with an address among them are people.
      !hasAddress(text) &&
      !(isContactHeading(text) && startsContacts(blocks, index))
    );
  };
  const lineAt = (index: number): number => blocks[index]?.lines[0]?.line ?? 0;
  for (let from = 0; from < blocks.length; from += 1) {
    let to = from;
    while (isEntry(to) && (to === from || lineAt(to) - lineAt(to - 1) <= 2)) to += 1;
    const run = Array.from({ length: to - from }, (_, at) => from + at);
    const known = run.filter((index) => isMenuWord(texts[index] ?? '')).length;
    const isDense = run.every((index) => index === from || lineAt(index) - lineAt(index - 1) === 1);
    if (run.length >= FEWEST_ENTRIES && known >= (isDense ? 1 : 2)) {
      // A short line right above the text may be its headline.
      const isLast = !texts.slice(to).some((text) => looksLikeHeadline(text) && !isSiteLine(text) && !isDateLine(text));
      for (const index of run) if (!(isLast && index === to - 1)) menu.add(index);
    }
    from = Math.max(from, to - 1);
  }
  return menu;
};
