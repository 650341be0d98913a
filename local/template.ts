import * as z from 'zod';
import type { CdnBehavior, CdnHeader, Declarations } from './template/declarations.ts';
import { createResolver, Untold } from './template/intrinsics.ts';
import { localNames } from './template/local-names.ts';
import {
  BucketProperties,
  CdnFunctionProperties,
  ConfigurationSetProperties,
  DistributionProperties,
  EventDestinationProperties,
  EventSourceMappingProperties,
  FunctionProperties,
  GlobalTableProperties,
  QueueProperties,
  ResponseHeadersPolicyProperties,
  RuleProperties,
  SubscriptionProperties,
  TopicProperties,
  typesPassedOver,
} from './template/resources.ts';
import { UnsupportedTemplate } from './template/unsupported.ts';

/** A CloudFormation template, as far as it is read here. */
export const Template = z.looseObject({
  Parameters: z.record(z.string(), z.looseObject({ Default: z.unknown() })).default({}),
  Conditions: z.record(z.string(), z.unknown()).default({}),
  Resources: z.record(
    z.string(),
    z.looseObject({
      Type: z.string(),
      Condition: z.string().optional(),
      Properties: z.record(z.string(), z.unknown()).default({}),
    }),
  ),
});

/** What the template leaves open: where things are on this machine. */
export interface Surroundings {
  region: string;
  account: string;
  queueUrl: (name: string) => string;
  /** Folder below `functions/` by the function's logical id. */
  folders: Record<string, string>;
  /** Values for parameters that have no default, or another than theirs. */
  parameters?: Record<string, string>;
}

const kinds = {
  'AWS::S3::Bucket': 'bucket',
  'AWS::DynamoDB::GlobalTable': 'table',
  'AWS::SQS::Queue': 'queue',
  'AWS::SNS::Topic': 'topic',
  'AWS::SES::ConfigurationSet': 'set',
} as const;

/** Types that are carried out and that nothing takes a name or an ARN from. */
const unnamed = [
  'AWS::SES::ConfigurationSetEventDestination',
  'AWS::SNS::Subscription',
  'AWS::Lambda::Function',
  'AWS::Lambda::EventSourceMapping',
  'AWS::Events::Rule',
  'AWS::CloudFront::Function',
  'AWS::CloudFront::ResponseHeadersPolicy',
  'AWS::CloudFront::Distribution',
] as const;

type Type = keyof typeof kinds | (typeof unnamed)[number];
const types: ReadonlySet<string> = new Set<Type>([...(Object.keys(kinds) as (keyof typeof kinds)[]), ...unnamed]);

/**
 * Reads a CloudFormation template as CDK writes it. Throws `UnsupportedTemplate`, naming the resource, for a type, a property or
 * an intrinsic function that the local run would not carry out as AWS does.
 */
