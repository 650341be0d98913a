import { createHash } from 'node:crypto';
import type { ServiceRequest } from '../../local/aws/service.ts';
import type { Instances } from '../../local/newsroom/embedded/function-instances.ts';
import type { Invocation } from '../../local/newsroom/embedded/invoke-function.ts';
import type { FunctionCall } from '../../local/newsroom/embedded/observe-calls.ts';
import { createEmbedded, type Embedded, type EmbeddedOptions } from '../../local/newsroom/embedded.ts';
import type { HttpResponse, ServiceName } from '../../local/newsroom/in-process.ts';
import {
  changesSomething,
  conflict,
  crashed,
  type Fault,
  lostAnswer,
  type MadeCall,
  type MadeInvocation,
  tooBusy,
} from './fault.ts';
import { type Picture, type PictureOptions, pictureOf, stateOf, withoutRequestIds } from './picture.ts';

/** What happens to a newsroom, and what may differ afterwards when some of it happened later. */
export interface Scenario {
  /** What its newsroom.json says besides. */
  newsroom?: object;
  options?: Partial<EmbeddedOptions>;
  /** What is there already when faults may begin. */
  before?: (run: Embedded) => Promise<void>;
  act: (run: Embedded) => Promise<void>;
  /** Long enough for each message to come back and for keep-time to take up what was left. */
  settle: (run: Embedded) => Promise<void>;
  picture: PictureOptions;
  /** The functions in which faults are tried; all when absent. */
  only?: readonly string[];
  /** A mail may be given up where nobody can know whether it was sent: after a death, and where an answer was lost. */
  mayBeAmbiguous?: true;
}

/** Of all runs. */
export type SharedOptions = EmbeddedOptions & { instances: Instances };

interface RecordedCall extends MadeCall {
  request: ServiceRequest;
  at: string;
}

/** What tables hold. */
type Kept = ReturnType<Embedded['account']['dynamodb']['snapshot']>;

const keptOf = ({ account: { dynamodb } }: Embedded): Kept => dynamodb.snapshot();

/** What need not be done again because it is given back. Of what is put into buckets, queues hear. */
const isKept = ({ service }: { service: ServiceName }): boolean => service === 'dynamodb';

interface RecordedInvocation extends MadeInvocation {
  event: string;
  calls: RecordedCall[];
  answer: unknown;
  answeredAt: string;
  /** Everything there is once the function has answered. */
  state: string;
  kept: Kept;
}

/** A run in which nothing went wrong. */
export interface Recording {
  invocations: readonly RecordedInvocation[];
  /** Faults may begin at this invocation. */
  from: number;
  picture: Picture;
  /** What came of a run that was at this point: those with a fault add the points they pass. */
  outcomes: Map<string, Picture>;
}

/**
 * Keeps something in memory from one invocation to the next, so that it is not enough to repeat what it wrote: here each of its
 * invocations is a cold start.
 */
const REMEMBERS = new Set(['keep-time', 'send-alerts']);

const nameOf = ({ service, operation, request: { path, headers, body } }: FunctionCall): string =>
  `${service} ${operation} ${service === 's3' ? path : headers['x-amz-target'] ? body.toString().slice(0, 160) : ''}`.trim();

/** But for ids that are chance. */
const eventOf = ({ event }: Invocation): string =>
  withoutRequestIds(
    JSON.stringify(event, (key, value) => (['receiptHandle', 'messageId', 'md5OfBody'].includes(key) ? undefined : value)),
  );

const isDelivery = (event: unknown): event is { Records: { body: string; eventSourceARN: string }[] } =>
  typeof event === 'object' && event !== null && 'Records' in event;

/**
 * Lets what is still under way of a function that has ended come to its end: whatever it still calls is its own, not the next
 * one's. The number of turns is far more than a call takes.
 */
const quiet = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
};

