/**
 * The smallest value that `share` of the values do not exceed (nearest rank); `share` is above 0 and at most 1. Undefined where there is
 * none.
 */
export const percentile = (values: readonly number[], share: number): number | undefined =>
  [...values].sort((one, other) => one - other)[Math.ceil(values.length * share) - 1];
