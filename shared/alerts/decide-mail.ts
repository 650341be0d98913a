import type { EditionRow, HeadRow } from '../editorial/rows.ts';
import { bringsRelease } from './alert-ledger.ts';
import { asksAtOnce, type Person } from './subscriber.ts';
import type { LedgerRow, SuppressionRow, WhyNot } from './subscriber-rows.ts';

/** What is known of somebody at the moment of sending. */
export interface Reader {
  person?: Person | undefined;
  suppressed?: SuppressionRow | undefined;
}

export type MailDecision = { send: Person } | { skip: WhyNot };

/** What is true of a release and of the edition that a message is about. */
export interface Subjects {
  head: HeadRow | undefined;
  edition: EditionRow | undefined;
}

/** Why a message is to reach nobody any more; undefined while it is. */
export const whyOvertaken = ({ news }: Pick<LedgerRow, 'news'>, { head, edition }: Subjects): WhyNot | undefined => {
  const live = edition?.live;
  if (!live) return 'overtaken';
  const gone = head?.killed !== undefined || live.state === 'killed';
  if (news === 'killed') return gone ? undefined : 'overtaken';
  if (gone) return 'killed';
  return live.state === (news === 'withdrawn' ? 'withdrawn' : 'published') ? undefined : 'overtaken';
};

/** Whether a claimed mail is still to be sent, by what is true of its reader and its edition now. */
export const decideMail = (
  mail: Pick<LedgerRow, 'news' | 'lang' | 'also'>,
  { person, suppressed }: Reader,
  subjects: Subjects,
): MailDecision => {
  if (!person || person.leftAt !== undefined) return { skip: 'gone' };
  if (suppressed) return { skip: 'suppressed' };
  const live = subjects.edition?.live;
  const why = whyOvertaken(mail, subjects);
  if (!live || why) return { skip: why ?? 'overtaken' };
  const { countries, topics } = live.facts;
  if (bringsRelease(mail) && !asksAtOnce(person, { lang: mail.lang, countries, topics })) return { skip: 'not-asked-for' };
  return { send: person };
};
