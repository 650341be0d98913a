import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { afterAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { stagesApp } from '../../infra/dateline-app.ts';
import { NEWSROOM_CONTEXT, PipelineFunction } from '../../infra/pipeline-function.ts';
import { type OpenStage, openStages, ownNewsroomFile, ownStagesFile, readNewsroom } from '../../infra/settings-files.ts';
import { synthesizeStage, type Template } from '../../infra/synthesize.ts';
import { readTemplate } from '../../local/aws/template.ts';
import { Stage } from '../../shared/newsroom/stages.ts';
import { type AlarmProperties, stateOf } from './alarm-evaluation.ts';

const folder = mkdtempSync(join(tmpdir(), 'stages-'));
afterAll(() => rmSync(folder, { recursive: true }));

const own = openStages(ownStagesFile);
const production = own.find(({ name }) => name === 'production') as OpenStage;
const certificate = 'arn:aws:acm:us-east-1:111122223333:certificate/1';
const base: z.input<typeof Stage> = {
  region: 'eu-west-1',
  domain: 'news.example.org',
  certificate,
  operators: ['operators@example.org'],
};
const templateWith = (more: Partial<z.input<typeof Stage>>): Template =>
  synthesizeStage({ ...production, name: 'trial', stage: Stage.parse({ ...base, ...more }) }).template;

describe('the stages of stages.json', () => {
  const { app, stacks } = stagesApp(() => own, { draft: true });
  const assembly = app.synth();
  const artifacts = stacks.map((stack) => {
    const { stackName, environment, tags, terminationProtection, template } = assembly.getStackByName(stack.stackName);
    return { stackName, environment, tags, terminationProtection, template: template as Template };
  });
  const readers = assembly.getStackByName('Dateline-production-readers');
  const templateOfReaders = readers.template as Template & { Parameters: object };
  rmSync(assembly.directory, { recursive: true });

  it('are a stack each, in its region and account, tagged with its name', () => {
    expect(
      artifacts.map(({ stackName, environment, tags }) => [stackName, environment.region, environment.account, tags]),
    ).toEqual([
      ['Dateline-test', 'eu-west-1', 'unknown-account', { 'dateline:stage': 'test' }],
      ['Dateline-production', 'eu-west-1', '111122223333', { 'dateline:stage': 'production' }],
    ]);
  });

  it('have the CDN’s alarm in us-east-1, where its numbers are, and a topic of that region for it', () => {
    const { stackName, environment, tags, terminationProtection } = readers;
    expect([stackName, environment.region, environment.account]).toEqual([
      'Dateline-production-readers',
      'us-east-1',
      '111122223333',
    ]);
    expect([tags, terminationProtection]).toEqual([{ 'dateline:stage': 'production' }, true]);
    const { Resources, Parameters } = templateOfReaders;
    expect(Parameters).toEqual({ DistributionId: expect.objectContaining({ Type: 'String' }) });
    const of = (type: string) => Object.entries(Resources).filter(([, { Type }]) => Type === type);
    const [[topic] = []] = of('AWS::SNS::Topic');
    // And one that tells when that cannot be mailed.
    expect(of('AWS::CloudWatch::Alarm')).toHaveLength(2);
    const [, alarm] = of('AWS::CloudWatch::Alarm').find(([id]) => id.includes('cdn')) ?? [];
    expect(alarm?.Properties).toMatchObject({
      Namespace: 'AWS/CloudFront',
      MetricName: '5xxErrorRate',
      Dimensions: [
        { Name: 'DistributionId', Value: { Ref: 'DistributionId' } },
        { Name: 'Region', Value: 'Global' },
      ],
      AlarmActions: [{ Ref: topic }],
      OKActions: [{ Ref: topic }],
    });
    const properties = alarm?.Properties as unknown as AlarmProperties;
    expect([stateOf(properties, [0, 6, 6, 0, 6]), stateOf(properties, [100, 0, 0, undefined, 100])]).toEqual(['ALARM', 'OK']);
    expect(of('AWS::SNS::Subscription').map(([, { Properties }]) => [Properties.Endpoint, Properties.TopicArn])).toEqual([
      ['operators@example.org', { Ref: topic }],
    ]);
    // Nothing that would have to be bootstrapped there, and no function that carries values between regions.
    expect(of('AWS::Lambda::Function')).toEqual([]);
  });

  it('have none of it beside a stage that is in us-east-1 itself', () => {
    const there = stagesApp(() => [{ ...production, stage: Stage.parse({ ...base, region: 'us-east-1' }) }], { draft: true });
    expect(there.app.node.children.map(({ node }) => node.id)).toEqual(['Dateline-production']);
  });

  it('tag everything that can be tagged, tables too, to which CloudFormation hands no tags of the stack', () => {
    const { Resources = {} } = artifacts[1]?.template ?? {};
    const of = (type: string) => Object.values(Resources).filter(({ Type }) => Type === type);
    const tag = { Key: 'dateline:stage', Value: 'production' };
    for (const type of ['AWS::S3::Bucket', 'AWS::KMS::Key', 'AWS::SQS::Queue', 'AWS::SNS::Topic', 'AWS::Lambda::Function'])
      for (const { Properties } of of(type)) expect(Properties.Tags).toContainEqual(tag);
    for (const { Properties } of of('AWS::DynamoDB::GlobalTable'))
      expect((Properties.Replicas as { Tags: unknown }[])[0]?.Tags).toContainEqual(tag);
  });

  it('cannot be deleted by a slip where what they hold is kept', () => {
    expect(artifacts.map(({ terminationProtection }) => terminationProtection)).toEqual([false, true]);
  });

  it('share no name, so that both fit into one account and region', () => {
    const named =
      /^(FunctionName|LogGroupName|ManagedPolicyName|AlarmName|BucketName|TableName|QueueName|TopicName|DashboardName|RoleName|Name)$/;
    const [one = [], other = []] = artifacts.map(({ template: { Resources } }) =>
      JSON.stringify(Resources, (property, value) =>
        named.test(property) && typeof value === 'string' ? { named: value } : value,
      )
        .match(/(?<=\{"named":")[^"]+/g)
        // What has a name within something only: index, header, dimension of a metric.
        ?.filter(
          (name) =>
            !/^(decisions|Content-Type|prefix|lists|[a-z-]+|FunctionName|QueueName|TopicName|ApiId|DistributionId|Region)$/.test(
              name,
            ),
        ),
    );
    expect(one.length).toBeGreaterThan(60);
    expect(one.filter((name) => other.includes(name))).toEqual([]);
  });

  it('may have a stack with a name of 40 letters: those of its functions end before Lambda’s 64', () => {
    const { Resources } = templateWith({ stackName: 'D'.repeat(40) });
    const names = Object.values(Resources).flatMap(({ Properties }) => Properties.FunctionName ?? []);
    for (const name of names.filter((name) => typeof name === 'string')) expect(name.length).toBeLessThanOrEqual(64);
  });

  it.each(own.map((stage) => ({ stage, name: stage.name })))('$name could be carried out on a laptop', ({ stage }) => {
    const { template, functions } = synthesizeStage(stage);
    const folders = Object.fromEntries(Object.entries(functions).map(([id, { name }]) => [id, name]));
    const surroundings = { region: 'eu-west-1', account: '000000000000', queueUrl: (name: string) => name, folders };
    expect(readTemplate(template, surroundings).functions).toHaveLength(stage.stage.canary ? 15 : 14);
  });
});

describe('two stages that differ in one field', () => {
  const one = templateWith({});
  /** What is not the same: logical ids with what of them differs, and outputs by name. */
  const difference = (other: Template): string[] => {
    const [before, after] = [parts(one), parts(other)];
    return [...new Set([...before.keys(), ...after.keys()])].filter((part) => before.get(part) !== after.get(part)).sort();
  };
  const parts = ({ Resources, Outputs }: Template): Map<string, string> =>
    new Map([
      ...Object.entries(Resources).flatMap(([id, { Properties = {}, ...attributes }]) =>
        [...Object.entries(Properties), ...Object.entries(attributes)].map(([name, value]): [string, string] => [
          `${id.replace(/[0-9A-F]{8}$/, '')}.${name}`,
          JSON.stringify(value),
        ]),
      ),
      ...Object.entries(Outputs).map(([name, value]): [string, string] => [`Outputs.${name}`, JSON.stringify(value)]),
    ]);
  const policies = (...names: string[]) => names.flatMap((name) => [`${name}.DeletionPolicy`, `${name}.UpdateReplacePolicy`]);
  const identity = ['DkimSigningAttributes', 'EmailIdentity', 'FeedbackAttributes', 'MailFromAttributes', 'Tags'];

  const concerned: Record<keyof typeof Stage.shape, [change: Partial<z.input<typeof Stage>>, concerned: string[]][]> = {
    certificate: [[{ certificate: `${certificate}2` }, ['SyndicationCdn.DistributionConfig']]],
    domain: [[{ domain: 'other.example.org' }, ['SyndicationCdn.DistributionConfig']]],
    operators: [
      [
        { operators: ['operators@example.org', 'night@example.org'] },
        ['Endpoint', 'Protocol', 'RedrivePolicy', 'TopicArn', 'Type'].map((name) => `WatchAlarmsnightexampleorg.${name}`),
      ],
    ],
    partners: [[{ partners: ['444455556666'] }, ['ReleasesEventsPolicy.PolicyDocument']]],
    desk: [
      [
        { desk: { url: 'https://desk.example.org/' } },
        ['ReleasesRecordRelease.Environment', 'TranslationQueueTranslations.Environment'],
      ],
    ],
    quota: [
      [{ quota: { maxSendRate: 14, max24HourSend: 50_000 } }, []],
      [
        { quota: { maxSendRate: 500, max24HourSend: 5_000_000 } },
        [
          'AlertsRecordMailEventReadsMailEvents.ScalingConfig',
          'AlertsSendAlertsReadsSends.ScalingConfig',
          'AlertsSendAlertsReadsUrgentSends.ScalingConfig',
        ],
      ],
    ],
    removal: [
      [
        { removal: 'destroy' },
        [
          ...policies('ArchiveAccessLogs', 'ArchiveNewsroom', 'ArchiveTexts', 'IntakeNewsroom', 'MailIdentityDomain'),
          ...policies('SubscribersKey', 'SubscribersTable', 'SyndicationSite'),
          'ArchiveNewsroom.Replicas',
          'SubscribersTable.Replicas',
        ],
      ],
    ],
    mail: [
      [{ mail: { tls: 'optional' } }, ['AlertsMails.DeliveryOptions']],
      [
        { mail: { mailFrom: 'replies.example.org' } },
        ['MailIdentityDomain.MailFromAttributes', 'Outputs.MailRecord4', 'Outputs.MailRecord5'],
      ],
      [
        { mail: { identity: 'existing' } },
        [
          ...[...identity, 'Type', 'DeletionPolicy', 'UpdateReplacePolicy'].map((name) => `MailIdentityDomain.${name}`),
          ...[1, 2, 3, 4, 5, 6].map((at) => `Outputs.MailRecord${at}`),
        ],
      ],
    ],
    canary: [
      [{ canary: { mailbox: 'canary@example.org' } }, ['AlertsSendAlerts.Environment']],
      [{ canary: { withinMinutes: 10 } }, ['ar', 'en', 'es', 'fr'].map((lang) => `Watchcanary${lang}.Threshold`)],
    ],
    // These are in no template, or in words all over it: see below.
    tracing: [],
    newsroom: [],
    stackName: [],
    region: [],
    account: [],
  };
  const table = Object.entries(concerned).flatMap(([field, changes]) =>
    changes.map(([change, parts]) => ({ field, change, parts })),
  );

  it.each(table)('$field: $change', ({ change, parts }) => {
    expect(difference(templateWith(change))).toEqual([...parts].sort());
  });

  it('canary: without one nothing is left of it but the place for its mailbox', () => {
    const without = templateWith({ canary: false });
    const gone = Object.keys(one.Resources).filter((id) => !(id in without.Resources));
    expect(gone.length).toBeGreaterThan(10);
    for (const id of gone) expect(id).toMatch(/^(Canary|Watch(send)?canary)/);
    expect(
      JSON.stringify(without)
        .toLowerCase()
        .match(/.{12}canar[iy].{8}/g),
    ).toEqual([expect.stringContaining('canary_mailbox')]);
    const changed = difference(without).filter((part) => !/^(Canary|Watch(send)?canary)/.test(part));
    expect(changed).toEqual([
      'ArchiveTexts.LifecycleConfiguration',
      'ArchiveTexts.NotificationConfiguration',
      'DashboardPage.DashboardBody',
      'IntakeNewsroom.DependsOn',
      'IntakeNewsroom.LifecycleConfiguration',
      'IntakeNewsroom.NotificationConfiguration',
      'IntakeSandboxS3.PolicyDocument',
      'IntakeUploadsQueuePolicy.PolicyDocument',
      'IntakeValidateReleaseRoleDefaultPolicy.PolicyDocument',
      'ReleasesPublishReleaseRoleDefaultPolicy.PolicyDocument',
      'ReleasesRecordReleaseRoleDefaultPolicy.PolicyDocument',
    ]);
  });

  it('tracing: how each function is traced, and that its role may tell X-Ray', () => {
    const changed = difference(templateWith({ tracing: false }));
    expect(changed.filter((part) => part.endsWith('.TracingConfig'))).toHaveLength(15);
    for (const part of changed) expect(part).toMatch(/\.(TracingConfig|PolicyDocument)$|^CanarySendCanary.*Policy\./);
    expect(JSON.stringify(templateWith({ tracing: false }))).not.toContain('xray:');
  });

  it('region: its own name wherever it is said, and nothing else', () => {
    expect(JSON.stringify(templateWith({ region: 'us-west-2' })).replaceAll('us-west-2', 'eu-west-1')).toBe(JSON.stringify(one));
  });

  it('stackName: what keeps data is known by the same ids under any', () => {
    const keepers = Object.entries(templateWith({ stackName: 'Press' }).Resources).filter(([, { UpdateReplacePolicy }]) =>
      UpdateReplacePolicy?.startsWith('Retain'),
    );
    const golden: string[] = JSON.parse(readFileSync(new URL('stateful.golden.json', import.meta.url), 'utf8'));
    const identities = keepers.filter(([, { Type }]) => Type === 'AWS::SES::EmailIdentity').map(([id]) => id);
    expect(keepers.map(([id]) => id).sort()).toEqual([...golden, ...identities].sort());
    expect(identities).toHaveLength(1);
  });

  it('account: its number', () => {
    const [here, there] = ['111122223333', '444455556666'].map((account) => JSON.stringify(templateWith({ account })));
    expect(there?.replaceAll('444455556666', '111122223333')).toBe(here);
  });
});

describe('a function that reads newsroom.json', () => {
  it('gets that of its own stage, though all stages are bundled at once', () => {
    const app = new App({ outdir: join(folder, 'cdk.out'), analyticsReporting: false });
    const codeOf = (siteUrl: string, id: string): unknown => {
      const file = join(folder, `${id}.json`);
      writeFileSync(file, JSON.stringify({ ...readNewsroom(ownNewsroomFile), siteUrl }));
      const stack = new Stack(app, id);
      stack.node.setContext(NEWSROOM_CONTEXT, file);
      new PipelineFunction(stack, 'QueueFeeds', {
        settings: z.object({ NEWSROOM_FILE: z.string() }),
        environment: {},
        ifItFails: 'Nobody notices.',
      });
      return stack;
    };
    const stacks = ['one', 'other'].map((id) => [id, codeOf(`https://${id}.example.org`, id)] as const);
    const assembly = app.synth();
    for (const [id] of stacks) {
      const { Resources } = assembly.getStackByName(id).template as Template;
      const lambda = Object.values(Resources).find(({ Type }) => Type === 'AWS::Lambda::Function');
      const { S3Key } = (lambda?.Properties.Code ?? {}) as { S3Key: string };
      const asset = join(assembly.directory, `asset.${S3Key.replace('.zip', '')}`);
      const beside = JSON.parse(readFileSync(join(asset, 'newsroom.json'), 'utf8'));
      expect(beside).toMatchObject({ siteUrl: `https://${id}.example.org` });
    }
  });
});
