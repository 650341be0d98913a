import { type App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { stagesApp } from './dateline-app.ts';
import { FaultyFile, openStages, ownStagesFile } from './settings-files.ts';

/** All stages of the file, or the one that is asked for with `-c stage=…`. `-c stages=…` names another file. */
const stagesIn = ({ node }: App) =>
  openStages(node.tryGetContext('stages') ?? ownStagesFile, node.tryGetContext('stage') as string | undefined);

try {
  const { app } = stagesApp(stagesIn);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  app.synth();
} catch (error) {
  if (!(error instanceof FaultyFile)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
