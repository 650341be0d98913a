import { readFileSync } from 'node:fs';
import { foldDecisions, isOfTheLog, nameOfRow } from '../../shared/editorial/fold-log.ts';
import { Newsroom } from '../../shared/newsroom/newsroom.ts';
import { type Life, START, textOf } from './life.ts';
import { type NewsroomInMemory, type NewsroomOptions, openNewsroomInMemory } from './newsroom-in-memory.ts';
import { promises } from './promises.ts';

export const newsroom = Newsroom.parse({ ...JSON.parse(readFileSync('newsroom.json', 'utf8')), languages: ['en', 'fr', 'es'] });

/** Longer than anything in a life waits for its time, or for a file that does not come. */
const LONG = 3 * 3_600_000;

/** Plays a life to its end, and says which promises were broken. */
export const play = async ({ moves, chaos }: Life, options: Pick<NewsroomOptions, 'called'> = {}) => {
  const kept = promises(newsroom);
  const desk = openNewsroomInMemory({
    newsroom,
    at: START,
    chaos,
    decided: kept.decided,
    taken: kept.taken,
    read: kept.read,
    ...options,
  });
  for (const move of moves) {
    if (move.kind === 'wait') await desk.advance(move.seconds * 1000);
    else {
      kept.dropped(await desk.drop(move.path, textOf(move)), move);
      await desk.advance(1000);
    }
  }
  await desk.advance(LONG);
  const broken = kept.atRest(desk);
  // Both pass: others were first, or the words of a version are not there yet because whoever was to keep them died on the way.
  for (const { body, error } of desk.failures)
    if (!/others kept|is not in the archive yet/.test(String(error)))
      broken.push(`${body} failed: ${(error as Error).stack?.slice(0, 300)}`);
  return { desk, broken };
};

/** Rows that the decision log does not come to. */
export const unlike = ({ decisions, rows }: NewsroomInMemory): string[] => {
  const { rows: folded, missing } = foldDecisions([...decisions].reverse());
  const kept = rows.rows().filter((row) => isOfTheLog(row as never));
  const plain = (row: object | undefined): string =>
    JSON.stringify(
      Object.entries(row ?? {})
        .filter(([name, value]) => value !== undefined && name !== 'public' && name !== 'siblings')
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  const apart = kept.filter((row) => plain(folded.get(nameOfRow(row as never))) !== plain(row));
  return [
    ...missing.map(({ release, revision }) => `revision ${revision} of ${release} is missing`),
    ...apart.map((row) => `a rebuild differs in ${row.pk} ${row.sk}`),
    ...(folded.size === kept.length ? [] : [`a rebuild has ${folded.size} rows for ${kept.length}`]),
  ];
};
