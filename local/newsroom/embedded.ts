import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import type { SQSBatchResponse } from 'aws-lambda';
import * as z from 'zod';
import { type Synthesized, synthesize } from '../../infra/synthesize.ts';
import type { Subscription } from '../../shared/alerts/subscriber.ts';
import type { World } from '../../shared/aws/client.ts';
import { keepSecret } from '../../shared/aws/secret.ts';
import type { Environment } from '../../shared/aws/settings.ts';
import { readRow } from '../../shared/aws/table.ts';
import { ReleaseEvent } from '../../shared/editorial/release-event.ts';
import { EditionRow, rowKeys, UploadRow } from '../../shared/editorial/rows.ts';
import { REGION } from '../aws/account-id.ts';
import { createCdn } from '../aws/cdn.ts';
import type { VirtualClock } from '../aws/clock.ts';
import { createHttpApi, type InvokeHttp } from '../aws/http-api.ts';
import { lambdaError } from '../aws/lambda/invocation.ts';
import { createLambda } from '../aws/lambda/lambda-service.ts';
import { scheduledEvent, sqsEvent } from '../aws/lambda-event.ts';
import type { Service, ServiceResponse } from '../aws/service.ts';
import { createMailbox } from '../aws/ses/mailbox.ts';
import type { SentMail, SesSettings } from '../aws/ses/ses.ts';
import type { PeekedMessage, ReceivedRecord } from '../aws/sqs/sqs.ts';
import type { EventSourceDeclaration } from '../aws/template/declarations.ts';
import { createVirtualClock } from '../aws/virtual-clock.ts';
import { type LocalAccount, openAccount } from './account.ts';
import {
  type HttpResponse,
  type InProcessCall,
  inProcess,
  inProcessOptions,
  type ServiceName,
  type Services,
} from './in-process.ts';
import { type Landmarks, landmarksOf } from './landmarks.ts';
import { openNewsroom, ownNewsroomFile } from './newsroom-file.ts';
import { seedSubscribers } from './subscribers.ts';
import { countCall, type Usage } from './usage.ts';

/** One attempt of one SDK call, and the function that made it. */
export interface FunctionCall extends InProcessCall {
  function: string;
}

export interface EmbeddedOptions {
  /** The repository's own when absent. */
  newsroomFile?: string;
  /** ISO instant at which the run begins. */
  at: string;
  /** Sees each SDK call of the functions: it may count, refuse, crash before or after `next`, lose the answer. */
  around?: (call: FunctionCall, next: () => Promise<HttpResponse>) => Promise<HttpResponse>;
  /** How long each SDK call of the functions takes, in milliseconds of the run's own time; none when absent. */
  latency?: (call: FunctionCall) => number;
  /** Sees each invocation, one after the other; `next` calls the function, and may be called twice, or not at all. */
  invoke?: (invocation: Invocation, next: () => Promise<unknown>) => Promise<unknown>;
  /**
   * Whether a service is away: what AWS itself hands it waits until it is back (S3's notices and SNS's messages for queues, SES's
   * events for topics), and no queue hands out anything. The functions' own calls are `around`'s.
   */
  isAway?: (service: ServiceName) => boolean;
  /** People who confirmed before the run began. */
  subscribers?: readonly Subscription[];
  /** What SES allows, where it is not what most accounts have. */
  mailing?: Partial<SesSettings>;
  /** For runs one after the other: what one has started, the next of the same newsroom need not. */
  instances?: Instances;
}

/** A mail that SES took. */
export interface Mailed extends SentMail {
  /** As it lies in the mailbox. */
  raw: Buffer;
}

/** Functions that are running. */
export interface Instances {
  /** By name and newsroom.json: a function has read its own when it started. */
  readonly handlers: Map<string, Handler>;
  /** Where their calls go, and what time it is: the run that began last. */
  stage: { services: Services; observe: Observe; world: Required<Omit<World, 'clients'>> } | undefined;
}

