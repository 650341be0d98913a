/** An error as Lambda words it (https://docs.aws.amazon.com/lambda/latest/dg/nodejs-exceptions.html). */
export interface LambdaError {
  errorType: string;
  errorMessage: string;
  trace: string[];
}

export const lambdaError = (error: unknown): LambdaError =>
  error instanceof Error
    ? { errorType: error.name, errorMessage: error.message, trace: (error.stack ?? '').split('\n') }
    : { errorType: typeof error, errorMessage: String(error), trace: [] };

/** What a worker is started with. */
export interface WorkerData {
  /** `file:` URL of the bundle. */
  bundle: string;
  /** One double: milliseconds that the shared clock is ahead of the laptop's. */
  offset: SharedArrayBuffer;
}

/** What a worker is asked. `deadline` is on the shared clock, in milliseconds since the epoch. */
export interface Invoke {
  requestId: string;
  event: unknown;
  functionName: string;
  memorySize: number;
  deadline: number;
}

/** What a worker says: the first time that it is ready, or cannot be, then how each invocation ended. `memory` is in bytes. */
export type WorkerMessage =
  | { kind: 'ready' }
  | { kind: 'broken'; error: LambdaError }
  | { kind: 'answer'; answer: unknown; memory: number }
  | { kind: 'error'; error: LambdaError; memory: number };
