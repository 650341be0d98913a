// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Fn::Sub is what is tested
import { readdirSync } from 'node:fs';
import { App, Duration, Fn, Stack } from 'aws-cdk-lib';
import { HttpApi, HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import * as cdn from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { AttributeType, BillingMode, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Code, Function as LambdaCode, Runtime } from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Bucket, type IBucket } from 'aws-cdk-lib/aws-s3';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { ConfigurationSet, EmailSendingEvent, EventDestination, SuppressionReasons } from 'aws-cdk-lib/aws-ses';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { describe, expect, it } from 'vitest';
import { synthesize } from '../../infra/synthesize.ts';
import type { Surroundings } from '../../local/aws/template/resource-names.ts';
import { UnsupportedTemplate } from '../../local/aws/template/unsupported.ts';
import { readTemplate } from '../../local/aws/template.ts';
import { landmarksOf } from '../../local/newsroom/landmarks.ts';

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
  const { template, functions } = synthesize({ stage: { canary: {} } });
  const folders = Object.fromEntries(Object.entries(functions).map(([id, { name }]) => [id, name]));
  const declared = readTemplate(template, { ...surroundings, folders });

  it('is carried out on a laptop without anything left over', () => {
    const folderNames = readdirSync(new URL('../../functions', import.meta.url)).sort();
    expect(declared.functions.map(({ name }) => name).sort()).toEqual(folderNames);
    expect(declared.buckets.map(({ name }) => name)).toContain('newsroom');
    expect(declared.cdn?.behaviors.at(-1)?.origin).toEqual({ bucket: landmarksOf(declared).site });
    expect(declared.everyMinute.sort()).toEqual(['keep-time', 'reconcile-alerts']);
  });

  it('tells the intake queues of what arrives below incoming/, and these feed validate-release', () => {
    const newsroom = declared.buckets.find(({ name }) => name === landmarksOf(declared).newsroom);
    expect(newsroom?.versioned).toBe(true);
    const events = newsroom?.notifications.filter(({ prefix }) => prefix === 'incoming/').flatMap((each) => each.events);
    expect(events?.sort()).toEqual(['s3:ObjectCreated:*', 's3:ObjectRemoved:*']);
    const topic = newsroom?.notifications.find(({ prefix }) => prefix === 'incoming/')?.topicArn;
    const told = declared.subscriptions
      .filter(({ topicArn }) => topicArn === topic)
      .map(({ endpoint }) => endpoint.split(':').at(-1));
    const read = declared.eventSources.filter((source) => source.function === 'validate-release').map(({ queue }) => queue);
    expect(read).toEqual(['urgent-uploads', 'uploads']);
    // What is taken away has nothing to be read.
    expect(told.sort()).toEqual(['records', ...read].sort());
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

/** A stack of mails and of people who answer them, as CDK writes it. */
const smallStack = (policy: cdn.ICachePolicy = cdn.CachePolicy.CACHING_DISABLED) => {
  const app = new App({ analyticsReporting: false, treeMetadata: false });
  const stack = new Stack(app, 'Small');
  const set = new ConfigurationSet(stack, 'AlertsMailSet', { suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS });
  set.addEventDestination('ToTopic', {
    destination: EventDestination.snsTopic(new Topic(stack, 'AlertsMailEventsTopic')),
    events: [EmailSendingEvent.SEND, EmailSendingEvent.RENDERING_FAILURE],
  });
  const secret = new Secret(stack, 'AlertsOriginSecret', {
    generateSecretString: { excludePunctuation: true, passwordLength: 40 },
  });
  const table = new Table(stack, 'AlertsSubscribersTable', {
    partitionKey: { name: 'pk', type: AttributeType.STRING },
    billingMode: BillingMode.PAY_PER_REQUEST,
    encryption: TableEncryption.CUSTOMER_MANAGED,
    encryptionKey: new Key(stack, 'AlertsKey'),
    timeToLiveAttribute: 'expires',
  });
  const makeFunction = (id: string): LambdaCode =>
    new LambdaCode(stack, id, {
      runtime: Runtime.NODEJS_24_X,
      handler: 'index.handler',
      code: Code.fromInline('exports.handler = async () => {}'),
      role: new Role(stack, `${id}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') }),
      environment: {
        SET: set.configurationSetName,
        TABLE: table.tableName,
        ORIGIN_SECRET: secret.secretValue.unsafeUnwrap(),
      },
    });
  const [answer, send] = [makeFunction('Answer'), makeFunction('Send')];
  for (const queue of ['AlertsSendsQueue', 'AlertsUrgentQueue'])
    send.addEventSource(new SqsEventSource(new Queue(stack, queue), { maxConcurrency: 2, reportBatchItemFailures: true }));
  for (const each of [answer, send])
    new Rule(stack, `${each.node.id}Every`, {
      schedule: Schedule.rate(Duration.minutes(1)),
      targets: [new LambdaFunction(each)],
    });
  const api = new HttpApi(stack, 'AlertsPeopleApi');
  const integration = new HttpLambdaIntegration('ToAnswer', answer);
  api.addRoutes({ path: '/subscribe', methods: [HttpMethod.ANY], integration });
  api.addRoutes({ path: '/unsubscribe/{token+}', methods: [HttpMethod.GET, HttpMethod.POST], integration });
  const edge = new cdn.Function(stack, 'Address', {
    code: cdn.FunctionCode.fromInline('function handler(event) { return event.request; }'),
    runtime: cdn.FunctionRuntime.JS_2_0,
  });
  const behavior = (domain: string, originRequestPolicy: cdn.IOriginRequestPolicy): cdn.BehaviorOptions => ({
    origin: new HttpOrigin(domain, { customHeaders: { 'X-Origin-Secret': secret.secretValue.unsafeUnwrap() } }),
    allowedMethods: cdn.AllowedMethods.ALLOW_ALL,
    cachePolicy: policy,
    originRequestPolicy,
    functionAssociations: [{ function: edge, eventType: cdn.FunctionEventType.VIEWER_REQUEST }],
  });
  const own = new cdn.OriginRequestPolicy(stack, 'Own', {
    headerBehavior: cdn.OriginRequestHeaderBehavior.allowList('Accept-Language'),
    queryStringBehavior: cdn.OriginRequestQueryStringBehavior.all(),
  });
  new cdn.Distribution(stack, 'Cdn', {
    defaultBehavior: { origin: S3BucketOrigin.withOriginAccessControl(new Bucket(stack, 'SiteBucket') as IBucket) },
    additionalBehaviors: {
      '/subscribe': behavior(
        Fn.select(1, Fn.split('//', api.apiEndpoint)),
        cdn.OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      ),
      '/unsubscribe/*': behavior(`${api.apiId}.execute-api.${stack.region}.${stack.urlSuffix}`, own),
    },
  });
  const { template } = app.synth().getStackByName('Small');
  const idOf = ({ node }: LambdaCode): string => stack.getLogicalId(node.defaultChild as never);
  return readTemplate(template, { ...surroundings, folders: { [idOf(answer)]: 'answer', [idOf(send)]: 'send' } });
};

describe('a stack of mails and of people who answer them', () => {
  const declared = smallStack();
  const environmentOf = (name: string) => declared.functions.find((each) => each.name === name)?.environment ?? {};

  it('has a configuration set that tells its topic of what it listens to', () => {
    expect(declared.configurationSets).toEqual([
      {
        name: 'mail',
        sending: true,
        destinations: [
          {
            name: expect.stringContaining('ToTopic'),
            enabled: true,
            types: ['SEND', 'RENDERING_FAILURE'],
            topicArn: 'arn:aws:sns:us-east-1:000000000000:mail-events',
          },
        ],
      },
    ]);
    expect(environmentOf('send')).toMatchObject({ SET: 'mail', TABLE: 'subscribers' });
  });

  it('has a table with a key of its own', () => {
    expect(declared.tables.map(({ TableName }) => TableName)).toEqual(['subscribers']);
  });

  it('has functions on two queues, on none, and on the same schedule', () => {
    expect(declared.eventSources.map(({ queue, function: name }) => [queue, name])).toEqual([
      ['sends', 'send'],
      ['urgent', 'send'],
    ]);
    expect(declared.everyMinute.sort()).toEqual(['answer', 'send']);
  });

  it('has an HTTP API whose routes lead to functions', () => {
    expect(declared.httpApis).toEqual([
      {
        name: 'people',
        routes: [
          { key: 'ANY /subscribe', function: 'answer' },
          { key: 'GET /unsubscribe/{token+}', function: 'answer' },
          { key: 'POST /unsubscribe/{token+}', function: 'answer' },
        ],
      },
    ]);
  });

  it('has a CDN before that API, which hands on what its policies say and a secret that the function knows', () => {
    const { ORIGIN_SECRET: secret = '' } = environmentOf('answer');
    expect(secret).toHaveLength(40);
    const headers = { 'x-origin-secret': secret };
    expect(declared.cdn?.behaviors.map(({ pathPattern, origin }) => [pathPattern, origin])).toEqual([
      [
        '/subscribe',
        {
          api: 'people',
          headers,
          forwards: {
            headers: { which: 'all but', names: ['host'] },
            cookies: { which: 'all but', names: [] },
            query: { which: 'all but', names: [] },
          },
        },
      ],
      [
        '/unsubscribe/*',
        {
          api: 'people',
          headers,
          forwards: {
            headers: { which: 'only', names: ['accept-language'] },
            cookies: { which: 'only', names: [] },
            query: { which: 'all but', names: [] },
          },
        },
      ],
      ['*', { bucket: 'site' }],
    ]);
    expect(declared.cdn?.behaviors.map(({ methods }) => methods.includes('POST'))).toEqual([true, true, false]);
    expect(declared.cdn?.behaviors[0]?.viewerRequest).toContain('function handler');
  });

  it('is refused when the CDN would keep what the API says, or has an origin that is not here', () => {
    expect(() => smallStack(cdn.CachePolicy.CACHING_OPTIMIZED)).toThrow(UnsupportedTemplate);
    expect(() => smallStack(cdn.CachePolicy.CACHING_OPTIMIZED)).toThrow('give it the cache policy CachingDisabled');
    const DistributionConfig = {
      Enabled: true,
      Origins: [{ Id: 'o', DomainName: 'www.example.org' }],
      DefaultCacheBehavior: { TargetOriginId: 'o' },
    };
    expect(refusal({ Cdn: { Type: 'AWS::CloudFront::Distribution', Properties: { DistributionConfig } } })).toBe(
      "The CDN's origin www.example.org is neither a bucket nor an HTTP API of the template.",
    );
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
      Properties: { Environment: { Variables: { ALARM: { 'Fn::GetAtt': ['Alarm', 'Arn'] } } } },
    };
    expect(refusal({ Alarm: { Type: 'AWS::CloudWatch::Alarm' }, Fn })).toBe(
      'The local run does not support the property Environment.Variables.ALARM of Fn (AWS::Lambda::Function): Alarm.Arn stands for nothing in the local run.',
    );
  });

  it('is refused when it is a secret that is not there, or something that is looked up elsewhere', () => {
    const environment = (VALUE: string) => ({
      Fn: { Type: 'AWS::Lambda::Function', Properties: { Environment: { Variables: { VALUE } } } },
    });
    expect(refusal(environment('{{resolve:secretsmanager:other:SecretString:::}}'))).toContain(
      'the secret other stands for nothing in the local run',
    );
    expect(refusal(environment('{{resolve:ssm:/some/parameter}}'))).toContain(
      'the local run does not know {{resolve:ssm:/some/parameter}}',
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