export const noInstances = (): Instances => ({ handlers: new Map(), stage: undefined });

/** A function and the event that Lambda hands it. */
export interface Invocation {
  function: string;
  event: unknown;
}

/** One object version that was uploaded, and what became of it. */
export interface UploadOutcome {
  key: string;
  versionId: string;
  /** Absent while nothing was decided. */
  row?: UploadRow;
}

/** Something that SNS told the desk. */
export interface Notice {
  at: string;
  subject: string;
  text: string;
}

export interface DeadLetter extends PeekedMessage {
  queue: string;
}

/** An invocation that ended in an error; its messages come back when their visibility timeout has passed. */
export interface FailedInvocation {
  function: string;
  at: string;
  error: unknown;
}

/** S3's word to a queue that something was uploaded or removed, kept back. */
export interface HeldNotice {
  queueArn: string;
  message: string;
}

/**
 * The whole pipeline in this process, in memory, on a clock that moves only when told: for tests and preview. The functions are
 * wired as the template says; each invocation gets one message, so that it is known whose work each call is.
 */
export interface Embedded {
  account: LocalAccount;
  /** What the functions' calls reach. */
  services: Services;
  /** Lambda's API: queues can be held and resumed. */
  lambda: Service;
  landmarks: Landmarks;
  now(): string;
  /** Puts an object into the newsroom bucket. */
  drop(key: string, content: string | Uint8Array, principal?: string): { versionId: string };
  /** Deletes an object of the newsroom bucket: a delete marker. */
  remove(key: string): void;
  /**
   * Runs until nothing is visible, in flight or delayed, moving the clock as far as that takes. What falls due later than the
   * instant the run was last told to be at does not happen, however far the clock has to go.
   */
  untilIdle(): Promise<void>;
  /** Moves the clock to an ISO instant; all that becomes due or visible on the way happens, each at its own time. */
  advanceTo(instant: string): Promise<void>;
  /** In upload order. */
  uploads(): Promise<UploadOutcome[]>;
  /** What the CDN answers to a GET. Header names are in lower case; a path may have a query. */
  get(path: string, headers?: Record<string, string>): Promise<ServiceResponse>;
  post(path: string, body: string | Uint8Array, headers?: Record<string, string>): Promise<ServiceResponse>;
  /** In publish order. */
  events: readonly ReleaseEvent[];
  /** Every mail that SES took, in order. */
  mails(): Mailed[];
  notices: readonly Notice[];
  failures: readonly FailedInvocation[];
  deadLetters(): DeadLetter[];
  usage: Readonly<Usage>;
  /** From now on S3's notices are kept back; `releaseNotices` sends them, in the order and as often as `arrange` says. */
  holdNotices(): void;
  releaseNotices(arrange?: (held: readonly HeldNotice[]) => readonly HeldNotice[]): void;
  /** Ends a function's instance, as a crash does: its next invocation is a cold start. */
  endInstance(name: string): void;
  close(): Promise<void>;
}

const MINUTE = 60_000;

/** A run that is still busy after this much of its own time would never end. Above all that is retried and given up. */
const LONGEST_RUN = 3 * 24 * 60 * MINUTE;

/** SQS hides a message for twelve hours at most. */
const LONGEST_VISIBILITY = 43_200;

type Handler = (event: unknown) => Promise<unknown>;

/** What stands around each SDK call of a function. */
type Observe = (name: string) => (call: InProcessCall, next: () => Promise<HttpResponse>) => Promise<HttpResponse>;

/** Messages that wait for an instant, that are about an edition, and that are about all: what a host has to know of a body. */
const DueMessage = z.object({ kind: z.literal('due'), at: z.string() });
const DeskMessage = z.object({ kind: z.literal('desk') });
const AboutEdition = z.object({ release: z.uuid(), lang: z.string() });
const SentMessages = z.object({
  MessageId: z.string().optional(),
  Successful: z.array(z.object({ MessageId: z.string() })).default([]),
});
/** What a function on a schedule says: when it will have something to do. */
const Round = z.object({ quietUntil: z.string().optional() });

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const dueAt = (body: string): number | undefined => {
  if (!body.includes('"due"')) return undefined;
  const due = DueMessage.safeParse(parseJson(body));
  return due.success ? Date.parse(due.data.at) : undefined;
};

