import type { Declarations } from './declarations.ts';
import {
  BucketProperties,
  ConfigurationSetProperties,
  EventDestinationProperties,
  EventSourceMappingProperties,
  FunctionProperties,
  GlobalTableProperties,
  QueueProperties,
  type Read,
  RuleProperties,
  SubscriptionProperties,
  TableProperties,
  TopicProperties,
} from './resources.ts';

type NameOf = (id: string) => string;

/** The name at the end of an ARN. */
const lastOf = (arnOrName: string): string => arnOrName.split(':').at(-1) ?? arnOrName;

/** Buckets, and the queues and topics they tell of what happens in them. */
export const readBuckets = (read: Read, nameOf: NameOf): Declarations['buckets'] =>
  read('AWS::S3::Bucket', BucketProperties).map(([id, { VersioningConfiguration, NotificationConfiguration }]) => ({
    name: nameOf(id),
    versioned: VersioningConfiguration?.Status === 'Enabled',
    notifications: [
      ...NotificationConfiguration.TopicConfigurations.map(({ Topic, ...told }) => ({ ...told, topicArn: Topic })),
      ...NotificationConfiguration.QueueConfigurations.map(({ Queue, ...told }) => ({ ...told, queueArn: Queue })),
    ].map(({ Event, Filter, ...target }, index) => ({
      id: `${nameOf(id)}-${index + 1}`,
      ...target,
      events: [Event],
      ...Object.fromEntries((Filter?.S3Key.Rules ?? []).map(({ Name, Value }) => [Name, Value])),
    })),
  }));

export const readTables = (read: Read, nameOf: NameOf): Declarations['tables'] =>
  [...read('AWS::DynamoDB::GlobalTable', GlobalTableProperties), ...read('AWS::DynamoDB::Table', TableProperties)].map(
    ([id, { AttributeDefinitions, KeySchema, GlobalSecondaryIndexes }]) => ({
      TableName: nameOf(id),
      AttributeDefinitions,
      KeySchema,
      GlobalSecondaryIndexes,
    }),
  );

export const readQueues = (read: Read, nameOf: NameOf): Declarations['queues'] =>
  read('AWS::SQS::Queue', QueueProperties).map(([id, { VisibilityTimeout, DelaySeconds, RedrivePolicy }]) => ({
    name: nameOf(id),
    visibilityTimeout: VisibilityTimeout,
    delaySeconds: DelaySeconds,
    ...(RedrivePolicy && {
      redrive: { target: lastOf(RedrivePolicy.deadLetterTargetArn), maxReceiveCount: RedrivePolicy.maxReceiveCount },
    }),
  }));

export const readTopics = (read: Read, nameOf: NameOf): Declarations['topics'] =>
  read('AWS::SNS::Topic', TopicProperties).map(([id]) => nameOf(id));

export const readSubscriptions = (read: Read): Declarations['subscriptions'] =>
  read('AWS::SNS::Subscription', SubscriptionProperties).map(([, properties]) => ({
    topicArn: properties.TopicArn,
    protocol: properties.Protocol,
    endpoint: properties.Endpoint,
    raw: properties.RawMessageDelivery,
    ...(properties.FilterPolicy && { filterPolicy: properties.FilterPolicy }),
    ...(properties.FilterPolicyScope && { filterPolicyScope: properties.FilterPolicyScope }),
  }));

/** SES's configuration sets, and the topics they tell. */
export const readConfigurationSets = (read: Read, nameOf: NameOf): Declarations['configurationSets'] =>
  read('AWS::SES::ConfigurationSet', ConfigurationSetProperties).map(([id, { SendingOptions }]) => ({
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
  }));

export const readFunctions = (read: Read, nameOf: NameOf): Declarations['functions'] =>
  read('AWS::Lambda::Function', FunctionProperties).map(([id, { Environment, Timeout, MemorySize }]) => ({
    name: nameOf(id),
    environment: Environment.Variables,
    timeout: Timeout,
    memorySize: MemorySize,
  }));

/** The queues that functions read. */
export const readEventSources = (read: Read): Declarations['eventSources'] =>
  read('AWS::Lambda::EventSourceMapping', EventSourceMappingProperties).map(([, properties]) => ({
    queue: lastOf(properties.EventSourceArn),
    function: properties.FunctionName,
    batchSize: properties.BatchSize,
    concurrency: properties.ScalingConfig?.MaximumConcurrency ?? 1000,
    reportsFailures: properties.FunctionResponseTypes.includes('ReportBatchItemFailures'),
  }));

/** Functions that run every minute, and those that run every hour: the schedules there are. */
export const readSchedules = (read: Read): Pick<Declarations, 'everyMinute' | 'everyHour'> => {
  const rules = read('AWS::Events::Rule', RuleProperties);
  const called = (often: string): string[] =>
    rules.flatMap(([, { ScheduleExpression, Targets }]) =>
      ScheduleExpression === often ? Targets.map(({ Arn }) => lastOf(Arn)) : [],
    );
  return { everyMinute: called('rate(1 minute)'), everyHour: called('rate(1 hour)') };
};
