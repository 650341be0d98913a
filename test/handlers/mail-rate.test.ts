import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { SESv2Client } from '@aws-sdk/client-sesv2';
import { describe, expect, it } from 'vitest';
import { inProcess } from '../../local/newsroom/in-process.ts';
import { mailRate, rateLineIn } from '../../shared/aws/mail-rate.ts';
import { clientOptions } from '../local/sdk-clients.ts';
import { openDynamoDb } from './subscribers-table.ts';

const NOW = 1_800_000_000_000;
const SHARE = 0.8;

/** An empty table, and how many calls of each operation it got. */
const openTable = async () => {
  const dynamodb = await openDynamoDb();
  const calls: Record<string, number> = {};
  const clients = clientOptions(
    inProcess({ dynamodb: dynamodb.service }, (call, next) => {
      calls[call.operation] = (calls[call.operation] ?? 0) + 1;
      return next();
    }),
  );
  return { table: { client: new DynamoDBClient(clients), name: 'subscribers' }, calls };
};
type Table = Awaited<ReturnType<typeof openTable>>['table'];

const account = (MaxSendRate: number) =>
  ({ send: async () => ({ SendQuota: { MaxSendRate, Max24HourSend: -1, SentLast24Hours: 0 } }) }) as unknown as SESv2Client;

const sender = (table: Table, perSecond: number, now = () => NOW) =>
  mailRate({ ses: account(perSecond), table, now, share: SHARE }).ask;

describe('the line of turns', () => {
  it('moves on from wherever it is within bounds, whoever moved it meanwhile, and from nowhere else', async () => {
    const { table } = await openTable();
    const line = rateLineIn(table);
    expect(await line.read()).toBe(0);
    expect(await line.push(50, NOW, NOW + 1000)).toBeUndefined();
    expect(await line.begin(NOW + 100, NOW)).toBe(true);
    expect(await line.begin(NOW + 200, NOW)).toBe(false);
    expect(await Promise.all([line.push(50, NOW, NOW + 200), line.push(50, NOW, NOW + 200)])).toEqual([NOW + 150, NOW + 200]);
    expect(await line.push(50, NOW, NOW + 199)).toBeUndefined();
    expect(await line.push(50, NOW + 201, NOW + 999)).toBeUndefined();
    expect(await line.read()).toBe(NOW + 200);
  });

  it('gives forty senders who ask at the same moment each turns of their own, by a write each and few looks', async () => {
    const { table, calls } = await openTable();
    const senders = Array.from({ length: 40 }, () => sender(table, 2500));
    // The first begins the line.
    await sender(table, 2500)(1, 'alerts');
    const turns = (await Promise.all(senders.map((ask) => ask(20, 'alerts')))).map(({ at }) => at);
    expect(turns.map(({ length }) => length)).toEqual(Array(40).fill(20));
    const all = turns.flat().sort((a, b) => a - b);
    const most = Math.max(...all.map((from) => all.filter((at) => at >= from && at < from + 1000).length));
    expect([all.length, most]).toEqual([800, 800]);
    expect((all.at(-1) ?? 0) - (all[0] ?? 0)).toBeGreaterThanOrEqual(399);
    expect([calls.UpdateItem, calls.PutItem]).toEqual([40, 1]);
    expect(calls.GetItem).toBeLessThanOrEqual(41);
  });

  it('is not looked at again by whoever knows where it was', async () => {
    const { table, calls } = await openTable();
    const ask = sender(table, 500);
    for (let count = 0; count < 5; count++) expect((await ask(20, 'alerts')).at).toHaveLength(20);
    expect(calls).toEqual({ GetItem: 1, PutItem: 1, UpdateItem: 4 });
  });

  it('leaves free what an answer takes, so that late turns crowd no others', async () => {
    const { table } = await openTable();
    let now = NOW;
    const slow = sender(table, 500, () => now++);
    const turns: number[] = [];
    for (let count = 0; count < 5; count++) turns.push(...(await slow(20, 'urgent')).at);
    for (const from of turns) expect(turns.filter((at) => at >= from && at < from + 100).length).toBeLessThanOrEqual(40);
  });

  it('has no turn so far ahead for an alert, and one for a kill', async () => {
    const { table } = await openTable();
    const ask = sender(table, 50);
    let last = NOW;
    for (let turns = await ask(20, 'alerts'); turns.at.length > 0; turns = await ask(20, 'alerts')) last = turns.at.at(-1) ?? 0;
    expect(last - NOW).toBeLessThanOrEqual(1000);
    expect(last - NOW).toBeGreaterThan(900);
    expect((await ask(20, 'urgent')).at[0]).toBeLessThanOrEqual(NOW + 1100);
    expect(await ask(20, 'alerts')).toMatchObject({ at: [] });
  });
});
