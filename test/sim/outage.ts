import type { Invocation } from '../../local/newsroom/embedded/invoke-function.ts';
import type { FunctionCall } from '../../local/newsroom/embedded/observe-calls.ts';
import { createEmbedded, type Embedded } from '../../local/newsroom/embedded.ts';
import type { HttpResponse, ServiceName } from '../../local/newsroom/in-process.ts';
import type { Scenario, SharedOptions } from './newsroom-under-fault.ts';
import { differences, type Picture, pictureOf } from './picture.ts';

/** The services of which a release makes use. */
export const outageServices = ['s3', 'dynamodb', 'sqs', 'sns', 'sesv2'] as const satisfies readonly ServiceName[];
export type OutageService = (typeof outageServices)[number];

/** A service that is away from its `call`th call on, counted from 0 since the scenario began to act. */
export interface Outage {
  service: OutageService;
  call: number;
  minutes: number;
  /** How callers notice: nobody takes the connection, nobody answers, or it says that it is out of order. */
  how: 'refused' | 'silent' | '503';
  /** Only the functions' calls fail: queues still hand out messages, and take what AWS itself puts into them. */
  callsOnly?: boolean;
}

/** How often each service is called between the scenario's beginning and its end, and what comes of it when nothing goes wrong. */
export interface Undisturbed {
  calls: Record<OutageService, number>;
  picture: Picture;
}

/** What came of a run with an outage. */
export interface Endured {
  picture: Picture;
  /** How many calls met the outage. */
  failedCalls: number;
  /** From when the service was back until nothing was left to do, in minutes. */
  minutesAfter: number;
}

const named = (name: string, fields: object = {}): Error => Object.assign(new Error(name), { name, ...fields });

const unavailable = (): HttpResponse => ({
  statusCode: 503,
  headers: { 'content-type': 'application/json', 'x-amzn-errortype': 'ServiceUnavailable' },
  body: new Uint8Array(Buffer.from(JSON.stringify({ __type: 'ServiceUnavailable', message: 'Service Unavailable' }))),
});

const fail = (how: Outage['how']): HttpResponse => {
  if (how === '503') return unavailable();
  throw how === 'refused' ? named('Error', { code: 'ECONNREFUSED' }) : named('TimeoutError');
};

const noCalls = (): Record<OutageService, number> => ({ s3: 0, dynamodb: 0, sqs: 0, sns: 0, sesv2: 0 });

/** Keeps something in memory that a run before may have left there. */
const REMEMBERS = ['keep-time', 'send-alerts'];

/** Plays a scenario, with an outage or without. `watch` is asked whenever an invocation is over. */
export const playThrough = async (
  scenario: Scenario,
  options: SharedOptions,
  outage: Outage | undefined,
  watch: (run: Embedded) => Promise<void> = async () => {},
): Promise<Undisturbed & Endured> => {
  const calls = noCalls();
  let acts = false;
  let failedCalls = 0;
  /** When it is back; not yet away without. */
  let until: number | undefined;
  const now = (): number => Date.parse(run.now());
  const isAway = (service: ServiceName): boolean => service === outage?.service && until !== undefined && now() < until;

  const around = async ({ service }: FunctionCall, next: () => Promise<HttpResponse>): Promise<HttpResponse> => {
    const known = outageServices.find((each) => each === service);
    if (acts && known) {
      if (outage && known === outage.service && calls[known] >= outage.call) until ??= now() + outage.minutes * 60_000;
      calls[known] += 1;
    }
    if (!outage || !isAway(service)) return next();
    failedCalls += 1;
    return fail(outage.how);
  };
  const invoke = async (_invocation: Invocation, next: () => Promise<unknown>): Promise<unknown> => {
    const answer = await next();
    if (acts) await watch(run);
    return answer;
  };

  const run: Embedded = await createEmbedded({
    ...options,
    ...scenario.options,
    around,
    invoke,
    isAway: (service) => !outage?.callsOnly && isAway(service),
  });
  for (const name of REMEMBERS) run.endInstance(name);
  try {
    await scenario.settle(run);
    await scenario.before?.(run);
    acts = true;
    await scenario.act(run);
    const back = until;
    if (back !== undefined && now() < back) {
      await run.advanceTo(new Date(back).toISOString());
      await scenario.settle(run);
    }
    return {
      calls,
      picture: await pictureOf(run, scenario.picture),
      failedCalls,
      minutesAfter: back === undefined ? 0 : (now() - back) / 60_000,
    };
  } finally {
    await run.close();
  }
};

/** What is not as if nothing had happened. */
export const harmOf = ({ picture }: Undisturbed, endured: Endured): string[] => differences(picture, endured.picture);

export const outageInWords = ({ service, call, minutes, how, callsOnly }: Outage, { calls }: Undisturbed): string =>
  `${service} ${how} for ${minutes} minutes from call ${call} of ${calls[service]}${callsOnly ? ', for functions only' : ''}`;
