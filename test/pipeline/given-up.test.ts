import { SQSClient, type SQSClientConfig, StartMessageMoveTaskCommand } from '@aws-sdk/client-sqs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { REGION } from '../../local/aws/account-id.ts';
import type { FunctionCall } from '../../local/newsroom/embedded/observe-calls.ts';
import type { Embedded } from '../../local/newsroom/embedded.ts';
import { inProcess, inProcessOptions } from '../../local/newsroom/in-process.ts';
import { Subscription } from '../../shared/alerts/subscriber.ts';
import { entryIds, holdQueue, openNewsroom, outcomes, page, readQueueAgain, releaseAbout } from './newsroom-run.ts';

const WATER = '/en/2026/11/clean-water-reaches-the-coastal-villages/';

afterEach(() => {
  vi.restoreAllMocks();
});

/** A newsroom some of whose calls fail until they are mended, each time anew. */
const openDefective = async (isDefective: (call: FunctionCall) => boolean) => {
  for (const level of ['error', 'warn'] as const) vi.spyOn(console, level).mockImplementation(() => {});
  let defective = true;
  const run = await openNewsroom({
    around: async (call, next) => {
      if (defective && isDefective(call)) throw new Error('out of order');
      return next();
    },
  });
  const mend = (): void => {
    defective = false;
  };
  return { run, mend };
};

/** Takes away all that a queue holds, and says how many messages that were. */
const loseAll = ({ account: { sqs } }: Embedded, queue: string): number => {
  let gone = 0;
  for (let batch = sqs.receive(queue, 10); batch.length > 0; batch = sqs.receive(queue, 10))
    for (const { receiptHandle } of batch) {
      sqs.delete(queue, receiptHandle);
      gone += 1;
    }
  return gone;
};

it('a decision that could not be carried out is carried out as soon as it can be, and nobody has to see to it', async () => {
  const { run, mend } = await openDefective(
    ({ function: name, operation, request }) =>
      name === 'record-release' && operation === 'PutObject' && request.path.includes('/editions/'),
  );
  run.drop('incoming/water.md', releaseAbout('Clean water'));
  await run.advanceTo('2026-11-02T09:20:00.000Z');
  expect(run.deadLetters()).toEqual([]);
  expect((await page(run, WATER)).status).toBe(404);
  mend();
  await run.advanceTo('2026-11-02T09:30:00.000Z');
  expect((await page(run, WATER)).status).toBe(200);
  expect(await outcomes(run)).toEqual({ 'water.md': 'published' });
  expect(run.events.map(({ event }) => event)).toEqual(['ReleasePublished']);
});

it('a feed that could not be built is built by the minute’s round', async () => {
  const { run, mend } = await openDefective(
    ({ function: name, operation, request }) =>
      name === 'build-feeds' && operation === 'PutObject' && request.path.includes('/feeds/en/country/'),
  );
  run.drop('incoming/water.md', releaseAbout('Clean water'));
  await run.advanceTo('2026-11-02T09:20:00.000Z');
  expect(run.deadLetters()).toEqual([]);
  expect(await entryIds(run, 'en/country/kh')).toEqual([]);
  mend();
  await run.advanceTo('2026-11-02T09:30:00.000Z');
  expect(await entryIds(run, 'en/country/kh')).toHaveLength(1);
});

it('a feed whose build was given up is built by the minute’s round, and nobody has to see to it', async () => {
  const run = await openNewsroom();
  await run.untilIdle();
  const queue = 'feed-builds';
  await holdQueue(run, queue);
  run.drop('incoming/water.md', releaseAbout('Clean water'));
  await run.advanceTo('2026-11-02T09:00:10.000Z');
  // As when they lie among the dead letters: no message asks for these feeds any more.
  expect(loseAll(run, queue)).toBeGreaterThan(0);
  await readQueueAgain(run, queue);
  await run.untilIdle();
  expect(await entryIds(run, 'en/country/kh')).toEqual([]);
  await run.advanceTo('2026-11-02T09:04:00.000Z');
  expect(await entryIds(run, 'en/country/kh')).toHaveLength(1);
});

