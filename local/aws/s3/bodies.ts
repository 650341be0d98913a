import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, readSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writing } from '../disk.ts';

/** Where the bytes of objects and parts are, each under a name of its own that the journal refers to. */
export interface Bodies {
  write(name: string, bytes: Uint8Array): void;
  /** The bytes from `from` up to, not including, `to`. */
  read(name: string, from: number, to: number): Buffer;
  remove(name: string): void;
  /** Removes what no journal line refers to: bodies whose request was cut off by a crash. */
  keepOnly(names: ReadonlySet<string>): void;
}

export const bodiesInMemory = (): Bodies => {
  const bodies = new Map<string, Buffer>();
  return {
    write: (name, bytes) => void bodies.set(name, Buffer.from(bytes)),
    read: (name, from, to) => (bodies.get(name) ?? Buffer.alloc(0)).subarray(from, to),
    remove: (name) => void bodies.delete(name),
    keepOnly: () => {},
  };
};

/**
 * One file per body. A file counts only once a journal line names it, and is never written again after that, so half a file left by a
 * crash is never read: its name is used again, or it is swept at the next start.
 */
export const bodiesIn = (folder: string): Bodies => {
  writing(folder, () => mkdirSync(folder, { recursive: true }));
  const fileOf = (name: string): string => join(folder, name);
  return {
    write: (name, bytes) => writing(fileOf(name), () => writeFileSync(fileOf(name), bytes)),
    read(name, from, to) {
      if (from === 0) return readFileSync(fileOf(name)).subarray(0, to);
      const bytes = Buffer.alloc(to - from);
      const descriptor = openSync(fileOf(name), 'r');
      try {
        for (let read = 0; read < bytes.length; ) {
          const more = readSync(descriptor, bytes, read, bytes.length - read, from + read);
          if (more === 0) throw new Error(`${fileOf(name)} is shorter than it was written`);
          read += more;
        }
        return bytes;
      } finally {
        closeSync(descriptor);
      }
    },
    remove: (name) => rmSync(fileOf(name), { force: true }),
    keepOnly(names) {
      for (const name of readdirSync(folder)) if (!names.has(name)) rmSync(fileOf(name), { force: true });
    },
  };
};
