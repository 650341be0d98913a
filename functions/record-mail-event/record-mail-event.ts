import { canaryNewsOf } from '../../shared/alerts/canary-mail.ts';
import { type MailEvent, newsOfMail } from '../../shared/alerts/mail-event.ts';
import { ledgerKeysOf, subscriberKeys } from '../../shared/alerts/subscriber-rows.ts';
import { absent, type OwnChange } from '../../shared/editorial/change.ts';
import type { Line } from '../../shared/operations/lines.ts';

/** Everything record-mail-event does to the world. */
export interface Ports {
  /** False when the change's condition failed. */
  write: (change: OwnChange) => Promise<boolean>;
}

/** Keeps what SES says of a mail: that it was sent, what became of it, and that an address is not to be written to again. */
export const recordMailEvent =
  ({ write }: Ports) =>
  async (event: MailEvent): Promise<Line> => {
    const trace = event.mail.tags.trace?.[0];
    const canary = canaryNewsOf(event);
    if (canary)
      return {
        event: canary.dropToInbox === undefined ? 'mail-event' : 'canary-arrived',
        kind: event.eventType,
        trace,
        ...canary,
      };
    const news = newsOfMail(event);
    if (!news) return { event: 'mail-event', kind: event.eventType, trace };
    const { release = '', person, notes, set, suppress } = news;
    if (suppress) await write({ put: { ...subscriberKeys.suppression(person), ...suppress }, if: absent });
    for (const note of notes) {
      for (const update of ledgerKeysOf(release, person, note)) {
        // A row that is not there is none of ours, or was made by an earlier newsroom: an event makes none. And a refusal is the
        // last that happens to a mail, whatever is heard after it.
        const known = { expression: 'attribute_exists(pk) AND attribute_not_exists(refusedAt)' };
        if (await write({ update, set, remove: ['list', 'listAt', 'leaseUntil'], if: known })) break;
      }
    }
    return { event: 'mail-event', kind: event.eventType, trace, ...(release && { release, note: notes[0] }) };
  };
