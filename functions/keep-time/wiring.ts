import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';
import { hurried, type World } from '../../shared/aws/client.ts';
import { readFeedState, wantFeed } from '../../shared/aws/feed-state.ts';
import { everyRound, type Invocation, openLog } from '../../shared/aws/log.ts';
import { sendAllTo } from '../../shared/aws/queue.ts';
import { type Environment, readNewsroom, readSettings } from '../../shared/aws/read-settings.ts';
import { queryRows } from '../../shared/aws/table.ts';
import { siteStamp } from '../../shared/syndication/site-stamp.ts';
import { keepTime, type NewsroomRound, roundLine } from './keep-time.ts';
import { Settings } from './settings.ts';

export const wire = (
  environment: Environment,
  { clients = hurried, now = () => new Date(), writeLine }: World = {},
): ((event?: unknown, invocation?: Invocation) => Promise<NewsroomRound>) => {
  const settings = readSettings(Settings, environment);
  const log = openLog(environment, { writeLine, now });
  const sqs = new SQSClient(clients);
  const table = { client: new DynamoDBClient(clients), name: settings.TABLE_NAME };
  const newsroom = readNewsroom(settings.NEWSROOM_FILE, environment);
  const round = keepTime({
    tell: log.tell,
    now: () => now().toISOString(),
    languages: newsroom.languages,
    siteStamp: siteStamp(newsroom),
    query: (query) => queryRows(table, query),
    readFeedState: (feed) => readFeedState(table, feed),
    wantFeed: async (feed, at, madeFor) => (await wantFeed(table, { feed, ...(madeFor !== undefined && { madeFor }) }, at)).seq,
    sendRecords: sendAllTo(sqs, settings.RECORDS_QUEUE_URL),
    sendBuilds: sendAllTo(sqs, settings.FEED_BUILDS_QUEUE_URL),
    sendTranslations: sendAllTo(sqs, settings.TRANSLATIONS_QUEUE_URL),
  });
  return everyRound(log, round, roundLine);
};
