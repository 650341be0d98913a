import type { EditionRow, HeadRow, Live } from '../editorial/rows.ts';
import type { SendMessage } from './messages.ts';
import type { SuppressionRow, WhyNot } from './rows.ts';
import { asksAtOnce, type Person } from './subscriber.ts';

/** What is known of somebody at the moment of sending. */
export interface Reader {
  person?: Person | undefined;
  suppressed?: SuppressionRow | undefined;
}

export type MailDecision = { send: { person: Person; live: Live } } | { skip: WhyNot };

/** Whether a claimed mail is still to be sent, by what is true of its reader and its edition now. */
export const decideMail = (
  { news, asked, lang }: SendMessage,
  { person, suppressed }: Reader,
  { head, edition }: { head: HeadRow | undefined; edition: EditionRow | undefined },
): MailDecision => {
  if (!person || person.leftAt !== undefined) return { skip: 'gone' };
  if (suppressed) return { skip: 'suppressed' };
  const live = edition?.live;
  if (!live) return { skip: 'overtaken' };
  const gone = head?.killed !== undefined || live.state === 'killed';
  if (news === 'killed') return gone ? { send: { person, live } } : { skip: 'overtaken' };
  if (gone) return { skip: 'killed' };
  if (live.state !== (news === 'withdrawn' ? 'withdrawn' : 'published')) return { skip: 'overtaken' };
  const { countries, topics } = live.facts;
  if (asked && !asksAtOnce(person, { lang, countries, topics })) return { skip: 'not-asked-for' };
  return { send: { person, live } };
};
