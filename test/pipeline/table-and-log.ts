import { expect } from 'vitest';
import type { Embedded } from '../../local/newsroom/embedded.ts';
import type { StoredRow } from '../../shared/editorial/change.ts';
import { Decision } from '../../shared/editorial/decision.ts';
import { foldDecisions, isOfTheLog, nameOfRow } from '../../shared/editorial/fold-log.ts';

/** Marks that functions set when work is done, and that a rebuild sets anew. */
const withoutMarks = ({ public: _public, siblings: _siblings, outbox: _outbox, ...row }: StoredRow): unknown =>
  JSON.parse(JSON.stringify(row));

const byName = (rows: Iterable<StoredRow>): Record<string, unknown> =>
  Object.fromEntries([...rows].map((row) => [nameOfRow(row), withoutMarks(row)] as const).sort(([a], [b]) => (a < b ? -1 : 1)));

/** What the newsroom table says, and what the decision log comes to: they are the same, or something is decided outside the log. */
export const tableAndLog = async (run: Embedded): Promise<{ table: Record<string, unknown>; log: Record<string, unknown> }> => {
  const { archive, table } = run.landmarks;
  const decisions = run.account.s3
    .list(archive, 'decisions/')
    .map(({ key }) => Decision.parse(JSON.parse(String(run.account.s3.get(archive, key)?.bytes))));
  const rows = (await run.account.dynamodb.scan(table)) as unknown as StoredRow[];
  return { table: byName(rows.filter(isOfTheLog)), log: byName([...foldDecisions(decisions).rows.values()].filter(isOfTheLog)) };
};

/** Nothing failed, nothing lies with the dead letters, and the log says what the table says. */
export const clean = async (run: Embedded): Promise<void> => {
  expect([run.failures, run.deadLetters()]).toEqual([[], []]);
  const { table, log } = await tableAndLog(run);
  expect(log).toEqual(table);
};
