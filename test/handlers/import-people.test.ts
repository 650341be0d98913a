import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { expect, it } from 'vitest';
import { countPeople, exportPeople } from '../../local/commands/subscribers/export-people.ts';
import { type Imported, importPeople } from '../../local/commands/subscribers/import-people.ts';
import { type InProcessCall, inProcess } from '../../local/newsroom/in-process.ts';
import { type Alert, cellsOfPerson, Person } from '../../shared/alerts/subscriber.ts';
import type { ListedPerson } from '../../shared/alerts/subscriber-list.ts';
import { subscriberKeys } from '../../shared/alerts/subscriber-rows.ts';
import { personIdOf } from '../../shared/alerts/token.ts';
import { keepSecret } from '../../shared/aws/secret.ts';
import { readSubscriber, removeSubscriber, welcomeSubscriber, writeSubscribers } from '../../shared/aws/stored-subscribers.ts';
import { deleteRow, putRow, type Table } from '../../shared/aws/table.ts';
import { clientOptions } from '../local/sdk-clients.ts';
import { openDynamoDb } from './subscribers-table.ts';

const secret = new Uint8Array(32).fill(7);
const listed = (index: number, more: Partial<ListedPerson> = {}): ListedPerson => ({
  line: index + 2,
  email: `person${index}@example.org`,
  alerts: [{ languages: ['fr'], countries: [], topics: ['water', 'health'], frequency: 'immediate' }],
  policy: 'first',
  confirmedAt: '2025-03-07T00:00:00.000Z',
  consent: 'Signed up at the annual meeting',
  ...more,
});

/** A table, and what it counts of its calls; `refuse` may break one. */
const open = async (refuse: (call: InProcessCall) => boolean = () => false) => {
  const dynamodb = await openDynamoDb();
  const at = (isRefusing: boolean): Table => ({
    client: new DynamoDBClient(
      clientOptions(
        inProcess({ dynamodb: dynamodb.service }, async (call, next) => {
          if (isRefusing && refuse(call)) throw new Error('cut off');
          return next();
        }),
        { maxAttempts: 1 },
      ),
    ),
    name: 'subscribers',
  });
  const table = at(false);
  await keepSecret(table, secret);
  const bring = (people: readonly ListedPerson[], { dryRun = false, isCut = false } = {}): Promise<Imported> =>
    importPeople(at(isCut), people, { secret, dryRun, progress: () => {} });
  const rows = async () =>
    (await dynamodb.scan('subscribers')).sort((one, other) => (`${one.pk} ${one.sk}` < `${other.pk} ${other.sk}` ? -1 : 1));
  return { table, bring, rows };
};

it('everybody of a list is subscribed, found by what they ask for, with how they agreed', async () => {
  const { table, bring } = await open();
  expect(await bring([0, 1, 2].map((index) => listed(index)))).toEqual({ added: 3, there: 0, refused: [] });
  const { person } = await readSubscriber(table, personIdOf(secret, 'person1@example.org'));
  expect(person).toMatchObject({
    email: 'person1@example.org',
    since: '2025-03-07T00:00:00.000Z',
    consent: { askedAt: '2025-03-07T00:00:00.000Z', how: 'Signed up at the annual meeting' },
  });
  expect(await countPeople(table)).toEqual({
    people: 3,
    suppressed: 0,
    byLanguage: new Map([['fr', 3]]),
    byFrequency: new Map([['immediate', 3]]),
  });
});

it('an import that is cut off anywhere, and begun again, ends as one that was not', async () => {
  const people = Array.from({ length: 40 }, (_, index) => listed(index));
  const whole = await open();
  await whole.bring(people);
  const expected = await whole.rows();
  let cuts = 0;
  for (const place of [1, 20, 41, 60, 80, 100, 119]) {
    let calls = 0;
    const { bring, rows } = await open(() => ++calls >= place);
    await expect(bring(people, { isCut: true })).rejects.toThrow();
    cuts += 1;
    await bring(people);
    expect(await rows()).toEqual(expected);
  }
  expect(cuts).toBe(7);
});

