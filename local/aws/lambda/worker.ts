import { getHeapStatistics } from 'node:v8';
import { parentPort, workerData } from 'node:worker_threads';
import { type Invoke, lambdaError, type WorkerData, type WorkerMessage } from './invocation.ts';

/**
 * A thread that is one Lambda sandbox: it sets the clock, loads one bundle as it is, and hands it one event at a time. Bundled
 * beside the functions, so that a sandbox starts without a compiler.
 */
const { bundle, offset } = workerData as WorkerData;

const ahead = new Float64Array(offset);
const LaptopsDate = Date;
const now = (): number => LaptopsDate.now() + (ahead[0] ?? 0);
globalThis.Date = new Proxy(LaptopsDate, {
  construct: (target, parts, newTarget) => Reflect.construct(target, parts.length === 0 ? [now()] : parts, newTarget),
  apply: () => new LaptopsDate(now()).toString(),
  get: (target, property, receiver) => (property === 'now' ? now : Reflect.get(target, property, receiver)),
});

type Handler = (event: unknown, context: unknown) => unknown;

const say = (said: WorkerMessage): void => parentPort?.postMessage(said);

const memory = (): number => {
  const { used_heap_size, external_memory } = getHeapStatistics();
  return used_heap_size + external_memory;
};

const handle = async (handler: Handler, { requestId, event, functionName, memorySize, deadline }: Invoke): Promise<void> => {
  const context = {
    awsRequestId: requestId,
    functionName,
    functionVersion: '$LATEST',
    memoryLimitInMB: String(memorySize),
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => deadline - now(),
  };
  try {
    say({ kind: 'answer', answer: await handler(event, context), memory: memory() });
  } catch (error) {
    say({ kind: 'error', error: lambdaError(error), memory: memory() });
  }
};

try {
  const { handler } = (await import(bundle)) as { handler: Handler };
  parentPort?.on('message', (invoke: Invoke) => void handle(handler, invoke));
  say({ kind: 'ready' });
} catch (error) {
  say({ kind: 'broken', error: lambdaError(error) });
}
