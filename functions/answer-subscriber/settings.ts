import * as z from 'zod';

export const Settings = z.object({
  NEWSROOM_FILE: z.string(),
  /** Whose feeds say what somebody’s choices would have brought. */
  TABLE_NAME: z.string(),
  SUBSCRIBERS_TABLE_NAME: z.string(),
  /** SES's configuration set: what becomes of each letter is told on the mail-events topic. */
  CONFIGURATION_SET: z.string(),
  /** What only our own CDN knows: whoever calls without it did not come through it. */
  ORIGIN_SECRET: z.string().min(1),
});
export type Settings = z.infer<typeof Settings>;
