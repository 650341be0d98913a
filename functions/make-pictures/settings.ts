import * as z from 'zod';

export const Settings = z.object({
  NEWSROOM_FILE: z.string(),
  ARCHIVE_BUCKET: z.string(),
});
export type Settings = z.infer<typeof Settings>;
