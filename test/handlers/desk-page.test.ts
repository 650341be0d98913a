import { expect, it } from 'vitest';
import { buildDesk } from '../../functions/record-release/build-desk.ts';
import type { Ports } from '../../functions/record-release/ports.ts';
import { refreshTimeline } from '../../functions/record-release/refresh-timeline.ts';
import { rowsIn } from '../../functions/record-release/rows-in.ts';
import type { Table } from '../../shared/aws/table.ts';
import type { StoredRow } from '../../shared/editorial/change.ts';
import { type DecisionRow, type EditionRow, lists, rowKeys, type UploadRow } from '../../shared/editorial/rows.ts';
import { listOfUpload } from '../../shared/editorial/upload-changes.ts';
import { releaseIdOf, uploadIdOf } from '../../shared/release/identity.ts';
import { newsroom } from '../unit/editorial/newsroom-desk.ts';
import { openNewsroomTable } from './newsroom-table.ts';

const VERSIONS = 30;
const NOW = '2026-11-02T09:00:00.000Z';
const START = Date.parse('2026-01-01T00:00:00.000Z');
const principal = 'AWS:AROAEXAMPLEEXAMPLEID:marie@example.org';
const headline = 'Mechanics on motorbikes bring one hundred and thirty broken wells back to life';

/** What becomes of the newest version of each file, in turn. */
const ends = ['held', 'rejected', 'embargoed', 'published', 'withdrawn', 'killed'] as const;

/**
 * The rows of one file that was dropped `VERSIONS` times: what concerns it, and nothing else of its release. Only every fiftieth has
 * its older versions: they are in no list, and 300,000 rows take more than a minute to load. (Once with all: the same figures.)
 */
const rowsOfKey = function* (index: number): Generator<StoredRow> {
  const key = `incoming/2026/release-${String(index).padStart(5, '0')}.md`;
  const release = releaseIdOf(newsroom.siteUrl, key, 1);
  const end = ends[index % ends.length] ?? 'held';
  for (let version = index % 50 === 0 ? 1 : VERSIONS; version <= VERSIONS; version++) {
    const isNewest = version === VERSIONS;
    const at = new Date(START + (version * 20_000 + index) * 1000).toISOString();
    const isLive = end === 'published' || end === 'withdrawn' || end === 'killed';
    const upload: UploadRow = {
      outcome: !isNewest ? 'superseded' : isLive ? 'published' : end,
      uploadId: uploadIdOf('newsroom', key, String(version)),
      key,
      versionId: String(version),
      sequencer: String(version).padStart(40, '0'),
      eventTime: at,
      principal,
      decidedAt: at,
      release,
      lang: 'en',
      headline,
      problems: ['changed-without-note'],
      ...(isNewest && !isLive && { asks: [{ code: 'changed-without-note', weight: 'question' }] }),
      ...(end === 'embargoed' && isNewest && { dueAt: new Date(Date.parse(NOW) + (index + 1) * 60_000).toISOString() }),
    };
    yield { ...rowKeys.upload(key, String(version)), ...upload, ...listOfUpload(upload) };
    if (!isNewest || !isLive) continue;
    const facts = {
      version,
      uploadId: upload.uploadId,
      objectKey: key,
      versionId: upload.versionId,
      principal,
      eventTime: at,
      headline,
      countries: ['KE'],
      topics: ['water'],
      type: 'release' as const,
      releaseAt: at,
      path: `en/2026/01/mechanics-on-motorbikes-${index}`,
      fingerprint: 'f'.repeat(64),
      signature: 's'.repeat(344),
      stated: {},
    };
    const edition: EditionRow = {
      release,
      lang: 'en',
      revision: version,
      lastVersion: version,
      live: { facts, state: end, date: at, publishedAt: at, updatedAt: at },
      list: lists[end === 'published' ? 'out' : end],
      listAt: at,
    };
    yield { ...rowKeys.edition(release, 'en'), ...edition };
  }
};

/** What a function asked of the table, counted at its client, and the page that came of it. */
const counting = (client: Table['client']) => {
  const used = { calls: 0, items: 0, bytes: 0, capacity: 0, puts: 0, page: '' };
  const send = async (command: { input: object }): Promise<unknown> => {
    Object.assign(command.input, { ReturnConsumedCapacity: 'TOTAL' });
    const answer = (await client.send(command as never)) as { Items?: object[]; ConsumedCapacity?: { CapacityUnits?: number } };
    used.calls += 1;
    used.items += answer.Items?.length ?? 0;
    used.bytes += JSON.stringify(answer.Items ?? []).length;
    used.capacity += answer.ConsumedCapacity?.CapacityUnits ?? 0;
    return answer;
  };
  const ports = {
    newsroom,
    now: () => NOW,
    ...rowsIn({ client: { send } as Table['client'], name: 'newsroom' }, newsroom),
    reports: {
      etag: async () => undefined,
      put: async ({ body }: { body: string }) => {
        used.puts += 1;
        used.page = body;
        return { written: true, etag: '' };
      },
    },
  } as unknown as Ports;
  return { used, ports };
};

