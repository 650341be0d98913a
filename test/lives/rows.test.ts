import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openNewsroomTable } from '../handlers/newsroom-table.ts';
import { life } from './life.ts';
import { play } from './play.ts';
import { openRows } from './rows.ts';

const answerOf = async (send: (command: never) => Promise<unknown>, command: unknown): Promise<unknown> => {
  try {
    const { Items, Item } = (await send(command as never)) as { Items?: unknown[]; Item?: unknown };
    // Rows of an index that have the same sort key are in no order.
    const name = ({ pk, sk, listAt }: Record<string, unknown>): string => JSON.stringify([listAt, pk, sk]);
    return { Items: Items?.map((row) => ({ name: name(row as never), row })).sort((a, b) => (a.name < b.name ? -1 : 1)), Item };
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
