import { ConditionalCheckFailedException, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { type Bound, spanOf } from '../alerts/sign-up.ts';
import { subscriberKeys } from '../alerts/subscriber-rows.ts';
import { marshalRow, type Table } from './table.ts';

/**
 * Counts one more, at an instant in milliseconds, of what `who` (a keyed hash) may ask for so often; false when that is used up. One write,
 * whatever it says, to a row that goes away by itself.
 */
export const countOne = async (table: Table, bound: Bound, who: string, now: number): Promise<boolean> => {
  const { since, expires } = spanOf(bound, now);
  try {
    await table.client.send(
      new UpdateItemCommand({
        TableName: table.name,
        Key: marshalRow(subscriberKeys.count(bound.what, who, since)),
        UpdateExpression: 'SET #count = if_not_exists(#count, :none) + :one, expires = :expires',
        ConditionExpression: 'attribute_not_exists(#count) OR #count < :most',
        ExpressionAttributeNames: { '#count': 'count' },
        ExpressionAttributeValues: marshalRow({ ':none': 0, ':one': 1, ':expires': expires, ':most': bound.most }),
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
};
