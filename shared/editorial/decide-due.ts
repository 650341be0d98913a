import { ofEdition } from './decide-follow.ts';
import type { Decision } from './decision.ts';
import { inStep } from './release-files.ts';
import type { EditionRow, HeadRow } from './rows.ts';
import { publish } from './transitions.ts';

/**
 * An edition whose time has come is published; early asks again at `at`, and settling once the newer files of its release are decided;
 * anything else has been overtaken. What another file of its release puts off or holds by now, whose original has changed, or what was
 * withdrawn before readers had it, waits on, whatever messages are on their way.
 */
export type DueDecision =
  | { kind: 'early'; at: string }
  | { kind: 'settling' }
  | { kind: 'nothing' }
  | { kind: 'publish' | 'hold'; decision: Decision };

export const decideDue = (
  now: string,
  head: HeadRow | undefined,
  edition: EditionRow | undefined,
  newer: readonly string[],
  release: Omit<Parameters<typeof inStep>[1], 'head' | 'now'>,
): DueDecision => {
  const { pending } = edition ?? {};
  // What waits for other languages has a time of its own, when it no longer does.
  const at = pending?.state === 'held' ? pending.until : pending?.dueAt;
  if (!head || !edition || head.killed || edition.killed || !pending || at === undefined) return { kind: 'nothing' };
  if (at > now) return { kind: 'early', at };
  if (newer.length > 0) return { kind: 'settling' };
  const before: EditionRow = { ...edition, revision: head.revision + 1 };
  const told = inStep(before, { ...release, head, now });
  if (told?.edition?.pending) return { kind: 'hold', decision: ofEdition(now, head, told) };
  // What only waited for other languages, and has no date of its own, was not there before it came out.
  const facts = pending.state === 'held' && pending.facts.undated ? { ...pending.facts, releaseAt: now } : pending.facts;
  const transition = publish(before, facts, now, head.withdrawn);
  return { kind: transition.change ? 'publish' : 'hold', decision: ofEdition(now, head, transition) };
};
