import { parseRow } from '../../shared/aws/table.ts';
import {
  type CommandEffect,
  type EffectOn,
  effectsOn,
  isBy,
  type ListedCommand,
  overtakenFiles,
  type ReleaseAfter,
  type TranslationOver,
  translationsOver,
} from '../../shared/editorial/command-effects.ts';
import { editionKeyOf } from '../../shared/editorial/edition-of.ts';
import { pageUrl } from '../../shared/editorial/page-address.ts';
import {
  DecisionRow,
  EditionRow,
  HeadRow,
  JobRow,
  MemberRow,
  OwedRow,
  rowKeys,
  UploadHeadRow,
  UploadRow,
} from '../../shared/editorial/rows.ts';
import { Edition } from '../../shared/release/edition.ts';
import { readKey } from '../../shared/release/object-key.ts';
import type { Ports } from './ports.ts';

/** What the card of a kill, a withdrawal or a restoration says of its doing. */
export interface Effects {
  effects: CommandEffect[];
  translationsOver: TranslationOver[];
  /** What readers are still owed in the releases that it is about. */
  owed: OwedRow[];
}

/** Decisions of a release that are looked at: those of a command are among the newest while its card is written. */
const DECISIONS = 200;

/**
 * Reads what a command has done so far: in the release of its name and, of a kill, in those of other keys to which files of the name
 * went (`elsewhere`).
 */
export const readEffects = async (
  ports: Ports,
  row: UploadRow,
  command: ListedCommand,
  elsewhere: readonly string[],
): Promise<Effects> => {
  const reading = readKey(row.key, ports.newsroom.languages);
  const only = reading.kind === 'command' ? reading.lang : undefined;
  const releases = [...new Set([...(row.release ? [row.release] : []), ...elsewhere])];
  const read = await Promise.all(releases.map((release) => readAfter(ports, release)));
  // Elsewhere it has to do with what it killed alone.
  const met = read.filter(
    ({ release, head, editions }) => release === row.release || [head, ...editions].some((one) => isBy(one?.killed, row)),
  );
  const found = await Promise.all(
    met.map(async (after) => {
      const isOwn = after.release === row.release;
      const effects = effectsOn(after, row, command, isOwn ? only : undefined).filter(({ was }) => isOwn || was !== 'gone');
      const others = isOwn ? overtakenFiles(after, await readUploads(ports, after), row, command, only) : [];
      return [...(await Promise.all(effects.map((effect) => inWords(ports, after, effect)))), ...others];
    }),
  );
  return {
    effects: found.flat(),
    translationsOver: command === 'kill' ? met.flatMap((after) => translationsOver(after, row)) : [],
    owed: read.flatMap(({ owed }) => owed),
  };
};

/** A release with what is decided, owed and asked for of it. */
const readAfter = async ({ query }: Ports, release: string): Promise<ReleaseAfter> => {
  const { pk, sk } = rowKeys.head(release);
  const [before, after] = await Promise.all([
    query({ pk, from: 'D#', to: sk, newestFirst: true, limit: DECISIONS }),
    query({ pk, from: 'M#', to: 'T#~' }),
  ]);
  const rows = [...before, ...after];
  const of = (prefix: string) => rows.filter((row) => row.sk.startsWith(prefix));
  return {
    release,
    head: of(sk).map((row) => parseRow(HeadRow, row))[0],
    editions: of('E#').map((row) => parseRow(EditionRow, row)),
    decisions: of('D#').map((row) => parseRow(DecisionRow, row)),
    owed: of('O#')
      .map((row) => parseRow(OwedRow, row))
      .filter(({ done = false }) => !done),
    members: of('M#').map((row) => parseRow(MemberRow, row)),
    jobs: of('T#').map((row) => parseRow(JobRow, row)),
  };
};

/** What was decided about the files of a release that made no edition. */
const readUploads = async ({ readRow }: Ports, { members, editions }: ReleaseAfter): Promise<UploadRow[]> => {
  const aside = members.filter(({ lang }) => !editions.some((edition) => edition.lang === lang));
  const rows = await Promise.all(
    aside.map(async ({ key }) => {
      const newest = await readRow(UploadHeadRow, rowKeys.uploadHead(key));
      return newest && readRow(UploadRow, rowKeys.upload(key, newest.versionId));
    }),
  );
  return rows.flatMap((row) => row ?? []);
};

/** An effect with the headline, the address and the file of what it met. */
const inWords = async (
  { archive, newsroom }: Ports,
  { release, editions }: ReleaseAfter,
  { version, ...effect }: EffectOn,
): Promise<CommandEffect> => {
  const { live } = editions.find(({ lang }) => lang === effect.lang) ?? {};
  if (effect.was !== 'waiting' && live) {
    const { headline, path, objectKey } = live.facts;
    return { ...effect, headline, url: pageUrl(newsroom, path), file: objectKey };
  }
  const words = version === undefined ? undefined : await archive.read(editionKeyOf(release, effect.lang, version));
  if (!words) return effect;
  const { headline, provenance } = Edition.parse(JSON.parse(words.text));
  return { ...effect, headline, file: provenance.key };
};
