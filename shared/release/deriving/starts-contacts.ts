import { type Block, textOfBlock } from '../reading/block.ts';
import { hasAddress, isForEverybody } from './contacts.ts';
import { isProse } from './furniture.ts';

/** A contact heading heads contacts only if somebody's address is within reach of it. */
export const startsContacts = (blocks: readonly Block[], index: number): boolean => {
  const own = textOfBlock(blocks[index] as Block);
  if (isForEverybody(own)) return false;
  if (hasAddress(own)) return own.length < 700;
  if (own.length > 200) return false;
  for (const block of blocks.slice(index + 1, index + 9)) {
    const words = textOfBlock(block);
    if (hasAddress(words)) return true;
    if (isProse(words)) return false;
  }
  return false;
};
