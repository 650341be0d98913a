import { fileURLToPath } from 'node:url';
import { App, DefaultStackSynthesizer, type IStackSynthesizer } from 'aws-cdk-lib';
import { DatelineStack, type Parameters } from './dateline-stack.ts';

export interface AppOptions {
  /** Path of newsroom.json; the one at the top of the repository by default. */
  newsroomFile?: string | undefined;
  parameters?: Parameters | undefined;
  /** For a run on this machine: bundles nothing, copies no assets, leaves CDK's own checks of the template to `npm run synth`. */
  draft?: boolean;
}

/** CDK behaviour that the stack counts on. Here and not in cdk.json, so that a synthesis in process makes the same template. */
const flags = {
  '@aws-cdk/aws-iam:minimizePolicies': true,
  '@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy': true,
  '@aws-cdk/aws-sns-subscriptions:restrictSqsDescryption': true,
  '@aws-cdk/core:strictCfnValidateErrors': true,
};

const ownNewsroomFile = fileURLToPath(new URL('../newsroom.json', import.meta.url));

/** The CDK app with its one stack, not yet synthesized. */
export const datelineApp = ({ newsroomFile, parameters, draft = false }: AppOptions = {}): { app: App; stack: DatelineStack } => {
  const app = new App({
    analyticsReporting: false,
    context: { ...flags, ...(draft && { 'aws:cdk:bundling-stacks': [], 'aws:cdk:disable-asset-staging': true }) },
    ...(draft && { builtinCloudFormationValidation: false, treeMetadata: false }),
  });
  const said = (name: string): string | undefined => app.node.tryGetContext(name);
  const stack = new DatelineStack(app, 'Dateline', {
    // The CDK command line checks the bootstrap version, too; without the rule the template needs no parameters.
    // (The cast: CDK's own types do not hold under exactOptionalPropertyTypes.)
    synthesizer: new DefaultStackSynthesizer({ generateBootstrapVersionRule: false }) as IStackSynthesizer,
    newsroomFile: newsroomFile ?? said('newsroom') ?? ownNewsroomFile,
    parameters: parameters ?? {
      certificate: said('certificate'),
      deskUrl: said('deskUrl'),
      operators: said('operators')?.split(','),
    },
  });
  return { app, stack };
};