it('the desk page of ten thousand files with thirty versions each costs what that of a thousand costs', async () => {
  const { dynamodb, client, fill } = await openNewsroomTable();
  const build = async () => {
    const { used, ports } = counting(client);
    await buildDesk(ports);
    return used;
  };
  const rows = function* (from: number, to: number): Generator<StoredRow> {
    for (let index = from; index < to; index++) yield* rowsOfKey(index);
  };
  await fill(rows(0, 1000));
  const small = await build();
  await fill(rows(1000, 10_000));
  const large = await build();

  expect(large).toMatchObject({ calls: 7, items: 6 * 101, puts: 1 });
  for (const [name, value] of Object.entries({ ...large, page: large.page.length })) {
    const before = name === 'page' ? small.page.length : Number(small[name as keyof typeof small]);
    expect(Math.abs(Number(value) - before), name).toBeLessThanOrEqual(before * 0.02);
  }
  expect(large.page.match(/<li>/g)).toHaveLength(600);
  expect(large.page.match(/More than 100/g)).toHaveLength(6);
  expect(large.bytes).toBeLessThan(750_000);
  expect(large.page.length).toBeLessThan(600_000);
  await dynamodb.close();
}, 240_000);

it('the timeline of a release costs one query and one PUT, however long its life', async () => {
  const { dynamodb, client, fill } = await openNewsroomTable();
  const release = releaseIdOf(newsroom.siteUrl, 'water', 1);
  const decisions = function* (from: number, to: number): Generator<StoredRow> {
    for (let revision = from; revision <= to; revision++) {
      const at = new Date(START + revision * 60_000).toISOString();
      const action = revision % 2 === 0 ? 'withdraw' : 'restore';
      const command = { name: action, reason: `Because of ${revision}` };
      const row: DecisionRow = { revision, at, eventTime: at, action, lang: 'en', version: 1, principal, command };
      yield { ...rowKeys.decision(release, revision), ...row };
    }
  };
  const build = async () => {
    const { used, ports } = counting(client);
    await refreshTimeline(ports, release);
    return used;
  };
  await fill(decisions(1, 90));
  const short = await build();
  expect(short.page).not.toContain('Older entries');
  await fill(decisions(91, 300));
  const some = await build();
  await fill(decisions(301, 3000));
  const long = await build();

  expect([short, some, long].map(({ calls, puts }) => ({ calls, puts }))).toEqual(Array(3).fill({ calls: 1, puts: 1 }));
  expect(long.items).toBe(some.items);
  expect(long.page).toContain('Because of 3000');
  expect(long.page.match(/<li>/g)).toHaveLength(100);
  expect(long.page).toContain('Older entries are in the archive.');
  expect(long.page.length).toBeLessThan(60_000);
  await dynamodb.close();
});

it.each([
  ['the desk page', (ports: Ports) => buildDesk(ports)],
  ['a timeline', (ports: Ports) => refreshTimeline(ports, releaseIdOf(newsroom.siteUrl, 'water', 1))],
])(
  '%s is made anew from the rows when somebody else wrote it since, and left to the queue when that does not end',
  async (_, build) => {
    const { dynamodb, client } = await openNewsroomTable();
    const asked: string[] = [];
    const written = (after: number): Ports => {
      const { ports } = counting(client);
      const { query } = ports;
      asked.length = 0;
      return {
        ...ports,
        query: (asks) => {
          if (asked.at(-1) !== 'rows') asked.push('rows');
          return query(asks);
        },
        reports: {
          ...ports.reports,
          etag: async () => {
            asked.push('etag');
            return `"${asked.length}"`;
          },
          put: async (_object, condition) => {
            asked.push(`put ${JSON.stringify(condition)}`);
            return asked.length >= 3 * after ? { written: true, etag: '' } : { written: false };
          },
        },
      };
    };
    await build(written(2));
    expect(asked).toEqual(['etag', 'rows', 'put {"ifMatch":"\\"1\\""}', 'etag', 'rows', 'put {"ifMatch":"\\"4\\""}']);
    await expect(build(written(Number.POSITIVE_INFINITY))).rejects.toThrow('others kept writing reports/');
    expect(asked.filter((step) => step === 'etag')).toHaveLength(5);
    await dynamodb.close();
  },
);