/** One call at a time, in the order in which they are made: so it is known which effects came before a fault. */
const oneAtATime = () => {
  let last: Promise<unknown> = Promise.resolve();
  return <Result>(task: () => Promise<Result>): Promise<Result> => {
    const result = last.then(task);
    last = result.catch(() => {});
    return result;
  };
};

/** Plays a scenario in which nothing goes wrong, and keeps what every function did. */
export const record = async (scenario: Scenario, options: SharedOptions): Promise<Recording> => {
  const invocations: RecordedInvocation[] = [];
  const inTurn = oneAtATime();
  const run = await createEmbedded({
    ...options,
    ...scenario.options,
    around: (call, next) =>
      inTurn(() => {
        const { service, operation, request } = call;
        invocations.at(-1)?.calls.push({ name: nameOf(call), service, operation, request, at: run.now() });
        return next();
      }),
    async invoke(invocation, next) {
      const made: RecordedInvocation = {
        function: invocation.function,
        isDelivery: isDelivery(invocation.event),
        event: eventOf(invocation),
        calls: [],
        answer: undefined,
        answeredAt: '',
        state: '',
        kept: keptOf(run),
      };
      invocations.push(made);
      if (REMEMBERS.has(invocation.function)) run.endInstance(invocation.function);
      made.answer = await next();
      made.answeredAt = run.now();
      made.state = await stateOf(run);
      made.kept = keptOf(run);
      return made.answer;
    },
  });
  try {
    await scenario.settle(run);
    await scenario.before?.(run);
    const from = invocations.length;
    await scenario.act(run);
    if (run.failures.length > 0) throw run.failures[0]?.error;
    return { invocations, from, picture: await pictureOf(run, scenario.picture), outcomes: new Map() };
  } finally {
    await run.close();
  }
};

/** Calls `step` before anything is asked of a run, or looked up in it. */
const withSteps = (run: Embedded, step: () => void): Embedded => {
  const counting =
    <Parameters extends unknown[], Result>(does: (...parameters: Parameters) => Result) =>
    (...parameters: Parameters): Result => {
      step();
      return does(...parameters);
    };
  return {
    ...run,
    get account() {
      step();
      return run.account;
    },
    drop: counting(run.drop),
    remove: counting(run.remove),
    untilIdle: counting(run.untilIdle),
    advanceTo: counting(run.advanceTo),
  };
};

/**
 * Plays the scenario once more with one fault, and says what came of it. What came before the fault is not done again: its objects are put,
 * and its messages and mails sent again, call by call, and tables are given what they held. And as soon as everything there is, messages on their way and the time included, is what it was at the same
 * point of an earlier run, what came of that one is the answer: all that follows would be the same.
 */
