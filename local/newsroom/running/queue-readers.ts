import { availableParallelism } from 'node:os';
import { createLambda } from '../../aws/lambda/lambda-service.ts';
import { type Poller, pollQueue } from '../../aws/lambda/poll-queue.ts';
import type { Service } from '../../aws/service.ts';
import type { Sqs } from '../../aws/sqs/sqs.ts';
import type { Declarations } from '../../aws/template/declarations.ts';
import type { FunctionPools } from './function-pools.ts';

/** Sandboxes of one function at once: a laptop is no region. */
const COPIES = Math.min(4, Math.max(2, availableParallelism()));

/** Hands what lies in the queues to the functions that read them. */
export interface QueueReaders {
  /** Lambda's API, by which queues are held and resumed. */
  lambda: Service;
  /** Whether a queue is left unread. */
  isHeld(): boolean;
  /** Reads no more, and lets what was read end. */
  close(): Promise<void>;
}

export const startReading = (
  declared: Declarations,
  { sqs, folder, held, invoke }: { sqs: Sqs; folder: string; held: boolean; invoke: FunctionPools['invoke'] },
): QueueReaders => {
  const pollers = new Map<string, Poller>();
  const lambda = createLambda({
    ...declared,
    arnOf: sqs.arnOf,
    folder,
    held,
    isBusy: (queue) => pollers.get(queue)?.isBusy() ?? false,
    resumed: (queue) => pollers.get(queue)?.wake(),
  });
  for (const source of declared.eventSources) {
    const poller = pollQueue(source, {
      sqs,
      copies: Math.min(source.concurrency, COPIES),
      invoke: (event) => invoke(source.function, event),
      isEnabled: () => lambda.isEnabled(source.queue),
    });
    pollers.set(source.queue, poller);
  }
  return {
    lambda: lambda.service,
    isHeld: () => declared.eventSources.some(({ queue }) => !lambda.isEnabled(queue)),
    async close() {
      await Promise.all([...pollers.values()].map((poller) => poller.stop()));
      lambda.close();
    },
  };
};
