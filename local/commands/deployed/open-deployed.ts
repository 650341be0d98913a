import type { OpenStage } from '../../../infra/settings-files.ts';
import { stackNameOf } from '../../../shared/newsroom/stages.ts';
import { deployedClients, openStack, type Stack } from '../rebuild/stack.ts';
import { sayWhatIsNotThere } from './aws-refusal.ts';
import { openStage } from './open-stage.ts';

/** What a command line says of where: `--stage`, and `--stages` for another stages.json. */
export interface WhereDeployed {
  stage?: string | undefined;
  stages?: string | undefined;
}

/** A stage and its stack, as it runs on AWS. Throws `Misuse` where there is no such stage, or nothing that answers. */
export const openDeployed = async ({ stage: named, stages }: WhereDeployed): Promise<OpenStage & { stack: Stack }> => {
  const opened = openStage(named, stages);
  const { name, stage } = opened;
  const stackName = stackNameOf(name, stage);
  const stack = await openStack(deployedClients(stage.region), `${stackName}-`).catch(sayWhatIsNotThere(name, stackName));
  return { ...opened, stack };
};
