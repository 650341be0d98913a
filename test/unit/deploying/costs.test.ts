import { describe, expect, it } from 'vitest';
import { billOf, costReport } from '../../../local/commands/costs/cost-report.ts';
import type { Counted } from '../../../local/commands/costs/count-month.ts';
import { dynamodbUnits, plus, unitsOf } from '../../../local/commands/costs/count-units.ts';
import { prices } from '../../../local/commands/costs/prices.ts';

const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));
const item = (size: number, more: object = {}) => ({ pk: { S: 'x'.repeat(size) }, ...more });
const none = Buffer.from('{}');

describe('the units of DynamoDB', () => {
  it.each([
    ['a small item', 'PutItem', { Item: item(100) }, none, { dynamodbWrite: 1 }],
    ['one of two kilobytes and more', 'PutItem', { Item: item(2_100) }, none, { dynamodbWrite: 3 }],
    ['one that lies in an index as well', 'PutItem', { Item: item(100, { list: { S: 'desk' } }) }, none, { dynamodbWrite: 2 }],
    ['a deletion', 'DeleteItem', { Key: item(10) }, none, { dynamodbWrite: 1 }],
    [
      'a transaction, twice each',
      'TransactWriteItems',
      { TransactItems: [{ Put: { Item: item(100) } }, { Delete: { Key: item(10) } }, { ConditionCheck: { Key: item(10) } }] },
      none,
      { dynamodbWrite: 6 },
    ],
    ['a read that is consistent', 'GetItem', { ConsistentRead: true }, json({ Item: item(5_000) }), { dynamodbRead: 2 }],
    ['one that need not be', 'Query', {}, json({ Items: [item(100)] }), { dynamodbRead: 0.5 }],
  ])('of %s', (_what, operation, body, answer, units) => {
    expect(dynamodbUnits(operation, json(body), answer)).toEqual(units);
  });
});

it('what is deleted from S3 costs nothing, and a message of 65 KB two requests', () => {
  const call = (service: string, operation: string, body = none) =>
    unitsOf({ function: 'f', service, operation, request: { body } } as never, none);
  expect(call('s3', 'DeleteObject')).toEqual({});
  expect(call('s3', 'PutObject')).toEqual({ s3Put: 1 });
  expect(call('s3', 'HeadObject')).toEqual({ s3Get: 1 });
  expect(call('sqs', 'SendMessage', Buffer.alloc(65_537))).toEqual({ sqsRequest: 2 });
  expect(call('sesv2', 'GetAccount')).toEqual({});
});

const counted: Counted = {
  edition: { s3Put: 10, dynamodbWrite: 100 },
  mail: { sesMail: 1, dynamodbWrite: 5 },
  idleHour: { lambdaRequest: 60 },
  standing: { alarm: 10, dashboard: 1, metric: 10, key: 1, secret: 1 },
  queues: 2,
};

describe('the bill of a month', () => {
  const count = (month: Parameters<typeof billOf>[1], what: RegExp): number | undefined =>
    billOf(counted, month, prices).lines.find((line) => what.test(line.what))?.count;

  it('has the polls of each queue, the clock, and what stands there, when nothing happens', () => {
    expect(count(undefined, /SQS/)).toBe(2 * 5 * 180 * 730);
    expect(count(undefined, /Lambda: requests/)).toBe(60 * 730);
    expect(count(undefined, /SES/)).toBe(0);
    expect(billOf(counted, undefined, prices).lines.find(({ what }) => /alarms/.test(what))?.dollars).toBeCloseTo(1);
  });

  it('has each edition, and a mail of it for each who asked', () => {
    const month = { releases: 10, languages: 2, people: 1000, share: 0.5 };
    expect(count(month, /PUT/)).toBe(200);
    expect(count(month, /SES/)).toBe(10_000);
    expect(count(month, /write units/)).toBe(20 * 100 + 10_000 * 5);
    const { total, lines } = billOf(counted, month, prices);
    expect(total).toBeCloseTo(lines.reduce((sum, { dollars }) => sum + dollars, 0));
  });

  it('is a table with the day of its prices', () => {
    const report = costReport(counted, prices);
    expect(report).toContain(`list of ${prices.asOf}`);
    expect(report).toMatch(/\| \*\*in all\*\* \|/);
    expect(plus({ s3Put: 1 }, { s3Put: 2 }, -1)).toEqual({ s3Put: -1 });
  });
});
