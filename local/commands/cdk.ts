import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openStages, ownStagesFile } from '../../infra/settings-files.ts';
import { stackNameOf } from '../../shared/newsroom/stages.ts';
import { Misuse } from '../newsroom/misuse.ts';
import { readingSettings } from '../newsroom/newsroom-file.ts';
import { cdkArguments, needsStage, readCdkCall } from './cdk/cdk-arguments.ts';
import { openStage } from './deployed/open-stage.ts';

const require = createRequire(import.meta.url);
const cdk = join(dirname(require.resolve('aws-cdk/package.json')), 'bin', 'cdk');

/** Calls the CDK’s command line for a stage, once stages.json holds; `npm run deploy`, `diff` and `synth`. */
const main = async (): Promise<number> => {
  const call = readCdkCall(process.argv.slice(2));
  const file = call.file === undefined ? ownStagesFile : resolve(call.file);
  const stage = needsStage(call) || call.stage !== undefined ? openStage(call.stage, file) : undefined;
  if (!stage) readingSettings(() => openStages(file));
  const child = spawn(process.execPath, [cdk, ...cdkArguments(call, file, stage && stackNameOf(stage.name, stage.stage))], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    stdio: 'inherit',
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code === 0 && call.command === 'deploy')
    console.log(`\nnpm run doctor -- --stage ${stage?.name} says what is still missing.`);
  return code ?? 1;
};

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Misuse ? error.message : error);
    process.exit(1);
  },
);
