import { readRelease, readReleaseName } from '../../shared/aws/release-rows.ts';
import { parseRow, queryRows, readRow } from '../../shared/aws/table.ts';
import type { Command } from '../../shared/editorial/command-decision.ts';
import { stillMeant } from '../../shared/editorial/lineage.ts';
import { nameOf } from '../../shared/editorial/release-names.ts';
import { DecisionRow, FiledAsRow, OutboxRow, type ReleaseKeyRow, rowKeys, type UploadRow } from '../../shared/editorial/rows.ts';
import { leftElsewhere, outboxOfKill } from '../../shared/editorial/take-down.ts';
import type { Elsewhere } from '../../shared/editorial/upload-facts.ts';
import { readKey } from '../../shared/release/object-key.ts';
import type { Ports } from './ports.ts';

/** What is read of it. */
type Reads = Pick<Ports, 'table' | 'newsroom'>;

/** The edition that a file made, and what commands call its release. */
export const readFiled = async (
  { table, newsroom }: Reads,
  { release, lang }: { release: string; lang: string },
): Promise<Elsewhere | undefined> => {
  const { head, editions } = await readRelease(table, release);
  const edition = editions.find((row) => row.lang === lang);
  if (!head || !edition) return undefined;
  const newest = await readReleaseName(table, newsroom.siteUrl, head.key);
  const name = nameOf(head, newest?.generation ?? head.generation);
  return { head, edition, editions, name, ...(newest?.release === release && { keyRow: newest }) };
};

/** The editions that files of a command's name made in releases of other keys. */
export const readElsewhere = async (
  ports: Reads,
  { releaseKey, lang }: Command,
  own: ReleaseKeyRow | undefined,
): Promise<Elsewhere[]> => {
  const { pk } = rowKeys.releaseKey(releaseKey);
  const rows = (await queryRows(ports.table, { pk, from: 'L#' })).map((row) => parseRow(FiledAsRow, row));
  const found = await Promise.all(stillMeant(rows, own, lang).map((row) => readFiled(ports, row)));
  return found.flatMap((one) => one ?? []);
};

/** How far a kill of a file's name has come in releases of other keys. */
export interface GoneOn {
  /** Where files of that name made editions. */
  releases: readonly string[];
  /** It has yet to be decided for one of them. */
  isLeft: boolean;
  /** Its decisions that nobody has noted down as owed yet, by their outbox rows. */
  outboxes: readonly string[];
}

/**
 * Reads how far a kill has come in releases of other keys; undefined for any other upload. Editions are read before the outbox, and
 * whoever asks what is owed does so afterwards: what goes on meanwhile is seen in one of the three.
 */
export const readGoneOn = async (ports: Reads, row: UploadRow): Promise<GoneOn | undefined> => {
  const { table, newsroom } = ports;
  const reading = readKey(row.key, newsroom.languages);
  if (row.outcome !== 'command' || reading.kind !== 'command' || reading.command !== 'kill') return undefined;
  const own = await readReleaseName(table, newsroom.siteUrl, reading.releaseKey);
  const elsewhere = await readElsewhere(ports, reading, own);
  const outboxes = await Promise.all(
    elsewhere.map(async ({ head, edition }) => {
      const order = edition.killed ?? head.killed;
      const decision = order && (await readRow(table, DecisionRow, rowKeys.decision(head.release, order.revision)));
      const outbox = decision && outboxOfKill(row, head.release, decision);
      return outbox !== undefined && (await readRow(table, OutboxRow, rowKeys.outbox(outbox))) ? [outbox] : [];
    }),
  );
  return {
    releases: [...new Set(elsewhere.map(({ head }) => head.release))],
    isLeft: leftElsewhere(elsewhere, reading, newsroom.languages).length > 0,
    outboxes: [...new Set(outboxes.flat())],
  };
};
