import * as z from 'zod';
import { CountryCode, Instant } from '../release/edition.ts';

export const ReleaseEventType = z.enum([
  'ReleasePublished',
  'ReleaseUpdated',
  'ReleaseCorrected',
  'ReleaseWithdrawn',
  'ReleaseRestored',
  'ReleaseKilled',
  'TranslationStale',
]);
export type ReleaseEventType = z.infer<typeof ReleaseEventType>;

/** Events that somebody may have to be mailed about. */
export const MailedEventType = ReleaseEventType.extract([
  'ReleasePublished',
  'ReleaseCorrected',
  'ReleaseWithdrawn',
  'ReleaseRestored',
  'ReleaseKilled',
]);
export type MailedEventType = z.infer<typeof MailedEventType>;

/**
 * What partners and our own queues hear on `release-events`: public facts, once they can be read. Members are only ever added.
 * Published with message attributes `event`, `language` and `priority`, and the JSON below as the message.
 */
export const ReleaseEvent = z.object({
  /** UUID, the same when delivered twice. */
  id: z.uuid(),
  event: ReleaseEventType,
  at: Instant,
  release: z.uuid(),
  revision: z.int(),
  lang: z.string(),
  version: z.int(),
  headline: z.string(),
  url: z.string(),
  countries: z.array(CountryCode),
  topics: z.array(z.string()),
  priority: z.enum(['normal', 'high']),
});
export type ReleaseEvent = z.infer<typeof ReleaseEvent>;
