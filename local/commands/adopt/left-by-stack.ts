import {
  type CloudFormationClient,
  ListStackResourcesCommand,
  ListStacksCommand,
  type StackSummary,
} from '@aws-sdk/client-cloudformation';

/** What a deleted stack left: names by logical id. */
export interface Left {
  /** Instant. */
  deletedAt: string;
  names: Record<string, string>;
}

/** All pages of a list. */
const pages = async function* <Page extends { NextToken?: string | undefined }>(
  ask: (more: { NextToken?: string }) => Promise<Page>,
): AsyncGenerator<Page> {
  let NextToken: string | undefined;
  do {
    const page = await ask(NextToken === undefined ? {} : { NextToken });
    yield page;
    NextToken = page.NextToken;
  } while (NextToken);
};

/** What the stack of this name that was deleted last has left. Undefined when there is none: CloudFormation forgets them after 90 days. */
export const leftByStack = async (
  cloudformation: Pick<CloudFormationClient, 'send'>,
  stackName: string,
): Promise<Left | undefined> => {
  const deleted: StackSummary[] = [];
  for await (const { StackSummaries = [] } of pages((more) =>
    cloudformation.send(new ListStacksCommand({ StackStatusFilter: ['DELETE_COMPLETE'], ...more })),
  ))
    deleted.push(...StackSummaries.filter(({ StackName }) => StackName === stackName));
  const time = ({ DeletionTime }: StackSummary): number => DeletionTime?.getTime() ?? 0;
  const newest = deleted.sort((one, other) => time(other) - time(one))[0];
  if (!newest) return undefined;
  const names: Record<string, string> = {};
  for await (const { StackResourceSummaries = [] } of pages((more) =>
    cloudformation.send(new ListStackResourcesCommand({ StackName: newest.StackId, ...more })),
  ))
    for (const { LogicalResourceId, PhysicalResourceId, ResourceStatus } of StackResourceSummaries)
      if (ResourceStatus === 'DELETE_SKIPPED' && LogicalResourceId && PhysicalResourceId)
        names[LogicalResourceId] = PhysicalResourceId;
  return { deletedAt: new Date(time(newest)).toISOString(), names };
};
