import { describe, expect, it } from 'vitest';
import { type Ports, sendAlerts } from '../../functions/send-alerts/send-alerts.ts';
import type { LedgerRow } from '../../shared/alerts/subscriber-rows.ts';
import { edition, head, ledgerRow, message, NOW } from '../unit/alerts/alert-samples.ts';

/** What a message is about to do to people of whom the ledger holds these rows; anything but that is a type error at run time. */
const handle = async (said: ReturnType<typeof message>, rows: LedgerRow[]) => {
  const refused: [string, string][] = [];
  const putBack: [string[], number | undefined][] = [];
  const told: unknown[] = [];
  const ports = {
    now: () => Date.parse(NOW),
    readRelease: async () => ({ head: head(), editions: [edition()], publicPages: [], jobs: [], members: [] }),
    ledger: {
      read: async () => rows,
      markRefused: async (row: LedgerRow, why: string) => void refused.push([row.note, why]),
    },
    putBack: async ({ people }: { people: string[] }, delay?: number) => void putBack.push([people, delay]),
    tell: (line: unknown) => void told.push(line),
  };
  await sendAlerts(ports as unknown as Ports)(said);
  return { refused, putBack, told };
};

describe('send-alerts', () => {
  it('ends a mail that was to be sent again and is not wanted any more, so that nobody takes it up for ever', async () => {
    const rows = [
      ledgerRow(),
      ledgerRow({ note: 'fr#c2', news: 'corrected', version: 2, state: 'released' }),
      ledgerRow({ note: 'fr#c3', news: 'corrected', version: 3 }),
    ];
    const { refused, putBack } = await handle(message({ news: 'corrected', version: 2, revision: 2 }), rows);
    expect(refused).toEqual([['fr#c2', 'overtaken']]);
    expect(putBack).toEqual([]);
  });

  it('ends a mail that would come too late without taking a turn, and says how many there are', async () => {
    const said = message({ notAfter: '2026-11-02T08:59:59.999Z' });
    const { refused, putBack, told } = await handle(said, []);
    expect([refused, putBack]).toEqual([[['p', 'too-late']], []]);
    expect(told).toMatchObject([{ event: 'mail-too-late', people: 1, lang: 'fr' }]);
    // One that was put back before, too.
    expect((await handle(said, [ledgerRow({ state: 'released' })])).refused).toEqual([['p', 'too-late']]);
  });

  it('looks again in a minute at whom another mail is on its way to', async () => {
    const said = message({ news: 'corrected', version: 2, revision: 2 });
    const { refused, putBack } = await handle(said, [ledgerRow({ state: 'claimed' })]);
    expect(refused).toEqual([]);
    expect(putBack).toEqual([[said.people, 60]]);
  });
});