it.each([
  ['a publication', 'feeds', undefined, true],
  ['a kill', 'urgent-feeds', 'Wrong figures', false],
])('the news of %s that is lost on its way to the queue %s leaves no feed behind', async (_what, queue, kill, isShown) => {
  const run = await openNewsroom();
  await run.untilIdle();
  if (kill) run.drop('incoming/water.md', releaseAbout('Clean water'));
  await run.untilIdle();
  await holdQueue(run, queue);
  run.drop(kill ? 'incoming/water.kill.txt' : 'incoming/water.md', kill ?? releaseAbout('Clean water'));
  await run.advanceTo('2026-11-02T09:00:50.000Z');
  expect(loseAll(run, queue)).toBe(1);
  await readQueueAgain(run, queue);
  const inFeed = async (): Promise<boolean> => (await page(run, '/feeds/en/rss.xml')).text.includes('forty villages');
  expect(await inFeed()).toBe(!isShown);
  await run.advanceTo('2026-11-02T09:04:00.000Z');
  expect(await inFeed()).toBe(isShown);
});

describe('an event that never reaches those who mail it', () => {
  const subscribers = ['one@example.org', 'other@example.org'].map((email) => Subscription.parse({ email }));
  const recipients = (run: Embedded): string[] => run.mails().flatMap(({ to }) => to);
  const owed = async (run: Embedded): Promise<unknown[]> =>
    (await run.account.dynamodb.scan(run.landmarks.table)).filter(({ list }) => list === 'plans#owed');

  /** A newsroom that loses what plan-alerts is to read, for as long as it is told to. */
  const openForgetful = async (people = subscribers) => {
    let forgets = true;
    let lost = 0;
    const run = await openNewsroom({
      subscribers: people,
      invoke: async (invocation, next) => {
        if (!forgets || invocation.function !== 'plan-alerts') return next();
        lost += 1;
        return { batchItemFailures: [] };
      },
    });
    const remember = (): void => {
      forgets = false;
    };
    return { run, lost: () => lost, remember };
  };

  it('is found by the minute’s round, and everybody is mailed once', async () => {
    const { run, lost, remember } = await openForgetful();
    run.drop('incoming/water.md', releaseAbout('Clean water'));
    await run.untilIdle();
    expect([lost(), recipients(run), (await owed(run)).length]).toEqual([1, [], 1]);
    remember();
    await run.advanceTo('2026-11-02T09:03:00.000Z');
    expect(recipients(run).sort()).toEqual(['one@example.org', 'other@example.org']);
    expect(await owed(run)).toEqual([]);

    // The event turns up after all.
    const [event] = run.events;
    const queue = run.account.declared.eventSources.find(({ function: name }) => name === 'plan-alerts')?.queue ?? '';
    run.account.sqs.send(queue, JSON.stringify(event));
    await run.advanceTo('2026-11-02T12:00:00.000Z');
    expect(recipients(run)).toHaveLength(2);
    expect(run.deadLetters()).toEqual([]);
  });

  it('is asked for again in pauses that grow, while nobody plans it', async () => {
    const { run, lost } = await openForgetful();
    run.drop('incoming/water.md', releaseAbout('Clean water'));
    await run.advanceTo('2026-11-03T09:00:00.000Z');
    // After 2 minutes, and each time when it is twice as old: 2, 4, 8 … 1024 minutes.
    expect(lost()).toBe(1 + 10);
  });

  it('is a kill as well, both times that it is planned', async () => {
    let planned = 0;
    const run = await openNewsroom({
      subscribers,
      invoke: async (invocation, next) => {
        if (invocation.function !== 'plan-alerts') return next();
        planned += 1;
        // The release is planned; its kill and that kill's second plan are lost once each.
        return planned === 2 || planned === 4 ? { batchItemFailures: [] } : next();
      },
    });
    run.drop('incoming/water.md', releaseAbout('Clean water'));
    await run.untilIdle();
    run.drop('incoming/water.kill.txt', 'Wrong release');
    await run.advanceTo('2026-11-02T10:00:00.000Z');
    expect(planned).toBe(5);
    expect(recipients(run).sort()).toEqual(['one', 'one', 'other', 'other'].map((name) => `${name}@example.org`));
    expect(await owed(run)).toEqual([]);
  });

  it('is looked for among what is owed alone: a round reads no more after twenty releases than after one', async () => {
    const queries: number[] = [];
    const run: Embedded = await openNewsroom({
      subscribers,
      invoke: async (invocation, next) => {
        const count = (): number => run.usage.total['reconcile-alerts']?.dynamodb?.Query ?? 0;
        const before = invocation.function === 'reconcile-alerts' ? count() : undefined;
        const answer = await next();
        if (before !== undefined) queries.push(count() - before);
        return answer;
      },
    });
    for (let number = 0; number < 20; number++) {
      run.drop(`incoming/place-${number}.md`, releaseAbout(`Well ${number} water`));
      await run.advanceTo(`2026-11-02T09:${number + 10}:00.000Z`);
    }
    expect(run.events).toHaveLength(20);
    expect(await owed(run)).toEqual([]);
    expect(queries.length).toBeGreaterThan(20);
    expect(new Set(queries).size).toBe(1);
  });
});

