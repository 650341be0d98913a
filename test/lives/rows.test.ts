import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openNewsroomTable } from '../handlers/newsroom-table.ts';
import { life } from './life.ts';
import { play } from './play.ts';
import { openRows } from './rows.ts';

type Row = Record<string, Record<string, unknown> | undefined>;

/** A row with its binary values as text: two classes of bytes hold them. */
const readable = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) =>
      value?.B instanceof Uint8Array ? [name, { B: Buffer.from(value.B).toString('base64') }] : [name, value],
    ),
  );

/** Rows of an index that have the same sort key are in no order. */
const inPlace = ({ listAt, pk, sk }: Row): string => JSON.stringify([listAt, pk, sk]);

const answerOf = async (send: (command: never) => Promise<unknown>, command: unknown): Promise<unknown> => {
  const { input } = command as { input: { IndexName?: string } };
  try {
    const { Items, Item } = (await send(command as never)) as { Items?: Row[]; Item?: Row };
    const rows = Items?.map(readable);
    return {
      Items: input.IndexName ? rows?.sort((a, b) => (inPlace(a) < inPlace(b) ? -1 : 1)) : rows,
      Item: Item && readable(Item),
    };
  } catch (error) {
    const { name, CancellationReasons: reasons } = error as Error & { CancellationReasons?: { Code?: string }[] };
    return { name, reasons: reasons?.map(({ Code }) => Code) };
  }
};

describe('the table of the lives', () => {
  it('answers every call of some lives as the local run’s table does', async () => {
    const calls: unknown[] = [];
    for (const each of fc.sample(life, { numRuns: 4, seed: 3 })) {
      const own: unknown[] = [];
      await play(each, { called: (command) => own.push(command) });
      // One table for each life: they are about the same names.
      const [{ client }, rows] = [await openNewsroomTable(), openRows()];
      for (const command of own) {
        const [expected, actual] = [
          await answerOf(client.send.bind(client), command),
          await answerOf(rows.client.send as never, command),
        ];
        expect(actual).toEqual(expected);
      }
      calls.push(...own);
    }
    expect(calls.length).toBeGreaterThan(500);
  });
});
