import * as z from 'zod';
import { REGION } from '../account-id.ts';

/** S3 tells a queue or a topic of some events on some keys. `events` as S3 names them: `s3:ObjectCreated:*`, `s3:ObjectRemoved:Delete`, … */
export const BucketNotification = z.object({
  id: z.string(),
  /** One of both. */
  queueArn: z.string().optional(),
  topicArn: z.string().optional(),
  events: z.array(z.string()),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
});
export type BucketNotification = z.infer<typeof BucketNotification>;

/** The ARN of the queue or topic a notice goes to. */
export type NotificationTarget = string;

export const isTopic = (target: NotificationTarget): boolean => target.startsWith('arn:aws:sns:');

/** One message on its way. It stays in the journal until somebody has it. */
export const S3Notice = z.object({ id: z.string(), target: z.string(), message: z.string(), traceHeader: z.string().optional() });
export type S3Notice = z.infer<typeof S3Notice>;

/** What happened to one object, for those who asked to be told. */
export interface ObjectEvent {
  /** `ObjectCreated:Put`, `ObjectRemoved:DeleteMarkerCreated`, … */
  name: string;
  bucket: string;
  key: string;
  /** Milliseconds since the epoch. */
  at: number;
  sequencer: string;
  principal: string;
  requestId: string;
  traceHeader?: string;
  /** Absent in an unversioned bucket. */
  versionId?: string | undefined;
  size?: number;
  etag?: string;
}

/** `s3:ObjectCreated:*` asks for `ObjectCreated:Put` too. */
const asksFor = (asked: string, event: string): boolean =>
  asked.endsWith('*') ? `s3:${event}`.startsWith(asked.slice(0, -1)) : asked === `s3:${event}`;

/** As S3 encodes keys in its notices: a form's encoding, `+` for a space, slashes left alone. */
const encodeKey = (key: string): string =>
  encodeURIComponent(key)
    .replace(/%2F/g, '/')
    .replace(/%20/g, '+')
    .replace(/[!'()~]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);

/** See https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html */
const eventMessage = (event: ObjectEvent, configurationId: string): string =>
  JSON.stringify({
    Records: [
      {
        eventVersion: '2.1',
        eventSource: 'aws:s3',
        awsRegion: REGION,
        eventTime: new Date(event.at).toISOString(),
        eventName: event.name,
        userIdentity: { principalId: event.principal },
        requestParameters: { sourceIPAddress: '127.0.0.1' },
        responseElements: { 'x-amz-request-id': event.requestId, 'x-amz-id-2': event.requestId },
        s3: {
          s3SchemaVersion: '1.0',
          configurationId,
          bucket: { name: event.bucket, ownerIdentity: { principalId: 'Owner' }, arn: `arn:aws:s3:::${event.bucket}` },
          object: {
            key: encodeKey(event.key),
            size: event.size,
            eTag: event.etag,
            versionId: event.versionId,
            sequencer: event.sequencer,
          },
        },
      },
    ],
  });

/** The notices one event gives rise to. Prefix and suffix are compared with the key itself, not its encoded form. */
export const noticesOf = (event: ObjectEvent, notifications: readonly BucketNotification[]): S3Notice[] =>
  notifications
    .filter(
      ({ events, prefix = '', suffix = '' }) =>
        events.some((asked) => asksFor(asked, event.name)) && event.key.startsWith(prefix) && event.key.endsWith(suffix),
    )
    .map((notification, index) => ({
      id: `${event.sequencer}-${index}`,
      target: targetOf(notification),
      message: eventMessage(event, notification.id),
      ...(event.traceHeader && { traceHeader: event.traceHeader }),
    }));

const targetOf = ({ queueArn, topicArn }: BucketNotification): NotificationTarget => topicArn ?? queueArn ?? '';

/** What S3 sends to each queue and topic of a new configuration, to see whether it may. It has no Records. */
export const testNotices = (
  bucket: string,
  at: number,
  sequencer: string,
  notifications: readonly BucketNotification[],
): S3Notice[] =>
  [...new Set(notifications.map(targetOf))].map((target, index) => ({
    id: `${sequencer}-${index}`,
    target,
    message: JSON.stringify({
      Service: 'Amazon S3',
      Event: 's3:TestEvent',
      Time: new Date(at).toISOString(),
      Bucket: bucket,
      RequestId: sequencer,
      HostId: sequencer,
    }),
  }));
