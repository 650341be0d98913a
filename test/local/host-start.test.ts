import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createS3 } from '../../local/aws/s3/s3.ts';
import { createSqs } from '../../local/aws/sqs/sqs.ts';
import { createVirtualClock } from '../../local/aws/virtual-clock.ts';
import { ReportCard } from '../../shared/editorial/report-card.ts';
import { tries } from '../tries.ts';

const top = fileURLToPath(new URL('../..', import.meta.url));

const UPLOADS = tries('UPLOADS', { sample: 16, full: 50 });

interface Started {
  child: ChildProcess;
  /** All it has written so far. */
  said(): string;
  /** Of that, to stderr. */
  complained(): string;
  exit: Promise<number | null>;
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });

/** The first of ten free ports in a row. */
const freePorts = async (): Promise<number> => {
  for (;;) {
    const base = 20_000 + Math.floor(Math.random() * 10_000);
    const free = await Promise.all(Array.from({ length: 10 }, (_, step) => isFree(base + step)));
    if (free.every(Boolean)) return base;
  }
};

/** What a POST with these headers is answered: fetch would not let us say who we call. */
const statusOf = (port: number, headers: Record<string, string>, path = '/'): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, method: 'POST', headers }, (answer) => resolve(answer.resume().statusCode))
      .once('error', reject)
      .end();
  });

