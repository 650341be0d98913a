import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { afterEach, describe, expect, it } from 'vitest';
import { openStages, ownStagesFile } from '../../infra/settings-files.ts';
import { REGION } from '../../local/aws/account-id.ts';
import { readCdkCall } from '../../local/commands/cdk/cdk-arguments.ts';
import { rebuild } from '../../local/commands/rebuild/rebuild-newsroom.ts';
import { openStack } from '../../local/commands/rebuild/stack.ts';
import type { Embedded } from '../../local/newsroom/embedded.ts';
import { inProcess, inProcessOptions } from '../../local/newsroom/in-process.ts';
import { holdQueue, openNewsroom, page, pass, readQueueAgain, releaseAbout } from './newsroom-run.ts';
import { awsCli, WrongCommand } from './runbook/aws-cli.ts';
import { openShell, type Program, type Shell } from './runbook/shell.ts';

const runbook = readFileSync('docs/runbook.md', 'utf8');

/** What to type, by the heading it stands below; that of the introduction is empty. */
const blocks = [...runbook.matchAll(/^#{1,3} (?<heading>.+)$|^```sh\n(?<script>[\s\S]*?)^```$/gm)].reduce<Map<string, string[]>>(
  (found, { groups: { heading, script } = {} }) => {
    if (heading) found.set(heading, []);
    else [...found.values()].at(-1)?.push(script ?? '');
    return found;
  },
  new Map(),
);
const typed = (heading: string): string => {
  const scripts = blocks.get(heading) ?? [];
  if (scripts.length === 0) throw new Error(`The runbook has nothing to type below "${heading}".`);
  return scripts.join('');
};

const STAGE = 'production';
const STACK = 'Dateline-production';
const NAMES = typed('Names of a stage');

/** What an operator writes in the place of these. */
const meant: Record<string, string> = {
  '<stage>': STAGE,
  '<region>': REGION,
  '<topic>': `arn:aws:sns:${REGION}:111111111111:topic`,
  '<id>': 'E123',
  '<feed>': 'en',
  '<name>': 'rice',
  '<person>': '0b6f8f7e-3a4c-5d2e-9f10-1a2b3c4d5e6f',
};
const filledIn = (script: string): string =>
  script.replace(/<[A-Za-z ]+>/g, (blank) => {
    const text = meant[blank];
    if (text === undefined) throw new Error(`The runbook leaves ${blank} open, and this test does not know what to write there.`);
    return text;
  });

/** The scripts of package.json as npm runs them: their file, and what stands behind it. */
const scripts = (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }).scripts;

const later = (run: Embedded, milliseconds: number): string => new Date(Date.parse(run.now()) + milliseconds).toISOString();

const rebuildHere = async (run: Embedded, empty: boolean): Promise<void> => {
  const { s3, sqs, dynamodb } = run.account;
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <Value>(act: () => Promise<Value>): Promise<Value> => {
    const mine = turn.then(act);
    turn = mine.catch(() => {});
    return mine;
  };
  const services = { s3: s3.service, sqs: sqs.service, dynamodb: dynamodb.service, lambda: run.lambda };
  const options = inProcessOptions(
    inProcess(services, (_call, next) => inTurn(next)),
    REGION,
  ) as object;
  const clients = {
    dynamodb: new DynamoDBClient(options),
    lambda: new LambdaClient(options),
    s3: new S3Client({ ...options, forcePathStyle: true }),
    sqs: new SQSClient(options),
  };
  const rebuilt = await rebuild(await openStack(clients, ''), {
    empty,
    languages: ['en', 'fr', 'es', 'ar'],
    now: () => Date.parse(run.now()),
    pause: () => inTurn(() => run.advanceTo(later(run, 1000))),
    say: () => {},
  });
  await run.untilIdle();
  if (!rebuilt) throw new Error('There was nothing to rebuild from.');
};

/** Ran the command itself, where nobody has signed in: what it understood of its line is what it says. */
const understood = (file: string, words: readonly string[]): void => {
  const { stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', file, ...words], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, NO_COLOR: '1', HOME: '/nonexistent', AWS_EC2_METADATA_DISABLED: 'true' },
  });
  const said = `${stdout}${stderr}`;
  if (!said.includes('AWS does not know who is asking')) throw new WrongCommand(said);
};

/** A stand-in for `npm run`: the command itself where it only reads its line, a rebuild on the local run. */
const npm =
  (run: Embedded): Program =>
  async ([verb, name = '', dashes, ...words]) => {
    const script = scripts[name];
    if (verb !== 'run' || script === undefined || dashes !== '--') throw new WrongCommand(`npm ${verb} ${name} ${dashes}`);
    const [, file = '', ...given] = /(local\/commands\/\S+)(?: (\S+))?/.exec(script) ?? [];
    if (file.endsWith('cdk.ts')) {
      const { stage } = readCdkCall([...given.flatMap((word) => word ?? []), ...words]);
      openStages(ownStagesFile, stage);
      return '';
    }
    understood(file, words);
    if (name === 'rebuild' && !words.includes('--site')) await rebuildHere(run, words.includes('--empty'));
    return '';
  };

const open: Shell[] = [];
afterEach(() => {
  for (const shell of open.splice(0)) shell.close();
});

const shellOf = async (run: Embedded): Promise<Shell> => {
  const shell = await openShell({ aws: awsCli(run, STACK), npm: npm(run) });
  open.push(shell);
  return shell;
};

/** Types what stands below a heading, after the names, and returns what was printed. */
const follow = async (shell: Shell, heading: string): Promise<string> => {
  const { code, out, err } = await shell.type(filledIn(`${NAMES}${heading === 'Names of a stage' ? '' : typed(heading)}`));
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return out;
};

