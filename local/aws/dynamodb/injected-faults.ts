/** How DynamoDB may refuse a write that has nothing wrong with it. */
export type InjectedFault = 'TransactionConflict' | 'ProvisionedThroughputExceeded' | 'ThrottlingError';

/** One row that is about to be written, by itself or in a transaction. */
export interface AttemptedWrite {
  operation: 'PutItem' | 'UpdateItem' | 'DeleteItem' | 'ConditionCheck';
  table: string;
  /** The row's key, for a put the whole item. */
  key: Record<string, unknown>;
  /** Whether it is part of a transaction. */
  transaction: boolean;
}

export const faultMessages: Record<InjectedFault, string> = {
  TransactionConflict: 'Transaction is ongoing for the item',
  ProvisionedThroughputExceeded:
    'The level of configured provisioned throughput for the table was exceeded. Consider increasing your provisioning level with the UpdateTable API.',
  ThrottlingError:
    'Throughput exceeds the current capacity of your table or index. DynamoDB is automatically scaling your table or index so please try again shortly.',
};

/** What the same faults are called when they meet a single write. */
export const singleFaults: Record<InjectedFault, string> = {
  TransactionConflict: 'TransactionConflictException',
  ProvisionedThroughputExceeded: 'ProvisionedThroughputExceededException',
  ThrottlingError: 'com.amazon.coral.availability#ThrottlingException',
};

/** Which writes are to be refused. */
export interface InjectedFaults {
  /** The fault each of a request's writes meets, if any. */
  faultsFor(writes: readonly AttemptedWrite[]): (InjectedFault | undefined)[];
  /** Refuses the next `when` requests, or the rows for which it returns true. Returns a way to stop. */
  inject(when: number | ((write: AttemptedWrite) => boolean), fault?: InjectedFault): () => void;
}

export const noFaults = (): InjectedFaults => {
  const injections = new Set<{ faultsIn: (writes: readonly AttemptedWrite[]) => boolean[]; fault: InjectedFault }>();
  return {
    faultsFor(writes) {
      const met = [...injections].map(({ faultsIn, fault }) => ({ fault, faults: faultsIn(writes) }));
      return writes.map((_, index) => met.find(({ faults }) => faults[index])?.fault);
    },
    inject(when, fault = 'TransactionConflict') {
      let left = typeof when === 'number' ? when : 0;
      const injection = {
        fault,
        faultsIn: (writes: readonly AttemptedWrite[]): boolean[] => {
          if (typeof when === 'function') return writes.map(when);
          left -= 1;
          return writes.map((_, index) => left >= 0 && index === 0);
        },
      };
      injections.add(injection);
      return () => {
        injections.delete(injection);
      };
    },
  };
};
