import { LedgerRow, ledgerKeyOf, openMailsOf, partitionsOf, type WhyNot } from '../alerts/subscriber-rows.ts';
import type { Condition, OwnChange } from '../editorial/change.ts';
import type { RowKey } from '../editorial/rows.ts';
import { parseRow, queryRows, retryConflicts, type Table, transact, write } from './table.ts';

/** What the mail service said when it took a mail. */
export interface Taken {
  version: number;
  messageId: string;
  sentAt: string;
}

/** The ledger of mails: who was told what of which release, and how far each mail has come. */
export interface Ledger {
  /** All rows of these people and a release, and some of people between them, strongly consistent; people in the order of their ids. */
  read: (release: string, people: readonly string[]) => Promise<LedgerRow[]>;
  /** Takes a mail for oneself; undefined when somebody else has it, or it needs no sending. */
  claim: (row: LedgerRow) => Promise<LedgerRow | undefined>;
  /** Ends a mail that nobody has claimed without sending it, unless somebody has meanwhile. */
  markRefused: (row: LedgerRow, why: WhyNot) => Promise<void>;
  /** Gives a claim back: surely nothing was sent, and whoever has the message may claim it anew. */
  release: (claimed: LedgerRow) => Promise<void>;
  /** Gives up a lease that ended: it is to be sent again, and looked after at `listAt` in case that gets lost. */
  reopen: (claimed: LedgerRow, listAt: string) => Promise<boolean>;
  /** Ends a mail without sending it. */
  skip: (claimed: LedgerRow, why: WhyNot) => Promise<void>;
  markSent: (claimed: LedgerRow, taken: Taken) => Promise<void>;
  /** Ends a mail of which nobody knows whether it was sent. False when somebody learned it meanwhile. */
  markAmbiguous: (claimed: LedgerRow) => Promise<boolean>;
}

const NO_LONGER_OPEN = ['list', 'listAt', 'leaseUntil'] as const;

/** The note in a row's key: all after the person. */
const noteIn = ({ sk }: RowKey): string => sk.slice(sk.indexOf('#') + 1);

const stillMine = ({ state, claimedAt }: LedgerRow): Condition => ({
  expression: '#state = :state AND claimedAt = :claimedAt',
  names: { '#state': 'state' },
  values: { ':state': state, ':claimedAt': claimedAt },
});

const claimable: Condition = {
  expression: 'attribute_not_exists(pk) OR #state IN (:released, :skipped)',
  names: { '#state': 'state' },
  values: { ':released': 'released', ':skipped': 'skipped' },
};

/** The keys of a mail's rows: its own, and that of the first mail it stands for, too. */
const keysOf = (row: LedgerRow): RowKey[] => [row.note, ...(row.also ? [row.also] : [])].map((name) => ledgerKeyOf(row, name));

export const ledgerIn = (table: Table): Ledger => {
  /** One row by itself, two together or not at all. */
  const commit = async (changes: OwnChange[]): Promise<boolean> => {
    const [only, second] = changes;
    if (only && !second) return retryConflicts(() => write(table, only));
    return (await retryConflicts(() => transact(table, changes))).committed;
  };
  const change = (
    row: LedgerRow,
    set: Record<string, unknown>,
    condition: Condition,
    remove: readonly string[] = NO_LONGER_OPEN,
  ) => commit(keysOf(row).map((key) => ({ update: key, set, remove, if: condition })));

  return {
    async read(release, people) {
      const parts = await Promise.all(
        [...partitionsOf(release, people)].map(([pk, own]) => queryRows(table, { pk, from: own[0] ?? '', to: `${own.at(-1)}~` })),
      );
      return parts.flat().map((row) => parseRow(LedgerRow, row));
    },
    async claim(row) {
      const { person, also } = row;
      const open = { list: openMailsOf(person), listAt: row.leaseUntil };
      const first = { ...row, note: also, also: undefined };
      const claimed = await commit([
        { put: { ...row, ...open, ...ledgerKeyOf(row) }, if: claimable },
        ...(also ? [{ put: { ...first, ...ledgerKeyOf(row, also) }, if: claimable }] : []),
      ]);
      return claimed ? row : undefined;
    },
    async markRefused(row, why) {
      const { leaseUntil: _, also: __, ...rest } = row;
      await commit(
        keysOf(row).map((key) => ({ put: { ...rest, ...key, note: noteIn(key), state: 'skipped', why }, if: claimable })),
      );
    },
    async release(claimed) {
      await change(claimed, { state: 'released' }, stillMine(claimed));
    },
    reopen: (claimed, listAt) => change(claimed, { state: 'released', listAt }, stillMine(claimed), ['leaseUntil']),
    async skip(claimed, why) {
      await change(claimed, { state: 'skipped', why }, stillMine(claimed));
    },
    async markSent(claimed, taken) {
      await change(claimed, { state: 'sent', ...taken }, { expression: 'attribute_exists(pk)' });
    },
    markAmbiguous: (claimed) => change(claimed, { state: 'ambiguous' }, stillMine(claimed)),
  };
};
