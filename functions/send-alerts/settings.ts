import * as z from 'zod';

export const Settings = z.object({
  NEWSROOM_FILE: z.string(),
  ARCHIVE_BUCKET: z.string(),
  TABLE_NAME: z.string(),
  SUBSCRIBERS_TABLE_NAME: z.string(),
  SENDS_QUEUE_URL: z.url(),
  URGENT_SENDS_QUEUE_URL: z.url(),
  /** Where canaries are mailed to, and nowhere else. */
  CANARY_MAILBOX: z.email(),
  /** SES's configuration set: what becomes of each mail is told on the mail-events topic. */
  CONFIGURATION_SET: z.string(),
});
export type Settings = z.infer<typeof Settings>;
