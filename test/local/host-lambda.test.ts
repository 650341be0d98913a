import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { bundling } from '../../infra/bundling.ts';
import { pollQueue } from '../../local/aws/lambda/poll-queue.ts';
import { createWorkerPool, type PooledFunction, type WorkerPool } from '../../local/aws/lambda/worker-pool.ts';
import { createRunningClock } from '../../local/aws/running-clock.ts';
import { createSqs } from '../../local/aws/sqs/sqs.ts';

let folder: string;
let worker: string;
const pools: WorkerPool[] = [];
const logged: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-lambda-'));
  const outfile = join(folder, 'worker.mjs');
  await build({
    ...bundling,
    entryPoints: [fileURLToPath(new URL('../../local/aws/lambda/worker.ts', import.meta.url))],
    outfile,
  });
  worker = pathToFileURL(outfile).href;
});

afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()));
  logged.length = 0;
});

afterAll(() => rmSync(folder, { recursive: true }));

/** A function with this source as its bundle. */
const deploy = (source: string, settings: Partial<PooledFunction> = {}): WorkerPool => {
  const file = join(folder, `bundle-${Math.random()}.mjs`);
  writeFileSync(file, source);
  const pool = createWorkerPool({
    name: 'try-out',
    worker,
    bundle: pathToFileURL(file).href,
    environment: { WORD: 'local' },
    timeout: 5,
    memorySize: 128,
    offset: new SharedArrayBuffer(8),
    log: (line) => logged.push(line),
    ...settings,
  });
  pools.push(pool);
  return pool;
};

describe('a function in its sandbox', () => {
  it('is given its environment and nothing of ours, and is kept for the next event', async () => {
    const pool = deploy('let calls = 0; export const handler = async ({ n }) => [n, ++calls, { ...process.env }];');
    expect(await pool.invoke({ n: 'a' })).toEqual({ answer: ['a', 1, { WORD: 'local' }] });
    expect(await pool.invoke({ n: 'b' })).toEqual({ answer: ['b', 2, { WORD: 'local' }] });
  });

  it('lives in the time of the shared clock, from before its bundle is loaded', async () => {
    const offset = new SharedArrayBuffer(8);
    const hour = 3_600_000;
    new Float64Array(offset)[0] = hour;
    const pool = deploy(
      `const loaded = Date.now();
       export const handler = () => [loaded, Date.now(), new Date().getTime(), Date.parse(Date()), new Date(0).toISOString(), new Date() instanceof Date];`,
      { offset },
    );
    const read = async () => ((await pool.invoke({})) as { answer: [number, number, number, number, string, boolean] }).answer;
    const [loaded, now, fresh, text, epoch, isDate] = await read();
    for (const at of [loaded, now, fresh, text]) expect(Math.abs(at - Date.now() - hour)).toBeLessThan(10_000);
    expect([epoch, isDate]).toEqual(['1970-01-01T00:00:00.000Z', true]);
    new Float64Array(offset)[0] = 2 * hour;
    expect(Math.abs((await read())[1] - Date.now() - 2 * hour)).toBeLessThan(10_000);
  });

  it('that throws ends in an error as Lambda words it, and goes on', async () => {
    const pool = deploy(
      'export const handler = async ({ fail }) => { if (fail) throw new RangeError("too far"); return "fine"; };',
    );
    expect(await pool.invoke({ fail: true })).toMatchObject({ error: { errorType: 'RangeError', errorMessage: 'too far' } });
    expect(await pool.invoke({})).toEqual({ answer: 'fine' });
  });

  it('that takes longer than its timeout is ended and replaced, even when it never waits', async () => {
    const pool = deploy('let calls = 0; export const handler = async ({ hang }) => { calls++; while (hang); return calls; };', {
      timeout: 0.5,
    });
    expect(await pool.invoke({})).toEqual({ answer: 1 });
    expect(await pool.invoke({ hang: true })).toMatchObject({
      error: { errorType: 'Sandbox.Timedout', errorMessage: expect.stringMatching(/Task timed out after 0\.50 seconds$/) },
    });
    expect(await pool.invoke({})).toEqual({ answer: 1 }); // a fresh sandbox counts anew
  });

  it('that uses more memory than it has takes nobody else down', async () => {
    const pool = deploy('export const handler = async () => { const kept = []; for (;;) kept.push(new Array(1e5).fill({})); };', {
      memorySize: 32,
      timeout: 20,
    });
    expect(await pool.invoke({})).toMatchObject({ error: { errorType: 'Runtime.OutOfMemory' } });
  });

  it('that ends its process, or cannot be loaded, says so', async () => {
    expect(await deploy('export const handler = () => process.exit(3);').invoke({})).toMatchObject({
      error: { errorType: 'Runtime.ExitError', errorMessage: 'Runtime exited with status 3' },
    });
    expect(await deploy('throw new Error("no settings");').invoke({})).toMatchObject({ error: { errorMessage: 'no settings' } });
  });

  it('writes to a log that ends each invocation with its time and memory', async () => {
    await deploy('export const handler = () => console.log("I was here");').invoke({});
    await expect.poll(() => logged).toContain('I was here');
    expect(logged.find((line) => line.startsWith('REPORT'))).toMatch(
      /Duration: [\d.]+ ms Memory Size: 128 MB Max Memory Used: \d+ MB$/,
    );
  });
});

describe('a queue and its function', () => {
  const source = { queue: 'work', function: 'try-out', batchSize: 3, concurrency: 2, reportsFailures: true };
  const open = () => {
    const sqs = createSqs({ clock: createRunningClock() });
    sqs.createQueue('work', { visibilityTimeout: 60 });
    return sqs;
  };

  it('keeps only the records that were reported as failed', async () => {
    const sqs = open();
    const poller = pollQueue(source, {
      sqs,
      copies: 1,
      invoke: async ({ Records }) => ({
        answer: {
          batchItemFailures: Records.filter(({ body }) => body === 'bad').map(({ messageId }) => ({ itemIdentifier: messageId })),
        },
      }),
    });
    for (const body of ['good', 'bad', 'good']) sqs.send('work', body);
    await expect.poll(() => sqs.stats('work')).toMatchObject({ visible: 0, inFlight: 1 });
    expect(sqs.peek('work')[0]?.body).toBe('bad');
    await poller.stop();
  });

  it('keeps the whole batch when the function fails, or answers something else', async () => {
    for (const ended of [{ error: { errorType: 'E', errorMessage: '', trace: [] } }, { answer: 'done' }]) {
      const sqs = open();
      const poller = pollQueue(source, { sqs, copies: 1, invoke: async () => ended });
      sqs.send('work', 'a');
      await expect.poll(() => sqs.stats('work')).toMatchObject({ visible: 0, inFlight: 1 });
      await poller.stop();
      expect(sqs.peek('work')).toHaveLength(1);
    }
  });

  it('never runs more copies at once than it may, nor larger batches', async () => {
    const sqs = open();
    let [now, most, largest] = [0, 0, 0];
    const poller = pollQueue(source, {
      sqs,
      copies: 2,
      invoke: async ({ Records }) => {
        most = Math.max(most, ++now);
        largest = Math.max(largest, Records.length);
        await new Promise((resolve) => setTimeout(resolve, 5));
        now--;
        return { answer: undefined };
      },
    });
    for (let n = 0; n < 20; n++) sqs.send('work', String(n));
    await expect.poll(() => sqs.peek('work')).toHaveLength(0);
    expect([most, largest]).toEqual([2, 3]);
    await poller.stop();
  });
});
