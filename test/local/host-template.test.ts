// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Fn::Sub is what is tested
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { synthesize } from '../../infra/synthesize.ts';
import { landmarksOf } from '../../local/landmarks.ts';
import { UnsupportedTemplate } from '../../local/template/unsupported.ts';
import { readTemplate, type Surroundings } from '../../local/template.ts';

const surroundings: Surroundings = {
  region: 'us-east-1',
  account: '000000000000',
  queueUrl: (name) => `http://127.0.0.1:9/000000000000/${name}`,
  folders: {},
};

const read = (Resources: Record<string, unknown>, more: Record<string, unknown> = {}, parameters: Record<string, string> = {}) =>
  readTemplate({ Resources, ...more }, { ...surroundings, folders: { Fn: 'fn' }, parameters });

const refusal = (resources: Record<string, unknown>): string => {
  try {
    read(resources);
  } catch (error) {
    if (error instanceof UnsupportedTemplate) return error.message;
    throw error;
  }
  return 'nothing was refused';
};

describe('the stack as it is deployed', () => {
  const { template, functions } = synthesize();
  const folders = Object.fromEntries(Object.entries(functions).map(([id, { name }]) => [id, name]));
  const declared = readTemplate(template, { ...surroundings, folders });

  it('is carried out on a laptop without anything left over', () => {
    const folderNames = readdirSync(new URL('../../functions', import.meta.url)).sort();
    expect(declared.functions.map(({ name }) => name).sort()).toEqual(folderNames);
    expect(declared.buckets.map(({ name }) => name)).toContain('newsroom');
    expect(declared.cdn?.behaviors[0]?.originBucket).toBe(landmarksOf(declared).site);
    expect(declared.everyMinute).toEqual(['keep-time']);
  });

  it('tells the intake queue of what arrives below incoming/, and that queue feeds validate-release', () => {
    const newsroom = declared.buckets.find(({ name }) => name === landmarksOf(declared).newsroom);
    expect(newsroom?.versioned).toBe(true);
    const events = newsroom?.notifications.filter(({ prefix }) => prefix === 'incoming/').flatMap((each) => each.events);
    expect(events?.sort()).toEqual(['s3:ObjectCreated:*', 's3:ObjectRemoved:*']);
    const intake = declared.eventSources.find((source) => source.function === 'validate-release');
    expect(newsroom?.notifications.map(({ queueArn }) => queueArn.split(':').at(-1))).toContain(intake?.queue);
  });

  it('gives each queue a function reads six times its timeout, and dead letters', () => {
    expect(declared.eventSources.length).toBeGreaterThan(5);
    for (const source of declared.eventSources) {
      const queue = declared.queues.find(({ name }) => name === source.queue);
      const timeout = declared.functions.find(({ name }) => name === source.function)?.timeout ?? Number.POSITIVE_INFINITY;
      expect(queue?.visibilityTimeout, source.queue).toBeGreaterThanOrEqual(6 * timeout);
      expect(landmarksOf(declared).deadLetters).toContain(queue?.redrive?.target);
      expect(source.reportsFailures).toBe(true);
    }
  });

  it('fills the environment with addresses of local things', () => {
    const environment = declared.functions.find(({ name }) => name === 'record-release')?.environment;
    expect(environment).toMatchObject({ NEWSROOM_BUCKET: 'newsroom', RECORDS_QUEUE_URL: surroundings.queueUrl('records') });
    for (const { name, environment: settings } of declared.functions)
      for (const value of Object.values(settings)) expect(value, name).not.toMatch(/\[object|undefined|Token/);
  });
});

describe('what the local run would not carry out', () => {
  it('is refused by type', () => {
    expect(refusal({ Api: { Type: 'AWS::ApiGateway::RestApi' } })).toBe(
      'The local run does not support the resource type AWS::ApiGateway::RestApi (Api in the template).',
    );
  });

  it('is refused by property', () => {
    expect(refusal({ Work: { Type: 'AWS::SQS::Queue', Properties: { FifoQueue: true } } })).toBe(
      'The local run does not support the property FifoQueue of Work (AWS::SQS::Queue).',
    );
  });

  it('is refused by a property deep inside', () => {
    const Properties = {
      NotificationConfiguration: {
        QueueConfigurations: [{ Event: 's3:*', Queue: 'q', Filter: { S3Key: { Rules: [], Tags: 1 } } }],
      },
    };
    expect(refusal({ Store: { Type: 'AWS::S3::Bucket', Properties } })).toBe(
      'The local run does not support the property NotificationConfiguration.QueueConfigurations.0.Filter.S3Key.Tags of Store (AWS::S3::Bucket).',
    );
  });

  it('is refused when it refers to something that is nothing here', () => {
    const Fn = {
      Type: 'AWS::Lambda::Function',
      Properties: { Environment: { Variables: { ROLE: { 'Fn::GetAtt': ['Role', 'Arn'] } } } },
    };
    expect(refusal({ Role: { Type: 'AWS::IAM::Role' }, Fn })).toBe(
      'The local run does not support the property Environment.Variables.ROLE of Fn (AWS::Lambda::Function): Role.Arn stands for nothing in the local run.',
    );
  });

  it('is refused for a function of the template that is not known, unless nobody reads the value', () => {
    const queue = (Properties: object) => ({ Work: { Type: 'AWS::SQS::Queue', Properties } });
    const odd = { 'Fn::FindInMap': ['a', 'b', 'c'] };
    expect(refusal(queue({ VisibilityTimeout: odd }))).toContain(
      'VisibilityTimeout of Work (AWS::SQS::Queue): the local run does not know Fn::FindInMap',
    );
    expect(refusal(queue({ QueueName: odd }))).toBe('nothing was refused');
  });
});

describe('intrinsic functions', () => {
  const environmentOf = (Variables: object, more: object = {}, parameters: Record<string, string> = {}) =>
    read(
      {
        Fn: { Type: 'AWS::Lambda::Function', Properties: { Environment: { Variables } } },
        WorkQueue: { Type: 'AWS::SQS::Queue' },
        PressNewsTopic0A1B2C3D: { Type: 'AWS::SNS::Topic' },
      },
      more as Record<string, unknown>,
      parameters,
    ).functions[0]?.environment;

  it('join, substitute and refer', () => {
    expect(
      environmentOf({
        A: { 'Fn::Join': ['/', [{ Ref: 'WorkQueue' }, 'x', { Ref: 'AWS::Region' }]] },
        B: { 'Fn::Sub': 'arn of ${PressNewsTopic0A1B2C3D} and ${WorkQueue.Arn}, ${!Literal}' },
        C: { 'Fn::Sub': ['${Word}!', { Word: { Ref: 'AWS::AccountId' } }] },
      }),
    ).toEqual({
      A: 'http://127.0.0.1:9/000000000000/work/x/us-east-1',
      B: 'arn of arn:aws:sns:us-east-1:000000000000:news and arn:aws:sqs:us-east-1:000000000000:work, ${Literal}',
      C: '000000000000!',
    });
  });

  it('choose by conditions over parameters, and leave out what has no value', () => {
    const more = {
      Parameters: { Stage: { Default: 'test' } },
      Conditions: {
        IsLive: { 'Fn::Equals': [{ Ref: 'Stage' }, 'live'] },
        IsQuiet: { 'Fn::Not': [{ Condition: 'IsLive' }] },
        Either: { 'Fn::Or': [{ Condition: 'IsLive' }, { Condition: 'IsQuiet' }] },
        Both: { 'Fn::And': [{ Condition: 'IsLive' }, { Condition: 'IsQuiet' }] },
      },
    };
    const variables = {
      A: { 'Fn::If': ['IsLive', 'loud', 'quiet'] },
      B: { 'Fn::If': ['Both', 'both', { Ref: 'AWS::NoValue' }] },
      C: { 'Fn::If': ['Either', 'either', 'neither'] },
    };
    expect(environmentOf(variables, more)).toEqual({ A: 'quiet', C: 'either' });
    expect(environmentOf(variables, more, { Stage: 'live' })).toEqual({ A: 'loud', C: 'either' });
  });

  it('leave out resources whose condition does not hold', () => {
    const queue = { Type: 'AWS::SQS::Queue', Condition: 'Never' };
    expect(read({ Work: queue }, { Conditions: { Never: { 'Fn::Equals': ['a', 'b'] } } }).queues).toEqual([]);
  });
});

it('two resources that would be called the same keep the name of their capability', () => {
  const { queues } = read({
    IntakeWorkQueue0A1B2C3D: { Type: 'AWS::SQS::Queue' },
    AlertsWorkQueue0A1B2C3E: { Type: 'AWS::SQS::Queue' },
    AlertsMailQueue0A1B2C3F: { Type: 'AWS::SQS::Queue' },
  });
  expect(queues.map(({ name }) => name)).toEqual(['intake-work', 'alerts-work', 'mail']);
});
