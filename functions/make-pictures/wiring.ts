import { S3Client } from '@aws-sdk/client-s3';
import { hurried, type World } from '../../shared/aws/client.ts';
import { handleEach, type QueueHandler, receivesOf } from '../../shared/aws/each-record.ts';
import { isOurMistake } from '../../shared/aws/failures.ts';
import { openLog } from '../../shared/aws/log.ts';
import { putObjectTo, readBytes, readTextFrom } from '../../shared/aws/objects.ts';
import { patienceOfQueue } from '../../shared/aws/patience-of-queue.ts';
import { type Environment, readNewsroom, readSettings } from '../../shared/aws/read-settings.ts';
import { keepStoredTo } from '../../shared/aws/stored-uploads.ts';
import { tracing } from '../../shared/aws/trace.ts';
import type { Line } from '../../shared/operations/lines.ts';
import { TRIES_OF_POISON } from '../../shared/queue/patience.ts';
import { BucketNotice } from '../../shared/release/bucket-notice.ts';
import { madeKeyOf, madeRecordKeyOf, madeTypes, sourceKeyOf, unmadeIn, unmadeKeyOf } from '../../shared/release/picture.ts';
import { MadeRecord } from '../../shared/release/pictures/made-pictures.ts';
import { makeWidths } from '../../shared/release/pictures/make-widths.ts';
import { notRead, ParsedUpload } from '../../shared/release/upload.ts';
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
  /** What no trying helps has a card that says so. */
  const makeOrGiveUp = async (uploadId: string, count: number): Promise<Line> => {
    try {
      return await make(uploadId);
    } catch (error) {
      if (!isOurMistake(error) || count < TRIES_OF_POISON) throw error;
      const unmade = await readUnmade(uploadId);
      if (!unmade) throw error;
      await keep(notRead(unmade.upload));
      const why = error instanceof Error ? error.name : 'Unknown';
      return { level: 'error', event: 'upload-given-up', upload: uploadId, why, error };
    }
  };

  return handleEach({
    log,
    now,
    schema: BucketNotice,
    patience: patienceOfQueue,
    handle: async (notice, record) => {
      const { count } = receivesOf(record, now().getTime());
      const lines: Line[] = [];
      for (const news of notice) {
        const uploadId = news.kind === 'uploaded' ? unmadeIn(news.upload.key) : undefined;
        if (uploadId !== undefined) lines.push(await makeOrGiveUp(uploadId, count));
      }
      return lines;
    },
  });
};
