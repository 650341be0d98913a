import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { hurried, type World } from '../../shared/aws/client.ts';
import { openLog } from '../../shared/aws/log.ts';
import { putObjectTo, readBytes } from '../../shared/aws/objects.ts';
import { sendTo } from '../../shared/aws/queue.ts';
import { type Environment, readNewsroom, readSettings } from '../../shared/aws/read-settings.ts';
import { eachRecord, type QueueHandler } from '../../shared/aws/sqs-handler.ts';
import { type CanaryMessage, canaryIn } from '../../shared/editorial/canary.ts';
import type { RecordsMessage } from '../../shared/editorial/messages.ts';
import type { Line } from '../../shared/operations/lines.ts';
import { BucketNotice } from '../../shared/release/bucket-notice.ts';
import type { ParsedUpload } from '../../shared/release/upload.ts';
import { passCanary } from './pass-canary.ts';
import { Settings } from './settings.ts';
import { validateRelease } from './validate-release.ts';

/** Wires validate-release once, at cold start. */
export const wire = (
  environment: Environment,
  { clients = hurried, now = () => new Date(), chance = Math.random, writeLine }: World = {},
): QueueHandler => {
  const { NEWSROOM_FILE, ARCHIVE_BUCKET, RECORDS_QUEUE_URL } = readSettings(Settings, environment);
  const log = openLog(environment, { writeLine, now });
  const s3 = new S3Client(clients);
  const sqs = new SQSClient(clients);
  const put = putObjectTo(s3, ARCHIVE_BUCKET);

  const newsroom = readNewsroom(NEWSROOM_FILE, environment);
  // Parsing is pure: a redelivery writes the same bytes again.
  const keepParsed = async (parsed: ParsedUpload): Promise<void> => {
    await put({
      key: `parsed/${parsed.upload.uploadId}.json`,
      body: JSON.stringify(parsed),
      contentType: 'application/json',
    });
  };

  const handle = validateRelease({
    newsroom,
    readUpload: async (upload) => (await readBytes(s3, upload))?.bytes,
    keepParsed,
    handOn: sendTo<RecordsMessage>(sqs, RECORDS_QUEUE_URL),
  });
  const pass = passCanary({
    newsroom,
    readCanary: async ({ bucket, versionId }, key) => (await readBytes(s3, { bucket, versionId, key }))?.bytes,
    keepParsed,
    handOn: sendTo<CanaryMessage>(sqs, RECORDS_QUEUE_URL),
  });

  return eachRecord({ clients, now, chance, log }, BucketNotice, async (notice) => {
    const lines: Line[] = [];
    for (const news of notice) {
      const arrived = canaryIn(news);
      lines.push(await (arrived ? pass(arrived) : handle(news)));
    }
    return lines;
  });
};
