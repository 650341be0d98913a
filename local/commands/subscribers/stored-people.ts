import { Person } from '../../../shared/alerts/subscriber.ts';
import { SuppressionRow, subscriberKeys } from '../../../shared/alerts/subscriber-rows.ts';
import { parseRow, type Table } from '../../../shared/aws/table.ts';
import { allRows } from '../rebuild/all-rows.ts';

/** What is known of people, one by one, in no order. */
export type StoredPerson = { person: Person } | { suppressed: SuppressionRow };

const { sk: PERSON } = subscriberKeys.person('');
const { sk: SUPPRESSED } = subscriberKeys.suppression('');

/** Reads everybody. */
export const storedPeople = async function* (table: Table): AsyncGenerator<StoredPerson> {
  const rows = allRows(table, {
    FilterExpression: 'sk IN (:person, :suppressed)',
    ExpressionAttributeValues: { ':person': { S: PERSON }, ':suppressed': { S: SUPPRESSED } },
  });
  for await (const row of rows)
    yield row.sk === PERSON ? { person: parseRow(Person, row) } : { suppressed: parseRow(SuppressionRow, row) };
};
