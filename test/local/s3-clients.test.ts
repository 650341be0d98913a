import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Listener, listen } from '../../local/aws/http-listener.ts';
import { createS3, type LocalS3 } from '../../local/aws/s3/s3.ts';
import { createVirtualClock } from '../../local/aws/virtual-clock.ts';
import { tries } from '../tries.ts';

const run = promisify(execFile);

/** How many programs of one name are tried; `npm test` takes the one that a person gets who types it. */
const PROGRAMS = tries('PROGRAMS', { sample: 1, full: Number.POSITIVE_INFINITY });

/** The programs of that name on the path: a machine may have Debian's and a newer one. */
const programs = (name: string): string[] => {
  const files = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name));
  return [...new Set(files.filter((file) => existsSync(file)).map((file) => realpathSync(file)))].slice(0, PROGRAMS);
};

/** One suite for each such program here; skipped, saying so, where there is none. */
const withEach = (name: string) => {
  const found = programs(name);
  if (found.length > 0) return describe.each(found);
  console.info(`Skipped: ${name} is not installed here, so nothing shows that it gets along with the local S3.`);
  return describe.skip.each([`${name} (not installed here)`]);
};

const NAMES = ['plain.txt', 'two words + 100%.txt', 'été بيان.txt', 'deep/er/one.md', "quote's & <tag>.txt"];
const LARGE = Buffer.alloc(9 * 1024 * 1024, 'a release of some length. ');
/** Python programs are slow to start, and this machine may be busy. */
const PATIENCE = 120_000;

let folder: string;
let listener: Listener;
let s3: LocalS3;
let events: string[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-clients-'));
  mkdirSync(join(folder, 'files/deep/er'), { recursive: true });
  for (const name of NAMES) {
    const file = join(folder, 'files', name);
    writeFileSync(file, `text of ${name}`);
    utimesSync(file, 1e9, 1e9); // long before it is uploaded, so that `sync` finds nothing newer
  }
  writeFileSync(join(folder, 'large.bin'), LARGE);
  events = [];
  s3 = createS3({
    clock: createVirtualClock(Date.now()),
    folder: join(folder, 's3'),
    notify: async (_queue, message) => {
      const record = JSON.parse(message).Records?.[0];
      if (record) events.push(`${record.eventName} ${record.s3.object.key} ${record.userIdentity.principalId}`);
    },
  });
  const notifications = [{ id: 'all', queueArn: 'q', events: ['s3:ObjectCreated:*', 's3:ObjectRemoved:*'] }];
  s3.createBucket('newsroom', { versioned: true, notifications });
  listener = await listen(s3.service, 0);
});
afterAll(async () => {
  await listener.close();
  s3.close();
  rmSync(folder, { recursive: true, force: true });
});

const expectAllFiles = (prefix: string) => {
  const uploaded = s3.list('newsroom', prefix).map(({ key }) => key.slice(prefix.length));
  expect(uploaded.sort()).toEqual([...NAMES].sort());
  for (const name of NAMES) expect(s3.get('newsroom', `${prefix}${name}`)?.bytes.toString()).toBe(`text of ${name}`);
};

