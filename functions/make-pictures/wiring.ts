import { S3Client } from '@aws-sdk/client-s3';
import { hurried, type World } from '../../shared/aws/client.ts';
import type { QueueHandler } from '../../shared/aws/each-record.ts';
import { openLog } from '../../shared/aws/log.ts';
import { putObjectTo, readBytes, readTextFrom } from '../../shared/aws/objects.ts';
import { type Environment, readNewsroom, readSettings } from '../../shared/aws/read-settings.ts';
import { eachNews, orGiveUp } from '../../shared/aws/sandbox-handler.ts';
import { keepStoredTo } from '../../shared/aws/stored-uploads.ts';
import { tracing } from '../../shared/aws/trace.ts';
import { madeKeyOf, madeRecordKeyOf, madeTypes, sourceKeyOf, unmadeIn, unmadeKeyOf } from '../../shared/release/picture.ts';
import { MadeRecord } from '../../shared/release/pictures/made-pictures.ts';
import { makeWidths } from '../../shared/release/pictures/make-widths.ts';
import { ParsedUpload } from '../../shared/release/upload.ts';
import { makePictures } from './make-pictures.ts';
import { Settings } from './settings.ts';

/** Wires make-pictures once, at cold start. */
export const wire = (
  environment: Environment,
  { clients = hurried, now = () => new Date(), writeLine }: World = {},
): QueueHandler => {
  const { NEWSROOM_FILE, ARCHIVE_BUCKET } = readSettings(Settings, environment);
  const log = openLog(environment, { writeLine, now });
  const s3 = tracing(new S3Client(clients));
  const put = putObjectTo(s3, ARCHIVE_BUCKET);
  const readText = readTextFrom(s3, ARCHIVE_BUCKET);
  const keep = keepStoredTo(put);
  const readUnmade = async (uploadId: string): Promise<ParsedUpload | undefined> => {
    const stored = await readText(unmadeKeyOf(uploadId));
    return stored && ParsedUpload.parse(JSON.parse(stored.text));
  };
  const make = makePictures({
    newsroom: readNewsroom(NEWSROOM_FILE, environment),
    readUnmade,
    readSource: async (id) => (await readBytes(s3, { bucket: ARCHIVE_BUCKET, key: sourceKeyOf(id) }))?.bytes,
    readRecord: async (id) => {
      const stored = await readText(madeRecordKeyOf(id));
      return stored && MadeRecord.parse(JSON.parse(stored.text));
    },
    keepRecord: async (id, record) => {
      await put({ key: madeRecordKeyOf(id), body: JSON.stringify(record), contentType: 'application/json' });
    },
    keepFile: async (id, { width, type, bytes }) => {
      await put({ key: madeKeyOf(id, width, type), body: bytes, contentType: madeTypes[type] });
    },
    make: makeWidths,
    keep,
  });

  return eachNews({ log, now }, async (news, receives) => {
    const uploadId = news.kind === 'uploaded' ? unmadeIn(news.upload.key) : undefined;
    if (uploadId === undefined) return [];
    const readUpload = async () => (await readUnmade(uploadId))?.upload;
    return orGiveUp(receives, () => make(uploadId), { keep, readUpload });
  });
};
