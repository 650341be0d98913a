import type { DynamoDBClient, QueryCommandOutput } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { keepTime, type Ports } from '../../functions/keep-time/keep-time.ts';
import { queryRows } from '../../shared/aws/table.ts';
import type { StoredRow } from '../../shared/editorial/change.ts';
import type { TranslationsMessage } from '../../shared/editorial/messages.ts';
import { FeedStateRow, type JobRow, lists, rowKeys } from '../../shared/editorial/rows.ts';
import { openNewsroomTable } from './newsroom-table.ts';

const NOW = Date.parse('2026-11-02T09:00:00.000Z');
const at = (minutes: number): string => new Date(NOW + minutes * 60_000).toISOString();
const idOf = (number: number): string => `${number.toString(16).padStart(8, '0')}-0000-8000-8000-000000000000`;

/** The job of a translation into French that is due in so many minutes. */
const jobDue = (number: number, minutes: number, fields: Partial<JobRow> = {}): StoredRow => ({
  ...rowKeys.job(idOf(number), 'fr'),
  release: idOf(number),
  lang: 'fr',
  id: idOf(number),
  state: 'queued',
  from: 'en',
  version: 1,
  at: at(-600),
  dueAt: at(minutes),
  list: lists.openJobs,
  listAt: at(minutes),
  ...fields,
});

/** A round of keep-time over these rows: what it asked the table, what it was answered, and whom it told of translations. */
const roundOver = async (rows: readonly StoredRow[]) => {
  const { client, fill } = await openNewsroomTable();
  await fill(rows);
  const asked = { calls: 0, rows: 0 };
  const counted = {
    async send(command: never) {
      asked.calls += 1;
      const answer = (await client.send(command)) as QueryCommandOutput;
      asked.rows += answer.ScannedCount ?? 0;
      return answer;
    },
  } as unknown as DynamoDBClient;
  const told: TranslationsMessage[] = [];
  const ports: Ports = {
    now: () => at(0),
    query: (query) => queryRows({ client: counted, name: 'newsroom' }, query),
    readFeedState: async () => FeedStateRow.parse({}),
    wantFeed: async () => 1,
    languages: [],
    siteStamp: 'one',
    sendRecords: async () => {},
    sendBuilds: async () => {},
    sendTranslations: async (messages) => void told.push(...messages),
    tell: () => {},
  };
  return { round: await keepTime(ports)(), asked, told };
};

const many = <Row>(count: number, rowOf: (number: number) => Row): Row[] =>
  Array.from({ length: count }, (_, index) => rowOf(index));

describe('the minute’s round', () => {
  it('costs the same whether nobody is asked for a translation or 500 that are not due, and knows when the next is', async () => {
    const without = await roundOver([]);
    const { round, asked, told } = await roundOver(many(500, (number) => jobDue(number, 60 + number)));
    expect(asked.calls).toBe(without.asked.calls);
    expect(asked.rows).toBe(1);
    expect(told).toEqual([]);
    expect(round).toMatchObject({ overdue: 0, quietUntil: at(60) });
  });

  it('nor does it read the 500 again that were not there in time, and of which everybody knows', async () => {
    const late = many(500, (number) => jobDue(number, -60, { overdue: true, list: lists.lateJobs }));
    const { round, asked, told } = await roundOver([...late, jobDue(900, -1)]);
    expect(asked.rows).toBe(1);
    expect(told).toEqual([{ release: idOf(900), revision: 1, swept: true }]);
    expect(round.overdue).toBe(1);
  });

  it('reads no decision that is just being carried out, and no feed that is just being built', async () => {
    const decided = many(200, (number) => ({ pk: 'OUTBOX', sk: `${at(0)}#${idOf(number)}#1` }));
    const wanted = many(200, (number) => ({
      ...rowKeys.feedState(`en/topic/t${number}`),
      wantedSeq: 1,
      builtSeq: 0,
      list: lists.dirtyFeeds,
      listAt: at(0),
    }));
    const { round, asked } = await roundOver([...decided, ...wanted]);
    expect(asked.rows).toBe(2);
    expect(round).toEqual({ due: 0, resumed: 0, rebuilt: 0, overdue: 0, leftBehind: 0 });
  });

  it('tells neither again nor never of one that an earlier version of the code left on the list', async () => {
    const { told, round } = await roundOver([jobDue(1, -60, { overdue: true })]);
    expect([told, round.overdue]).toEqual([[], 0]);
  });
});

describe('what is made of newsroom.json alone', () => {
  /** Which feeds a first round has built, where the site was last made for such a newsroom.json. */
  const builtWhere = async (madeFor: string | undefined): Promise<{ feed: string; asked: (string | undefined)[] }[]> => {
    const asked: (string | undefined)[] = [];
    const built: string[] = [];
    const { client } = await openNewsroomTable();
    const ports: Ports = {
      now: () => at(0),
      query: (query) => queryRows({ client, name: 'newsroom' }, query),
      readFeedState: async () => FeedStateRow.parse({ wantedSeq: 3, builtSeq: 3, madeFor }),
      wantFeed: async (_feed, _at, stamp) => {
        asked.push(stamp);
        return 4;
      },
      languages: ['en'],
      siteStamp: 'of-today',
      sendRecords: async () => {},
      sendBuilds: async (builds) => void built.push(...builds.map(({ feed }) => feed)),
      sendTranslations: async () => {},
      tell: () => {},
    };
    const round = keepTime(ports);
    await round();
    await round();
    return built.map((feed) => ({ feed, asked }));
  };

  it('is made anew in the minute after another was deployed, once', async () => {
    expect(await builtWhere('of-yesterday')).toEqual([{ feed: 'site', asked: ['of-today'] }]);
    expect(await builtWhere(undefined)).toEqual([{ feed: 'site', asked: ['of-today'] }]);
  });

  it('is left alone where it is the same', async () => {
    expect(await builtWhere('of-today')).toEqual([]);
  });
});
