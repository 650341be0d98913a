import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { hurried, type World } from '../../shared/aws/client.ts';
import { openLog } from '../../shared/aws/log.ts';
import { putObjectTo, readBytes } from '../../shared/aws/objects.ts';
import { sendTo } from '../../shared/aws/queue.ts';
import { type Environment, readNewsroom, readSettings } from '../../shared/aws/read-settings.ts';
import { eachRecord, type QueueHandler } from '../../shared/aws/sqs-handler.ts';
import type { PicturesMessage, RecordsMessage } from '../../shared/editorial/messages.ts';
import type { Line } from '../../shared/operations/lines.ts';
import { BucketNotice } from '../../shared/release/bucket-notice.ts';
import { sourceKeyOf, unmadeKeyOf } from '../../shared/release/picture.ts';
import { Settings } from './settings.ts';
import { validateRelease } from './validate-release.ts';

/** Wires validate-release once, at cold start. */
export const wire = (
  environment: Environment,
  { clients = hurried, now = () => new Date(), chance = Math.random, writeLine }: World = {},
): QueueHandler => {
  const { NEWSROOM_FILE, ARCHIVE_BUCKET, RECORDS_QUEUE_URL, PICTURES_QUEUE_URL } = readSettings(Settings, environment);
  const log = openLog(environment, { writeLine, now });
  const s3 = new S3Client(clients);
  const sqs = new SQSClient(clients);
  const put = putObjectTo(s3, ARCHIVE_BUCKET);

  const handle = validateRelease({
    newsroom: readNewsroom(NEWSROOM_FILE, environment),
    readFile: async (upload) => (await readBytes(s3, upload))?.bytes,
    // Parsing is pure: a redelivery writes the same bytes again.
    keepParsed: async (parsed) => {
      await put({
        key: `parsed/${parsed.upload.uploadId}.json`,
        body: JSON.stringify(parsed),
        contentType: 'application/json',
      });
    },
    handOn: sendTo<RecordsMessage>(sqs, RECORDS_QUEUE_URL),
    keepUnmade: async ({ parsed, pictures }) => {
      for (const [id, body] of pictures) await put({ key: sourceKeyOf(id), body, contentType: 'application/octet-stream' });
      const body = JSON.stringify(parsed);
      await put({ key: unmadeKeyOf(parsed.upload.uploadId), body, contentType: 'application/json' });
    },
    handOnToMake: sendTo<PicturesMessage>(sqs, PICTURES_QUEUE_URL),
  });

  return eachRecord({ clients, now, chance, log }, BucketNotice, async (notice) => {
    const lines: Line[] = [];
    for (const news of notice) lines.push(await handle(news));
    return lines;
  });
};
