import type { Canary } from '../editorial/canary.ts';
import type { MailEvent } from './mail-event.ts';

/** By these what SES says of a canary's mail is known for what it is. They are none of an alert's. */
export const tagsOfCanary = ({ lang, droppedAt }: Canary): Record<string, string> => ({
  canary: lang,
  dropped: String(Date.parse(droppedAt)),
});

/** What an event says of a canary's mail: of which language it is, and, once it has arrived, how long that took from its drop, in milliseconds. */
export const canaryNewsOf = ({ eventType, mail, delivery }: MailEvent): { lang: string; dropToInbox?: number } | undefined => {
  const [lang, dropped] = [mail.tags.canary?.[0], mail.tags.dropped?.[0]];
  if (lang === undefined || dropped === undefined) return undefined;
  if (eventType !== 'Delivery' || !delivery) return { lang };
  return { lang, dropToInbox: Math.max(0, Date.parse(delivery.timestamp) - Number(dropped)) };
};
