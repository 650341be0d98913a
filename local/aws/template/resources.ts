import * as z from 'zod';
import { IdentityPolicy, ResourcePolicy } from '../iam/policy.ts';

/**
 * The properties of each resource type that the local run carries out, and those it may pass over because nothing on a laptop
 * would be different. A property in neither list is refused: better no local run than one that differs from AWS in silence.
 */
const passedOver = <const Name extends string>(...names: Name[]) =>
  Object.fromEntries(names.map((name) => [name, z.unknown().optional()])) as Record<Name, z.ZodOptional<z.ZodUnknown>>;

/** Of which events a bucket tells somebody, and on which keys. */
const told = {
  Event: z.string(),
  Filter: z
    .strictObject({
      S3Key: z.strictObject({
        Rules: z.array(z.strictObject({ Name: z.enum(['prefix', 'suffix']), Value: z.string() })),
      }),
    })
    .optional(),
};

export const BucketProperties = z.strictObject({
  VersioningConfiguration: z.strictObject({ Status: z.enum(['Enabled', 'Suspended']) }).optional(),
  NotificationConfiguration: z
    .strictObject({
      QueueConfigurations: z.array(z.strictObject({ ...told, Queue: z.string() })).default([]),
      TopicConfigurations: z.array(z.strictObject({ ...told, Topic: z.string() })).default([]),
    })
    .default({ QueueConfigurations: [], TopicConfigurations: [] }),
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
  // The key is a replica's own affair: a global table has none.
  Replicas: z.array(z.looseObject({ SSESpecification: z.strictObject({ KMSMasterKeyId: z.string() }).optional() })).default([]),
  ...passedOver('TableName', 'SSESpecification', 'TimeToLiveSpecification'),
});

export const TableProperties = z.strictObject({
  AttributeDefinitions: GlobalTableProperties.shape.AttributeDefinitions,
  KeySchema,
  GlobalSecondaryIndexes: GlobalTableProperties.shape.GlobalSecondaryIndexes,
  BillingMode: z.literal('PAY_PER_REQUEST'),
  SSESpecification: z.looseObject({ KMSMasterKeyId: z.string().optional() }).optional(),
  ...passedOver('TableName', 'DeletionProtectionEnabled', 'PointInTimeRecoverySpecification', 'TimeToLiveSpecification', 'Tags'),
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
  KmsMasterKeyId: z.string().optional(),
  ...passedOver('TopicName', 'DisplayName', 'SignatureVersion', 'TracingConfig', 'Tags'),
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
  /** An ARN. */
  Role: z.string().optional(),
  Timeout: z.number().default(3),
  MemorySize: z.number().default(128),
  VpcConfig: z.strictObject({ SubnetIds: z.array(z.string()), SecurityGroupIds: z.array(z.string()) }).optional(),
  ...passedOver(
    'FunctionName',
    'Description',
    'Code',
    'Handler',
    'Runtime',
    'Architectures',
    'LoggingConfig',
    'TracingConfig',
    'RecursiveLoop',
    'Tags',
  ),
});

/** Every way out of a network that the local run knows: a route to anything else is refused, since its type is not in this file. */
export const SubnetRouteTableProperties = z.strictObject({ RouteTableId: z.string(), SubnetId: z.string() });

export const GatewayEndpointProperties = z.strictObject({
  VpcEndpointType: z.literal('Gateway'),
  /** `com.amazonaws.<region>.s3` */
  ServiceName: z.string(),
  RouteTableIds: z.array(z.string()),
  PolicyDocument: ResourcePolicy,
  ...passedOver('VpcId', 'Tags'),
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
  ScheduleExpression: z.enum(['rate(1 minute)', 'rate(1 hour)']),
  State: z.literal('ENABLED').default('ENABLED'),
  Targets: z.array(z.strictObject({ Arn: z.string(), ...passedOver('Id', 'RetryPolicy', 'DeadLetterConfig') })),
  ...passedOver('Description', 'Name', 'Tags'),
});

