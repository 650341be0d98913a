import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BucketNotification, createS3, type LocalS3, type S3Options } from '../../local/aws/s3/s3.ts';
import { createVirtualClock } from '../../local/aws/virtual-clock.ts';

const notifications: BucketNotification[] = [
  { id: 'intake', queueArn: 'q', events: ['s3:ObjectCreated:*'], prefix: 'incoming/' },
];

let folder: string;
let running: LocalS3 | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-s3-'));
});
afterEach(() => {
  running?.close();
  running = undefined;
  rmSync(folder, { recursive: true, force: true });
});

/** Starts an S3 on the folder, as after a crash: the one before is not asked to tidy up. */
const start = (options: Partial<S3Options> = {}): LocalS3 => {
  const s3 = createS3({
    clock: createVirtualClock(Date.parse('2026-11-23T09:00:00Z')),
    folder,
    notify: async () => {},
    ...options,
  });
  s3.createBucket('newsroom', { versioned: true, notifications });
  running = s3;
  return s3;
};

const settled = () => new Promise((resolve) => setImmediate(resolve));

const request = async (s3: LocalS3, method: string, target: string, body: string | Buffer = '') => {
  const [path = '', query = ''] = target.split('?');
  const response = await s3.service({ method, path, query: new URLSearchParams(query), headers: {}, body: Buffer.from(body) });
  return { ...response, text: response.body.toString() };
};

describe('after a restart', () => {
  it('every version, marker and header is as it was', async () => {
    let s3 = start();
    s3.put('newsroom', 'a', 'one', { headers: { 'content-type': 'text/plain', 'x-amz-meta-status': '410' } });
    s3.put('newsroom', 'a', 'two');
    s3.put('newsroom', 'b', 'gone');
    s3.remove('newsroom', 'b');
    const before = await request(s3, 'GET', '/newsroom?versions');
    const { versionId } = s3.put('newsroom', 'c', 'for good');
    await request(s3, 'DELETE', `/newsroom/c?versionId=${versionId}`);

    s3 = start();
    const after = await request(s3, 'GET', '/newsroom?versions');
    expect(after.text).toBe(before.text);
    const [, first] = [...after.text.matchAll(/<Key>a<\/Key><VersionId>([^<]+)/g)].map(([, id]) => id);
    const old = await request(s3, 'GET', `/newsroom/a?versionId=${first}`);
    expect(old).toMatchObject({ text: 'one', headers: { 'content-type': 'text/plain', 'x-amz-meta-status': '410' } });
    expect(s3.get('newsroom', 'b')).toBeUndefined();
  });

  it('an upload in parts goes on where it was', async () => {
    let s3 = start();
    const id = /<UploadId>(.*)<\/UploadId>/.exec((await request(s3, 'POST', '/newsroom/large?uploads')).text)?.[1];
    const large = Buffer.alloc(5 * 1024 * 1024, 'x');
    const one = await request(s3, 'PUT', `/newsroom/large?partNumber=1&uploadId=${id}`, large);
    s3 = start();
    const two = await request(s3, 'PUT', `/newsroom/large?partNumber=2&uploadId=${id}`, 'end');
    const parts = [one, two].map(
      ({ headers }, index) => `<Part><PartNumber>${index + 1}</PartNumber><ETag>${headers.etag}</ETag></Part>`,
    );
    const list = `<CompleteMultipartUpload>${parts.join('')}</CompleteMultipartUpload>`;
    expect((await request(s3, 'POST', `/newsroom/large?uploadId=${id}`, list)).status).toBe(200);
    s3 = start();
    expect(s3.get('newsroom', 'large')?.bytes.equals(Buffer.concat([large, Buffer.from('end')]))).toBe(true);
  });

  it('sequencers and version ids go on rising, also past versions that are gone', async () => {
    const sequencers: string[] = [];
    const notify = async (_target: string, message: string) => {
      const sequencer = JSON.parse(message).Records?.[0].s3.object.sequencer;
      if (sequencer) sequencers.push(sequencer);
    };
    const ids: string[] = [];
    for (let run = 0; run < 3; run++) {
      const s3 = start({ notify });
      const { versionId } = s3.put('newsroom', 'incoming/a', 'text');
      ids.push(versionId);
      await request(s3, 'DELETE', `/newsroom/incoming/a?versionId=${versionId}`);
      await settled();
      start({ notify }); // a run in which nothing happens keeps the count too
    }
    expect(new Set(ids).size).toBe(3);
    expect(new Set(sequencers).size).toBe(3);
    expect([...sequencers].sort()).toEqual(sequencers);
  });

  it('a last line that was torn is as if it never was', () => {
    start().put('newsroom', 'a', 'text');
    const journal = join(folder, 'journal.ndjson');
    const lines = readFileSync(journal, 'utf8');
    appendFileSync(journal, lines.trimEnd().split('\n').at(-1)?.slice(0, -20) ?? '');
    writeFileSync(join(folder, 'bodies', 'half-a-body'), 'ha');
    const s3 = start();
    expect(s3.list('newsroom').map(({ key }) => key)).toEqual(['a']);
    expect(readdirSync(join(folder, 'bodies'))).toHaveLength(1);
    s3.put('newsroom', 'b', 'more');
    expect(
      start()
        .list('newsroom')
        .map(({ key }) => key),
    ).toEqual(['a', 'b']);
  });

  it('bodies nobody can reach are gone', async () => {
    const s3 = start();
    s3.createBucket('site', { versioned: false, notifications: [] });
    for (let n = 0; n < 5; n++) s3.put('site', 'page', `${n}`);
    expect(readdirSync(join(folder, 'bodies'))).toHaveLength(1);
    s3.remove('site', 'page');
    expect(readdirSync(join(folder, 'bodies'))).toHaveLength(0);
  });

  it('five thousand objects are there again after less than two seconds of work', async () => {
    const s3 = start();
    for (let n = 0; n < 5000; n++) s3.put('newsroom', `incoming/${(n * 7919) % 5000}`, `release ${n}`);
    await settled();
    const before = process.cpuUsage(); // of this process alone: whatever else the machine is doing
    const again = start();
    const { user, system } = process.cpuUsage(before);
    expect(again.list('newsroom')).toHaveLength(5000);
    expect((user + system) / 1e6).toBeLessThan(2);
  });
});

