import { BatchWriteItemCommand, type WriteRequest } from '@aws-sdk/client-dynamodb';
import type { Reader } from '../alerts/decide-mail.ts';
import { leavingOf } from '../alerts/leave.ts';
import { cellsOfPerson, Person } from '../alerts/subscriber.ts';
import { type CellRow, LeftRow, MovedRow, PendingRow, SuppressionRow, subscriberKeys } from '../alerts/subscriber-rows.ts';
import { absent, type Condition, type StoredRow } from '../editorial/change.ts';
import type { RowKey } from '../editorial/rows.ts';
import { inGroupsOf } from '../queue/in-groups.ts';
import { deleteRow, marshalRow, parseRow, putRow, queryRows, type Table, write } from './table.ts';

/** All that is known of somebody; nothing of who never came, or was erased. */
export interface Subscriber {
  person?: Person;
  /** Outlives the person: why nothing goes to their address any more. */
  suppressed?: SuppressionRow;
  /** What they asked for and have not confirmed yet. */
  pending?: PendingRow;
  /** Who they are since they changed their address. */
  moved?: MovedRow;
  /** When they left last; means nothing of who is subscribed again. */
  left?: LeftRow;
}

/** Reads somebody by the hash of their address, strongly consistent, in one call. */
export const readSubscriber = async (table: Table, person: string): Promise<Subscriber> => {
  const rows = await queryRows(table, { pk: subscriberKeys.person(person).pk });
  const row = (key: RowKey) => rows.find(({ sk }) => sk === key.sk);
  const [known, suppressed] = [row(subscriberKeys.person(person)), row(subscriberKeys.suppression(person))];
  const [pending, moved] = [row(subscriberKeys.pending(person)), row(subscriberKeys.moved(person))];
  const left = row(subscriberKeys.left(person));
  return {
    ...(known && { person: parseRow(Person, known) }),
    ...(suppressed && { suppressed: parseRow(SuppressionRow, suppressed) }),
    ...(pending && { pending: parseRow(PendingRow, pending) }),
    ...(moved && { moved: parseRow(MovedRow, moved) }),
    ...(left && { left: parseRow(LeftRow, left) }),
  };
};

/** How often somebody who changed their address is looked for at the next. */
const MOST_MOVES = 5;

/** Who is to be mailed as somebody: themselves, or who they are since they changed their address. */
export const readReader = async (table: Table, person: string): Promise<Reader> => {
  let found = await readSubscriber(table, person);
  const laterIds: string[] = [];
  while (!found.person && found.moved && laterIds.length < MOST_MOVES) {
    laterIds.push(found.moved.to);
    found = await readSubscriber(table, found.moved.to);
  }
  return { person: found.person, suppressed: found.suppressed, isMoved: laterIds.length > 0, laterIds };
};

/** Keeps what somebody asked for until they confirm it; what they asked for before, and did not confirm, is forgotten. */
export const keepPending = (table: Table, person: string, pending: PendingRow): Promise<void> =>
  putRow(table, { ...subscriberKeys.pending(person), ...pending });

export const forgetPending = (table: Table, person: string): Promise<void> => deleteRow(table, subscriberKeys.pending(person));

/** Notes who somebody is since they changed their address. */
export const keepMoved = (table: Table, person: string, moved: MovedRow): Promise<void> =>
  putRow(table, { ...subscriberKeys.moved(person), ...moved });

/** Notes under which id somebody has a new address to confirm. False when they are gone, or have changed something meanwhile. */
export const noteMoving = (table: Table, { person, revision }: Person, moving: string): Promise<boolean> =>
  write(table, { update: subscriberKeys.person(person), set: { moving }, if: isAt(revision) });

/** Nobody has changed it since, and it is not on its way out. */
const isAt = (revision: number | undefined): Condition => ({
  expression: `attribute_exists(pk) AND attribute_not_exists(leftAt) AND ${revision === undefined ? 'attribute_not_exists(revision)' : 'revision = :revision'}`,
  ...(revision !== undefined && { values: { ':revision': revision } }),
});

/**
 * Changes what somebody asked for, from what was read to what is wanted; false when somebody else was faster, and nothing was changed.
 * Cut off anywhere, nobody misses a mail: what is in a cell too many is found not to be asked for when it is sent.
 */
export const changeSubscriber = async (table: Table, before: Person, after: Person): Promise<boolean> => {
  const { person, alerts, policy, lang } = after;
  const revision = (before.revision ?? 0) + 1;
  await writeCells(table, [after]);
  const set = { alerts, policy, lang, revision };
  const isChanged = await write(table, { update: subscriberKeys.person(person), set, if: isAt(before.revision) });
  const { person: now } = await readSubscriber(table, person);
  const wanted = new Set(now && !now.leftAt ? cellsOfPerson(now) : []);
  await deleteCells(
    table,
    person,
    [...cellsOfPerson(before), ...cellsOfPerson(after)].filter((cell) => !wanted.has(cell)),
  );
  const { person: later } = await readSubscriber(table, person);
  // Changed once more while this was under way, what was wanted then may have lost its cells.
  if (later && !later.leftAt && later.revision !== now?.revision) await writeCells(table, [later]);
  return isChanged;
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

/** Writes somebody who confirmed, or came back, themselves: that they ever left is forgotten. Done again, it ends the same. */
export const welcomeSubscriber = async (table: Table, person: Person): Promise<void> => {
  await writeSubscribers(table, [person]);
  await deleteRow(table, subscriberKeys.left(person.person));
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

const deleteCells = (table: Table, person: string, cells: readonly string[]): Promise<void> =>
  writeAll(
    table,
    [...new Set(cells)].map((cell) => ({ DeleteRequest: { Key: marshalRow(subscriberKeys.cell(cell, person)) } })),
  );

/**
 * Takes somebody away who wants no more mail, at an ISO instant: no mail is begun once this has marked them. Nothing stays that names
 * them, not even what they have not confirmed, but that a keyed hash left. Who is gone already stays gone; a suppression stays, too.
 * Of who goes on as `movedTo` what is being confirmed there stays: whoever confirms it ends it.
 */
export const removeSubscriber = async (
  table: Table,
  person: string,
  { at, movedTo }: { at: string; movedTo?: string | undefined },
): Promise<void> => {
  const { person: known, pending } = await readSubscriber(table, person);
  if (pending) await forgetPending(table, person);
  if (!known) return;
  if (known.moving && known.moving !== movedTo) {
    const { pending: there } = await readSubscriber(table, known.moving);
    if (there?.from === person) await forgetPending(table, known.moving);
  }
  const { mark, cells, away, left } = leavingOf(known, at);
  if (!(await write(table, mark))) return;
  await putRow(table, left);
  await deleteCells(table, person, cells);
  if (await write(table, away)) return;
  const { person: back } = await readSubscriber(table, person);
  // They confirmed again while this was under way, and what they asked for may have lost its cells.
  if (back && !back.leftAt) await welcomeSubscriber(table, back);
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
