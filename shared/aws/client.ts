import type { S3ClientConfig } from '@aws-sdk/client-s3';

/**
 * What an SDK client may be given from outside: nothing on AWS, where the environment says everything; a request handler of
 * one's own in tests and preview, which then own every call a function makes.
 */
export type ClientOptions = Pick<S3ClientConfig, 'requestHandler' | 'endpoint' | 'region' | 'credentials' | 'maxAttempts'>;

/** What every function is wired from beside its settings: what a host puts in place of the world. */
export interface World {
  clients?: ClientOptions;
  now?: () => Date;
  /** Lets time pass, in milliseconds. What is `underWay` goes on meanwhile: a clock that moves only when told lets it end first. */
  pause?: (milliseconds: number, underWay?: Promise<unknown>) => Promise<void>;
  /** A number from 0 to 1. */
  chance?: () => number;
  /** Takes a line of a function's log; standard output when absent. */
  writeLine?: ((line: string) => void) | undefined;
}

/**
 * Clients whose calls come to an end: the SDK waits for ever for a service that does not answer, and Lambda then ends the function,
 * which cannot say any more that it was not its own fault. Three attempts fit into the shortest time that a function has, 20 seconds.
 */
export const hurried: ClientOptions = {
  requestHandler: { connectionTimeout: 2000, requestTimeout: 5000, throwOnRequestTimeout: true },
};

/** Time as it passes outside of tests. */
export const passTime = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
