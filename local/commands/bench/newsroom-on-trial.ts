import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { pathOf } from '../../../shared/editorial/path.ts';
import { commandFileName } from '../../../shared/release/command-table.ts';
import { REGION } from '../../aws/account-id.ts';
import { type MadeUpRelease, RELEASE_SIZE } from './bench-releases.ts';
import type { HostBacklog, HostReady } from './host.ts';

/** A running newsroom as an editor and a reader see it: over HTTP, from another process. */
export interface NewsroomOnTrial {
  drop(release: MadeUpRelease): Promise<void>;
  /** Kills a release that is out, in all its languages. */
  kill(release: MadeUpRelease): Promise<void>;
  /** Resolves when the CDN answers so (200 by default) to a GET of the release's page; late by at most a twentieth of the time it took. */
  pageOf(release: MadeUpRelease, status?: 200 | 410): Promise<void>;
  /** The unit of measure: puts an object of a release's size where it triggers nothing, and gets it. */
  barePair(number: number): Promise<void>;
  /** Resolves when no queue holds anything. Throws when something ended in a dead-letter queue. */
  untilIdle(): Promise<void>;
  close(): Promise<void>;
}

/** Milliseconds between two looks at the queues. */
const LOOK_AT_QUEUES = 25;
/** Something that takes longer than this is not slow but broken. Milliseconds. */
const LONGEST = 180_000;

const startHost = async (folder: string): Promise<{ host: ChildProcess; ready: HostReady }> => {
  const host = fork(fileURLToPath(new URL('./host.ts', import.meta.url)), [folder], {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, TZ: 'UTC' },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ready = once(host, 'message').then(([message]) => message as HostReady);
  const exit = once(host, 'exit').then(() => {
    throw new Error('The newsroom ended before it had started.');
  });
  exit.catch(() => {}); // it ends some day; only an early end is news
  return { host, ready: await Promise.race([ready, exit]) };
};

export const openNewsroomOnTrial = async (): Promise<NewsroomOnTrial> => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
  const { host, ready } = await startHost(folder);
  const { site, endpoint, bucket, timeZone } = ready;
  const s3 = new S3Client({
    endpoint,
    region: REGION,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    // As many sockets as the run at once has uploads: we do not measure our own queue.
    requestHandler: { httpAgent: new Agent({ keepAlive: true, maxSockets: 10_000 }) },
  });
  const bare = Buffer.alloc(RELEASE_SIZE, 'dateline ');

  const backlog = async (): Promise<HostBacklog> => {
    const answer = once(host, 'message');
    host.send('backlog');
    return (await answer)[0] as HostBacklog;
  };

  const put = async (path: string, text: string): Promise<void> => {
    await s3.send(new PutObjectCommand({ Bucket: bucket, Key: `incoming/${path}`, Body: text }));
  };

  return {
    drop: ({ path, text }) => put(path, text),
    kill: ({ path }) => put(commandFileName(path.replace(/\.[a-z]+$/, ''), 'kill'), 'It was only made up.'),
    async pageOf({ lang, slug }, status = 200) {
      // A release that does not say its date is dated when it is uploaded.
      const url = `${site}/${pathOf(lang, new Date().toISOString(), timeZone, slug)}/`;
      const from = performance.now();
      const elapsed = (): number => performance.now() - from;
      // Ever more seldom: to ask often for many pages that are late makes them later.
      for (; elapsed() < LONGEST; await pause(Math.max(4, elapsed() / 20))) {
        const answer = await fetch(url);
        await answer.arrayBuffer();
        if (answer.status === status) return;
      }
      throw new Error(`${url} is no ${status} after ${LONGEST / 1000} seconds.`);
    },
    async barePair(number) {
      const object = { Bucket: bucket, Key: `bare/${number}` };
      await s3.send(new PutObjectCommand({ ...object, Body: bare }));
      const { Body } = await s3.send(new GetObjectCommand(object));
      await Body?.transformToByteArray();
    },
    async untilIdle() {
      for (const end = performance.now() + LONGEST; performance.now() < end; await pause(LOOK_AT_QUEUES)) {
        const { waiting, deadLetters } = await backlog();
        if (deadLetters > 0) throw new Error(`${deadLetters} messages ended in dead-letter queues.`);
        if (waiting === 0) return;
      }
      throw new Error(`The queues are not empty after ${LONGEST / 1000} seconds.`);
    },
    async close() {
      s3.destroy();
      const exit = once(host, 'exit');
      host.disconnect();
      await exit;
      rmSync(folder, { recursive: true });
    },
  };
};
