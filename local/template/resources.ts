import * as z from 'zod';

/**
 * The properties of each resource type that the local run carries out, and those it may pass over because nothing on a laptop
 * would be different. A property in neither list is refused: better no local run than one that differs from AWS in silence.
 */
const passedOver = <const Name extends string>(...names: Name[]) =>
  Object.fromEntries(names.map((name) => [name, z.unknown().optional()])) as Record<Name, z.ZodOptional<z.ZodUnknown>>;

export const BucketProperties = z.strictObject({
  VersioningConfiguration: z.strictObject({ Status: z.enum(['Enabled', 'Suspended']) }).optional(),
  NotificationConfiguration: z
    .strictObject({
      QueueConfigurations: z
        .array(
          z.strictObject({
            Event: z.string(),
            Queue: z.string(),
            Filter: z
              .strictObject({
                S3Key: z.strictObject({
                  Rules: z.array(z.strictObject({ Name: z.enum(['prefix', 'suffix']), Value: z.string() })),
                }),
              })
              .optional(),
          }),
        )
        .default([]),
    })
    .default({ QueueConfigurations: [] }),
  ...passedOver(
    'BucketName',
    'BucketEncryption',
    'PublicAccessBlockConfiguration',
    'OwnershipControls',
    'AccessControl',
    'LifecycleConfiguration',
    'LoggingConfiguration',
    'Tags',
  ),
});

const KeySchema = z.array(z.strictObject({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) })).min(1);

export const GlobalTableProperties = z.strictObject({
  AttributeDefinitions: z.array(z.strictObject({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) })),
  KeySchema,
  GlobalSecondaryIndexes: z
    .array(
      z.strictObject({
        IndexName: z.string(),
        KeySchema,
        Projection: z.strictObject({
          ProjectionType: z.enum(['ALL', 'KEYS_ONLY', 'INCLUDE']),
          NonKeyAttributes: z.array(z.string()).optional(),
        }),
      }),
    )
    .default([]),
  BillingMode: z.literal('PAY_PER_REQUEST'),
  ...passedOver('TableName', 'Replicas', 'SSESpecification'),
});

export const QueueProperties = z.strictObject({
  VisibilityTimeout: z.number().default(30),
  DelaySeconds: z.number().default(0),
  RedrivePolicy: z.strictObject({ deadLetterTargetArn: z.string(), maxReceiveCount: z.number() }).optional(),
  ...passedOver(
    'QueueName',
    'MessageRetentionPeriod',
    'ReceiveMessageWaitTimeSeconds',
    'RedriveAllowPolicy',
    'SqsManagedSseEnabled',
    'KmsMasterKeyId',
    'KmsDataKeyReusePeriodSeconds',
    'Tags',
  ),
});

export const TopicProperties = z.strictObject({
  ...passedOver('TopicName', 'DisplayName', 'KmsMasterKeyId', 'SignatureVersion', 'TracingConfig', 'Tags'),
});

export const SubscriptionProperties = z.strictObject({
  TopicArn: z.string(),
  Protocol: z.enum(['sqs', 'email']),
  Endpoint: z.string(),
  RawMessageDelivery: z.boolean().default(false),
  FilterPolicy: z.record(z.string(), z.unknown()).optional(),
  FilterPolicyScope: z.enum(['MessageAttributes', 'MessageBody']).optional(),
  ...passedOver('RedrivePolicy', 'Region'),
});

export const ConfigurationSetProperties = z.strictObject({
  SendingOptions: z.strictObject({ SendingEnabled: z.boolean().default(true) }).default({ SendingEnabled: true }),
  ...passedOver('Name', 'DeliveryOptions', 'ReputationOptions', 'SuppressionOptions', 'VdmOptions', 'Tags'),
});

export const EventDestinationProperties = z.strictObject({
  ConfigurationSetName: z.string(),
  EventDestination: z.strictObject({
    Name: z.string().optional(),
    Enabled: z.boolean(),
    MatchingEventTypes: z.array(
      z.enum([
        'send',
        'reject',
        'bounce',
        'complaint',
        'delivery',
        'open',
        'click',
        'renderingFailure',
        'deliveryDelay',
        'subscription',
      ]),
    ),
    SnsDestination: z.strictObject({ TopicARN: z.string() }),
  }),
});

export const FunctionProperties = z.strictObject({
  Environment: z.strictObject({ Variables: z.record(z.string(), z.string()) }).default({ Variables: {} }),
  Timeout: z.number().default(3),
  MemorySize: z.number().default(128),
  ...passedOver(
    'FunctionName',
    'Description',
    'Code',
    'Handler',
    'Runtime',
    'Architectures',
    'Role',
    'LoggingConfig',
    'TracingConfig',
    'RecursiveLoop',
    'Tags',
  ),
});

export const EventSourceMappingProperties = z.strictObject({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  BatchSize: z.number().default(10),
  // Waiting for a fuller batch is not done here.
  MaximumBatchingWindowInSeconds: z.literal(0).default(0),
  FunctionResponseTypes: z.array(z.literal('ReportBatchItemFailures')).default([]),
  ScalingConfig: z.strictObject({ MaximumConcurrency: z.number() }).optional(),
  ...passedOver('Tags'),
});

