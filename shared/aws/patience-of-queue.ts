import type { Patience } from './each-record.ts';

/**
 * Of a function that can reach S3 and nothing else: what fails comes back when its queue says so, until SQS itself sets it aside
 * (docs/decisions/sandbox.md).
 */
export const patienceOfQueue: Patience<unknown> = {
  isSpent: async () => false,
  isOver: async () => false,
  pause: async () => {},
};
