import type { Problem } from '../problem.ts';
import { type Block, type Line, textOfBlock } from '../reading/block.ts';
import { dayIn } from '../reading/calendar.ts';
import type { SourceLine } from '../reading/source-text.ts';
import { readDateline } from './dateline.ts';
import { embargoMeant } from './embargo-line.ts';
import { isProse } from './furniture.ts';
import { asksSomething, asksToWait, namesTimeToCome, opensUnfinished, saysUnfinished } from './publication-condition.ts';

/** What stands above a text is looked for in so many blocks, and below it in so many. */
const HIGHEST = 60;
const LOWEST = 4;
const MOST_QUESTIONS = 20;

interface Beside {
  line: number;
  text: string;
}

/**
 * Lines that stand by themselves above or below a text and ask to wait, or say that it is not finished or not for everybody:
 * questions for the desk. `seen` are all lines a person would see; those behind the last block (the header of a page of Word, the
 * subject of a mail) stand beside the text, too. `asked` are texts of lines that were asked about already.
 */
export const besideQuestions = (
  { blocks, seen }: { blocks: readonly Block[]; seen: readonly SourceLine[] },
  asked: ReadonlySet<string>,
  when: { eventTime: string; timeZone: string },
): Problem[] => {
  const today = dayIn(when.timeZone, new Date(when.eventTime));
  const last = blocks.at(-1)?.lines.at(-1)?.line ?? 0;
  const behind = seen.filter(({ line, text }) => line > last && text.trim() !== '').map(({ line, text }) => ({ line, text }));
  const edges = [...edgeLines(blocks, today), ...behind];
  const standing = blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'heading').flatMap(linesAlone);
  const questions: Problem[] = [];
  const known = new Set(asked);
  const ask = (question: Problem): void => {
    if (known.has(question.excerpt ?? '') || questions.length >= MOST_QUESTIONS) return;
    known.add(question.excerpt ?? '');
    questions.push(question);
  };
  for (const each of edges) {
    const isOpen = saysUnfinished(each.text) && !namesTimeToCome(each.text, today);
    if (isOpen || opensUnfinished(each.text)) ask(questionAbout('draft-line', each));
  }
  for (const each of [...standing, ...behind]) {
    if (asksToWait(each.text, today)) ask(questionAbout('embargo-line', each, embargoMeant(each.text, when)));
  }
  return questions;
};

const questionAbout = (
  code: 'embargo-line' | 'draft-line',
  { line, text }: Beside,
  meant: ReturnType<typeof embargoMeant> = {},
): Problem => {
  const excerpt = text.slice(0, 200);
  return { code, weight: 'question', line, excerpt, params: { text: excerpt, ...meant } };
};

/**
 * Lines above a headline that are neither letterhead nor contact nor anything else a release begins with, and forbid something or
 * name a time to come: asked about in any words. `asked` are numbers of lines that were asked about already.
 */
export const aboveQuestions = (
  above: readonly Line[],
  asked: ReadonlySet<number>,
  when: { eventTime: string; timeZone: string },
): Problem[] => {
  const today = dayIn(when.timeZone, new Date(when.eventTime));
  return above
    .filter(({ line, text }) => !asked.has(line) && asksSomething(text, today))
    .slice(0, MOST_QUESTIONS)
    .map((line) => questionAbout('embargo-line', line, embargoMeant(line.text, when)));
};

/** Whether a line was asked about by what it says alone, and is no part of the text. */
export const isBesideLine = (text: string, today: string): boolean => asksToWait(text, today) || saysUnfinished(text);

/** The lines of a block that end where they are meant to; else the block is one line. */
const linesAlone = (block: Block): Beside[] => {
  const place = (line: Line): Beside => ({ line: line.line, text: line.text });
  const [first] = block.lines;
  if (!first) return [];
  if (block.lines.every(({ hard }, index) => hard || index === block.lines.length - 1)) return block.lines.map(place);
  return [{ line: first.line, text: textOfBlock(block) }];
};

const edgeLines = (blocks: readonly Block[], today: string): Beside[] => {
  const text = blocks.slice(0, HIGHEST).findIndex((block) => {
    const words = textOfBlock(block);
    return block.kind !== 'heading' && (isProse(words) || readDateline(words, today) !== undefined);
  });
  const above = blocks.slice(0, text < 0 ? 3 : text);
  const below = blocks.slice(Math.max(above.length, blocks.length - LOWEST));
  return [...above, ...below].filter(({ kind }) => kind === 'paragraph' || kind === 'heading').flatMap(linesAlone);
};