it('a message that nobody can read is set aside within a minute or two, and the good ones pass', async () => {
  for (const level of ['error', 'warn'] as const) vi.spyOn(console, level).mockImplementation(() => {});
  const run = await openNewsroom();
  const records = run.account.declared.eventSources.find(({ function: name }) => name === 'record-release')?.queue ?? '';
  run.account.sqs.send(records, 'no JSON');
  run.drop('incoming/water.md', releaseAbout('Clean water'));
  await run.advanceTo('2026-11-02T09:02:00.000Z');
  expect(run.deadLetters()).toMatchObject([{ body: 'no JSON', attributes: { error: { StringValue: 'Unreadable' } } }]);
  expect((await page(run, WATER)).status).toBe(200);
});

it('what was tried for two days in vain is carried out when it is redriven, and once, however often', async () => {
  const { run, mend } = await openDefective(
    ({ function: name, operation }) => name === 'publish-release' && operation === 'GetItem',
  );
  run.drop('incoming/water.md', releaseAbout('Clean water'));
  await run.untilIdle();
  const dead = run.deadLetters();
  expect(dead).toHaveLength(1);
  expect(Date.parse(run.now()) - Date.parse('2026-11-02T09:00:00.000Z')).toBeGreaterThan(24 * 3_600_000);
  expect((await page(run, WATER)).status).toBe(404);

  mend();
  const { sqs, declared } = run.account;
  const sqsClient = new SQSClient(inProcessOptions(inProcess(run.services), REGION) as SQSClientConfig);
  const pages = declared.eventSources.find(({ function: name }) => name === 'publish-release')?.queue ?? '';
  for (const { body } of dead) sqs.send(pages, body); // done twice
  const task = { SourceArn: sqs.arnOf(dead[0]?.queue ?? ''), DestinationArn: sqs.arnOf(pages) };
  await sqsClient.send(new StartMessageMoveTaskCommand(task));
  await run.untilIdle();
  expect((await page(run, WATER)).status).toBe(200);
  expect(new Set(run.events.map(({ id }) => id)).size).toBe(1);
  expect(run.deadLetters()).toEqual([]);
});

it('a release that moves to another country leaves the feed of the one it was in', async () => {
  const run = await openNewsroom();
  run.drop('incoming/water.md', releaseAbout('Clean water', { front: ['countries: [KH]'] }));
  await run.untilIdle();
  run.drop('incoming/water.md', releaseAbout('Clean water', { front: ['countries: [VN]', 'minor: true'] }));
  await run.untilIdle();
  expect(await entryIds(run, 'en/country/vn')).toHaveLength(1);
  expect(await entryIds(run, 'en/country/kh')).toEqual([]);
});