export const playWith = async (
  fault: Fault,
  scenario: Scenario,
  { invocations, picture: undisturbedPicture, outcomes }: Recording,
  options: SharedOptions,
): Promise<Picture> => {
  const inTurn = oneAtATime();
  /** The invocation that is under way, and the call it is at. */
  let at = -1;
  let call = -1;
  let step = 0;
  let isDead = false;
  let struck = false;
  let isOvertaken = false;
  let deliverAgain: () => Promise<unknown> = async () => {};
  let again: { queueArn: string; body: string } | undefined;
  /** What tables lack that their functions would have written. */
  let lacking: Kept | undefined;
  const passed: string[] = [];
  let endWith: (known: Picture) => void = () => {};
  const known = new Promise<Picture>((resolve) => {
    endWith = resolve;
  });

  const strike = async ({ service, operation }: FunctionCall, next: () => Promise<HttpResponse>): Promise<HttpResponse> => {
    struck = true;
    switch (fault.kind) {
      case 'crash before':
        isDead = true;
        throw crashed();
      case 'crash after':
        await next();
        isDead = true;
        throw crashed();
      case 'answer lost':
        await next();
        throw lostAnswer();
      case 'throttled':
        return tooBusy(service);
      case 'overtaken before':
        isOvertaken = true;
        await deliverAgain();
        isOvertaken = false;
        return next();
      default:
        return conflict(operation);
    }
  };

  /** Ends the run when it is known what comes of it; nobody waits for its rest. */
  const endIf = (picture: Picture | undefined): Promise<void> => {
    if (!picture) return Promise.resolve();
    endWith(picture);
    return new Promise(() => {});
  };

  const run = await createEmbedded({
    ...options,
    ...scenario.options,
    subscribers: [], // they are among what tables held
    around(made, next) {
      if (isOvertaken) return next();
      return inTurn(async () => {
        if (isDead) throw crashed();
        call += 1;
        if (struck || at !== fault.invocation) return next();
        const expected = invocations[at]?.calls[call];
        if (expected?.operation !== made.operation) {
          throw new Error(`${made.function} called ${nameOf(made)} in the place of ${expected?.name}`);
        }
        return 'call' in fault && fault.call === call ? strike(made, next) : next();
      });
    },
    async invoke(invocation, next) {
      at += 1;
      call = -1;
      if (REMEMBERS.has(invocation.function)) run.endInstance(invocation.function);
      const event = eventOf(invocation);
      if (at > fault.invocation) {
        const answer = await next();
        const point = digest([step, invocation.function, event, answer, again, await stateOf(run)]);
        await endIf(outcomes.get(point));
        passed.push(point);
        return answer;
      }

      const undisturbed = invocations[at];
      if (undisturbed?.event !== event) {
        throw new Error(`invocation ${at} is of ${invocation.function} with another event than in the undisturbed run`);
      }
      if (at < fault.invocation) {
        for (const made of undisturbed.calls.filter((each) => changesSomething(each) && !isKept(each))) {
          await waitUntil(made.at);
          await run.services[made.service]?.(made.request);
        }
        lacking = undisturbed.kept;
        await waitUntil(undisturbed.answeredAt);
        return undisturbed.answer;
      }

      catchUp();
      deliverAgain = next;
      if (fault.kind === 'lost') {
        struck = true;
        return undisturbed.answer;
      }
      if (fault.kind === 'twice') {
        struck = true;
        await next();
      }
      if (fault.kind === 'late again' && isDelivery(invocation.event)) {
        struck = true;
        const [record] = invocation.event.Records;
        again = { queueArn: record?.eventSourceARN ?? '', body: record?.body ?? '' };
        return next();
      }
      try {
        const answer = await next();
        if (isDead) throw crashed(); // even if it has caught what its own death threw
        const isSame =
          JSON.stringify(answer) === JSON.stringify(undisturbed.answer) && (await stateOf(run)) === undisturbed.state;
        await endIf(isSame ? undisturbedPicture : undefined);
        return answer;
      } finally {
        await quiet();
        if (isDead) run.endInstance(invocation.function);
        isDead = false;
      }
    },
  });

  /** A function may let time pass. */
  const waitUntil = async (instant: string): Promise<void> => {
    const milliseconds = Date.parse(instant) - Date.parse(run.now());
    if (milliseconds > 0) await options.instances.stage?.world.pause(milliseconds);
  };

  const catchUp = (): void => {
    if (!lacking) return;
    run.account.dynamodb.restore(lacking);
    lacking = undefined;
  };

  const play = async (): Promise<Picture> => {
    const counted = withSteps(run, () => {
      step += 1;
      catchUp();
    });
    await scenario.settle(counted);
    await scenario.before?.(counted);
    await scenario.act(counted);
    if (again) {
      run.account.sqs.send(again.queueArn, again.body);
      await scenario.settle(counted);
    }
    return pictureOf(run, scenario.picture);
  };
  try {
    const picture = await Promise.race([play(), known]);
    if (!struck) throw new Error('the fault was never reached');
    for (const point of passed) outcomes.set(point, picture);
    return picture;
  } finally {
    await run.close();
  }
};

const digest = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('base64');
