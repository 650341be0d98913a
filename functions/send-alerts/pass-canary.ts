import type { AlertMail, RenderedMail } from '../../shared/alerts/alert-mail.ts';
import { tagsOfCanary } from '../../shared/alerts/canary-mail.ts';
import type { MailToSend } from '../../shared/alerts/compose-mail.ts';
import { alertMailOf, manageUrlOf, unsubscribeUrlOf } from '../../shared/alerts/mail-of.ts';
import { tokenFor, tokenUntil } from '../../shared/alerts/token.ts';
import type { ReadCanary } from '../../shared/aws/canaries.ts';
import type { AskForTurns } from '../../shared/aws/mail-rate.ts';
import type { Send } from '../../shared/aws/queue.ts';
import type { OutgoingMail, Sent } from '../../shared/aws/send-mail.ts';
import type { Canary, CanaryMessage } from '../../shared/editorial/canary.ts';
import type { Newsroom } from '../../shared/newsroom/newsroom.ts';
import type { Line } from '../../shared/operations/lines.ts';
import { deliveryIdOf } from '../../shared/release/identity.ts';
import { canaryViewOf } from '../../shared/syndication/canary-view.ts';

/** No people and no ledger. Whoever sends knows the one address, and is not told any. */
export interface Ports {
  newsroom: Newsroom;
  now: () => number;
  readCanary: ReadCanary;
  readSecret: () => Promise<Uint8Array>;
  ask: AskForTurns;
  compose: (mail: AlertMail, envelope: Omit<MailToSend, 'to' | keyof RenderedMail>) => Promise<Uint8Array>;
  sendToMailbox: (mail: Pick<OutgoingMail, 'raw' | 'tags'>) => Promise<Sent>;
  putBack: Send<CanaryMessage>;
}

/** Mails a test release to the test mailbox, at its turn. */
export const passCanary =
  ({ newsroom, now, readCanary, readSecret, ask, compose, sendToMailbox, putBack }: Ports) =>
  async (canary: Canary): Promise<Line> => {
    const { lang, uploadId } = canary;
    const known = await readCanary(lang);
    if (!known) return { level: 'error', event: 'canary-lost', lang, why: 'gone' };
    const { at, retryAfter } = await ask(1, 'alerts');
    if (at.length === 0) {
      await putBack({ canary }, retryAfter);
      return { event: 'canary-passed', lang, waiting: 1 };
    }
    const { release } = known.head;
    // It opens nothing: nobody has this id.
    const secret = await readSecret();
    const unsubscribeUrl = unsubscribeUrlOf(newsroom, tokenFor(secret, 'unsubscribe', release), lang);
    const manageUrl = manageUrlOf(newsroom, tokenUntil(secret, 'manage', release, now()), lang);
    const view = { ...canaryViewOf(known), text: known.words };
    const mail = alertMailOf({ news: 'published', lang, unsubscribeUrl, manageUrl }, view, newsroom);
    const deliveryId = deliveryIdOf(release, uploadId, 'canary');
    const raw = await compose(mail, { newsroom, lang, date: new Date(now()), deliveryId, release, unsubscribeUrl });
    const sent = await sendToMailbox({ raw, tags: tagsOfCanary(canary) });
    if (!sent.taken) return { level: 'error', event: 'canary-lost', lang, why: sent.why };
    return { event: 'canary-passed', lang, sent: 1 };
  };
