import { GetFunctionConfigurationCommand } from '@aws-sdk/client-lambda';
import { Settings } from '../../../functions/answer-subscriber/settings.ts';
import { readSettings } from '../../../shared/aws/read-settings.ts';
import type { Table } from '../../../shared/aws/table.ts';
import type { Newsroom } from '../../../shared/newsroom/newsroom.ts';
import { stackNameOf } from '../../../shared/newsroom/stages.ts';
import { sayIfNotRunning } from '../../newsroom/misuse.ts';
import { sayWhatIsNotThere } from '../deployed/aws-refusal.ts';
import { openStage } from '../deployed/open-stage.ts';
import { type Clients, deployedClients, localClients } from '../rebuild/stack.ts';

/** Where people are: a stage on AWS, or the newsroom that runs here. */
export interface Where {
  stage?: string | undefined;
  stages?: string | undefined;
  port: string;
}

/** Asks Lambda which table the function that answers subscribers was given. */
const openTable = async ({ lambda, dynamodb }: Clients, prefix: string): Promise<Table> => {
  const FunctionName = `${prefix}answer-subscriber`;
  const { Environment } = await lambda.send(new GetFunctionConfigurationCommand({ FunctionName }));
  return { client: dynamodb, name: readSettings(Settings, Environment?.Variables ?? {}).SUBSCRIBERS_TABLE_NAME };
};

/** The table of subscribers, and the newsroom they are subscribed to. Throws `Misuse` where nothing answers. */
export const openPeople = async (
  { stage: named, stages, port }: Where,
  openLocalNewsroom: () => Newsroom,
): Promise<{ table: Table; newsroom: Newsroom }> => {
  if (named === undefined && stages === undefined) {
    const table = await openTable(await localClients(Number(port), 'subscribers'), '').catch(sayIfNotRunning);
    return { table, newsroom: openLocalNewsroom() };
  }
  const { name, stage, newsroom } = openStage(named, stages);
  const stackName = stackNameOf(name, stage);
  const table = await openTable(deployedClients(stage.region), `${stackName}-`).catch(sayWhatIsNotThere(name, stackName));
  return { table, newsroom };
};
