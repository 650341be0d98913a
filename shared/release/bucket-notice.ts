import * as z from 'zod';
import { uploadIdOf } from './identity.ts';
import type { Upload } from './upload.ts';

/** S3 URL-encodes keys in notices, with `+` for a space. */
const EncodedKey = z.string().transform((key, context) => {
  try {
    return decodeURIComponent(key.replaceAll('+', ' '));
  } catch {
    context.addIssue({ code: 'custom', message: 'not a URL-encoded key' });
    return z.NEVER;
  }
});

const Record = z.object({
  eventName: z.string(),
  eventTime: z.string().transform((time) => new Date(time).toISOString()),
  userIdentity: z.object({ principalId: z.string() }).optional(),
  s3: z.object({
    bucket: z.object({ name: z.string() }),
    object: z.object({
      key: EncodedKey,
      size: z.int().min(0).default(0),
      // A bucket without versioning sends none; S3 itself calls that version "null".
      versionId: z.string().default('null'),
      sequencer: z.string().default(''),
    }),
  }),
});

/** One thing that happened to an object: a version arrived, or a version or marker took it away. */
export type ObjectNews =
  | { kind: 'uploaded'; upload: Upload }
  | { kind: 'removed'; key: string; eventTime: string; principal: string };

const newsOf = ({ eventName, eventTime, userIdentity, s3 }: z.infer<typeof Record>): ObjectNews[] => {
  const { key, size, versionId, sequencer } = s3.object;
  const principal = userIdentity?.principalId ?? 'unknown';
  const event = eventName.replace(/^s3:/, '');
  if (event.startsWith('ObjectRemoved:')) return [{ kind: 'removed', key, eventTime, principal }];
  if (!event.startsWith('ObjectCreated:')) return [];
  const bucket = s3.bucket.name;
  const uploadId = uploadIdOf(bucket, key, versionId);
  return [{ kind: 'uploaded', upload: { uploadId, bucket, key, versionId, sequencer, eventTime, principal, size } }];
};

/**
 * A notice of S3 to a queue (https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html) as the
 * news in it. The test event that S3 sends when notifications are set up carries none.
 */
export const BucketNotice = z.union([
  z.object({ Records: z.array(Record) }).transform(({ Records }) => Records.flatMap(newsOf)),
  z.object({ Event: z.literal('s3:TestEvent') }).transform((): ObjectNews[] => []),
]);
