import { ofEdition } from './decide-follow.ts';
import type { Decision } from './decision.ts';
import { latest } from './latest.ts';
import type { EditionRow, HeadRow } from './rows.ts';
import { isStale, type SourceChanges, staleQuestion } from './stale-translation.ts';
import { keepPending, publish, withdrawnUnseen } from './transitions.ts';

/**
 * An edition whose time has come is published; early asks again at `at`, and settling once the newer files of its release are decided;
 * anything else has been overtaken. A translation whose original has changed, and what was withdrawn before readers had it, is held
 * instead, whatever messages are on their way.
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
  { editions, sourceChanges }: { editions: readonly EditionRow[]; sourceChanges?: SourceChanges | undefined },
): DueDecision => {
  const { pending } = edition ?? {};
  // What waits for other languages has a time of its own, when it no longer does.
  const at = pending?.state === 'held' ? pending.until : pending?.dueAt;
  if (!head || !edition || head.killed || edition.killed || !pending || at === undefined) return { kind: 'nothing' };
  if (at > now) return { kind: 'early', at };
  if (newer.length > 0) return { kind: 'settling' };
  const release = { editions, original: head.original };
  if (isStale(edition, release)) {
    const asks = [staleQuestion(edition, release, sourceChanges)];
    const promised = latest(pending.promised, pending.dueAt);
    const unseen = withdrawnUnseen(edition, head.withdrawn);
    const held = keepPending(
      { ...edition, revision: head.revision + 1 },
      {
        facts: pending.facts,
        state: 'held',
        questions: ['translation-stale', ...(unseen ? [unseen] : [])],
        ...(promised && { promised }),
      },
      asks,
    );
    return { kind: 'hold', decision: ofEdition(now, head, held) };
  }
  // What only waited for other languages, and has no date of its own, was not there before it came out.
  const facts = pending.state === 'held' && pending.facts.undated ? { ...pending.facts, releaseAt: now } : pending.facts;
  const transition = publish({ ...edition, revision: head.revision + 1 }, facts, now, head.withdrawn);
  return { kind: transition.change ? 'publish' : 'hold', decision: ofEdition(now, head, transition) };
};
