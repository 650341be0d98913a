import * as z from 'zod';
import { type Canary, CanaryMessage, CanaryRow, canaryWordsKeyOf } from '../editorial/canary.ts';
import { rowKeys } from '../editorial/rows.ts';
import { Edition } from '../release/edition.ts';
import type { Handle, Handled } from './each-record.ts';
import type { ReadText } from './objects.ts';
import { readRow, type Table } from './table.ts';

/** What a queue carries that canaries go through, too. */
export const orCanary = <Message>(schema: z.ZodType<Message>): z.ZodType<Message | CanaryMessage> =>
  z.union([CanaryMessage, schema]);

/** Hands canaries to one reader and all other messages to another: neither takes what the other does. */
export const apart =
  <Message extends object>(
    handle: Handle<Message>,
    pass: (canary: Canary) => Promise<Handled>,
  ): Handle<Message | CanaryMessage> =>
  (message, receives) =>
    isCanary(message) ? pass(message.canary) : handle(message, receives);

const isCanary = (message: object): message is CanaryMessage => 'canary' in message;

/** A canary as the table and the archive have it now; undefined while one of them has none. */
export type ReadCanary = (lang: string) => Promise<(CanaryRow & { words: Edition }) | undefined>;

export const readCanaryFrom =
  (table: Table, readArchive: ReadText): ReadCanary =>
  async (lang) => {
    const row = await readRow(table, CanaryRow, rowKeys.canary(lang));
    const stored = await readArchive(canaryWordsKeyOf(lang));
    return row && stored && { ...row, words: Edition.parse(JSON.parse(stored.text)) };
  };
