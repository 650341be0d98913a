import { ofEdition } from './decide-command.ts';
import type { Decision } from './decision.ts';
import type { EditionRow, HeadRow } from './rows.ts';
import { publish } from './transitions.ts';

/**
 * An edition whose time has come is published; early asks again at `at`, and settling once the newer files of its bundle are decided;
 * anything else has been overtaken.
 */
export type DueDecision =
  | { kind: 'early'; at: string }
  | { kind: 'settling' }
  | { kind: 'nothing' }
  | { kind: 'publish'; decision: Decision };

export const decideDue = (
  now: string,
  head: HeadRow | undefined,
  edition: EditionRow | undefined,
  newer: readonly string[],
): DueDecision => {
  const { pending } = edition ?? {};
  if (!head || !edition || head.killed || edition.killed || !pending?.dueAt || pending.state === 'held')
    return { kind: 'nothing' };
  if (pending.dueAt > now) return { kind: 'early', at: pending.dueAt };
  if (newer.length > 0) return { kind: 'settling' };
  const transition = publish({ ...edition, revision: head.revision + 1 }, pending.facts, now, head.withdrawn);
  return { kind: 'publish', decision: ofEdition(now, head, transition) };
};