it('somebody who was cut off is made whole by a list that says the same in another order', async () => {
  const { table, bring, rows } = await open();
  await bring([listed(0)]);
  const whole = await rows();
  const { person } = await readSubscriber(table, personIdOf(secret, 'person0@example.org'));
  const [cell = ''] = cellsOfPerson(person as Person);
  await deleteRow(table, subscriberKeys.cell(cell, (person as Person).person));
  const [alert] = listed(0).alerts;
  await bring([listed(0, { alerts: [{ ...alert, topics: ['health', 'water'] } as Alert] })]);
  expect(await rows()).toEqual(whole);
});

it('a dry run says the same and writes nothing', async () => {
  const { bring, rows } = await open();
  const before = await rows();
  expect(await bring([listed(0), listed(1)], { dryRun: true })).toEqual({ added: 2, there: 0, refused: [] });
  expect(await rows()).toEqual(before);
});

it('who is there keeps what they chose, and who bounced or complained is not written to again', async () => {
  const { table, bring } = await open();
  const own = Person.parse({
    person: personIdOf(secret, 'person0@example.org'),
    email: 'person0@example.org',
    alerts: [{ languages: ['ar'], countries: [], topics: [], frequency: 'immediate' }],
    policy: 'each',
    since: '2026-01-01T00:00:00.000Z',
  });
  await writeSubscribers(table, [own]);
  const gone = personIdOf(secret, 'person1@example.org');
  await putRow(table, { ...subscriberKeys.suppression(gone), why: 'complaint', at: '2026-05-04T10:00:00.000Z' });

  const { added, there, refused } = await bring([listed(0), listed(1), listed(2)]);
  expect([added, there]).toEqual([1, 1]);
  expect(refused).toEqual([
    {
      line: 3,
      email: 'person1@example.org',
      why: 'nothing is sent to this address since 2026-05-04: its owner complained of our mails',
    },
  ]);
  expect(await readSubscriber(table, own.person)).toEqual({ person: own });
  expect((await readSubscriber(table, gone)).person).toBeUndefined();
  expect(await countPeople(table)).toMatchObject({ people: 2, suppressed: 1 });
});

it('who left, or was erased, is brought back by no list, but only by themselves', async () => {
  const { table, bring, rows } = await open();
  await bring([listed(0), listed(1)]);
  const id = personIdOf(secret, 'person1@example.org');
  const { person } = await readSubscriber(table, id);
  await removeSubscriber(table, id, { at: '2026-05-04T10:00:00.000Z' });
  const before = await rows();
  expect(JSON.stringify(before)).not.toContain('person1');

  for (const dryRun of [true, false]) {
    const { added, there, refused } = await bring([listed(0), listed(1)], { dryRun });
    expect([added, there]).toEqual([0, 1]);
    expect(refused).toEqual([
      { line: 3, email: 'person1@example.org', why: 'they left on 2026-05-04: they may sign up again themselves' },
    ]);
    expect(await rows()).toEqual(before);
  }

  await welcomeSubscriber(table, person as Person);
  expect(await readSubscriber(table, id)).toEqual({ person });
  expect(await bring([listed(0), listed(1)])).toEqual({ added: 0, there: 2, refused: [] });
});

it('who is just leaving is not counted as subscribed', async () => {
  const { table, bring } = await open();
  await bring([listed(1)]);
  const { person } = await readSubscriber(table, personIdOf(secret, 'person1@example.org'));
  await writeSubscribers(table, [{ ...(person as Person), leftAt: '2026-05-04T10:00:00.000Z' }]);
  expect(await bring([listed(1)])).toMatchObject({
    added: 0,
    there: 0,
    refused: [{ why: expect.stringContaining('left on 2026-05-04') }],
  });
});

it('what is exported is imported elsewhere as it was', async () => {
  const { table, bring } = await open();
  await bring([listed(3, { policy: 'each', timeZone: 'Africa/Abidjan' }), listed(1), listed(2)]);
  const { rows, people } = await exportPeople(table);
  expect(people).toBe(3);
  expect(rows.map(({ email }) => email)).toEqual(['person1@example.org', 'person2@example.org', 'person3@example.org']);
  expect(rows[2]).toEqual({
    email: 'person3@example.org',
    languages: 'fr',
    countries: '',
    topics: 'water|health',
    frequency: 'immediate',
    policy: 'each',
    timeZone: 'Africa/Abidjan',
    confirmedAt: '2025-03-07T00:00:00.000Z',
    consent: 'Signed up at the annual meeting',
  });
});
