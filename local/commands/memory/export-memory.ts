import type { ReadText } from '../../../shared/aws/objects.ts';
import type { ReadRelease } from '../../../shared/aws/release-rows.ts';
import { readMemoryFiles } from '../../../shared/aws/translation-memory.ts';
import { groupByGroup } from '../../../shared/queue/in-groups.ts';
import { tmxDocument } from '../../../shared/translation/tmx.ts';
import { isBrought, PastMatch, type RecentPairs } from '../../../shared/translation/translation-files.ts';

/** What the memory is read with. */
export interface MemoryPorts {
  /** The keys in the archive that begin with this. */
  keysBelow: (prefix: string) => Promise<readonly string[]>;
  read: ReadText;
  readRelease: ReadRelease;
  now: () => string;
}

/** A sentence by its hash, of a pair of languages. */
const SENTENCE = /^memory\/(?<from>[A-Za-z-]+?)-(?<lang>[a-z]{2,3}(?:-[A-Z][A-Za-z]+)*)\/(?<hash>[0-9a-f]{16})\.json$/;

/** How many sentences are read at once. */
const AT_ONCE = 50;

/**
 * The translation memory of a newsroom as TMX 1.4b, and how many sentences it has. What readers do not have any more, because its release
 * was killed or withdrawn, stays where it is.
 */
export const exportMemory = async (
  { keysBelow, read, readRelease, now }: MemoryPorts,
  { from, lang }: { from?: string | undefined; lang?: string | undefined } = {},
): Promise<{ tmx: string; count: number }> => {
  const found = (await keysBelow('memory/'))
    .flatMap((key) => {
      const groups = SENTENCE.exec(key)?.groups as { from: string; lang: string; hash: string } | undefined;
      return groups ? [{ key, ...groups }] : [];
    })
    .filter((one) => (from === undefined || one.from === from) && (lang === undefined || one.lang === lang));
  const isRead = readableIn(readRelease);
  const filesOf = onceEach((file: string | undefined) => readMemoryFiles(read, [{ file }]));
  const pairs = new Map<string, { from: string; lang: string; past: RecentPairs }>();
  await groupByGroup(AT_ONCE, found, async ({ key, hash, ...languages }) => {
    const stored = await read(key);
    const match = stored && PastMatch.parse(JSON.parse(stored.text));
    // Sentences that were kept before their source was kept with them say nothing to another tool.
    if (!match?.source || !(await isRead(match.release, languages.lang))) return;
    if (!isBrought(match, key, await filesOf(match.file))) return;
    const pair = pairs.get(`${languages.from}-${languages.lang}`) ?? { ...languages, past: [] };
    pair.past.push({ ...match, source: match.source, hash });
    pairs.set(`${languages.from}-${languages.lang}`, pair);
  });
  const memory = [...pairs.values()];
  return { tmx: tmxDocument(memory, now()), count: memory.reduce((sum, { past }) => sum + past.length, 0) };
};

/** Reads what belongs to a name once. */
const onceEach = <Name, Read>(read: (name: Name) => Promise<Read>): ((name: Name) => Promise<Read>) => {
  const known = new Map<Name, Promise<Read>>();
  return (name) => {
    const answer = known.get(name) ?? read(name);
    known.set(name, answer);
    return answer;
  };
};

/** Asks once for each release whether readers have it in a language. What is of no release was brought by the newsroom. */
const readableIn = (readRelease: ReadRelease) => {
  const rowsOf = onceEach(readRelease);
  return async (release: string | undefined, lang: string): Promise<boolean> => {
    if (release === undefined) return true;
    const { head, editions } = await rowsOf(release);
    return !head?.killed && editions.some((edition) => edition.lang === lang && edition.live?.state === 'published');
  };
};
