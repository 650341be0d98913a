import type { PutObject, ReadText } from '../../shared/aws/objects.ts';
import type { ReadRelease, ReleaseRows } from '../../shared/aws/release-rows.ts';
import { keepPast, readMemoryFiles, readTargets } from '../../shared/aws/translation-memory.ts';
import type { EditionRow, JobRow, VersionFacts } from '../../shared/editorial/rows.ts';
import type { Edition } from '../../shared/release/edition.ts';
import { RETURNED } from '../../shared/release/object-key.ts';
import { type Group, type Segment, segmentsOf, translatableWordsOf } from '../../shared/release/wording/segments.ts';
import { type AlignedDocument, alignDocument } from '../../shared/translation/align-document.ts';
import { type Memory, noMemory } from '../../shared/translation/memory.ts';
import { type NearMatch, nearMatches, type Pair } from '../../shared/translation/near-match.ts';
import {
  isBrought,
  isWorthKnowing,
  memoryKeyOf,
  memoryOfTargets,
  PastMatch,
  progressKeyOf,
  RecentPairs,
  recentKeyOf,
  returnedKeyOf,
  type Targets,
  targetsFor,
} from '../../shared/translation/translation-files.ts';

/** What finds translations again, and keeps them. */
export interface KnownPorts {
  readRelease: ReadRelease;
  readEdition: (release: string, lang: string, version: number) => Promise<Edition>;
  archive: { read: ReadText; put: PutObject };
}

/** A job that is about to be asked, as it was before, and the edition in its language. */
interface Asked {
  job: JobRow;
  before: JobRow | undefined;
  row: EditionRow | undefined;
  /** The versions of the original whose words are at hand. */
  versions: ReadonlyMap<number, Edition>;
  groups: readonly Group[];
}

/** What is known of the sentences of a file that asks for a translation. */
export interface Known {
  /** What readers have. */
  memory: Memory;
  /** What came back, and nobody has read yet. */
  drafts: Memory;
  /** Of what is new, what comes nearest to it. */
  near: (segment: Segment) => NearMatch | undefined;
  /** What of the drafts counts as delivered, also where the next file leaves it out. */
  progress: Targets;
}

/** Gathers all that is known of the sentences of a job that is about to be asked. */
export const knownTranslations = async (ports: KnownPorts, asked: Asked): Promise<Known> => {
  const { job, before, row, groups } = asked;
  const isPublic = row?.live?.state === 'published';
  const live = await sentencesOf(ports, asked, row?.live?.facts);
  const pending = await sentencesOf(ports, asked, row?.pending?.facts);
  const progress = before?.from === job.from ? await readTargets(ports.archive.read, progressKeyOf(before, before.version)) : {};
  const sentBack = row?.sentBack?.uploadId;
  const drafts = {
    ...(isPublic ? {} : live.right),
    ...live.doubtful,
    ...progress,
    ...(sentBack ? await readTargets(ports.archive.read, returnedKeyOf(job, sentBack)) : {}),
    ...pending.doubtful,
    ...pending.right,
  };
  // What was sent back is to be done again.
  const isAgain = job.note !== undefined;
  const memory = isAgain ? noMemory : await memoryOf(ports, asked, isPublic ? live.right : {});
  const draft = memoryOfTargets(drafts);
  const open = groups.flatMap(({ segments }) => segments).filter((one) => !one.fixed && !memory(one) && !draft(one));
  const here = pairsOf(asked, [pending.right, progress, live.right, pending.doubtful, live.doubtful]);
  const near = open.length > 0 ? await nearestOf(ports, asked, open, here) : new Map<string, NearMatch>();
  // What the desk sent back, and what was asked for the same version, is where it was. What is known better needs no progress.
  const isCarried = before && before.version !== job.version && before.sentBack === job.sentBack;
  const begun: Memory = (segment) => (memory(segment) || pending.right[segment.id] ? undefined : progress[segment.id]);
  return {
    memory,
    drafts: draft,
    near: ({ id }) => near.get(id),
    progress: isCarried ? targetsFor(groups, begun) : {},
  };
};

/**
 * The sentences of a version in this pair of languages: as they came back, or as a whole document has them. Of what translates
 * another language nothing is known.
 */
const sentencesOf = async (
  ports: KnownPorts,
  { job, row, versions }: Pick<Asked, 'job' | 'row' | 'versions'>,
  facts: VersionFacts | undefined,
): Promise<AlignedDocument> => {
  const nothing: AlignedDocument = { right: {}, doubtful: {} };
  if (!facts || (facts.source && facts.source.lang !== job.from)) return nothing;
  if (facts.objectKey.startsWith(RETURNED))
    return { ...nothing, right: facts.source ? await readTargets(ports.archive.read, returnedKeyOf(job, facts.uploadId)) : {} };
  // What a document translates is what its original said when it came.
  const of = facts.source?.version ?? (facts.version === (row?.live ?? row?.pending)?.facts.version ? job.of : undefined);
  const source = of === undefined ? undefined : versions.get(of);
  if (!source) return nothing;
  const translation = await ports.readEdition(job.release, job.lang, facts.version);
  return alignDocument(source, translation, `${source.releaseKey}, ${of}`);
};

