import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Newsroom } from '../../shared/newsroom/newsroom.ts';
import { outputs } from '../../shared/syndication/outputs.ts';
import { Damaged, DiskRefused, onDiskRefused } from '../aws/disk.ts';
import { PortInUse } from '../aws/http-listener.ts';
import { UnsupportedTemplate } from '../aws/template/unsupported.ts';
import { Misuse } from '../newsroom/misuse.ts';
import { openNewsroom, ownNewsroomFile } from '../newsroom/newsroom-file.ts';
import { InUse, openStateFolder } from '../newsroom/state-folder.ts';
import { openDeployed } from './deployed/open-deployed.ts';
import { type Rebuilt, rebuild } from './rebuild/rebuild-newsroom.ts';
import { rebuildSite } from './rebuild/rebuild-site.ts';
import { localClients, openStack, type Stack } from './rebuild/stack.ts';

// The README says which Node is needed; a warning per process would say it again. Lambda's time zone is UTC.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
process.env.TZ = 'UTC';

const usage =
  'npm run rebuild -- [--empty | --site [--yes]] [--newsroom <file>] [--port <number>] [--home <folder>], or npm run rebuild -- --stage <name> [--stages <file>] [--empty --yes | --site [--yes]]';

const readArguments = (args: string[]) => {
  const options = {
    empty: { type: 'boolean', default: false },
    /** Of the decision log nothing: what is public is made anew where newsroom.json has changed. */
    site: { type: 'boolean', default: false },
    yes: { type: 'boolean', default: false },
    /** A stage of stages.json, with its newsroom.json; the local run without it. */
    stage: { type: 'string' },
    stages: { type: 'string' },
    /** What was said before there were stages: it tells that one has to be named. */
    deployed: { type: 'boolean', default: false },
    newsroom: { type: 'string', default: ownNewsroomFile },
    /** Where the local run listens, or is to: pages bear it in their links. */
    port: { type: 'string', default: '4310' },
    home: { type: 'string', default: fileURLToPath(new URL('../..', import.meta.url)) },
  } as const;
  try {
    const { values } = parseArgs({ args, options });
    if (values.site && values.empty) throw new Error('--site goes by what is there, and --empty takes it away');
    return { ...values, port: Number(values.port) };
  } catch (error) {
    throw new Misuse(`${(error as Error).message.split(/\. |\n/)[0]}: ${usage}`);
  }
};

type Plan = ReturnType<typeof readArguments>;

const INTERRUPTED = process.argv.includes('--site')
  ? 'The rebuild was interrupted. What it has made is made: called again, it goes on where it was.'
  : 'The rebuild was interrupted. Queues may be held: nothing is decided until "npm run rebuild" has run to its end.';

const say = (line: string): void => console.log(line);

/** How long to wait before looking again, in milliseconds: AWS takes its time and counts roughly. */
const PACE = { local: 250, deployed: 10_000 };

const run = async (plan: Plan, newsroom: Newsroom, stack: Stack, pace: number): Promise<void> => {
  const { empty, site } = plan;
  const waiting = { now: Date.now, pause: () => setTimeout(pace), say };
  if (site) {
    const made = await rebuildSite(stack, { newsroom, outputs, goOn: () => goOn(plan), ...waiting });
    if (!made) say('Nothing was changed.');
    else if (made.pages + made.feeds + made.strays > 0)
      say(`\nMade: ${made.pages} pages, ${made.feeds} feeds and lists; taken away: ${made.strays}. Nobody was told of anything.`);
    reportLate(made?.late ?? []);
    return;
  }
  const rebuilt = await rebuild(stack, { empty, languages: newsroom.languages, ...waiting });
  if (rebuilt) report(rebuilt);
  else say('There are no decisions: nothing was changed.');
};

const report = ({ decisions, rows, pages, strays, feeds, missing, late }: Rebuilt): void => {
  say(`
Rebuilt from ${decisions} decisions; nobody was told of anything.

  rows    ${rows.right} were right, ${rows.added} added, ${rows.changed} changed, ${rows.deleted} deleted
  pages   ${pages}${strays > 0 ? `, and ${strays} objects deleted that belonged to none` : ''}
  feeds   ${feeds}
`);
  for (const { release, revision } of missing)
    say(
      `Missing in the log: decision ${revision} of release ${release}. What later ones say of it is there; its own upload may not be.`,
    );
  reportLate(late);
};

const reportLate = (late: readonly string[]): void => {
  for (const address of late) say(`Not written yet: ${address} (the logs of publish-release and build-feeds say why).`);
  if (late.length > 0) process.exitCode = 1;
};

/** Somebody has to want what was said. */
const goOn = async ({ yes }: Plan): Promise<boolean> => {
  if (yes) return true;
  if (!process.stdin.isTTY) throw new Misuse('Nobody is there to be asked whether to go on: say --yes if you mean that.');
  const asking = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await asking.question('Go on? [y/N] ');
  asking.close();
  return /^y(es)?$/i.test(answer.trim());
};

const rebuildDeployed = async (plan: Plan): Promise<void> => {
  if (plan.empty && !plan.yes)
    throw new Misuse('--empty takes the public site away until it is written again: say --yes if you mean that.');
  const { newsroom, stack } = await openDeployed(plan);
  await run(plan, newsroom, stack, PACE.deployed);
};

const rebuildLocal = async (plan: Plan): Promise<void> => {
  const folder = resolve(plan.home, '.dateline');
  if (!existsSync(folder)) throw new Misuse(`There is no ${folder}: "npm start" makes one.`);
  const state = await openStateFolder(folder, { fresh: false }).catch((error: unknown) => {
    if (error instanceof InUse) return undefined;
    throw error;
  });
  onDiskRefused(({ message }) => {
    console.error(`${message}\n${INTERRUPTED}`);
    process.exit(1);
  });
  const { startRunning } = await import('../newsroom/running.ts');
  const { newsroomAt } = await import('../newsroom/running/endpoints.ts');
  const clients = await localClients(plan.port, 'rebuild');
  if (!state) {
    say('Dateline is running: it goes on while it is rebuilt.');
    return run(plan, newsroomAt(openNewsroom(resolve(plan.newsroom)), plan.port), await openStack(clients, ''), PACE.local);
  }
  say('Dateline is not running: it is started for as long as this takes.');
  const newsroomFile = resolve(plan.newsroom);
  const newsroom = openNewsroom(newsroomFile);
  const running = await startRunning({
    folder,
    port: plan.port,
    newsroom,
    newsroomFile,
    write: () => {},
    colourful: false,
    held: !plan.site,
  });
  await run(plan, newsroomAt(newsroom, plan.port), await openStack(clients, ''), PACE.local);
  while (!running.isQuiet()) await setTimeout(PACE.local);
  await running.close();
  state.release();
};

const main = async (): Promise<void> => {
  const plan = readArguments(process.argv.slice(2));
  await (plan.deployed || plan.stage !== undefined ? rebuildDeployed(plan) : rebuildLocal(plan));
};

main().then(
  () => process.exit(),
  (error: unknown) => {
    const isPlain = [Misuse, PortInUse, UnsupportedTemplate, Damaged, DiskRefused].some((plain) => error instanceof plain);
    console.error(isPlain ? (error as Error).message : error);
    if (!isPlain) console.error(`\n${INTERRUPTED}`);
    process.exit(1);
  },
);
