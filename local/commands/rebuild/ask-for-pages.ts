import * as z from 'zod';
import { sendAllTo } from '../../../shared/aws/queue.ts';
import { readRow } from '../../../shared/aws/table.ts';
import { type Folded, nameOfRow } from '../../../shared/editorial/fold-log.ts';
import type { PagesMessage } from '../../../shared/editorial/messages.ts';
import { EditionRow, FeedEntryRow, feedOfEntry, type Live, type RowKey, rowKeys } from '../../../shared/editorial/rows.ts';
import type { Stack } from './stack.ts';
import { untilAll, type Waiting } from './until.ts';

/** An edition that readers have, or had. */
export interface EditionToAskFor {
  release: string;
  lang: string;
  revision: number;
  path: string;
  state: Live['state'];
  /** Rows that say so once its page can be read. */
  marks: RowKey[];
}

export const publicEditions = ({ rows }: Folded): EditionToAskFor[] => {
  const editions = new Map<string, EditionToAskFor>();
  for (const row of rows.values()) {
    if (!row.pk.startsWith('R#') || !row.sk.startsWith('E#')) continue;
    const { release, lang, revision, live } = EditionRow.parse(row);
    if (!live) continue;
    const marks = [rowKeys.publicPage(release, lang)];
    editions.set(`${release} ${lang}`, { release, lang, revision, path: live.facts.path, state: live.state, marks });
  }
  for (const { pk, sk, ...row } of rows.values()) {
    if (feedOfEntry({ pk, sk }) === undefined) continue;
    const { entry } = FeedEntryRow.parse(row);
    editions.get(`${entry.release} ${entry.lang}`)?.marks.push({ pk, sk });
  }
  return [...editions.values()];
};

const Marked = z.looseObject({ public: z.int().optional() });

/**
 * Has the page of every edition written as the table has it, and tells nobody. Waits for those that are not marked as readable,
 * because feeds show no others. Pages link to each other only once they can be read: where a release had more than one to write,
 * all of them are asked for once more. Answers the addresses of pages that did not come about.
 */
export const askForPages = async (
  stack: Stack,
  editions: readonly EditionToAskFor[],
  marked: ReadonlySet<string>,
  waiting: Waiting,
): Promise<string[]> => {
  const sendPages = sendAllTo<PagesMessage>(stack.sqs, stack.pages);
  const ask = (of: readonly EditionToAskFor[], more: Pick<PagesMessage, 'relinked'> = {}): Promise<void> =>
    sendPages(of.map(({ release, lang, revision }) => ({ release, lang, revision, tell: false, ...more })));
  await ask(editions);

  // The marks of an edition are set in one transaction: one of those it lacks stands for all.
  const unmarked = editions.flatMap((edition) => {
    const lacks = edition.marks.find((key) => !marked.has(nameOfRow(key)));
    return lacks ? [{ edition, lacks }] : [];
  });
  const late = await untilAll(
    unmarked,
    async ({ lacks }) => {
      const row = await readRow(stack.table, Marked, lacks);
      // An entry that is gone has been moved to other feeds since, by a decision that looks after its page itself.
      return feedOfEntry(lacks) !== undefined ? row === undefined || row.public !== undefined : row !== undefined;
    },
    waiting,
  );

  const written = new Map<string, number>();
  for (const { edition } of unmarked) written.set(edition.release, (written.get(edition.release) ?? 0) + 1);
  const again = editions.filter(({ release, state }) => (written.get(release) ?? 0) > 1 && state !== 'killed');
  // Their feeds are built meanwhile, and may have read of them before.
  await ask(again, { relinked: true });
  return late.map(({ edition }) => `/${edition.path}/`);
};
