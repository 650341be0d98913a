import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { hurried, type World } from '../../shared/aws/client.ts';
import {
  markBuilt,
  readEntriesBetween,
  readFeedEntries,
  readFeedState,
  takeFromFeed,
  wantFeed,
} from '../../shared/aws/feed-state.ts';
import { openLog } from '../../shared/aws/log.ts';
import { putObjectTo, readEtagFrom, readTextFrom, removeObjectFrom } from '../../shared/aws/objects.ts';
import { type Environment, readNewsroom, readSettings } from '../../shared/aws/read-settings.ts';
import { eachRecord, type QueueHandler } from '../../shared/aws/sqs-handler.ts';
import { wantsAfterTaking } from '../../shared/editorial/feed-wants.ts';
import { FeedBuildMessage } from '../../shared/editorial/messages.ts';
import { newsroomStamp } from '../../shared/newsroom/newsroom-stamp.ts';
import { outputs } from '../../shared/syndication/outputs.ts';
import { buildFeed } from './build-feeds.ts';
import { Settings } from './settings.ts';

export const wire = (
  environment: Environment,
  { clients = hurried, now = () => new Date(), chance = Math.random, writeLine }: World = {},
): QueueHandler => {
  const settings = readSettings(Settings, environment);
  const log = openLog(environment, { writeLine, now });
  const s3 = new S3Client(clients);
  const table = { client: new DynamoDBClient(clients), name: settings.TABLE_NAME };
  const newsroom = readNewsroom(settings.NEWSROOM_FILE, environment);
  const madeWith = newsroomStamp(newsroom);
  const build = buildFeed({
    newsroom,
    now: () => now().toISOString(),
    outputs,
    readState: (feed) => readFeedState(table, feed),
    readEntries: (feed, window) => readFeedEntries(table, feed, window),
    readBetween: (feed, from, until) => readEntriesBetween(table, feed, from, until),
    markBuilt: (feed, seq, largeAt) => markBuilt(table, feed, { seq, madeWith, largeAt }),
    takeFrom: async (gone) => {
      const { before } = await takeFromFeed(table, gone, now().toISOString());
      for (const want of wantsAfterTaking(gone, before)) await wantFeed(table, want, now().toISOString());
    },
    archive: { read: readTextFrom(s3, settings.ARCHIVE_BUCKET), put: putObjectTo(s3, settings.ARCHIVE_BUCKET) },
    site: {
      etag: readEtagFrom(s3, settings.SITE_BUCKET),
      put: putObjectTo(s3, settings.SITE_BUCKET),
      remove: removeObjectFrom(s3, settings.SITE_BUCKET),
    },
  });
  return eachRecord(
    { clients, now, chance, log },
    FeedBuildMessage,
    (message, { count }) => build(message, { firstReceive: count === 1 }),
    // A feed that is behind is on a list that keep-time reads.
    { isSweptAgain: () => true },
  );
};
