import * as z from 'zod';
import type { RowKey } from '../editorial/rows.ts';
import { LanguageTag } from '../newsroom/newsroom.ts';
import { Instant } from '../release/edition.ts';
import { News } from './alert-mail.ts';
import { Alert, Consent, Policy } from './subscriber.ts';

/**
 * Where a mail lies, by its sort key: in one of sixteen partitions, by the last digit of its person’s id, which is as evenly spread as
 * the first, by which a plan is divided: what is planned together lies in all of them. DynamoDB takes 1,000 writes a second for one, and a
 * mail has five.
 */
const shardOf = (sk: string): string => sk.charAt(sk.indexOf('#') - 1);

/** The partitions of the ledger of a release. The last has what was written before there were sixteen. */
export const ledgerPartitions = (release: string): string[] => [
  ...[...'0123456789abcdef'].map((digit) => `L#${release}#${digit}`),
  `L#${release}`,
];

/** The partitions in which these people's mails about a release may lie, and which of the people may have some there. */
export const partitionsOf = (release: string, people: readonly string[]): Map<string, string[]> => {
  const found = new Map<string, string[]>();
  for (const person of people) {
    const { pk } = subscriberKeys.ledger(release, person, '');
    found.set(pk, [...(found.get(pk) ?? []), person]);
  }
  return found.set(`L#${release}`, [...people]);
};

/**
 * The rows of the subscribers table: people, what they asked for, and the ledger of what each was sent. `pk` and `sk` are strings;
 * the index `lists` is sparse and holds mails whose sending has begun and not ended (see `OPEN_LISTS`).
 */
export const subscriberKeys = {
  person: (person: string): RowKey => ({ pk: `P#${person}`, sk: 'PERSON' }),
  suppression: (person: string): RowKey => ({ pk: `P#${person}`, sk: 'SUPPRESSED' }),
  pending: (person: string): RowKey => ({ pk: `P#${person}`, sk: 'PENDING' }),
  moved: (person: string): RowKey => ({ pk: `P#${person}`, sk: 'MOVED' }),
  left: (person: string): RowKey => ({ pk: `P#${person}`, sk: 'LEFT' }),
  /** How often something was asked for since an instant; `who` is a keyed hash. */
  count: (what: string, who: string, since: string): RowKey => ({ pk: `N#${what}#${who}`, sk: since }),
  cell: (cell: string, person: string): RowKey => ({ pk: `C#${cell}`, sk: person }),
  ledger(release: string, person: string, note: string): RowKey {
    const sk = `${person}#${note}`;
    return { pk: `L#${release}#${shardOf(sk)}`, sk };
  },
  rate: (): RowKey => ({ pk: 'RATE', sk: 'STATE' }),
  secret: (): RowKey => ({ pk: 'SECRET', sk: 'STATE' }),
} as const;

/** The list of claimed and released mails; `listAt` is when to look after them. It lies in four parts, as each mail comes and goes. */
const OPEN_MAILS = 'mails#open';
const OPEN_PARTS = 4;

/** The part of the list that a person's mails are in. */
export const openMailsOf = (person: string): string => `${OPEN_MAILS}#${Number.parseInt(shardOf(`${person}#`), 16) % OPEN_PARTS}`;

/** All parts of the list. The last has what was listed before there were four. */
export const OPEN_LISTS: readonly string[] = [
  ...Array.from({ length: OPEN_PARTS }, (_, part) => `${OPEN_MAILS}#${part}`),
  OPEN_MAILS,
];

/** Why nothing goes to an address any more. Stays when the person is erased. */
export const SuppressionRow = z.object({ why: z.enum(['bounce', 'complaint']), at: Instant });
export type SuppressionRow = z.infer<typeof SuppressionRow>;

/** When DynamoDB may take a row away, in seconds since the epoch: days late at times, so that readers look at the clock themselves. */
const Expires = z.int();

/** What somebody asked for with an address, and has not confirmed there yet. */
export const PendingRow = z.object({
  email: z.string(),
  /** What they asked for; absent where somebody who has alerts already wants them there. */
  alert: Alert.optional(),
  policy: Policy,
  lang: LanguageTag,
  consent: Consent,
  /** Who moves to this address. */
  from: z.uuid().optional(),
  expires: Expires,
});
export type PendingRow = z.infer<typeof PendingRow>;

