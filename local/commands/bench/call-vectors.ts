import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BatchWriteItemCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { ownNewsroomFile, readNewsroom } from '../../../infra/settings-files.ts';
import { createEmbedded, type Embedded } from '../../newsroom/embedded.ts';
import { inProcess } from '../../newsroom/in-process.ts';
import type { Calls } from '../../newsroom/usage.ts';

/** A newsroom.json with that many topics, below `folder`: a feed for each, in each language. */
export const newsroomWith = (topics: number, folder: string): string => {
  const file = join(folder, `${topics}.json`);
  const newsroom = readNewsroom(ownNewsroomFile);
  const all = Array.from({ length: topics }, (_, index) => ({ id: `topic-${index}`, names: { en: `Topic ${index}` } }));
  writeFileSync(file, JSON.stringify({ ...newsroom, topics: all }));
  return file;
};

/** `/2026/11/`: the month of a page is in its address. */
const monthInPath = (date: string): string => `/${date.slice(0, 4)}/${date.slice(5, 7)}/`;

/** Copies the one release there is `count` times, each an hour older than the one before: table and archive alike. */
export const fillArchive = async (run: Embedded, count: number): Promise<void> => {
  const { dynamodb, s3 } = run.account;
  const client = new DynamoDBClient({
    requestHandler: inProcess({ dynamodb: dynamodb.service }) as never,
    endpoint: 'http://127.0.0.1',
    region: 'us-east-1',
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
  });
  const rows = await dynamodb.scan(run.landmarks.table);
  const entry = rows.find(({ pk, sk }) => pk === 'F#en' && sk !== 'STATE') as { entry: { release: string; date: string } };
  const { release, date } = entry.entry;
  const kept = rows.filter(({ pk, sk }) => /^(R|F)#/.test(String(pk)) && sk !== 'STATE');
  const editionKey = `editions/${release}/en/1.json`;
  const edition = String(s3.get(run.landmarks.archive, editionKey)?.bytes);
  let items: object[] = [];
  const flush = async (): Promise<void> => {
    const PutRequests = items.map((item) => ({ PutRequest: { Item: marshall(item) } }));
    await client.send(new BatchWriteItemCommand({ RequestItems: { [run.landmarks.table]: PutRequests } }));
    items = [];
  };
  for (let index = 1; index <= count; index++) {
    const id = randomUUID();
    const earlier = new Date(Date.parse(date) - index * 3_600_000).toISOString();
    const copied = (text: string): string =>
      text.replaceAll(release, id).replaceAll(date, earlier).replaceAll(monthInPath(date), monthInPath(earlier));
    s3.put(run.landmarks.archive, editionKey.replace(release, id), copied(edition));
    for (const row of kept) {
      items.push(JSON.parse(copied(JSON.stringify(row))));
      if (items.length === 25) await flush();
    }
  }
  if (items.length > 0) await flush();
};

export const about = (subject: string): string =>
  [
    '---',
    'topics: [topic-1, topic-2]',
    '---',
    '',
    `# ${subject} reaches the coastal villages`,
    '',
    `PHNOM PENH, 2 November 2026 – ${subject} has reached forty villages along the coast this week, the first of the three districts that asked for it, said the organisation's country office.`,
    '',
    `"People had waited for ${subject.toLowerCase()} since the storms," said Dara Sok, head of office.`,
  ].join('\n');

/** SDK calls on behalf of one release in four feeds, in a newsroom that has been at work for a while. */
export const callsForOneRelease = async ({
  archive,
  topics,
  last = 'third',
}: {
  /** Releases that are there already. */
  archive: number;
  /** That newsroom.json defines. */
  topics: number;
  /** What the file is called. */
  last?: string;
}): Promise<Calls> => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-calls-'));
  const run = await createEmbedded({ at: '2026-11-02T09:00:00.000Z', newsroomFile: newsroomWith(topics, folder) });
  try {
    const publish = async (name: string, subject: string): Promise<void> => {
      run.drop(`incoming/${name}.md`, about(subject));
      await run.untilIdle();
    };
    await publish('first', 'Clean water');
    await fillArchive(run, archive);
    await publish('second', 'Seed rice');
    await publish(last, 'Warm clothing');
    if (run.failures.length > 0) throw new Error(`${run.failures.length} invocations failed.`);
    return run.usage.uploads[`incoming/${last}.md`] ?? {};
  } finally {
    await run.close();
    rmSync(folder, { recursive: true, force: true });
  }
};

/** The sizes between which nothing changes: releases in the archive, topics defined (a feed for each in each of four languages). */
export const SIZES = [
  { archive: 10, topics: 10 },
  { archive: 10_000, topics: 250 },
] as const;