describe('npm start', () => {
  let home: string;
  let port: number;
  let environment: NodeJS.ProcessEnv;
  let nodeOptions: string[];
  const children: ChildProcess[] = [];

  beforeEach(async () => {
    home = mkdtempSync(join(tmpdir(), 'dateline-start-'));
    environment = process.env;
    nodeOptions = [];
    port = await freePorts();
  });

  afterEach(async () => {
    for (const child of children.splice(0)) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
    rmSync(home, { recursive: true, force: true });
  });

  const start = (...args: string[]): Started => {
    const child = spawn(
      process.execPath,
      [
        '--single-threaded',
        '--import',
        'tsx',
        ...nodeOptions,
        'local/commands/start.ts',
        '--home',
        home,
        '--port',
        String(port),
        ...args,
      ],
      {
        cwd: top,
        env: environment,
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    children.push(child);
    let said = '';
    let complained = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => (said += String(data)));
    child.stderr?.on('data', (data) => (complained += String(data)));
    return {
      child,
      said: () => said,
      complained: () => complained,
      exit: once(child, 'exit').then(([code]) => code as number | null),
    };
  };

  /** Has everything below .dateline/ find no room as soon as the function that it returns is called. */
  const onDiskThatFills = (): (() => void) => {
    environment = { ...process.env, DISK_THAT_FILLS: join(home, '.dateline') };
    nodeOptions = ['--import', './test/local/disk-that-fills.ts'];
    return () => writeFileSync(join(home, '.dateline.full'), '');
  };

  const withoutSamples = (): void => {
    mkdirSync(join(home, '.dateline'));
    writeFileSync(join(home, '.dateline', 'samples-published'), '');
  };

  const refusal = async (...args: string[]): Promise<string> => {
    const { said, exit } = start(...args);
    expect(await exit).toBe(1);
    return said().trim();
  };

  it('says in one sentence when a port is in use', async () => {
    const server = createServer().listen(port + 2, '127.0.0.1');
    await once(server, 'listening');
    expect(await refusal()).toBe(`Port ${port + 2} on 127.0.0.1 is in use by another program: stop it, or choose another port.`);
    server.close();
  });

  it('says in one sentence when what is there was left by another version', async () => {
    mkdirSync(join(home, '.dateline'));
    writeFileSync(join(home, '.dateline', 'version'), '0\n');
    expect(await refusal()).toBe(
      `${join(home, '.dateline')} was left by another version of Dateline (0, and this is 1): run "npm start -- --fresh" to begin again.`,
    );
  });

  it('says in one sentence what is wrong with newsroom.json', async () => {
    const file = join(home, 'newsroom.json');
    expect(await refusal('--newsroom', file)).toMatch(/^\S+newsroom\.json cannot be read as JSON: ENOENT[^\n]*$/);
    writeFileSync(
      file,
      JSON.stringify({
        organisation: { name: {} },
        siteUrl: 'https://a.example',
        languages: ['fr', 'English'],
        timeZone: 'UTC',
        topics: [],
      }),
    );
    expect(await refusal('--newsroom', file)).toMatch(/^\S+newsroom\.json:\d+: languages\[1\]: [^\n]+$/);
  });

  it('says in one sentence what it does not know', async () => {
    expect(await refusal('--frehs')).toMatch(/^Unknown option '--frehs': npm start -- [^\n]+$/);
  });

  it('says in one sentence which file is damaged, and what to do', async () => {
    withoutSamples();
    const file = join(home, '.dateline/sqs/queues.ndjson');
    mkdirSync(dirname(file));
    writeFileSync(file, '{"change":"sent"}\n');
    expect(await refusal()).toMatch(`${file}, line 1: this is not what Dateline wrote there`);
    expect(readFileSync(file, 'utf8')).toBe('{"change":"sent"}\n');
  });

  it('ends in one sentence when the disk is full, and has kept all it answered for', { timeout: 120_000 }, async () => {
    withoutSamples();
    const fill = onDiskThatFills();
    const { said, exit, complained } = start();
    await expect.poll(said, { timeout: 60_000 }).toContain('Stop with Ctrl-C');
    const bucket = `http://127.0.0.1:${port + 1}/newsroom`;
    const answered: string[] = [];
    for (let turn = 0; turn < 200; turn += 1) {
      const key = `incoming/note-${turn}.md`;
      const answer = await fetch(`${bucket}/${key}`, { method: 'PUT', body: `# Note ${turn}\n` }).catch(() => undefined);
      if (!answer) break;
      if (answer.ok) answered.push(key);
      if (turn === 5) fill();
    }
    expect(await exit).toBe(1);
    expect(complained().trim()).toMatch(
      new RegExp(`^${home}/\\S+ could not be written, the disk is full: nothing that was answered for is lost; [^\\n]+$`),
    );
    expect(answered.length).toBeGreaterThanOrEqual(6);

    // What the next start would find.
    const clock = createVirtualClock(Date.now());
    const s3 = createS3({ clock, folder: join(home, '.dateline/s3'), notify: async () => {} });
    const kept = answered.map((key) => s3.get('newsroom', key)?.bytes.toString());
    expect(kept).toEqual(answered.map((_, turn) => `# Note ${turn}\n`));
    s3.close();
    createSqs({ clock, folder: join(home, '.dateline/sqs') }).close();
  });

  it('begins afresh with the samples, refuses a second instance and whoever calls it by another name, mails a new release to those who asked, lets people leave by the link, and ends when asked', {
    timeout: 420_000,
  }, async () => {
    mkdirSync(join(home, '.dateline/s3'), { recursive: true });
    writeFileSync(join(home, '.dateline/version'), '0\n');
    writeFileSync(join(home, '.dateline/s3/old'), 'left behind');
    const { said, child, exit } = start('--fresh');
    await expect.poll(said, { timeout: 60_000 }).toContain('Stop with Ctrl-C');
    expect(existsSync(join(home, 'drop'))).toBe(true);
    expect(existsSync(join(home, '.dateline/s3/old'))).toBe(false);
    expect(said()).toContain(`http://127.0.0.1:${port + 1}/newsroom/reports/index.html`);

    const second = start('--port', String(await freePorts()));
    expect(await second.exit).toBe(1);
    expect(second.said().trim()).toBe(
      `Dateline is already running on ${join(home, '.dateline')} (process ${child.pid}): stop that one first.`,
    );

    const called = { host: `rebound.example.org:${port}` };
    const ports = Array.from({ length: 8 }, (_, step) => port + step); // pages, bucket, mailbox and the services behind them
    expect(await Promise.all(ports.map((each) => statusOf(each, called)))).toEqual(ports.map(() => 403));
    expect(await statusOf(port, { origin: 'http://rebound.example.org' }, '/unsubscribe')).toBe(403); // an API behind the CDN

    await expect.poll(said, { timeout: 60_000 }).toMatch(/ {2}upload {8}\S+ → published: “/); // a sample
    await expect.poll(() => existsSync(join(home, '.dateline/samples-published')), { timeout: 240_000 }).toBe(true);

    const drop = (name: string, headline: string): void =>
      writeFileSync(
        join(home, 'drop', name),
        `# ${headline}\n\nQUELIMANE, Mozambique – ${headline}: it was built by the people of three villages, who carried every stone.\n`,
      );
    const mailbox = async (path: string): Promise<string> => (await fetch(`http://127.0.0.1:${port + 2}${path}`)).text();
    drop('bridge.md', 'A footbridge spares children the river crossing');
    await expect.poll(said, { timeout: 60_000 }).toMatch(/ {2}mailed {8}“A footbridge [^”]+” to .*samir\.haddad@example\.org/);
    const list = await mailbox('/?to=samir.haddad@example.org');
    const [, mail = ''] = /class="subject" href="([^"]+)"[^>]*>A footbridge spares/.exec(list) ?? [];
    const [, link = ''] = /^List-Unsubscribe: <(.+)>$/m.exec(await mailbox(`${mail}.eml`)) ?? [];
    const left = await fetch(link, { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) });
    expect(left.status).toBe(200);

    drop('school.md', 'A school opens its doors beside the footbridge');
    await expect.poll(said, { timeout: 60_000 }).toMatch(/ {2}mailed {8}“A school opens[^”]+” to desk@courier\.example\.com\n/);
    child.kill('SIGINT');
    expect(await exit).toBe(0);
  });

  it(`killed in the middle of ${UPLOADS} uploads and started again, publishes each of them once`, {
    timeout: 300_000,
  }, async () => {
    withoutSamples();
    mkdirSync(join(home, 'drop'));
    const names = Array.from({ length: UPLOADS }, (_, index) => `story-${String(index).padStart(2, '0')}.md`);
    for (const [index, name] of names.entries()) {
      writeFileSync(
        join(home, 'drop', name),
        `# ${WORDS[index % WORDS.length]} number ${index} opens its doors in Mombasa\n\nMOMBASA, Kenya – ${WORDS[(index * 7) % WORDS.length]} number ${index} was opened on Monday by the people who built it, ${index + 3} of them in all.\n\nIt took them ${index + 11} weeks.\n`,
      );
    }

    const killed = start();
    const uploaded = (): number =>
      killed
        .said()
        .split('\n')
        .filter((line) => line.includes('  upload ')).length;
    await expect.poll(uploaded, { timeout: 90_000, interval: 20 }).toBeGreaterThan(5);
    killed.child.kill('SIGKILL');
    await killed.exit;
    expect(uploaded()).toBeLessThan(UPLOADS);

    const again = start();
    const bucket = `http://127.0.0.1:${port + 1}/newsroom/reports`;
    const site = `http://127.0.0.1:${port}`;
    const cardOf = async (name: string): Promise<ReportCard | undefined> => {
      const response = await fetch(`${bucket}/${name}.json`).catch(() => undefined);
      return response?.ok ? ReportCard.parse(await response.json()) : undefined;
    };
    const inFeed = async (): Promise<string[]> => {
      const response = await fetch(`${site}/feeds/en/feed.json`).catch(() => undefined);
      if (!response?.ok) return [];
      const { items } = (await response.json()) as { items: { url: string }[] };
      return items.map(({ url }) => url);
    };
    await expect.poll(async () => (await inFeed()).length, { timeout: 150_000, interval: 500 }).toBe(UPLOADS);

    const cards = await Promise.all(names.map(cardOf));
    expect(cards.map((card) => [card?.outcome, card?.version])).toEqual(names.map(() => ['published', 1]));
    expect(new Set(cards.map((card) => card?.release)).size).toBe(UPLOADS);
    const urls = cards.map((card) => card?.url ?? '');
    expect((await inFeed()).sort()).toEqual([...urls].sort());
    const pages = await Promise.all(urls.map(async (url) => (await fetch(url)).status));
    expect(new Set(pages)).toEqual(new Set([200]));
    again.child.kill('SIGTERM');
    expect(await again.exit).toBe(0);
  });
});

/** The same text twice would be a duplicate, and nearly the same under other keys is none of ours to invent. */
const WORDS = [
  'School',
  'Clinic',
  'Library',
  'Bakery',
  'Workshop',
  'Harbour',
  'Bridge',
  'Market',
  'Garden',
  'Radio station',
  'Laboratory',
];
