import type { Problem } from '../problem.ts';
import { type Block, textOfBlock } from '../reading/block.ts';
import { readDateline } from './dateline.ts';
import { isEndMark, isProse, statusLine } from './furniture.ts';

/** How far below an end mark, a status line or a headline the text of a release begins, in blocks. */
const NEAR = 8;

/**
 * The line where a second release seems to begin in the same file: below an end mark, a status line ("FOR IMMEDIATE RELEASE") or a
 * headline of the first rank stands a paragraph with a dateline, and another such text stands above. Round-ups with a place to a
 * paragraph have none of these between them.
 */
export const secondReleaseQuestion = (blocks: readonly Block[], today: string): Problem[] => {
  const lines = blocks.flatMap((block) => {
    const text = textOfBlock(block);
    const { line } = block.lines[0] ?? {};
    const opens = block.kind === 'paragraph' && isProse(text) && readDateline(text, today) !== undefined;
    const parts = block.lines.map((each) => each.text);
    const begins =
      (block.kind === 'heading' && block.level === 1) || parts.some((part) => isEndMark(part) || statusLine(part) !== undefined);
    return line === undefined ? [] : [{ line, text, opens, begins }];
  });
  const first = lines.findIndex(({ opens }) => opens);
  if (first < 0) return [];
  for (const [index, { begins, line, text }] of lines.entries()) {
    if (index <= first || !begins) continue;
    const below = lines.slice(index + 1, index + 1 + NEAR);
    if (!below.some(({ opens }) => opens)) continue;
    const next = below[0]?.text ?? text;
    return [{ code: 'second-release', weight: 'question', line, params: { text: next.slice(0, 200) } }];
  }
  return [];
};