export const RoleProperties = z.strictObject({
  AssumeRolePolicyDocument: z.unknown(),
  ...passedOver('Description', 'RoleName', 'Tags'),
});

export const RolePolicyProperties = z.strictObject({
  PolicyDocument: IdentityPolicy,
  Roles: z.array(z.string()),
  ...passedOver('PolicyName'),
});

export const KeyProperties = z.strictObject({
  KeyPolicy: ResourcePolicy,
  ...passedOver('Description', 'EnableKeyRotation', 'PendingWindowInDays', 'Tags'),
});

export const BucketPolicyProperties = z.strictObject({ Bucket: z.string(), PolicyDocument: ResourcePolicy });

export const QueuePolicyProperties = z.strictObject({ Queues: z.array(z.string()), PolicyDocument: ResourcePolicy });

export const TopicPolicyProperties = z.strictObject({ Topics: z.array(z.string()), PolicyDocument: ResourcePolicy });

/** One statement of a function's policy. */
export const FunctionPermissionProperties = z.strictObject({
  Action: z.string(),
  /** A name or an ARN. */
  FunctionName: z.string(),
  /** A service. */
  Principal: z.string().endsWith('.amazonaws.com'),
  SourceArn: z.string().optional(),
  SourceAccount: z.string().optional(),
});

export const SecretProperties = z.strictObject({
  GenerateSecretString: z
    .strictObject({
      PasswordLength: z.number().default(32),
      ...passedOver(
        'ExcludeCharacters',
        'ExcludeLowercase',
        'ExcludeNumbers',
        'ExcludePunctuation',
        'ExcludeUppercase',
        'IncludeSpace',
        'RequireEachIncludedType',
      ),
    })
    .optional(),
  SecretString: z.string().optional(),
  ...passedOver('Name', 'Description', 'KmsKeyId', 'Tags'),
});

export const HttpApiProperties = z.strictObject({
  ProtocolType: z.literal('HTTP'),
  ...passedOver('Name', 'Description', 'Tags'),
});

export const StageProperties = z.strictObject({
  ApiId: z.string(),
  // Another stage would be part of every path.
  StageName: z.literal('$default'),
  AutoDeploy: z.literal(true),
  ...passedOver('AccessLogSettings', 'DefaultRouteSettings', 'Description', 'RouteSettings', 'Tags'),
});

export const RouteProperties = z.strictObject({
  ApiId: z.string(),
  RouteKey: z.string(),
  AuthorizationType: z.literal('NONE').default('NONE'),
  Target: z.string(),
});

