import { createHash } from 'node:crypto';
import { readEditionFrom } from '../../shared/aws/release-rows.ts';
import type { MemberRow, VersionFacts } from '../../shared/editorial/rows.ts';
import { isOfEarlierSource, sourceRowOf, type Translation, type Translations } from '../../shared/editorial/stale-translation.ts';
import {
  type Comparisons,
  isToBeCompared,
  type SourceChange,
  type SourceDifference,
} from '../../shared/editorial/translation-doubt.ts';
import { shortened } from '../../shared/release/cut-text.ts';
import { changedSentences } from '../../shared/release/wording/same-words.ts';
import { translatableWordsOf, type Worded } from '../../shared/release/wording/segments.ts';
import type { Difference } from '../../shared/translation/difference.ts';
import type { Ports } from './ports.ts';
import { readParsedDocument } from './read-parsed.ts';

type Reading = Pick<Ports, 'archive'>;

/** A release with its files, some of which may be read and not decided yet. */
interface Release extends Translations {
  members: readonly MemberRow[];
}

/** The longest excerpt that a card quotes of what has changed. */
const LONGEST = 160;

/** A translation that is about to be decided, with its words where it is none of the editions yet. */
export interface Arriving extends Translation {
  lang: string;
  objectKey: string;
  words: Worded;
}

/**
 * What the words of translations that wait, and of the one that arrives, say against those of their original, by language: read from
 * the archive, for the question about it.
 */
export const readComparisons = async (ports: Reading, release: Release, arriving?: Arriving): Promise<Comparisons> => {
  const found = await Promise.all([
    ...release.editions.flatMap(({ release: id, lang, live, pending }) => {
      if (!pending || lang === arriving?.lang) return [];
      const words: ReadWords = () => readEditionFrom(ports.archive.read)(id, lang, pending.facts.version);
      return [compare(ports, release, { ...pending.facts, lang, isFirst: !live }, words)];
    }),
    ...(arriving ? [compare(ports, release, { ...arriving, isFirst: true }, async () => arriving.words)] : []),
  ]);
  return Object.fromEntries(found.flat());
};

const compare = async (
  ports: Reading,
  release: Release,
  translation: Translation & { lang: string; objectKey: string; isFirst: boolean },
  words: ReadWords,
): Promise<[string, Comparisons[string]][]> => {
  const { lang, isFirst } = translation;
  if (isToBeCompared(translation)) {
    const differs = await readDifference(ports, release, translation, words);
    if (differs) return [[lang, { differs }]];
  }
  const changed = isFirst ? await readChange(ports, release, translation) : undefined;
  return changed ? [[lang, { changed }]] : [];
};

/** What a whole document says otherwise than both what readers have of its original and what waits there. */
const readDifference = async (
  ports: Reading,
  release: Release,
  translation: Translation & { lang: string },
  readOwn: ReadWords,
): Promise<SourceDifference | undefined> => {
  const readers = originalsOf(ports, release, translation);
  if (readers.length === 0) return undefined;
  const [own, ...originals] = await Promise.all([readOwn, ...readers].map((read) => read()));
  let differences: Difference[] = [];
  for (const original of originals) {
    differences = own && original ? await differencesOf(original, own) : [];
    if (differences.length === 0) return undefined;
  }
  const [first] = differences;
  if (!first) return undefined;
  const quoted = (texts: readonly string[]): string => shortened(texts.join(' · '), LONGEST) || '–';
  return { said: quoted(first.source), read: quoted(first.target), count: differences.length };
};

type ReadWords = () => Promise<Worded | undefined>;

/** The original as it stands. Of one that is dropped together with its translation, and decided after it, what was read. */
const originalsOf = (ports: Reading, release: Release, translation: Translation & { lang: string }): ReadWords[] => {
  const row = sourceRowOf(translation.lang, translation, release);
  const standing = [row?.live, row?.pending].flatMap((one): VersionFacts[] => (one ? [one.facts] : []));
  if (row && standing.length > 0) {
    const read = readEditionFrom(ports.archive.read);
    return standing.map(
      ({ version }) =>
        () =>
          read(row.release, row.lang, version),
    );
  }
  const files = release.original === translation.lang ? [] : release.members.filter(({ lang }) => lang === release.original);
  return files.map(
    ({ uploadId }) =>
      async () =>
        (await readParsedDocument(ports, uploadId))?.understood,
  );
};

/** As many comparisons are remembered: a release is decided about many times within minutes, and its words are mostly the same. */
const MOST_REMEMBERED = 200;

const remembered = new Map<string, Difference[]>();

/** The same whether or not it is remembered: what is read is read each time. */
const differencesOf = async (original: Worded, own: Worded): Promise<Difference[]> => {
  const { documentDifferences } = await import('#document-differences');
  const key = createHash('sha256')
    .update(JSON.stringify([original, own].map((words) => [words.lang, translatableWordsOf(words)])))
    .digest('hex');
  const differences = remembered.get(key) ?? documentDifferences(original, own);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(key, differences);
  return differences;
};

/** What has changed in the original of a translation that is out of date. Where a version is not there yet, there is no example. */
const readChange = async (
  { archive }: Reading,
  release: Translations,
  translation: Translation & { lang: string },
): Promise<SourceChange | undefined> => {
  const { lang, source } = translation;
  const original = sourceRowOf(lang, translation, release);
  const now = (original?.pending ?? original?.live)?.facts.version;
  if (!original || now === undefined || !isOfEarlierSource(lang, translation, release)) return undefined;
  const read = readEditionFrom(archive.read);
  try {
    const [before, after] = await Promise.all(
      [source?.version ?? Math.max(1, now - 1), now].map((version) => read(original.release, original.lang, version)),
    );
    const changed = before && after ? changedSentences(before, after) : [];
    const [said = ''] = changed;
    return said === '' ? undefined : { said: shortened(said, LONGEST), count: changed.length };
  } catch {
    return undefined;
  }
};