type Wire = (environment: Environment, world: World) => Handler;

const wirings = new Map<string, Promise<{ wire: Wire }>>();

/** Asking for a module that is loaded already takes a millisecond, too. */
const loadWiring = async (name: string): Promise<Wire> => {
  const file = pathToFileURL(resolve(fileURLToPath(new URL('../../functions', import.meta.url)), name, 'wiring.ts')).href;
  const loading = wirings.get(name) ?? (import(file) as Promise<{ wire: Wire }>);
  wirings.set(name, loading);
  return (await loading).wire;
};

const templates = new Map<string, Synthesized>();

/** What a newsroom.json is known by here: its place, and what is in it. */
const identityOf = (newsroomFile: string): string => `${resolve(newsroomFile)}\n${readFileSync(newsroomFile, 'utf8')}`;

/** The template is the same as long as newsroom.json is; making it takes longer than a run. */
const templateFor = (newsroomFile: string): Synthesized => {
  const key = identityOf(newsroomFile);
  const template = templates.get(key) ?? synthesize({ newsroomFile });
  templates.set(key, template);
  return template;
};

/** What a function of these instances is given: of whichever run is on the stage when it calls or looks at the clock. */
const worldOf = (name: string, instances: Instances): World => {
  const stage = (): NonNullable<Instances['stage']> => {
    if (!instances.stage) throw new Error(`There is no run in which ${name} could do anything.`);
    return instances.stage;
  };
  const handler: ReturnType<typeof inProcess> = {
    ...inProcess({}),
    handle: (request, options) => inProcess(stage().services, stage().observe(name)).handle(request, options),
  };
  return {
    clients: inProcessOptions(handler, REGION) as NonNullable<World['clients']>,
    now: () => stage().world.now(),
    pause: (milliseconds) => stage().world.pause(milliseconds),
    chance: () => stage().world.chance(),
  };
};

