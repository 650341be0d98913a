import { closeSync, ftruncateSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type * as z from 'zod';
import { Damaged, writing } from './disk.ts';

/** An append-only file of JSON lines: what was appended is there after `kill -9`. */
export interface Journal<Entry> {
  /** Writes the entries before it returns: answer only then. Throws `DiskRefused`, and leaves the file as it was, when the disk refuses. */
  append(...entries: Entry[]): void;
  close(): void;
}

/** A journal for services that run in memory. */
export const forgetful: Journal<unknown> = { append: () => {}, close: () => {} };

const linesOf = (entries: Iterable<unknown>): string => {
  let lines = '';
  for (const entry of entries) lines += `${JSON.stringify(entry)}\n`;
  return lines;
};

const readLines = (file: string): string[] => {
  try {
    // A last line without its end was torn by a crash. It was never acknowledged, so it never was.
    return readFileSync(file, 'utf8').split('\n').slice(0, -1);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
};

/**
 * Replays what the journal holds, then rewrites it as the shortest one that says the same: the entries of `snapshot`.
 * Survives `kill -9`, not a loss of power: nothing is synced to the disk. Throws `Damaged` for what it cannot have written.
 */
export const openJournal = <Entry>(
  file: string,
  schema: z.ZodType<Entry>,
  { replay, snapshot }: { replay: (entry: Entry) => void; snapshot: () => Iterable<Entry> },
): Journal<Entry> => {
  writing(file, () => mkdirSync(dirname(file), { recursive: true }));
  for (const [index, line] of readLines(file).entries()) {
    try {
      replay(schema.parse(JSON.parse(line)));
    } catch (cause) {
      throw new Damaged(`${file}, line ${index + 1}`, { cause });
    }
  }
  const compacted = linesOf(snapshot());
  const descriptor = writing(file, () => {
    writeFileSync(`${file}.new`, compacted);
    renameSync(`${file}.new`, file);
    return openSync(file, 'a');
  });
  let size = Buffer.byteLength(compacted);
  return {
    append(...entries) {
      const bytes = Buffer.from(linesOf(entries));
      writing(file, () => {
        try {
          for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written);
        } catch (error) {
          ftruncateSync(descriptor, size); // half a line now would spoil the whole one after it
          throw error;
        }
      });
      size += bytes.length;
    },
    close: () => closeSync(descriptor),
  };
};
