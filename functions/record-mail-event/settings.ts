import * as z from 'zod';

export const Settings = z.object({ SUBSCRIBERS_TABLE_NAME: z.string() });
export type Settings = z.infer<typeof Settings>;
