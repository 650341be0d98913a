import type { SQSEvent } from 'aws-lambda';
import * as z from 'zod';
import { sqsEvent } from '../lambda-event.ts';
import type { ReceivedRecord, Sqs } from '../sqs/sqs.ts';
import type { EventSourceDeclaration } from '../template/declarations.ts';
import type { InvocationEnd } from './worker-pool.ts';

const BatchAnswer = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })) });

/** The records of a batch that are done with; the others come back when their visibility timeout has passed. */
const doneOf = (
  records: readonly ReceivedRecord[],
  ended: InvocationEnd,
  reportsFailures: boolean,
): readonly ReceivedRecord[] => {
  if ('error' in ended) return [];
  if (!reportsFailures) return records;
  const answer = BatchAnswer.safeParse(ended.answer ?? { batchItemFailures: [] });
  if (!answer.success) return []; // as Lambda does with an answer that makes no sense
  const failed = new Set(answer.data.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
  return records.filter(({ messageId }) => !failed.has(messageId));
};

export interface Poller {
  isBusy(): boolean;
  /** Looks again whether it may go on. */
  wake(): void;
  stop(): Promise<void>;
}

export interface Polling {
  sqs: Sqs;
  copies: number;
  invoke: (event: SQSEvent) => Promise<InvocationEnd>;
  /** Whether anything may be received just now. */
  isEnabled?: () => boolean;
}

/** Hands a queue's messages to a function as they become visible, in batches, `copies` at a time. */
export const pollQueue = (
  { queue, batchSize, reportsFailures }: EventSourceDeclaration,
  { sqs, copies, invoke, isEnabled = () => true }: Polling,
): Poller => {
  const underWay = new Set<Promise<void>>();
  let stopped = false;
  let planned = false;

  const handle = async (records: readonly ReceivedRecord[]): Promise<void> => {
    const ended = await invoke(sqsEvent(records, sqs.arnOf(queue)));
    for (const { receiptHandle } of doneOf(records, ended, reportsFailures)) sqs.delete(queue, receiptHandle);
  };

  const pump = (): void => {
    planned = false;
    while (!stopped && isEnabled() && underWay.size < copies) {
      // Shared out among the copies: the last of a full batch would wait for all before it while the others have nothing to do.
      const share = Math.ceil(sqs.stats(queue).visible / (copies - underWay.size));
      const records = sqs.receive(queue, Math.min(batchSize, Math.max(1, share)));
      if (records.length === 0) return;
      const batch = handle(records).finally(() => {
        underWay.delete(batch);
        plan();
      });
      underWay.add(batch);
    }
  };

  /** A turn later, so that messages sent together are received together. */
  const plan = (): void => {
    if (planned || stopped) return;
    planned = true;
    setImmediate(pump);
  };

  const stopWatching = sqs.onVisible(queue, plan);
  plan();
  return {
    isBusy: () => underWay.size > 0,
    wake: plan,
    async stop() {
      stopped = true;
      stopWatching();
      await Promise.allSettled(underWay);
    },
  };
};
