import * as z from 'zod';

export const Settings = z.object({
  NEWSROOM_FILE: z.string(),
  NEWSROOM_BUCKET: z.string(),
  ARCHIVE_BUCKET: z.string(),
  TABLE_NAME: z.string(),
  RECORDS_QUEUE_URL: z.url(),
  PAGES_QUEUE_URL: z.url(),
  URGENT_RECORDS_QUEUE_URL: z.url(),
  URGENT_PAGES_QUEUE_URL: z.url(),
  TRANSLATIONS_QUEUE_URL: z.url(),
  DESK_NOTICES_TOPIC_ARN: z.string(),
  /** Where the desk page is read: notices link to it. */
  DESK_URL: z.url(),
});
export type Settings = z.infer<typeof Settings>;
