import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';
import { Worker } from 'node:worker_threads';
import type { Invoke, LambdaError, WorkerData, WorkerMessage } from './invocation.ts';

export interface PooledFunction {
  name: string;
  /** `file:` URLs of the bundled worker and of the function's bundle. */
  worker: string;
  bundle: string;
  environment: Record<string, string>;
  /** Seconds. */
  timeout: number;
  /** Megabytes. */
  memorySize: number;
  /** One double: milliseconds that the shared clock is ahead of the laptop's. */
  offset: SharedArrayBuffer;
  /** Takes what the function writes to its log, line by line. */
  log: (line: string) => void;
}

/** How an invocation ended. */
export type InvocationEnd = { answer: unknown } | { error: LambdaError };

/** One function: as many sandboxes as were ever needed at once, each started when it was first needed. */
export interface WorkerPool {
  invoke(event: unknown): Promise<InvocationEnd>;
  close(): Promise<void>;
}

interface Sandbox {
  worker: Worker;
  /** Resolves with the next thing the worker says, or with why it can say nothing any more. */
  next(): Promise<WorkerMessage>;
}

const gone = (errorType: string, errorMessage: string): WorkerMessage => ({
  kind: 'broken',
  error: { errorType, errorMessage, trace: [] },
});

const MEGABYTE = 1024 * 1024;

/** Starts a thread with the function in it. `ended` hears when it can say nothing any more. */
const startSandbox = (
  { name, worker, bundle, environment, memorySize, offset, log }: PooledFunction,
  ended: (sandbox: Sandbox) => void,
): Sandbox => {
  const data: WorkerData = { bundle, offset };
  const thread = new Worker(new URL(worker), {
    workerData: data,
    env: environment,
    resourceLimits: { maxOldGenerationSizeMb: memorySize },
    stdout: true,
    stderr: true,
  });
  for (const stream of [thread.stdout, thread.stderr]) createInterface({ input: stream }).on('line', log);

  let listener: ((said: WorkerMessage) => void) | undefined;
  let last: WorkerMessage | undefined;
  const end = (said: WorkerMessage): void => {
    ended(sandbox);
    last = last ?? said;
    listener?.(last);
  };
  thread.on('message', (said: WorkerMessage) => listener?.(said));
  thread.on('error', (error: NodeJS.ErrnoException) =>
    end(
      error.code === 'ERR_WORKER_OUT_OF_MEMORY'
        ? gone('Runtime.OutOfMemory', `${name} used more than its ${memorySize} MB`)
        : gone('Runtime.UnhandledError', error.message),
    ),
  );
  thread.on('exit', (code) => end(gone('Runtime.ExitError', `Runtime exited with status ${code}`)));
  const sandbox: Sandbox = {
    worker: thread,
    next: () =>
      new Promise((resolve) => {
        if (last) return resolve(last);
        listener = (said) => {
          listener = undefined;
          resolve(said);
        };
      }),
  };
  return sandbox;
};

/**
 * Runs a bundle in worker threads as Lambda runs it in sandboxes: a sandbox handles one event at a time and is kept; one that
 * takes too long, runs out of memory or ends itself is replaced at the next event.
 */
export const createWorkerPool = (pooled: PooledFunction): WorkerPool => {
  const { name, timeout, memorySize, offset, log } = pooled;
  const idle: Sandbox[] = [];
  const all = new Set<Sandbox>();

  const stop = async (sandbox: Sandbox): Promise<void> => {
    all.delete(sandbox);
    await sandbox.worker.terminate();
  };

  /** Whether the sandbox still lives, for an event; a dead one is taken out of the pool when it is met. */
  const takeIdle = (): Sandbox | undefined => {
    for (let sandbox = idle.pop(); sandbox; sandbox = idle.pop()) if (all.has(sandbox)) return sandbox;
    return undefined;
  };

  const withinTime = async (sandbox: Sandbox, requestId: string): Promise<WorkerMessage> => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<WorkerMessage>((resolve) => {
      timer = setTimeout(() => {
        resolve(gone('Sandbox.Timedout', `RequestId: ${requestId} Error: Task timed out after ${timeout.toFixed(2)} seconds`));
        void stop(sandbox);
      }, timeout * 1000);
    });
    try {
      return await Promise.race([sandbox.next(), late]);
    } finally {
      clearTimeout(timer);
    }
  };

  const started = async (): Promise<Sandbox | LambdaError> => {
    const sandbox = takeIdle();
    if (sandbox) return sandbox;
    const fresh = startSandbox(pooled, (sandbox) => all.delete(sandbox));
    all.add(fresh);
    const said = await fresh.next();
    if (said.kind !== 'broken') return fresh;
    await stop(fresh);
    return said.error;
  };

  return {
    async invoke(event) {
      const requestId = randomUUID();
      const sandbox = await started();
      if ('errorType' in sandbox) return { error: sandbox };
      const from = performance.now();
      const deadline = Date.now() + (new Float64Array(offset)[0] ?? 0) + timeout * 1000;
      const said = withinTime(sandbox, requestId);
      const invoke: Invoke = { requestId, event, functionName: name, memorySize, deadline };
      sandbox.worker.postMessage(invoke);
      const ended = await said;
      const memory = 'memory' in ended ? Math.ceil(ended.memory / MEGABYTE) : memorySize;
      log(
        `REPORT RequestId: ${requestId} Duration: ${(performance.now() - from).toFixed(2)} ms Memory Size: ${memorySize} MB Max Memory Used: ${memory} MB`,
      );
      if (ended.kind !== 'broken') idle.push(sandbox);
      if (ended.kind === 'answer') return { answer: ended.answer };
      return {
        error: 'error' in ended ? ended.error : { errorType: 'Runtime.Confused', errorMessage: 'ready twice', trace: [] },
      };
    },
    async close() {
      await Promise.all([...all].map(stop));
    },
  };
};