export const RuleProperties = z.strictObject({
  ScheduleExpression: z.literal('rate(1 minute)'),
  State: z.literal('ENABLED').default('ENABLED'),
  Targets: z.array(z.strictObject({ Arn: z.string(), ...passedOver('Id', 'RetryPolicy', 'DeadLetterConfig') })),
  ...passedOver('Description', 'Name', 'Tags'),
});

export const CdnFunctionProperties = z.strictObject({
  FunctionCode: z.string(),
  FunctionConfig: z.strictObject({ Runtime: z.literal('cloudfront-js-2.0'), ...passedOver('Comment') }),
  ...passedOver('AutoPublish', 'Name', 'FunctionMetadata', 'Tags'),
});

const overridable = { Override: z.boolean() };

export const ResponseHeadersPolicyProperties = z.strictObject({
  ResponseHeadersPolicyConfig: z.strictObject({
    SecurityHeadersConfig: z
      .strictObject({
        ContentSecurityPolicy: z.strictObject({ ContentSecurityPolicy: z.string(), ...overridable }).optional(),
        ContentTypeOptions: z.strictObject(overridable).optional(),
        FrameOptions: z.strictObject({ FrameOption: z.string(), ...overridable }).optional(),
        ReferrerPolicy: z.strictObject({ ReferrerPolicy: z.string(), ...overridable }).optional(),
        StrictTransportSecurity: z
          .strictObject({
            AccessControlMaxAgeSec: z.number(),
            IncludeSubdomains: z.boolean().default(false),
            Preload: z.boolean().default(false),
            ...overridable,
          })
          .optional(),
      })
      .default({}),
    CustomHeadersConfig: z
      .strictObject({ Items: z.array(z.strictObject({ Header: z.string(), Value: z.string(), ...overridable })) })
      .default({ Items: [] }),
    CorsConfig: z
      .strictObject({
        AccessControlAllowOrigins: z.strictObject({ Items: z.tuple([z.literal('*')]) }),
        AccessControlAllowMethods: z.strictObject({ Items: z.array(z.string()) }),
        AccessControlAllowHeaders: z.strictObject({ Items: z.array(z.string()) }),
        AccessControlExposeHeaders: z.strictObject({ Items: z.array(z.string()) }).optional(),
        AccessControlAllowCredentials: z.literal(false),
        AccessControlMaxAgeSec: z.number().optional(),
        OriginOverride: z.boolean(),
      })
      .optional(),
    ...passedOver('Name', 'Comment'),
  }),
});

const Behavior = {
  TargetOriginId: z.string(),
  FunctionAssociations: z
    .array(z.strictObject({ EventType: z.enum(['viewer-request', 'viewer-response']), FunctionARN: z.string() }))
    .default([]),
  ResponseHeadersPolicyId: z.string().optional(),
  // How long the edge keeps a copy, and how it gets it. Here every request goes to the bucket.
  ...passedOver('AllowedMethods', 'CachedMethods', 'CachePolicyId', 'OriginRequestPolicyId', 'Compress', 'ViewerProtocolPolicy'),
};

export const DistributionProperties = z.strictObject({
  DistributionConfig: z.strictObject({
    DefaultRootObject: z.string().optional(),
    Origins: z.array(
      z.strictObject({
        Id: z.string(),
        DomainName: z.string(),
        ...passedOver('S3OriginConfig', 'OriginAccessControlId', 'ConnectionAttempts', 'ConnectionTimeout', 'OriginShield'),
      }),
    ),
    DefaultCacheBehavior: z.strictObject(Behavior),
    CacheBehaviors: z.array(z.strictObject({ PathPattern: z.string(), ...Behavior })).default([]),
    CustomErrorResponses: z
      .array(
        z.strictObject({
          ErrorCode: z.number(),
          ResponseCode: z.number().optional(),
          ResponsePagePath: z.string().optional(),
          ...passedOver('ErrorCachingMinTTL'),
        }),
      )
      .default([]),
    Enabled: z.literal(true),
    ...passedOver(
      'Aliases',
      'Comment',
      'HttpVersion',
      'IPV6Enabled',
      'Logging',
      'PriceClass',
      'ViewerCertificate',
      'WebACLId',
      'Restrictions',
    ),
  }),
  ...passedOver('Tags'),
});

/** Types that change who may do what, who watches and how long something is kept, and nothing that could be seen here. */
export const typesPassedOver = new Set([
  'AWS::CDK::Metadata',
  'AWS::CertificateManager::Certificate',
  'AWS::CloudFront::CachePolicy',
  'AWS::CloudFront::OriginAccessControl',
  'AWS::CloudFront::OriginRequestPolicy',
  'AWS::CloudWatch::Alarm',
  'AWS::CloudWatch::CompositeAlarm',
  'AWS::CloudWatch::Dashboard',
  'AWS::IAM::ManagedPolicy',
  'AWS::IAM::Policy',
  'AWS::IAM::Role',
  'AWS::KMS::Alias',
  'AWS::KMS::Key',
  'AWS::Lambda::Permission',
  'AWS::Logs::LogGroup',
  'AWS::Logs::MetricFilter',
  'AWS::S3::BucketPolicy',
  'AWS::SNS::TopicPolicy',
  'AWS::SQS::QueuePolicy',
]);
