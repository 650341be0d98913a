import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from './files-below.ts';

/** How often the folder is looked at, in milliseconds. A file counts as saved when two looks find it the same. */
const LOOKED_AT_EVERY = 300;

/** What changes when a file is saved again, even with the same length and within the same millisecond. */
const stampOf = (path: string): string | undefined => {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stat && `${stat.ino} ${stat.size} ${stat.mtimeNs} ${stat.ctimeNs}`;
};

/**
 * Watches a folder and calls back with each file that is saved in it, at first with those already there. It looks, and does not
 * wait to be told: what the system tells of a folder can be lost while the folder is being opened, and a file would be. Deleting a
 * file is nobody's business: it would unpublish nothing. Temporary names are passed on: the pipeline knows which it ignores.
 */
export const watchDropFolder = (
  folder: string,
  { saved, failed }: { saved: (path: string, bytes: Buffer) => void; failed: (path: string, error: unknown) => void },
): { close(): void } => {
  mkdirSync(folder, { recursive: true });
  let seen = new Map<string, string>();
  let taken = new Map<string, string>();

  const take = (path: string, stamp: string): boolean => {
    try {
      const bytes = readFileSync(join(folder, path));
      if (stampOf(join(folder, path)) !== stamp) return false; // it was being written while it was read
      saved(path, bytes);
    } catch (error) {
      failed(path, error);
    }
    return true;
  };

  const look = (): void => {
    const found = new Map<string, string>();
    const kept = new Map<string, string>();
    for (const path of filesBelow(folder)) {
      const stamp = stampOf(join(folder, path));
      if (stamp === undefined) continue; // a temporary file, gone by now
      found.set(path, stamp);
      if (taken.get(path) === stamp || (seen.get(path) === stamp && take(path, stamp))) kept.set(path, stamp);
    }
    seen = found;
    taken = kept;
  };

  let failing: string | undefined;
  const timer = setInterval(() => {
    try {
      look();
      failing = undefined;
    } catch (error) {
      if (failing !== String(error)) failed('', error); // said once, and tried again
      failing = String(error);
    }
  }, LOOKED_AT_EVERY);
  return { close: () => clearInterval(timer) };
};
