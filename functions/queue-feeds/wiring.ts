import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';
import { hurried, type World } from '../../shared/aws/client.ts';
import { wantFeed } from '../../shared/aws/feed-state.ts';
import { openLog } from '../../shared/aws/log.ts';
import { sendAllTo } from '../../shared/aws/queue.ts';
import { type Environment, readNewsroom, readSettings } from '../../shared/aws/read-settings.ts';
import { readDecisionFrom } from '../../shared/aws/release-rows.ts';
import { eachRecord, type QueueHandler } from '../../shared/aws/sqs-handler.ts';
import { FeedsMessage } from '../../shared/editorial/messages.ts';
import { queueFeeds } from './queue-feeds.ts';
import { Settings } from './settings.ts';

export const wire = (
  environment: Environment,
  { clients = hurried, now = () => new Date(), chance = Math.random, writeLine }: World = {},
): QueueHandler => {
  const settings = readSettings(Settings, environment);
  const log = openLog(environment, { writeLine, now });
  const sqs = new SQSClient(clients);
  // What a feed had before is told once: a repeated call would hear of itself. The queue repeats the message, and that is known.
  const table = { client: new DynamoDBClient({ ...clients, maxAttempts: 1 }), name: settings.TABLE_NAME };
  const queue = queueFeeds({
    readDecision: readDecisionFrom(table),
    now: () => now().toISOString(),
    want: (want) => wantFeed(table, want, now().toISOString()),
    sendBuilds: sendAllTo(sqs, settings.FEED_BUILDS_QUEUE_URL),
    sendUrgentBuilds: sendAllTo(sqs, settings.URGENT_FEED_BUILDS_QUEUE_URL),
    delay: readNewsroom(settings.NEWSROOM_FILE, environment).feeds.delay,
  });
  return eachRecord({ clients, now, chance, log }, FeedsMessage, (message, { count }) =>
    queue(message, { firstReceive: count === 1 }),
  );
};
