import { mkdirSync, openSync, writeSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import type { Table } from '../../shared/aws/table.ts';
import type { Newsroom } from '../../shared/newsroom/newsroom.ts';
import { REGION } from '../aws/account-id.ts';
import { createCdn } from '../aws/cdn.ts';
import { writing, writingLater } from '../aws/disk.ts';
import { createHttpApi } from '../aws/http-api.ts';
import { type Listener, listen } from '../aws/http-listener.ts';
import { createLambda } from '../aws/lambda/lambda-service.ts';
import { type Poller, pollQueue } from '../aws/lambda/poll-queue.ts';
import { createWorkerPool, type Invocation, type WorkerPool } from '../aws/lambda/worker-pool.ts';
import { scheduledEvent } from '../aws/lambda-event.ts';
import { createRunningClock } from '../aws/running-clock.ts';
import type { Service } from '../aws/service.ts';
import { createMailbox } from '../aws/ses/mailbox.ts';
import { type LocalAccount, openAccount } from './account.ts';
import { bundleFunctions } from './bundles.ts';
import { inProcess, inProcessOptions } from './in-process.ts';
import { type Landmarks, landmarksOf } from './landmarks.ts';
import { createMailboxPage } from './mailbox/mailbox-page.ts';
import { createNarrator, type Narrator } from './narrator.ts';

export interface RunningOptions {
  /** Holds all state: services, bundles, logs. */
  folder: string;
  /** The pages' port; the others follow it. */
  port: number;
  newsroom: Newsroom;
  newsroomFile: string;
  /** Takes a line for each thing that happens. */
  write: (line: string) => void;
  colourful: boolean;
  /** Begins with no queue being read, until somebody resumes them. */
  held?: boolean;
}

export interface Running {
  account: LocalAccount;
  landmarks: Landmarks;
  narrator: Narrator;
  /** The subscribers, for the host's own hands. */
  subscribers: Table;
  /** Whether queues were left unread: a rebuild was interrupted. */
  isHeld(): boolean;
  /** Whether no message is on its way but those that wait for an instant. */
  isQuiet(): boolean;
  urls: { site: string; bucket: string; desk: string; mailbox: string };
  /** Moves the clock that services and functions share ahead, in milliseconds. */
  skip(milliseconds: number): void;
  /** Lets what is under way end, and stops. */
  close(): Promise<void>;
}

/** One after the other from the first: what people type, then what only functions talk to. */
const PORTS = ['site', 'bucket', 'mailbox', 'sqs', 'sns', 'dynamodb', 'lambda', 'ses'] as const;

/** Where a newsroom whose pages are at `port` is reached. */
export const endpointsAt = (port: number): Record<(typeof PORTS)[number], string> =>
  Object.fromEntries(PORTS.map((name, index) => [name, `http://127.0.0.1:${port + index}`])) as ReturnType<typeof endpointsAt>;

/** Sandboxes of one function at once: a laptop is no region. */
const COPIES = Math.min(4, Math.max(2, availableParallelism()));

const MINUTE = 60_000;

/** The whole pipeline with real services on 127.0.0.1 and the bundled functions in worker threads, wired by the template. */
export const startRunning = async (options: RunningOptions): Promise<Running> => {
  const { folder, port, newsroom, newsroomFile, write, colourful } = options;
  const endpoints = endpointsAt(port);
  const url = (name: (typeof PORTS)[number]): string => endpoints[name];
  const clock = createRunningClock();
  const offset = new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT);

  // Listening comes first: a port in use is to be said before anything is changed.
  const services: { [name in (typeof PORTS)[number]]?: Service } = {};
  const notYet: Service = async () => ({
    status: 503,
    headers: { 'content-type': 'text/plain' },
    body: 'Dateline is starting.\n',
  });
  const listeners: Listener[] = [];
  const closeListeners = async (): Promise<void> => {
    await Promise.all(listeners.map((listener) => listener.close()));
  };
  try {
    for (const [index, name] of PORTS.entries())
      listeners.push(await listen((request) => (services[name] ?? notYet)(request), port + index));
  } catch (error) {
    await closeListeners();
    throw error;
  }

  // Another process bundles while this one loads the CDK and synthesizes: between them they are most of what a start takes.
  const bundling = writingLater(join(folder, 'functions'), () => bundleFunctions(join(folder, 'functions')));
  bundling.catch(() => {}); // it is awaited below, and may have failed by then
  const { synthesize } = await import('../../infra/synthesize.ts');
  // The newsroom's own address is where its pages will be; on this machine they are here, and so must their links be.
  const localNewsroom = { ...newsroom, siteUrl: url('site') };
  // Asked for once here: the desk page is read from the bucket itself.
  const deskUrlOf = (bucket: string): string => `${url('bucket')}/${bucket}/reports/index.html`;
  const synthesized = writing(tmpdir(), () => synthesize({ newsroomFile, parameters: { deskUrl: deskUrlOf('newsroom') } }));
  const mailbox = createMailbox({ clock, folder: join(folder, 'mailbox') });
  const account = await openAccount(synthesized, {
    clock,
    folder,
    sqsUrl: url('sqs'),
    mail: async (to, subject, text) => void (await mailbox.notice(to, subject, text)),
    mailbox,
  });
  const { declared, s3, sqs, sns, dynamodb, ses } = account;
  const landmarks = landmarksOf(declared);
  const narrator = createNarrator({ write, colourful, clock, siteUrl: url('site'), account, landmarks });
  Object.assign(services, {
    bucket: narrator.overhear(s3.service),
    mailbox: createMailboxPage(mailbox),
    sqs: sqs.service,
    sns: sns.service,
    dynamodb: dynamodb.service,
    ses: ses.service,
  });

  const bundles = await bundling;
  for (const { name, wantsNewsroom } of Object.values(synthesized.functions))
    if (wantsNewsroom) bundles.addNewsroom(name, JSON.stringify(localNewsroom));
  const logs = join(folder, 'logs');
  writing(logs, () => mkdirSync(logs, { recursive: true }));
  const functions = new Map<string, WorkerPool>();
  for (const { name, environment, timeout, memorySize } of declared.functions) {
    const logFile = join(logs, `${name}.log`);
    const file = writing(logFile, () => openSync(logFile, 'a'));
    const pool = createWorkerPool({
      name,
      worker: bundles.worker,
      bundle: bundles.bundleOf(name),
      environment: {
        ...environment,
        AWS_REGION: REGION,
        AWS_ACCESS_KEY_ID: name,
        AWS_SECRET_ACCESS_KEY: 'local',
        AWS_ENDPOINT_URL_S3: url('bucket'),
        AWS_ENDPOINT_URL_SQS: url('sqs'),
        AWS_ENDPOINT_URL_SNS: url('sns'),
        AWS_ENDPOINT_URL_DYNAMODB: url('dynamodb'),
        AWS_ENDPOINT_URL_SESV2: url('ses'),
        AWS_LAMBDA_FUNCTION_NAME: name,
        AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
        LAMBDA_TASK_ROOT: bundles.taskRootOf(name),
      },
      timeout,
      memorySize,
      offset,
      log(line) {
        writing(logFile, () => writeSync(file, `${new Date(clock.now()).toISOString()} ${line}\n`));
        narrator.logged(name, line);
      },
    });
    functions.set(name, pool);
  }

  const invoke = async (name: string, event: unknown): Promise<Invocation> => {
    const ended = await functions.get(name)?.invoke(event);
    if (!ended)
      return { error: { errorType: 'ResourceNotFoundException', errorMessage: `Function not found: ${name}`, trace: [] } };
    if ('error' in ended) narrator.failed(name, ended.error);
    return ended;
  };

  const apis = declared.httpApis.map((api): [string, Service] => [api.name, createHttpApi(api, { invoke, clock })]);
  services.site = createCdn(declared.cdn ?? { behaviors: [], errorPages: [] }, {
    s3: s3.service,
    apis: Object.fromEntries(apis),
  });

  const pollers = new Map<string, Poller>();
  const lambda = createLambda({
    ...declared,
    arnOf: sqs.arnOf,
    folder,
    held: options.held ?? false,
    isBusy: (queue) => pollers.get(queue)?.isBusy() ?? false,
    resumed: (queue) => pollers.get(queue)?.wake(),
  });
  services.lambda = lambda.service;
  for (const source of declared.eventSources) {
    const poller = pollQueue(source, {
      sqs,
      copies: Math.min(source.concurrency, COPIES),
      invoke: (event) => invoke(source.function, event),
      isEnabled: () => lambda.isEnabled(source.queue),
    });
    pollers.set(source.queue, poller);
  }

  let stopMinutes = (): void => {};
  const minute = (): void => {
    for (const name of declared.everyMinute) void invoke(name, scheduledEvent(clock.now()));
    stopMinutes = clock.at((Math.floor(clock.now() / MINUTE) + 1) * MINUTE, minute);
  };
  minute();

  return {
    account,
    landmarks,
    narrator,
    subscribers: {
      client: new DynamoDBClient(inProcessOptions(inProcess({ dynamodb: dynamodb.service }), REGION) as DynamoDBClientConfig),
      name: landmarks.subscribers,
    },
    isHeld: () => declared.eventSources.some(({ queue }) => !lambda.isEnabled(queue)),
    isQuiet: () =>
      declared.eventSources.every(({ queue }) => {
        const { visible, inFlight } = sqs.stats(queue);
        return visible + inFlight === 0;
      }),
    urls: { site: url('site'), bucket: url('bucket'), desk: deskUrlOf(landmarks.newsroom), mailbox: url('mailbox') },
    skip(milliseconds) {
      clock.skip(milliseconds);
      new Float64Array(offset)[0] = clock.offset();
    },
    async close() {
      stopMinutes();
      await Promise.all([...pollers.values()].map((poller) => poller.stop()));
      lambda.close();
      await Promise.all([...functions.values()].map((pool) => pool.close()));
      await closeListeners();
      await account.close();
    },
  };
};
