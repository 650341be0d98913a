import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { Settings as KeepTimeSettings } from '../../functions/keep-time/settings.ts';
import type { PipelineFunctionProps } from '../../infra/pipeline-function.ts';
import { ownNewsroomFile, readNewsroom } from '../../infra/settings-files.ts';
import { evaluate, IdentityPolicy } from '../../local/aws/iam/evaluation.ts';
import { type FilterPolicy, readFilterPolicy } from '../../local/aws/sns/filter-policy.ts';
import { ReleaseEvent, ReleaseEventType } from '../../shared/editorial/release-event.ts';
import { commandNames, isCommandKey } from '../../shared/release/command-table.ts';
import { deployed } from './deployed.ts';
import { named, permissionsOf } from './permissions-of.ts';

const stack = deployed();
const resource = (id: string) => {
  const found = stack.template.Resources[id];
  if (!found) throw new Error(`${id} is not in the template`);
  return found;
};
interface Statement {
  Effect: string;
  Action: string | string[];
  Resource?: unknown;
  Principal?: unknown;
  Condition?: { Bool?: Record<string, string> } & Record<string, unknown>;
}
const statementsAbout = (policyType: string, member: string, id: string): Statement[] =>
  stack
    .of(policyType)
    .filter(([, { Properties }]) => [Properties[member]].flat().some((each) => stack.text(each) === id))
    .flatMap(([, { Properties }]) => (Properties.PolicyDocument as { Statement: Statement[] }).Statement);
/** No bucket of somebody else tells us anything. */
const ofThisAccount = { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } };
const refusesPlainHttp = (statements: Statement[]): boolean =>
  statements.some(({ Effect, Condition }) => Effect === 'Deny' && Condition?.Bool?.['aws:SecureTransport'] === 'false');

const isRetained = (id: string): boolean => {
  const { DeletionPolicy, UpdateReplacePolicy } = resource(id);
  return DeletionPolicy === 'RetainExceptOnCreate' && UpdateReplacePolicy === 'Retain';
};

