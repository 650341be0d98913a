import * as z from 'zod';

export const Settings = z.object({ NEWSROOM_FILE: z.string(), NEWSROOM_BUCKET: z.string() });
export type Settings = z.infer<typeof Settings>;
