import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import { apart, orCanary } from '../../shared/aws/canaries.ts';
import { hurried, type World } from '../../shared/aws/client.ts';
import { openLog } from '../../shared/aws/log.ts';
import { notifyTo } from '../../shared/aws/notify-people.ts';
import { listKeysOf, putObjectTo, readEtagFrom, readTextFrom } from '../../shared/aws/objects.ts';
import { sendAllTo, sendTo } from '../../shared/aws/queue.ts';
import { type Environment, readNewsroom, readSettings } from '../../shared/aws/read-settings.ts';
import { eachRecord, type QueueHandler } from '../../shared/aws/sqs-handler.ts';
import { retryConflicts, transact, write } from '../../shared/aws/table.ts';
import { type CanaryMessage, canaryWordsKeyOf } from '../../shared/editorial/canary.ts';
import { isSweptAgain, RecordsMessage } from '../../shared/editorial/messages.ts';
import { rowKeys } from '../../shared/editorial/rows.ts';
import { passCanary } from './pass-canary.ts';
import { readParsed } from './read-parsed.ts';
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
  const record = recordRelease({
    tell: log.tell,
    newsroom,
    now: () => now().toISOString(),
    ...rowsIn(table, newsroom),
    commit: (changes) => retryConflicts(() => transact(table, changes)),
    archive,
    reports: { read: readTextFrom(s3, reports), etag: readEtagFrom(s3, reports), put: putObjectTo(s3, reports) },
    records: { send: sendTo(sqs, settings.RECORDS_QUEUE_URL), sendAll: sendAllTo(sqs, settings.RECORDS_QUEUE_URL) },
    sendPage: sendTo(sqs, settings.PAGES_QUEUE_URL),
    sendTranslations: sendTo(sqs, settings.TRANSLATIONS_QUEUE_URL),
    notifyDesk: notifyTo(sns, settings.DESK_NOTICES_TOPIC_ARN),
    listKeys: listKeysOf(s3, settings.NEWSROOM_BUCKET),
    deskUrl: settings.DESK_URL,
  });
  const pass = passCanary({
    newsroom,
    now: () => now().toISOString(),
    readParsed: (uploadId) => readParsed({ archive }, uploadId),
    keep: async (lang, row, words) => {
      await archive.put({ key: canaryWordsKeyOf(lang), body: JSON.stringify(words), contentType: 'application/json' });
      await write(table, { put: { ...rowKeys.canary(lang), ...row } });
    },
    handOn: sendTo<CanaryMessage>(sqs, settings.PAGES_QUEUE_URL),
  });
  return eachRecord({ clients, now, chance, log }, orCanary(RecordsMessage), apart(record, pass), {
    isSweptAgain: (message) => 'kind' in message && isSweptAgain(message),
  });
};
