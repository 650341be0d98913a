import { unzipped } from '../../../functions/record-release/outbox.ts';
import { Unreadable } from '../../../shared/aws/failures.ts';
import { readTextFrom } from '../../../shared/aws/objects.ts';
import { parseRow, queryRows } from '../../../shared/aws/table.ts';
import { Decision, decisionKeyOf } from '../../../shared/editorial/decision.ts';
import { OutboxRow } from '../../../shared/editorial/rows.ts';
import { keysBelow } from './buckets.ts';
import { sideBySide } from './side-by-side.ts';
import type { Stack } from './stack.ts';

/** Decisions by their key in the archive. */
export type DecisionLog = Map<string, Decision>;

/** Adds to `log` what the archive has and it has not: a decision never changes. */
export const readLog = async ({ s3, archive }: Stack, log: DecisionLog): Promise<void> => {
  const keys = (await keysBelow(s3, archive, 'decisions/')).filter((key) => !log.has(key));
  const read = readTextFrom(s3, archive);
  await sideBySide(keys, async (key) => {
    const stored = await read(key);
    const decision = Decision.safeParse(stored && JSON.parse(stored.text));
    if (!decision.success) throw new Unreadable(`${archive}/${key} is not a decision`, { cause: decision.error });
    log.set(key, decision.data);
  });
};

/** Adds what is committed and not carried out: it may not have come as far as the log. */
export const readOutbox = async ({ table }: Stack, log: DecisionLog): Promise<void> => {
  for (const row of await queryRows(table, { pk: 'OUTBOX' })) {
    const decision = Decision.parse(unzipped(parseRow(OutboxRow, row).decision));
    log.set(decisionKeyOf(decision), decision);
  }
};
