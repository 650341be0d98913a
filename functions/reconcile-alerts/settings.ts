import * as z from 'zod';

export const Settings = z.object({
  TABLE_NAME: z.string(),
  SUBSCRIBERS_TABLE_NAME: z.string(),
  ALERTS_QUEUE_URL: z.url(),
  /** For plans of what corrects or takes back. */
  URGENT_ALERTS_QUEUE_URL: z.url(),
  SENDS_QUEUE_URL: z.url(),
  URGENT_SENDS_QUEUE_URL: z.url(),
  /** What SES said and nobody has read yet. */
  MAIL_EVENTS_QUEUE_URL: z.url(),
  CONFIGURATION_SET: z.string(),
});
export type Settings = z.infer<typeof Settings>;
