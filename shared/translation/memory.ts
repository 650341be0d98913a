import type { Inline } from '../release/wording/inline.ts';
import type { Segment } from '../release/wording/segments.ts';

/** A translation that was accepted before, and where: `earlier version`, or the key and day of a past release. */
export interface Match {
  target: Inline[];
  origin: string;
}

/** What is known of a segment. */
export type Memory = (segment: Segment) => Match | undefined;

export const noMemory: Memory = () => undefined;
