import type { EditionRow, HeadRow } from '../editorial/rows.ts';
import type { ReleaseEvent, ReleaseEventType } from '../syndication/release-event.ts';
import type { News } from './alert-mail.ts';
import { receivedOf } from './ledger.ts';
import { PEOPLE_PER_MESSAGE, type SendMessage } from './messages.ts';
import type { CellRow, LedgerRow } from './rows.ts';
import type { Subject } from './subscriber.ts';

const NEWS: Partial<Record<ReleaseEventType, News>> = {
  ReleasePublished: 'published',
  ReleaseCorrected: 'corrected',
  ReleaseWithdrawn: 'withdrawn',
  ReleaseRestored: 'restored',
  ReleaseKilled: 'killed',
};

/** What is to be told of an edition, and to whom. */
export interface Plan {
  facts: Pick<SendMessage, 'news' | 'release' | 'lang' | 'version' | 'revision' | 'whole'>;
  /** Everybody who asks for such releases at once. */
  asked?: Subject;
  /** Everybody who has this one, or may have it. */
  receivers: boolean;
}

/**
 * What an event gives rise to as things stand now; undefined when there is nothing (any more) to tell. A release dated more than
 * `maxAgeDays` before the event is news to nobody who does not have it.
 */
export const planOf = (
  event: ReleaseEvent,
  { head, edition }: { head: HeadRow | undefined; edition: EditionRow | undefined },
  maxAgeDays: number,
): Plan | undefined => {
  const news = NEWS[event.event];
  const live = edition?.live;
  if (!news || !head || !live) return undefined;
  const gone = head.killed !== undefined || live.state === 'killed';
  if (gone !== (news === 'killed')) return undefined;
  const facts = {
    news,
    release: event.release,
    lang: event.lang,
    version: event.version,
    revision: event.revision,
    whole: head.killed !== undefined,
  };
  if (news !== 'published' && news !== 'corrected') return { facts, receivers: true };
  const isNews = Date.parse(event.at) - Date.parse(live.date) <= maxAgeDays * 86_400_000;
  const { countries, topics } = live.facts;
  return {
    facts,
    receivers: news === 'corrected',
    ...(isNews && { asked: { lang: event.lang, countries, topics } }),
  };
};

/** The messages that carry a plan out: each person once, in the order of their ids, so that a message's people are neighbours. */
export const messagesOf = (
  { facts }: Plan,
  { asked, ledger }: { asked: readonly CellRow[]; ledger: readonly LedgerRow[] },
): SendMessage[] => {
  const policies = new Map(asked.map(({ sk, policy }) => [sk, policy]));
  // Of a release that is killed as a whole, too, everybody hears in the language they got it in.
  const received = receivedOf(ledger, facts.lang).map(({ person }) => person);
  const receivers = new Set(received.filter((person) => !policies.has(person)));
  const inPolicy = (wanted: 'first' | 'each') => [...policies].flatMap(([person, policy]) => (policy === wanted ? [person] : []));
  return [
    { people: inPolicy('first'), asked: true, policy: 'first' as const },
    { people: inPolicy('each'), asked: true, policy: 'each' as const },
    { people: [...receivers], asked: false, policy: 'first' as const },
  ].flatMap(({ people, ...rest }) => batchesOf(people.sort()).map((batch) => ({ ...facts, ...rest, people: batch })));
};

const batchesOf = (people: readonly string[]): string[][] => {
  const batches: string[][] = [];
  for (let from = 0; from < people.length; from += PEOPLE_PER_MESSAGE)
    batches.push(people.slice(from, from + PEOPLE_PER_MESSAGE));
  return batches;
};

/** The sixteen parts of a range of people. */
export const partsOf = (range: string): string[] => [...'0123456789abcdef'].map((digit) => range + digit);
