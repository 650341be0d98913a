import type { Inline } from './inline.ts';
import type { Group, Segment } from './segments.ts';

/** A translation that was accepted before, and where: `earlier version`, or the key and day of a past release. */
export interface Match {
  target: Inline[];
  origin: string;
}

/** What is known of a segment. */
export type Memory = (segment: Segment) => Match | undefined;

/** One accepted translation: the segments of its source, and their targets by id. */
export interface Remembered {
  groups: readonly Group[];
  targets: ReadonlyMap<string, readonly Inline[]>;
  origin: string;
}

/**
 * Looks up identical segments between one pair of languages. What is given first wins; of the same words twice in one release
 * each keeps its own translation. Segments that are the same in every language are not looked up.
 */
export const memoryOf = (known: Iterable<Remembered>): Memory => {
  const byId = new Map<string, Match>();
  const byHash = new Map<string, Match>();
  for (const { groups, targets, origin } of known)
    for (const { id, hash, fixed } of groups.flatMap(({ segments }) => segments)) {
      const target = targets.get(id);
      if (!target || fixed) continue;
      const match: Match = { target: [...target], origin };
      if (!byId.has(id)) byId.set(id, match);
      if (!byHash.has(hash)) byHash.set(hash, match);
    }
  return ({ id, hash, fixed }) => (fixed ? undefined : (byId.get(id) ?? byHash.get(hash)));
};

export const noMemory: Memory = () => undefined;
