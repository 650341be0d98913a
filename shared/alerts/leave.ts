import type { Change, StoredRow } from '../editorial/change.ts';
import type { RowKey } from '../editorial/rows.ts';
import { LEFT_FOR } from './sign-up.ts';
import { cellsOfPerson, type Person } from './subscriber.ts';
import { type LeftRow, subscriberKeys } from './subscriber-rows.ts';

/** What takes somebody away, to be done in this order. Cut off anywhere, it ends the same when it is done again. */
export interface Leaving {
  /** From then on nothing is mailed to them. Refused when they are gone already. */
  mark: Extract<Change, { update: RowKey }>;
  /** What stays of them. */
  left: StoredRow;
  /** Where alerts would find them. */
  cells: string[];
  /** Refused when they have come back meanwhile. */
  away: Extract<Change, { delete: RowKey }>;
}

/** How somebody leaves at an ISO instant. Who was leaving already left when they first asked. */
export const leavingOf = (person: Person, at: string): Leaving => {
  const row = subscriberKeys.person(person.person);
  const leftAt = person.leftAt ?? at;
  const left: LeftRow = { at: leftAt, expires: Math.ceil(Date.parse(leftAt) / 1000) + LEFT_FOR };
  return {
    mark: { update: row, set: { leftAt }, if: { expression: 'attribute_exists(pk)' } },
    left: { ...subscriberKeys.left(person.person), ...left },
    cells: cellsOfPerson(person),
    away: { delete: row, if: { expression: 'attribute_exists(leftAt)' } },
  };
};