/** From the translation of an earlier version, else from past releases, as long as readers have them. */
const memoryOf = async ({ archive, readRelease }: KnownPorts, { job, groups }: Asked, earlier: Targets): Promise<Memory> => {
  const open = groups.flatMap(({ segments }) => segments).filter((segment) => isWorthKnowing(segment) && !earlier[segment.id]);
  const found = await Promise.all(
    open.map(async ({ id, hash }) => {
      const stored = await archive.read(memoryKeyOf(job, hash));
      return stored ? [{ id, key: memoryKeyOf(job, hash), past: PastMatch.parse(JSON.parse(stored.text)) }] : [];
    }),
  );
  const files = await readMemoryFiles(
    archive.read,
    found.flat().map(({ past }) => past),
  );
  const past = found.flat().filter(({ past: one, key }) => isBrought(one, key, files));
  const uploads = await publicUploads(
    readRelease,
    job.lang,
    past.map(({ past: { release } }) => release),
  );
  const isRead = ({ release, upload }: PastMatch): boolean =>
    release === undefined || (uploads.has(release) && (upload === undefined || uploads.get(release) === upload));
  return memoryOfTargets({
    ...Object.fromEntries(
      past.flatMap(({ id, past: one }) => (isRead(one) ? [[id, { target: one.target, origin: one.origin }]] : [])),
    ),
    ...earlier,
  });
};

/** Of these releases those whose readers have them in a language, with the file that it is from. */
const publicUploads = async (
  readRelease: ReadRelease,
  lang: string,
  releases: readonly (string | undefined)[],
): Promise<ReadonlyMap<string, string>> => {
  const named = [...new Set(releases.filter((release) => release !== undefined))];
  const found = await Promise.all(
    named.map(async (release): Promise<[string, string][]> => {
      const { head, editions } = await readRelease(release);
      const live = editions.find((row) => row.lang === lang)?.live;
      return !head?.killed && live?.state === 'published' ? [[release, live.facts.uploadId]] : [];
    }),
  );
  return new Map(found.flat());
};

/** The sentences of all versions at hand, with those of the translations that are known by their ids. */
const pairsOf = ({ versions }: Asked, known: readonly Targets[]): Pair[] => {
  const sentences = [...versions.values()]
    .flatMap((edition) => segmentsOf(translatableWordsOf(edition), edition.lang))
    .flatMap(({ segments }) => segments);
  const sources = new Map(sentences.map(({ id, source }) => [id, source]));
  return known.flatMap((targets) =>
    Object.entries(targets).flatMap(([id, { target, origin }]) => {
      const source = sources.get(id);
      return source ? [{ source, target, origin }] : [];
    }),
  );
};

/** The most releases that are asked about for sentences that only resemble others. */
const MOST_RELEASES = 20;

/** What comes nearest: of an earlier version of the same release, else of past releases that readers have. */
const nearestOf = async (
  { archive, readRelease }: KnownPorts,
  { job }: Asked,
  open: readonly Segment[],
  here: readonly Pair[],
): Promise<ReadonlyMap<string, NearMatch>> => {
  const stored = await archive.read(recentKeyOf(job));
  const recent = stored ? RecentPairs.parse(JSON.parse(stored.text)) : [];
  const files = await readMemoryFiles(archive.read, recent);
  const others = recent.filter((one) => one.release !== job.release && isBrought(one, memoryKeyOf(job, one.hash), files));
  const found = nearMatches(open, [...here, ...others], job.from);
  const releases = [...new Set([...found.values()].flatMap((near) => near.flatMap(({ release }) => release ?? [])))];
  const uploads = await publicUploads(readRelease, job.lang, releases.slice(0, MOST_RELEASES));
  return new Map(
    [...found].flatMap(([id, near]) => {
      const nearest = near.find(({ release }) => release === undefined || uploads.has(release));
      return nearest ? [[id, nearest]] : [];
    }),
  );
};

/** Keeps what readers have now for the newsroom's next releases: the newest translation of a sentence counts. */
export const remember = async (
  ports: KnownPorts,
  job: JobRow,
  { head, row, versions }: { head: ReleaseRows['head']; row: EditionRow | undefined; versions: ReadonlyMap<number, Edition> },
): Promise<void> => {
  const source = versions.get(job.of ?? 0);
  const facts = row?.live?.facts;
  if (!head || !source || !facts) return;
  const { right } = await sentencesOf(ports, { job, row, versions }, facts);
  const { correctionNote: _note, ...words } = translatableWordsOf(source);
  const segments = segmentsOf(words, source.lang).flatMap((group) => group.segments);
  const past = segments.filter(isWorthKnowing).flatMap(({ id, hash, source: said }): RecentPairs => {
    const origin = `${head.key}, ${job.at.slice(0, 10)}`;
    const match = right[id];
    return match ? [{ hash, source: said, target: match.target, origin, release: job.release, upload: facts.uploadId }] : [];
  });
  if (past.length > 0) await keepPast(ports.archive, job, past);
};
