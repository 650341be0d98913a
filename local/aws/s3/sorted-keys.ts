const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff;

/** Orders keys as S3 does, by the bytes of their UTF-8: the order of code points, which JavaScript's own is not beyond U+FFFF. */
export const compareKeys = (a: string, b: string): number => {
  const shorter = Math.min(a.length, b.length);
  for (let index = 0; index < shorter; index++) {
    const [unitA, unitB] = [a.charCodeAt(index), b.charCodeAt(index)];
    if (unitA !== unitB) return isSurrogate(unitA) === isSurrogate(unitB) ? unitA - unitB : isSurrogate(unitA) ? 1 : -1;
  }
  return a.length - b.length;
};

/** The first position whose key is not `before`: keys for which it holds come first. */
const firstThatIsNot = (keys: readonly string[], before: (key: string) => boolean): number => {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (before(keys[middle] ?? '')) low = middle + 1;
    else high = middle;
  }
  return low;
};

export const positionOf = (keys: readonly string[], key: string): number =>
  firstThatIsNot(keys, (other) => compareKeys(other, key) < 0);

/** The first position after every key that begins with `prefix`. */
export const positionPast = (keys: readonly string[], prefix: string): number =>
  firstThatIsNot(keys, (other) => other.startsWith(prefix) || compareKeys(other, prefix) < 0);

/** Puts `key` in its place in a sorted array that does not hold it. A move of memory: microseconds for tens of thousands. */
export const insertKey = (keys: string[], key: string): void => {
  keys.splice(positionOf(keys, key), 0, key);
};

export const removeKey = (keys: string[], key: string): void => {
  keys.splice(positionOf(keys, key), 1);
};
