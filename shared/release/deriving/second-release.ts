import { cutTo } from '../cut-text.ts';
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
  const written = blocks.filter(({ lines }) => lines.length > 0);
  const begins = written.flatMap((block, index) => (mayBegin(block) ? [index] : []));
  // Hardly any file has such a line, and datelines are dear to look for.
  if (begins.length === 0) return [];
  const opens = (block: Block): boolean =>
    block.kind === 'paragraph' && isProse(textOfBlock(block)) && readDateline(textOfBlock(block), today) !== undefined;
  const first = written.findIndex(opens);
  if (first < 0) return [];
  const at = begins.find((index) => index > first && written.slice(index + 1, index + 1 + NEAR).some(opens));
  const [mark, next] = at === undefined ? [] : written.slice(at, at + 2);
  const line = mark?.lines[0]?.line;
  return line === undefined || !next
    ? []
    : [{ code: 'second-release', weight: 'question', line, params: { text: cutTo(textOfBlock(next), 200) } }];
};

/** Whether a block ends a release, or stands above one. */
const mayBegin = ({ kind, level, lines }: Block): boolean =>
  (kind === 'heading' && level === 1) || lines.some(({ text }) => isEndMark(text) || statusLine(text) !== undefined);
