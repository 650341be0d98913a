import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DISTRIBUTION } from '../../infra/readers-stack.ts';
import { openStages, ownStagesFile } from '../../infra/settings-files.ts';
import { readersStackNameOf, stackNameOf } from '../../shared/newsroom/stages.ts';
import { Misuse } from '../newsroom/misuse.ts';
import { readingSettings } from '../newsroom/newsroom-file.ts';
import { cdkArguments, distributionIn, needsStage, readCdkCall } from './cdk/cdk-arguments.ts';
import { openStage } from './deployed/open-stage.ts';

const require = createRequire(import.meta.url);
const cdk = join(dirname(require.resolve('aws-cdk/package.json')), 'bin', 'cdk');

/** Calls the CDK’s command line for a stage, once stages.json holds; `npm run deploy`, `diff` and `synth`. */
const main = async (): Promise<number> => {
  const call = readCdkCall(process.argv.slice(2));
  const file = call.file === undefined ? ownStagesFile : resolve(call.file);
  const stage = needsStage(call) || call.stage !== undefined ? openStage(call.stage, file) : undefined;
  if (!stage) readingSettings(() => openStages(file));
  if (!stage) return cdkWith(cdkArguments(call, file, []));
  const [own, readers] = [stackNameOf(stage.name, stage.stage), readersStackNameOf(stage.name, stage.stage)];
  if (call.command !== 'deploy') return cdkWith(cdkArguments(call, file, [own, ...(readers ? [readers] : [])]));
  const outputs = join(mkdtempSync(join(tmpdir(), 'dateline-')), 'outputs.json');
  const code = await cdkWith([...cdkArguments(call, file, [own]), '--outputs-file', outputs]);
  if (code !== 0) return code;
  if (readers) {
    const distribution = distributionIn(JSON.parse(readFileSync(outputs, 'utf8')), own);
    const more = ['--parameters', `${readers}:${DISTRIBUTION}=${distribution}`];
    const next = await cdkWith([...cdkArguments(call, file, [readers]), ...more]);
    if (next !== 0) return next;
  }
  console.log(`\nnpm run doctor -- --stage ${stage.name} says what is still missing.`);
  return 0;
};

/** Calls the CDK's own command line, and answers how it ended. */
const cdkWith = async (args: readonly string[]): Promise<number> => {
  const child = spawn(process.execPath, [cdk, ...args], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    stdio: 'inherit',
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 1;
};

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Misuse ? error.message : error);
    process.exit(1);
  },
);
