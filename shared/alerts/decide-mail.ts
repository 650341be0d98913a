import { isNewsAt } from '../editorial/alert-age.ts';
import type { EditionRow, HeadRow, Live, VersionFacts } from '../editorial/rows.ts';
import { bringsRelease, receivedOf, WHOLE_KILL } from './alert-ledger.ts';
import { asksAtOnce, type Person } from './subscriber.ts';
import type { LedgerRow, SuppressionRow, WhyNot } from './subscriber-rows.ts';

/** What is known of somebody at the moment of sending. */
export interface Reader {
  person?: Person | undefined;
  suppressed?: SuppressionRow | undefined;
  /** It is who they are since they changed their address: what they are asked about, they are asked about as that, too. */
  isMoved?: boolean;
  /** Who they have been since they were the one that is looked for, in that order. */
  laterIds?: readonly string[];
  /** What the ledger has of the release under those. */
  rows?: readonly LedgerRow[];
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

/** Why a message is not to be sent any more at an instant, however much it is wanted. */
export const whyTooLate = ({ notAfter }: { notAfter?: string | undefined }, now: string): WhyNot | undefined =>
  notAfter !== undefined && notAfter < now ? 'too-late' : undefined;

/** Whether a claimed mail is still to be sent, by what is true of its reader and its edition now. */
export const decideMail = (
  mail: Pick<LedgerRow, 'news' | 'lang' | 'also'> & { note?: string },
  { person, suppressed, isMoved = false, rows = [] }: Reader,
  subjects: Subjects,
  { now, maxAgeDays }: { now: string; maxAgeDays: number },
): MailDecision => {
  if (!person || person.leftAt !== undefined) return { skip: 'gone' };
  if (suppressed) return { skip: 'suppressed' };
  const live = subjects.edition?.live;
  const why = whyOvertaken(mail, subjects);
  if (!live || why) return { skip: why ?? 'overtaken' };
  const { countries, topics } = live.facts;
  const asks = asksAtOnce(person, { lang: mail.lang, countries, topics });
  // By their new address they are told of whatever is news to those who ask for it.
  const hearsAnyway = bringsRelease(mail) || (mail.news === 'corrected' && asks && isNewsAt(now, live, maxAgeDays));
  // Who had the release there, too, is told by what they had there: two addresses of theirs have become one.
  const hadIt = receivedOf(rows, mail.note === WHOLE_KILL ? undefined : mail.lang).length > 0;
  if (isMoved && (hearsAnyway || hadIt)) return { skip: 'gone' };
  if (bringsRelease(mail) && !asks) return { skip: 'not-asked-for' };
  return { send: person };
};

/** How long a mail waits at most for a language that its reader prefers and that comes out at the same time. Milliseconds. */
const TOGETHER = 10 * 60_000;

/**
 * Whether the first mail of a release is to wait for a language that its reader named before this one: that is out, or comes out with
 * this one, and a mail of its own is on its way. Only for whoever hears of a release once.
 */
export const waitsForPreferred = (
  mail: Pick<LedgerRow, 'news' | 'lang' | 'also'>,
  person: Person,
  { editions, now }: { editions: readonly EditionRow[]; now: string },
): boolean => {
  const own = editions.find(({ lang }) => lang === mail.lang)?.live;
  if (person.policy !== 'first' || !bringsRelease(mail) || !own || millisecondsTo(now, own.publishedAt) > TOGETHER) return false;
  const named = person.alerts.flatMap(({ frequency, languages }) => (frequency === 'immediate' ? languages : []));
  const place = named.indexOf(mail.lang);
  const preferred = place < 0 ? named : named.slice(0, place);
  return editions.some((edition) => {
    const facts = preferred.includes(edition.lang) && comingWith(own, edition, now);
    return facts && asksAtOnce(person, { lang: edition.lang, countries: facts.countries, topics: facts.topics });
  });
};

const millisecondsTo = (to: string, from: string): number => Date.parse(to) - Date.parse(from);

/** What readers have of another language since this one came out or shortly before, or are about to have. */
const comingWith = (own: Live, { live, pending }: EditionRow, now: string): VersionFacts | undefined => {
  if (live)
    return live.state === 'published' && Math.abs(millisecondsTo(own.publishedAt, live.publishedAt)) <= TOGETHER
      ? live.facts
      : undefined;
  const isReady = pending && (pending.state !== 'held' || pending.questions.every((code) => code === 'waiting-for-set'));
  return isReady && (pending.dueAt ?? '') <= now ? pending.facts : undefined;
};
