import * as z from 'zod';

export const Settings = z.object({
  NEWSROOM_FILE: z.string(),
  ARCHIVE_BUCKET: z.string(),
  RECORDS_QUEUE_URL: z.url(),
});
export type Settings = z.infer<typeof Settings>;
