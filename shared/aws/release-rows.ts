import { editionKeyOf } from '../editorial/edition-of.ts';
import { generationNamed, resolveName } from '../editorial/release-names.ts';
import { DecisionRow, EditionRow, HeadRow, JobRow, MemberRow, PublicPageRow, ReleaseKeyRow, rowKeys } from '../editorial/rows.ts';
import { Edition } from '../release/edition.ts';
import type { ReadText } from './objects.ts';
import { parseRow, queryRows, readRow, type Table } from './table.ts';

/** What the table says of one release now. */
export interface ReleaseRows {
  head?: HeadRow | undefined;
  editions: EditionRow[];
  publicPages: PublicPageRow[];
  jobs: JobRow[];
  /** Its files, from when they were read: also of a release of which nothing has been decided. */
  members: MemberRow[];
}

/** Reads all of a release that is of now. */
export type ReadRelease = (release: string) => Promise<ReleaseRows>;

/** Reads which release a name means; undefined when nobody has used it. */
export type ReadReleaseName = (name: string) => Promise<ReleaseKeyRow | undefined>;

/** Reads one decision of a release; undefined when there was none of that revision. */
export type ReadDecision = (release: string, revision: number) => Promise<DecisionRow | undefined>;

export const readDecisionFrom =
  (table: Table): ReadDecision =>
  (release, revision) =>
    readRow(table, DecisionRow, rowKeys.decision(release, revision));

/**
 * Reads a release, strongly consistent: HEAD first and the rest after it. A query is no snapshot; read in one, an old edition
 * could stand beside a new HEAD, and the condition on HEAD would let a lost update through. Its decisions (`D#…`, before `E#`) are left out: a life may be long.
 */
export const readRelease = async (table: Table, release: string): Promise<ReleaseRows> => {
  const head = await readRow(table, HeadRow, rowKeys.head(release));
  const rows = await queryRows(table, { pk: rowKeys.head(release).pk, from: 'E#' });
  const of = (prefix: string) => rows.filter(({ sk }) => sk.startsWith(prefix));
  return {
    head,
    editions: of('E#').map((row) => parseRow(EditionRow, row)),
    publicPages: of('P#').map((row) => parseRow(PublicPageRow, row)),
    jobs: of('T#').map((row) => parseRow(JobRow, row)),
    members: of('M#').map((row) => parseRow(MemberRow, row)),
  };
};

/** Reads which release a name means, `week~1` included; undefined when nobody has used it. */
export const readReleaseName = async (table: Table, siteUrl: string, name: string): Promise<ReleaseKeyRow | undefined> => {
  const key = generationNamed(name)?.key;
  const [own, ofKey] = await Promise.all(
    [name, key].map((one) => (one === undefined ? undefined : readRow(table, ReleaseKeyRow, rowKeys.releaseKey(one)))),
  );
  return resolveName(siteUrl, name, { own, ofKey });
};

/** Reads which release `week~1` means, whatever else may have that name. */
export const readGeneration = async (table: Table, siteUrl: string, name: string): Promise<ReleaseKeyRow | undefined> => {
  const key = generationNamed(name)?.key ?? name;
  return resolveName(siteUrl, name, { own: undefined, ofKey: await readRow(table, ReleaseKeyRow, rowKeys.releaseKey(key)) });
};

/** Reads the words of one version of an edition; throws while they are not in the archive yet. */
export const readEditionFrom =
  (readArchive: ReadText) =>
  async (release: string, lang: string, version: number): Promise<Edition> => {
    const stored = await readArchive(editionKeyOf(release, lang, version));
    if (!stored) throw new Error(`version ${version} of ${release} in ${lang} is not in the archive yet`);
    return Edition.parse(JSON.parse(stored.text));
  };