describe('what keeps data', () => {
  const keepers = ['AWS::S3::Bucket', 'AWS::DynamoDB::GlobalTable', 'AWS::KMS::Key'].flatMap((type) =>
    stack.of(type).map(([id]) => id),
  );

  it('keeps its logical id: a new one would be a new, empty bucket or table, or a key that opens nothing', async () => {
    await expect(`${JSON.stringify(keepers.sort(), null, 2)}\n`).toMatchFileSnapshot('stateful.golden.json');
  });

  it('outlives the stack', () => {
    expect(keepers.filter((id) => !isRetained(id))).toEqual([]);
  });

  it.each(stack.of('AWS::S3::Bucket').map(([id, { Properties }]) => ({ id, Properties })))(
    '$id is encrypted, closed to the public and to plain HTTP',
    ({ id, Properties }) => {
      expect(Properties).toMatchObject({
        BucketEncryption: { ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }] },
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
      });
      expect(refusesPlainHttp(statementsAbout('AWS::S3::BucketPolicy', 'Bucket', id))).toBe(true);
    },
  );

  it.each(stack.of('AWS::DynamoDB::GlobalTable').map(([id, { Properties }]) => ({ id, Properties })))(
    '$id can be restored to any second, and cannot be deleted by accident',
    ({ Properties }) => {
      expect(Properties).toMatchObject({ BillingMode: 'PAY_PER_REQUEST' });
      for (const replica of Properties.Replicas as object[])
        expect(replica).toMatchObject({
          DeletionProtectionEnabled: true,
          PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        });
    },
  );

  it('people are encrypted with a key of their own, which is renewed every year', () => {
    const [[key, { Properties }] = ['', { Properties: {} }]] = stack.of('AWS::KMS::Key');
    expect(Properties).toMatchObject({ EnableKeyRotation: true });
    const people = stack.theOnly('AWS::DynamoDB::GlobalTable', 'Subscribers').Properties;
    expect(people.SSESpecification).toEqual({ SSEEnabled: true, SSEType: 'KMS' });
    const [replica] = people.Replicas as { SSESpecification: { KMSMasterKeyId: unknown } }[];
    expect(stack.text(replica?.SSESpecification.KMSMasterKeyId)).toBe(key);
    expect(stack.theOnly('AWS::DynamoDB::GlobalTable', 'Archive').Properties).not.toHaveProperty('SSESpecification');
  });

  it('every version of an upload is kept for good; of cards and the desk page, what was overwritten goes after a month', () => {
    const { Properties } = stack.theOnly('AWS::S3::Bucket', 'IntakeNewsroom');
    expect(Properties.VersioningConfiguration).toEqual({ Status: 'Enabled' });
    expect(JSON.stringify(Properties.LifecycleConfiguration)).not.toMatch(/"Expiration/);
    const { Rules } = Properties.LifecycleConfiguration as { Rules: Record<string, unknown>[] };
    expect(Rules.filter(({ NoncurrentVersionExpiration }) => NoncurrentVersionExpiration)).toEqual([
      { Id: 'old-reports', Prefix: 'reports/', Status: 'Enabled', NoncurrentVersionExpiration: { NoncurrentDays: 30 } },
    ]);
    expect(JSON.stringify(Properties.LifecycleConfiguration)).toMatch(
      /"AbortIncompleteMultipartUpload":{"DaysAfterInitiation":7}/,
    );
  });

  it('what was understood of an upload is forgotten after as many days as newsroom.json says; editions and decisions never', () => {
    const folder = mkdtempSync(join(tmpdir(), 'newsroom-'));
    const newsroom = { ...readNewsroom(ownNewsroomFile), retention: { parsedDays: 5 } };
    writeFileSync(join(folder, 'newsroom.json'), JSON.stringify(newsroom));
    const other = deployed({ newsroomFile: join(folder, 'newsroom.json') });
    rmSync(folder, { recursive: true });
    const archive = other.theOnly('AWS::S3::Bucket', 'ArchiveTexts').Properties;
    const { Rules } = archive.LifecycleConfiguration as { Rules: Record<string, unknown>[] };
    const expiring = Rules.filter(({ ExpirationInDays }) => ExpirationInDays);
    const forgotten = (Prefix: string, ExpirationInDays: number) =>
      expect.objectContaining({ Prefix, ExpirationInDays, NoncurrentVersionExpiration: { NoncurrentDays: 1 } });
    expect(expiring).toEqual([
      forgotten('parsed/', 5),
      forgotten('commands/', 5),
      forgotten('beginnings/', 2),
      forgotten('pictures/in/', 5),
    ]);
    expect(archive.VersioningConfiguration).toEqual({ Status: 'Enabled' });
    // What was written over goes of these, so of no edition and no decision.
    const forgetting = Rules.filter(({ NoncurrentVersionExpiration }) => NoncurrentVersionExpiration);
    expect(forgetting.map(({ Prefix }) => Prefix)).toEqual(['parsed/', 'commands/', 'beginnings/', 'pictures/in/', 'feeds/']);
    for (const { Prefix } of [...expiring, ...forgetting])
      expect('decisions/ editions/ memory/ pictures/made/ translations/'.split(' ')).not.toContain(Prefix);
  });

  it('what reads strangers’ files is in a network that leads to S3 and nowhere else, and only as far as its role gets there', () => {
    const inNetwork = stack.of('AWS::Lambda::Function').filter(([, { Properties }]) => Properties.VpcConfig !== undefined);
    const sandboxed = inNetwork.map(([id]) => [...stack.functions].find(([, each]) => each === id)?.[0]);
    expect(sandboxed.sort()).toEqual(['make-pictures', 'validate-release']);
    // Every kind of way out would be another type: a gateway, a route, an address, an interface endpoint.
    const network = Object.values(stack.template.Resources).map(({ Type }) => Type);
    expect([...new Set(network.filter((type) => type.startsWith('AWS::EC2::')))].sort()).toEqual([
      'AWS::EC2::RouteTable',
      'AWS::EC2::SecurityGroup',
      'AWS::EC2::Subnet',
      'AWS::EC2::SubnetRouteTableAssociation',
      'AWS::EC2::VPC',
      'AWS::EC2::VPCEndpoint',
    ]);
    const endpoint = stack.theOnly('AWS::EC2::VPCEndpoint').Properties;
    expect(endpoint.VpcEndpointType).toBe('Gateway');
    expect(stack.text(endpoint.ServiceName)).toBe('com.amazonaws.AWS::Region.s3');
    const asText = (statements: Statement[]): string[] => {
      const each = statements.flatMap(({ Action, Resource, Condition }) =>
        [Action]
          .flat()
          .flatMap((action) => [Resource].flat().map((one) => `${action} ${stack.text(one)} ${JSON.stringify(Condition ?? {})}`)),
      );
      return [...new Set(each)].sort();
    };
    const lets = (endpoint.PolicyDocument as { Statement: Statement[] }).Statement;
    const role = stack
      .of('AWS::IAM::Policy')
      .filter(([id]) => /^Intake(ValidateRelease|MakePictures)Role/.test(id))
      .flatMap(([, { Properties }]) => (Properties.PolicyDocument as { Statement: Statement[] }).Statement)
      .filter(({ Action }) => [Action].flat().every((action) => String(action).startsWith('s3:')));
    expect(asText(lets)).toEqual(asText(role));
    expect(lets.length).toBeGreaterThan(2);
  });

  it('of the site there is one version only: nothing that was taken down lies behind it', () => {
    expect(stack.theOnly('AWS::S3::Bucket', 'SyndicationSite').Properties).not.toHaveProperty('VersioningConfiguration');
  });
});