export const createEmbedded = async ({
  newsroomFile = ownNewsroomFile,
  at,
  around,
  latency = () => 0,
  invoke: aroundInvocation = (_invocation, next) => next(),
  isAway = () => false,
  instances = noInstances(),
  mailing,
  subscribers = [],
}: EmbeddedOptions): Promise<Embedded> => {
  const clock: VirtualClock = createVirtualClock(Date.parse(at));
  const now = (): string => new Date(clock.now()).toISOString();
  const usage: Usage = { total: {}, uploads: {} };
  const events: ReleaseEvent[] = [];
  const notices: Notice[] = [];
  const failures: FailedInvocation[] = [];
  const uploads: { key: string; versionId: string }[] = [];

  /** The upload on whose behalf something is being done just now. Everything here happens one after the other. */
  let cause: string | undefined;
  /** The upload each message in a queue goes back to. */
  const causes = new Map<string, string>();
  const sent = (messageId: string): void => {
    if (cause !== undefined) causes.set(messageId, cause);
  };

  let heldNotices: HeldNotice[] | undefined;
  /** What waits for a service that is away, in order, each on behalf of its upload. */
  const waitingFor: { service: ServiceName; cause: string | undefined; hand: () => void }[] = [];
  const once = (service: ServiceName, hand: () => void): void => {
    if (isAway(service)) waitingFor.push({ service, cause, hand });
    else hand();
  };
  const handWhatWaited = (): void => {
    for (const each of waitingFor.splice(0)) {
      const before = cause;
      cause = each.cause;
      once(each.service, each.hand);
      cause = before;
    }
  };
  const mailbox = createMailbox({ clock });
  const account = await openAccount(templateFor(newsroomFile), {
    clock,
    notify: async (queueArn, message) => {
      if (heldNotices) heldNotices.push({ queueArn, message });
      else once('sqs', () => sent(account.sqs.send(queueArn, message)));
    },
    send: async (queueArn, body, attributes) => once('sqs', () => sent(account.sqs.send(queueArn, body, { attributes }))),
    publish: async (publication) => once('sns', () => void account.sns.publish(publication)),
    mail: async () => {}, // what the desk is told is taken down once, however many people it goes to
    mailbox,
    ...(mailing && { mailing }),
  });
  const { declared, s3, sqs, sns, dynamodb, ses } = account;
  const landmarks = landmarksOf(declared);
  const lambda = createLambda({ ...declared, arnOf: sqs.arnOf, isBusy: () => false, resumed: () => {} });
  sns.onPublish(({ topicArn, message, subject = '' }) => {
    if (topicArn === landmarks.releaseEvents) events.push(ReleaseEvent.parse(JSON.parse(message)));
    if (topicArn === landmarks.deskNotices) notices.push({ at: now(), subject, text: message });
  });

  let site: Service | undefined;

  const services = { s3: s3.service, sqs: sqs.service, sns: sns.service, dynamodb: dynamodb.service, sesv2: ses.service };
  const observeCalls =
    (name: string) =>
    async (call: InProcessCall, next: () => Promise<HttpResponse>): Promise<HttpResponse> => {
      countCall(usage, cause, { ...call, function: name });
      clock.advanceTo(clock.now() + latency({ ...call, function: name }));
      const response = await (around ? around({ ...call, function: name }, next) : next());
      if (call.service === 'sqs') {
        const { MessageId, Successful } = SentMessages.parse(
          parseJson(Buffer.from(response.body as Uint8Array).toString()) ?? {},
        );
        for (const { MessageId: id } of [...Successful, { MessageId }]) if (id) sent(id);
      }
      return response;
    };
  instances.stage = {
    services,
    observe: observeCalls,
    world: {
      now: () => new Date(clock.now()),
      pause: async (milliseconds) => clock.advanceTo(clock.now() + milliseconds),
      chance: () => 0.5, // two runs take the same time
    },
  };
  const newsroomIdentity = identityOf(newsroomFile);
  const instanceName = (name: string): string => `${name}\n${newsroomIdentity}`;
  /** Each function's one instance, from its first invocation on. */
  const instanceOf = async (name: string): Promise<Handler> => {
    const running = instances.handlers.get(instanceName(name));
    if (running) return running;
    const environment = declared.functions.find((each) => each.name === name)?.environment;
    const settings = { ...environment, NEWSROOM_FILE: resolve(newsroomFile), LAMBDA_TASK_ROOT: dirname(resolve(newsroomFile)) };
    const started = (await loadWiring(name))(settings, worldOf(name, instances));
    instances.handlers.set(instanceName(name), started);
    return started;
  };
  // Reads that are the host's own, and nobody's usage.
  const table = {
    client: new DynamoDBClient(inProcessOptions(inProcess(services), REGION) as DynamoDBClientConfig),
    name: landmarks.table,
  };
  const people = { client: table.client, name: landmarks.subscribers };
  // Fixed, so that two runs make the same mails.
  await keepSecret(people, new Uint8Array(32).fill(0x5a));
  await seedSubscribers(people, subscribers, { since: now(), newsroom: openNewsroom(newsroomFile) });

  /** Calls a function as Lambda would; undefined when it ended in an error. */
  const invoke = async (name: string, event: unknown): Promise<unknown> => {
    try {
      return await aroundInvocation({ function: name, event }, async () => (await instanceOf(name))(event));
    } catch (error) {
      failures.push({ function: name, at: now(), error });
      return undefined;
    }
  };

  /**
   * A message is for the upload whose handling sent it. Those of a schedule go back to none: the edition they are about says it.
   * The desk page is for all uploads, whichever asked for it first.
   */
  const causeOf = async ({ messageId, body }: ReceivedRecord): Promise<string | undefined> => {
    const known = causes.get(messageId);
    const message = parseJson(body);
    if (DeskMessage.safeParse(message).success) return undefined;
    if (known !== undefined) return known;
    const about = AboutEdition.safeParse(message);
    if (!about.success) return undefined;
    const edition = await readRow(table, EditionRow, rowKeys.edition(about.data.release, about.data.lang));
    return edition?.pending?.facts.objectKey ?? edition?.live?.facts.objectKey;
  };

  const apis = declared.httpApis.map((api): [string, Service] => {
    const invokeHttp: InvokeHttp = async (name, event) => {
      quietUntil = 0;
      const failed = failures.length;
      const answer = await invoke(name, event);
      return failures.length > failed ? { error: lambdaError(failures.at(-1)?.error) } : { answer };
    };
    return [api.name, createHttpApi(api, { invoke: invokeHttp, clock })];
  });
  /** Asks the CDN, which is made when it is first asked. */
  const ask = (method: string, path: string, headers: Record<string, string>, body: string | Uint8Array) => {
    site ??= createCdn(declared.cdn ?? { behaviors: [], errorPages: [] }, { s3: s3.service, apis: Object.fromEntries(apis) });
    const [, pathname = path, search = ''] = /^([^?]*)\??(.*)$/s.exec(path) ?? [];
    return site({ method, path: pathname, query: new URLSearchParams(search), headers, body: Buffer.from(body) });
  };

  /** Nothing falls due before this instant, as long as only functions on a schedule ran. */
  let quietUntil = 0;

  const deliver = async (
    { queue, function: name, reportsFailures }: EventSourceDeclaration,
    record: ReceivedRecord,
  ): Promise<void> => {
    quietUntil = 0;
    cause = await causeOf(record);
    const answer = await invoke(name, sqsEvent([record], sqs.arnOf(queue)));
    cause = undefined;
    const failed = reportsFailures
      ? (answer as SQSBatchResponse | undefined)?.batchItemFailures.length !== 0
      : answer === undefined;
    if (failed || isAway('sqs')) return; // it comes back when its visibility timeout has passed
    sqs.delete(queue, record.receiptHandle);
    causes.delete(record.messageId);
  };

  /** The instant the run was last told to be at. */
  let told = clock.now();
  let settling = false;
  const waiting: { queue: string; receipt: string }[] = [];
  const isForLater = (body: string): boolean => (dueAt(body) ?? 0) > told;

  /** Works off what is visible now, queue by queue, until nothing is, or work that takes its time has come past `until`. */
  const drain = async (until = Number.POSITIVE_INFINITY): Promise<void> => {
    for (let delivered = true; delivered; ) {
      delivered = false;
      handWhatWaited();
      if (isAway('sqs')) return;
      for (const source of declared.eventSources) {
        if (!lambda.isEnabled(source.queue)) continue;
        const receive = () => (isAway('sqs') ? undefined : sqs.receive(source.queue, 1)[0]);
        for (let record = receive(); record; record = receive()) {
          if (settling && isForLater(record.body)) {
            sqs.release(source.queue, record.receiptHandle, LONGEST_VISIBILITY);
            waiting.push({ queue: source.queue, receipt: record.receiptHandle });
            continue;
          }
          delivered = true;
          const [before, minute] = [clock.now(), nextMinute()];
          await deliver(source, record);
          if (clock.now() >= minute) await lookAround();
          if (clock.now() > until) return;
          if (clock.now() > before) break; // it took its time, and meanwhile the others got theirs
        }
      }
    }
  };

  const nextMinute = (): number => {
    // What waits for a service that is away is seen when it is back, and nothing else says when that is.
    const isBlocked = isAway('sqs') || waitingFor.length > 0;
    const from = Math.max(isBlocked ? 0 : quietUntil, clock.now() + 1);
    return Math.ceil(from / MINUTE) * MINUTE;
  };

  /** Moves the clock to the next thing that is to be done at or before `limit`; false when there is none. */
  const tick = async (limit: number): Promise<boolean> => {
    const [message, minute] = [clock.next() ?? Number.POSITIVE_INFINITY, nextMinute()];
    const next = Math.min(message, minute);
    if (next > limit) return false;
    clock.advanceTo(next);
    if (next === minute) await lookAround();
    return true;
  };

  const lookAround = async (): Promise<void> => {
    begun = true;
    const quiet: number[] = [];
    for (const name of declared.everyMinute) {
      const answer = Round.safeParse(await invoke(name, scheduledEvent(clock.now())));
      quiet.push(answer.success && answer.data.quietUntil ? Date.parse(answer.data.quietUntil) : 0);
    }
    quietUntil = Math.min(...quiet);
  };

  /** The minute rule was there before the first upload. */
  let begun = false;
  const begin = async (): Promise<void> => {
    if (!begun) await lookAround();
  };

  const resumeWaiting = (): void => {
    for (const { queue, receipt } of waiting.splice(0)) sqs.release(queue, receipt, 0);
  };

  const isBusy = (): boolean =>
    ses.owed() > 0 ||
    waitingFor.length > 0 ||
    declared.eventSources.some(({ queue }) => lambda.isEnabled(queue) && sqs.peek(queue).some(({ body }) => !isForLater(body)));

  return {
    account,
    services,
    lambda: lambda.service,
    landmarks,
    now,
    drop(key, content, principal = 'AWS:local') {
      cause = key;
      const { versionId } = s3.put(landmarks.newsroom, key, typeof content === 'string' ? content : Buffer.from(content), {
        principal,
      });
      cause = undefined;
      uploads.push({ key, versionId });
      quietUntil = 0;
      return { versionId };
    },
    remove(key) {
      cause = key;
      s3.remove(landmarks.newsroom, key, { principal: 'AWS:local' });
      cause = undefined;
      quietUntil = 0;
    },
    async untilIdle() {
      await begin();
      settling = true;
      const end = clock.now() + LONGEST_RUN;
      for (await drain(); isBusy(); await drain()) {
        if (!(await tick(end))) throw new Error(`The run is still busy after ${LONGEST_RUN / 3_600_000} hours of its own time.`);
      }
      settling = false;
      resumeWaiting();
    },
    async advanceTo(instant) {
      await begin();
      told = Date.parse(instant);
      for (await drain(told); await tick(told); await drain(told));
      clock.advanceTo(told);
    },
    async uploads() {
      const rows = new Map<string, UploadRow>();
      for (const item of await dynamodb.scan(landmarks.table)) {
        if (!String(item.pk).startsWith('U#') || !String(item.sk).startsWith('V#')) continue;
        const row = UploadRow.parse(item);
        rows.set(JSON.stringify([row.key, row.versionId]), row);
      }
      return uploads.map(({ key, versionId }) => {
        const row = rows.get(JSON.stringify([key, versionId]));
        return { key, versionId, ...(row && { row }) };
      });
    },
    get: (path, headers = {}) => ask('GET', path, headers, ''),
    post: (path, body, headers = {}) => ask('POST', path, headers, body),
    events,
    mails: () => ses.sent.map((mail) => ({ ...mail, raw: mailbox.read(mail.mailId) ?? Buffer.alloc(0) })),
    notices,
    failures,
    deadLetters: () => landmarks.deadLetters.flatMap((queue) => sqs.peek(queue).map((message) => ({ queue, ...message }))),
    usage,
    holdNotices() {
      heldNotices ??= [];
    },
    releaseNotices(arrange = (held) => held) {
      const held = heldNotices ?? [];
      heldNotices = undefined;
      for (const { queueArn, message } of arrange(held)) sqs.send(queueArn, message);
    },
    endInstance(name) {
      instances.handlers.delete(instanceName(name));
    },
    close: () => account.close(),
  };
};
