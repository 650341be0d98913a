import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import { hurried, type World } from '../../shared/aws/client.ts';
import { openLog } from '../../shared/aws/log.ts';
import { notifyTo } from '../../shared/aws/notify-people.ts';
import { deleteObjectFrom, putObjectTo, readEtagFrom, readTextFrom } from '../../shared/aws/objects.ts';
import { sendAllTo, sendTo } from '../../shared/aws/queue.ts';
import { type Environment, readNewsroom, readSettings } from '../../shared/aws/read-settings.ts';
import { readEditionFrom, readRelease } from '../../shared/aws/release-rows.ts';
import { sendMailBy } from '../../shared/aws/send-mail.ts';
import { eachRecord, type QueueHandler } from '../../shared/aws/sqs-handler.ts';
import { readRow, write } from '../../shared/aws/table.ts';
import { type PagesMessage, type RecordsMessage, TranslationsMessage } from '../../shared/editorial/messages.ts';
import { languagesToCome, recentOf } from '../../shared/editorial/release-files.ts';
import { rowKeys, UploadHeadRow } from '../../shared/editorial/rows.ts';
import { jobChange } from '../../shared/translation/job-change.ts';
import { queueTranslations } from './queue-translations.ts';
import { Settings } from './settings.ts';

/** Seconds. */
const DESK_DELAY = 5;

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
  const sendRecord = sendTo<RecordsMessage>(sqs, settings.RECORDS_QUEUE_URL);
  const read = readTextFrom(s3, settings.ARCHIVE_BUCKET);
  const queue = queueTranslations({
    tell: log.tell,
    newsroom: readNewsroom(settings.NEWSROOM_FILE, environment),
    now: () => now().toISOString(),
    readRelease: (release) => readRelease(table, release),
    readComing: async (members) => {
      const at = now().toISOString();
      const recent = recentOf(members, at);
      const heads = await Promise.all(recent.map(({ key }) => readRow(table, UploadHeadRow, rowKeys.uploadHead(key))));
      return languagesToCome(recent, (key) => heads[recent.findIndex((row) => row.key === key)], at);
    },
    readEdition: readEditionFrom(read),
    putJob: (job, before) => write(table, jobChange(job, before)),
    archive: { read, put: putObjectTo(s3, settings.ARCHIVE_BUCKET) },
    out: {
      put: putObjectTo(s3, settings.NEWSROOM_BUCKET),
      etag: readEtagFrom(s3, settings.NEWSROOM_BUCKET),
      remove: deleteObjectFrom(s3, settings.NEWSROOM_BUCKET),
    },
    sendPages: sendAllTo<PagesMessage>(sqs, settings.PAGES_QUEUE_URL),
    // One attempt: SES has no idempotency token.
    sendMail: sendMailBy(new SESv2Client({ ...clients, maxAttempts: 1 })),
    notifyDesk: notifyTo(sns, settings.DESK_NOTICES_TOPIC_ARN),
    // After the rows can be found by the index, and once for what comes together.
    refreshDesk: () => sendRecord({ kind: 'desk' }, DESK_DELAY),
    deskUrl: settings.DESK_URL,
  });
  return eachRecord({ clients, now, chance, log }, TranslationsMessage, queue, { isSweptAgain: ({ swept = false }) => swept });
};
