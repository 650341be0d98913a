import { SQSClient, type SQSClientConfig, StartMessageMoveTaskCommand } from '@aws-sdk/client-sqs';
import { afterEach, expect, it, vi } from 'vitest';
import { REGION } from '../../local/aws/account-id.ts';
import type { FunctionCall } from '../../local/newsroom/embedded/observe-calls.ts';
import type { Embedded } from '../../local/newsroom/embedded.ts';
import { inProcess, inProcessOptions } from '../../local/newsroom/in-process.ts';
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
