import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { REGION } from '../../aws/account-id.ts';
import { createEmbedded, type Embedded } from '../../newsroom/embedded.ts';
import { inProcess } from '../../newsroom/in-process.ts';
import { madeUpRelease, RELEASE_SIZE } from './bench-releases.ts';
import { cpuOf } from './measure.ts';

/** Of one release, in the mean. */
export interface CostOfRelease {
  /** Milliseconds. */
  cpu: number;
  /** SDK calls by service, and in all. */
  calls: Record<string, number>;
  /** Bytes of their requests' bodies. */
  bytes: number;
}

export interface Cost {
  releases: number;
  /** Milliseconds of CPU. */
  barePair: number;
  /** All dropped before the run: what they have in common, above all feeds, is done once. */
  together: CostOfRelease;
  /** Each dropped when the one before was out. */
  oneByOne: CostOfRelease;
}

const PAIRS = 500;

const measurePairs = async ({ account, landmarks }: Embedded, count: number): Promise<number> => {
  const s3 = new S3Client({
    requestHandler: inProcess({ s3: account.s3.service }) as never,
    endpoint: 'http://127.0.0.1',
    region: REGION,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const body = Buffer.alloc(RELEASE_SIZE, 'dateline ');
  const spent = await cpuOf(async () => {
    for (let number = 0; number < count; number += 1) {
      const object = { Bucket: landmarks.newsroom, Key: `bare/${number}` };
      await s3.send(new PutObjectCommand({ ...object, Body: body }));
      const { Body } = await s3.send(new GetObjectCommand(object));
      await Body?.transformToByteArray();
    }
  });
  return spent / count;
};

/** What releases cost in the run that preview makes: in this process, without sockets, after a start and a warm-up that do not count. */
export const measureCost = async ({ from, releases }: { from: number; releases: number }): Promise<Cost> => {
  let calls: Record<string, number> = {};
  let bytes = 0;
  const run = await createEmbedded({
    at: '2026-11-02T09:00:00.000Z',
    around: ({ service, request }, next) => {
      calls[service] = (calls[service] ?? 0) + 1;
      bytes += request.body.length;
      return next();
    },
  });
  let number = from;
  const dropNext = (): void => {
    const { path, text } = madeUpRelease(number);
    number += 1;
    run.drop(`incoming/${path}`, text);
  };
  const together = async (count: number): Promise<void> => {
    for (let left = count; left > 0; left -= 1) dropNext();
    await run.untilIdle();
  };
  const oneByOne = async (count: number): Promise<void> => {
    for (let left = count; left > 0; left -= 1) {
      dropNext();
      await run.untilIdle();
    }
  };
  const costOf = async (way: (count: number) => Promise<void>): Promise<CostOfRelease> => {
    calls = {};
    bytes = 0;
    const cpu = await cpuOf(() => way(releases));
    const each = Object.fromEntries(Object.entries(calls).map(([service, count]) => [service, count / releases]));
    return {
      cpu: cpu / releases,
      calls: { ...each, all: Object.values(each).reduce((sum, count) => sum + count, 0) },
      bytes: bytes / releases,
    };
  };

  await oneByOne(20);
  await measurePairs(run, PAIRS);
  const cost = {
    releases,
    together: await costOf(together),
    barePair: await measurePairs(run, PAIRS),
    oneByOne: await costOf(oneByOne),
  };
  const unfinished = (await run.uploads()).filter(({ row }) => row?.outcome !== 'published').length;
  await run.close();
  if (unfinished > 0 || run.failures.length > 0)
    throw new Error(`${unfinished} releases were not published, and ${run.failures.length} invocations failed.`);
  return cost;
};
