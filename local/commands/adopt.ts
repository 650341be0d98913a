import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import * as z from 'zod';
import type { OpenStage } from '../../infra/settings-files.ts';
import { stackNameOf } from '../../shared/newsroom/stages.ts';
import { Misuse } from '../newsroom/misuse.ts';
import { adoptionOf } from './adopt/adoption.ts';
import { leftByStack } from './adopt/left-by-stack.ts';
import { sentenceOf } from './deployed/aws-refusal.ts';
import { openStage } from './deployed/open-stage.ts';

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

const usage = 'npm run adopt -- --stage <name> [--stages <file>] [--out <folder>] [--names <file.json>]';

const readArguments = (args: string[]) => {
  const options = {
    stage: { type: 'string' },
    stages: { type: 'string' },
    out: { type: 'string', default: 'adopt' },
    /** `{ "<logical id>": "<name>" }`, for a stack that CloudFormation has forgotten. */
    names: { type: 'string' },
  } as const;
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new Misuse(`${(error as Error).message.split(/\. |\n/)[0]}: ${usage}`);
  }
};

const namesIn = (file: string): Record<string, string> => {
  try {
    return z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new Misuse(`${file} is no list of names, such as { "IntakeNewsroomE6F96C9C": "…" }: ${(error as Error).message}`);
  }
};

const namesLeft = async ({ name, stage }: OpenStage): Promise<Record<string, string>> => {
  const stackName = stackNameOf(name, stage);
  const left = await leftByStack(new CloudFormationClient({ region: stage.region }), stackName);
  if (!left)
    throw new Misuse(
      `CloudFormation remembers no deleted stack ${stackName} in ${stage.region} (it forgets after 90 days): find the names, which begin with it, and give them with --names.`,
    );
  console.log(`${stackName} was deleted at ${left.deletedAt}.`);
  return left.names;
};

/** Writes what gives a new stack the buckets, tables and key of one that was deleted, and says how. It changes nothing on AWS. */
const main = async (): Promise<void> => {
  const plan = readArguments(process.argv.slice(2));
  const opened = openStage(plan.stage, plan.stages);
  const { name, stage } = opened;
  if (stage.removal === 'destroy')
    throw new Misuse(`Stage ${name} keeps nothing when its stack is deleted: nothing is left of it.`);
  const names = plan.names === undefined ? await namesLeft(opened) : namesIn(resolve(plan.names));
  const { synthesizeStage } = await import('../../infra/synthesize.ts');
  const adoption = adoptionOf(synthesizeStage(opened).template, names);
  if ('missing' in adoption)
    throw new Misuse(
      `The old stack left no ${adoption.missing.join(', no ')}: find their names, and give all of them with --names.`,
    );
  const out = resolve(plan.out);
  mkdirSync(out, { recursive: true });
  const [template, resources] = ['template.json', 'resources.json'].map((file) => join(out, file));
  writeFileSync(template ?? '', `${JSON.stringify(adoption.template, null, 2)}\n`);
  writeFileSync(resources ?? '', `${JSON.stringify(adoption.resources, null, 2)}\n`);
  const at = `--region ${stage.region} --stack-name ${stackNameOf(name, stage)}`;
  console.log(`
${adoption.resources.map(({ LogicalResourceId, ResourceIdentifier }) => `  ${LogicalResourceId.padEnd(34)} ${Object.values(ResourceIdentifier).join()}`).join('\n')}

Look at it, then:

  aws cloudformation create-change-set ${at} --change-set-name adopt --change-set-type IMPORT --template-body file://${template} --resources-to-import file://${resources}
  aws cloudformation wait change-set-create-complete ${at} --change-set-name adopt
  aws cloudformation execute-change-set ${at} --change-set-name adopt
  aws cloudformation wait stack-import-complete ${at}
  npm run deploy -- --stage ${name}
  npm run rebuild -- --stage ${name}
`);
};

main().then(
  () => process.exit(),
  (error: unknown) => {
    console.error(sentenceOf(error) ?? error);
    process.exit(1);
  },
);
