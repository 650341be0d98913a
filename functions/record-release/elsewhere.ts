import { parseRow } from '../../shared/aws/table.ts';
import type { Command } from '../../shared/editorial/command-decision.ts';
import { stillMeant } from '../../shared/editorial/lineage.ts';
import { nameOf } from '../../shared/editorial/release-names.ts';
import { DecisionRow, FiledAsRow, OutboxRow, type ReleaseKeyRow, rowKeys, type UploadRow } from '../../shared/editorial/rows.ts';
import { leftElsewhere, outboxOfKill } from '../../shared/editorial/take-down.ts';
import type { Elsewhere } from '../../shared/editorial/upload-facts.ts';
import { groupByGroup } from '../../shared/queue/in-groups.ts';
import { readKey } from '../../shared/release/object-key.ts';
import type { Ports } from './ports.ts';

/** What is read of it. */
type Reads = Pick<Ports, 'readRow' | 'query' | 'readRelease' | 'readReleaseName' | 'newsroom'>;

/** The edition that a file made, and what commands call its release. */
export const readFiled = async (
  { readRelease, readReleaseName }: Reads,
  { release, lang }: { release: string; lang: string },
): Promise<Elsewhere | undefined> => {
  const { head, editions } = await readRelease(release);
  const edition = editions.find((row) => row.lang === lang);
  if (!head || !edition) return undefined;
  const newest = await readReleaseName(head.key);
  const name = nameOf(head, newest?.generation ?? head.generation);
  return { head, edition, editions, name, ...(newest?.release === release && { keyRow: newest }) };
};

/** A card that is to name what a command may have meant looks at no more rows than these. */
const MOST_NAMED = 100;

/** So many releases are read at once. */
const AT_ONCE = 20;

/** Where files of a command's name made editions in releases of other keys. A file that is dropped every day has many by and by. */
const readFiledAs = async (
  { query }: Reads,
  { releaseKey, lang }: Command,
  own: ReleaseKeyRow | undefined,
  limit?: number,
): Promise<FiledAsRow[]> => {
  const { pk } = rowKeys.releaseKey(releaseKey);
  const rows = await query({ pk, from: 'L#', ...(limit && { limit }) });
  return stillMeant(
    rows.map((row) => parseRow(FiledAsRow, row)),
    own,
    lang,
  );
};

const readEach = async (ports: Reads, rows: readonly FiledAsRow[]): Promise<Elsewhere[]> => {
  const found = await groupByGroup(AT_ONCE, rows, (row) => readFiled(ports, row));
  return found.flatMap((one) => one ?? []);
};

/** The editions that files of a command's name made in releases of other keys, as far as a card may name them. */
export const readElsewhere = async (ports: Reads, reading: Command, own: ReleaseKeyRow | undefined): Promise<Elsewhere[]> =>
  readEach(ports, await readFiledAs(ports, reading, own, MOST_NAMED));

/**
 * The first of those editions that a kill has yet to take down. `done` remembers those that it has seen gone, which stay so: however
 * many there are, each is read about once.
 */
export const readNextElsewhere = async (ports: Reads, reading: Command, done: Set<string>): Promise<Elsewhere | undefined> => {
  const own = await ports.readReleaseName(reading.releaseKey);
  for (const row of await readFiledAs(ports, reading, own)) {
    const name = `${row.release}#${row.lang}`;
    const one = done.has(name) ? undefined : await readFiled(ports, row);
    if (one && leftElsewhere([one], reading, ports.newsroom.languages).length > 0) return one;
    done.add(name);
  }
  return undefined;
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
  const { readRow, readReleaseName, newsroom } = ports;
  const reading = readKey(row.key, newsroom.languages);
  if (row.outcome !== 'command' || reading.kind !== 'command' || reading.command !== 'kill') return undefined;
  const own = await readReleaseName(reading.releaseKey);
  const elsewhere = await readEach(ports, await readFiledAs(ports, reading, own));
  const outboxes = await Promise.all(
    elsewhere.map(async ({ head, edition }) => {
      const order = edition.killed ?? head.killed;
      const decision = order && (await readRow(DecisionRow, rowKeys.decision(head.release, order.revision)));
      const outbox = decision && outboxOfKill(row, head.release, decision);
      return outbox !== undefined && (await readRow(OutboxRow, rowKeys.outbox(outbox))) ? [outbox] : [];
    }),
  );
  return {
    releases: [...new Set(elsewhere.map(({ head }) => head.release))],
    isLeft: leftElsewhere(elsewhere, reading, newsroom.languages).length > 0,
    outboxes: [...new Set(outboxes.flat())],
  };
};
