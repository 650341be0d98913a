import { randomBytes } from 'node:crypto';
import { SecretRow, subscriberKeys } from '../alerts/subscriber-rows.ts';
import { absent } from '../editorial/change.ts';
import { readRow, type Table, write } from './table.ts';

const SECRET_BYTES = 32;

/** One read in the life of a sandbox: the secret never changes, as links in mails live on it. */
const known = new WeakMap<Table, Promise<Uint8Array>>();

/** Reads what everything about people is hashed with from the subscribers table; whoever asks first makes it. */
export const readSecret = (table: Table): Promise<Uint8Array> => {
  const secret = known.get(table) ?? readOrMake(table);
  known.set(table, secret);
  // A moment's failure is not to be remembered.
  secret.catch(() => known.delete(table));
  return secret;
};

const readOrMake = async (table: Table): Promise<Uint8Array> => {
  const there = await readRow(table, SecretRow, subscriberKeys.secret());
  if (there) return there.secret;
  await keepSecret(table, randomBytes(SECRET_BYTES));
  // Of two who made one at the same time, one was refused.
  return readOrMake(table);
};

/** Keeps a secret, unless there is one. */
export const keepSecret = async (table: Table, secret: Uint8Array): Promise<void> => {
  await write(table, { put: { ...subscriberKeys.secret(), secret }, if: absent });
};