describe('queues', () => {
  const queues = stack.of('AWS::SQS::Queue');
  const deadLettersOf = (id: string): string | undefined => {
    const redrive = resource(id).Properties.RedrivePolicy as { deadLetterTargetArn: unknown } | undefined;
    return redrive && stack.text(redrive.deadLetterTargetArn);
  };
  const ofTopics = queues.map(([id]) => id).filter((id) => id.includes('Undelivered'));
  const deadLetters = new Set([...queues.flatMap(([id]) => deadLettersOf(id) ?? []), ...ofTopics]);

  it('every queue has its own dead letters', () => {
    const working = queues.filter(([id]) => !deadLetters.has(id));
    expect(working).toHaveLength(18);
    expect(deadLetters.size).toBe(working.length + ofTopics.length);
    for (const [id] of working) expect(deadLettersOf(id)).toBeDefined();
  });

  it.each(queues.map(([id, { Properties }]) => ({ id, Properties })))(
    '$id is encrypted and closed to plain HTTP',
    ({ id, Properties }) => {
      expect(Properties.SqsManagedSseEnabled).toBe(true);
      expect(refusesPlainHttp(statementsAbout('AWS::SQS::QueuePolicy', 'Queues', id))).toBe(true);
    },
  );

  it('dead letters are kept longer than the queue they come from', () => {
    for (const [id, { Properties }] of queues)
      if (!deadLetters.has(id))
        expect(resource(deadLettersOf(id) ?? '').Properties.MessageRetentionPeriod).toBeGreaterThan(
          Properties.MessageRetentionPeriod as number,
        );
  });

  it.each(stack.of('AWS::Lambda::EventSourceMapping').map(([id, { Properties }]) => ({ id, Properties })))(
    '$id gives back only what failed, in its own time, and never starves other functions',
    ({ Properties }) => {
      expect(Properties.FunctionResponseTypes).toEqual(['ReportBatchItemFailures']);
      expect((Properties.ScalingConfig as { MaximumConcurrency: number }).MaximumConcurrency).toBeGreaterThanOrEqual(2);
      const { VisibilityTimeout } = resource(stack.text(Properties.EventSourceArn)).Properties;
      const { Timeout } = resource(stack.text(Properties.FunctionName)).Properties;
      expect(VisibilityTimeout).toBeGreaterThanOrEqual(6 * (Timeout as number));
    },
  );

  it('each queue has one reader', () => {
    const read = stack.of('AWS::Lambda::EventSourceMapping').map(([, { Properties }]) => stack.text(Properties.EventSourceArn));
    expect([...new Set(read)].sort()).toEqual(read.sort());
    expect(read).toHaveLength(18);
  });

  it('what is urgent has a queue of its own from a command’s notice to feeds and mails, worked off one by one by copies of its own', () => {
    const urgent = stack
      .of('AWS::Lambda::EventSourceMapping')
      .map(([, { Properties }]) => Properties)
      .filter(({ EventSourceArn }) => stack.text(EventSourceArn).includes('Urgent'));
    const readers = urgent.map(({ FunctionName }) => [...stack.functions].find(([, id]) => id === stack.text(FunctionName))?.[0]);
    expect(readers.sort()).toEqual([
      'build-feeds',
      'plan-alerts',
      'publish-release',
      'queue-feeds',
      'record-release',
      'send-alerts',
      'validate-release',
    ]);
    for (const source of urgent)
      expect(source).toMatchObject({ BatchSize: 1, ScalingConfig: { MaximumConcurrency: expect.any(Number) } });
  });
});

describe('functions', () => {
  it('are the fourteen that a release passes through on its way to pages, feeds and inboxes', () => {
    expect([...stack.functions.keys()].sort()).toEqual([
      'accept-translation',
      'answer-subscriber',
      'build-feeds',
      'keep-time',
      'make-pictures',
      'plan-alerts',
      'publish-release',
      'queue-feeds',
      'queue-translations',
      'reconcile-alerts',
      'record-mail-event',
      'record-release',
      'send-alerts',
      'validate-release',
    ]);
    expect(stack.of('AWS::Lambda::Function')).toHaveLength(14);
  });

  it.each([...stack.functions].map(([name, id]) => ({ name, id })))(
    '$name gets every setting it wants, and nothing else',
    async ({ name, id }) => {
      const { Settings } = (await import(`../../functions/${name}/settings.ts`)) as { Settings: z.ZodObject };
      const { Variables } = resource(id).Properties.Environment as { Variables: Record<string, unknown> };
      const { POWERTOOLS_SERVICE_NAME, POWERTOOLS_METRICS_NAMESPACE, NODE_OPTIONS, ...own } = Variables;
      expect([POWERTOOLS_SERVICE_NAME, POWERTOOLS_METRICS_NAMESPACE]).toEqual([name, 'Dateline']);
      expect(NODE_OPTIONS).toBe('--enable-source-maps');
      expect(Object.keys(own).sort()).toEqual(Object.keys(Settings.shape).sort());
      // Physical names are at most 80 characters longer than logical ids.
      const size = Object.entries(Variables).reduce((sum, [key, value]) => sum + key.length + stack.text(value).length + 80, 0);
      expect(size).toBeLessThan(4096);
    },
  );

  it('a variable that a function wants and the stack forgot is a type error', () => {
    type Environment = PipelineFunctionProps<typeof KeepTimeSettings>['environment'];
    // @ts-expect-error TABLE_NAME is missing: `npm run types` would complain if this were no error.
    const forgetful: Environment = { RECORDS_QUEUE_URL: '', FEED_BUILDS_QUEUE_URL: '' };
    expect(KeepTimeSettings.safeParse(forgetful).success).toBe(false);
  });

  it.each(stack.of('AWS::Lambda::Function').map(([id, { Properties }]) => ({ id, Properties })))(
    '$id runs on a current Node on arm64, without reserved concurrency',
    ({ Properties }) => {
      expect(Number(/^nodejs(\d+)\.x$/.exec(Properties.Runtime as string)?.[1])).toBeGreaterThanOrEqual(22);
      expect(Properties.Architectures).toEqual(['arm64']);
      expect(Properties).not.toHaveProperty('ReservedConcurrentExecutions');
      const { LogGroup } = Properties.LoggingConfig as { LogGroup: unknown };
      expect(resource(stack.text(LogGroup)).Properties.RetentionInDays).toBeGreaterThan(0);
    },
  );

  it('who may send to a queue that wakes it may go round, and nobody else: Lambda stops such a chain after 16 rounds', () => {
    const wokenBy = (id: string): string[] =>
      stack
        .of('AWS::Lambda::EventSourceMapping')
        .filter(([, { Properties }]) => stack.text(Properties.FunctionName) === id)
        .map(([, { Properties }]) => named(stack.text(Properties.EventSourceArn)));
    const sendsTo = (id: string): string[] =>
      permissionsOf(stack, id).flatMap(({ action, resource }) => (action === 'sqs:SendMessage' ? [resource] : []));
    const functions = [...stack.functions];
    const may = functions.filter(([, id]) => wokenBy(id).some((queue) => sendsTo(id).includes(queue)));
    const allowed = functions.filter(([, id]) => resource(id).Properties.RecursiveLoop === 'Allow');
    expect(may.map(([name]) => name).sort()).toEqual(['plan-alerts', 'publish-release', 'record-release', 'send-alerts']);
    expect(allowed).toEqual(may);
  });

  it('keep-time and reconcile-alerts run every minute', () => {
    const rules = stack.of('AWS::Events::Rule').map(([, { Properties }]) => Properties);
    for (const rule of rules) expect(rule).toMatchObject({ ScheduleExpression: 'rate(1 minute)', State: 'ENABLED' });
    const called = rules.flatMap(({ Targets }) => (Targets as { Arn: unknown }[]).map(({ Arn }) => stack.text(Arn)));
    expect(called.sort()).toEqual(['keep-time', 'reconcile-alerts'].map((name) => stack.functions.get(name)).sort());
  });

  it('mails are planned and sent message by message, by few at once, and in both lanes by the same function', () => {
    const readersOf = (name: string) =>
      stack
        .of('AWS::Lambda::EventSourceMapping')
        .map(([, { Properties }]) => Properties)
        .filter(({ FunctionName }) => stack.text(FunctionName) === stack.functions.get(name));
    expect(readersOf('send-alerts').map(({ EventSourceArn }) => stack.text(EventSourceArn))).toEqual([
      expect.stringMatching(/^AlertsUrgentSendsQueue/),
      expect.stringMatching(/^AlertsSendsQueue/),
    ]);
    for (const name of ['plan-alerts', 'send-alerts']) {
      for (const reader of readersOf(name))
        expect(reader).toMatchObject({ BatchSize: 1, ScalingConfig: { MaximumConcurrency: 2 } });
      // Twenty people to a message, at one mail a second.
      expect(resource(stack.functions.get(name) ?? '').Properties.Timeout).toBe(60);
    }
  });

  it('a page is answered or given up long before the HTTP API gives up', () => {
    expect(resource(stack.functions.get('answer-subscriber') ?? '').Properties.Timeout).toBeLessThan(30);
  });
});

