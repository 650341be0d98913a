import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { Settings as KeepTimeSettings } from '../../functions/keep-time/settings.ts';
import type { PipelineFunctionProps } from '../../infra/pipeline-function.ts';
import { deployed } from './deployed.ts';

const stack = deployed();
const resource = (id: string) => {
  const found = stack.template.Resources[id];
  if (!found) throw new Error(`${id} is not in the template`);
  return found;
};
interface Statement {
  Effect: string;
  Action: string | string[];
  Principal?: unknown;
  Condition?: { Bool?: Record<string, string> };
}
const statementsAbout = (policyType: string, member: string, id: string): Statement[] =>
  stack
    .of(policyType)
    .filter(([, { Properties }]) => [Properties[member]].flat().some((each) => stack.text(each) === id))
    .flatMap(([, { Properties }]) => (Properties.PolicyDocument as { Statement: Statement[] }).Statement);
const refusesPlainHttp = (statements: Statement[]): boolean =>
  statements.some(({ Effect, Condition }) => Effect === 'Deny' && Condition?.Bool?.['aws:SecureTransport'] === 'false');

const isRetained = (id: string): boolean => {
  const { DeletionPolicy, UpdateReplacePolicy } = resource(id);
  return DeletionPolicy === 'Retain' && UpdateReplacePolicy === 'Retain';
};

