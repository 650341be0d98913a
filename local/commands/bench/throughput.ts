import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEmbedded } from '../../newsroom/embedded.ts';
import { dynamodbUnits, latencies } from '../costs/count-units.ts';
import { madeUpRelease } from './bench-releases.ts';
import { about, fillArchive, newsroomWith } from './call-vectors.ts';

/** How many releases were worked off how fast, in a newsroom with so many releases in its archive. */
export interface Throughput {
  archive: number;
  releases: number;
  /** SDK calls of all functions until nothing was left to do. */
  calls: number;
  /** DynamoDB read units: a query that reads more of a partition that has grown takes more of them. */
  readUnits: number;
  /** Bytes that S3 was sent: documents that grow with the archive would show. */
  bytesPut: number;
  /** Seconds of the run's own time, where each call takes as long as it does on AWS. */
  runSeconds: number;
  /** Milliseconds of this machine, busy as it may be with other things. */
  wall: number;
}

/** The sizes between which throughput is compared. */
export const ARCHIVES = [500, 10_000] as const;

/** What the throughput of the larger newsroom is to be of that of the smaller, at least. */
export const LEAST_RATIO = 0.8;

/** Drops `releases` at once into a newsroom with `archive` releases, and works them off in this process. */
export const measureThroughput = async ({ archive, releases }: { archive: number; releases: number }): Promise<Throughput> => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-throughput-'));
  let [calls, readUnits, bytesPut] = [0, 0, 0];
  const run = await createEmbedded({
    at: '2026-11-02T09:00:00.000Z',
    newsroomFile: newsroomWith(10, folder),
    latency: ({ service }) => latencies[service] ?? 0,
    around: async ({ service, operation, request }, next) => {
      const answer = await next();
      calls += 1;
      if (service === 'dynamodb')
        readUnits +=
          dynamodbUnits(operation, request.body, answer.body instanceof Uint8Array ? Buffer.from(answer.body) : Buffer.alloc(0))
            .dynamodbRead ?? 0;
      if (operation === 'PutObject') bytesPut += request.body.length;
      return answer;
    },
  });
  try {
    run.drop('incoming/first.md', about('Clean water'));
    await run.untilIdle();
    await fillArchive(run, archive);
    // The topics of made-up releases are those of another newsroom.json.
    const texts = Array.from({ length: releases }, (_, index) => madeUpRelease(index)).map(({ path, text }) => ({
      path,
      text: text.replace(/^topics: .*$/m, 'topics: [topic-1, topic-2]'),
    }));
    run.drop('incoming/warm.md', about('Seed rice'));
    await run.untilIdle();
    [calls, readUnits, bytesPut] = [0, 0, 0];
    const [from, began] = [Date.parse(run.now()), performance.now()];
    for (const { path, text } of texts) run.drop(`incoming/${path}`, text);
    await run.untilIdle();
    const wall = performance.now() - began;
    if (run.failures.length > 0) throw new Error(`${run.failures.length} invocations failed.`);
    return { archive, releases, calls, readUnits, bytesPut, runSeconds: (Date.parse(run.now()) - from) / 1000, wall };
  } finally {
    await run.close();
    rmSync(folder, { recursive: true, force: true });
  }
};
