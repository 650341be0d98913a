import { createHash } from 'node:crypto';
import type { Clock } from '../clock.ts';
import { type Body, commit, isConditionFailure, itemSize, Refused, type Rehearsal, rehearse, type Store } from './dynalite.ts';
import { type CancellationReason, cancelled, DynamoDbFailure, invalid } from './dynamodb-failure.ts';
import { faultMessages, type InjectedFaults } from './injected-faults.ts';
import type { Exclusively } from './one-at-a-time.ts';
import { readTransactWrite, type WriteAction } from './read-transaction.ts';

/** How long a token is remembered (API_TransactWriteItems, ClientRequestToken). */
const TOKEN_LIFE = 10 * 60_000;

const LARGEST_TRANSACTION = 4 * 1024 * 1024;

/** What one action of a transaction would do, or why it must not. */
const rehearseAction = async (
  store: Store,
  action: WriteAction,
): Promise<{ rehearsal: Rehearsal } | { key: string; reason: CancellationReason }> => {
  try {
    return { rehearsal: await rehearse(store, action.rehearsedAs, action.data) };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const type = error.error.body?.__type ?? '';
    if (isConditionFailure(error)) {
      const Item = action.returnsOld ? error.before : undefined;
      return { key: error.key, reason: { Code: 'ConditionalCheckFailed', Message: error.message, ...(Item && { Item }) } };
    }
    if (!type.endsWith('#ValidationException')) throw error.error;
    return { key: error.key, reason: { Code: 'ValidationError', Message: error.message } };
  }
};

const commitTransaction = async (store: Store, actions: readonly WriteAction[], { faultsFor }: InjectedFaults): Promise<Body> => {
  const outcomes = await Promise.all(actions.map((action) => rehearseAction(store, action)));
  const keys = outcomes.map((outcome) => ('reason' in outcome ? outcome.key : outcome.rehearsal.key)).filter(Boolean);
  if (new Set(keys).size < keys.length) throw invalid('Transaction request cannot include multiple operations on one item');

  const faults = faultsFor(actions.map(({ operation, table, key }) => ({ operation, table, key, transaction: true })));
  const reasons = outcomes.map((outcome, index): CancellationReason => {
    const fault = faults[index];
    if (fault) return { Code: fault, Message: faultMessages[fault] };
    return 'reason' in outcome ? outcome.reason : { Code: 'None' };
  });
  if (reasons.some(({ Code }) => Code !== 'None')) throw cancelled(reasons);

  const writes = outcomes.flatMap((outcome, index) =>
    'reason' in outcome || actions[index]?.operation === 'ConditionCheck' ? [] : outcome.rehearsal.writes,
  );
  const size = writes.reduce(
    (sum, each) => (each.type === 'put' && each.key.startsWith('item-') ? sum + itemSize(each.value as never) : sum),
    0,
  );
  if (size > LARGEST_TRANSACTION) throw invalid('Transaction request cannot exceed the maximum transaction size of 4 MB');
  await commit(store, writes);
  return {};
};

/** TransactWriteItems: all of a request or nothing, and once for each token. */
export const transactionsIn = (
  store: Store,
  { faults, exclusively, clock }: { faults: InjectedFaults; exclusively: Exclusively; clock: Pick<Clock, 'now'> },
): ((request: Body) => Promise<Body>) => {
  const tokens = new Map<string, { until: number; request: string }>();
  return async (request) => {
    const { ClientRequestToken: token, ...rest } = request;
    const actions = readTransactWrite(store, rest);
    const digest = createHash('sha256').update(JSON.stringify(rest)).digest('hex');
    return exclusively(async () => {
      const now = clock.now();
      for (const [known, { until }] of tokens) {
        if (until > now) break; // they were remembered in the order they will be forgotten
        tokens.delete(known);
      }
      if (typeof token !== 'string') return commitTransaction(store, actions, faults);
      const earlier = tokens.get(token);
      if (earlier && earlier.request !== digest) {
        throw new DynamoDbFailure(
          'IdempotentParameterMismatchException',
          'The request uses the same client token as a previous, but non-identical request.',
        );
      }
      if (earlier) return {};
      const answer = await commitTransaction(store, actions, faults);
      tokens.set(token, { until: now + TOKEN_LIFE, request: digest });
      return answer;
    });
  };
};
