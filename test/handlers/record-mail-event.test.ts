import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { wire } from '../../functions/record-mail-event/wiring.ts';
import { inProcess } from '../../local/newsroom/in-process.ts';
import { subscriberKeys } from '../../shared/alerts/subscriber-rows.ts';
import { write } from '../../shared/aws/table.ts';
import { clientOptions } from '../local/sdk-clients.ts';
import { ANNA, ledgerRow, personNumber, RELEASE } from '../unit/alerts/alert-samples.ts';
import { openDynamoDb } from './subscribers-table.ts';

const at = '2026-11-02T09:00:01.000Z';

const told = (eventType: string, more: object = {}, person = ANNA): string =>
  JSON.stringify({
    eventType,
    mail: { timestamp: at, messageId: 'm-1', tags: { release: [RELEASE], person: [person], note: ['p'] } },
    ...more,
  });

/** What the table holds after these messages of the mail-events queue, one by one; a mail to Anna is under way. */
const rowsAfter = (...bodies: string[]) => rowsOnceAfter(bodies);

const rowsOnceAfter = async (bodies: string[], key = subscriberKeys.ledger(RELEASE, ANNA, 'p')) => {
  const dynamodb = await openDynamoDb();
  const clients = clientOptions(inProcess({ dynamodb: dynamodb.service }));
  const row = ledgerRow({ state: 'claimed', leaseUntil: at, list: 'mails#open', listAt: at });
  const table = { client: new DynamoDBClient(clients), name: 'subscribers' };
  await write(table, { put: { ...row, ...key } });
  const handle = wire({ SUBSCRIBERS_TABLE_NAME: 'subscribers' }, { clients, writeLine: () => {} });
  for (const body of bodies) {
    const answer = await handle({ Records: [{ messageId: 'q-1', body }] } as Parameters<typeof handle>[0]);
    expect(answer.batchItemFailures).toEqual([]);
  }
  return dynamodb.scan('subscribers');
};

const orders = <Item>(items: Item[]): Item[][] =>
  items.length < 2
    ? [items]
    : items.flatMap((item, index) =>
        orders([...items.slice(0, index), ...items.slice(index + 1)]).map((rest) => [item, ...rest]),
      );

describe('what SES tells of a mail', () => {
  it('ends the same in whatever order it comes, and however often', async () => {
    const events = [
      told('Send'),
      told('Delivery', { delivery: { timestamp: at } }),
      told('Complaint', { complaint: { timestamp: '2026-11-02T10:00:00.000Z' } }),
    ];
    const expected = await rowsAfter(...events);
    expect(expected).toMatchObject([{ state: 'sent', deliveredAt: at }, { why: 'complaint' }]);
    expect(JSON.stringify(expected)).not.toContain('mails#open');
    for (const order of orders(events)) expect(await rowsAfter(...order, ...order)).toEqual(expected);
  });

  it('that it refused a mail after all holds, though word that it had taken it comes later', async () => {
    for (const order of orders([told('Send'), told('Reject')]))
      expect(await rowsAfter(...order)).toMatchObject([{ state: 'skipped', why: 'refused' }]);
  });

  it('is kept where the mail lies, though it was written when all mails of a release lay together', async () => {
    const before = { pk: `L#${RELEASE}`, sk: `${ANNA}#p` };
    expect(await rowsOnceAfter([told('Send')], before)).toEqual([expect.objectContaining({ ...before, state: 'sent' })]);
  });

  it('of somebody it was never given a mail for makes no row', async () => {
    expect(await rowsAfter(told('Send', {}, personNumber(7)))).toEqual(await rowsAfter());
  });
});
