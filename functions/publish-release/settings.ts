import * as z from 'zod';

export const Settings = z.object({
  NEWSROOM_FILE: z.string(),
  ARCHIVE_BUCKET: z.string(),
  SITE_BUCKET: z.string(),
  TABLE_NAME: z.string(),
  PAGES_QUEUE_URL: z.url(),
  /** Where it is told that an order is carried out. */
  RECORDS_QUEUE_URL: z.url(),
  FEEDS_QUEUE_URL: z.url(),
  RELEASE_EVENTS_TOPIC_ARN: z.string(),
});
export type Settings = z.infer<typeof Settings>;
