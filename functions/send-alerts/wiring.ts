import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SQSClient } from '@aws-sdk/client-sqs';
import { laneOf, SendMessage } from '../../shared/alerts/alert-messages.ts';
import { composeMail } from '../../shared/alerts/compose-mail.ts';
import { renderAlert } from '../../shared/alerts/render-mail.ts';
import { apart, orCanary, readCanaryFrom } from '../../shared/aws/canaries.ts';
import { hurried, passTime, type World } from '../../shared/aws/client.ts';
import { ledgerIn } from '../../shared/aws/ledger.ts';
import { openLog } from '../../shared/aws/log.ts';
import { mailRate } from '../../shared/aws/mail-rate.ts';
import { readTextFrom } from '../../shared/aws/objects.ts';
import { sendTo } from '../../shared/aws/queue.ts';
import { type Environment, readNewsroom, readSettings } from '../../shared/aws/read-settings.ts';
import { readEditionFrom, readRelease } from '../../shared/aws/release-rows.ts';
import { readSecret } from '../../shared/aws/secret.ts';
import { messageIdBy, sendMailBy } from '../../shared/aws/send-mail.ts';
import { eachRecord, type QueueHandler } from '../../shared/aws/sqs-handler.ts';
import { readReader } from '../../shared/aws/stored-subscribers.ts';
import { readRow } from '../../shared/aws/table.ts';
import type { CanaryMessage } from '../../shared/editorial/canary.ts';
import { HeadRow, rowKeys } from '../../shared/editorial/rows.ts';
import { again } from '../../shared/queue/rounds.ts';
import { passCanary } from './pass-canary.ts';
import { sendAlerts } from './send-alerts.ts';
import { Settings } from './settings.ts';

export const wire = (
  environment: Environment,
  { clients = hurried, now = () => new Date(), pause = passTime, chance = Math.random, writeLine }: World = {},
): QueueHandler => {
  const settings = readSettings(Settings, environment);
  const log = openLog(environment, { writeLine, now });
  const newsroom = readNewsroom(settings.NEWSROOM_FILE, environment);
  const client = new DynamoDBClient(clients);
  const table = { client, name: settings.TABLE_NAME };
  const subscribers = { client, name: settings.SUBSCRIBERS_TABLE_NAME };
  const sqs = new SQSClient(clients);
  // One attempt: SES has no idempotency token, and what it took may not be sent again because an answer got lost.
  const sender = new SESv2Client({ ...clients, maxAttempts: 1 });
  const milliseconds = () => now().getTime();
  const lanes = {
    alerts: sendTo<SendMessage>(sqs, settings.SENDS_QUEUE_URL),
    urgent: sendTo<SendMessage>(sqs, settings.URGENT_SENDS_QUEUE_URL),
  };

  const rate = mailRate({
    ses: new SESv2Client(clients),
    table: subscribers,
    now: milliseconds,
    share: newsroom.alerts.rateShare,
  });
  const readArchive = readTextFrom(new S3Client(clients), settings.ARCHIVE_BUCKET);
  const sendMail = sendMailBy(sender, settings.CONFIGURATION_SET);

  const send = sendAlerts({
    tell: log.tell,
    newsroom,
    now: milliseconds,
    pause,
    readSecret: () => readSecret(subscribers),
    readRelease: (release) => readRelease(table, release),
    readHead: (release) => readRow(table, HeadRow, rowKeys.head(release)),
    readEdition: readEditionFrom(readArchive),
    readReader: (person) => readReader(subscribers, person),
    compose: (mail, envelope) => composeMail({ ...renderAlert(mail), ...envelope }),
    ledger: ledgerIn(subscribers),
    rate,
    send: sendMail,
    messageIdOf: messageIdBy(environment.AWS_REGION),
    putBack: async (message, delay) => lanes[laneOf(message.news)](again(message, now().toISOString()), delay),
  });
  const to = settings.CANARY_MAILBOX;
  const pass = passCanary({
    newsroom,
    now: milliseconds,
    readSecret: () => readSecret(subscribers),
    readCanary: readCanaryFrom(table, readArchive),
    ask: rate.ask,
    compose: (mail, envelope) => composeMail({ ...renderAlert(mail), ...envelope, to }),
    sendToMailbox: (mail) => sendMail({ ...mail, from: newsroom.sender.email, to }),
    putBack: sendTo<CanaryMessage>(sqs, settings.SENDS_QUEUE_URL),
  });
  return eachRecord({ clients, now, chance, log }, orCanary(SendMessage), apart(send, pass));
};
