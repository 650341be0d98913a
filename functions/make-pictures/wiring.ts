import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { hurried, type World } from '../../shared/aws/client.ts';
import { openLog } from '../../shared/aws/log.ts';
import { putObjectTo, readBytes, readTextFrom } from '../../shared/aws/objects.ts';
import { sendTo } from '../../shared/aws/queue.ts';
import { type Environment, readNewsroom, readSettings } from '../../shared/aws/read-settings.ts';
import { eachRecord, type QueueHandler } from '../../shared/aws/sqs-handler.ts';
import { PicturesMessage, type RecordsMessage } from '../../shared/editorial/messages.ts';
import { madeKeyOf, madeRecordKeyOf, madeTypes, sourceKeyOf, unmadeKeyOf } from '../../shared/release/picture.ts';
import { MadeRecord } from '../../shared/release/pictures/made-pictures.ts';
import { makeWidths } from '../../shared/release/pictures/make-widths.ts';
import { ParsedUpload } from '../../shared/release/upload.ts';
import { makePictures } from './make-pictures.ts';
import { Settings } from './settings.ts';

/** Wires make-pictures once, at cold start. */
export const wire = (
  environment: Environment,
  { clients = hurried, now = () => new Date(), chance = Math.random, writeLine }: World = {},
): QueueHandler => {
  const { NEWSROOM_FILE, ARCHIVE_BUCKET, RECORDS_QUEUE_URL } = readSettings(Settings, environment);
  const log = openLog(environment, { writeLine, now });
  const s3 = new S3Client(clients);
  const put = putObjectTo(s3, ARCHIVE_BUCKET);
  const readText = readTextFrom(s3, ARCHIVE_BUCKET);
  const putJson = async (key: string, value: unknown): Promise<void> => {
    await put({ key, body: JSON.stringify(value), contentType: 'application/json' });
  };

  const handle = makePictures({
    newsroom: readNewsroom(NEWSROOM_FILE, environment),
    readUnmade: async (uploadId) => {
      const stored = await readText(unmadeKeyOf(uploadId));
      return stored && ParsedUpload.parse(JSON.parse(stored.text));
    },
    readSource: async (id) => (await readBytes(s3, { bucket: ARCHIVE_BUCKET, key: sourceKeyOf(id) }))?.bytes,
    readRecord: async (id) => {
      const stored = await readText(madeRecordKeyOf(id));
      return stored && MadeRecord.parse(JSON.parse(stored.text));
    },
    keepRecord: (id, record) => putJson(madeRecordKeyOf(id), record),
    keepFile: async (id, { width, type, bytes }) => {
      await put({ key: madeKeyOf(id, width, type), body: bytes, contentType: madeTypes[type] });
    },
    make: makeWidths,
    // The same pictures are made into the same bytes: a redelivery writes them again.
    keepParsed: (parsed) => putJson(`parsed/${parsed.upload.uploadId}.json`, parsed),
    handOn: sendTo<RecordsMessage>(new SQSClient(clients), RECORDS_QUEUE_URL),
  });

  return eachRecord({ clients, now, chance, log }, PicturesMessage, handle);
};
