import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import { owedPlanOf } from '../../shared/alerts/owed-plan.ts';
import { apart, orCanary, readCanaryFrom } from '../../shared/aws/canaries.ts';
import { hurried, type World } from '../../shared/aws/client.ts';
import { wantFeed } from '../../shared/aws/feed-state.ts';
import { openLog } from '../../shared/aws/log.ts';
import { listObjectsOf, putObjectTo, readBytes, readEtagFrom, readTextFrom } from '../../shared/aws/objects.ts';
import { sendAllToLanes, sendTo } from '../../shared/aws/queue.ts';
import { type Environment, readNewsroom, readSettings } from '../../shared/aws/read-settings.ts';
import { announceOn } from '../../shared/aws/release-events.ts';
import { readDecisionFrom, readEditionFrom, readRelease } from '../../shared/aws/release-rows.ts';
import { eachRecord, type QueueHandler } from '../../shared/aws/sqs-handler.ts';
import { putRow, retryConflicts, transact } from '../../shared/aws/table.ts';
import { tracing } from '../../shared/aws/trace.ts';
import type { CanaryMessage } from '../../shared/editorial/canary.ts';
import { isUrgentPage, PagesMessage } from '../../shared/editorial/messages.ts';
import { newsroomStamp } from '../../shared/newsroom/newsroom-stamp.ts';
import { outputs } from '../../shared/syndication/outputs.ts';
import { passCanary } from './pass-canary.ts';
import { publishRelease } from './publish-release.ts';
import { Settings } from './settings.ts';

export const wire = (
  environment: Environment,
  { clients = hurried, now = () => new Date(), chance = Math.random, writeLine }: World = {},
): QueueHandler => {
  const settings = readSettings(Settings, environment);
  const log = openLog(environment, { writeLine, now });
  const s3 = new S3Client(clients);
  const sqs = new SQSClient(clients);
  const table = { client: new DynamoDBClient(clients), name: settings.TABLE_NAME };
  const newsroom = readNewsroom(settings.NEWSROOM_FILE, environment);
  const readArchive = readTextFrom(s3, settings.ARCHIVE_BUCKET);
  const publish = publishRelease({
    now: () => now().toISOString(),
    newsroom,
    madeWith: newsroomStamp(newsroom),
    outputs,
    readRelease: (release) => readRelease(table, release),
    readDecision: readDecisionFrom(table),
    commit: (changes) => retryConflicts(() => transact(table, changes)),
    readEdition: readEditionFrom(readArchive),
    site: { etag: readEtagFrom(s3, settings.SITE_BUCKET), put: putObjectTo(s3, settings.SITE_BUCKET) },
    pictures: {
      listSite: async (prefix) =>
        new Map((await listObjectsOf(s3, settings.SITE_BUCKET)(prefix)).map(({ key, etag }) => [key, etag])),
      readMade: async (key) => (await readBytes(s3, { bucket: settings.ARCHIVE_BUCKET, key }))?.bytes,
      putSite: putObjectTo(s3, settings.SITE_BUCKET),
    },
    sendPages: sendAllToLanes(sqs, {
      isUrgent: isUrgentPage,
      urgent: settings.URGENT_PAGES_QUEUE_URL,
      others: settings.PAGES_QUEUE_URL,
    }),
    sendRecord: sendTo(sqs, settings.URGENT_RECORDS_QUEUE_URL),
    sendFeeds: sendTo(sqs, settings.FEEDS_QUEUE_URL),
    wantFeeds: async (feeds) => void (await Promise.all(feeds.map((feed) => wantFeed(table, { feed }, now().toISOString())))),
    owePlan: (event) => putRow(table, owedPlanOf(event, now().toISOString())),
    tell: announceOn(tracing(new SNSClient(clients)), settings.RELEASE_EVENTS_TOPIC_ARN),
  });
  const pass = passCanary({
    newsroom,
    outputs,
    readCanary: readCanaryFrom(table, readArchive),
    handOn: sendTo<CanaryMessage>(sqs, settings.ALERTS_QUEUE_URL),
  });
  return eachRecord({ clients, now, chance, log }, orCanary(PagesMessage), apart(publish, pass));
};
