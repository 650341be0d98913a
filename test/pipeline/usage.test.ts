import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BatchWriteItemCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEmbedded, type Embedded } from '../../local/newsroom/embedded.ts';
import { inProcess } from '../../local/newsroom/in-process.ts';
import type { Calls } from '../../local/newsroom/usage.ts';
import { editionKeys } from '../../shared/syndication/edition-documents.ts';
import { outputs } from '../../shared/syndication/outputs.ts';
import { releaseAbout } from './newsroom-run.ts';

const folder = mkdtempSync(join(tmpdir(), 'dateline-usage-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A newsroom with that many topics: a feed for each, in each language. */
const newsroomWith = (topics: number): string => {
  const file = join(folder, `${topics}.json`);
  const newsroom = JSON.parse(readFileSync('newsroom.json', 'utf8'));
  const all = Array.from({ length: topics }, (_, index) => ({ id: `topic-${index}`, names: { en: `Topic ${index}` } }));
  writeFileSync(file, JSON.stringify({ ...newsroom, topics: all }));
  return file;
};

/** Copies the one release there is `count` times, each an hour older than the one before: table and archive alike. */
const fillArchive = async (run: Embedded, count: number): Promise<void> => {
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
    const copied = (text: string): string => text.replaceAll(release, id).replaceAll(date, earlier);
    s3.put(run.landmarks.archive, editionKey.replace(release, id), copied(edition));
    for (const row of kept) {
      items.push(JSON.parse(copied(JSON.stringify(row))));
      if (items.length === 25) await flush();
    }
  }
  if (items.length > 0) await flush();
};

/** SDK calls on behalf of one release, in a newsroom that has been at work for a while. */
const callsForOneRelease = async ({
  archive,
  topics,
  last = 'third',
}: {
  archive: number;
  topics: number;
  last?: string;
}): Promise<Calls> => {
  const run = await createEmbedded({ at: '2026-11-02T09:00:00.000Z', newsroomFile: newsroomWith(topics) });
  const front = ['topics: [topic-1, topic-2]'];
  const publish = async (name: string, subject: string): Promise<void> => {
    run.drop(`incoming/${name}.md`, releaseAbout(subject, { front }));
    await run.untilIdle();
  };
  await publish('first', 'Clean water');
  await fillArchive(run, archive);
  await publish('second', 'Seed rice');
  await publish(last, 'Warm clothing');
  expect(run.failures).toEqual([]);
  await run.close();
  return run.usage.uploads[`incoming/${last}.md`] ?? {};
};

it('a file that waits for quiet is looked at twice, and what is like it is read once', async () => {
  const { 'record-release': calls } = await callsForOneRelease({ archive: 1, topics: 10, last: 'third.en' });
  expect(calls?.dynamodb).toMatchObject({ TransactWriteItems: 1, Query: 14 });
  expect(calls?.s3).toMatchObject({ ListObjectsV2: 2, PutObject: 5 });
});

describe.each([
  { archive: 10, topics: 10 },
  { archive: 2000, topics: 500 },
])('with $archive releases in the archive and $topics topics defined, one release in four feeds', (size) => {
  const feeds = 4;
  let measured: Calls = {};
  beforeAll(async () => {
    measured = await callsForOneRelease(size);
  }, 120_000);
  const calls = (name: string, service: string): Record<string, number> => measured[name]?.[service] ?? {};

  it('takes validate-release one GET and one PUT', () => {
    expect(calls('validate-release', 's3')).toEqual({ GetObject: 1, PutObject: 1 });
  });

  it('takes record-release one GET, five PUT, two queries and ten for texts that resemble it, two notes of what was read, and one transaction', () => {
    expect(calls('record-release', 's3')).toMatchObject({ GetObject: 1, PutObject: 5 });
    expect(calls('record-release', 'dynamodb')).toMatchObject({ TransactWriteItems: 1, PutItem: 2, Query: 13 });
  });

  it('takes publish-release one GET, a HEAD and a PUT of each thing that is public of an edition, and one publish', () => {
    const objects = editionKeys(outputs, 'path').length;
    expect(objects).toBe(4);
    expect(calls('publish-release', 's3')).toEqual({ GetObject: 1, HeadObject: objects, PutObject: objects });
    expect(calls('publish-release', 'sns')).toEqual({ Publish: 1 });
  });

  // Each feed, its month, and what is new on the site.
  const builds = 2 * feeds + 1;

  it('takes queue-feeds one update for each feed, each of their months and the news of the site, and one batch for ten', () => {
    expect(calls('queue-feeds', 'dynamodb')).toMatchObject({ UpdateItem: builds });
    expect(calls('queue-feeds', 'sqs')).toEqual({ SendMessageBatch: Math.ceil(builds / 10) });
    expect(calls('queue-feeds', 's3')).toEqual({});
  });

  it('takes build-feeds two GET and one query for a feed and for its month, five PUT and three, and some for the home pages and sitemaps', () => {
    const { GetObject, PutObject, DeleteObject = 0 } = calls('build-feeds', 's3');
    expect({ GetObject, PutObject, DeleteObject }).toEqual({
      GetObject: 2 * 2 * feeds,
      // Home pages of the language and of the site; sitemaps of the month and of the news.
      PutObject: (5 + 3) * feeds + 2 + 2,
      DeleteObject: 0,
    });
    // News are those of each language.
    expect(calls('build-feeds', 'dynamodb')).toMatchObject({
      Query: 2 * feeds + 4,
      GetItem: 2 * 2 * feeds + 1,
      UpdateItem: builds,
    });
  });
});
