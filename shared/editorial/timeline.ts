import type { DecisionRow, EditionRow } from './rows.ts';

/** How many entries a timeline shows; the archive has all. */
export const TIMELINE_ENTRIES = 100;

/** What the timeline of one release is told from. */
export interface Timeline {
  release: string;
  /** What the release is filed under. */
  key: string;
  timeZone: string;
  editions: readonly EditionRow[];
  /** Newest first. */
  entries: readonly DecisionRow[];
  /** Whether there are older ones. */
  isCut: boolean;
}
