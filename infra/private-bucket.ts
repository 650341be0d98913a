import { Duration, Fn, Stack, Validations } from 'aws-cdk-lib';
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { CfnBucket } from 'aws-cdk-lib/aws-s3';
import { BlockPublicAccess, Bucket, BucketEncryption, type LifecycleRule, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { Construct, IConstruct, IDependable } from 'constructs';
import type { NewsTopic } from './news-topic.ts';
import type { PipelineFunction } from './pipeline-function.ts';
import type { PipelineQueue } from './pipeline-queue.ts';
import { removalOf } from './removal.ts';

export interface PrivateBucketProps {
  versioned: boolean;
  /** Where S3 writes down who read and wrote what. */
  accessLogs?: PrivateBucket;
  lifecycleRules?: LifecycleRule[];
}

/** What S3 tells of: objects that are put, or taken away. */
export type BucketEvent = 's3:ObjectCreated:*' | 's3:ObjectRemoved:*';

/** A bucket that outlives its stack unless its stage says otherwise, speaks TLS only, and opens single prefixes to single functions. */
export class PrivateBucket extends Bucket {
  // Said aloud because CDK's own optional member does not satisfy its interface under exactOptionalPropertyTypes.
  override get isWebsite(): boolean {
    return false;
  }

  private readonly told: CfnBucket.NotificationConfigurationProperty & {
    topicConfigurations: CfnBucket.TopicConfigurationProperty[];
    queueConfigurations: CfnBucket.QueueConfigurationProperty[];
  } = { topicConfigurations: [], queueConfigurations: [] };

  constructor(scope: Construct, id: string, { versioned, accessLogs, lifecycleRules = [] }: PrivateBucketProps) {
    super(scope, id, {
      versioned,
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      removalPolicy: removalOf(scope),
      lifecycleRules: [...lifecycleRules, { id: 'abandoned-uploads', abortIncompleteMultipartUploadAfter: Duration.days(7) }],
      ...(accessLogs && { serverAccessLogsBucket: accessLogs, serverAccessLogsPrefix: `${id}/` }),
    });
  }

  /**
   * Has S3 tell somebody of what happens below a prefix (with its slash), or of that part of it whose keys end so. Written on the bucket itself: CDK's own way is a custom
   * resource whose function may change the notices of every bucket (docs/decisions/bucket-notices.md).
   */
  tell(whom: PipelineQueue | NewsTopic, below: string | { prefix: string; suffix: string }, ...events: BucketEvent[]): void {
    const parts = typeof below === 'string' ? { prefix: below } : below;
    const filter = { s3Key: { rules: Object.entries(parts).map(([name, value]) => ({ name, value })) } };
    const { queueConfigurations, topicConfigurations } = this.told;
    for (const event of events) {
      if ('topicArn' in whom) topicConfigurations.push({ event, topic: whom.topicArn, filter });
      else queueConfigurations.push({ event, queue: whom.queue.queueArn, filter });
    }
    (this.node.defaultChild as CfnBucket).notificationConfiguration = this.told;
    this.tellAfter(whom.letBucketsTell());
  }

  /** S3 tries out whom it is to tell while the bucket is being made, and tells from then on: what that takes must be there by then. */
  tellAfter(dependable: IDependable | undefined): void {
    if (dependable) this.node.defaultChild?.node.addDependency(dependable);
  }

  /**
   * Lets a function read what lies below a prefix (no closing slash; everything when there is none). Listing comes with it, for
   * the same prefix: without it S3 answers 403 for a key that is not there
   * (https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html#API_GetObject_Permissions).
   */
  allowReading(reader: PipelineFunction, prefix?: string): void {
    this.allow(reader, ['s3:GetObject'], prefix);
    this.allowListing(reader, 's3:ListBucket', prefix);
  }

  /** Lets a function see the names of what lies below a prefix (no closing slash), and nothing of it. */
  allowListingOf(reader: PipelineFunction, prefix: string): void {
    this.allowListing(reader, 's3:ListBucket', prefix);
  }

  /**
   * As `allowReading`, for single versions of an object by their ids, and not for whatever is the newest; a version that is gone answers
   * 404, too.
   */
  allowReadingVersions(reader: PipelineFunction, prefix: string): void {
    this.allow(reader, ['s3:GetObjectVersion'], prefix);
    this.allowListing(reader, 's3:ListBucket', prefix);
    this.allowListing(reader, 's3:ListBucketVersions', prefix);
  }

  /** Lets a function put objects below a prefix (no closing slash; everywhere when there is none). */
  allowWriting(writer: PipelineFunction, prefix?: string): void {
    this.allow(writer, ['s3:PutObject'], prefix);
  }

  /**
   * Lets a function take away objects below a prefix (no closing slash; everywhere when there is none) that it has seen as they are: S3 compares an ETag for whoever
   * may read (https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-deletes.html). Their versions stay.
   */
  allowDeleting(user: PipelineFunction, prefix?: string): void {
    this.allow(user, ['s3:DeleteObject', 's3:GetObject'], prefix);
    this.allowListing(user, 's3:ListBucket', prefix);
  }

  /** Takes a prefix out of what `allowWriting` gave. */
  denyWriting(writer: PipelineFunction, prefix: string): void {
    writer.addToRolePolicy(
      new PolicyStatement({
        effect: Effect.DENY,
        actions: ['s3:PutObject'],
        resources: [this.arnForObjects(`${prefix}/*`)],
      }),
    );
  }

  private allow(user: PipelineFunction, actions: string[], prefix: string | undefined): void {
    const objects = prefix ? `${prefix}/*` : '*';
    user.addToRolePolicy(new PolicyStatement({ actions, resources: [this.arnForObjects(objects)] }));
    this.answerForStar(user.role, objects, 'One function, one verb, the objects below one prefix of one bucket');
  }

  /** Answers the rule against stars for these objects in a policy: S3 knows no narrower resource than a prefix. */
  answerForStar(policy: IConstruct, objects: string, scope: string): void {
    const logicalId = Stack.of(this).getLogicalId(this.node.defaultChild as never);
    Validations.of(policy).acknowledge({
      id: `AwsSolutions-IAM5[Resource::<${logicalId}.Arn>/${objects}]`,
      reason: `${scope}: S3 knows no narrower resource.`,
    });
  }

  private allowListing(user: PipelineFunction, action: string, prefix: string | undefined): void {
    user.addToRolePolicy(
      new PolicyStatement({
        actions: [action],
        resources: [this.bucketArn],
        // On a GET of a key that is not there, S3 evaluates this with the key itself as the prefix.
        ...(prefix && { conditions: { StringLike: { 's3:prefix': `${prefix}/*` } } }),
      }),
    );
  }

  /** Where the S3 console shows one object. */
  consoleUrlOf(key: string): string {
    const { region } = Stack.of(this);
    return Fn.join('', [
      `https://${region}.console.aws.amazon.com/s3/object/`,
      this.bucketName,
      `?region=${region}&prefix=${encodeURIComponent(key)}`,
    ]);
  }
}
