import * as z from 'zod';
import { type Body, readRequest, type Store } from './dynalite.ts';
import { invalid } from './dynamodb-failure.ts';

/** One action of a transaction: read, and not yet carried out. */
export interface WriteAction {
  operation: 'PutItem' | 'UpdateItem' | 'DeleteItem' | 'ConditionCheck';
  /** The operation dynalite evaluates it as. A check is a delete that is never committed. */
  rehearsedAs: 'PutItem' | 'UpdateItem' | 'DeleteItem';
  data: Body;
  table: string;
  /** The row's key, for a put the whole item. */
  key: Record<string, unknown>;
  /** Whether a failed condition should show the row it failed on. */
  returnsOld: boolean;
}

const Action = z.looseObject({
  TableName: z.string(),
  ReturnValuesOnConditionCheckFailure: z.enum(['ALL_OLD', 'NONE']).optional(),
});

const TransactWrite = z.object({
  TransactItems: z.array(
    z.strictObject({
      Put: Action.optional(),
      Update: Action.optional(),
      Delete: Action.optional(),
      ConditionCheck: Action.optional(),
    }),
  ),
});

const TransactGet = z.object({ TransactItems: z.array(z.strictObject({ Get: z.looseObject({ TableName: z.string() }) })) });

const operations = { Put: 'PutItem', Update: 'UpdateItem', Delete: 'DeleteItem', ConditionCheck: 'ConditionCheck' } as const;

const readItems = <Request extends { TransactItems: unknown[] }>(
  schema: z.ZodType<Request>,
  request: Body,
): Request['TransactItems'] => {
  const read = schema.safeParse(request);
  if (!read.success) throw invalid(z.prettifyError(read.error));
  const { length } = read.data.TransactItems;
  if (length < 1 || length > 100) {
    const bound = length < 1 ? 'greater than or equal to 1' : 'less than or equal to 100';
    throw invalid(
      `1 validation error detected: Value at 'transactItems' failed to satisfy constraint: Member must have length ${bound}`,
    );
  }
  return read.data.TransactItems;
};

/**
 * Reads a TransactWriteItems request; what is wrong with its form is one error for the whole request
 * (https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html).
 */
export const readTransactWrite = (store: Store, request: Body): WriteAction[] =>
  (readItems(TransactWrite, request) as z.infer<typeof TransactWrite>['TransactItems']).map((item) => {
    const [kind, ...others] = (Object.keys(operations) as (keyof typeof operations)[]).filter((each) => item[each]);
    const action = kind && item[kind];
    if (!action || others.length > 0) {
      throw invalid('TransactItems can only contain one of Check, Put, Update or Delete');
    }
    if (kind === 'ConditionCheck' && !action.ConditionExpression) {
      throw invalid('The expression can not be empty: a ConditionCheck needs a ConditionExpression');
    }
    const operation = operations[kind];
    const rehearsedAs = operation === 'ConditionCheck' ? 'DeleteItem' : operation;
    const data = readRequest(store, rehearsedAs, action);
    return {
      operation,
      rehearsedAs,
      data,
      table: action.TableName,
      key: (data.Key ?? data.Item) as Record<string, unknown>,
      returnsOld: action.ReturnValuesOnConditionCheckFailure === 'ALL_OLD',
    };
  });

/** Reads a TransactGetItems request into the GetItem requests it stands for. */
export const readTransactGet = (store: Store, request: Body): Body[] =>
  (readItems(TransactGet, request) as z.infer<typeof TransactGet>['TransactItems']).map(({ Get }) =>
    readRequest(store, 'GetItem', Get),
  );
