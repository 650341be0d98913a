import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readTextFrom } from '../../shared/aws/objects.ts';
import { readRelease } from '../../shared/aws/release-rows.ts';
import { Misuse, sayIfNotRunning } from '../newsroom/misuse.ts';
import { openDeployed } from './deployed/open-deployed.ts';
import { exportMemory } from './memory/export-memory.ts';
import { keysBelow } from './rebuild/buckets.ts';
import { localClients, openStack, type Stack } from './rebuild/stack.ts';

// The README says which Node is needed; a warning per process would say it again. Lambda's time zone is UTC.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
process.env.TZ = 'UTC';

const usage =
  'npm run memory -- export --to <file.tmx> [--from <language>] [--lang <language>] [--port <number>], or with --stage <name> [--stages <file>]';

const readArguments = (args: string[]) => {
  const options = {
    to: { type: 'string' },
    from: { type: 'string' },
    lang: { type: 'string' },
    /** A stage of stages.json; the local run without it. */
    stage: { type: 'string' },
    stages: { type: 'string' },
    /** What was said before there were stages: it tells that one has to be named. */
    deployed: { type: 'boolean', default: false },
    /** Where the local run listens. */
    port: { type: 'string', default: '4310' },
  } as const;
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const { to, ...rest } = values;
    if (positionals.join(' ') !== 'export' || to === undefined) throw new Misuse(usage);
    return { ...rest, to };
  } catch (error) {
    if (error instanceof Misuse) throw error;
    throw new Misuse(`${(error as Error).message.split(/\. |\n/)[0]}: ${usage}`);
  }
};

const openLocal = async (port: string): Promise<Stack> =>
  openStack(await localClients(Number(port), 'memory'), '').catch(sayIfNotRunning);

const main = async (): Promise<void> => {
  const { to, from, lang, ...where } = readArguments(process.argv.slice(2));
  const isDeployed = where.deployed || where.stage !== undefined;
  const stack = isDeployed ? (await openDeployed(where)).stack : await openLocal(where.port);
  const { tmx, count } = await exportMemory(
    {
      keysBelow: (prefix) => keysBelow(stack.s3, stack.archive, prefix),
      read: readTextFrom(stack.s3, stack.archive),
      readRelease: (release) => readRelease(stack.table, release),
      now: () => new Date().toISOString(),
    },
    { from, lang },
  );
  writeFileSync(resolve(to), tmx);
  console.log(`${count === 1 ? '1 sentence with its translation' : `${count} sentences with their translations`}: ${to}`);
};

main().then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error instanceof Misuse ? error.message : error);
    process.exit(1);
  },
);
