import * as z from 'zod';

export const Settings = z.object({
  NEWSROOM_FILE: z.string(),
  TABLE_NAME: z.string(),
  FEED_BUILDS_QUEUE_URL: z.url(),
  /** For feeds that show what is corrected or taken back. */
  URGENT_FEED_BUILDS_QUEUE_URL: z.url(),
});
export type Settings = z.infer<typeof Settings>;
