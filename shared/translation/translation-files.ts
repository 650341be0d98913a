import * as z from 'zod';
import type { JobRow } from '../editorial/rows.ts';
import { Inline, plainText } from '../release/wording/inline.ts';
import type { Group, Segment } from '../release/wording/segments.ts';
import type { Memory } from './memory.ts';

/** Where files for translators lie in the newsroom bucket. */
const OUT = 'translations/out/';

/**
 * The name of the file that asks for a translation, without its ending: the day it is due, and the address of a release that readers
 * have; of one that waits for its time the id of the job, which betrays nothing.
 */
export const outKeyOf = ({ id, dueAt = '', from, lang }: JobRow, publicPath: string | undefined): string =>
  `${OUT}${dueAt.slice(0, 10)}-${publicPath?.split('/').at(-1) ?? id}.${from}-${lang}`;

/** Accepted translations by the id of their segment, and where they come from. */
export const Targets = z.record(z.string(), z.object({ target: z.array(Inline), origin: z.string() }));
export type Targets = z.infer<typeof Targets>;

/** What the archive keeps of the translation of one version of a source: what it was asked with. */
export const askedKeyOf = ({ release, from, lang }: JobRow, version: number): string =>
  `translations/${release}/${from}-${lang}/${version}/asked.json`;

/** What has come back of it in part, since it was asked for or sent back: progress, and nobody's word that it is right. */
export const progressKeyOf = ({ release, from, lang, sentBack = 0 }: JobRow, version: number): string =>
  `translations/${release}/${from}-${lang}/${version}/progress-${sentBack}.json`;

/** The sentences of a file that came back whole. What became of that upload says what they are worth. */
export const returnedKeyOf = ({ release, lang }: Pick<JobRow, 'release' | 'lang'>, uploadId: string): string =>
  `translations/${release}/${lang}/returned/${uploadId}.json`;

/**
 * A translation of a sentence that readers have: in the release it was made for last, and there in the file `upload`. What the
 * newsroom brought is of no release, and counts as long as the memory `file` has it.
 */
export const PastMatch = z.object({
  source: z.array(Inline).optional(),
  target: z.array(Inline),
  origin: z.string(),
  release: z.uuid().optional(),
  upload: z.string().optional(),
  file: z.string().optional(),
});
export type PastMatch = z.infer<typeof PastMatch>;

/** Where the archive keeps it, by the hash of the sentence. */
export const memoryKeyOf = ({ from, lang }: Pick<JobRow, 'from' | 'lang'>, hash: string): string =>
  `memory/${from}-${lang}/${hash}.json`;

/** Where the archive keeps the keys of the sentences that a memory file of the newsroom's own has. */
export const memoryFileKeyOf = (file: string): string => `memory/files/${file}.json`;

/** Whether a sentence at a key is one that its memory file, if it came with one, still has. */
export const isBrought = ({ file }: Pick<PastMatch, 'file'>, key: string, files: MemoryFiles): boolean =>
  file === undefined || files.get(file)?.has(key) === true;

/** The keys of their sentences by the names of memory files. */
export type MemoryFiles = ReadonlyMap<string, ReadonlySet<string>>;

/** The newest sentences of a pair of languages with their translations, to look for one that is nearly the same. */
export const RecentPairs = z.array(z.object({ ...PastMatch.shape, hash: z.string(), source: z.array(Inline) }));
export type RecentPairs = z.infer<typeof RecentPairs>;

export const recentKeyOf = ({ from, lang }: Pick<JobRow, 'from' | 'lang'>): string => `memory/${from}-${lang}/recent.json`;

/** The most of them that are kept, and the longest sentence, in characters. */
const MOST_RECENT = 600;
const LONGEST_RECENT = 600;

/** What is recent once these have come, the newest first. */
export const withRecent = (recent: RecentPairs, newest: RecentPairs): RecentPairs => {
  const seen = new Set<string>();
  return [...newest, ...recent]
    .filter(({ hash, source }) => {
      const isNew = !seen.has(hash) && plainText(source).length <= LONGEST_RECENT;
      seen.add(hash);
      return isNew;
    })
    .slice(0, MOST_RECENT);
};

/** One word alone means something else in another place. */
export const isWorthKnowing = ({ fixed, source }: Segment): boolean => !fixed && /\p{L}\P{L}+\p{L}/u.test(plainText(source));

/** The targets that a memory has for these segments. */
export const targetsFor = (groups: readonly Group[], memory: Memory): Targets =>
  Object.fromEntries(
    groups.flatMap(({ segments }) =>
      segments.flatMap((segment) => {
        const match = memory(segment);
        return match ? [[segment.id, match]] : [];
      }),
    ),
  );

/** What a job was asked with, as a memory: the same when the file comes back as when it went out. */
export const memoryOfTargets =
  (targets: Targets): Memory =>
  ({ id }) =>
    targets[id];
