import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { hurried, type World } from '../../shared/aws/client.ts';
import { openLog } from '../../shared/aws/log.ts';
import { putObjectTo, readBytes } from '../../shared/aws/objects.ts';
import { sendToLane } from '../../shared/aws/queue.ts';
import { type Environment, readNewsroom, readSettings } from '../../shared/aws/read-settings.ts';
import { eachRecord, type QueueHandler } from '../../shared/aws/sqs-handler.ts';
import { isUrgentRecord, type RecordsMessage } from '../../shared/editorial/messages.ts';
import type { Line } from '../../shared/operations/lines.ts';
import { BucketNotice } from '../../shared/release/bucket-notice.ts';
import { Settings } from './settings.ts';
import { validateRelease } from './validate-release.ts';

/** Wires validate-release once, at cold start. */
export const wire = (
  environment: Environment,
  { clients = hurried, now = () => new Date(), chance = Math.random, writeLine }: World = {},
): QueueHandler => {
  const settings = readSettings(Settings, environment);
  const log = openLog(environment, { writeLine, now });
  const s3 = new S3Client(clients);
  const sqs = new SQSClient(clients);
  const put = putObjectTo(s3, settings.ARCHIVE_BUCKET);

  const handle = validateRelease({
    newsroom: readNewsroom(settings.NEWSROOM_FILE, environment),
    readUpload: async (upload) => (await readBytes(s3, upload))?.bytes,
    // Parsing is pure: a redelivery writes the same bytes again.
    keepParsed: async (parsed) => {
      await put({
        key: `parsed/${parsed.upload.uploadId}.json`,
        body: JSON.stringify(parsed),
        contentType: 'application/json',
      });
    },
    handOn: sendToLane<RecordsMessage>(sqs, {
      isUrgent: isUrgentRecord,
      urgent: settings.URGENT_RECORDS_QUEUE_URL,
      others: settings.RECORDS_QUEUE_URL,
    }),
  });

  return eachRecord({ clients, now, chance, log }, BucketNotice, async (notice) => {
    const lines: Line[] = [];
    for (const news of notice) lines.push(await handle(news));
    return lines;
  });
};
