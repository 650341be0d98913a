import type { Newsroom } from '../newsroom/newsroom.ts';
import { isWithdrawn } from './command-decision.ts';
import type { Decision } from './decision.ts';
import { doubtFor, goOn, inStep, isDoubtedSince, othersThatWait, type ReleaseFiles } from './release-files.ts';
import type { Accepted, EditionRow, HeadRow } from './rows.ts';
import { kill, moveEmbargo, restore, type Transition, withdraw } from './transitions.ts';
import type { UploadFacts } from './upload-facts.ts';

/** What the table says when a decision goes on to one of the other editions of its release. */
export interface FollowFacts {
  newsroom: Newsroom;
  now: string;
  head: HeadRow;
  edition: EditionRow;
  editions: readonly EditionRow[];
  files: ReleaseFiles;
  comparisons?: UploadFacts['comparisons'];
}

/** The next step of a decision that concerns the whole release, for one of its editions. Undefined when there is nothing left to do. */
export const decideFollow = (
  facts: FollowFacts,
  order: Accepted & { action: Decision['action']; principal: string; note?: string | undefined },
): Decision | undefined => {
  const { now, head, edition, editions } = facts;
  const before: EditionRow = { ...edition, revision: head.revision + 1 };
  const step = (): Transition | undefined => {
    if (edition.killed) return undefined; // no order gets it back, not even one on the whole release
    if (head.killed) return kill(before, { ...head.killed, at: now });
    switch (order.action) {
      case 'withdraw':
        return head.withdrawn && edition.live?.state === 'published'
          ? withdraw(before, { ...head.withdrawn, at: now })
          : inStep(before, facts);
      case 'restore': {
        // An old message must not undo a withdrawal that was ordered since.
        const isRestored =
          !head.withdrawn &&
          isWithdrawn(edition) &&
          (edition.withdrawn?.revision ?? 0) < order.revision &&
          (edition.withdrawn?.eventTime ?? '') <= order.eventTime;
        if (!isRestored) return inStep(before, facts);
        const restored = restore(before, { at: now, note: order.note });
        // What readers have never had goes on as if it had not been withdrawn.
        return edition.live ? restored : (inStep(restored.edition, facts) ?? restored);
      }
      case 'embargo':
        // What came in since was decided under this order already.
        return head.embargo?.revision === order.revision && !((edition.embargo?.eventTime ?? '') > head.embargo.eventTime)
          ? moveEmbargo(before, head.embargo, now, { doubt: doubtFor(before, facts), set: head.set })
          : inStep(before, facts);
      case 'accept':
        if (!edition.pending || edition.pending.facts.eventTime > order.eventTime) return undefined;
        // A draft that came since is no part of what was accepted.
        return isDoubtedSince(edition, facts, order)
          ? inStep(before, facts)
          : goOn(before, { ...facts, accepted: { eventTime: order.eventTime, at: order.at, revision: order.revision } });
      default:
        return inStep(before, facts);
    }
  };
  const transition = step();
  return (
    transition && {
      ...ofEdition(now, head, transition),
      cause: { principal: order.principal, eventTime: order.eventTime },
      // What is ready now in one language may be what the others of its set waited for.
      follow: head.set && !transition.edition?.killed ? othersThatWait(editions, edition.lang) : [],
    }
  );
};

/** What a decision about one edition has when nothing was uploaded. */
export const ofEdition = (now: string, head: HeadRow, transition: Transition): Decision => ({
  format: 1,
  at: now,
  cause: { principal: 'clock', eventTime: now },
  problems: [],
  follow: [],
  releaseKeys: [],
  head: { ...head, revision: head.revision + 1 },
  ...transition,
});
