import { createDynamoDb, type DynamoDb } from '../../local/aws/dynamodb/dynamodb.ts';

/** A database with an empty table `subscribers`. */
export const openDynamoDb = async (): Promise<DynamoDb> => {
  const dynamodb = createDynamoDb();
  await dynamodb.createTable({
    TableName: 'subscribers',
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [
      { AttributeName: 'pk', AttributeType: 'S' },
      { AttributeName: 'sk', AttributeType: 'S' },
    ],
    KeySchema: [
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ],
  });
  return dynamodb;
};
