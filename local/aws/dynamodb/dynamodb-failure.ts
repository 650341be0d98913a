import type { Body } from './dynalite.ts';

const API = 'com.amazonaws.dynamodb.v20120810#';

/** An error as DynamoDB answers it, status 400. */
export class DynamoDbFailure extends Error {
  override name = 'DynamoDbFailure';
  readonly body: Body;
  constructor(type: string, message: string, more: Body = {}) {
    super(message);
    this.body = { __type: type.includes('#') ? type : `${API}${type}`, message, ...more };
  }
}

export const invalid = (message: string): DynamoDbFailure =>
  new DynamoDbFailure('com.amazon.coral.validate#ValidationException', message);

/** Why one action of a transaction let it fail; `None` for those that did not. */
export interface CancellationReason {
  Code: string;
  Message?: string;
  Item?: Body;
}

/** https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html#API_TransactWriteItems_Errors */
export const cancelled = (reasons: CancellationReason[]): DynamoDbFailure => {
  const message = `Transaction cancelled, please refer cancellation reasons for specific reasons [${reasons.map(({ Code }) => Code).join(', ')}]`;
  return new DynamoDbFailure('TransactionCanceledException', message, { Message: message, CancellationReasons: reasons });
};
