import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import type { BareOptions } from '../../infra/dateline-app.ts';
import type { Subscription } from '../../shared/alerts/subscriber.ts';
import { keepSecret } from '../../shared/aws/secret.ts';
import { parseRow, queryRows, readRow, type Table } from '../../shared/aws/table.ts';
import type { FeedBuildMessage } from '../../shared/editorial/messages.ts';
import { ReleaseEvent } from '../../shared/editorial/release-event.ts';
import { EditionRow, FeedStateRow, feedOfState, LISTS_INDEX, lists, rowKeys } from '../../shared/editorial/rows.ts';
import { REGION } from '../aws/account-id.ts';
import type { VirtualClock } from '../aws/clock.ts';
import { createLambda } from '../aws/lambda/lambda-service.ts';
import { isTopic } from '../aws/s3/bucket-notices.ts';
import type { Service, ServiceResponse } from '../aws/service.ts';
import type { SentMail } from '../aws/ses/accepted-mails.ts';
import { createMailbox } from '../aws/ses/mailbox.ts';
import type { SesSettings } from '../aws/ses/ses.ts';
import type { PeekedMessage } from '../aws/sqs/sqs.ts';
import { createVirtualClock } from '../aws/virtual-clock.ts';
import { type AccountOptions, type LocalAccount, openAccount } from './account.ts';
import { createCopies } from './embedded/copies.ts';
import { deliverMessages } from './embedded/deliver-message.ts';
import { type Instances, instancesOf, noInstances } from './embedded/function-instances.ts';
import { createNoticeGate, type NoticeGate } from './embedded/held-notices.ts';
import {
  type AroundInvocation,
  type FailedInvocation,
  type InvokeFunction,
  invokeFunctions,
} from './embedded/invoke-function.ts';
import { createMinuteRule } from './embedded/minute-rule.ts';
import { templateFor } from './embedded/newsroom-template.ts';
import { type AroundCall, type FunctionCall, observeCalls } from './embedded/observe-calls.ts';
import { createOutageBacklog } from './embedded/outage-backlog.ts';
import { createRunLoop, type RunLoop } from './embedded/run-loop.ts';
import { createSiteFront } from './embedded/site-front.ts';
import { createUploadCauses } from './embedded/upload-causes.ts';
import { outcomesOf, type UploadOutcome } from './embedded/upload-outcomes.ts';
import { inProcess, inProcessOptions, type ServiceName, type Services } from './in-process.ts';
import { type Landmarks, landmarksOf } from './landmarks.ts';
import { ownNewsroomFile } from './newsroom-file.ts';
import { seedSubscribers } from './subscribers-file.ts';
import type { Usage } from './usage.ts';

export interface EmbeddedOptions {
  /** The repository's own when absent. */
  newsroomFile?: string;
  /** What stages.json would say. */
  stage?: BareOptions['stage'];
  /** ISO instant at which the run begins. */
  at: string;
  /** Sees each SDK call of the functions: it may count, refuse, crash before or after `next`, lose the answer. */
  around?: AroundCall;
  /** How long each SDK call of the functions takes, in milliseconds of the run's own time; none when absent. */
  latency?: (call: FunctionCall) => number;
  /**
   * How long a function takes for one record of a queue, in milliseconds of the run's own time. With it, queues wait as they do on AWS:
   * each is worked off in batches, by as many copies at once as the template says. Without it, records take no time.
   */
  durationOf?: (name: string) => number;
  /** Sees each invocation, one after the other; `next` calls the function, and may be called twice, or not at all. */
  invoke?: AroundInvocation;
  /**
   * Whether a service is away: what AWS itself hands it waits until it is back (S3's notices and SNS's messages for queues, SES's
   * events for topics), and no queue hands out anything. The functions' own calls are `around`'s.
   */
  isAway?: (service: ServiceName) => boolean;
  /** People who confirmed before the run began. */
  subscribers?: readonly Subscription[];
  /** What SES allows, where it is not what most accounts have. */
  mailing?: Partial<SesSettings>;
  verified?: AccountOptions['verified'];
  policies?: AccountOptions['policies'];
  /** For runs one after the other: what one has started, the next of the same newsroom need not. */
  instances?: Instances;
}

/** A mail that SES took. */
export interface Mailed extends SentMail {
  /** As it lies in the mailbox. */
  raw: Buffer;
}

/** Something that SNS told the desk. */
export interface DeskNotice {
  at: string;
  subject: string;
  text: string;
}

