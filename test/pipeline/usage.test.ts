import { beforeAll, describe, expect, it } from 'vitest';
import { callsForOneRelease, SIZES } from '../../local/commands/bench/call-vectors.ts';
import type { Calls } from '../../local/newsroom/usage.ts';
import { editionKeys } from '../../shared/syndication/edition-documents.ts';
import { outputs } from '../../shared/syndication/outputs.ts';

it('a file that waits for quiet is looked at twice, and what is like it is read once', async () => {
  const { 'record-release': calls } = await callsForOneRelease({ archive: 1, topics: 10, last: 'third.en' });
  expect(calls?.dynamodb).toMatchObject({ TransactWriteItems: 1, Query: 16 });
  expect(calls?.s3).toMatchObject({ ListObjectsV2: 2, PutObject: 5 });
});

describe.each(SIZES)('with $archive releases in the archive and $topics topics defined, one release in four feeds', (size) => {
  const feeds = 4;
  let measured: Calls = {};
  beforeAll(async () => {
    measured = await callsForOneRelease(size);
  }, 300_000);
  const calls = (name: string, service: string): Record<string, number> => measured[name]?.[service] ?? {};

  it('takes validate-release one GET and one PUT', () => {
    expect(calls('validate-release', 's3')).toEqual({ GetObject: 1, PutObject: 1 });
  });

  it('takes record-release one GET, five PUT, one listing, five queries and ten for texts that resemble it, two notes of what was read, and one transaction', () => {
    expect(calls('record-release', 's3')).toMatchObject({ GetObject: 1, PutObject: 5, ListObjectsV2: 1 });
    expect(calls('record-release', 'dynamodb')).toMatchObject({ TransactWriteItems: 1, PutItem: 2, Query: 15 });
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

  it('takes build-feeds two GET and one query for a feed and for its month, five PUT and three, and some for the home pages, the sitemaps and the search', () => {
    const { GetObject, PutObject, DeleteObject = 0 } = calls('build-feeds', 's3');
    expect({ GetObject, PutObject, DeleteObject }).toEqual({
      GetObject: 2 * 2 * feeds,
      // Home pages of the language and of the site; sitemaps of the month and of the news; what can be found of the month.
      PutObject: (5 + 3) * feeds + 2 + 2 + 1,
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
