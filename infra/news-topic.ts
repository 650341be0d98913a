import { Duration, Stack, Validations } from 'aws-cdk-lib';
import { AccountPrincipal, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct, IDependable } from 'constructs';
import { kebabCase } from './kebab-case.ts';
import { Sign } from './sign.ts';

/**
 * A statement that lets the buckets of an account tell of themselves. To name the bucket would make a circle: S3 tries it out while the
 * bucket is being made (https://docs.aws.amazon.com/AmazonS3/latest/userguide/grant-destinations-permissions-to-s3.html).
 */
export const bucketsMay = (scope: Construct, action: string, resource: string): PolicyStatement =>
  new PolicyStatement({
    principals: [new ServicePrincipal('s3.amazonaws.com')],
    actions: [action],
    resources: [resource],
    conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(scope).account } },
  });

/** A topic that is spoken to over TLS only. Encrypted at rest where people are named in it, and why: docs/decisions/sns-encryption.md. */
export class NewsTopic extends Topic {
  /** Its id in kebab-case, such as `desk-notices`. */
  readonly title: string;
  /** What people notice when it cannot deliver: the alarm's text, and its heading in docs/runbook.md. */
  readonly ifItFails: string | undefined;
  /** What could not be mailed. */
  undelivered: Queue | undefined;

  constructor(
    scope: Construct,
    id: string,
    displayName: string,
    { key, ifItFails }: { key?: Key | undefined; ifItFails?: string } = {},
  ) {
    super(scope, id, { displayName, enforceSSL: true, ...(key && { masterKey: key }) });
    this.title = kebabCase(id);
    this.ifItFails = ifItFails;
  }

  /**
   * Tells people by mail. What SNS cannot deliver in its six hours lies in a queue of the topic's own, and is told of
   * (https://docs.aws.amazon.com/sns/latest/dg/sns-message-delivery-retries.html).
   */
  tellByMail(addresses: readonly string[], ifItFails: string): void {
    if (addresses.length === 0) return;
    const undelivered = new Queue(this, 'Undelivered', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    Validations.of(undelivered).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'It is a queue of dead letters: of a topic, which the rule does not see.',
    });
    this.undelivered = undelivered;
    for (const address of addresses) this.addSubscription(new EmailSubscription(address, { deadLetterQueue: undelivered }));
    new Sign(this, 'UndeliveredSign', {
      title: this.title,
      what: 'dead-letters',
      ifItFails,
      metric: undelivered.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(1), statistic: 'max' }),
      threshold: 1,
    });
  }

  /** Lets the buckets of this account publish what happens in them; a bucket that does is made after what this returns. */
  letBucketsTell(): IDependable | undefined {
    return this.addToResourcePolicy(bucketsMay(this, 'sns:Publish', this.topicArn)).policyDependable;
  }

  /**
   * Lets somebody else’s account subscribe its own queues, and nothing else. That account still says who of its people may
   * (https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-use-cases.html).
   */
  letSubscribe(account: string): void {
    this.addToResourcePolicy(
      new PolicyStatement({
        principals: [new AccountPrincipal(account)],
        actions: ['sns:Subscribe'],
        resources: [this.topicArn],
        conditions: { StringEquals: { 'sns:Protocol': 'sqs' }, StringLike: { 'sns:Endpoint': `arn:*:sqs:*:${account}:*` } },
      }),
    );
  }
}
