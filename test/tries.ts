/** `npm run check:full`, and so `.ci/run`, tries everything; `npm test` a sample that still notices each mutant. */
const isFull = process.env.FULL === '1';

/**
 * How many of a long enumeration, or of random cases, are tried. An environment variable named `setting`, a number or `all`, overrides both:
 * `FAULTS=all npx vitest run test/sim`.
 */
export const tries = (setting: string, { sample, full }: { sample: number; full: number }): number => {
  const wanted = process.env[setting];
  if (wanted === 'all') return Number.POSITIVE_INFINITY;
  if (wanted !== undefined) return Number(wanted);
  return isFull ? full : sample;
};
