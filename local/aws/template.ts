import * as z from 'zod';
import type { Declarations } from './template/declarations.ts';
import { createResolver, Untold } from './template/intrinsics.ts';
import { localNames } from './template/local-names.ts';
import { readCdn } from './template/read-cdn.ts';
import { readHttpApis } from './template/read-http-apis.ts';
import {
  BucketProperties,
  ConfigurationSetProperties,
  EventDestinationProperties,
  EventSourceMappingProperties,
  FunctionProperties,
  GlobalTableProperties,
  kinds,
  QueueProperties,
  type Read,
  RuleProperties,
  SecretProperties,
  SubscriptionProperties,
  TableProperties,
  TopicProperties,
  types,
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
    secret: (nameOrArn) => secretAt(nameOrArn),
  });
  const present = resources.filter(([, { Condition }]) => Condition === undefined || resolver.holds(Condition));
  const idsOf = (type: string): string[] => present.filter(([, { Type }]) => Type === type).map(([id]) => id);
  const names = new Map(
    [...new Set(Object.values(kinds))].flatMap((kind) => {
      const ids = Object.entries(kinds).flatMap(([type, each]) => (each === kind ? idsOf(type) : []));
      return [...localNames(kind, ids)];
    }),
  );
  for (const id of idsOf('AWS::Lambda::Function')) {
    const folder = folders[id];
    if (!folder) throw new UnsupportedTemplate(`The function ${id} in the template belongs to no folder below functions/.`);
    names.set(id, folder);
  }

  const arn = (service: string, name: string): string => `arn:aws:${service}:${region}:${account}:${name}`;
  const table = { Ref: (name: string) => name, Arn: (name: string) => arn('dynamodb', `table/${name}`) };
  /** What a resource is called, by type and attribute: all that CDK asks for, and no more. */
  const attributes: { readonly [type: string]: { readonly [attribute: string]: (name: string) => string } } = {
    'AWS::S3::Bucket': {
      Ref: (name) => name,
      Arn: (name) => `arn:aws:s3:::${name}`,
      RegionalDomainName: (name) => name,
    },
    'AWS::DynamoDB::GlobalTable': table,
    'AWS::DynamoDB::Table': table,
    'AWS::SQS::Queue': { Ref: queueUrl, Arn: (name) => arn('sqs', name), QueueName: (name) => name },
    'AWS::SNS::Topic': {
      Ref: (name) => arn('sns', name),
      TopicArn: (name) => arn('sns', name),
      TopicName: (name) => name,
    },
    'AWS::SES::ConfigurationSet': { Ref: (name) => name },
    'AWS::Lambda::Function': { Ref: (name) => name, Arn: (name) => arn('lambda', `function:${name}`) },
    'AWS::SecretsManager::Secret': { Ref: (name) => arn('secretsmanager', `secret:${name}`) },
    'AWS::ApiGatewayV2::Api': {
      Ref: (name) => name,
      ApiId: (name) => name,
      ApiEndpoint: (name) => `https://${name}.execute-api.${region}.amazonaws.com`,
    },
    'AWS::ApiGatewayV2::Integration': { Ref: (id) => id },
    'AWS::CloudFront::OriginRequestPolicy': { Ref: (id) => id },
    'AWS::CloudFront::Function': { FunctionARN: (name) => name },
    'AWS::CloudFront::ResponseHeadersPolicy': { Ref: (name) => name },
  };
  const attributeOf = (id: string, attribute: string): string | Untold => {
    const read = attributes[template.Resources[id]?.Type ?? '']?.[attribute];
    return read
      ? read(names.get(id) ?? id)
      : new Untold(`${attribute === 'Ref' ? id : `${id}.${attribute}`} stands for nothing in the local run`);
  };
  const nameOf = (id: string): string => names.get(id) ?? id;
  const lastOf = (arnOrName: string): string => arnOrName.split(':').at(-1) ?? arnOrName;

  const read: Read = (type, schema) =>
    present
      .filter(([, { Type }]) => Type === type)
      .map(([id, { Properties }]) => {
        const properties = resolver.resolve(Properties);
        const result = schema.safeParse(properties);
        if (!result.success) throw unsupportedProperty(id, type, properties, result.error);
        return [id, result.data];
      });

  /** Nobody on this machine is kept out by a secret: it only has to be the same wherever it is known. */
  const secretAt = (nameOrArn: string): string | Untold => {
    const found = read('AWS::SecretsManager::Secret', SecretProperties).find(([id]) => attributeOf(id, 'Ref') === nameOrArn);
    if (!found) return new Untold(`the secret ${nameOrArn} stands for nothing in the local run`);
    const [id, { SecretString, GenerateSecretString }] = found;
    return SecretString ?? `local-${nameOf(id)}-`.padEnd(GenerateSecretString?.PasswordLength ?? 0, '0');
  };

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
    tables: [...read('AWS::DynamoDB::GlobalTable', GlobalTableProperties), ...read('AWS::DynamoDB::Table', TableProperties)].map(
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
    httpApis: readHttpApis(read, nameOf),
    ...readCdn(read, {
      region,
      buckets: new Set(idsOf('AWS::S3::Bucket').map(nameOf)),
      apis: new Set(idsOf('AWS::ApiGatewayV2::Api').map(nameOf)),
    }),
  };
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
