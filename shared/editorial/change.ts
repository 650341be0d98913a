import type { RowKey } from './rows.ts';

/** A row as it is stored: its key beside its fields. */
export type StoredRow = RowKey & Record<string, unknown>;

/** A DynamoDB condition on one row. */
export interface Condition {
  expression: string;
  names?: Record<string, string>;
  values?: Record<string, unknown>;
}

/** One change of a transaction, in words of rows instead of attribute values. `set` leaves out what is undefined. */
export type Change = OwnChange | { check: RowKey; if: Condition };

/** One change that may also be made by itself. */
export type OwnChange =
  | { put: StoredRow; if?: Condition }
  | { update: RowKey; set: Record<string, unknown>; remove?: readonly string[]; if?: Condition }
  | { delete: RowKey; if?: Condition };

export const absent: Condition = { expression: 'attribute_not_exists(pk)' };
