import { mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { REGION } from '../../aws/account-id.ts';
import type { Clock } from '../../aws/clock.ts';
import { writing } from '../../aws/disk.ts';
import { createWorkerPool, type InvocationEnd, type WorkerPool } from '../../aws/lambda/worker-pool.ts';
import type { Declarations } from '../../aws/template/declarations.ts';
import type { Bundles } from '../bundles.ts';
import type { Narrator } from '../narrator.ts';
import type { EndpointName } from './endpoints.ts';

type FunctionDeclaration = Declarations['functions'][number];

/** The bundled functions in worker threads. */
export interface FunctionPools {
  invoke(name: string, event: unknown): Promise<InvocationEnd>;
  close(): Promise<void>;
}

/** What a function finds in its environment beside its settings: this machine's services in the place of AWS. */
const environmentOf = (
  { name, environment }: FunctionDeclaration,
  endpoints: Record<EndpointName, string>,
  taskRoot: string,
): Record<string, string> => ({
  ...environment,
  AWS_REGION: REGION,
  AWS_ACCESS_KEY_ID: name,
  AWS_SECRET_ACCESS_KEY: 'local',
  AWS_ENDPOINT_URL_S3: endpoints.bucket,
  AWS_ENDPOINT_URL_SQS: endpoints.sqs,
  AWS_ENDPOINT_URL_SNS: endpoints.sns,
  AWS_ENDPOINT_URL_DYNAMODB: endpoints.dynamodb,
  AWS_ENDPOINT_URL_SESV2: endpoints.ses,
  AWS_LAMBDA_FUNCTION_NAME: name,
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  LAMBDA_TASK_ROOT: taskRoot,
});

/** A log file for each function, below `folder`. */
const openLog = (folder: string, name: string, clock: Clock): ((line: string) => void) => {
  writing(folder, () => mkdirSync(folder, { recursive: true }));
  const file = join(folder, `${name}.log`);
  const descriptor = writing(file, () => openSync(file, 'a'));
  return (line) => void writing(file, () => writeSync(descriptor, `${new Date(clock.now()).toISOString()} ${line}\n`));
};

/** `offset` is what the shared clock is ahead of the laptop's, for the functions' own clocks. */
export const openFunctionPools = (
  functions: readonly FunctionDeclaration[],
  {
    bundles,
    endpoints,
    logs,
    clock,
    offset,
    narrator,
    heard,
  }: {
    bundles: Bundles;
    endpoints: Record<EndpointName, string>;
    logs: string;
    clock: Clock;
    offset: SharedArrayBuffer;
    narrator: Pick<Narrator, 'logged' | 'failed'>;
    /** Takes each line of each function. */
    heard: (line: string) => void;
  },
): FunctionPools => {
  const pools = new Map(
    functions.map((declared): [string, WorkerPool] => {
      const { name, timeout, memorySize } = declared;
      const writeLog = openLog(logs, name, clock);
      const pool = createWorkerPool({
        name,
        worker: bundles.worker,
        bundle: bundles.bundleOf(name),
        environment: environmentOf(declared, endpoints, bundles.taskRootOf(name)),
        timeout,
        memorySize,
        offset,
        log(line) {
          writeLog(line);
          narrator.logged(name, line);
          heard(line);
        },
      });
      return [name, pool];
    }),
  );
  return {
    async invoke(name, event) {
      const ended = await pools.get(name)?.invoke(event);
      if (!ended)
        return { error: { errorType: 'ResourceNotFoundException', errorMessage: `Function not found: ${name}`, trace: [] } };
      if ('error' in ended) narrator.failed(name, ended.error);
      return ended;
    },
    async close() {
      await Promise.all([...pools.values()].map((pool) => pool.close()));
    },
  };
};
