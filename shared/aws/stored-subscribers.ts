import { BatchWriteItemCommand, type WriteRequest } from '@aws-sdk/client-dynamodb';
import { leavingOf } from '../alerts/leave.ts';
import { cellsOfPerson, Person } from '../alerts/subscriber.ts';
import { type CellRow, SuppressionRow, subscriberKeys } from '../alerts/subscriber-rows.ts';
import { absent, type StoredRow } from '../editorial/change.ts';
import type { RowKey } from '../editorial/rows.ts';
import { inGroupsOf } from '../queue/in-groups.ts';
import { marshalRow, parseRow, queryRows, type Table, write } from './table.ts';

/** All that is known of somebody; nothing of who never came, or was erased. */
export interface Subscriber {
  person?: Person;
  /** Outlives the person: why nothing goes to their address any more. */
  suppressed?: SuppressionRow;
}

/** Reads somebody by the hash of their address, strongly consistent, in one call. */
export const readSubscriber = async (table: Table, person: string): Promise<Subscriber> => {
  const rows = await queryRows(table, { pk: subscriberKeys.person(person).pk });
  const row = (key: RowKey) => rows.find(({ sk }) => sk === key.sk);
  const [known, suppressed] = [row(subscriberKeys.person(person)), row(subscriberKeys.suppression(person))];
  return {
    ...(known && { person: parseRow(Person, known) }),
    ...(suppressed && { suppressed: parseRow(SuppressionRow, suppressed) }),
  };
};

const put = (row: StoredRow): WriteRequest => ({ PutRequest: { Item: marshalRow(row) } });

/** Writes people who confirmed, and then each cell they are in. Done again, it ends the same. */
export const writeSubscribers = async (table: Table, people: readonly Person[]): Promise<void> => {
  await writeAll(
    table,
    people.map((person) => put({ ...subscriberKeys.person(person.person), ...person })),
  );
  await writeCells(table, people);
};

/** Writes somebody of whom nothing is known, and then each cell they are in; false, and nothing changed, when they came meanwhile. */
export const addSubscriber = async (table: Table, person: Person): Promise<boolean> => {
  const isAdded = await write(table, { put: { ...subscriberKeys.person(person.person), ...person }, if: absent });
  if (isAdded) await writeCells(table, [person]);
  return isAdded;
};

/** Writes each cell that people are in: for whoever was cut off before. */
export const writeCells = (table: Table, people: readonly Person[]): Promise<void> =>
  writeAll(
    table,
    people.flatMap((person) =>
      cellsOfPerson(person).map((cell) => {
        const key = subscriberKeys.cell(cell, person.person);
        return put({ ...key, policy: person.policy } satisfies CellRow & RowKey);
      }),
    ),
  );

/**
 * Takes somebody away who wants no more mail, at an ISO instant: no mail is begun once this has made its first change. Who is
 * gone already stays gone; a suppression stays, too.
 */
export const removeSubscriber = async (table: Table, person: string, at: string): Promise<void> => {
  const { person: known } = await readSubscriber(table, person);
  if (!known) return;
  const { mark, cells, away } = leavingOf(known, at);
  if (!(await write(table, mark))) return;
  await writeAll(
    table,
    cells.map((key) => ({ DeleteRequest: { Key: marshalRow(key) } })),
  );
  if (await write(table, away)) return;
  const { person: back } = await readSubscriber(table, person);
  // They confirmed again while this was under way, and what they asked for may have lost its cells.
  if (back && !back.leftAt) await writeSubscribers(table, [back]);
};

/** What BatchWriteItem takes at once (https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchWriteItem.html). */
const BATCH = 25;

/** Pauses before what a busy table left undone is asked for again, in milliseconds. */
const PAUSES = [50, 200, 800];

/** Writes rows without conditions, in no particular order. Throws when the table stays too busy for some of them. */
const writeAll = async ({ client, name }: Table, requests: readonly WriteRequest[]): Promise<void> => {
  for (const group of inGroupsOf(BATCH, requests)) {
    let left: WriteRequest[] = group;
    for (const pause of [...PAUSES, undefined]) {
      const { UnprocessedItems = {} } = await client.send(new BatchWriteItemCommand({ RequestItems: { [name]: left } }));
      left = UnprocessedItems[name] ?? [];
      if (left.length === 0) break;
      if (pause === undefined) throw new Error(`${left.length} rows of ${name} could not be written: the table is too busy`);
      await new Promise((resolve) => setTimeout(resolve, pause * (1 + Math.random())));
    }
  }
};
