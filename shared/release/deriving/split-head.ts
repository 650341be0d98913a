import { fold } from '../../languages/fold.ts';
import { betweenLines, wordsSaid } from '../../languages/han.ts';
import { oneOf } from '../../languages/reading.ts';
import { type Block, escapeText, type Line, textOfBlock } from '../reading/block.ts';
import { isBesideLine } from './beside-text.ts';
import { hasAddress } from './contacts.ts';
import { readDateline } from './dateline.ts';
import { DEEPEST_LEAD, type Given, MOST_HEAD_LINES } from './document-parts.ts';
import { isDatelineAlone } from './find-lead.ts';
import { isDateLine, isEventBlock, isProse, runInParts, statusLine } from './furniture.ts';
import { looksLikeHeadline } from './looks-like-headline.ts';
import { saysOnlyWhen } from './publication-condition.ts';

/** Such a line ends a text no further up than this, in blocks. */
const LOWEST_NOTES = 4;

/** A line that was asked about and says nothing of its own but when the text may be published. */
const isEmbargoNote = ({ line, text }: Line, { embargoLines, today }: Given): boolean =>
  embargoLines.has(line) && (saysOnlyWhen(text) || isBesideLine(text, today)) && !readDateline(text, today)?.certain;

/** Such lines above the text, and those that end it. Whatever else speaks of an embargo is text, and text is never cut. */
export const embargoNotes = (blocks: readonly Block[], given: Given): ReadonlySet<Block> => {
  const isNote = ({ lines }: Block): boolean => lines.length > 0 && lines.every((line) => isEmbargoNote(line, given));
  const above = blocks.slice(0, DEEPEST_LEAD);
  const text = above.findIndex(
    (block) =>
      block.kind === 'paragraph' &&
      !isNote(block) &&
      (isProse(textOfBlock(block)) || readDateline(textOfBlock(block), given.today)),
  );
  const end = blocks.slice(Math.max(text, above.length === blocks.length ? 1 : 0, blocks.length - LOWEST_NOTES));
  return new Set(
    [...above.slice(0, text < 0 ? above.length - 1 : text), ...(text < 0 ? [] : end.filter(endsWithoutPoint))].filter(isNote),
  );
};

