import { type AttributeValue, ScanCommand, type ScanCommandInput } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Table } from '../../../shared/aws/table.ts';
import type { StoredRow } from '../../../shared/editorial/change.ts';

/** Reads a whole table, or what passes a filter of it, page by page and strongly consistent: an operator's commands alone have to. */
export const allRows = async function* (
  { client, name }: Table,
  filter: Pick<ScanCommandInput, 'FilterExpression' | 'ExpressionAttributeValues'> = {},
): AsyncGenerator<StoredRow> {
  let start: Record<string, AttributeValue> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new ScanCommand({ TableName: name, ConsistentRead: true, ...filter, ...(start && { ExclusiveStartKey: start }) }),
    );
    for (const item of Items) yield unmarshall(item) as StoredRow;
    start = LastEvaluatedKey;
  } while (start);
};