describe('what keeps data', () => {
  const keepers = ['AWS::S3::Bucket', 'AWS::DynamoDB::GlobalTable'].flatMap((type) => stack.of(type).map(([id]) => id));

  it('keeps its logical id: a new one would be a new, empty bucket or table', async () => {
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

  it('the table can be restored to any second, and cannot be deleted by accident', () => {
    const table = stack.theOnly('AWS::DynamoDB::GlobalTable');
    expect(table.Properties).toMatchObject({ BillingMode: 'PAY_PER_REQUEST' });
    for (const replica of table.Properties.Replicas as object[])
      expect(replica).toMatchObject({
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      });
  });

  it('every version of an upload is kept for good', () => {
    const { Properties } = stack.theOnly('AWS::S3::Bucket', 'IntakeNewsroom');
    expect(Properties.VersioningConfiguration).toEqual({ Status: 'Enabled' });
    expect(JSON.stringify(Properties.LifecycleConfiguration)).not.toMatch(/Expiration/);
    expect(JSON.stringify(Properties.LifecycleConfiguration)).toMatch(
      /"AbortIncompleteMultipartUpload":{"DaysAfterInitiation":7}/,
    );
  });

  it('what was understood of an upload is forgotten after as many days as newsroom.json says; editions and decisions never', () => {
    const folder = mkdtempSync(join(tmpdir(), 'newsroom-'));
    const newsroom = { ...JSON.parse(readFileSync('newsroom.json', 'utf8')), retention: { parsedDays: 5 } };
    writeFileSync(join(folder, 'newsroom.json'), JSON.stringify(newsroom));
    const other = deployed({ newsroomFile: join(folder, 'newsroom.json') });
    rmSync(folder, { recursive: true });
    const archive = other.theOnly('AWS::S3::Bucket', 'ArchiveTexts').Properties;
    const { Rules } = archive.LifecycleConfiguration as { Rules: Record<string, unknown>[] };
    const expiring = Rules.filter(({ ExpirationInDays }) => ExpirationInDays);
    expect(expiring).toEqual([
      expect.objectContaining({ Prefix: 'parsed/', ExpirationInDays: 5, NoncurrentVersionExpiration: { NoncurrentDays: 1 } }),
    ]);
    expect(archive.VersioningConfiguration).toEqual({ Status: 'Enabled' });
  });
});

describe('queues', () => {
  const queues = stack.of('AWS::SQS::Queue');
  const deadLettersOf = (id: string): string | undefined => {
    const redrive = resource(id).Properties.RedrivePolicy as { deadLetterTargetArn: unknown } | undefined;
    return redrive && stack.text(redrive.deadLetterTargetArn);
  };
  const deadLetters = new Set(queues.flatMap(([id]) => deadLettersOf(id) ?? []));

  it('every queue has its own dead letters', () => {
    const working = queues.filter(([id]) => !deadLetters.has(id));
    expect(working).toHaveLength(6);
    expect(deadLetters.size).toBe(working.length);
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
    expect(read).toHaveLength(6);
  });
});

describe('functions', () => {
  it('are the seven that a release passes through', () => {
    expect([...stack.functions.keys()].sort()).toEqual([
      'build-feeds',
      'keep-time',
      'publish-release',
      'queue-feeds',
      'queue-translations',
      'record-release',
      'validate-release',
    ]);
    expect(stack.of('AWS::Lambda::Function')).toHaveLength(7);
  });

  it.each([...stack.functions].map(([name, id]) => ({ name, id })))(
    '$name gets every setting it wants, and nothing else',
    async ({ name, id }) => {
      const { Settings } = (await import(`../../functions/${name}/settings.ts`)) as { Settings: z.ZodObject };
      const { Variables } = resource(id).Properties.Environment as { Variables: Record<string, unknown> };
      expect(Object.keys(Variables).sort()).toEqual(Object.keys(Settings.shape).sort());
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

  it('record-release may ask itself again for as long as a command waits for its document', () => {
    // Lambda stops such a chain after 16 rounds, eight minutes, unless it is told that there is an end to it.
    expect(resource(stack.functions.get('record-release') ?? '').Properties.RecursiveLoop).toBe('Allow');
  });

  it('keep-time runs every minute', () => {
    const { Properties } = stack.theOnly('AWS::Events::Rule');
    expect(Properties).toMatchObject({ ScheduleExpression: 'rate(1 minute)', State: 'ENABLED' });
    expect((Properties.Targets as { Arn: unknown }[]).map(({ Arn }) => stack.text(Arn))).toEqual([
      stack.functions.get('keep-time'),
    ]);
  });
});

describe('news', () => {
  it.each(stack.of('AWS::SNS::Topic').map(([id, { Properties }]) => ({ id, Properties })))(
    '$id is spoken to over TLS, and not under the key AWS manages: alarms would vanish',
    ({ id, Properties }) => {
      expect(Properties).not.toHaveProperty('KmsMasterKeyId');
      expect(refusesPlainHttp(statementsAbout('AWS::SNS::TopicPolicy', 'Topics', id))).toBe(true);
    },
  );

  it('everything put below incoming/ or taken away reaches the intake queue', () => {
    const { Properties, DependsOn } = stack.theOnly('AWS::S3::Bucket', 'IntakeNewsroom');
    const { QueueConfigurations } = Properties.NotificationConfiguration as {
      QueueConfigurations: { Event: string; Queue: unknown }[];
    };
    expect(QueueConfigurations.map(({ Event }) => Event)).toEqual(['s3:ObjectCreated:*', 's3:ObjectRemoved:*']);
    for (const { Queue } of QueueConfigurations) {
      const queue = stack.text(Queue);
      const statements = statementsAbout('AWS::SQS::QueuePolicy', 'Queues', queue);
      expect(statements).toContainEqual(
        expect.objectContaining({ Effect: 'Allow', Action: 'sqs:SendMessage', Principal: { Service: 's3.amazonaws.com' } }),
      );
      // S3 tries the queue out when the bucket is made: its policy must be there by then.
      expect([DependsOn].flat().some((id) => /^IntakeUploadsQueuePolicy/.test(id ?? ''))).toBe(true);
    }
  });

  it('queue-feeds hears every event that may change a feed', () => {
    const { Properties } = stack.theOnly('AWS::SNS::Subscription', 'SyndicationFeedsQueue');
    expect(Properties).toMatchObject({ Protocol: 'sqs', RawMessageDelivery: true });
    expect((Properties.FilterPolicy as { event: string[] }).event).toEqual(
      expect.arrayContaining(['ReleasePublished', 'ReleaseKilled']),
    );
    expect((Properties.FilterPolicy as { event: string[] }).event).not.toContain('TranslationStale');
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
    const sentences = new Set(alarms.map(({ text }) => text.replace(/ \([^)]*\)$/, '')));
    expect([...sentences].sort()).toEqual(headings.sort());
  });

  it('every queue of dead letters has one', () => {
    const watched = alarms.filter(({ metric }) => metric === 'ApproximateNumberOfMessagesVisible').flatMap(({ about }) => about);
    const deadLetters = stack.of('AWS::SQS::Queue').filter(([id]) => id.includes('DeadLetters'));
    for (const [id] of deadLetters) expect(watched.join()).toContain(id);
    expect(watched).toHaveLength(6);
  });

  it('a minute that nobody keeps is noticed, too', () => {
    expect(alarms.find(({ name }) => name === 'Dateline-keep-time-silence')).toMatchObject({
      metric: 'Invocations',
      missing: 'breaching',
    });
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
  it('holds nothing but what a laptop can carry out: no parameters, conditions or custom resources, and four intrinsic functions', () => {
    expect(Object.keys(stack.template).sort()).toEqual(['Description', 'Outputs', 'Resources']);
    expect(Object.values(stack.template.Resources).filter(({ Type }) => /^Custom::|CustomResource/.test(Type))).toEqual([]);
    const intrinsics = new Set(JSON.stringify(stack.template).match(/"(Ref|Fn::[A-Za-z]+)":/g));
    expect([...intrinsics].sort()).toEqual(['"Fn::GetAtt":', '"Fn::Join":', '"Fn::Sub":', '"Ref":']);
  });

  it('takes the place of the desk page, the certificate and the operators’ addresses from whoever deploys', () => {
    const certificate = 'arn:aws:acm:us-east-1:111111111111:certificate/1';
    const other = deployed({ parameters: { deskUrl: 'https://desk.example.org/', certificate, operators: ['ops@example.org'] } });
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