withEach('aws')('%s', (program) => {
  const prefix = `${program.slice(1).replaceAll('/', '-')}/`;
  const cli = async (...args: string[]) => {
    const { stdout } = await run(program, ['--endpoint-url', `http://127.0.0.1:${listener.port}`, ...args], {
      cwd: folder,
      env: {
        PATH: process.env.PATH,
        HOME: folder,
        LC_ALL: 'C.UTF-8',
        AWS_ACCESS_KEY_ID: 'EDITOR',
        AWS_SECRET_ACCESS_KEY: 'any',
        AWS_DEFAULT_REGION: 'us-east-1',
        AWS_CONFIG_FILE: join(folder, 'aws-config'),
        AWS_EC2_METADATA_DISABLED: 'true',
        AWS_PAGER: '',
      },
    });
    return stdout;
  };
  beforeAll(() => {
    writeFileSync(
      join(folder, 'aws-config'),
      '[default]\ns3 =\n  multipart_threshold = 6MB\n  multipart_chunksize = 5MB\n  addressing_style = path\n',
    );
  });

  it(
    'copies a folder up, lists it, and copies it down again',
    async () => {
      await cli('s3', 'cp', '--recursive', 'files', `s3://newsroom/${prefix}`);
      expectAllFiles(prefix);
      const listed = await cli('s3', 'ls', '--recursive', `s3://newsroom/${prefix}`);
      for (const name of NAMES) expect(listed).toContain(`${prefix}${name}`);
      expect(await cli('s3', 'ls', `s3://newsroom/${prefix}`)).toMatch(/PRE deep\//);
      expect(await cli('s3', 'ls')).toContain('newsroom');
      await cli('s3', 'cp', '--recursive', `s3://newsroom/${prefix}`, `down-${prefix}`);
      for (const name of NAMES) expect(readFileSync(join(folder, `down-${prefix}`, name), 'utf8')).toBe(`text of ${name}`);
      expect(events).toContain(`ObjectCreated:Put ${prefix}two+words+%2B+100%25.txt AWS:EDITOR`);
      expect(await cli('s3', 'sync', 'files', `s3://newsroom/${prefix}`)).toBe('');
    },
    PATIENCE,
  );

  it(
    'moves nine megabytes in parts, and a copy of them',
    async () => {
      await cli('s3', 'cp', 'large.bin', `s3://newsroom/${prefix}large.bin`);
      expect(s3.get('newsroom', `${prefix}large.bin`)?.bytes.equals(LARGE)).toBe(true);
      expect(s3.get('newsroom', `${prefix}large.bin`)?.etag).toMatch(/-2"$/);
      expect(events).toContain(`ObjectCreated:CompleteMultipartUpload ${prefix}large.bin AWS:EDITOR`);
      await cli('s3', 'cp', `s3://newsroom/${prefix}large.bin`, `s3://newsroom/${prefix}copy.bin`);
      expect(s3.get('newsroom', `${prefix}copy.bin`)?.bytes.equals(LARGE)).toBe(true);
      await cli('s3', 'cp', `s3://newsroom/${prefix}copy.bin`, 'back.bin');
      expect(readFileSync(join(folder, 'back.bin')).equals(LARGE)).toBe(true);
    },
    PATIENCE,
  );

  it(
    'moves and removes, and reads what was removed by its version',
    async () => {
      await cli('s3', 'cp', 'files/plain.txt', `s3://newsroom/${prefix}plain.txt`);
      await cli('s3', 'mv', `s3://newsroom/${prefix}plain.txt`, `s3://newsroom/${prefix}moved.txt`);
      expect(s3.get('newsroom', `${prefix}plain.txt`)).toBeUndefined();
      const moved = s3.get('newsroom', `${prefix}moved.txt`);
      expect(moved?.bytes.toString()).toBe('text of plain.txt');
      await cli('s3', 'rm', '--recursive', `s3://newsroom/${prefix}`);
      expect(s3.list('newsroom', prefix)).toEqual([]);
      const key = `${prefix}moved.txt`;
      const listed = JSON.parse(await cli('s3api', 'list-object-versions', '--bucket', 'newsroom', '--prefix', key));
      expect(listed.DeleteMarkers).toHaveLength(1);
      const versionId = String(moved?.versionId);
      await cli('s3api', 'get-object', '--bucket', 'newsroom', '--key', key, '--version-id', versionId, 'old.txt');
      expect(readFileSync(join(folder, 'old.txt'), 'utf8')).toBe('text of plain.txt');
    },
    PATIENCE,
  );
});

withEach('s3cmd')('%s', (program) => {
  const cli = async (...args: string[]) => {
    // Path style is a host for buckets without %(bucket)s in it.
    const host = `127.0.0.1:${listener.port}`;
    const config = join(folder, 's3cfg');
    writeFileSync(config, '[default]\n');
    const { stdout } = await run(
      program,
      [
        `--config=${config}`,
        `--host=${host}`,
        `--host-bucket=${host}`,
        '--no-ssl',
        '--access_key=EDITOR',
        '--secret_key=any',
        '--no-progress',
        ...args,
      ],
      { cwd: folder, env: { PATH: process.env.PATH, HOME: folder, LC_ALL: 'C.UTF-8' } },
    );
    return stdout;
  };

  it(
    'puts, lists, gets and removes a folder',
    async () => {
      await cli('put', '--recursive', 'files/', 's3://newsroom/s3cmd/');
      expectAllFiles('s3cmd/');
      const listed = await cli('ls', '--recursive', 's3://newsroom/s3cmd/');
      for (const name of NAMES) expect(listed).toContain(`s3://newsroom/s3cmd/${name}`);
      expect(await cli('ls', 's3://newsroom/s3cmd/')).toMatch(/DIR\s+s3:\/\/newsroom\/s3cmd\/deep\//);
      expect(await cli('ls')).toContain('s3://newsroom');
      mkdirSync(join(folder, 'down-s3cmd'));
      await cli('get', '--recursive', 's3://newsroom/s3cmd/', 'down-s3cmd/');
      for (const name of NAMES) expect(readFileSync(join(folder, 'down-s3cmd', name), 'utf8')).toBe(`text of ${name}`);
      expect(events).toContain('ObjectCreated:Put s3cmd/two+words+%2B+100%25.txt AWS:EDITOR');
      await cli('del', '--recursive', '--force', 's3://newsroom/s3cmd/');
      expect(s3.list('newsroom', 's3cmd/')).toEqual([]);
    },
    PATIENCE,
  );

  it(
    'moves nine megabytes in parts',
    async () => {
      await cli('put', '--multipart-chunk-size-mb=5', 'large.bin', 's3://newsroom/s3cmd/large.bin');
      expect(s3.get('newsroom', 's3cmd/large.bin')?.bytes.equals(LARGE)).toBe(true);
      expect(s3.get('newsroom', 's3cmd/large.bin')?.etag).toMatch(/-2"$/);
      await cli('get', '--force', 's3://newsroom/s3cmd/large.bin', 'back.bin');
      expect(readFileSync(join(folder, 'back.bin')).equals(LARGE)).toBe(true);
    },
    PATIENCE,
  );

  it(
    'copies, moves, and tells about bucket and object',
    async () => {
      await cli('put', 'files/plain.txt', 's3://newsroom/s3cmd/plain.txt');
      await cli('cp', 's3://newsroom/s3cmd/plain.txt', 's3://newsroom/s3cmd/copy of it.txt');
      await cli('mv', 's3://newsroom/s3cmd/copy of it.txt', 's3://newsroom/s3cmd/moved+.txt');
      expect(s3.get('newsroom', 's3cmd/copy of it.txt')).toBeUndefined();
      expect(s3.get('newsroom', 's3cmd/moved+.txt')?.bytes.toString()).toBe('text of plain.txt');
      expect(await cli('info', 's3://newsroom/s3cmd/plain.txt')).toContain('text/plain');
      expect(await cli('info', 's3://newsroom')).toMatch(/Location:\s+us-east-1/);
      expect(await cli('du', 's3://newsroom/s3cmd/')).toMatch(/objects s3:\/\/newsroom\/s3cmd\//);
      expect(await cli('multipart', 's3://newsroom')).toContain('s3://newsroom');
    },
    PATIENCE,
  );
});