describe('news', () => {
  it.each(stack.of('AWS::SNS::Topic').map(([id]) => ({ id })))('$id is spoken to over TLS', ({ id }) => {
    expect(refusesPlainHttp(statementsAbout('AWS::SNS::TopicPolicy', 'Topics', id))).toBe(true);
  });

  it('only what names people is encrypted at rest, under their key and not under the one AWS manages: alarms would vanish', () => {
    const keys = stack
      .of('AWS::SNS::Topic')
      .flatMap(([id, { Properties }]) =>
        Properties.KmsMasterKeyId ? [[id.slice(0, -8), stack.text(Properties.KmsMasterKeyId)]] : [],
      );
    expect(keys).toEqual([['AlertsMailEventsTopic', stack.of('AWS::KMS::Key')[0]?.[0]]]);
  });

  it('everything put below incoming/ and where translators’ files go, or taken away, reaches its queue', () => {
    const { Properties, DependsOn } = stack.theOnly('AWS::S3::Bucket', 'IntakeNewsroom');
    type Told = { Event: string; Queue?: unknown; Topic?: unknown; Filter: { S3Key: { Rules: { Value: string }[] } } }[];
    const { QueueConfigurations, TopicConfigurations } = Properties.NotificationConfiguration as Record<string, Told>;
    const configurations = [...(TopicConfigurations ?? []), ...(QueueConfigurations ?? [])];
    const told = configurations.map(({ Event, Queue, Topic, Filter }) =>
      [Event, Filter.S3Key.Rules[0]?.Value, /^Intake(UploadNotices|Returns)/.exec(stack.text(Queue ?? Topic))?.[1]].join(' '),
    );
    expect(told).toEqual([
      's3:ObjectCreated:* incoming/ UploadNotices',
      's3:ObjectRemoved:* incoming/ UploadNotices',
      's3:ObjectCreated:* translations/in/ Returns',
      's3:ObjectRemoved:* translations/in/ Returns',
      's3:ObjectCreated:* translations/memory/ Returns',
      's3:ObjectRemoved:* translations/memory/ Returns',
      's3:ObjectCreated:* translations/glossary/ Returns',
      's3:ObjectRemoved:* translations/glossary/ Returns',
    ]);
    const byBuckets = { Effect: 'Allow', Principal: { Service: 's3.amazonaws.com' }, Condition: ofThisAccount };
    for (const { Queue } of QueueConfigurations ?? [])
      expect(statementsAbout('AWS::SQS::QueuePolicy', 'Queues', stack.text(Queue))).toContainEqual(
        expect.objectContaining({ ...byBuckets, Action: 'sqs:SendMessage' }),
      );
    for (const { Topic } of TopicConfigurations ?? [])
      expect(statementsAbout('AWS::SNS::TopicPolicy', 'Topics', stack.text(Topic))).toContainEqual(
        expect.objectContaining({ ...byBuckets, Action: 'sns:Publish' }),
      );
    // S3 tries them out when the bucket is made: their policies must be there by then, and whoever hears of it.
    for (const begins of [
      'IntakeReturnsQueuePolicy',
      'IntakeUploadNoticesPolicy',
      'IntakeUploadsQueueDateline',
      'IntakeUrgentUploadsQueueDateline',
    ])
      expect([DependsOn].flat(), begins).toContainEqual(expect.stringMatching(new RegExp(`^${begins}`)));
  });

  it('of what happens below incoming/ each queue hears its part: what is dropped, commands before the rest, and what is taken away', () => {
    const heardBy = (queue: string): ((notice: string) => boolean) => {
      const { Protocol, RawMessageDelivery, FilterPolicy, FilterPolicyScope, TopicArn } = stack.theOnly(
        'AWS::SNS::Subscription',
        `${queue}Queue`,
      ).Properties;
      expect({ Protocol, RawMessageDelivery, FilterPolicyScope }).toEqual({
        Protocol: 'sqs',
        RawMessageDelivery: true,
        FilterPolicyScope: 'MessageBody',
      });
      expect(stack.text(TopicArn)).toMatch(/^IntakeUploadNotices/);
      const passes = readFilterPolicy(FilterPolicy as FilterPolicy, 'MessageBody');
      return (notice) => passes({}, notice);
    };
    const [uploads, urgent, records] = [heardBy('IntakeUploads'), heardBy('IntakeUrgentUploads'), heardBy('ReleasesRecords')];
    const notice = (eventName: string, key: string): string =>
      JSON.stringify({ Records: [{ eventName, s3: { object: { key } } }] });
    const commands = commandNames.map((name) => `incoming/week+12/caf%C3%A9.fr.${name}.txt`);
    const others = ['incoming/wells.md', 'incoming/wells.txt', 'incoming/wells.KILL.txt', 'incoming/wells.killed.txt'];
    for (const key of [...commands, ...others]) {
      expect(isCommandKey(key)).toBe(commands.includes(key));
      for (const event of ['ObjectCreated:Put', 'ObjectCreated:Copy', 'ObjectCreated:CompleteMultipartUpload']) {
        expect([uploads, urgent, records].map((hears) => hears(notice(event, key)))).toEqual([
          true,
          commands.includes(key),
          false,
        ]);
      }
      for (const event of ['ObjectRemoved:Delete', 'ObjectRemoved:DeleteMarkerCreated'])
        expect([uploads, urgent, records].map((hears) => hears(notice(event, key)))).toEqual([false, false, true]);
    }
  });

  it('what a topic cannot deliver lies with dead letters that it may send to, and somebody hears of', () => {
    const operated = deployed({ stage: { operators: ['ops@example.org'] } });
    const watched = JSON.stringify(operated.of('AWS::CloudWatch::Alarm'));
    expect(operated.of('AWS::SNS::Subscription').length).toBeGreaterThan(8);
    for (const [id, { Properties }] of operated.of('AWS::SNS::Subscription')) {
      const { deadLetterTargetArn } = (Properties.RedrivePolicy ?? {}) as { deadLetterTargetArn?: unknown };
      const queue = operated.text(deadLetterTargetArn);
      expect(operated.template.Resources[queue]?.Type, id).toBe('AWS::SQS::Queue');
      expect(watched, id).toContain(queue);
      const policies = operated
        .of('AWS::SQS::QueuePolicy')
        .filter(([, policy]) => JSON.stringify(policy.Properties.Queues).includes(queue))
        .flatMap(([, policy]) => (policy.Properties.PolicyDocument as { Statement: Statement[] }).Statement);
      expect(policies, id).toContainEqual(
        expect.objectContaining({
          Effect: 'Allow',
          Action: 'sqs:SendMessage',
          Principal: { Service: 'sns.amazonaws.com' },
          Condition: { ArnEquals: { 'aws:SourceArn': Properties.TopicArn } },
        }),
      );
    }
  });

  it.each([
    ['SyndicationFeeds', 'SyndicationUrgentFeeds', ['TranslationStale']],
    ['Alerts', 'AlertsUrgentAlerts', ['ReleaseUpdated', 'TranslationStale']],
  ])('%s and %s share all events between them by priority, but for %j', (others, urgent, unheard) => {
    const heard = (queue: string): Record<string, string[]> => {
      const { Properties } = stack.theOnly('AWS::SNS::Subscription', `${queue}Queue`);
      expect(Properties).toMatchObject({ Protocol: 'sqs', RawMessageDelivery: true });
      expect(stack.text(Properties.TopicArn)).toMatch(/^ReleasesEvents/);
      return Properties.FilterPolicy as Record<string, string[]>;
    };
    const event = ReleaseEventType.options.filter((type) => !unheard.includes(type));
    expect(heard(others)).toEqual({ event, priority: ['normal'] });
    expect(heard(urgent)).toEqual({ event, priority: ['high'] });
    expect(ReleaseEvent.shape.priority.options).toEqual(['normal', 'high']);
  });

  it('what becomes of each mail is told, and reaches record-mail-event', () => {
    const [[settings] = ['']] = stack.of('AWS::SES::ConfigurationSet');
    expect(resource(settings).Properties).toEqual({
      DeliveryOptions: { TlsPolicy: 'REQUIRE' },
      ReputationOptions: { ReputationMetricsEnabled: true },
      SuppressionOptions: { SuppressedReasons: ['BOUNCE', 'COMPLAINT'] },
    });
    const { Properties, DependsOn } = stack.theOnly('AWS::SES::ConfigurationSetEventDestination');
    const { Enabled, MatchingEventTypes, SnsDestination } = Properties.EventDestination as {
      Enabled: boolean;
      MatchingEventTypes: string[];
      SnsDestination: { TopicARN: unknown };
    };
    expect(stack.text(Properties.ConfigurationSetName)).toBe(settings);
    expect(Enabled).toBe(true);
    expect(MatchingEventTypes).toEqual(['send', 'delivery', 'bounce', 'complaint', 'reject']);
    const topic = stack.text(SnsDestination.TopicARN);

    const [allowed, ...others] = statementsAbout('AWS::SNS::TopicPolicy', 'Topics', topic).filter(
      ({ Effect }) => Effect === 'Allow',
    );
    expect(others).toEqual([]);
    expect(allowed).toMatchObject({ Action: 'sns:Publish', Principal: { Service: 'ses.amazonaws.com' } });
    expect(JSON.stringify(allowed?.Condition)).toContain(`configuration-set/",{"Ref":"${settings}"}`);
    // SES tries the topic out when it is told of it: the policy must be there by then.
    expect([DependsOn].flat()).toContainEqual(expect.stringMatching(/^AlertsMailEventsTopicPolicy/));

    const subscription = stack.theOnly('AWS::SNS::Subscription', 'AlertsMailEvents').Properties;
    expect(subscription).toMatchObject({ Protocol: 'sqs', RawMessageDelivery: true });
    expect(stack.text(subscription.TopicArn)).toBe(topic);
    expect(stack.text(subscription.Endpoint)).toMatch(/^AlertsMailEventsQueue/);
    // Its greeting to a new topic is no JSON.
    expect(subscription).toMatchObject({
      FilterPolicyScope: 'MessageBody',
      FilterPolicy: { eventType: ['Send', 'Delivery', 'Bounce', 'Complaint', 'Reject'] },
    });
  });

  it('mails go out under these settings, and whoever looks after them asks the same ones', () => {
    const [[settings] = ['']] = stack.of('AWS::SES::ConfigurationSet');
    for (const name of ['send-alerts', 'reconcile-alerts']) {
      const { Variables } = resource(stack.functions.get(name) ?? '').Properties.Environment as {
        Variables: Record<string, unknown>;
      };
      expect(stack.text(Variables.CONFIGURATION_SET)).toBe(settings);
    }
  });

  describe('release-events, to partners’ accounts', () => {
    const other = deployed({ stage: { partners: ['444455556666', '777788889999'] } });
    const [events = ''] = other.of('AWS::SNS::Topic').find(([id]) => id.startsWith('ReleasesEvents')) ?? [];
    const policies = other
      .of('AWS::SNS::TopicPolicy')
      .filter(([, { Properties }]) => (Properties.Topics as unknown[]).some((topic) => other.text(topic) === events))
      .map(([, { Properties }]) => Properties.PolicyDocument as { Statement: (Statement & { Resource: unknown })[] });
    /** What the topic’s policy says to somebody of an account. */
    const answer = (account: string, action: string, protocol: string, endpoint: string) =>
      evaluate(
        policies.map(({ Statement: all }) =>
          IdentityPolicy.parse({
            Version: '2012-10-17',
            Statement: all
              // All of it is over TLS, so that the one statement against the rest says nothing.
              .filter(({ Condition }) => !Condition?.Bool)
              .filter(({ Principal }) => Principal === '*' || JSON.stringify(Principal).includes(`:${account}:`))
              .map(({ Principal: _, Condition = {}, ...statement }) => ({
                ...statement,
                Resource: other.text(statement.Resource),
                Condition: JSON.parse(JSON.stringify(Condition)),
              })),
          }),
        ),
        { action, resource: events, context: { 'sns:Protocol': protocol, 'sns:Endpoint': endpoint } },
      );
    const queue = (account: string): string => `arn:aws:sqs:eu-central-1:${account}:newsroom`;

    it.each<[string, Parameters<typeof answer>, ReturnType<typeof answer>]>([
      ['a partner subscribes its queue', ['444455556666', 'sns:Subscribe', 'sqs', queue('444455556666')], 'allowed'],
      ['another partner its own', ['777788889999', 'sns:Subscribe', 'sqs', queue('777788889999')], 'allowed'],
      ['a partner another’s queue', ['444455556666', 'sns:Subscribe', 'sqs', queue('777788889999')], 'not allowed'],
      ['a partner a web address', ['444455556666', 'sns:Subscribe', 'https', 'https://example.org/'], 'not allowed'],
      ['a partner a mailbox', ['444455556666', 'sns:Subscribe', 'email', 'press@example.org'], 'not allowed'],
      ['a partner publishes', ['444455556666', 'sns:Publish', 'sqs', queue('444455556666')], 'not allowed'],
      ['a stranger subscribes', ['000011112222', 'sns:Subscribe', 'sqs', queue('000011112222')], 'not allowed'],
    ])('%s', (_what, request, expected) => {
      expect(answer(...request)).toBe(expected);
    });

    it('are opened by no other topic', () => {
      const opened = other
        .of('AWS::SNS::TopicPolicy')
        .filter(([, { Properties }]) => JSON.stringify(Properties).includes('sns:Subscribe'));
      expect(opened).toHaveLength(1);
      expect(JSON.stringify(stack.template)).not.toContain('sns:Subscribe');
    });
  });

  it('the desk’s addresses in newsroom.json get its notices', () => {
    const { Properties } = stack.theOnly('AWS::SNS::Subscription', 'ReleasesDeskNotices');
    expect(Properties).toMatchObject({ Protocol: 'email', Endpoint: 'desk@example.org' });
  });
});

