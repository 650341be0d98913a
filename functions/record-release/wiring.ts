import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import { hurried, type World } from '../../shared/aws/client.ts';
import { inTurn } from '../../shared/aws/each-record.ts';
import { openLog } from '../../shared/aws/log.ts';
import { notifyTo } from '../../shared/aws/notify-people.ts';
import { listObjectsOf, putObjectTo, readEtagFrom, readTextFrom } from '../../shared/aws/objects.ts';
import { sendAllToLanes, sendTo, sendToLane } from '../../shared/aws/queue.ts';
import { type Environment, readNewsroom, readSettings } from '../../shared/aws/read-settings.ts';
import { eachRecord, type QueueHandler } from '../../shared/aws/sqs-handler.ts';
import { readStoredFrom } from '../../shared/aws/stored-uploads.ts';
import { retryConflicts, transact, write } from '../../shared/aws/table.ts';
import { type CanaryMessage, canaryWordsKeyOf } from '../../shared/editorial/canary.ts';
import { isSweptAgain, isUrgentPage, isUrgentRecord, RecordsBody } from '../../shared/editorial/messages.ts';
import { rowKeys } from '../../shared/editorial/rows.ts';
import { passCanary } from './pass-canary.ts';
import { recordRelease } from './record-release.ts';
import { rowsIn } from './rows-in.ts';
import { Settings } from './settings.ts';

export const wire = (
  environment: Environment,
  { clients = hurried, now = () => new Date(), chance = Math.random, writeLine }: World = {},
): QueueHandler => {
  const settings = readSettings(Settings, environment);
  const log = openLog(environment, { writeLine, now });
  const s3 = new S3Client(clients);
  const sqs = new SQSClient(clients);
  const sns = new SNSClient(clients);
  const table = { client: new DynamoDBClient(clients), name: settings.TABLE_NAME };
  const newsroom = readNewsroom(settings.NEWSROOM_FILE, environment);
  const reports = settings.NEWSROOM_BUCKET;
  const archive = { read: readTextFrom(s3, settings.ARCHIVE_BUCKET), put: putObjectTo(s3, settings.ARCHIVE_BUCKET) };
  const records = { isUrgent: isUrgentRecord, urgent: settings.URGENT_RECORDS_QUEUE_URL, others: settings.RECORDS_QUEUE_URL };
  const record = recordRelease({
    tell: log.tell,
    newsroom,
    now: () => now().toISOString(),
    ...rowsIn(table, newsroom),
    commit: (changes) => retryConflicts(() => transact(table, changes)),
    archive,
    reports: { read: readTextFrom(s3, reports), etag: readEtagFrom(s3, reports), put: putObjectTo(s3, reports) },
    records: { send: sendToLane(sqs, records), sendAll: sendAllToLanes(sqs, records) },
    sendPage: sendToLane(sqs, {
      isUrgent: isUrgentPage,
      urgent: settings.URGENT_PAGES_QUEUE_URL,
      others: settings.PAGES_QUEUE_URL,
    }),
    sendTranslations: sendTo(sqs, settings.TRANSLATIONS_QUEUE_URL),
    notifyDesk: notifyTo(sns, settings.DESK_NOTICES_TOPIC_ARN),
    listObjects: listObjectsOf(s3, settings.NEWSROOM_BUCKET),
    deskUrl: settings.DESK_URL,
  });
  const pass = passCanary({
    newsroom,
    now: () => now().toISOString(),
    readStored: readStoredFrom(archive.read),
    keep: async (lang, row, words) => {
      await archive.put({ key: canaryWordsKeyOf(lang), body: JSON.stringify(words), contentType: 'application/json' });
      await write(table, { put: { ...rowKeys.canary(lang), ...row } });
    },
    handOn: sendTo<CanaryMessage>(sqs, settings.PAGES_QUEUE_URL),
  });
  return eachRecord(
    { clients, now, chance, log },
    RecordsBody,
    inTurn(async (message) => ('canary' in message ? pass(message.canary) : record(message))),
    { isSweptAgain: (messages) => messages.every((message) => 'kind' in message && isSweptAgain(message)) },
  );
};
