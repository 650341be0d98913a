import * as z from 'zod';
import type { JobRow } from '../editorial/rows.ts';
import { groupByGroup } from '../queue/in-groups.ts';
import { GLOSSARY_KEY, Glossary, type Term } from '../translation/glossary.ts';
import type { TakenMemory } from '../translation/tmx.ts';
import {
  type MemoryFiles,
  memoryFileKeyOf,
  memoryKeyOf,
  type PastMatch,
  RecentPairs,
  recentKeyOf,
  Targets,
  withRecent,
} from '../translation/translation-files.ts';
import { type PutObject, type ReadText, unchangedSince } from './objects.ts';

interface Archive {
  read: ReadText;
  put: PutObject;
}

const contentType = 'application/json';

/** How often an object is written anew because somebody else did in between. */
const TRIES = 5;

/** How many objects are written at once. */
const AT_ONCE = 50;

/** Writes sentences into the memory of a pair of languages: the newest translation of a sentence counts. */
export const keepPast = async (archive: Archive, pair: Pick<JobRow, 'from' | 'lang'>, past: RecentPairs): Promise<void> => {
  await groupByGroup(AT_ONCE, past, ({ hash, ...match }) =>
    archive.put({ key: memoryKeyOf(pair, hash), body: JSON.stringify(match satisfies PastMatch), contentType }),
  );
  // A help, and no record: where others are always first, it lacks these.
  await rewrite(archive, recentKeyOf(pair), (text) => withRecent(text ? RecentPairs.parse(JSON.parse(text)) : [], past));
};

/** Has the sentences of a memory file be these, in place of what it brought before. */
export const keepMemoryFile = async (archive: Archive, file: string, taken: TakenMemory['taken']): Promise<void> => {
  for (const { past, ...pair } of taken)
    await keepPast(
      archive,
      pair,
      past.map((one) => ({ ...one, file })),
    );
  const keys = taken.flatMap(({ past, ...pair }) => past.map(({ hash }) => memoryKeyOf(pair, hash)));
  await archive.put({ key: memoryFileKeyOf(file), body: JSON.stringify(keys), contentType });
};

/** What the memory files have by now that any of these sentences came with. */
export const readMemoryFiles = async (read: ReadText, past: readonly Pick<PastMatch, 'file'>[]): Promise<MemoryFiles> => {
  const files = [...new Set(past.flatMap(({ file }) => file ?? []))];
  return new Map(
    await Promise.all(
      files.map(async (file): Promise<[string, ReadonlySet<string>]> => {
        const stored = await read(memoryFileKeyOf(file));
        return [file, new Set(stored ? z.array(z.string()).parse(JSON.parse(stored.text)) : [])];
      }),
    ),
  );
};

/** The sentences that are kept at a key; none where nothing is. */
export const readTargets = async (read: ReadText, key: string): Promise<Targets> => {
  const stored = await read(key);
  return stored ? Targets.parse(JSON.parse(stored.text)) : {};
};

/** Has a file's terms be these, in place of what it brought before. */
export const keepTerms = (archive: Archive, file: string, terms: readonly Term[]): Promise<boolean> =>
  rewrite(archive, GLOSSARY_KEY, (text) => {
    const { [file]: _before, ...others } = text ? Glossary.parse(JSON.parse(text)) : {};
    return terms.length > 0 ? { ...others, [file]: [...terms] } : others;
  });

/** Every term that was brought. */
export const readTerms = async ({ read }: Pick<Archive, 'read'>): Promise<Glossary> => {
  const stored = await read(GLOSSARY_KEY);
  return stored ? Glossary.parse(JSON.parse(stored.text)) : {};
};

/** Writes what becomes of an object, unless others are always first. */
const rewrite = async ({ read, put }: Archive, key: string, become: (text: string | undefined) => unknown): Promise<boolean> => {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const stored = await read(key);
    const written = await put({ key, body: JSON.stringify(become(stored?.text)), contentType }, unchangedSince(stored?.etag));
    if (written.written) return true;
  }
  return false;
};
