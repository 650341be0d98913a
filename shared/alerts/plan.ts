import { isNewsAt } from '../editorial/alert-age.ts';
import { MailedEventType, type ReleaseEvent } from '../editorial/release-event.ts';
import type { EditionRow, HeadRow } from '../editorial/rows.ts';
import { firstNote, receivedOf, skippedOf } from './alert-ledger.ts';
import type { News } from './alert-mail.ts';
import { PEOPLE_PER_MESSAGE, type SendMessage } from './alert-messages.ts';
import type { Subject } from './subscriber.ts';
import { type CellRow, type LedgerRow, subscriberKeys } from './subscriber-rows.ts';

const NEWS: Record<MailedEventType, News> = {
  ReleasePublished: 'published',
  ReleaseCorrected: 'corrected',
  ReleaseWithdrawn: 'withdrawn',
  ReleaseRestored: 'restored',
  ReleaseKilled: 'killed',
};

/** What is to be told of an edition, and to whom. */
export interface Plan {
  facts: Pick<SendMessage, 'news' | 'release' | 'lang' | 'version' | 'revision' | 'whole' | 'notAfter'>;
  /** Everybody who asks for such releases at once. */
  asked?: Subject;
  /** Everybody who has this one, or may have it. */
  receivers: boolean;
  /** Everybody who was to hear of it while it was withdrawn, and did not. */
  skipped?: boolean;
}

/** What an event is in a mail; undefined when nobody is mailed about such events. */
const newsOf = ({ event }: ReleaseEvent): News | undefined => {
  const mailed = MailedEventType.safeParse(event);
  return mailed.success ? NEWS[mailed.data] : undefined;
};

/**
 * What an event gives rise to as things stand now; nothing where there is nothing (any more) to tell. A release dated too long before
 * the event is news to nobody who does not have it. One that is restored is news to whoever was passed over while it was withdrawn,
 * and what was corrected meanwhile to whoever has an older text.
 */
export const plansOf = (
  event: ReleaseEvent,
  { head, edition }: { head: HeadRow | undefined; edition: EditionRow | undefined },
  maxAgeDays: number,
): Plan[] => {
  const news = newsOf(event);
  const live = edition?.live;
  if (!news || !head || !live) return [];
  const gone = head.killed !== undefined || live.state === 'killed';
  if (gone !== (news === 'killed')) return [];
  const { release, lang, version, revision } = event;
  const of = (one: News) => ({ news: one, release, lang, version, revision, whole: head.killed !== undefined });
  const { countries, topics, correctionNote, noted } = live.facts;
  const asked = isNewsAt(event.at, live, maxAgeDays) ? { asked: { lang, countries, topics } } : {};
  switch (news) {
    case 'published':
      return [{ facts: of(news), receivers: false, ...asked }];
    case 'corrected':
      return [{ facts: of(news), receivers: true, ...asked }];
    case 'restored':
      return [
        { facts: of(news), receivers: true },
        { facts: of('published'), receivers: false, skipped: true, ...asked },
        ...(correctionNote && noted === undefined && live.facts.version === version
          ? [{ facts: of('corrected'), receivers: true }]
          : []),
      ];
    default:
      return [{ facts: of(news), receivers: true }];
  }
};

/** The same plans of an event at an instant. What brings a release as news is not sent any more after so many hours. */
export const notAfter = (plans: readonly Plan[], at: string, hours: number): Plan[] => {
  const limit = new Date(Date.parse(at) + hours * 3_600_000).toISOString();
  return plans.map((plan) => (plan.facts.news === 'published' ? { ...plan, facts: { ...plan.facts, notAfter: limit } } : plan));
};

/**
 * The messages that carry a plan out: each person once, those together whose mails lie together, so that a message's people are found by
 * few queries; within it in the order of their ids.
 */
export const messagesOf = (
  { facts, asked: subject, receivers: forReceivers, skipped: forSkipped = false }: Plan,
  { asked, ledger }: { asked: readonly CellRow[]; ledger: readonly LedgerRow[] },
): SendMessage[] => {
  const passedOver = forSkipped ? skippedOf(ledger, facts.lang) : [];
  const policies = new Map([
    ...passedOver.map(({ person, note }) => [person, note === firstNote('first', facts.lang) ? 'first' : 'each'] as const),
    ...(subject ? asked : []).map(({ sk, policy }) => [sk, policy] as const),
  ]);
  // Of a release that is killed as a whole, too, everybody hears in the language they got it in.
  const received = forReceivers ? receivedOf(ledger, facts.lang).map(({ person }) => person) : [];
  const receivers = new Set(received.filter((person) => !policies.has(person)));
  const inPolicy = (wanted: 'first' | 'each') => [...policies].flatMap(([person, policy]) => (policy === wanted ? [person] : []));
  return [
    { people: inPolicy('first'), asked: true, policy: 'first' as const },
    { people: inPolicy('each'), asked: true, policy: 'each' as const },
    { people: [...receivers], asked: false, policy: 'first' as const },
  ].flatMap(({ people, ...rest }) => batchesOf(facts.release, people).map((batch) => ({ ...facts, ...rest, people: batch })));
};

const batchesOf = (release: string, everybody: readonly string[]): string[][] => {
  const placeOf = (person: string): string => {
    const { pk, sk } = subscriberKeys.ledger(release, person, '');
    return `${pk} ${sk}`;
  };
  const people = everybody
    .map((person) => [placeOf(person), person] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, person]) => person);
  const batches: string[][] = [];
  for (let from = 0; from < people.length; from += PEOPLE_PER_MESSAGE)
    batches.push(people.slice(from, from + PEOPLE_PER_MESSAGE).sort());
  return batches;
};

/** The sixteen parts of a range of people. */
export const subrangesOf = (range: string): string[] => [...'0123456789abcdef'].map((digit) => range + digit);
