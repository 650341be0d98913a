import { parseArgs } from 'node:util';
import { ACMClient } from '@aws-sdk/client-acm';
import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SNSClient } from '@aws-sdk/client-sns';
import { CDN_REGION } from '../../shared/newsroom/stages.ts';
import { Misuse } from '../newsroom/misuse.ts';
import { sentenceOf } from './deployed/aws-refusal.ts';
import { openStage } from './deployed/open-stage.ts';
import { lookUpIn } from './doctor/dns.ts';
import { examine } from './doctor/report.ts';

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

const usage = 'npm run doctor -- --stage <name> [--stages <file>]';

const readArguments = (args: string[]): { stage?: string; stages?: string } => {
  try {
    return parseArgs({ args, options: { stage: { type: 'string' }, stages: { type: 'string' } } }).values;
  } catch (error) {
    throw new Misuse(`${(error as Error).message.split(/\. |\n/)[0]}: ${usage}`);
  }
};

/** Says what is still missing of a stage. It only reads. */
const main = async (): Promise<number> => {
  const { stage: name, stages } = readArguments(process.argv.slice(2));
  const stage = openStage(name, stages);
  const { region } = stage.stage;
  const ports = {
    cloudformation: new CloudFormationClient({ region }),
    ses: new SESv2Client({ region }),
    sns: new SNSClient({ region }),
    cdn: {
      cloudformation: new CloudFormationClient({ region: CDN_REGION }),
      sns: new SNSClient({ region: CDN_REGION }),
      acm: new ACMClient({ region: CDN_REGION }),
    },
    lookUp: lookUpIn(),
    now: () => new Date().toISOString(),
  };
  const { text, isWell } = await examine(ports, stage);
  console.log(text);
  return isWell ? 0 : 1;
};

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(sentenceOf(error) ?? error);
    process.exit(1);
  },
);