export interface DeadLetter extends PeekedMessage {
  queue: string;
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
  untilIdle: RunLoop['untilIdle'];
  /** Moves the clock to an ISO instant; all that becomes due or visible on the way happens, each at its own time. */
  advanceTo: RunLoop['advanceTo'];
  /** Has everything built that is behind, months too that rest until their hour is over, and runs until idle. */
  buildBehind(): Promise<void>;
  /** In upload order. */
  uploads(): Promise<UploadOutcome[]>;
  /** What the CDN answers to a GET. Header names are in lower case; a path may have a query. */
  get(path: string, headers?: Record<string, string>): Promise<ServiceResponse>;
  post(path: string, body: string | Uint8Array, headers?: Record<string, string>): Promise<ServiceResponse>;
  /** In publish order. */
  events: readonly ReleaseEvent[];
  /** Every mail that SES took, in order. */
  mails(): Mailed[];
  notices: readonly DeskNotice[];
  failures: readonly FailedInvocation[];
  /** What the functions wrote to their logs, in order. */
  logLines: readonly string[];
  deadLetters(): DeadLetter[];
  usage: Readonly<Usage>;
  /** From now on S3's notices are kept back; `releaseNotices` sends them, in the order and as often as `arrange` says. */
  holdNotices(): void;
  releaseNotices: NoticeGate['release'];
  /** Ends a function's instance, as a crash does: its next invocation is a cold start. */
  endInstance(name: string): void;
  close(): Promise<void>;
}

/** The newsroom table and the subscribers', for reads that are the host's own and nobody's usage. */
const tablesOf = (services: Services, landmarks: Landmarks): { newsroom: Table; subscribers: Table } => {
  const client = new DynamoDBClient(inProcessOptions(inProcess(services), REGION) as DynamoDBClientConfig);
  return { newsroom: { client, name: landmarks.table }, subscribers: { client, name: landmarks.subscribers } };
};

/** What the two topics said from now on. */
const overhearTopics = (
  { sns }: LocalAccount,
  { releaseEvents, deskNotices }: Landmarks,
  now: () => string,
): Pick<Embedded, 'events' | 'notices'> => {
  const events: ReleaseEvent[] = [];
  const notices: DeskNotice[] = [];
  sns.onPublish(({ topicArn, message, subject = '' }) => {
    if (topicArn === releaseEvents) events.push(ReleaseEvent.parse(JSON.parse(message)));
    if (topicArn === deskNotices) notices.push({ at: now(), subject, text: message });
  });
  return { events, notices };
};

