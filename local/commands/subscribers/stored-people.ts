import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { Person } from '../../../shared/alerts/subscriber.ts';
import { SuppressionRow, subscriberKeys } from '../../../shared/alerts/subscriber-rows.ts';
import { parseRow, type Table } from '../../../shared/aws/table.ts';
import type { StoredRow } from '../../../shared/editorial/change.ts';

/** What is known of people, one by one, in no order. A copy of each sort key of a person's rows decides what it is. */
export type StoredPerson = { person: Person } | { suppressed: SuppressionRow };

const { sk: PERSON } = subscriberKeys.person('');
const { sk: SUPPRESSED } = subscriberKeys.suppression('');

/** Reads everybody: the whole table, page by page, as nothing but an operator's command has to. */
export const storedPeople = async function* ({ client, name }: Table): AsyncGenerator<StoredPerson> {
  let start: Parameters<typeof unmarshall>[0] | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new ScanCommand({
        TableName: name,
        ConsistentRead: true,
        FilterExpression: 'sk IN (:person, :suppressed)',
        ExpressionAttributeValues: { ':person': { S: PERSON }, ':suppressed': { S: SUPPRESSED } },
        ...(start && { ExclusiveStartKey: start as Record<string, never> }),
      }),
    );
    for (const item of Items) {
      const row = unmarshall(item) as StoredRow;
      yield row.sk === PERSON ? { person: parseRow(Person, row) } : { suppressed: parseRow(SuppressionRow, row) };
    }
    start = LastEvaluatedKey;
  } while (start);
};
