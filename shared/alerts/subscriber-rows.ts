import * as z from 'zod';
import type { RowKey } from '../editorial/rows.ts';
import { LanguageTag } from '../newsroom/newsroom.ts';
import { Instant } from '../release/edition.ts';
import { News } from './alert-mail.ts';

/**
 * The rows of the subscribers table: people, what they asked for, and the ledger of what each was sent. `pk` and `sk` are strings;
 * the index `lists` is sparse and holds mails whose sending has begun and not ended (see `OPEN_MAILS`).
 */
export const subscriberKeys = {
  person: (person: string): RowKey => ({ pk: `P#${person}`, sk: 'PERSON' }),
  suppression: (person: string): RowKey => ({ pk: `P#${person}`, sk: 'SUPPRESSED' }),
  cell: (cell: string, person: string): RowKey => ({ pk: `C#${cell}`, sk: person }),
  ledger: (release: string, person: string, note: string): RowKey => ({ pk: `L#${release}`, sk: `${person}#${note}` }),
  rate: (): RowKey => ({ pk: 'RATE', sk: 'STATE' }),
  secret: (): RowKey => ({ pk: 'SECRET', sk: 'STATE' }),
} as const;

/** The list of claimed and released mails; `listAt` is when to look after them. */
export const OPEN_MAILS = 'mails#open';

/** Why nothing goes to an address any more. Stays when the person is erased. */
export const SuppressionRow = z.object({ why: z.enum(['bounce', 'complaint']), at: Instant });
export type SuppressionRow = z.infer<typeof SuppressionRow>;

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