export const readTemplate = (source: unknown, surroundings: Surroundings): Declarations => {
  const { region, account, queueUrl, folders } = surroundings;
  const template = Template.parse(source);
  const resources = Object.entries(template.Resources);

  for (const [id, { Type }] of resources) {
    if (!types.has(Type) && !typesPassedOver.has(Type))
      throw new UnsupportedTemplate(`The local run does not support the resource type ${Type} (${id} in the template).`);
  }

  const parameters = {
    ...Object.fromEntries(Object.entries(template.Parameters).map(([name, { Default }]) => [name, Default])),
    ...surroundings.parameters,
    'AWS::AccountId': account,
    'AWS::Partition': 'aws',
    'AWS::Region': region,
    'AWS::StackName': 'local',
    'AWS::URLSuffix': 'amazonaws.com',
  };
  const resolver = createResolver(template.Conditions, parameters, {
    ref: (id) => attributeOf(id, 'Ref'),
    attribute: (id, attribute) => attributeOf(id, attribute),
  });
  const present = resources.filter(([, { Condition }]) => Condition === undefined || resolver.holds(Condition));
  const idsOf = (type: string): string[] => present.filter(([, { Type }]) => Type === type).map(([id]) => id);
  const names = new Map(Object.entries(kinds).flatMap(([type, kind]) => [...localNames(kind, idsOf(type))]));
  for (const id of idsOf('AWS::Lambda::Function')) {
    const folder = folders[id];
    if (!folder) throw new UnsupportedTemplate(`The function ${id} in the template belongs to no folder below functions/.`);
    names.set(id, folder);
  }

  const arn = (service: string, name: string): string => `arn:aws:${service}:${region}:${account}:${name}`;
  /** What a resource is called, by type and attribute: all that CDK asks for, and no more. */
  const attributes: { readonly [type: string]: { readonly [attribute: string]: (name: string) => string } } = {
    'AWS::S3::Bucket': {
      Ref: (name) => name,
      Arn: (name) => `arn:aws:s3:::${name}`,
      RegionalDomainName: (name) => name,
    },
    'AWS::DynamoDB::GlobalTable': { Ref: (name) => name, Arn: (name) => arn('dynamodb', `table/${name}`) },
    'AWS::SQS::Queue': { Ref: queueUrl, Arn: (name) => arn('sqs', name), QueueName: (name) => name },
    'AWS::SNS::Topic': {
      Ref: (name) => arn('sns', name),
      TopicArn: (name) => arn('sns', name),
      TopicName: (name) => name,
    },
    'AWS::SES::ConfigurationSet': { Ref: (name) => name },
    'AWS::Lambda::Function': { Ref: (name) => name, Arn: (name) => arn('lambda', `function:${name}`) },
    'AWS::CloudFront::Function': { FunctionARN: (name) => name },
    'AWS::CloudFront::ResponseHeadersPolicy': { Ref: (name) => name },
  };
  const attributeOf = (id: string, attribute: string): string | Untold => {
    const read = attributes[template.Resources[id]?.Type ?? '']?.[attribute];
    return read
      ? read(names.get(id) ?? id)
      : new Untold(`${attribute === 'Ref' ? id : `${id}.${attribute}`} stands for nothing in the local run`);
  };
  const lastOf = (arnOrName: string): string => arnOrName.split(':').at(-1) ?? arnOrName;

  /** The resources of a type, their properties resolved and read: [logical id, properties]. */
  const read = <Properties>(type: Type, schema: z.ZodType<Properties>): [string, Properties][] =>
    present
      .filter(([, { Type }]) => Type === type)
      .map(([id, { Properties }]) => {
        const properties = resolver.resolve(Properties);
        const result = schema.safeParse(properties);
        if (!result.success) throw unsupportedProperty(id, type, properties, result.error);
        return [id, result.data];
      });

  const nameOf = (id: string): string => names.get(id) ?? id;

  return {
    buckets: read('AWS::S3::Bucket', BucketProperties).map(([id, { VersioningConfiguration, NotificationConfiguration }]) => ({
      name: nameOf(id),
      versioned: VersioningConfiguration?.Status === 'Enabled',
      notifications: NotificationConfiguration.QueueConfigurations.map(({ Event, Queue, Filter }, index) => ({
        id: `${nameOf(id)}-${index + 1}`,
        queueArn: Queue,
        events: [Event],
        ...Object.fromEntries((Filter?.S3Key.Rules ?? []).map(({ Name, Value }) => [Name, Value])),
      })),
    })),
    tables: read('AWS::DynamoDB::GlobalTable', GlobalTableProperties).map(
      ([id, { AttributeDefinitions, KeySchema, GlobalSecondaryIndexes }]) => ({
        TableName: nameOf(id),
        AttributeDefinitions,
        KeySchema,
        GlobalSecondaryIndexes,
      }),
    ),
    queues: read('AWS::SQS::Queue', QueueProperties).map(([id, { VisibilityTimeout, DelaySeconds, RedrivePolicy }]) => ({
      name: nameOf(id),
      visibilityTimeout: VisibilityTimeout,
      delaySeconds: DelaySeconds,
      ...(RedrivePolicy && {
        redrive: { target: lastOf(RedrivePolicy.deadLetterTargetArn), maxReceiveCount: RedrivePolicy.maxReceiveCount },
      }),
    })),
    topics: read('AWS::SNS::Topic', TopicProperties).map(([id]) => nameOf(id)),
    subscriptions: read('AWS::SNS::Subscription', SubscriptionProperties).map(([, properties]) => ({
      topicArn: properties.TopicArn,
      protocol: properties.Protocol,
      endpoint: properties.Endpoint,
      raw: properties.RawMessageDelivery,
      ...(properties.FilterPolicy && { filterPolicy: properties.FilterPolicy }),
      ...(properties.FilterPolicyScope && { filterPolicyScope: properties.FilterPolicyScope }),
    })),
    configurationSets: read('AWS::SES::ConfigurationSet', ConfigurationSetProperties).map(([id, { SendingOptions }]) => ({
      name: nameOf(id),
      sending: SendingOptions.SendingEnabled,
      destinations: read('AWS::SES::ConfigurationSetEventDestination', EventDestinationProperties)
        .filter(([, { ConfigurationSetName }]) => ConfigurationSetName === nameOf(id))
        .map(
          ([
            destination,
            {
              EventDestination: { Name, Enabled, MatchingEventTypes, SnsDestination },
            },
          ]) => ({
            name: Name ?? destination,
            enabled: Enabled,
            types: MatchingEventTypes.map((type) => type.replace(/(?=[A-Z])/g, '_').toUpperCase()),
            topicArn: SnsDestination.TopicARN,
          }),
        ),
    })),
    functions: read('AWS::Lambda::Function', FunctionProperties).map(([id, { Environment, Timeout, MemorySize }]) => ({
      name: nameOf(id),
      environment: Environment.Variables,
      timeout: Timeout,
      memorySize: MemorySize,
    })),
    eventSources: read('AWS::Lambda::EventSourceMapping', EventSourceMappingProperties).map(([, properties]) => ({
      queue: lastOf(properties.EventSourceArn),
      function: properties.FunctionName,
      batchSize: properties.BatchSize,
      concurrency: properties.ScalingConfig?.MaximumConcurrency ?? 1000,
      reportsFailures: properties.FunctionResponseTypes.includes('ReportBatchItemFailures'),
    })),
    everyMinute: read('AWS::Events::Rule', RuleProperties).flatMap(([, { Targets }]) => Targets.map(({ Arn }) => lastOf(Arn))),
    ...readCdn(read),
  };
};