const published = async (): Promise<Embedded> => {
  const run = await openNewsroom();
  run.drop('incoming/rice.md', releaseAbout('Rice'));
  await pass(run, 60);
  expect((await page(run, PATH)).status).toBe(200);
  return run;
};
const PATH = '/en/2026/11/rice-reaches-the-coastal-villages/';

const DEAD = 'Dead';
const deadLettersOf = (run: Embedded): number => run.deadLetters().length;

describe('what the runbook says to type, typed into a shell', () => {
  it('brings what was set aside back to its queue, and reads it before', async () => {
    const run = await published();
    await holdQueue(run, 'records');
    const dead = run.landmarks.deadLetters.find((name) => name.startsWith('records')) ?? DEAD;
    run.account.sqs.send(dead, JSON.stringify({ kind: 'desk' }));
    const shell = await shellOf(run);
    expect(await follow(shell, 'A message that nothing helps')).toContain('desk');
    await run.advanceTo(later(run, 60_000));
    expect(deadLettersOf(run)).toBe(1);
    expect(await follow(shell, 'Runbook')).toContain('COMPLETED');
    expect(deadLettersOf(run)).toBe(0);
    expect(run.account.sqs.stats('records').visible).toBe(1);
    await readQueueAgain(run, 'records');
  });

  it('shows which feeds stay behind, and takes away what they remember', async () => {
    const run = await published();
    expect(run.account.s3.get(run.landmarks.archive, 'feeds/en/cache.json')).toBeDefined();
    await follow(await shellOf(run), 'A feed that stays behind');
    expect(run.account.s3.get(run.landmarks.archive, 'feeds/en/cache.json')).toBeUndefined();
  });

  it('takes down a wrong release', async () => {
    const run = await published();
    await follow(await shellOf(run), 'A wrong release is out');
    run.account.s3.resumeNotices();
    await pass(run, 10);
    const { status, text } = await page(run, PATH);
    expect(status).toBe(410);
    expect(text).toContain('sent by mistake');
    expect(text).not.toContain('of another year');
  });

  it('makes lost rows anew', async () => {
    const run = await published();
    const before = (await run.account.dynamodb.scan(run.landmarks.table)).length;
    await follow(await shellOf(run), 'Rows of the newsroom table are lost');
    expect((await run.account.dynamodb.scan(run.landmarks.table)).length).toBeGreaterThanOrEqual(before - 2);
  });

  it('writes a site anew whose bucket was emptied', async () => {
    const run = await published();
    const { site } = run.landmarks;
    run.account.s3.remove(site, `${PATH.slice(1)}index.html`);
    expect((await page(run, PATH)).status).toBe(404);
    await follow(await shellOf(run), 'The site bucket is empty or wrong');
    expect((await page(run, PATH)).status).toBe(200);
  });

  it('brings back a row of the subscribers table', async () => {
    const run = await published();
    const secrets = async () => (await run.account.dynamodb.scan(run.landmarks.subscribers)).filter(({ pk }) => pk === 'SECRET');
    const before = await secrets();
    await follow(await shellOf(run), 'The subscribers table is lost, or wrong');
    expect(before).toHaveLength(1);
    expect(await secrets()).toEqual(before);
  });

  it.each([
    'Names of a stage',
    'newsroom.json has changed',
    'The mail quota was cut',
    'Deploying, and going back',
    'How long things are kept, and erasing somebody',
    'An operator or the desk has not confirmed',
  ])('%s', async (heading) => {
    await follow(await shellOf(await openNewsroom()), heading);
  });

  it('gives a new stack what a deleted one has left', async () => {
    const run = await published();
    await follow(await shellOf(run), 'A stack that was deleted');
  });

  it('is all there is to type: nothing stands below another heading', () => {
    const read = /(?:follow\(\w*(?:await shellOf\(run\)|shell), |^ {4})'([^']+)'/gm;
    const tested = new Set(
      [...readFileSync('test/pipeline/runbook.test.ts', 'utf8').matchAll(read)].map(([, heading]) => heading),
    );
    expect([...blocks].flatMap(([heading, scripts]) => (scripts.length > 0 && !tested.has(heading) ? [heading] : []))).toEqual(
      [],
    );
  });
});

describe('what the runbook would not say', () => {
  it.each([
    ['a queue that is not there', 'aws sqs get-queue-url --queue-name record'],
    ['a setting that no function has', 'setting keep-time RECORD_QUEUE_URL'],
    ['an option that the operation does not take', 'aws sqs receive-message --queue "$RECORDS"'],
    ['an operation without what it needs', 'aws s3api delete-object --bucket "$ARCHIVE"'],
    ['an operation that there is not', 'aws sqs list-dead-letters --queue-url "$RECORDS"'],
    ['a bucket that is not there', 'aws s3api list-objects-v2 --bucket "$SITE-2"'],
    ['a table that is not there', 'aws dynamodb get-item --table-name "$TABLES" --key "{}"'],
    ['a command that npm does not have', 'npm run rebuilt -- --stage production'],
    ['an option that a command does not take', 'npm run rebuild -- --stage production --emtpy'],
    ['a stage that is not there', 'npm run doctor -- --stage productoin'],
    ['a deployment of no stage', 'npm run deploy -- --stage productoin'],
  ])('fails: %s', async (_what, line) => {
    const { code } = await (await shellOf(await openNewsroom())).type(filledIn(`${NAMES}${line}\n`));
    expect(code).not.toBe(0);
  });
});
