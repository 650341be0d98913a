import { Misuse } from '../newsroom/misuse.ts';
import { help, readBenchArguments } from './bench/bench-arguments.ts';
import { callsForOneRelease, SIZES } from './bench/call-vectors.ts';
import { boundsBroken, measureBundles } from './bench/cold-imports.ts';
import { measureCost } from './bench/cost.ts';
import { measureAtOnce, measureDropToPage, measureKill, warmUp } from './bench/drop-to-page.ts';
import { openNewsroomOnTrial } from './bench/newsroom-on-trial.ts';
import { bundlesReport, reportOf } from './bench/report.ts';
import { ARCHIVES, measureThroughput } from './bench/throughput.ts';

// The README says which Node is needed; a warning per process would say it again.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

/** Releases before the first that counts. */
const WARM_UP = 40;

/** `npm run bench`: how long from drop to page, how long until many drops are worked off, what a release costs, how functions start. */
const bench = async (): Promise<void> => {
  const plan = readBenchArguments(process.argv.slice(2));
  if (plan.help) {
    process.stdout.write(help);
    return;
  }
  const say = (text: string): void => void (plan.json || process.stderr.write(`${text}\n`));

  say('Importing each function’s bundle, and its bare SDK clients …');
  const bundles = await measureBundles(plan.imports);
  const broken = boundsBroken(bundles);
  if (broken.length > 0) process.exitCode = 1;
  const tell = (result: object, report: string): void =>
    void process.stdout.write(
      plan.json ? `${JSON.stringify({ ...result, bundles, broken }, null, 2)}\n` : report + bundlesReport(bundles, broken),
    );
  if (plan.bundlesOnly) return tell({}, '');

  say('Starting a newsroom and warming it up …');
  const newsroom = await openNewsroomOnTrial();
  await warmUp(newsroom, 0, WARM_UP);
  say(`${plan.uploads} uploads, one every ${plan.every} ms …`);
  const running = await measureDropToPage(newsroom, { from: WARM_UP, uploads: plan.uploads, every: plan.every });
  say(`${plan.atOnce} uploads at once …`);
  const atOnce = await measureAtOnce(newsroom, { from: WARM_UP + plan.uploads, uploads: plan.atOnce });
  say(`A kill, and one behind ${plan.atOnce} uploads …`);
  const kill = await measureKill(newsroom, { from: WARM_UP + plan.uploads + plan.atOnce, uploads: plan.atOnce });
  await newsroom.close();
  say(`${2 * plan.releases} releases in this process …\n`);
  const preview = await measureCost({ from: 0, releases: plan.releases });

  say('One release in a small newsroom, and in a large one …\n');
  const vectors = [];
  for (const size of SIZES) vectors.push({ ...size, calls: await callsForOneRelease(size) });

  say('Releases at once into a newsroom with few in its archive, and with many …\n');
  const throughput = [];
  for (const archive of ARCHIVES) throughput.push(await measureThroughput({ archive, releases: plan.releases }));

  const result = { running, atOnce, kill, preview, vectors, throughput };
  tell(result, reportOf(result));
};

bench().catch((error: unknown) => {
  console.error(error instanceof Misuse ? error.message : error);
  process.exit(error instanceof Misuse ? 2 : 1);
});
