import { mkdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from './files-below.ts';
import { filesBeingWritten } from './open-files.ts';

/** How often the folder is looked at, in milliseconds. */
const LOOKED_AT_EVERY = 300;

/** A file counts as saved when so many looks in a row found it the same, about a second long, and nobody has it open to write. */
const SETTLED = 4;

/** An empty file is mostly one that somebody is about to fill: about five seconds. */
const SETTLED_EMPTY = 17;

/** What changes when a file is saved again, even with the same length and within the same millisecond. */
const stampOf = (path: string): string | undefined => {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stat && `${stat.size} ${stat.dev} ${stat.ino} ${stat.mtimeNs} ${stat.ctimeNs}`;
};

const isEmpty = (stamp: string): boolean => stamp.startsWith('0 ');

export interface DropFolderOptions {
  /** `path` has slashes. */
  saved: (path: string, bytes: Buffer) => void;
  /** An empty path is about the folder. */
  failed: (path: string, error: unknown) => void;
  read?: (file: string) => Buffer;
}

/**
 * Watches a folder and calls back with each file that is saved in it, at first with those already there. It looks, and does not
 * wait to be told: what the system tells of a folder can be lost while the folder is being opened, and a file would be. Deleting a
 * file is nobody's business: it would unpublish nothing. Temporary names are passed on: the pipeline knows which it ignores.
 * A file that is being written is waited for: each version that comes to rest is taken once, and whole.
 */
export const watchDropFolder = (folder: string, { saved, failed, read = readFileSync }: DropFolderOptions): { close(): void } => {
  mkdirSync(folder, { recursive: true });
  let seen = new Map<string, { stamp: string; looks: number }>();
  let taken = new Map<string, string>();

  /** Whether this version is done with. */
  const take = (path: string, stamp: string): boolean => {
    try {
      const bytes = read(join(folder, path));
      if (stampOf(join(folder, path)) !== stamp) return false; // it was written or replaced while it was read
      saved(path, bytes);
    } catch (error) {
      if (stampOf(join(folder, path)) !== stamp) return false; // it went away
      failed(path, error);
    }
    return true;
  };

  const look = (): void => {
    const found = new Map<string, { stamp: string; looks: number }>();
    const kept = new Map<string, string>();
    let written: Set<string> | undefined;
    const isBeingWritten = (path: string): boolean => {
      written ??= filesBeingWritten(realpathSync(folder)); // once for all that have come to rest
      try {
        return written.has(realpathSync(join(folder, path)));
      } catch {
        return true; // gone by now
      }
    };
    for (const path of filesBelow(folder)) {
      const stamp = stampOf(join(folder, path));
      if (stamp === undefined) continue; // a temporary file, gone by now
      const before = seen.get(path);
      const looks = before?.stamp === stamp ? before.looks + 1 : 1;
      const isDone = taken.get(path) === stamp;
      const isSettled = isDone || looks >= (isEmpty(stamp) ? SETTLED_EMPTY : SETTLED);
      const mustWait = isSettled && !isDone && isBeingWritten(path);
      found.set(path, { stamp, looks: mustWait ? 0 : looks });
      if (isDone || (isSettled && !mustWait && take(path, stamp))) kept.set(path, stamp);
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
