import { App, DefaultStackSynthesizer, type IStackSynthesizer, Tags } from 'aws-cdk-lib';
import * as z from 'zod';
import { CanarySetting, readersStackNameOf, Stage, stackNameOf } from '../shared/newsroom/stages.ts';
import { DatelineStack, type StackStage } from './dateline-stack.ts';
import { ReadersStack } from './readers-stack.ts';
import { type OpenStage, ownNewsroomFile, readNewsroom } from './settings-files.ts';

/** What a stage of stages.json may say, for a stack that is not deployed: nothing has to be said, and no canary comes unasked. */
const BareStage = Stage.partial({ region: true }).extend({
  canary: CanarySetting.default(false),
  tracing: z.boolean().default(false),
});

export interface BareOptions {
  /** Path of newsroom.json; the one at the top of the repository by default. */
  newsroomFile?: string | undefined;
  stage?: z.input<typeof BareStage> | undefined;
}

/** CDK behaviour that the stack counts on. Here and not in cdk.json, so that a synthesis in process makes the same template. */
const flags = {
  '@aws-cdk/aws-iam:minimizePolicies': true,
  '@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy': true,
  '@aws-cdk/aws-sns-subscriptions:restrictSqsDescryption': true,
  '@aws-cdk/core:strictCfnValidateErrors': true,
};

/** For a run on this machine: bundles nothing, copies no assets, leaves CDK's own checks of the template to `npm run synth`. */
const newApp = (draft: boolean): App =>
  new App({
    analyticsReporting: false,
    context: { ...flags, ...(draft && { 'aws:cdk:bundling-stacks': [], 'aws:cdk:disable-asset-staging': true }) },
    ...(draft && { builtinCloudFormationValidation: false, treeMetadata: false }),
  });

const addStack = (app: App, id: string, stage: StackStage, of: Pick<OpenStage, 'newsroom' | 'newsroomFile'>): DatelineStack =>
  new DatelineStack(app, id, {
    // The CDK command line checks the bootstrap version, too; without the rule the template needs no parameters.
    // (The cast: CDK's own types do not hold under exactOptionalPropertyTypes.)
    synthesizer: new DefaultStackSynthesizer({ generateBootstrapVersionRule: false }) as IStackSynthesizer,
    ...(stage.region && { env: { region: stage.region, ...(stage.account && { account: stage.account }) } }),
    ...of,
    stage,
  });

/** The CDK app with a stack for each stage, and beside it one for the CDN’s alarm where that has to be elsewhere; not yet synthesized. */
export const stagesApp = (
  stagesIn: (app: App) => readonly OpenStage[],
  { draft = false } = {},
): { app: App; stacks: DatelineStack[] } => {
  const app = newApp(draft);
  const stacks = stagesIn(app).map(({ name, stage, ...newsroom }) => {
    const own = addStack(app, stackNameOf(name, stage), stage, newsroom);
    const readers = readersStackNameOf(name, stage);
    const apart =
      readers !== undefined &&
      new ReadersStack(app, readers, {
        account: stage.account,
        operators: stage.operators,
        terminationProtection: stage.removal === 'retain',
      });
    for (const each of [own, ...(apart ? [apart] : [])]) Tags.of(each).add('dateline:stage', name);
    return own;
  });
  return { app, stacks };
};

/** The CDK app with one stack that belongs to no stage, such as a laptop's. */
export const datelineApp = ({
  newsroomFile = ownNewsroomFile,
  stage = {},
}: BareOptions = {}): {
  app: App;
  stack: DatelineStack;
} => {
  const app = newApp(true);
  const newsroom = readNewsroom(newsroomFile);
  return { app, stack: addStack(app, 'Dateline', BareStage.parse(stage), { newsroom, newsroomFile }) };
};
