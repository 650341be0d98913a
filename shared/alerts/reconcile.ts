import { bringsRelease } from './alert-ledger.ts';
import { type Lane, laneOf, type SendMessage } from './alert-messages.ts';
import type { LedgerRow } from './subscriber-rows.ts';

/** What is to be done about a mail whose sending began and did not end. */
export type Reconciliation = 'leave' | 'reopen' | 'give up' | 'send again';

/**
 * By what the ledger says now, and whether SES's events tell us what it took. A claim whose lease ended without a Send event was not
 * sent, if events come at all and all that came have been read; else nobody knows, and it is not repeated.
 */
export const reconcile = (
  { state, leaseUntil = '', listAt = '' }: LedgerRow,
  now: string,
  events: { on: boolean; unread: number },
): Reconciliation => {
  if (state === 'claimed' && leaseUntil <= now) {
    if (!events.on) return 'give up';
    return events.unread === 0 ? 'reopen' : 'leave';
  }
  return state === 'released' && listAt !== '' && listAt <= now ? 'send again' : 'leave';
};

/** The first of several lists of mails, each by when to look after it, in one. */
export const firstDue = (lists: readonly (readonly LedgerRow[])[], most: number): LedgerRow[] =>
  lists
    .flat()
    .sort(({ listAt: one = '' }, { listAt: other = '' }) => (one < other ? -1 : one > other ? 1 : 0))
    .slice(0, most);

/** The message that sends one mail of the ledger again. */
export const messageOf = (row: LedgerRow): [Lane, SendMessage] => {
  const { news, release, lang, version, revision, note, also, person, notAfter } = row;
  const first = also ?? note;
  return [
    laneOf(news),
    {
      news,
      release,
      lang,
      version,
      revision,
      whole: note === 'k',
      asked: bringsRelease(row),
      policy: first === 'p' ? 'first' : 'each',
      ...(notAfter && { notAfter }),
      people: [person],
    },
  ];
};
