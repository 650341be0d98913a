import { join } from 'node:path';
import * as z from 'zod';
import type { Clock } from '../clock.ts';
import { forgetful, type Journal, openJournal } from '../journal.ts';

const DAY = 24 * 60 * 60 * 1000;

/** One call of SendEmail that was accepted. */
export interface SentMail {
  at: number;
  messageId: string;
  /** Where the mail lies in the mailbox. */
  mailId: string;
  from: string;
  to: readonly string[];
  /** As its header says it, encoded. */
  subject: string;
}

/** An event that a topic has still to be told. */
export const Owed = z.object({ id: z.string(), mail: z.string(), at: z.number(), topicArn: z.string(), message: z.string() });
export type Owed = z.infer<typeof Owed>;

const Entry = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('sent'),
    at: z.number(),
    messageId: z.string(),
    mailId: z.string(),
    from: z.string(),
    to: z.array(z.string()),
    subject: z.string(),
    owed: z.array(Owed),
  }),
  z.object({ kind: z.literal('told'), id: z.string() }),
]);
type Entry = z.infer<typeof Entry>;

/** What SES took and has still to tell. Both survive `kill -9` where there is a folder. */
export interface AcceptedMails {
  /** In order; those of an earlier run as far as the quota of a day or an event still asks for them. */
  sent: readonly SentMail[];
  owed: ReadonlyMap<string, Owed>;
  accept(mail: SentMail, events: Owed[]): void;
  /** Somebody is telling an event, or will do so at another time. */
  take(id: string): void;
  putBack(event: Owed): void;
  /** An event was told. */
  told(id: string): void;
  close(): void;
}

export const openAcceptedMails = (folder: string | undefined, clock: Clock): AcceptedMails => {
  const sent: SentMail[] = [];
  const owed = new Map<string, Owed>();

  const replay = (entry: Entry): void => {
    if (entry.kind === 'told') return void owed.delete(entry.id);
    const { kind: _, owed: events, ...mail } = entry;
    sent.push(mail);
    for (const event of events) owed.set(event.id, event);
  };
  const snapshot = function* (): Iterable<Entry> {
    const untold = new Map<string, Owed[]>();
    for (const event of owed.values()) untold.set(event.mail, [...(untold.get(event.mail) ?? []), event]);
    const since = clock.now() - DAY;
    for (const mail of sent) {
      const events = untold.get(mail.messageId) ?? [];
      if (mail.at > since || events.length > 0) yield { kind: 'sent', ...mail, to: [...mail.to], owed: events };
    }
  };
  const journal: Journal<Entry> = folder ? openJournal(join(folder, 'ses.ndjson'), Entry, { replay, snapshot }) : forgetful;
  return {
    sent,
    owed,
    accept(mail, events) {
      journal.append({ kind: 'sent', ...mail, to: [...mail.to], owed: events });
      sent.push(mail);
    },
    take: (id) => void owed.delete(id),
    putBack: (event) => void owed.set(event.id, event),
    told: (id) => journal.append({ kind: 'told', id }),
    close: () => journal.close(),
  };
};
