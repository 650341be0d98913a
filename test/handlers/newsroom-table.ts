import { BatchWriteItemCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createDynamoDb } from '../../local/aws/dynamodb/dynamodb.ts';
import { inProcess, inProcessOptions } from '../../local/newsroom/in-process.ts';
import { marshalRow } from '../../shared/aws/table.ts';
import type { StoredRow } from '../../shared/editorial/change.ts';
import { LISTS_INDEX } from '../../shared/editorial/rows.ts';

/** As many as one call writes. */
const AT_ONCE = 25;

/** A database with a table `newsroom` and its index, and a client for it; `fill` writes rows straight into it. */
export const openNewsroomTable = async () => {
  const dynamodb = createDynamoDb();
  await dynamodb.createTable({
    TableName: 'newsroom',
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: ['pk', 'sk', 'list', 'listAt'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' as const })),
    KeySchema: [
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ],
    GlobalSecondaryIndexes: [
      {
        IndexName: LISTS_INDEX,
        KeySchema: [
          { AttributeName: 'list', KeyType: 'HASH' },
          { AttributeName: 'listAt', KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'ALL' },
      },
    ],
  });
  const client = new DynamoDBClient(inProcessOptions(inProcess({ dynamodb: dynamodb.service }), 'us-east-1'));
  const fill = async (rows: Iterable<StoredRow>): Promise<void> => {
    let items: { PutRequest: { Item: ReturnType<typeof marshalRow> } }[] = [];
    const flush = async (): Promise<void> => {
      if (items.length > 0) await client.send(new BatchWriteItemCommand({ RequestItems: { newsroom: items } }));
      items = [];
    };
    for (const row of rows) {
      items.push({ PutRequest: { Item: marshalRow(row) } });
      if (items.length === AT_ONCE) await flush();
    }
    await flush();
  };
  return { dynamodb, client, fill };
};