describe('a notice', () => {
  it('that no queue had confirmed is delivered after the restart, once', async () => {
    let s3 = start({ notify: () => new Promise(() => {}) });
    s3.put('newsroom', 'incoming/a', 'text');
    expect(s3.undelivered()).toBe(2); // with the test event

    start(); // nor did a run that ended before it got to it
    const delivered: string[] = [];
    const notify = async (_target: string, message: string) => {
      delivered.push(JSON.parse(message).Event ?? JSON.parse(message).Records[0].s3.object.key);
    };
    s3 = start({ notify });
    s3.resumeNotices();
    await settled();
    expect(delivered).toEqual(['s3:TestEvent', 'incoming/a']);
    expect(s3.undelivered()).toBe(0);

    start({ notify }).resumeNotices();
    await settled();
    expect(delivered).toHaveLength(2);
  });

  it('that a queue refuses comes again a second later', async () => {
    const clock = createVirtualClock(0);
    let refusals = 2;
    const s3 = start({
      clock,
      notify: async () => {
        if (refusals-- > 0) throw new Error('away');
      },
    });
    await settled();
    expect(s3.undelivered()).toBe(1);
    clock.advanceTo(1000);
    await settled();
    expect(s3.undelivered()).toBe(1);
    clock.advanceTo(2000);
    await settled();
    expect(s3.undelivered()).toBe(0);
  });

  it('of the test event is sent once for each configuration', async () => {
    let events = 0;
    const notify = async () => {
      events++;
    };
    start({ notify });
    await settled();
    const s3 = start({ notify });
    s3.createBucket('newsroom', { versioned: true, notifications });
    await settled();
    expect(events).toBe(1);
    s3.createBucket('newsroom', {
      versioned: true,
      notifications: [{ ...notifications[0], id: 'n', queueArn: 'r', events: [] }],
    });
    await settled();
    expect(events).toBe(2);
  });
});

describe('kill -9', () => {
  /** Uploads without end and says each acknowledged version; its queue takes every second notice and keeps silent on the others. */
  const uploader = `
    import { createS3 } from '${new URL('../../local/aws/s3/s3.ts', import.meta.url).href}';
    const clock = { now: () => Date.now(), at: () => () => {} };
    let n = 0;
    const s3 = createS3({ clock, folder: process.argv[1], notify: (target, message) => {
      const key = JSON.parse(message).Records?.[0].s3.object.key;
      if (!key || n % 2) return new Promise(() => {});
      process.stdout.write('told ' + key + '\\n');
      return Promise.resolve();
    } });
    s3.createBucket('newsroom', { versioned: true, notifications: ${JSON.stringify(notifications)} });
    setInterval(() => {
      for (let i = 0; i < 5; i++) {
        const key = 'incoming/' + n++;
        s3.put('newsroom', key, 'body of ' + key + 'x'.repeat(20000));
        process.stdout.write('kept ' + key + '\\n');
      }
    });`;

  it('loses nothing that was acknowledged, and every upload is told of', async () => {
    const kept: string[] = [];
    const told = new Set<string>();
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', uploader, folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const lines = createInterface({ input: child.stdout });
    lines.on('line', (line) => {
      const [word = '', key = ''] = line.split(' ');
      if (word === 'kept') kept.push(key);
      else told.add(key);
      if (kept.length === 150) child.kill('SIGKILL');
    });
    await once(lines, 'close');
    expect(kept.length).toBeGreaterThanOrEqual(150);

    const s3 = start({
      notify: async (_target, message) => {
        const key = JSON.parse(message).Records?.[0].s3.object.key;
        if (key) told.add(key);
      },
    });
    s3.resumeNotices();
    await settled();
    for (const key of kept) {
      expect(s3.get('newsroom', key)?.bytes.toString().slice(0, -20000)).toBe(`body of ${key}`);
      expect(told).toContain(key);
    }
  });
});
