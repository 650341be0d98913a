import * as z from 'zod';

export const Settings = z.object({
  NEWSROOM_FILE: z.string(),
  SUBSCRIBERS_TABLE_NAME: z.string(),
  /** What only our own CDN knows: whoever calls without it did not come through it. */
  ORIGIN_SECRET: z.string().min(1),
});
export type Settings = z.infer<typeof Settings>;
