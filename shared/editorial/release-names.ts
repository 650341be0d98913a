import { releaseIdOf } from '../release/identity.ts';
import type { ReleaseKeyRow } from './rows.ts';

/** Which release a name means: its id, the key it goes by, and which of that key's releases it is, from 1. */
export interface NamedRelease {
  release: string;
  key: string;
  generation: number;
}

/** `week~2` is the second release that was called `week`. More tildes say the same: for where a file took that name before. */
export const generationNamed = (name: string): { key: string; generation: number } | undefined => {
  const { key, generation } = /^(?<key>.+?)~+(?<generation>[1-9]\d{0,5})$/.exec(name)?.groups ?? {};
  return key && generation ? { key, generation: Number(generation) } : undefined;
};

/**
 * What a name means, from the row of that name and, for `week~2`, the row of `week`: a row of its own comes first, then an earlier
 * release of the key. Undefined for a name that nobody has used.
 */
export const resolveName = (
  siteUrl: string,
  name: string,
  { own, ofKey }: { own: ReleaseKeyRow | undefined; ofKey: ReleaseKeyRow | undefined },
): ReleaseKeyRow | undefined => {
  if (own) return own;
  const named = generationNamed(name);
  // The other name of a release has no generations: only its key has.
  if (!named || !ofKey || (ofKey.key ?? named.key) !== named.key || named.generation > ofKey.generation) return undefined;
  const { key, generation } = named;
  const release = generation === ofKey.generation ? ofKey.release : releaseIdOf(siteUrl, key, generation);
  return { release, generation, key };
};

/** The release that a name means; of a name that nobody has used, the one that begins with it. */
export const releaseNamed = (siteUrl: string, name: string, row: ReleaseKeyRow | undefined): NamedRelease =>
  row
    ? { release: row.release, key: row.key ?? name, generation: row.generation }
    : { release: releaseIdOf(siteUrl, name, 1), key: name, generation: 1 };

/** What commands call a release: its key while that means it, and then `key~generation`. */
export const nameOf = ({ key, generation }: Pick<NamedRelease, 'key' | 'generation'>, newest: number): string =>
  generation < newest ? `${key}~${generation}` : key;
