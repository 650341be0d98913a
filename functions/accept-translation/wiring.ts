import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { hurried, type World } from '../../shared/aws/client.ts';
import { inTurn } from '../../shared/aws/each-record.ts';
import { openLog } from '../../shared/aws/log.ts';
import { putObjectTo, readBytes, readTextFrom } from '../../shared/aws/objects.ts';
import { type Environment, readNewsroom, readSettings } from '../../shared/aws/read-settings.ts';
import { readEditionFrom, readRelease } from '../../shared/aws/release-rows.ts';
import { eachRecord, type QueueHandler } from '../../shared/aws/sqs-handler.ts';
import { keepStoredTo } from '../../shared/aws/stored-uploads.ts';
import { readRow, write } from '../../shared/aws/table.ts';
import { tracing } from '../../shared/aws/trace.ts';
import { ReleaseKeyRow, rowKeys } from '../../shared/editorial/rows.ts';
import { BucketNotice } from '../../shared/release/bucket-notice.ts';
import { jobChange } from '../../shared/translation/job-change.ts';
import { acceptTranslation } from './accept-translation.ts';
import { Settings } from './settings.ts';

export const wire = (
  environment: Environment,
  { clients = hurried, now = () => new Date(), chance = Math.random, writeLine }: World = {},
): QueueHandler => {
  const settings = readSettings(Settings, environment);
  const log = openLog(environment, { writeLine, now });
  const s3 = tracing(new S3Client(clients));
  const table = { client: new DynamoDBClient(clients), name: settings.TABLE_NAME };
  const read = readTextFrom(s3, settings.ARCHIVE_BUCKET);
  const put = putObjectTo(s3, settings.ARCHIVE_BUCKET);
  const accept = acceptTranslation({
    newsroom: readNewsroom(settings.NEWSROOM_FILE, environment),
    now: () => now().toISOString(),
    readUpload: async (upload) => (await readBytes(s3, upload))?.bytes,
    readRelease: (release) => readRelease(table, release),
    releaseOf: async (releaseKey) => (await readRow(table, ReleaseKeyRow, rowKeys.releaseKey(releaseKey)))?.release,
    readEdition: readEditionFrom(read),
    archive: { read, put },
    keep: keepStoredTo(put),
    putJob: (job, before) => write(table, jobChange(job, before)),
  });
  return eachRecord({ clients, now, chance, log }, BucketNotice, inTurn(accept));
};