export const createEmbedded = async ({
  newsroomFile = ownNewsroomFile,
  stage,
  at,
  around,
  latency = () => 0,
  durationOf,
  invoke: aroundInvocation = (_invocation, next) => next(),
  isAway = () => false,
  instances = noInstances(),
  mailing,
  verified,
  policies,
  subscribers = [],
}: EmbeddedOptions): Promise<Embedded> => {
  const clock: VirtualClock = createVirtualClock(Date.parse(at));
  const now = (): string => new Date(clock.now()).toISOString();
  const isQueueAway = (): boolean => isAway('sqs');
  const logLines: string[] = [];
  const usage: Usage = { total: {}, uploads: {} };
  const uploads: { key: string; versionId: string }[] = [];

  const causes = createUploadCauses(async ({ release, lang }) => {
    const edition = await readRow(tables.newsroom, EditionRow, rowKeys.edition(release, lang));
    return edition?.pending?.facts.objectKey ?? edition?.live?.facts.objectKey;
  });
  const backlog = createOutageBacklog(isAway, causes);
  const noticeGate = createNoticeGate({
    pass: ({ target, message, traceHeader }) =>
      isTopic(target)
        ? backlog.handTo('sns', () => void account.notify(target, message, traceHeader))
        : backlog.handTo('sqs', () => causes.sent(account.sqs.send(target, message, traceHeader ? { traceHeader } : {}))),
    sendHeld: ({ target, message, traceHeader }) => void account.notify(target, message, traceHeader),
  });
  const mailbox = createMailbox({ clock });
  const account = await openAccount(templateFor(newsroomFile, stage), {
    clock,
    notify: async (target, message, traceHeader) => noticeGate.notify({ target, message, traceHeader }),
    send: async (queueArn, body, attributes, traceHeader) =>
      backlog.handTo('sqs', () =>
        causes.sent(account.sqs.send(queueArn, body, { attributes, ...(traceHeader && { traceHeader }) })),
      ),
    publish: async (publication) => backlog.handTo('sns', () => void account.sns.publish(publication)),
    mail: async () => {}, // what the desk is told is taken down once, however many people it goes to
    mailbox,
    ...(mailing && { mailing }),
    ...(verified && { verified }),
    ...(policies && { policies }),
  });
  const { declared, services, s3, sqs, dynamodb, ses } = account;
  const landmarks = landmarksOf(declared);
  const tables = tablesOf(services, landmarks);
  const { events, notices } = overhearTopics(account, landmarks, now);
  const lambda = createLambda({ ...declared, arnOf: sqs.arnOf, isBusy: () => false, resumed: () => {} });

  instances.stage = {
    services,
    observe: observeCalls({ usage, causes, clock, latency, around }),
    world: {
      now: () => new Date(clock.now()),
      async pause(milliseconds, underWay) {
        const until = clock.now() + milliseconds;
        await underWay;
        clock.advanceTo(until);
      },
      chance: () => 0.5, // two runs take the same time
      writeLine: (line) => void logLines.push(line),
    },
  };
  // Fixed, so that two runs make the same mails.
  await keepSecret(tables.subscribers, new Uint8Array(32).fill(0x5a));
  await seedSubscribers(tables.subscribers, subscribers, { since: now() });

  const functions = instancesOf(instances, { newsroomFile, functions: declared.functions });
  const failures: FailedInvocation[] = [];
  const invoke = invokeFunctions({ handlerOf: functions.handlerOf, around: aroundInvocation, now, failures });
  const minutes = createMinuteRule({
    clock,
    functions: declared.everyMinute,
    hourly: declared.everyHour,
    invoke,
    isBlocked: () => isQueueAway() || !backlog.isEmpty(),
  });
  const invokeForWork: InvokeFunction = (name, event) => {
    minutes.somethingHappened();
    return invoke(name, event);
  };
  const ask = createSiteFront(declared, { s3: account.siteOrigin, clock, invoke: invokeForWork });
  const { untilIdle, advanceTo } = createRunLoop({
    clock,
    sqs,
    eventSources: declared.eventSources,
    isEnabled: lambda.isEnabled,
    isQueueAway,
    deliver: deliverMessages({ sqs, causes, invoke: invokeForWork, isQueueAway }),
    minutes,
    handWhatWaited: backlog.handWhatWaited,
    isOwing: () => ses.owed() > 0 || !backlog.isEmpty(),
    copies: durationOf && createCopies(clock, durationOf),
  });

  /** Somebody changes something in the newsroom bucket. */
  const onBehalfOf = <Result>(key: string, change: () => Result): Result => {
    const end = causes.begin(key);
    const result = change();
    end();
    minutes.somethingHappened();
    return result;
  };

  const readBehind = async (): Promise<FeedBuildMessage[]> => {
    const rows = await queryRows(tables.newsroom, { index: LISTS_INDEX, pk: lists.dirtyFeeds });
    return rows.map((row) => ({ feed: feedOfState(row), seq: parseRow(FeedStateRow, row).wantedSeq }));
  };

  return {
    account,
    services,
    lambda: lambda.service,
    landmarks,
    now,
    drop(key, content, principal = 'AWS:local') {
      const bytes = typeof content === 'string' ? content : Buffer.from(content);
      const { versionId } = onBehalfOf(key, () => s3.put(landmarks.newsroom, key, bytes, { principal }));
      uploads.push({ key, versionId });
      return { versionId };
    },
    remove: (key) => void onBehalfOf(key, () => s3.remove(landmarks.newsroom, key, { principal: 'AWS:local' })),
    untilIdle,
    advanceTo,
    async buildBehind() {
      for (let behind = await readBehind(); behind.length > 0; behind = await readBehind()) {
        for (const build of behind) sqs.send(landmarks.feedBuilds, JSON.stringify(build));
        await untilIdle();
      }
    },
    uploads: async () => outcomesOf(uploads, await dynamodb.scan(landmarks.table)),
    get: (path, headers = {}) => ask('GET', path, headers, ''),
    post: (path, body, headers = {}) => ask('POST', path, headers, body),
    events,
    mails: () => ses.sent.map((mail) => ({ ...mail, raw: mailbox.read(mail.mailId) ?? Buffer.alloc(0) })),
    notices,
    failures,
    logLines,
    deadLetters: () => landmarks.deadLetters.flatMap((queue) => sqs.peek(queue).map((message) => ({ queue, ...message }))),
    usage,
    holdNotices: noticeGate.hold,
    releaseNotices: noticeGate.release,
    endInstance: functions.end,
    close: () => account.close(),
  };
};
