import * as z from 'zod';
import type { SuppressionRow } from './subscriber-rows.ts';

/** SES writes instants with milliseconds; what else comes is read as it is and kept in our way. */
const When = z.string().transform((text, context) => {
  const at = new Date(text);
  if (!Number.isNaN(at.getTime())) return at.toISOString();
  context.addIssue({ code: 'custom', message: 'is not an instant' });
  return z.NEVER;
});

/**
 * What SES tells of a mail, as far as it matters here
 * (https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html).
 */
export const MailEvent = z.object({
  eventType: z.string(),
  mail: z.object({
    timestamp: When,
    messageId: z.string(),
    tags: z.record(z.string(), z.array(z.string())).default({}),
  }),
  delivery: z.object({ timestamp: When }).optional(),
  bounce: z.object({ timestamp: When, bounceType: z.string() }).optional(),
  complaint: z.object({ timestamp: When, complaintFeedbackType: z.string().nullish() }).optional(),
});
export type MailEvent = z.infer<typeof MailEvent>;

/** What an event changes: the rows of the ledger it is about, and whether the address is written to again. */
export interface MailNews {
  /** Absent for a letter, which is about none. */
  release?: string;
  person: string;
  /** Its own, and that of the first mail it stands for, too. */
  notes: string[];
  set: Record<string, unknown>;
  suppress?: SuppressionRow;
}

/**
 * What to keep of an event; undefined when it is about no alert of ours or tells nothing that matters. Each kind has a field of its
 * own, so that twice, late and out of order make no difference; all but a rejection, which is the last word, mean that SES took the
 * mail.
 */
export const newsOfMail = ({ eventType, mail, delivery, bounce, complaint }: MailEvent): MailNews | undefined => {
  const tag = (name: string): string | undefined => mail.tags[name]?.[0];
  const [release, person, note, also] = [tag('release'), tag('person'), tag('note'), tag('also')];
  if (!person) return undefined;
  // A letter has no row in the ledger: all that is kept of it is that its address is not to be written to again.
  if (!tag('letter') && !(release && note)) return undefined;
  const about = {
    ...(release && { release }),
    person,
    notes: (note ? [note, ...(also ? [also] : [])] : []).map((name) => name.replaceAll('_', '#')),
  };
  const taken = { state: 'sent', messageId: mail.messageId, sentAt: mail.timestamp };
  switch (eventType) {
    case 'Send':
      return { ...about, set: taken };
    case 'Delivery':
      return { ...about, set: { ...taken, deliveredAt: delivery?.timestamp ?? mail.timestamp } };
    case 'Bounce': {
      const at = bounce?.timestamp ?? mail.timestamp;
      if (bounce?.bounceType !== 'Permanent') return { ...about, set: taken };
      return { ...about, set: { ...taken, bouncedAt: at }, suppress: { why: 'bounce', at } };
    }
    case 'Complaint': {
      const at = complaint?.timestamp ?? mail.timestamp;
      // Somebody took a mail out of their spam: the opposite of a complaint (RFC 6430).
      if (complaint?.complaintFeedbackType === 'not-spam') return { ...about, set: taken };
      return { ...about, set: { ...taken, complainedAt: at }, suppress: { why: 'complaint', at } };
    }
    case 'Reject':
      return { ...about, set: { state: 'skipped', why: 'refused', messageId: mail.messageId, refusedAt: mail.timestamp } };
    default:
      return undefined;
  }
};