type Read = <Properties>(type: Type, schema: z.ZodType<Properties>) => [string, Properties][];

const readCdn = (read: Read): Pick<Declarations, 'cdn'> => {
  const code = new Map(
    read('AWS::CloudFront::Function', CdnFunctionProperties).map(([id, { FunctionCode }]) => [id, FunctionCode]),
  );
  const headers = new Map(
    read('AWS::CloudFront::ResponseHeadersPolicy', ResponseHeadersPolicyProperties).map(([id, policy]) => [
      id,
      headersOf(policy),
    ]),
  );
  const [distribution, ...others] = read('AWS::CloudFront::Distribution', DistributionProperties);
  if (!distribution) return {};
  if (others.length > 0) throw new UnsupportedTemplate('The local run has one CDN, and the template declares more.');
  const { DefaultRootObject, Origins, DefaultCacheBehavior, CacheBehaviors, CustomErrorResponses } =
    distribution[1].DistributionConfig;

  const behaviorOf = ({
    PathPattern,
    TargetOriginId,
    FunctionAssociations,
    ResponseHeadersPolicyId,
  }: (typeof CacheBehaviors)[number]): CdnBehavior => {
    const codeAt = (event: string): string | undefined =>
      code.get(FunctionAssociations.find(({ EventType }) => EventType === event)?.FunctionARN ?? '');
    const [viewerRequest, viewerResponse] = [codeAt('viewer-request'), codeAt('viewer-response')];
    return {
      pathPattern: PathPattern,
      originBucket: Origins.find(({ Id }) => Id === TargetOriginId)?.DomainName ?? '',
      ...(viewerRequest && { viewerRequest }),
      ...(viewerResponse && { viewerResponse }),
      headers: headers.get(ResponseHeadersPolicyId ?? '') ?? [],
    };
  };

  return {
    cdn: {
      ...(DefaultRootObject && { defaultRoot: DefaultRootObject }),
      behaviors: [...CacheBehaviors, { PathPattern: '*', ...DefaultCacheBehavior }].map(behaviorOf),
      errorPages: CustomErrorResponses.flatMap(({ ErrorCode, ResponseCode, ResponsePagePath }) =>
        ResponsePagePath ? [{ status: ErrorCode, answerWith: ResponseCode ?? ErrorCode, page: ResponsePagePath }] : [],
      ),
    },
  };
};

/** The headers a response headers policy adds, as CloudFront writes them. */
const headersOf = ({ ResponseHeadersPolicyConfig }: z.output<typeof ResponseHeadersPolicyProperties>): CdnHeader[] => {
  const { SecurityHeadersConfig: security, CustomHeadersConfig, CorsConfig: cors } = ResponseHeadersPolicyConfig;
  const {
    ContentSecurityPolicy,
    ContentTypeOptions,
    FrameOptions,
    ReferrerPolicy,
    StrictTransportSecurity: transport,
  } = security;
  const header = (name: string, value: string, override: boolean): CdnHeader => ({ name, value, override });
  return [
    ...(ContentSecurityPolicy
      ? [header('content-security-policy', ContentSecurityPolicy.ContentSecurityPolicy, ContentSecurityPolicy.Override)]
      : []),
    ...(ContentTypeOptions ? [header('x-content-type-options', 'nosniff', ContentTypeOptions.Override)] : []),
    ...(FrameOptions ? [header('x-frame-options', FrameOptions.FrameOption, FrameOptions.Override)] : []),
    ...(ReferrerPolicy ? [header('referrer-policy', ReferrerPolicy.ReferrerPolicy, ReferrerPolicy.Override)] : []),
    ...(transport
      ? [
          header(
            'strict-transport-security',
            `max-age=${transport.AccessControlMaxAgeSec}${transport.IncludeSubdomains ? '; includeSubDomains' : ''}${transport.Preload ? '; preload' : ''}`,
            transport.Override,
          ),
        ]
      : []),
    ...(cors ? [header('access-control-allow-origin', '*', cors.OriginOverride)] : []),
    ...CustomHeadersConfig.Items.map(({ Header, Value, Override }) => header(Header.toLowerCase(), Value, Override)),
  ];
};

const unsupportedProperty = (
  id: string,
  type: string,
  properties: unknown,
  { issues: [issue] }: z.ZodError,
): UnsupportedTemplate => {
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const path = [...(issue?.path ?? []), ...unknown];
  const value = path.reduce<unknown>((at, step) => (at as Record<PropertyKey, unknown> | undefined)?.[step], properties);
  const why = value instanceof Untold ? `: ${value.why}` : unknown.length > 0 ? '' : `: ${issue?.message}`;
  return new UnsupportedTemplate(`The local run does not support the property ${path.join('.')} of ${id} (${type})${why}.`);
};
