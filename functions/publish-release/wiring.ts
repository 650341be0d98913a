import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import { hurried, type World } from '../../shared/aws/client.ts';
import { openLog } from '../../shared/aws/log.ts';
import { listEtagsOf, putObjectTo, readBytes, readEtagFrom, readTextFrom } from '../../shared/aws/objects.ts';
import { sendAllTo, sendTo } from '../../shared/aws/queue.ts';
import { type Environment, readNewsroom, readSettings } from '../../shared/aws/read-settings.ts';
import { announceOn } from '../../shared/aws/release-events.ts';
import { readDecisionFrom, readEditionFrom, readRelease } from '../../shared/aws/release-rows.ts';
import { eachRecord, type QueueHandler } from '../../shared/aws/sqs-handler.ts';
import { retryConflicts, transact } from '../../shared/aws/table.ts';
import { PagesMessage } from '../../shared/editorial/messages.ts';
import { outputs } from '../../shared/syndication/outputs.ts';
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
  const publish = publishRelease({
    now: () => now().toISOString(),
    newsroom: readNewsroom(settings.NEWSROOM_FILE, environment),
    outputs,
    readRelease: (release) => readRelease(table, release),
    readDecision: readDecisionFrom(table),
    commit: (changes) => retryConflicts(() => transact(table, changes)),
    readEdition: readEditionFrom(readTextFrom(s3, settings.ARCHIVE_BUCKET)),
    site: { etag: readEtagFrom(s3, settings.SITE_BUCKET), put: putObjectTo(s3, settings.SITE_BUCKET) },
    pictures: {
      listSite: listEtagsOf(s3, settings.SITE_BUCKET),
      readMade: async (key) => (await readBytes(s3, { bucket: settings.ARCHIVE_BUCKET, key }))?.bytes,
      putSite: putObjectTo(s3, settings.SITE_BUCKET),
    },
    sendPages: sendAllTo(sqs, settings.PAGES_QUEUE_URL),
    sendRecord: sendTo(sqs, settings.RECORDS_QUEUE_URL),
    tell: announceOn(new SNSClient(clients), settings.RELEASE_EVENTS_TOPIC_ARN),
  });
  return eachRecord({ clients, now, chance, log }, PagesMessage, publish);
};