/** A sentence at the end may well be the last of the text. */
const endsWithoutPoint = (block: Block): boolean => !/[.!?…؟。！？]["'»”’)\]]*$/.test(textOfBlock(block));

/** The lines above a text stand for themselves, though a format may have run them into one paragraph, or into one line. */
export const splitHead = (document: readonly Block[], given: Given): Block[] =>
  withoutHeadTable(document.slice(0, DEEPEST_LEAD), given)
    .flatMap((block, index) => (index < MOST_HEAD_LINES && block.kind === 'paragraph' ? splitRunIns(block, given) : [block]))
    .flatMap((block) => (block.kind === 'paragraph' && block.lines.length > 1 ? splitParagraph(block.lines, given) : [block]))
    .concat(document.slice(DEEPEST_LEAD));

/** A table with more lines tells something, and does not only place it. */
const MOST_PLACED = 14;

/** A table above the text that holds its headline, beside letterhead and date, only places them on the paper: nothing else is one. */
const withoutHeadTable = (blocks: readonly Block[], { title, today }: Given): Block[] => {
  const text = blocks.findIndex(
    (block) => block.kind === 'paragraph' && (isProse(textOfBlock(block)) || readDateline(textOfBlock(block), today)?.certain),
  );
  const head = blocks.slice(0, Math.max(0, text));
  const isElsewhere =
    title !== undefined ||
    head.some(({ kind }) => kind === 'heading') ||
    head.some(
      (block) => block.kind === 'paragraph' && block.lines.some(({ strong, text: words }) => strong && looksLikeHeadline(words)),
    );
  const table = isElsewhere
    ? undefined
    : head.find(({ kind, lines }) => kind === 'table' && lines.length <= MOST_PLACED && lines.some(isHeadlineInCell));
  return blocks.flatMap((block): Block[] =>
    block === table ? block.lines.map((line) => ({ kind: 'paragraph', lines: [line] })) : [block],
  );
};

/** A line that could be a headline, and is marked or long for a cell. */
const isHeadlineInCell = ({ text, strong }: Line): boolean =>
  looksLikeHeadline(text) && !statusLine(text) && !isDateLine(text) && !hasAddress(text) && (strong || wordsSaid(text) >= 6);

/** Longer lines hold text, whose marks must not be cut through. */
const LONGEST_HEAD_LINE = 300;

/** Lines into which several were run are taken apart, where they are not marked-up text. */
const splitRunIns = (block: Block, { today }: Given): Block[] => {
  const blocks: Block[] = [];
  let together: Line[] | undefined;
  for (const [at, line] of block.lines.entries()) {
    const isText = line.text.length > LONGEST_HEAD_LINE && line.html !== escapeText(line.text);
    const parts = at >= MOST_HEAD_LINES || isText || readDateline(line.text, today)?.certain ? [] : runInParts(line.text);
    if (parts.length > 1) {
      for (const text of parts) blocks.push({ ...block, lines: [{ ...line, text, html: escapeText(text) }] });
      together = undefined;
    } else if (together) together.push(line);
    else {
      together = [line];
      blocks.push({ ...block, lines: together });
    }
  }
  return blocks;
};

const splitParagraph = (lines: readonly Line[], given: Given): Block[] => {
  if (isEventBlock(lines.map(({ text }) => text))) return [{ kind: 'paragraph', lines: [...lines] }];
  const first = lines.slice(0, MOST_HEAD_LINES);
  const opens = first.findIndex((_, at) => at > 0 && readDateline(textFrom(lines, at), given.today)?.certain);
  const isMark = ({ text }: Line): boolean =>
    statusLine(text) !== undefined || isDateLine(text) || isDatelineAlone(text, given.today);
  const standsAlone = first.map((line) => line.strong || isMark(line) || isEmbargoNote(line, given));
  const together = standsAlone.findIndex((alone) => !alone);
  // Short lines with a status or a date among them are a letterhead, and none of them goes on in the next.
  const letterhead = lines.length <= MOST_HEAD_LINES && first.some(isMark) && first.every(({ text }) => !isProse(text));
  const until = opens > 0 ? opens : letterhead || together < 0 ? first.length : together;
  const rest = lines.slice(until);
  const head = lines.slice(0, until).map((line, at): Block => {
    const goesOn = at > 0 && line.strong && lines[at - 1]?.strong;
    return { kind: 'paragraph', lines: [line], ...(goesOn && { goesOn }) };
  });
  return rest.length > 0 ? [...head, ...splitAtHardEnds(rest)] : head;
};

/** Short lines of plain text, each meant to end where it does, are no paragraph; one that stops half-way goes on in the next. */
const splitAtHardEnds = (lines: readonly Line[]): Block[] => {
  if (lines.length > 4 || isProse(textFrom(lines, 0)) || lines.some(({ text }) => hasAddress(text))) {
    return [{ kind: 'paragraph', lines: [...lines] }];
  }
  const blocks: Block[] = [];
  let open = false;
  for (const line of lines) {
    if (open) blocks.at(-1)?.lines.push(line);
    else blocks.push({ kind: 'paragraph', lines: [line] });
    open = !line.hard || isUnfinished(line.text);
  }
  return blocks;
};

/** A line that stops at a comma or a small word. */
const UNFINISHED = new RegExp(
  `[,،、:&–-]$|(?:\\s|(?<=\\p{Script=Han})(?=\\p{Script=Han}))${oneOf(({ page }) => page?.unfinished)}$`,
  'u',
);

export const isUnfinished = (text: string): boolean => UNFINISHED.test(fold(text));

const textFrom = (lines: readonly Line[], at: number): string =>
  lines
    .slice(at, at + MOST_HEAD_LINES)
    .map(({ text }) => text)
    .reduce((all, text) => (all === '' ? text : `${all}${betweenLines(all, text)}${text}`), '');
