import { readFileSync } from 'node:fs';
import { CloudFormationClient, ListStackResourcesCommand, ListStacksCommand } from '@aws-sdk/client-cloudformation';
import { mockClient } from 'aws-sdk-client-mock';
import { describe, expect, it } from 'vitest';
import { type OpenStage, openStages, ownStagesFile } from '../../infra/settings-files.ts';
import { synthesizeStage, type Template } from '../../infra/synthesize.ts';
import { type Adoption, adoptionOf, whatOutlives } from '../../local/commands/adopt/adoption.ts';
import { leftByStack } from '../../local/commands/adopt/left-by-stack.ts';

const [production] = openStages(ownStagesFile, 'production') as [OpenStage];
const { template } = synthesizeStage(production);
const golden: string[] = JSON.parse(readFileSync('test/infra/stateful.golden.json', 'utf8'));
const nameOf = (id: string): string => `dateline-production-${id.toLowerCase()}`;
const names = Object.fromEntries(whatOutlives(template).map((id) => [id, nameOf(id)]));
const adoption = adoptionOf(template, names) as Adoption & { template: Template };

describe('a stack that was deleted', () => {
  it('leaves what keeps data, and the identity that mails come from, and nothing else', () => {
    const identity = Object.keys(template.Resources).filter((id) => id.startsWith('MailIdentity'));
    expect(whatOutlives(template).sort()).toEqual([...golden, ...identity].sort());
    for (const id of whatOutlives(template)) expect(template.Resources[id]?.DeletionPolicy).toBe('RetainExceptOnCreate');
  });

  it('is given back all of it under the ids it had, each by the name that CloudFormation knows its kind by', () => {
    expect(adoption.resources.map(({ LogicalResourceId }) => LogicalResourceId).sort()).toEqual(whatOutlives(template).sort());
    for (const { ResourceType, LogicalResourceId, ResourceIdentifier } of adoption.resources) {
      expect(template.Resources[LogicalResourceId]?.Type).toBe(ResourceType);
      const property = { Bucket: 'BucketName', GlobalTable: 'TableName', Key: 'KeyId', EmailIdentity: 'EmailIdentity' }[
        ResourceType.split('::')[2] ?? ''
      ];
      expect(ResourceIdentifier).toEqual({ [property ?? '']: nameOf(LogicalResourceId) });
    }
  });

  it('is made from a template that holds that alone, keeps it whatever happens, and names nothing outside', () => {
    const { Resources } = adoption.template;
    expect(Object.keys(Resources).sort()).toEqual(whatOutlives(template).sort());
    const ids = new Set(Object.keys(Resources));
    for (const [id, resource] of Object.entries(Resources)) {
      expect(resource).toMatchObject({ Type: template.Resources[id]?.Type, DeletionPolicy: 'Retain' });
      expect(resource).not.toHaveProperty('DependsOn');
      const named = [...JSON.stringify(resource).matchAll(/"(?:Ref":|Fn::GetAtt":\[)"([^"]+)"/g)].map(([, name = '']) => name);
      for (const name of named) expect(ids.has(name) || name.startsWith('AWS::')).toBe(true);
    }
  });

  it('loses nothing of what it keeps by that: what the template leaves out is what the next deployment puts in', () => {
    const left = Object.entries(adoption.template.Resources).flatMap(([id, { Properties }]) =>
      Object.keys(template.Resources[id]?.Properties ?? {})
        .filter((property) => !(property in Properties))
        .map((property) => `${id}.${property}`),
    );
    expect(left).toEqual(['ArchiveTextsB4A9AA96.NotificationConfiguration', 'IntakeNewsroomE6F96C9C.NotificationConfiguration']);
  });

  it('is not given back in part: a table without its key opens nothing. An identity is made anew', () => {
    const { SubscribersKey27F417E9: _, ...others } = names;
    expect(adoptionOf(template, others)).toEqual({ missing: ['SubscribersKey27F417E9 (AWS::KMS::Key)'] });
    const [identity = ''] = Object.keys(names).filter((id) => id.startsWith('MailIdentity'));
    const { [identity]: __, ...data } = names;
    expect((adoptionOf(template, data) as Adoption).resources).toHaveLength(golden.length);
  });
});

describe('what it left is found', () => {
  const cloudformation = mockClient(CloudFormationClient);
  const deleted = (StackName: string, StackId: string, day: string) => ({
    StackName,
    StackId,
    StackStatus: 'DELETE_COMPLETE' as const,
    CreationTime: new Date(0),
    DeletionTime: new Date(`${day}T00:00:00Z`),
  });
  const resource = (
    LogicalResourceId: string,
    PhysicalResourceId: string,
    ResourceStatus: 'DELETE_SKIPPED' | 'DELETE_COMPLETE',
  ) => ({
    LogicalResourceId,
    PhysicalResourceId,
    ResourceStatus,
    ResourceType: 'AWS::S3::Bucket',
    LastUpdatedTimestamp: new Date(0),
  });

  it('in what CloudFormation remembers of the one that was deleted last, on every page', async () => {
    cloudformation.reset();
    cloudformation
      .on(ListStacksCommand)
      .resolves({ StackSummaries: [deleted('Dateline-production', 'old', '2026-10-01')], NextToken: 'more' })
      .on(ListStacksCommand, { NextToken: 'more' })
      .resolves({
        StackSummaries: [deleted('Dateline-production', 'new', '2026-11-20'), deleted('Dateline-test', 'test', '2026-11-27')],
      })
      .on(ListStackResourcesCommand, { StackName: 'new' })
      .resolves({
        StackResourceSummaries: [resource('Kept', 'kept-1', 'DELETE_SKIPPED'), resource('Gone', 'gone-1', 'DELETE_COMPLETE')],
        NextToken: 'more',
      })
      .on(ListStackResourcesCommand, { StackName: 'new', NextToken: 'more' })
      .resolves({ StackResourceSummaries: [resource('KeptToo', 'kept-2', 'DELETE_SKIPPED')] });
    expect(await leftByStack(new CloudFormationClient({}), 'Dateline-production')).toEqual({
      deletedAt: '2026-11-20T00:00:00.000Z',
      names: { Kept: 'kept-1', KeptToo: 'kept-2' },
    });
  });

  it('unless CloudFormation has forgotten it', async () => {
    cloudformation.reset();
    cloudformation.on(ListStacksCommand).resolves({ StackSummaries: [] });
    expect(await leftByStack(new CloudFormationClient({}), 'Dateline-production')).toBeUndefined();
  });
});