/** Who somebody is since they changed their address: what they were mailed before is corrected and taken back there. */
export const MovedRow = z.object({ to: z.uuid(), expires: Expires });
export type MovedRow = z.infer<typeof MovedRow>;

/** When somebody left or was erased: no imported list brings them back. All that stays of them is this, under a keyed hash. */
export const LeftRow = z.object({ at: Instant, expires: Expires });
export type LeftRow = z.infer<typeof LeftRow>;

/** One person in one cell. */
export const CellRow = z.object({ sk: z.uuid(), policy: z.enum(['first', 'each']) });
export type CellRow = z.infer<typeof CellRow>;

/** The key that everything about people is hashed with. Made once; whoever may not read this table cannot make a token. */
export const SecretRow = z.object({ secret: z.instanceof(Uint8Array) });

/** When the next mail may be sent, in milliseconds since the epoch. */
export const RateRow = z.object({ nextAt: z.number() });

/** Why somebody was not mailed. */
export const WhyNot = z.enum([
  /** They left, or were erased. */
  'gone',
  /** Their address bounced, or they complained. */
  'suppressed',
  /** They no longer ask for such a release. */
  'not-asked-for',
  /** The release was killed. */
  'killed',
  /** The edition is no longer, or not any more, what the mail would have said. */
  'overtaken',
  /** The mail service refused this mail for good. */
  'refused',
  /** It would have come too long after the release: see `notAfter`. */
  'too-late',
]);
export type WhyNot = z.infer<typeof WhyNot>;

/**
 * - `claimed`: somebody is sending it, until `leaseUntil`;
 * - `released`: nobody is, and somebody must;
 * - `sent`: the mail service took it;
 * - `ambiguous`: perhaps it took it; not repeated;
 * - `skipped`: not sent, and `why`.
 */
export const LedgerState = z.enum(['claimed', 'released', 'sent', 'ambiguous', 'skipped']);
export type LedgerState = z.infer<typeof LedgerState>;

/** One mail to one person about one release. `note` names it: see `noteOf`. */
export const LedgerRow = z.object({
  /** Where it was read. All mails of a person about a release lie where their first lies: see `ledgerPartitions`. */
  pk: z.string().optional(),
  release: z.uuid(),
  person: z.uuid(),
  note: z.string(),
  news: News,
  lang: LanguageTag,
  /** The version of the edition they got, or are about to get. */
  version: z.int(),
  /** The decision that gave rise to it. */
  revision: z.int(),
  state: LedgerState,
  why: WhyNot.optional(),
  claimedAt: Instant,
  /** What its message said: after this instant it is not sent any more. */
  notAfter: Instant.optional(),
  leaseUntil: Instant.optional(),
  /** Another row of the same person that this mail stands for, too: a correction that is the first they hear of a release. */
  also: z.string().optional(),
  /** The mail service's own id of it. */
  messageId: z.string().optional(),
  sentAt: Instant.optional(),
  /** What the mail service said of it later. */
  deliveredAt: Instant.optional(),
  bouncedAt: Instant.optional(),
  complainedAt: Instant.optional(),
  refusedAt: Instant.optional(),
  list: z.string().optional(),
  listAt: z.string().optional(),
});
export type LedgerRow = z.infer<typeof LedgerRow>;

/** Where a mail of the ledger lies, or another of the same person and release. */
export const ledgerKeyOf = (
  { pk, release, person, note }: Pick<LedgerRow, 'pk' | 'release' | 'person' | 'note'>,
  other = note,
): RowKey => ({ ...subscriberKeys.ledger(release, person, other), ...(pk && { pk }) });

/** The keys under which a mail may lie of which nothing but its name is known: that of today, and that of before. */
export const ledgerKeysOf = (release: string, person: string, note: string): RowKey[] => {
  const key = subscriberKeys.ledger(release, person, note);
  return [key, { ...key, pk: `L#${release}` }];
};
