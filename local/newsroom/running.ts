import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import type { Synthesized } from '../../infra/synthesize.ts';
import type { Table } from '../../shared/aws/table.ts';
import type { Newsroom } from '../../shared/newsroom/newsroom.ts';
import { REGION } from '../aws/account-id.ts';
import { createCdn } from '../aws/cdn.ts';
import { writing, writingLater } from '../aws/disk.ts';
import { createHttpApi } from '../aws/http-api.ts';
import { scheduledEvent } from '../aws/lambda-event.ts';
import { createRunningClock } from '../aws/running-clock.ts';
import type { Service } from '../aws/service.ts';
import { createMailbox } from '../aws/ses/mailbox.ts';
import { type LocalAccount, openAccount } from './account.ts';
import { type Bundles, bundleFunctions } from './bundles.ts';
import { inProcess, inProcessOptions } from './in-process.ts';
import { type Landmarks, landmarksOf } from './landmarks.ts';
import { createMailboxPage } from './mailbox/mailbox-page.ts';
import { createNarrator, type Narrator } from './narrator.ts';
import { createNumbers } from './numbers-page.ts';
import { endpointsAt, newsroomAt, openEndpoints } from './running/endpoints.ts';
import { everyMinute } from './running/every-minute.ts';
import { openFunctionPools } from './running/function-pools.ts';
import { startReading } from './running/queue-readers.ts';

/** Where the numbers stand, beside the mailbox. */
const NUMBERS = '/numbers';

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
  urls: { site: string; bucket: string; desk: string; mailbox: string; numbers: string };
  /** Moves the clock that services and functions share ahead, in milliseconds. */
  skip(milliseconds: number): void;
  /** Lets what is under way end, and stops. */
  close(): Promise<void>;
}

/**
 * Bundles the functions and synthesizes the template. Another process bundles while this one loads the CDK: between them they are
 * most of what a start takes.
 */
const build = async (
  folder: string,
  { newsroomFile, deskUrl }: { newsroomFile: string; deskUrl: string },
): Promise<{ synthesized: Synthesized; bundling: Promise<Bundles> }> => {
  const bundling = writingLater(join(folder, 'functions'), () => bundleFunctions(join(folder, 'functions')));
  bundling.catch(() => {}); // it is awaited later, and may have failed by then
  const { synthesize } = await import('../../infra/synthesize.ts');
  return { synthesized: writing(tmpdir(), () => synthesize({ newsroomFile, stage: { desk: { url: deskUrl } } })), bundling };
};

/** Each function that reads newsroom.json finds it beside itself. */
const placeNewsroom = (bundles: Bundles, { functions }: Synthesized, newsroom: Newsroom): void => {
  for (const { name, wantsNewsroom } of Object.values(functions))
    if (wantsNewsroom) bundles.addNewsroom(name, JSON.stringify(newsroom));
};

/** The whole pipeline with real services on 127.0.0.1 and the bundled functions in worker threads, wired by the template. */
export const startRunning = async (options: RunningOptions): Promise<Running> => {
  const { folder, port, newsroom, newsroomFile, write, colourful } = options;
  const addresses = endpointsAt(port);
  const clock = createRunningClock();
  const offset = new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT);
  // Listening comes first: a port in use is to be said before anything is changed.
  const endpoints = await openEndpoints(port);

  // Asked for once here: the desk page is read from the bucket itself.
  const deskUrlOf = (bucket: string): string => `${addresses.bucket}/${bucket}/reports/index.html`;
  const { synthesized, bundling } = await build(folder, { newsroomFile, deskUrl: deskUrlOf('newsroom') });
  const mailbox = createMailbox({ clock, folder: join(folder, 'mailbox') });
  const account = await openAccount(synthesized, {
    clock,
    folder,
    sqsUrl: addresses.sqs,
    mail: async (to, subject, text) => void (await mailbox.notice(to, subject, text)),
    mailbox,
  });
  const { declared, services, sqs, dynamodb } = account;
  const landmarks = landmarksOf(declared);
  const numbers = createNumbers();
  const mails = createMailboxPage(mailbox);
  const narrator = createNarrator({ write, colourful, clock, siteUrl: addresses.site, account, landmarks });
  endpoints.serve({
    mailbox: (request) => (request.path === NUMBERS ? numbers.service : mails)(request),
    bucket: narrator.overhear(services.s3),
    sqs: services.sqs,
    sns: services.sns,
    dynamodb: services.dynamodb,
    ses: services.sesv2,
  });

  const bundles = await bundling;
  // The newsroom's own address is where its pages will be; on this machine they are here, and so must their links be.
  placeNewsroom(bundles, synthesized, newsroomAt(newsroom, port));
  const logs = join(folder, 'logs');
  const functions = openFunctionPools(declared.functions, {
    ...{ bundles, endpoints: addresses, logs, clock, offset, narrator },
    heard: numbers.note,
  });
  const { invoke } = functions;

  const apis = declared.httpApis.map((api): [string, Service] => [api.name, createHttpApi(api, { invoke, clock })]);
  const site = createCdn(declared.cdn ?? { behaviors: [], errorPages: [] }, {
    s3: account.siteOrigin,
    apis: Object.fromEntries(apis),
  });
  const readers = startReading(declared, { sqs, folder, held: options.held ?? false, invoke });
  endpoints.serve({ site, lambda: readers.lambda });
  const stopMinutes = everyMinute(clock, () => {
    const isOnTheHour = Math.floor(clock.now() / 60_000) % 60 === 0;
    for (const name of [...declared.everyMinute, ...(isOnTheHour ? declared.everyHour : [])])
      void invoke(name, scheduledEvent(clock.now()));
  });

  return {
    account,
    landmarks,
    narrator,
    subscribers: {
      client: new DynamoDBClient(inProcessOptions(inProcess({ dynamodb: dynamodb.service }), REGION) as DynamoDBClientConfig),
      name: landmarks.subscribers,
    },
    isHeld: readers.isHeld,
    isQuiet: () =>
      declared.eventSources.every(({ queue }) => {
        const { visible, inFlight } = sqs.stats(queue);
        return visible + inFlight === 0;
      }),
    urls: {
      site: addresses.site,
      bucket: addresses.bucket,
      desk: deskUrlOf(landmarks.newsroom),
      mailbox: addresses.mailbox,
      numbers: `${addresses.mailbox}${NUMBERS}`,
    },
    skip(milliseconds) {
      clock.skip(milliseconds);
      new Float64Array(offset)[0] = clock.offset();
    },
    async close() {
      stopMinutes();
      await readers.close();
      await functions.close();
      await endpoints.close();
      await account.close();
    },
  };
};
