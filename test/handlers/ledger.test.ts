import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { inProcess } from '../../local/newsroom/in-process.ts';
import { type LedgerRow, OPEN_LISTS } from '../../shared/alerts/subscriber-rows.ts';
import { personIdOf } from '../../shared/alerts/token.ts';
import { ledgerIn } from '../../shared/aws/ledger.ts';
import { write } from '../../shared/aws/table.ts';
import { clientOptions } from '../local/sdk-clients.ts';
import { ANNA, ledgerRow, NOW, RELEASE } from '../unit/alerts/alert-samples.ts';
import { openDynamoDb } from './subscribers-table.ts';

const openLedger = async () => {
  const dynamodb = await openDynamoDb();
  const client = new DynamoDBClient(clientOptions(inProcess({ dynamodb: dynamodb.service })));
  const table = { client, name: 'subscribers' };
  return { table, ledger: ledgerIn(table), rows: () => dynamodb.scan('subscribers') };
};

const claim = (person: string, fields: Partial<LedgerRow> = {}): LedgerRow =>
  ledgerRow({ person, state: 'claimed', leaseUntil: '2026-11-02T09:15:00.000Z', ...fields });

const everybody = Array.from({ length: 200 }, (_, number) => personIdOf(new Uint8Array(32), `${number}@example.org`)).sort();

describe('the ledger of a release', () => {
  it('lies in sixteen partitions, and what is under way in four lists, so that no rate of mails is too much for one', async () => {
    const { ledger, rows } = await openLedger();
    for (const person of everybody) expect(await ledger.claim(claim(person))).toBeDefined();
    const counts = (field: string, values: Record<string, unknown>[]) =>
      [...new Set(values.map((row) => row[field]))].map((value) => values.filter((row) => row[field] === value).length);
    const all = await rows();
    expect(counts('pk', all)).toHaveLength(16);
    expect(Math.max(...counts('pk', all))).toBeLessThan(200 / 6);
    expect(counts('list', all)).toHaveLength(4);
    for (const { list } of all) expect(OPEN_LISTS).toContain(list);
    // Whoever asks for some gets theirs, wherever they lie.
    const some = everybody.slice(50, 70);
    const read = await ledger.read(RELEASE, some);
    for (const person of some) expect(read.filter((row) => row.person === person)).toHaveLength(1);
  });

  describe('that was begun when all of it lay in one partition', () => {
    const inOne = (note: string) => ({ pk: `L#${RELEASE}`, sk: `${ANNA}#${note}` });
    const openedBefore = async (row: LedgerRow) => {
      const opened = await openLedger();
      await write(opened.table, { put: { ...row, ...inOne(row.note) } });
      const [known] = await opened.ledger.read(RELEASE, [ANNA]);
      return { ...opened, known: known as LedgerRow };
    };

    it('is read', async () => {
      const { known } = await openedBefore(ledgerRow());
      expect(known).toEqual({ ...ledgerRow(), pk: inOne('p').pk });
    });

    it('has a mail that was put back claimed and sent where it lies, and by one alone', async () => {
      const { ledger, rows, known } = await openedBefore(ledgerRow({ state: 'released', list: 'mails#open', listAt: NOW }));
      const wanted = claim(ANNA, { pk: known.pk });
      const [one, other] = await Promise.all([ledger.claim(wanted), ledger.claim(wanted)]);
      expect([one, other].filter(Boolean)).toHaveLength(1);
      await ledger.markSent(wanted, { version: 1, messageId: 'm-1', sentAt: NOW });
      expect(await rows()).toEqual([expect.objectContaining({ ...inOne('p'), state: 'sent', messageId: 'm-1' })]);
      expect(JSON.stringify(await rows())).not.toContain('mails#open');
    });

    it('goes on there with a correction that is the first that somebody hears of it', async () => {
      const { ledger, rows, known } = await openedBefore(ledgerRow({ state: 'skipped', why: 'overtaken' }));
      const wanted = claim(ANNA, { pk: known.pk, note: 'fr#c2', news: 'corrected', version: 2, also: 'p' });
      expect(await ledger.claim(wanted)).toBeDefined();
      await ledger.markSent(wanted, { version: 2, messageId: 'm-1', sentAt: NOW });
      expect((await rows()).map(({ pk, sk, state }) => [{ pk, sk }, state])).toEqual([
        [inOne('fr#c2'), 'sent'],
        [inOne('p'), 'sent'],
      ]);
    });
  });
});