export const IntegrationProperties = z.strictObject({
  ApiId: z.string(),
  IntegrationType: z.literal('AWS_PROXY'),
  IntegrationUri: z.string(),
  PayloadFormatVersion: z.literal('2.0'),
  ...passedOver('Description', 'IntegrationMethod', 'TimeoutInMillis'),
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
  AllowedMethods: z.array(z.string()).default(['GET', 'HEAD']),
  // How long the edge keeps a copy: here every request goes to the origin, so what an API says must not be kept on AWS either.
  CachePolicyId: z.unknown().optional(),
  OriginRequestPolicyId: z.unknown().optional(),
  Compress: z.boolean().default(true),
  ...passedOver('CachedMethods', 'ViewerProtocolPolicy'),
};

const names = z.array(z.string()).default([]);

export const OriginRequestPolicyProperties = z.strictObject({
  OriginRequestPolicyConfig: z.strictObject({
    // Not `allViewer`: an HTTP API answers only to its own host.
    HeadersConfig: z.strictObject({ HeaderBehavior: z.enum(['none', 'whitelist', 'allExcept']), Headers: names }),
    CookiesConfig: z.strictObject({ CookieBehavior: z.enum(['none', 'whitelist', 'all', 'allExcept']), Cookies: names }),
    QueryStringsConfig: z.strictObject({
      QueryStringBehavior: z.enum(['none', 'whitelist', 'all', 'allExcept']),
      QueryStrings: names,
    }),
    ...passedOver('Comment', 'Name'),
  }),
});

export const DistributionProperties = z.strictObject({
  DistributionConfig: z.strictObject({
    DefaultRootObject: z.string().optional(),
    Origins: z.array(
      z.strictObject({
        Id: z.string(),
        DomainName: z.string(),
        CustomOriginConfig: z
          .strictObject({
            OriginProtocolPolicy: z.literal('https-only'),
            ...passedOver(
              'HTTPPort',
              'HTTPSPort',
              'IpAddressType',
              'OriginKeepaliveTimeout',
              'OriginReadTimeout',
              'OriginSSLProtocols',
            ),
          })
          .optional(),
        OriginCustomHeaders: z.array(z.strictObject({ HeaderName: z.string(), HeaderValue: z.string() })).default([]),
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

/** Types that change what people may do, who watches and how long something is kept, and nothing that could be seen here. */
export const typesPassedOver = new Set([
  'AWS::CDK::Metadata',
  'AWS::CertificateManager::Certificate',
  'AWS::CloudFront::CachePolicy',
  'AWS::CloudFront::OriginAccessControl',
  'AWS::CloudWatch::Alarm',
  'AWS::CloudWatch::CompositeAlarm',
  'AWS::CloudWatch::Dashboard',
  'AWS::EC2::RouteTable',
  'AWS::EC2::SecurityGroup',
  'AWS::EC2::Subnet',
  'AWS::EC2::VPC',
  'AWS::IAM::ManagedPolicy',
  'AWS::KMS::Alias',
  'AWS::Logs::LogGroup',
  'AWS::Logs::MetricFilter',
  'AWS::SES::EmailIdentity',
]);

/** Types that have a name, and the word for it at the end of CDK's logical ids. */
export const kinds = {
  'AWS::S3::Bucket': 'bucket',
  'AWS::DynamoDB::GlobalTable': 'table',
  'AWS::DynamoDB::Table': 'table',
  'AWS::SQS::Queue': 'queue',
  'AWS::SNS::Topic': 'topic',
  'AWS::SES::ConfigurationSet': 'set',
  'AWS::SecretsManager::Secret': 'secret',
  'AWS::ApiGatewayV2::Api': 'api',
} as const;

/** Types that are carried out and that nothing takes a name or an ARN from. */
const unnamed = [
  'AWS::EC2::SubnetRouteTableAssociation',
  'AWS::EC2::VPCEndpoint',
  'AWS::IAM::Policy',
  'AWS::IAM::Role',
  'AWS::KMS::Key',
  'AWS::Lambda::Permission',
  'AWS::S3::BucketPolicy',
  'AWS::SES::ConfigurationSetEventDestination',
  'AWS::SNS::Subscription',
  'AWS::SNS::TopicPolicy',
  'AWS::SQS::QueuePolicy',
  'AWS::Lambda::Function',
  'AWS::Lambda::EventSourceMapping',
  'AWS::Events::Rule',
  'AWS::ApiGatewayV2::Stage',
  'AWS::ApiGatewayV2::Route',
  'AWS::ApiGatewayV2::Integration',
  'AWS::CloudFront::OriginRequestPolicy',
  'AWS::CloudFront::Function',
  'AWS::CloudFront::ResponseHeadersPolicy',
  'AWS::CloudFront::Distribution',
] as const;

export type Type = keyof typeof kinds | (typeof unnamed)[number];
/** The resources of a type, their properties resolved and read: [logical id, properties]. */
export type Read = <Properties>(type: Type, schema: z.ZodType<Properties>) => [string, Properties][];

/** Types that are carried out. */
export const types: ReadonlySet<string> = new Set<Type>([...(Object.keys(kinds) as (keyof typeof kinds)[]), ...unnamed]);
