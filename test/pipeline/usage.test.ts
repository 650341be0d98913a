import { beforeAll, describe, expect, it } from 'vitest';
import { callsForOneRelease, SIZES } from '../../local/commands/bench/call-vectors.ts';
import type { Calls } from '../../local/newsroom/usage.ts';
import { editionKeys } from '../../shared/syndication/edition-documents.ts';
import { outputs } from '../../shared/syndication/outputs.ts';
import { jpegOf } from '../unit/release/picture-files.ts';
import { paragraph } from '../unit/release/word-file.ts';
import { illustrated, pictureParagraph } from '../unit/release/word-pictures.ts';
import { openNewsroom, pass, releaseAbout } from './newsroom-run.ts';

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
  }, 900_000);
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

describe('a release with two photographs in two widths each', { timeout: 120_000 }, () => {
  let measured: Calls = {};
  let withoutPictures: Calls = {};
  /** Of each picture: two widths, each as WebP and as JPEG. */
  const files = 2 * 2 * 2;
  beforeAll(async () => {
    const run = await openNewsroom();
    const drop = async (name: string, content: string | Uint8Array): Promise<void> => {
      run.drop(`incoming/${name}`, content);
      await run.untilIdle();
      await pass(run, 60);
    };
    await drop('first.md', releaseAbout('Clean water'));
    const body = [
      paragraph('Winter tents reach the mountain villages', { letters: '<w:b/>' }),
      paragraph(
        'PHNOM PENH, 2 November 2026 – Winter tents have reached forty villages in the mountains this week, said the office.',
      ),
      pictureParagraph(1, { alt: 'A tent' }),
      pictureParagraph(2, { alt: 'Two tents' }),
    ].join('');
    const pictures = await Promise.all([jpegOf(600, 400), jpegOf(600, 380)]);
    await drop(
      'tents.docx',
      illustrated(
        body,
        pictures.map((bytes, index) => ({ name: `image${index + 1}.jpeg`, bytes })),
      ),
    );
    await drop('third.md', releaseAbout('Seed rice'));
    expect(run.failures).toEqual([]);
    measured = run.usage.uploads['incoming/tents.docx'] ?? {};
    withoutPictures = run.usage.uploads['incoming/third.md'] ?? {};
  }, 120_000);
  const s3 = (name: string): Record<string, number> => measured[name]?.s3 ?? {};

  it('takes validate-release one PUT more for each picture as it came', () => {
    expect(s3('validate-release')).toMatchObject({ GetObject: 1, PutObject: 1 + 2 });
  });

  it('takes make-pictures two GET and two PUT for each picture, a PUT for each file, and the text, which it gets and puts', () => {
    expect(s3('make-pictures')).toEqual({ GetObject: 1 + 2 * 2, PutObject: 1 + 2 * 2 + files });
  });

  it('takes publish-release one LIST more, and a GET and a PUT for each file', () => {
    const objects = editionKeys(outputs, 'path').length;
    expect(s3('publish-release')).toEqual({
      ListObjectsV2: 1,
      GetObject: 1 + files,
      HeadObject: objects,
      PutObject: objects + files,
    });
  });

  it('takes record-release, queue-feeds and build-feeds no call more than a text without them', () => {
    for (const name of ['record-release', 'queue-feeds', 'build-feeds'])
      expect([name, measured[name]]).toEqual([name, withoutPictures[name]]);
    expect(s3('build-feeds').PutObject).toBeGreaterThan(10);
  });
});
