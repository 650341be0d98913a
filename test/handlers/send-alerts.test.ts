import { describe, expect, it } from 'vitest';
import { type Ports, sendAlerts } from '../../functions/send-alerts/send-alerts.ts';
import type { LedgerRow } from '../../shared/alerts/subscriber-rows.ts';
import { ledgerRow, message, NOW } from '../unit/alerts/alert-samples.ts';

/** What a message is about to do to people of whom the ledger holds these rows; anything but that is a type error at run time. */
const handle = async (said: ReturnType<typeof message>, rows: LedgerRow[]) => {
  const refused: [string, string][] = [];
  const putBack: [string[], number | undefined][] = [];
  const ports = {
    now: () => Date.parse(NOW),
    ledger: {
      read: async () => rows,
      markRefused: async (row: LedgerRow, why: string) => void refused.push([row.note, why]),
    },
    putBack: async ({ people }: { people: string[] }, delay?: number) => void putBack.push([people, delay]),
  };
  await sendAlerts(ports as unknown as Ports)(said);
  return { refused, putBack };
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

  it('looks again in a minute at whom another mail is on its way to', async () => {
    const said = message({ news: 'corrected', version: 2, revision: 2 });
    const { refused, putBack } = await handle(said, [ledgerRow({ state: 'claimed' })]);
    expect(refused).toEqual([]);
    expect(putBack).toEqual([[said.people, 60]]);
  });
});
