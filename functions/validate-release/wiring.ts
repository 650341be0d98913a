import { S3Client } from '@aws-sdk/client-s3';
import { hurried, type World } from '../../shared/aws/client.ts';
import type { QueueHandler } from '../../shared/aws/each-record.ts';
import { openLog } from '../../shared/aws/log.ts';
import { putObjectTo, readBytes } from '../../shared/aws/objects.ts';
import { type Environment, readNewsroom, readSettings } from '../../shared/aws/read-settings.ts';
import { eachNews, orGiveUp } from '../../shared/aws/sandbox-handler.ts';
import { keepStoredTo } from '../../shared/aws/stored-uploads.ts';
import { tracing } from '../../shared/aws/trace.ts';
import { canaryIn, canaryStoredKeyOf } from '../../shared/editorial/canary.ts';
import { sourceKeyOf, unmadeKeyOf } from '../../shared/release/picture.ts';
import type { Upload } from '../../shared/release/upload.ts';
import { passCanary } from './pass-canary.ts';
import { Settings } from './settings.ts';
import { type Ports, validateRelease } from './validate-release.ts';

/** How often reading a file may end its reader before it is left alone. The first time nobody counts. */
const BEGINNINGS = [2, 3, 4];

/** Wires validate-release once, at cold start. */
export const wire = (
  environment: Environment,
  { clients = hurried, now = () => new Date(), writeLine }: World = {},
): QueueHandler => {
  const { NEWSROOM_FILE, ARCHIVE_BUCKET } = readSettings(Settings, environment);
  const log = openLog(environment, { writeLine, now });
  const s3 = tracing(new S3Client(clients));
  const newsroom = readNewsroom(NEWSROOM_FILE, environment);
  const put = putObjectTo(s3, ARCHIVE_BUCKET);

  /** Notes that a reading begins, where none has under that number: it needs no right to read what it wrote. */
  const begins = async ({ uploadId }: Upload, number: number): Promise<boolean> => {
    const note = { key: `beginnings/${uploadId}/${number}`, body: '', contentType: 'text/plain' };
    return (await put(note, { ifNoneMatch: '*' })).written;
  };
  const beginsOnceMore = async (upload: Upload): Promise<boolean> => {
    for (const number of BEGINNINGS) if (await begins(upload, number)) return true;
    return false;
  };

  const ports: Omit<Ports, 'mayRead'> = {
    newsroom,
    readFile: async (upload) => (await readBytes(s3, upload))?.bytes,
    keep: keepStoredTo(put),
    keepUnmade: async ({ parsed, pictures }) => {
      for (const [id, body] of pictures) await put({ key: sourceKeyOf(id), body, contentType: 'application/octet-stream' });
      return keepStoredTo(put, ({ uploadId }) => unmadeKeyOf(uploadId))(parsed);
    },
  };
  const pass = passCanary({
    newsroom,
    readCanary: async ({ bucket, versionId }, key) => (await readBytes(s3, { bucket, versionId, key }))?.bytes,
    keep: (lang, stored) => keepStoredTo(put, ({ uploadId }) => canaryStoredKeyOf(lang, uploadId))(stored),
  });

  return eachNews({ log, now }, async (news, receives) => {
    const arrived = canaryIn(news);
    if (arrived) return pass(arrived);
    const mayRead = receives.count > 1 ? beginsOnceMore : async () => true;
    const readUpload = async () => (news.kind === 'uploaded' ? news.upload : undefined);
    return orGiveUp(receives, () => validateRelease({ ...ports, mayRead })(news), { keep: ports.keep, readUpload });
  });
};