describe('alarms', () => {
  const alarms = stack.of('AWS::CloudWatch::Alarm').map(([, { Properties }]) => ({
    name: Properties.AlarmName as string,
    text: Properties.AlarmDescription as string,
    metric: Properties.MetricName as string,
    about: ((Properties.Dimensions ?? []) as { Value: unknown }[]).map(({ Value }) => stack.text(Value)),
    tells: (Properties.AlarmActions as unknown[]).map((action) => stack.text(action)),
    missing: Properties.TreatMissingData,
  }));

  it.each([...stack.functions].map(([name, id]) => ({ name, id })))(
    '$name has one, which says what people notice',
    ({ name, id }) => {
      const alarm = alarms.find(({ metric, about }) => metric === 'Errors' && about.includes(id));
      expect(alarm?.name).toBe(`Dateline-${name}-errors`);
      expect(alarm?.text).toMatch(/^[A-Z].{30,}\. \(/);
    },
  );

  it('what each says is a heading of the runbook', () => {
    const headings = readFileSync('docs/runbook.md', 'utf8').match(/(?<=^## ).+$/gm) ?? [];
    const ofCanary = deployed({ stage: { canary: {}, operators: ['ops@example.org'] } })
      .of('AWS::CloudWatch::Alarm')
      .map(([, { Properties }]) => String(Properties.AlarmDescription));
    const sentences = new Set([...alarms.map(({ text }) => text), ...ofCanary].map((text) => text.replace(/ \([^)]*\)$/, '')));
    expect([...sentences].sort()).toEqual(headings.sort());
  });

  it('every queue of dead letters has one', () => {
    const watched = alarms.filter(({ metric }) => metric === 'ApproximateNumberOfMessagesVisible').flatMap(({ about }) => about);
    const deadLetters = stack.of('AWS::SQS::Queue').filter(([id]) => id.includes('DeadLetters'));
    for (const [id] of deadLetters) expect(watched.join()).toContain(id);
    expect(watched).toHaveLength(deadLetters.length + 1); // and what the desk’s mails leave undelivered
  });

  it('a minute that nobody keeps is noticed, too', () => {
    expect(alarms.filter(({ name }) => name.endsWith('-silence'))).toEqual([
      expect.objectContaining({ name: 'Dateline-keep-time-silence', metric: 'Invocations', missing: 'breaching' }),
      expect.objectContaining({ name: 'Dateline-reconcile-alerts-silence', metric: 'Invocations', missing: 'breaching' }),
    ]);
  });

  it('a record that waits for a quarter of an hour is told, whoever reads it', () => {
    const readers = [
      ...new Set(stack.of('AWS::Lambda::EventSourceMapping').map(([, { Properties }]) => stack.text(Properties.FunctionName))),
    ];
    const names = readers.map((id) => [...stack.functions].find(([, other]) => other === id)?.[0]);
    expect(
      alarms
        .filter(({ name }) => name.endsWith('-waits'))
        .map(({ name }) => name)
        .sort(),
    ).toEqual(names.map((name) => `Dateline-${name}-waits`).sort());
  });

  it.each([
    ['reconcile-alerts', 'mail-ambiguous'],
    ['send-alerts', 'mail-refused'],
    ['send-alerts', 'mail-too-late'],
    ['keep-time', 'left-behind'],
  ])('what %s logs as %s is counted and told', (name, event) => {
    const { LogGroup } = resource(stack.functions.get(name) ?? '').Properties.LoggingConfig as { LogGroup: unknown };
    const filters = stack
      .of('AWS::Logs::MetricFilter')
      .map(([, { Properties }]) => Properties)
      .filter(({ LogGroupName }) => stack.text(LogGroupName) === stack.text(LogGroup));
    expect(filters).toContainEqual(
      expect.objectContaining({
        FilterPattern: `{ $.message = "${event}" }`,
        MetricTransformations: [{ MetricNamespace: 'Dateline', MetricName: event, MetricValue: '1' }],
      }),
    );
    expect(alarms.find(({ metric }) => metric === event)?.name).toBe(`Dateline-${name}-${event}`);
  });

  it('mails that wait are told when their lane has not been empty for too long, since nothing grows old in it', () => {
    const [sends, urgent] = ['sends', 'urgent-sends'].map(
      (lane) =>
        stack
          .of('AWS::CloudWatch::Alarm')
          .find(([, { Properties }]) => Properties.AlarmName === `Dateline-send-alerts-${lane}-backlog`)?.[1].Properties as {
          EvaluationPeriods: number;
          Metrics: { Expression?: string; MetricStat?: { Period: number; Stat: string } }[];
        },
    );
    expect([sends?.EvaluationPeriods, urgent?.EvaluationPeriods]).toEqual([120, 10]);
    for (const { Metrics } of [sends, urgent].flatMap((alarm) => alarm ?? [])) {
      expect(Metrics.flatMap(({ Expression }) => Expression ?? [])).toEqual(['waiting + delayed + underWay']);
      for (const { MetricStat } of Metrics) if (MetricStat) expect(MetricStat).toMatchObject({ Period: 60, Stat: 'Minimum' });
    }
  });

  it('operators hear before AWS stops an account whose mails come back or are called spam', () => {
    const thresholds = stack
      .of('AWS::CloudWatch::Alarm')
      .filter(([, { Properties }]) => Properties.Namespace === 'AWS/SES')
      .map(([, { Properties }]) => [Properties.MetricName, Properties.Threshold]);
    expect(Object.fromEntries(thresholds)).toEqual({ 'Reputation.BounceRate': 0.05, 'Reputation.ComplaintRate': 0.001 });
  });

  it('links that do not answer are told, whoever failed', () => {
    const { about } = alarms.find(({ name }) => name === 'Dateline-answer-subscriber-server-errors') ?? {};
    expect(about).toEqual(stack.of('AWS::ApiGatewayV2::Api').map(([id]) => id));
  });

  it('all of them tell the alarms topic, which CloudWatch may speak to', () => {
    const [topic] = stack.of('AWS::SNS::Topic').find(([id]) => id.startsWith('WatchAlarms')) ?? [''];
    for (const { tells } of alarms) expect(tells).toEqual([topic]);
    expect(statementsAbout('AWS::SNS::TopicPolicy', 'Topics', topic)).toContainEqual(
      expect.objectContaining({ Effect: 'Allow', Action: 'sns:Publish', Principal: { Service: 'cloudwatch.amazonaws.com' } }),
    );
  });
});

describe('the template', () => {
  it('holds nothing but what a laptop can carry out: no parameters, conditions or custom resources, and six intrinsic functions', () => {
    expect(Object.keys(stack.template).sort()).toEqual(['Description', 'Outputs', 'Resources']);
    expect(Object.values(stack.template.Resources).filter(({ Type }) => /^Custom::|CustomResource/.test(Type))).toEqual([]);
    const intrinsics = new Set(JSON.stringify(stack.template).match(/"(Ref|Fn::[A-Za-z]+)":/g));
    expect([...intrinsics].sort()).toEqual([
      '"Fn::GetAZs":',
      '"Fn::GetAtt":',
      '"Fn::Join":',
      '"Fn::Select":',
      '"Fn::Sub":',
      '"Ref":',
    ]);
  });

  it('has no resource that waits for itself: CloudFormation would refuse it, and only then', () => {
    const { Resources } = stack.template;
    const needs = (id: string): string[] => {
      const named = [...JSON.stringify(Resources[id]?.Properties ?? {}).matchAll(/"(?:Ref":|Fn::GetAtt":\[)"([^"]+)"/g)].map(
        ([, name = '']) => name,
      );
      return [...named, ...[Resources[id]?.DependsOn ?? []].flat()].filter((name) => name in Resources);
    };
    const done = new Set<string>();
    const circleFrom = (id: string, way: string[]): string[] | undefined => {
      if (way.includes(id)) return [...way, id];
      if (done.has(id)) return undefined;
      const circle = needs(id)
        .map((next) => circleFrom(next, [...way, id]))
        .find((found) => found);
      done.add(id);
      return circle;
    };
    expect(
      Object.keys(Resources)
        .map((id) => circleFrom(id, []))
        .find((circle) => circle),
    ).toBeUndefined();
  });

  it('takes the place of the desk page, the certificate and the operators’ addresses from its stage', () => {
    const certificate = 'arn:aws:acm:us-east-1:111111111111:certificate/1';
    const other = deployed({
      stage: {
        domain: 'news.example.org',
        certificate,
        desk: { url: 'https://desk.example.org/' },
        operators: ['ops@example.org'],
      },
    });
    const recordRelease = other.template.Resources[other.functions.get('record-release') ?? ''];
    expect(recordRelease?.Properties.Environment).toMatchObject({ Variables: { DESK_URL: 'https://desk.example.org/' } });
    expect(other.theOnly('AWS::CloudFront::Distribution').Properties.DistributionConfig).toMatchObject({
      Aliases: ['news.example.org'],
      ViewerCertificate: { AcmCertificateArn: certificate, MinimumProtocolVersion: 'TLSv1.2_2021' },
    });
    const subscribed = other.of('AWS::SNS::Subscription').map(([, { Properties }]) => Properties.Endpoint);
    expect(subscribed).toContain('ops@example.org');
  });

  it('without a better place the desk page is read in the S3 console', () => {
    const { Variables } = resource(stack.functions.get('record-release') ?? '').Properties.Environment as {
      Variables: Record<string, unknown>;
    };
    expect(stack.text(Variables.DESK_URL)).toMatch(
      /^https:\/\/AWS::Region\.console\.aws\.amazon\.com\/s3\/object\/IntakeNewsroom\w+\?region=AWS::Region&prefix=reports%2Findex\.html$/,
    );
  });
});
