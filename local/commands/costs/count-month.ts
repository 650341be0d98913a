import type { Synthesized } from '../../../infra/synthesize.ts';
import { Subscription } from '../../../shared/alerts/subscriber.ts';
import { measures } from '../../../shared/operations/measures.ts';
import { templateFor } from '../../newsroom/embedded/newsroom-template.ts';
import { createEmbedded, type Embedded } from '../../newsroom/embedded.ts';
import { ownNewsroomFile } from '../../newsroom/newsroom-file.ts';
import { madeUpRelease } from '../bench/bench-releases.ts';
import { latencies, OWN_WORK, plus, type Units, unitsOf } from './count-units.ts';
import type { Standing } from './prices.ts';

/** What a newsroom does in a month. */
export interface Month {
  releases: number;
  languages: number;
  people: number;
  /** How many of all people an edition is mailed to. */
  share: number;
}

/** What things cost each, as it was counted. */
export interface Counted {
  /** An edition of a release in one language, without its mails. */
  edition: Units;
  /** One mail, sent and reported by SES. */
  mail: Units;
  /** An hour in which nothing happens. */
  idleHour: Units;
  /** What the stack has, whether or not anything happens. */
  standing: Record<Standing, number>;
  /** How many queues Lambda asks whether there is anything. */
  queues: number;
}

interface Counting {
  run: Embedded;
  /** What was used since it was asked last. */
  taken: () => Units;
  /** What an invocation of a function takes, in the mean of all there were; undefined where there was none. */
  invocationOf: (name: string) => Units | undefined;
}

/** A run that counts what its functions use. */
const openCounting = async (people: number): Promise<Counting> => {
  let used: Units = {};
  const ofFunctions = new Map<string, { units: Units; invocations: number }>();
  const count = (name: string, more: Units): void => {
    used = plus(used, more);
    const { units, invocations } = ofFunctions.get(name) ?? { units: {}, invocations: 0 };
    ofFunctions.set(name, { units: plus(units, more), invocations: invocations + (more.lambdaRequest ?? 0) });
  };
  let took = 0;
  const memoryOf = new Map<string, number>();
  const subscribers = Array.from({ length: people }, (_, number) =>
    Subscription.parse({ email: `reader${number}@example.org`, languages: [], frequency: 'immediate', policy: 'each' }),
  );
  const run = await createEmbedded({
    at: '2026-11-02T09:00:00.000Z',
    subscribers,
    around: async (call, next) => {
      const response = await next();
      const body = response.body instanceof Uint8Array ? Buffer.from(response.body) : Buffer.alloc(0);
      count(call.function, unitsOf(call, body));
      took += latencies[call.service] ?? 0;
      return response;
    },
    invoke: async ({ function: name }, next) => {
      took = OWN_WORK;
      try {
        return await next();
      } finally {
        const gigabytes = (memoryOf.get(name) ?? 512) / 1_024;
        count(name, { lambdaRequest: 1, lambdaGbSecond: (took / 1_000) * gigabytes });
      }
    },
  });
  for (const { name, memorySize } of run.account.declared.functions) memoryOf.set(name, memorySize);
  // What is there already costs nothing more.
  await run.untilIdle();
  used = {};
  return {
    run,
    taken: () => {
      const since = used;
      used = {};
      return since;
    },
    invocationOf: (name) => {
      const { units, invocations } = ofFunctions.get(name) ?? { units: {}, invocations: 0 };
      return invocations > 0 ? each(units, invocations) : undefined;
    },
  };
};

const dropMany = async ({ run }: { run: Embedded }, from: number, count: number): Promise<void> => {
  for (let number = from; number < from + count; number += 1) {
    const { path, text } = madeUpRelease(number);
    run.drop(`incoming/${path}`, text);
    await run.untilIdle();
  }
};

const each = (units: Units, count: number): Units => plus({}, units, 1 / count);

/** How many editions are counted, after a warm-up that is not, and to how many people their mails go. */
const EDITIONS = 24;
const WARM_UP = 8;
const PEOPLE = 40;

/** Counts what an edition, a mail and an idle hour take of each service, in runs of the whole pipeline. */
export const countEach = async (): Promise<Counted> => {
  const alone = await openCounting(0);
  await dropMany(alone, 0, WARM_UP);
  alone.taken();
  await dropMany(alone, WARM_UP, EDITIONS);
  const edition = each(alone.taken(), EDITIONS);
  const { run } = alone;
  const { eventSources, everyMinute } = run.account.declared;
  const idleHour = everyMinute.reduce<Units>((sum, name) => plus(sum, minuteOf(alone, name), 60), {});
  const queues = eventSources.length;
  await run.close();

  const mailed = await openCounting(PEOPLE);
  await dropMany(mailed, 0, WARM_UP);
  mailed.taken();
  const before = mailed.run.mails().length;
  await dropMany(mailed, WARM_UP, EDITIONS);
  const mails = mailed.run.mails().length - before;
  const mail = each(plus(mailed.taken(), edition, -EDITIONS), mails);
  await mailed.run.close();
  if (mails < EDITIONS) throw new Error(`Only ${mails} mails were sent.`);
  return { edition, mail, idleHour, queues, standing: standingIn(templateFor(ownNewsroomFile).template) };
};

/** What the clock's call of a function takes. */
const minuteOf = ({ invocationOf }: Counting, name: string): Units => {
  const units = invocationOf(name);
  if (!units) throw new Error(`${name} was not called once.`);
  return units;
};

const standingIn = ({ Resources }: Synthesized['template']): Record<Standing, number> => {
  const count = (type: string): number => Object.values(Resources).filter(({ Type }) => Type === type).length;
  return {
    alarm: count('AWS::CloudWatch::Alarm'),
    dashboard: count('AWS::CloudWatch::Dashboard'),
    metric: Object.keys(measures).length + count('AWS::Logs::MetricFilter'),
    key: count('AWS::KMS::Key'),
    secret: count('AWS::SecretsManager::Secret'),
  };
};
