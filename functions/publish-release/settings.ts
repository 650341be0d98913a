import * as z from 'zod';

export const Settings = z.object({
  NEWSROOM_FILE: z.string(),
  ARCHIVE_BUCKET: z.string(),
  SITE_BUCKET: z.string(),
  TABLE_NAME: z.string(),
  PAGES_QUEUE_URL: z.url(),
  /** For pages that a command asked for. */
  URGENT_PAGES_QUEUE_URL: z.url(),
  /** For commands, what follows of them, and that they are carried out. */
  URGENT_RECORDS_QUEUE_URL: z.url(),
  FEEDS_QUEUE_URL: z.url(),
  /** Where a canary goes on. Releases are told on the topic. */
  ALERTS_QUEUE_URL: z.url(),
  RELEASE_EVENTS_TOPIC_ARN: z.string(),
});
export type Settings = z.infer<typeof Settings>;
